package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// clause adds what one clause tells: of whom, when, and whether it is about what
// the line is about.
func (f features) clause(d *text.Document, i int, act deed, about map[string]bool) {
	c, at := d.Claim(i), d.Clauses[i].Span
	switch {
	case c.Question || d.Sentences[d.Clauses[i].Sentence].Question:
		f.add("question", at)
		return
	case c.Conditional:
		f.add("conditional", at)
		return
	}
	f.ofSelf(d, i, &c)
	f.assents(d, i, act)
	not := ""
	if c.Negated {
		not = "-not"
	}
	f.add(whoOf(d, &c)+" "+timeOf(d, &c)+not, at)
	if told(&c) && !c.Negated && fresh(d, d.Clauses[i], about) {
		f.add("fact", at)
	}
	if shares(d, d.Clauses[i], about) {
		f.add("echo "+persons[c.Person]+not, at)
	}
	switch {
	case c.Person == text.First && told(&c):
		f.stressed(d, &c, act, at)
		f.ofMine(d, &c, act, at)
	case concrete(d, &c):
		f.add("step", at)
	case c.Person == text.First:
		f.stressed(d, &c, act, at)
	}
}

// ofAThought reports whether a word tells what a thought says, as in "I am having the
// thought that …": who steps back from words does not use them.
func ofAThought(d *text.Document, i int) bool {
	begins := d.Sentences[d.SentenceAt(i)].First
	for at := i - 1; at > begins; at-- {
		if thoughts[d.Tokens[at].Norm] && behind(d, at, theWord) {
			return true
		}
	}
	return false
}

var (
	thoughts = text.WordSet("thought thoughts story")
	theWord  = text.WordSet("the a this that")
)

// whoOf is the person a clause is about. One other person, or somebody of one's own, is
// told from a thing and from many.
func whoOf(d *text.Document, c *text.Claim) string {
	if c.Person != text.Third {
		return persons[c.Person]
	}
	if s := c.Subject; s.First < s.Last {
		t := d.Tokens[s.First]
		switch {
		case t.Norm == "he" || t.Norm == "she" || c.Owner == text.First || capital(d, s.First):
			return "third one"
		case t.Norm == "they" || t.Norm == "people":
			return "third many"
		}
	}
	return "third"
}

// capital reports whether a token begins with a capital and is no first word that
// has to.
func capital(d *text.Document, i int) bool {
	r, _ := utf8.DecodeRuneInString(d.Source[d.Tokens[i].Start:])
	return unicode.IsUpper(r) && (d.Sentences[d.SentenceAt(i)].First != i || strings.HasPrefix(d.Tag(i), "NNP"))
}

// fresh reports whether a clause says at least two things that the line does not.
func fresh(d *text.Document, c text.Clause, about map[string]bool) bool {
	n := 0
	for i := c.First; i < c.Last; i++ {
		t := d.Tokens[i]
		if t.Kind == text.Word && !empty[t.Lemma] && len(t.Norm) > 2 && !about[t.Lemma] && !inMind[t.Lemma] {
			n++
		}
	}
	return n >= 2
}

// concrete reports whether a clause names something the writer will, can or could do
// that can be seen, and no state or good intention.
func concrete(d *text.Document, c *text.Claim) bool {
	if c.Person != text.First || c.Negated || c.Head < 0 || c.Tense != text.Future && !c.Modal {
		return false
	}
	for i := c.Verb.First; i < c.Head; i++ {
		if d.Tokens[i].Lemma == "have" { // "I could have asked"
			return false
		}
	}
	head := d.Tokens[c.Head].Lemma
	return !idle[head] && (!light[head] || c.Object >= 0)
}

// idle are verbs of states and intentions; light ones need an object to say anything.
var (
	idle  = text.WordSet("be feel hear know think see cope manage live survive love like want wish hope forget remember need believe care mean understand become stay seem deserve fail give improve learn work grant admit own accept concede argue pretend deny")
	light = text.WordSet("do get try have make keep let take")
)

var persons = map[text.Person]string{
	text.First: "first", text.Second: "second", text.Third: "third", text.Generic: "generic", text.NoPerson: "none",
}

// told reports whether a clause tells of what was.
func told(c *text.Claim) bool {
	return c.Tense == text.Past || c.Tense == text.Perfect || c.Tense == text.Pluperfect
}

// timeOf is the time that a clause speaks of, and for what was whether it was done,
// felt or so.
func timeOf(d *text.Document, c *text.Claim) string {
	verb := ""
	if c.Head >= 0 {
		verb = d.Tokens[c.Head].Lemma
	}
	switch {
	case told(c):
		return wasOrDid(verb)
	case c.Tense == text.Future || c.Modal:
		return "may"
	case c.Tense == text.Progressive && idle[verb]:
		return "being"
	case c.Tense == text.Progressive:
		return "ing"
	case verb == "" && going(d, c):
		return "going"
	case verb == "":
		return "bare"
	}
	return "now"
}

func wasOrDid(verb string) string {
	switch {
	case inMind[verb]:
		return "felt"
	case verb == "be":
		return "was"
	}
	return "did"
}

// going reports whether a clause without a verb begins with what the writer is doing
// ("Still making the soup").
func going(d *text.Document, c *text.Claim) bool {
	for i := c.Start(); i < len(d.Tokens) && d.Tokens[i].Kind == text.Word; i++ {
		if n := d.Tokens[i].Norm; n != "still" && n != "just" && n != "now" && n != "and" && n != "so" {
			return strings.HasSuffix(n, "ing") && strings.HasPrefix(d.Tag(i), "VBG") && !idle[d.Tokens[i].Lemma]
		}
	}
	return false
}

var inMind = text.WordSet("feel want wish hope need hate love believe think mean care know like")
