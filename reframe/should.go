package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// isPerson is true where tokens [first, end) are he, she, they, a name or
// "my boss".
func isPerson(d *text.Document, first, end int) bool {
	switch n := d.Tokens[first].Norm; {
	case end == first+1:
		return n == "he" || n == "she" || n == "they" || looksLikeName(d, first)
	case (possessives[n] || n == "the") && n != "your" && (end == first+2 || end == first+3):
		return personNouns[d.Tokens[end-1].Lemma]
	}
	return false
}

var personNouns = text.WordSet(`boss manager supervisor colleague coworker teacher tutor professor lecturer coach client customer
	mum mom dad mother father parent sister brother son daughter child kid wife husband partner girlfriend boyfriend
	ex friend mate flatmate roommate neighbour neighbor landlord doctor nurse therapist team family uncle aunt cousin
	nan gran grandmother grandfather grandma grandpa crush worker employee employer company committee landlady principal dean classmate student guest teammate stranger woman man girl guy lad examiner interviewer judge chair driver`)

// setPerson finds whose mind is read, or with whom the writer compares.
func (c *claim) setPerson(d *text.Document, first, last int) {
	for i := first; i < last; i++ {
		for _, end := range []int{i + 2, i + 3} {
			if end <= last && determiners[d.Tokens[i].Norm] && isPerson(d, i, end) {
				c.name(clean(tidy(strings.ToLower(d.Source[d.Tokens[i].Start:d.Tokens[end-1].End]))), d.Tokens[end-1])
				return
			}
		}
		if who, ok := pronounPersons[d.Tokens[i].Norm]; ok {
			c.personThinks, c.personObj = who[0], who[1]
			return
		}
		if looksLikeName(d, i) {
			c.name(d.Text(d.Tokens[i].Span), d.Tokens[i])
			return
		}
	}
}

// pronounPersons give the form before "about it" and the form after "against".
var pronounPersons = map[string][2]string{
	"he": {"he thinks", "him"}, "she": {"she thinks", "her"}, "they": {"they think", "them"}, "them": {"they think", "them"},
	"everyone": {"people think", "everyone else"}, "everybody": {"people think", "everyone else"},
	"nobody": {"people think", ""}, "people": {"people think", ""}, "no-one": {"people think", ""},
}

func (c *claim) name(who string, head text.Token) {
	c.personObj = who
	c.personThinks = who + " thinks"
	if who == strings.ToLower(who) && head.Norm != head.Lemma && strings.HasSuffix(head.Norm, "s") {
		c.personThinks = who + " think"
	}
}

// plainer holds the words that neutralOf puts in place of an extreme one; ""
// leaves the word out. The claim stays, only its volume goes down (Ziems et al.
// 2022, "neutralizing").
var plainer = map[string]string{
	"always": "often", "constantly": "often", "completely": "", "totally": "", "absolutely": "", "utterly": "",
	"entirely": "", "complete": "", "total": "", "utter": "", "absolute": "", "disaster": "setback",
	"catastrophe": "setback", "catastrophic": "hard", "terrible": "hard", "horrible": "hard", "awful": "hard",
	"unbearable": "hard to bear", "impossible": "hard", "disastrous": "hard", "horrific": "hard", "nightmare": "hard time",
}

// neutralOf says a claim in plainer words, or gives "" where no word of it is
// extreme. It leaves insults alone: a softer insult is still one.
func neutralOf(that string) string {
	d := text.Parse(that)
	var out strings.Builder
	at, changed := 0, false
	for i, t := range d.Tokens {
		if insults[t.Norm] && plainer[t.Norm] == "" {
			return ""
		}
		to, extreme := plainer[t.Norm]
		if !extreme {
			continue
		}
		if t.Norm == "always" && i > 0 && d.Tokens[i-1].Norm == "not" {
			return ""
		}
		out.WriteString(that[at:t.Start])
		out.WriteString(to)
		at, changed = t.End, true
	}
	if !changed {
		return ""
	}
	out.WriteString(that[at:])
	plain := fixArticles(strings.Join(strings.Fields(out.String()), " "))
	if stillHarsh(plain) {
		return ""
	}
	return plain
}

// stillHarsh reports whether plainer words would only agree with the critic: "I
// often ruin things", "I'll often be the outsider".
func stillHarsh(plain string) bool {
	d := text.Parse(plain)
	return looksAhead(d) || len(d.Tokens) > 0 && d.Tokens[0].Norm == "i" && (harsh(plain) || adverse(plain) ||
		slices.ContainsFunc(d.Tokens, func(t text.Token) bool { return verdicts[t.Norm] || verdicts[t.Lemma] }))
}

// fixArticles makes a and an agree again after a word has gone.
func fixArticles(s string) string {
	words := strings.Fields(s)
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "a" || words[i] == "an" {
			words[i] = "a"
			if grammar.VowelSound(words[i+1]) {
				words[i] = "an"
			}
		}
	}
	return strings.Join(words, " ")
}
