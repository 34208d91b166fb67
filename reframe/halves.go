package reframe

import (
	"slices"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// halves fills the two sides of "A, but B", in one sentence or two: "Sure, A,
// but B", "Even though A, B", "A. Still, B", "A. B, though". Where the other
// side only shrugs ("A, but who cares"), the good half stands alone.
func (s *shape) halves(m map[string]string) {
	for i := range s.clauses {
		a, b := s.sides(i)
		if a < 0 || b < 0 || m["good_half"] != "" {
			continue
		}
		if s.bad(&s.clauses[a]) && !s.bad(&s.clauses[b]) && !s.judged[b] {
			a, b = b, a
		}
		good, bad := s.goodHalf(a), s.badHalf(b)
		if good != "" && bad != "" && usable(good) && usable(bad) {
			s.put(m, a, "good_half", good)
			s.put(m, b, "bad_half", bad)
		}
	}
	if i := s.shrugged(); i >= 0 && m["good_half"] == "" {
		s.put(m, i, "good_half", s.goodHalf(i))
	}
}

// sides are the statements that clause i sets against each other, -1 where there
// are none.
func (s *shape) sides(i int) (a, b int) {
	c := &s.clauses[i]
	switch {
	case c.Lead == "but" || c.Lead == "however" || c.Lead == "yet" || c.Lead == "except":
		return s.before(i), s.said(i)
	case c.Lead == "although" || c.Lead == "though":
		if b = s.after(i); b >= 0 {
			return i, b
		}
		return i, s.before(i)
	case s.opensTurn(c), s.endsTurn(c):
		return s.before(i), i
	}
	return -1, -1
}

// said passes an "I bet" whose matter is a statement behind it: "but I bet when
// I open it, it's broken".
func (s *shape) said(i int) int {
	c := &s.clauses[i]
	if wordCount(c.That()) <= 2 && c.Head >= 0 && opensMatter[s.d.Tokens[c.Head].Lemma] {
		if next := s.after(i); next >= 0 {
			return next
		}
	}
	return i
}

var opensMatter = text.WordSet("bet think know guess feel believe worry fear")

// opensTurn reports whether a sentence turns from the one before with its first
// word: "Still, I'm slow."
func (s *shape) opensTurn(c *grammar.Clause) bool {
	first := s.d.Sentences[c.Sentence()].First
	return c.First > first && c.First <= first+3 && turns[s.d.Tokens[first].Norm]
}

// endsTurn reports whether a sentence turns with its last word: "It was easy,
// though."
func (s *shape) endsTurn(c *grammar.Clause) bool {
	end := s.d.Sentences[c.Sentence()].Last
	for i := c.Last; i < end && i < c.Last+3; i++ {
		if n := s.d.Tokens[i].Norm; n == "though" || n == "tho" || n == "however" {
			return i+1 >= end || s.d.Tokens[i+1].Kind == text.Punct
		}
	}
	return false
}

var turns = text.WordSet("still nevertheless nonetheless unfortunately sadly only instead")

// shrugs are the words that wave a good thing away.
var shrugs = [][]string{
	{"who", "cares"},
	{"so", "what"},
	{"what", "'s", "the", "point"},
	{"what", "is", "the", "point"},
	{"what", "does", "it", "matter"},
	{"what", "good", "is"},
	{"big", "deal"},
	{"what", "'s", "the", "use"},
	{"why", "bother"},
	{"what", "for"},
}

// shrugged is the last statement in front of a shrug, -1 where there is none.
func (s *shape) shrugged() int {
	at := -1
	for i := range s.d.Tokens {
		if slices.ContainsFunc(shrugs, func(words []string) bool { return s.says(i, words) }) {
			at = i
			break
		}
	}
	for i := len(s.clauses) - 1; i >= 0 && at >= 0; i-- {
		c := &s.clauses[i]
		if c.First < at && !c.Dependent && c.Lead != "because" && c.Sentence() >= s.d.SentenceAt(at)-1 {
			return i
		}
	}
	return -1
}

// says reports whether words stand at token i.
func (s *shape) says(i int, words []string) bool {
	for k, w := range words {
		if i+k >= len(s.d.Tokens) || s.d.Tokens[i+k].Norm != w {
			return false
		}
	}
	return true
}

// before is the statement that stands last before clause i, no further back
// than the sentence before.
func (s *shape) before(i int) int {
	for k := i - 1; k >= 0 && s.clauses[k].Sentence() >= s.clauses[i].Sentence()-1; k-- {
		if !s.clauses[k].Dependent && s.clauses[k].Lead != "because" {
			return k
		}
	}
	return -1
}

func (s *shape) after(i int) int {
	for k := i + 1; k < len(s.clauses) && s.clauses[k].Sentence() == s.clauses[i].Sentence(); k++ {
		if !s.clauses[k].Dependent && s.clauses[k].Lead != "because" {
			return k
		}
	}
	return -1
}
