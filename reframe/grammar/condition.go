package grammar

import (
	"regexp"
	"strings"

	"seconddraft/internal/text"
)

// needed are the words whose clause belongs to the meaning of the one it hangs
// on: "I'll leave" is not what "I'll leave if she does" says.
var needed = text.WordSet("if unless when whenever until once while except without before after till provided")

// beside are of these the ones that only tell the time of what is past.
var beside = text.WordSet("when while once before after until")

// attach finds the condition of each statement in the same sentence, behind it
// or in front of it.
func attach(d *text.Document, list []Clause) {
	for i := range list {
		c := &list[i]
		if c.Dependent || c.Lead == "because" {
			continue
		}
		switch {
		case conditionBehind(list, i):
			c.condition(leadToken(d, c.Last, list[i+1].First), list[i+1].Last)
		case conditionAhead(d, list, i):
			from := c.d.Sentences[c.Sentence()].First
			if i > 1 && list[i-2].Sentence() == c.Sentence() {
				from = list[i-2].Last
			}
			c.condition(leadToken(d, from, list[i-1].First), list[i-1].Last)
			c.before = true
		default:
			c.unread()
		}
	}
}

// conditionBehind reports whether the clause behind statement i is its condition.
func conditionBehind(list []Clause, i int) bool {
	return i+1 < len(list) && list[i+1].conditions(&list[i]) && !list[i+1].leadsUp(list, i+2)
}

// conditionAhead reports whether the clause in front of statement i is its
// condition, and not taken by the statement before that.
func conditionAhead(d *text.Document, list []Clause, i int) bool {
	if i == 0 {
		return false
	}
	c, ahead := &list[i], &list[i-1]
	if !ahead.Dependent || !ahead.conditions(c) || !onlyMarks(d, ahead.Last, c.First) {
		return false
	}
	return i < 2 || list[i-2].condLast < ahead.Last || list[i-2].before
}

// unread takes a condition that could not be taken apart as it stands, up to
// the end of the sentence.
func (c *Clause) unread() {
	end := c.d.Sentences[c.Sentence()].Last
	for i := c.Last; i < end && i < c.Last+2; i++ {
		switch c.d.Tokens[i].Norm {
		case "if", "unless", "until", "when", "whenever", "while", "without":
			for c.d.Tokens[end-1].Kind == text.Punct && end > i+1 {
				end--
			}
			c.condition(i, end)
			return
		}
	}
}

// leadsUp reports whether a condition behind a comma belongs to the statement
// next behind it: "I'm late, if he sees me he'll shout".
func (c *Clause) leadsUp(list []Clause, next int) bool {
	if next >= len(list) || list[next].Sentence() != c.Sentence() || list[next].Dependent || !onlyMarks(c.d, c.Last, list[next].First) {
		return false
	}
	at := leadToken(c.d, c.d.Sentences[c.Sentence()].First, c.First)
	return at > 0 && c.d.Tokens[at-1].Kind == text.Punct
}

// conditions reports whether a clause says under what circumstances another one
// holds: "if …", and "because …" behind "only".
func (c *Clause) conditions(of *Clause) bool {
	if c.Sentence() != of.Sentence() {
		return false
	}
	if c.Lead == "because" {
		return c.First > of.First && (of.smaller() || of.Negated && !of.verb.future && of.Person == text.First && of.Tense == text.Past)
	}
	return c.Dependent && needed[c.Lead]
}

// smaller reports whether "only" makes a statement small.
func (c *Clause) smaller() bool {
	for i := c.First; i < c.verb.main; i++ {
		if n := c.d.Tokens[i].Norm; n == "only" || n == "just" || n == "merely" {
			return true
		}
	}
	return false
}

// OnlyBecause reports whether the statement makes a thing small by its reason:
// "I only got in because …".
func (c *Clause) OnlyBecause() bool {
	return c.condLast > 0 && c.d.Tokens[c.condFirst].Norm == "because" && c.smaller()
}

// leadToken is the token at which a condition begins that has its first
// statement at token first: the "only if" behind token from.
func leadToken(d *text.Document, from, first int) int {
	for i := first - 1; i >= from; i-- {
		if i > from && (d.Tokens[i-1].Norm == "only" || d.Tokens[i-1].Norm == "even") && needed[d.Tokens[i].Norm] {
			return i - 1
		}
		if n := d.Tokens[i].Norm; needed[n] || n == "because" {
			return i
		}
	}
	return -1
}

func onlyMarks(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		if n := d.Tokens[i].Norm; d.Tokens[i].Kind == text.Word && n != "then" && n != "that" && n != "now" && n != "i" && !frameVerbs[n] && !hedges[n] {
			return false
		}
	}
	return true
}

func (c *Clause) condition(first, last int) {
	if first >= 0 && first < last {
		c.condFirst, c.condLast = first, last
	}
}

// Extent is the tokens of a statement with its condition.
func (c *Clause) Extent() (first, last int) {
	if c.condLast == 0 {
		return c.First, c.Last
	}
	return min(c.First, c.condFirst), max(c.Last, c.condLast)
}

// held is a form of the statement with its condition; "" where the two are too
// long, since without it the form would say something else. The time of what is
// past may be left out.
func (c *Clause) held(form string) string {
	if form == "" || c.condLast == 0 {
		return form
	}
	when := lower(c.d, c.condFirst, c.say(c.condFirst, c.condLast))
	if when == "" || Words(form)+Words(when) > MaxWords+1 || c.verb.main < 0 || dangles(c.d, c.condLast-1) {
		if c.Tense == text.Past && beside[c.d.Tokens[c.condFirst].Norm] {
			return form
		}
		return ""
	}
	if !c.before || !c.namesInCondition() || !opensWithPronoun.MatchString(form) {
		return form + " " + when
	}
	return when + ", " + form
}

// namesInCondition reports whether the condition says the noun for a pronoun
// behind it: "if my boss hears it, he …".
func (c *Clause) namesInCondition() bool {
	for i := c.condFirst; i < c.condLast; i++ {
		if strings.HasPrefix(c.d.Tag(i), "NN") {
			return true
		}
	}
	return false
}

var opensWithPronoun = regexp.MustCompile(`^(?:he|she|it|they)\b`)

func dangles(d *text.Document, i int) bool { return openEnds[d.Tokens[i].Norm] }
