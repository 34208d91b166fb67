package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Felt says a judgement as what it is: "I feel like a failure", "it feels
// hopeless", "it feels like my garden is ruined".
func (c *Clause) Felt() string {
	that := c.That()
	if that == "" {
		return ""
	}
	if s := c.feltBe(); s != "" {
		return s
	}
	return "it feels like " + that
}

// feltBe is the short form behind "I am" and "it is".
func (c *Clause) feltBe() string {
	v := &c.verb
	if v.main < 0 || c.d.Tokens[v.main].Lemma != "be" || c.Tense != text.Present || v.modal != "" || c.Negated || v.main+1 >= c.Last {
		return ""
	}
	feel := ""
	switch norms := c.Subjects(); {
	case len(norms) != 1:
		return ""
	case norms[0] == "i":
		feel = "I feel "
	case norms[0] == "it" || norms[0] == "this":
		feel = "it feels "
	default:
		return ""
	}
	from, end := v.main+1, c.fit(c.Last)
	for from < end && louder[c.d.Tokens[from].Norm] {
		from++
	}
	if end == 0 || from >= end {
		return ""
	}
	rest := render(c.d, from, end, c.skips)
	switch tag := c.d.Tag(from); {
	case rest == "":
		return ""
	case nounOpens[c.d.Tokens[from].Norm]:
		return feel + "like " + rest
	case tag == "JJ" && !strings.HasSuffix(c.d.Tokens[from].Norm, "ed") && !plans[c.d.Tokens[from].Norm] && (from+1 == end || c.d.Tag(from+1) == "TO" || joins[c.d.Tokens[from+1].Norm]):
		return feel + rest
	}
	return ""
}

var (
	louder    = text.WordSet("such so just really literally absolutely completely totally always all very basically simply actually probably clearly honestly still")
	nounOpens = text.WordSet("a an the my")
	plans     = text.WordSet("able unable bound sure certain likely ready willing due")
)
