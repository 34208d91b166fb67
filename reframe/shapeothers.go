package reframe

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// ofPerson reports whether the subject of a clause is another person or several.
func (s *shape) ofPerson(c *grammar.Clause) bool {
	norms := headOfSubject(c.Subjects())
	if c.Person != text.Third && c.Person != text.Generic || len(norms) == 0 {
		return false
	}
	first, last := norms[0], norms[len(norms)-1]
	if all := c.Subjects(); quantities[first] && len(norms) == 1 && len(all) > 2 && all[1] == "of" {
		last = all[len(all)-1] // "all of the employees"
	}
	if len(norms) == 1 && (othersPronouns[first] || kinNames[first]) {
		return true
	}
	return personNouns[text.Lemma(last)] || last == "people" || last == "one" && first == "no" || c.NamedSubject()
}

// headOfSubject leaves out what hangs behind the head: "of my students".
func headOfSubject(norms []string) []string {
	for i, n := range norms {
		if hangsBehind[n] {
			return norms[:i]
		}
	}
	return norms
}

var quantities = text.WordSet("all some most many none half both each one")

var hangsBehind = text.WordSet("of with in i from who at")

var othersPronouns = text.WordSet("he she they everyone everybody nobody someone somebody people")

// fromOthers fills what a clause gives that speaks of somebody else.
func (s *shape) fromOthers(m map[string]string, i int) {
	c := &s.clauses[i]
	if !s.ofPerson(c) || c.Question || c.Dependent {
		return
	}
	if c.ReadsMind() {
		s.put(m, i, "person_might", c.Might())
		s.put(m, i, "their_claim", c.That())
	}
	s.put(m, i, "other_wish", c.OthersWish())
	if label := c.Named(); label != "" && scolds(label) && !c.Negated {
		if is := c.That(); is != "" && m["other_is"] == "" && usable(is) && usable(label) {
			s.put(m, i, "other_is", is)
			put(m, "other_label", label)
		}
	}
}

// scolds reports whether a name for somebody is a harsh one.
func scolds(label string) bool {
	for _, w := range strings.Fields(strings.ToLower(label)) {
		if insults[w] || verdicts[w] || w == "bad" {
			return true
		}
	}
	return false
}

// fromCause fills what a clause gives that says why.
func (s *shape) fromCause(m map[string]string, i int) {
	c := &s.clauses[i]
	that := c.That()
	switch {
	case that == "":
		return
	case c.Lead == "because":
		if wordCount(that) <= 8 {
			s.put(m, i, "cause_short", that)
		}
		if c.Person == text.First && !c.Forecast() && (s.judged[i] || s.bad(c) || c.Tense == text.Past) {
			s.put(m, i, "because_me", "it's because "+that)
		}
	case !c.Negated && selfBlame.MatchString(that):
		s.put(m, i, "because_me", that)
	}
	if who, what := c.Compared(); who != "" && m["compare_to"] == "" && usable(who) {
		m["compare_to"], m["compare_what"] = who, what
	}
}

// selfBlame matches the plain words for it.
var selfBlame = lazy.Regexp(`\bmy fault\b|\bbecause of me\b|\bis on me$|['’]s on me$`)
