package reframe

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// An event is what happened, in the forms that a sentence needs. Any of them
// may be "": then wordings that need it are not used.
type event struct {
	noun      string // "demo"
	occasion  bool   // the noun may stand in "after a demo like that"
	np        string // "the demo"
	happened  string // a short past clause: "the login failed"
	after     string // "after the login failed"
	afterType string // "after failing an exam", for a sentence about many people
	friend    string // "a friend whose login failed"
}

// eventIn looks for the event in a situation or, more strictly, in a narration.
// skip holds the spans of flagged clauses: a judgement is not an event.
func eventIn(d *text.Document, isSituation bool, skip []text.Span) event {
	var e event
	e.noun, e.np = eventNoun(d, isSituation, skip)
	e.happened = happenedIn(d, skip)
	e.occasion = occasions[e.noun[strings.LastIndexByte(e.noun, ' ')+1:]] &&
		(e.happened == "" || strings.Contains(strings.ToLower(e.happened), e.noun) && !subjectOther(e.happened))
	e.settle()
	return e
}

// settle makes the other forms out of the noun phrase and the clause.
func (e *event) settle() {
	switch {
	case e.happened != "":
		e.after = "after " + e.happened
		e.afterType = typeOf(e.happened)
	case e.np != "":
		if e.occasion { // "after the back row" is nowhere to come from
			e.after = "after " + e.np
		}
	}
	if e.afterType == "" && e.occasion && !strings.HasSuffix(e.noun, "s") {
		e.afterType = "after " + grammar.Article(e.noun) + " like that"
	}
	e.friend = friendOf(e.happened)
}

// subjectOther is true where it happened to somebody else.
func subjectOther(happened string) bool {
	first, _, _ := strings.Cut(strings.ToLower(happened), " ")
	return first == "he" || first == "she" || first == "they"
}

// eventNoun finds the first noun that names a thing that happened, with the
// modifiers between it and its determiner: "my driving test" stays whole.
func eventNoun(d *text.Document, isSituation bool, skip []text.Span) (noun, np string) {
	for i, t := range d.Tokens {
		if inSpans(skip, t.Span) || d.Quoted(i) || !namesEvent(t) {
			continue
		}
		plural := t.Norm != t.Lemma
		det, first := determinerOf(d, i)
		switch {
		case det == "" && !isSituation:
			continue
		case det == "" && verbal(d, i):
			continue
		case plural && !possessives[det] && det != "the":
			continue
		}
		name := strings.ToLower(d.Source[d.Tokens[first].Start:t.End])
		if plural {
			return "", det + " " + name
		}
		return name, named(det, name, companion(d, i))
	}
	return "", ""
}

// named is an event with its determiner and who was there; "" where nobody can
// tell outside its sentence whose it is.
func named(det, name, with string) string {
	switch {
	case det == "his" || det == "her" || det == "their":
		return ""
	case !possessives[det]:
		det = "the"
	}
	return det + " " + name + with
}

// namesEvent is true for "demo" and "demos", not for "called".
func namesEvent(t text.Token) bool {
	return t.Kind == text.Word && eventNouns[t.Lemma] && (t.Norm == t.Lemma || strings.HasSuffix(t.Norm, "s"))
}

// determinerOf walks left from a noun over at most three modifiers to its
// determiner. Without one, the noun stands alone.
func determinerOf(d *text.Document, i int) (det string, first int) {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		t := d.Tokens[j]
		if determiners[t.Norm] {
			if pointers[t.Norm] {
				return "the", j + 1
			}
			return t.Norm, j + 1
		}
		if !modifies(t) {
			return "", i
		}
	}
	return "", i
}

var pointers = text.WordSet("that this these those")

// modifies is true for what may stand between a determiner and its noun.
func modifies(t text.Token) bool {
	n := t.Norm
	return t.Kind == text.Word && n != "'s" && !isPast(t) && !dangling[n] && !subjectPronouns[n] && !finiteVerbs[n] &&
		!absoluteWords[n] && !insults[n] && !strings.HasSuffix(n, "bly") && n != "only" && n != "also" && n != "often"
}

// verbal is true where a bare noun is more likely a verb: "I call", "to test".
func verbal(d *text.Document, i int) bool {
	if i == 0 {
		return false
	}
	before := d.Tokens[i-1].Norm
	return before == "to" || before == "not" || subjectPronouns[before] || finiteVerbs[before] || before == "you" || before == "it"
}

// companion keeps "with my sister" beside "the argument".
func companion(d *text.Document, i int) string {
	if i+3 >= len(d.Tokens)+0 || d.Tokens[i+1].Norm != "with" || !possessives[d.Tokens[i+2].Norm] {
		return ""
	}
	end := d.Tokens[i+3]
	if end.Kind != text.Word || dangling[end.Norm] {
		return ""
	}
	return " " + clean(d.Source[d.Tokens[i+1].Start:end.End])
}

// happenedIn is the clause that says, in the past and without judging, what
// went wrong; "" where there is none. What the writer did comes first.
func happenedIn(d *text.Document, skip []text.Span) string {
	s := shapeOf(d, nil)
	best, found := 0, ""
	for i := range s.clauses {
		c := &s.clauses[i]
		if inSpans(skip, c.Span()) || c.Tense != text.Past || !s.plain(i) || !s.bad(c) || s.opinion(c) {
			continue
		}
		n := 1 + s.mishap(c)
		if c.Person == text.First || c.Owner == text.First {
			n++
		}
		if that := withoutTime(c.That()); n > best && wordCount(that) >= 2 && usable(that) && !strings.Contains(that, "“") {
			best, found = n, that
		}
	}
	return found
}

// mishap weighs how plainly a clause tells that something went wrong.
func (s *shape) mishap(c *grammar.Clause) int {
	for i := c.First; i < c.Last; i++ {
		if t := s.d.Tokens[i]; adverseVerbs[t.Lemma] && isPast(t) {
			return 2
		}
	}
	return 0
}

// opinion reports whether the main verb is one of the mind: "I felt sick".
func (s *shape) opinion(c *grammar.Clause) bool {
	return c.Head >= 0 && notActs[s.d.Tokens[c.Head].Lemma] && !adverseVerbs[s.d.Tokens[c.Head].Lemma] && !c.Negated && s.d.Tokens[c.Head].Lemma != "be"
}

// withoutTime drops the time at the end of a clause: two times do not fit one
// sentence.
func withoutTime(s string) string { return lateTime.ReplaceAllString(s, "") }

var lateTime = lazy.Regexp(`(?i),? (?:today|tonight|yesterday|again|(?:this|last|yesterday) (?:morning|evening|afternoon|week|weekend|night|year|month))$`)

func negatedIn(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if negators[d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

func inSpans(spans []text.Span, s text.Span) bool {
	for _, o := range spans {
		if o.Overlaps(s) {
			return true
		}
	}
	return false
}

// trimClause drops connectives at the front, and marks and times at the end.
func trimClause(d *text.Document, first, last int) (int, int) {
	for first < last && (leadIns[d.Tokens[first].Norm] || d.Tokens[first].Kind != text.Word) {
		first++
	}
	for last > first && (d.Tokens[last-1].Kind != text.Word && d.Tokens[last-1].Kind != text.Number || timeTail[d.Tokens[last-1].Norm]) {
		if d.Tokens[last-1].Norm == "again" && negatedIn(d, first, last) {
			break // "never again" is more than "never"
		}
		last--
	}
	if last-first > 2 && (d.Tokens[last-2].Norm == "this" || d.Tokens[last-2].Norm == "last") {
		switch d.Tokens[last-1].Norm {
		case "morning", "evening", "afternoon", "week", "night", "year", "month":
			last -= 2
		}
	}
	return first, last
}

func judges(t text.Token) bool {
	return absoluteWords[t.Norm] && t.Norm != "full" && t.Norm != "whole" || scopeAbsolutes[t.Norm] ||
		insults[t.Norm] || questionWords[t.Norm] || t.Norm == "you"
}
