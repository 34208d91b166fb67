package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Felt says a judgement as what it is: "I feel like a failure", "it feels
// hopeless", "it feels like my garden is ruined".
func (c *Clause) Felt() string {
	that := c.That()
	if that == "" || c.Decides() {
		return ""
	}
	if c.Person == text.First && c.verb.main >= 0 && c.d.Tokens[c.verb.main].Lemma == "feel" {
		return that // it is said as a feeling already
	}
	if s := c.feltBe(); s != "" {
		return s
	}
	return "it feels like " + that
}

// feltBe is the short form behind "I am" and "it is".
func (c *Clause) feltBe() string {
	feel := c.feels()
	if feel == "" || c.condLast > 0 || !c.plainlyIs() || c.Negated {
		return ""
	}
	from, end := c.pastLouder(c.verb.main+1), c.fit(c.Last)
	if end == 0 || from >= end {
		return ""
	}
	rest := c.say(from, end)
	switch {
	case rest == "":
		return ""
	case nounOpens[c.d.Tokens[from].Norm]:
		return feel + "like " + rest
	case c.loneAdjective(from, end):
		return feel + rest
	}
	return ""
}

// feels is the start of a sentence of feeling about the subject.
func (c *Clause) feels() string {
	norms := c.Subjects()
	switch {
	case len(norms) != 1:
		return ""
	case norms[0] == "i":
		return "I feel "
	case norms[0] == "it" || norms[0] == "this":
		return "it feels "
	}
	return ""
}

// plainlyIs reports whether the verb is a plain "is" of the present.
func (c *Clause) plainlyIs() bool {
	v := &c.verb
	return v.main >= 0 && c.d.Tokens[v.main].Lemma == "be" && c.Tense == text.Present && v.modal == "" && !v.ongoing
}

// pastLouder is the first token from i on that does more than stress.
func (c *Clause) pastLouder(i int) int {
	for i < c.Last && louder[c.d.Tokens[i].Norm] {
		i++
	}
	return i
}

// loneAdjective reports whether tokens [from, end) begin with an adjective that
// stands for itself: "lazy", "pointless to try", not "able to swim".
func (c *Clause) loneAdjective(from, end int) bool {
	n := c.d.Tokens[from].Norm
	if c.d.Tag(from) != "JJ" || strings.HasSuffix(n, "ed") || plans[n] {
		return false
	}
	return from+1 == end || c.d.Tag(from+1) == "TO" || joins[c.d.Tokens[from+1].Norm]
}

var (
	louder    = text.WordSet("such so just really literally absolutely completely totally always all very basically simply actually probably clearly honestly still")
	nounOpens = text.WordSet("a an the my")
	plans     = text.WordSet("able unable bound sure certain likely ready willing due")
)
