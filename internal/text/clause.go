package text

// cutClauses cuts each sentence into clauses.
//
// A cut may fall behind , ; : — ... and brackets, and before a conjunction.
// It stands only where both sides have a verb of their own and, at a
// conjunction or comma, the right side has a subject too: "I was late, tired
// and wet" is one clause, "I was late, and she saw it" two. Complements stay
// with their verb ("he thinks (that) I'm lazy" is one clause), because the
// verb decides whose claim it is. A condition without a comma stays with what
// follows from it ("if they paid right id have no problems").
func cutClauses(d *Document) ([]Clause, []int32) {
	var clauses []Clause
	of := make([]int32, len(d.Tokens))
	for s, sentence := range d.Sentences {
		first := sentence.First
		for _, cut := range append(cuts(d, sentence), sentence.Last) {
			c := Clause{Span: d.words(first, cut), First: first, Last: cut, Sentence: s}
			for t := first; t < cut; t++ {
				of[t] = int32(len(clauses))
			}
			clauses = append(clauses, c)
			first = cut
		}
	}
	return clauses, of
}

// words is the span of tokens [first, last) without the marks at both ends; a
// stretch of marks alone is kept whole.
func (d *Document) words(first, last int) Span {
	from, to := first, last
	for from < to && d.Tokens[from].Kind != Word && d.Tokens[from].Kind != Number {
		from++
	}
	for to > from && d.Tokens[to-1].Kind != Word && d.Tokens[to-1].Kind != Number {
		to--
	}
	if from == to {
		return d.Cover(first, last)
	}
	return d.Cover(from, to)
}

// cuts are the token indices inside a sentence where a new clause begins. One
// pass from the left, so that a very long sentence stays linear.
func cuts(d *Document, s Sentence) []int {
	var candidates []int
	for i := s.First + 1; i < s.Last; i++ {
		if strength(d, i) > 0 {
			candidates = append(candidates, i)
		}
	}
	var out []int
	left := s.First
	for n, i := range candidates {
		right := s.Last
		if n+1 < len(candidates) {
			right = candidates[n+1]
		}
		if strength(d, i) == hardCut && hasWord(d, i, right) || standsAlone(d, i, right) && hasVerb(d, left, i) {
			out = append(out, i)
			left = i
		}
	}
	return out
}

const (
	softCut = 1 + iota // commas, dashes, conjunctions
	hardCut            // semicolons
)

// strength tells whether a clause may begin at token i.
func strength(d *Document, i int) int {
	before, norm := d.Tokens[i-1].Norm, d.Tokens[i].Norm
	if d.Tokens[i].Kind == Punct && norm != "(" && norm != `"` && norm != "'" {
		return 0
	}
	switch before {
	case ";":
		return hardCut
	case ",", ":", "—", "...", "(", ")", "/":
		return softCut
	}
	if norm == "(" || conjunctions[norm] && joins(d, i) {
		return softCut
	}
	return 0
}

// joins reports whether the conjunction at token i can begin a clause: not
// "and" + "then", "even" + "if", "not" + "yet", "down to" + "when" or "as a".
func joins(d *Document, i int) bool {
	before, norm := d.Tokens[i-1].Norm, d.Tokens[i].Norm
	if coordinators[before] {
		return false // the cut falls before the first of the two
	}
	switch norm {
	case "yet", "plus", "except":
		return false // only behind a comma
	case "so":
		return !praises(d, i)
	case "as":
		return i+1 < len(d.Tokens) && personalSubjects[d.Tokens[i+1].Norm] && (i < 2 || d.Tokens[i-2].Norm != "as")
	case "if", "though", "when":
		return !bindsCondition[before]
	}
	return true
}

// praises reports whether "so" at token i belongs to an adjective ("so welcome
// at my aunt's", "so dumb it hurts"): neither a subject nor a noun with its
// helping verb follows.
func praises(d *Document, i int) bool {
	n := i + 1
	for n < len(d.Tokens) && (leadIns[d.Tokens[n].Norm] || d.Tokens[n].Kind != Word) {
		n++
	}
	if n+1 >= len(d.Tokens) {
		return n < len(d.Tokens)
	}
	norm := d.Tokens[n].Norm
	subject := subjects[norm] || determiners[norm] || conjunctions[norm] || auxiliaries[norm] || startsUpper(d, n)
	return !subject && !auxiliaries[d.Tokens[n+1].Norm]
}

// standsAlone reports whether tokens [first, last) have a subject followed by
// a verb, or begin with a verb in the imperative of self-talk ("get a grip").
func standsAlone(d *Document, first, last int) bool {
	i := first
	for i < last && (d.Tokens[i].Kind != Word || conjunctions[d.Tokens[i].Norm] || leadIns[d.Tokens[i].Norm]) {
		i++
	}
	for n := 0; i < last && n < 6; i, n = i+1, n+1 {
		norm := d.Tokens[i].Norm
		if d.Tokens[i].Kind != Word {
			continue
		}
		if subjects[norm] || determiners[norm] || n > 0 && auxiliaries[norm] {
			return hasVerb(d, i, last)
		}
		if n == 0 && auxiliaries[norm] {
			return true // "cant do money, couldnt do school"
		}
	}
	return false
}

// hasVerb guesses from closed word classes and the table of verbs whether
// tokens [first, last) hold a finite verb; tags would be too dear here.
func hasVerb(d *Document, first, last int) bool {
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		if t.Kind != Word {
			continue
		}
		if auxiliaries[t.Norm] || t.Lemma == "be" || t.Lemma == "have" || t.Lemma == "would" {
			return true
		}
		if i == first && pastForms[t.Norm] && t.Norm != t.Lemma {
			return true // a diary's "failed again"
		}
		if i > first && !isTo(d, i-1) && !determiners[d.Tokens[i-1].Norm] && verbForm(t) {
			return true
		}
	}
	return false
}

func isTo(d *Document, i int) bool { return d.Tokens[i].Norm == "to" }

// verbForm reports whether a token is a form of a known verb other than -ing.
func verbForm(t Token) bool {
	n := len(t.Norm)
	return knownVerbs[t.Lemma] && (n < 5 || t.Norm[n-3:] != "ing" || t.Norm == t.Lemma)
}

func hasWord(d *Document, first, last int) bool {
	for i := first; i < last; i++ {
		if d.Tokens[i].Kind == Word {
			return true
		}
	}
	return false
}

var (
	conjunctions = WordSet(`and but or so because if when although though while since unless until as
		whereas yet except then plus`)
	// leadIns may stand between a conjunction and its subject.
	leadIns = WordSet(`that even then now maybe perhaps just only honestly really actually still also
		probably obviously clearly apparently of course like well yes no not if when because anyway
		somehow sometimes always again tonight today yesterday tomorrow`)
	coordinators = WordSet("and but or so because")
	// bindsCondition are words that hold "if" and "when" in their own clause.
	bindsCondition   = WordSet("as even only what like to of about with for from on in at by")
	personalSubjects = WordSet("i you he she it we they")
	pronouns         = WordSet(`i you he she it we they me him her us them there this that one`)
	subjects         = WordSet(`i you he she it we they there this that these those everyone everybody nobody someone somebody anyone anybody everything nothing something anything people who what mum mom dad`)
	determiners      = WordSet(`the a an my your his her its our their no every each all some any both`)
	auxiliaries      = WordSet(`am is are was were be been 's 'd have has had do does did will would can could
		should shall must might may`)
	knownVerbs = make(map[string]bool, mostVerbs)
)
