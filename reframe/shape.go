package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// A shape is what the form of a text gives away without any flag: a plain fact,
// a forecast, two halves, a judgement. Its clauses are those of the narration.
type shape struct {
	d       *text.Document
	nouns   []grammar.Noun
	clauses []grammar.Clause
	// touched tells for each clause whether a flag stands on it, judged whether it
	// says more than a camera would have seen.
	touched, judged []bool
}

// shapeOf reads a text once; findings tell what is flagged in it.
func shapeOf(d *text.Document, findings []rule.Finding) *shape {
	s := &shape{d: d}
	s.clauses, s.nouns = grammar.Read(s.d), grammar.Nouns(s.d)
	s.touched, s.judged = make([]bool, len(s.clauses)), make([]bool, len(s.clauses))
	for i := range s.clauses {
		c := &s.clauses[i]
		s.judged[i] = c.Judges() || s.judgingWords(c) || c.OnlyBecause() || nobodySubject(c) || strings.Contains(c.Named(), "bad")
		for _, x := range findings {
			whole := x.Span.Start <= 0 && x.Span.End >= len(strings.TrimSpace(d.Source))
			if x.Rule.Category.Kind != rule.Fair && !whole && x.Span.Overlaps(c.Span()) {
				s.touched[i] = true
			}
		}
	}
	return s
}

// order is the indices of the clauses, those in a span first, then flagged
// ones, then the others.
func (s *shape) order(prefer text.Span) []int {
	var in, flagged, rest []int
	for i := range s.clauses {
		switch {
		case prefer.Len() > 0 && prefer.Overlaps(s.clauses[i].Span()):
			in = append(in, i)
		case s.touched[i]:
			flagged = append(flagged, i)
		default:
			rest = append(rest, i)
		}
	}
	return slices.Concat(in, flagged, rest)
}

// slots fills what the shape gives, looking at the words in a span first.
func (s *shape) slots(prefer text.Span) map[string]string {
	m := make(map[string]string)
	order := s.order(prefer)
	if i := s.forecast(order); i >= 0 {
		c := &s.clauses[i]
		s.put(m, i, "might", c.Might())
		s.put(m, i, "might_both", c.MightBoth())
		s.put(m, i, "whether", c.Whether())
	}
	for _, i := range order {
		s.fromClause(m, i)
	}
	for pass := range 3 {
		for _, i := range order {
			if s.turn(i) == pass {
				s.fromJudgement(m, i)
			}
		}
	}
	s.facts(m)
	s.halves(m)
	return m
}

// put sets a slot that is still empty.
func put(m map[string]string, slot, value string) {
	if m[slot] == "" && value != "" && usable(value) {
		m[slot] = value
	}
}

// put sets a slot that is still empty with words of clause i. A pronoun gives way
// to its noun; the words as they were written stay beside it for a wording that
// has just said the noun (see asWritten).
func (s *shape) put(m map[string]string, i int, slot, value string) {
	if m[slot] != "" || value == "" || !usable(value) {
		return
	}
	c := &s.clauses[i]
	first, last := c.Extent()
	r := grammar.TakeUp(s.d, s.nouns, first, last, value)
	delete(m, slot+saidFor)
	if r.Noun != "" {
		m[slot+saidFor] = strings.Join([]string{r.Noun, r.Instead, r.Pronoun}, "\n")
	}
	m[slot] = r.Phrase
}

// saidFor marks, behind a slot's name, the noun that was put for a pronoun, the
// words that were put and the pronoun, one a line.
const saidFor = " said for"

// usable refuses a phrase that speaks to somebody: the critic's "you" is quoted
// and never moved.
func usable(phrase string) bool {
	for _, w := range strings.Fields(strings.ToLower(phrase)) {
		switch strings.Trim(w, ",.;:'’") {
		case "you've", "you’ve", "you'll", "you’ll", "you'd", "you’d", "youre", "you", "your", "yours", "yourself", "you're", "you’re", "u":
			return false
		}
	}
	return wordCount(phrase) <= maxPhrase+1
}

// forecast is the clause that foretells most surely, those in front of the order
// first; -1 where none does. "But I won't go" is more likely a decision.
func (s *shape) forecast(order []int) int {
	best, found := 0, -1
	for at, i := range order {
		c := &s.clauses[i]
		if !c.Forecast() || c.Reported || s.dreams(c) || c.Might() == "" && c.Whether() == "" {
			continue
		}
		n := 10 - min(at, 4)
		if c.Might() != "" {
			n += 2
		}
		if s.touched[i] || c.Frame != "" || c.Sweeping() {
			n += 3
		}
		if n > best {
			best, found = n, i
		}
	}
	return found
}

// dreams reports whether a clause speaks of what nobody becomes: whether the writer
// will be a superhero is no open question.
func (s *shape) dreams(c *grammar.Clause) bool {
	return c.Head >= 0 && dreamsIn(s.d.Tokens[c.Head:max(c.Head, c.Last)])
}

// dreamsIn reports whether tokens behind a verb name what nobody becomes.
func dreamsIn(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(t text.Token) bool { return dreamt[t.Lemma] })
}

var dreamt = text.WordSet("superhero superman superwoman batman spiderman wizard unicorn mermaid princess prince king queen immortal pharaoh jedi vampire dinosaur fairy god genie emperor president pope knight pirate")

// fromClause fills what one clause gives by its form.
func (s *shape) fromClause(m map[string]string, i int) {
	c := &s.clauses[i]
	if c.Question {
		return
	}
	if do, doing := c.Desired(); m["to_do"] == "" && usable(do) && usable(doing) {
		s.put(m, i, "to_do", do)
		s.put(m, i, "doing", doing)
	}
	s.put(m, i, "hard_doing", c.HardDoing())
	s.put(m, i, "should_do", c.ShouldDo())
	s.put(m, i, "would_like", c.WouldLike())
	s.put(m, i, "wish", c.Wish())
	s.fromOthers(m, i)
	s.fromCause(m, i)
}

// facts fills the plain facts: what the writer states, that no flag touches and
// that judges nothing. A setback goes before what only sets the scene, which may
// then still serve as the writer's own part.
func (s *shape) facts(m map[string]string) {
	order := s.plainFacts()
	for _, i := range slices.Concat(s.stinging(order), order) {
		fact := s.clauses[i].That()
		s.put(m, i, "fact", fact)
		if wordCount(fact) <= 8 {
			s.put(m, i, "fact_short", fact)
		}
	}
	for _, i := range order {
		c, fact := &s.clauses[i], s.clauses[i].That()
		if s.bad(c) {
			s.put(m, i, "hurt_that", fact)
		}
		if c.Tense == text.Past && s.ofPerson(c) && s.d.Tokens[c.Head].Lemma != "be" {
			s.put(m, i, "person_did", fact)
		}
	}
}

// plainFacts are the clauses that state a plain fact, in order, those that no
// flag touches first.
func (s *shape) plainFacts() []int {
	var out []int
	for _, touched := range []bool{false, true} {
		for i := range s.clauses {
			if s.touched[i] != touched || !s.plain(i) {
				continue
			}
			if fact := s.clauses[i].That(); wordCount(fact) >= 3 && !(touched && isVerdict.MatchString(fact)) {
				out = append(out, i)
			}
		}
	}
	return out
}

// stinging are those of the clauses that tell of a setback of the writer's.
func (s *shape) stinging(clauses []int) []int {
	return slices.DeleteFunc(slices.Clone(clauses), func(i int) bool {
		c := &s.clauses[i]
		return c.Tense != text.Past || s.touched[i] || !s.ofPerson(c) && !withMe.MatchString(c.That()) || !stings(c.That())
	})
}

// withMe matches a clause in which the writer has a part.
var withMe = lazy.Regexp(`(?i)\b(?:i|me|my|mine|we|us|our)\b`)

// isVerdict says what somebody is. Where a flag stands on it, it is no fact to
// open on: "I am the cause of it all".
var isVerdict = lazy.Regexp(`(?i)^(?:I am|I['’]m|(?:my |the )?[\w-]+ (?:is|are)) `)

// plain reports whether a clause states something that a camera could have seen
// or that only the writer can know.
func (s *shape) plain(i int) bool {
	c := &s.clauses[i]
	return !s.judged[i] && c.Frame == "" && c.Lead != "because" && c.Asserted() && !c.Vague() && !s.pointsBack(c)
}

// pointsBack reports whether the subject is an "it" that stands for something
// said before.
func (s *shape) pointsBack(c *grammar.Clause) bool {
	n := c.Subjects()
	return len(n) == 1 && n[0] == "it"
}

func (s *shape) goodHalf(i int) string {
	c := &s.clauses[i]
	that := c.That()
	if !c.Asserted() || c.Vague() || c.Forecast() || c.Duty() || s.bad(c) || wordCount(that) < 3 {
		return ""
	}
	return that
}

// badHalf is the bad side as the writer can stand by it: a forecast stays open,
// a judgement is said as what it feels like.
func (s *shape) badHalf(i int) string {
	c := &s.clauses[i]
	switch {
	case c.Vague() || c.Question || s.dreams(c) || c.Frame == "hope" || c.Frame == "wish":
		return ""
	case c.Forecast():
		return c.Might()
	case c.Duty():
		return ""
	case c.ReadsMind() && c.Person != text.First && c.Might() != "":
		return c.Might()
	case s.judged[i] || c.Frame != "":
		return c.Felt()
	case !c.Asserted():
		return ""
	}
	return c.That()
}

// bad reports whether a clause tells something bad: by its words, or because it
// denies something wished for.
func (s *shape) bad(c *grammar.Clause) bool {
	if c.Person == text.First && c.Head >= 0 && tastes[s.d.Tokens[c.Head].Lemma] {
		return false // "I want it so bad", "I hate beets"
	}
	bad, good := false, false
	for i := c.First; i < c.Last; i++ {
		bad = bad || s.badWord(c, i)
		good = good || fortunes[s.d.Tokens[i].Norm] || fortunes[s.d.Tokens[i].Lemma]
	}
	if c.Negated {
		return bad || good || c.Head >= 0 && wishedFor[s.d.Tokens[c.Head].Lemma]
	}
	return bad && !good
}

// badWord reports whether a word of a clause tells something bad.
func (s *shape) badWord(c *grammar.Clause, i int) bool {
	t := s.d.Tokens[i]
	switch {
	case t.Norm == "hospital":
		return c.Person == text.Third
	case mild(s.d.Tokens[c.First:c.Last], i-c.First):
		return false
	}
	return adverseVerbs[t.Lemma] && isPast(t) && (i <= c.Head || i == c.Head+1 && s.d.Tokens[c.Head].Lemma == "be") || insults[t.Norm] || verdicts[t.Norm] || verdicts[t.Lemma] || adverseWords[t.Norm] || hardships[t.Norm]
}
