package reframe

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// A claim is the harsh sentence, taken apart. Fields are "" where the words do
// not give them.
type claim struct {
	quote        string // verbatim in quotation marks, with its stop
	label        string // "a failure", "useless"
	personThinks string // "my boss thinks"
	personObj    string // "my boss", "them"
	quantifier   string // “always”, quoted: a word about time
	scope        string // “everything”, quoted: a word about reach
	ahead        bool   // it speaks of what is to come
}

// claimIn takes one flagged stretch of text apart; at is where its deciding
// words begin within it. attack says that "you" is the writer.
func claimIn(stretch string, at int, attack bool) claim {
	d := text.Parse(stretch)
	if len(d.Tokens) == 0 {
		return claim{}
	}
	var c claim
	first, last := sentenceAt(d, at)
	if c.label = labelIn(d, first, last, attack); c.label == "" {
		c.label = labelIn(d, 0, len(d.Tokens), attack)
	}
	c.quote = quoteOf(d, first, last, at)
	c.ahead = looksAhead(d)
	if toldByOther(d, first, last) {
		return c // "Dad always said": the claim is his
	}
	c.setAbsolutes(d, first, last)
	if last-first >= 2 {
		c.setPerson(d, first, last)
	}
	return c
}

func sentenceAt(d *text.Document, at int) (int, int) {
	for _, s := range d.Sentences {
		if at < s.End {
			return s.First, s.Last
		}
	}
	s := d.Sentences[len(d.Sentences)-1]
	return s.First, s.Last
}

// looksAhead is true where the words tell of what is to come.
func looksAhead(d *text.Document) bool {
	for i, t := range d.Tokens {
		next := ""
		if i+1 < len(d.Tokens) {
			next = d.Tokens[i+1].Norm
		}
		switch t.Norm {
		case "will", "'ll", "gonna", "next", "soon", "tomorrow":
			return true
		case "going", "about":
			if next == "to" {
				return true
			}
		case "what":
			if next == "if" {
				return true
			}
		case "is", "are", "am", "'m", "'s":
			if next == "over" || next == "finished" || next == "done" {
				return true // said of an end that has not come
			}
		}
	}
	return false
}

// toldByOther is true where somebody else says or said it.
func toldByOther(d *text.Document, first, last int) bool {
	for i := first + 1; i < last; i++ {
		l := d.Tokens[i].Lemma
		if (l == "say" || l == "tell" || l == "call") && isPast(d.Tokens[i]) {
			who := i - 1
			for who > first && (timeAbsolutes[d.Tokens[who].Norm] || intensifiers[d.Tokens[who].Norm]) {
				who--
			}
			if n := d.Tokens[who].Norm; n != "i" && n != "have" && n != "'ve" && n != "be" && n != "was" {
				return true
			}
		}
	}
	return false
}

func fits(d *text.Document, first, last int) bool {
	if first >= last {
		return false
	}
	return wordCount(d.Source[d.Tokens[first].Start:d.Tokens[last-1].End]) <= maxPhrase
}

// quoteOf is the sentence, or the clause with the deciding words, as it stands.
func quoteOf(d *text.Document, first, last, at int) string {
	if !fits(d, first, last) {
		for _, c := range d.Clauses {
			if c.First >= first && c.Last <= last && (at < c.End || c.Last == last) {
				first, last = c.First, c.Last
				break
			}
		}
	}
	for first < last && (leadIns[d.Tokens[first].Norm] || d.Tokens[first].Kind == text.Punct) {
		first++
	}
	if !fits(d, first, last) {
		return ""
	}
	raw := d.Source[d.Tokens[first].Start:d.Tokens[last-1].End]
	return quoted(raw)
}

// quoted puts a clean phrase in quotation marks with a stop inside.
func quoted(raw string) string {
	end := "."
	if strings.HasSuffix(strings.TrimSpace(raw), "?") {
		end = "?"
	}
	s := tidy(thanSlip.ReplaceAllString(clean(raw), "$1 than $2"))
	if leftOut.MatchString(s) || ranTogether(s) || wordCount(s) < 2 || strings.ContainsAny(s, "!\"“”„«»()[]<>") || strings.Contains(s, "? ") {
		return ""
	}
	return "“" + s + end + "”"
}

var (
	// thanSlip is a "that" typed for "than": "less that 200".
	thanSlip = lazy.Regexp(`(?i)\b(less|more|fewer|better|worse|older|younger|slower|rather|other) that (\d|(?:an?|the|my|me|most|half|anyone)\b)`)
	// leftOut matches a verb that stands for one said before: "I probably should, so
	// it keeps me safe" is nothing without it.
	leftOut   = lazy.Regexp(`(?i)\b(?:i|you|he|she|it|we|they)(?: \w+ly| still| also)? (?:should|would|could|can|will|do|did|does|might|have)(?:n['’]?t| not)?(?:,? (?:so|but|because|and|since|if)\b|$)`)
	asksFirst = lazy.Regexp(`(?i)^(?:why|what|how|when|where|who)\b`)
	ownVerb   = lazy.Regexp(`(?:^|[a-z]) (?:i|I) (?:hate|love|feel|am|need|want|like|miss|think|know|have|was|just|really|can['’]?t|don['’]?t)\b`)
	tiesOwn   = lazy.Regexp(`(?i)\b(?:that|if|when|what|why|how|where|who|and|but|because|so|as|than|do|did|am|should|can|could|would|will|was|have|thing|way|time|one|everything|anything|nothing|all|people|person|job|like|,) (?:i|I) `)
)

// ranTogether reports whether a question runs on into a statement of the writer's
// that nothing parts from it: "why is it monday i hate mondays".
func ranTogether(s string) bool {
	at := ownVerb.FindStringIndex(s)
	return at != nil && at[0] > 0 && asksFirst.MatchString(s) && !tiesOwn.MatchString(s[:at[1]]+" ")
}

func (c *claim) setAbsolutes(d *text.Document, first, last int) {
	for i := first; i < last; i++ {
		n := d.Tokens[i].Norm
		switch {
		case c.quantifier == "" && n == "every" && i+1 < last && d.Tokens[i+1].Norm == "time":
			c.quantifier = "“every time”"
		case c.quantifier == "" && timeAbsolutes[n]:
			c.quantifier = "“" + n + "”"
		case c.scope == "" && scopeAbsolutes[n]:
			c.scope = "“" + n + "”"
		}
	}
}

// labelIn finds the name that the writer gives themself: "I'm such an idiot",
// "you absolute clown", "it makes me a fraud".
func labelIn(d *text.Document, first, last int, attack bool) string {
	for i := first; i+1 < last; i++ {
		var l string
		switch n := d.Tokens[i].Norm; {
		case (n == "i" || n == "you" && attack) && selfIs[d.Tokens[i+1].Norm]:
			l = labelPhrase(d, i+2, last)
		case n == "you" && attack && vocative(d, i+1, last):
			if l = labelPhrase(d, i+1, last); l != "" {
				l = withArticle(l)
			}
		case n == "me" && i > first && d.Tokens[i-1].Lemma == "make" && articles[d.Tokens[i+1].Norm]:
			l = labelPhrase(d, i+1, last)
		}
		if l != "" {
			return l
		}
	}
	return ""
}

var (
	selfIs   = text.WordSet("am 'm are 're")
	articles = text.WordSet("a an")
)

// vocative is true for "you absolute clown" at the end of a clause.
func vocative(d *text.Document, first, last int) bool {
	words := 0
	for i := first; i < last && d.Tokens[i].Kind == text.Word; i++ {
		t := d.Tokens[i]
		if finiteVerbs[t.Norm] || isPast(t) || subjectPronouns[t.Norm] || dangling[t.Norm] || determiners[t.Norm] || t.Norm == "me" {
			return false
		}
		words++
	}
	if words == 0 || words > 4 || stepVerbs[d.Tokens[first].Norm] || d.Tokens[first].Norm == "can" {
		return false
	}
	// A bare verb after "you" ends a clause too: "you always ruin".
	return insults[d.Tokens[first+words-1].Norm] || words >= 2 && !timeAbsolutes[d.Tokens[first].Norm]
}

// labelPhrase reads a short noun phrase or adjective from token i on, without
// its intensifiers. A state ("tired"), a plan or a verb gives "".
func labelPhrase(d *text.Document, i, last int) string {
	var words []string
	named := false // an article stood before it
	for ; i < last && (!endsLabel(d.Tokens[i], len(words)) || listed(d, i, last, words)); i++ {
		t := d.Tokens[i]
		switch {
		case t.Norm == ",":
			words[len(words)-1] += ","
		case len(words) == 0 && articles[t.Norm]:
			named = true
		case len(words) == 0 && intensifiers[t.Norm]:
		case noLabel(t) || len(words) == 0 && !named && verbForm(t):
			return ""
		default:
			words = append(words, strings.ToLower(d.Text(t.Span)))
		}
	}
	if !soundLabel(words) {
		return ""
	}
	l := strings.Join(words, " ")
	if named {
		return grammar.Article(l)
	}
	return l
}

// listed reports whether the mark at token i stands between two words for one noun:
// "a selfish, awful friend".
func listed(d *text.Document, i, last int, words []string) bool {
	return d.Tokens[i].Norm == "," && len(words) > 0 && d.Tag(i-1) == "JJ" && i+2 < last && d.Tag(i+1) == "JJ" && strings.HasPrefix(d.Tag(i+2), "NN")
}

// endsLabel is true at the token where a name of n words so far is over.
func endsLabel(t text.Token, n int) bool {
	return n == 5 || t.Kind != text.Word || places[t.Norm] || t.Norm == "so" && n > 0
}

func verbForm(t text.Token) bool { return isPast(t) || strings.HasSuffix(t.Norm, "ing") }

func noLabel(t text.Token) bool {
	return t.Norm == "me" || finiteVerbs[t.Norm] || negators[t.Norm] || subjectPronouns[t.Norm]
}

func soundLabel(words []string) bool {
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case feelingWords[first] && !insults[first], notLabels[first], dangling[last], strings.HasPrefix(last, "thirty"), strings.HasPrefix(last, "forty"), strings.HasPrefix(last, "fifty"), strings.HasPrefix(last, "sixty"), strings.HasPrefix(last, "twenty"):
		return false
	}
	return first == "the" || first == "my" || !dangling[first]
}

// notLabels open a state or a plan: "I'm back", "I'm going to".
var notLabels = text.WordSet("much now certain convinced positive going gonna back here there out off done over up behind not home away alone ready able sure sorry fine ok okay")

// places end a name: "the slow one at the back".
var places = text.WordSet("at in on from with like to for by about when if and but because who that")

func withArticle(l string) string {
	if strings.HasPrefix(l, "a ") || strings.HasPrefix(l, "an ") || strings.HasPrefix(l, "the ") {
		return l
	}
	last := l[strings.LastIndexByte(l, ' ')+1:]
	if adjectiveLabels[last] {
		return l
	}
	return grammar.Article(l)
}

var adjectiveLabels = text.WordSet(`useless worthless pathetic hopeless stupid dumb disgusting lazy ugly weak thick dense
	incompetent terrible horrible awful rubbish trash garbage`)

// joins open a clause that can stand without the one before it.
var joins = text.WordSet("but so and because")
