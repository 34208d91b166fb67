package reframe

import (
	"strings"

	"seconddraft/internal/text"
)

// setShould reads "I should have X", "he ought to X" and their like as a wish.
// The verb after it needs no change of form, so nothing is guessed.
func (c *claim) setShould(d *text.Document, first, last int) {
	modal, after := findShould(d, first, last)
	if modal < 0 || after >= last {
		return
	}
	negated, perfect, after := readDuty(d, after, last)
	rest := tidy(clean(d.Source[d.Tokens[after].Start:d.Tokens[last-1].End]))
	if unlessBroken(rest) == "" || wordCount(rest) > maxPhrase || dangling[d.Tokens[last-1].Norm] || strings.ContainsAny(rest, ",;:") || subjectPronouns[d.Tokens[after].Norm] {
		return
	}
	subject := strings.TrimSpace(d.Source[d.Tokens[first].Start:d.Tokens[modal].Start])
	switch {
	case d.Tokens[first].Norm == "i" && modal == first+1:
		c.wish = ownWish(perfect, negated) + rest
	case isPerson(d, first, modal):
		c.otherWish = "I wish " + inside(subject) + othersWish(perfect, negated) + rest
	}
}

// readDuty reads "n't have" and "to" after the modal; after is the verb itself.
func readDuty(d *text.Document, from, last int) (negated, perfect bool, after int) {
	after = from
	for after+1 < last && negators[d.Tokens[after].Norm] {
		negated, after = true, after+1
	}
	if d.Tokens[after].Norm == "to" && after+1 < last {
		after++
	}
	if d.Tokens[after].Norm == "have" && after+1 < last && (isPast(d.Tokens[after+1]) || d.Tokens[after+1].Norm == "been") {
		perfect, after = true, after+1
	}
	return negated, perfect, after
}

// findShould gives the token that begins the duty and the first one after it.
func findShould(d *text.Document, first, last int) (modal, after int) {
	for i := first; i < last; i++ {
		switch d.Tokens[i].Norm {
		case "should", "ought", "must":
			return i, i + 1
		case "supposed", "meant":
			if i > first && i+1 < last && d.Tokens[i+1].Norm == "to" && d.Tokens[i-1].Lemma == "be" {
				return i - 1, i + 1
			}
		}
	}
	return -1, 0
}

func ownWish(perfect, negated bool) string {
	switch {
	case perfect && negated:
		return "I wish I hadn't "
	case perfect:
		return "I wish I had "
	case negated:
		return "I'd rather not "
	}
	return "I'd like to "
}

func othersWish(perfect, negated bool) string {
	switch {
	case perfect && negated:
		return " hadn't "
	case perfect:
		return " had "
	case negated:
		return " wouldn't "
	}
	return " would "
}

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
	nan gran grandmother grandfather grandma grandpa crush worker woman man girl guy lad examiner interviewer judge chair driver`)

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
	return fixArticles(strings.Join(strings.Fields(out.String()), " "))
}

// fixArticles makes a and an agree again after a word has gone.
func fixArticles(s string) string {
	words := strings.Fields(s)
	for i := 0; i+1 < len(words); i++ {
		if words[i] == "a" || words[i] == "an" {
			words[i] = "a"
			if startsWithVowelSound(words[i+1]) {
				words[i] = "an"
			}
		}
	}
	return strings.Join(words, " ")
}
