package answer

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

//go:embed cues/*.yaml
var files embed.FS

// cues are the lists of wording, by the name of their file.
var cues = sync.OnceValue(func() map[string][]*rule.Pattern {
	entries, err := files.ReadDir("cues")
	if err != nil {
		panic(err) // they are embedded
	}
	all := make(map[string][]*rule.Pattern)
	for _, e := range entries {
		list, err := rule.LoadPatterns(files, path.Join("cues", e.Name()))
		if err != nil {
			panic(err) // the test has read them
		}
		all[strings.TrimSuffix(e.Name(), ".yaml")] = list
	}
	return all
})

// features are what is seen in an answer: each by name with the places where.
type features map[string][]text.Span

func (f features) add(name string, at text.Span) {
	if !slices.Contains(f[name], at) {
		f[name] = append(f[name], at)
	}
}

// value is how much of a feature there is: two are more than one, and more than
// two are no more.
func (f features) value(name string) float64 {
	switch len(f[name]) {
	case 0:
		return 0
	case 1:
		return 1
	}
	return 1.5
}

// look finds the features of an answer to a line.
func look(line, d *text.Document) features {
	f := features{}
	for name, patterns := range cues() {
		for _, p := range patterns {
			f.cue(name, p, d)
		}
	}
	act := tellsAnAct(line)
	about := contents(line)
	for i := range d.Clauses {
		f.clause(d, i, act, about)
	}
	if act != noAct {
		f["to an act"] = []text.Span{{}}
	}
	f.marks(d)
	f.together("plan", "will", "soon")
	f.together("sweep", "absolute", "shout")
	f.together("fling", "insult", "blame")
	return f
}

// together adds a feature where two others are both there.
func (f features) together(name, a, b string) {
	if len(f[a]) > 0 && len(f[b]) > 0 {
		f[name] = merge(slices.Concat(f[a], f[b]))
	}
}

// cue adds the matches of one pattern: as they are, denied or quoted.
func (f features) cue(name string, p *rule.Pattern, d *text.Document) {
	for first := 0; first < len(d.Tokens); {
		m, ok := p.Next(d, first, len(d.Tokens))
		if !ok {
			return
		}
		first = max(m.Last, first+1)
		at, as := d.Cover(m.First, m.Last), name
		c := d.ClaimAt(m.Last - 1)
		switch {
		case d.Quoted(m.First):
			as += "/quoted"
		case c.Negated && !nobody[d.Tokens[m.First].Norm] || denied(d, m.First):
			as += "/denied"
		case c.Question:
			as += "/asked"
		case toCome[name] && (c.Tense == text.Past || c.Tense == text.Perfect || c.Tense == text.Pluperfect):
			as += "/past"
		}
		f.add(as, at)
	}
}

// toCome are the lists about what is still to come.
var toCome = map[string]bool{"will": true, "soon": true}

// nobody are words that deny their own claim.
var nobody = text.WordSet("nobody no never nothing none neither")

// denied reports whether a "not" stands right before a token.
func denied(d *text.Document, i int) bool {
	return i > 0 && d.Tokens[i-1].Norm == "not"
}

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
	not := ""
	if c.Negated {
		not = "-not"
	}
	f.add(persons[c.Person]+" "+timeOf(d, &c)+not, at)
	if shares(d, d.Clauses[i], about) {
		f.add("echo "+persons[c.Person]+not, at)
	}
	switch {
	case c.Person == text.First && told(&c):
		f.ofMine(d, &c, act, at)
	case concrete(d, &c):
		f.add("step", at)
	}
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
	idle  = text.WordSet("be feel hear know think see cope manage live survive love like want wish hope forget remember need believe care mean understand become stay seem deserve fail give improve learn work")
	light = text.WordSet("do get try have make keep let take")
)

// ofMine adds what the writer tells of something they did, or did not do.
func (f features) ofMine(d *text.Document, c *text.Claim, act deed, at text.Span) {
	switch {
	case act == noAct:
	case c.Negated != (act == leftUndone):
		f.add("act denied", at)
	default:
		f.add("act owned", at)
	}
	if !c.Negated && c.Head >= 0 && faults[d.Tokens[c.Head].Lemma] {
		f.add("fault of mine", at)
	}
}

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
	switch {
	case told(c) && c.Head >= 0 && inMind[d.Tokens[c.Head].Lemma]:
		return "felt"
	case told(c) && c.Head >= 0 && d.Tokens[c.Head].Lemma == "be":
		return "was"
	case told(c):
		return "did"
	case c.Tense == text.Future || c.Modal:
		return "may"
	case c.Tense == text.Progressive:
		return "ing"
	case c.Head < 0:
		return "bare"
	}
	return "now"
}

var inMind = text.WordSet("feel want wish hope need hate love believe think mean care know like")

var faults = text.WordSet("forget snap shout lose miss skip drop let leave break cheat lie put cave spill fail ruin spend cancel ignore freeze burn botch scrape push check copy drink cross hide wing rush avoid overdo panic interrupt yell bail neglect cling sulk short borrow tell pass go eat say raise mess blow fluff bottle duck dodge trip knock overcook overspend lash swear storm slam doze sleep oversleep smoke binge gamble scroll waste mislead bluff nick pinch borrow forget misread misjudge overreact")

// marks adds names, numbers, quotations and marks, and how long the answer is.
func (f features) marks(d *text.Document) {
	words, whole := 0, text.Span{End: len(d.Source)}
	for i, t := range d.Tokens {
		switch {
		case t.Kind == text.Number:
			f.add("number", t.Span)
		case t.Kind == text.Punct && t.Norm == "!":
			f.add("shout", t.Span)
		case t.Kind == text.Word:
			words++
			f.word(d, i)
		}
	}
	switch {
	case words < 6:
		f.add("short", whole)
	case words > 24:
		f.add("very long", whole)
		fallthrough
	case words > 14:
		f.add("long", whole)
	}
}

// word adds a word that is a name or stands in a quotation of several.
func (f features) word(d *text.Document, i int) {
	t := d.Tokens[i]
	if d.Quoted(i) {
		if i > 0 && d.Quoted(i-1) && d.Tokens[i-1].Kind == text.Word {
			f.add("quotation", t.Span)
		}
		return
	}
	r, _ := utf8.DecodeRuneInString(d.Source[t.Start:])
	begins := i == 0 || d.Sentences[d.SentenceAt(i)].First == i
	if unicode.IsUpper(r) && !begins && t.Norm != "i" && !allCaps(d.Source[t.Start:t.End]) {
		f.add("name", t.Span)
	}
}

func allCaps(s string) bool { return strings.ToUpper(s) == s }

// deed is what a line is about: something done, something left undone, or neither.
type deed int

const (
	noAct deed = iota
	done
	leftUndone
)

// tellsAnAct says what kind of deed a line is about.
func tellsAnAct(line *text.Document) deed {
	for i := range line.Clauses {
		c := line.Claim(i)
		switch {
		case c.Tense != text.Past || c.Person != text.Second && c.Person != text.First:
		case c.Negated:
			return leftUndone
		default:
			return done
		}
	}
	return noAct
}

// contents are the lemmas of a line that say what it is about.
func contents(line *text.Document) map[string]bool {
	set := map[string]bool{}
	for _, t := range line.Tokens {
		if t.Kind == text.Word && !empty[t.Lemma] && len(t.Norm) > 2 {
			set[t.Lemma] = true
		}
	}
	return set
}

// shares reports whether a clause has a word of the line.
func shares(d *text.Document, c text.Clause, about map[string]bool) bool {
	for i := c.First; i < c.Last; i++ {
		if about[d.Tokens[i].Lemma] && !d.Quoted(i) {
			return true
		}
	}
	return false
}

// empty are lemmas that say nothing of what a line is about.
var empty = text.WordSet("the a an and or but so be have do not no you your i my me it its he she they them his her their we us our this that these those to of in on at for with from by up out all any can could will would shall should may might must just even never always ever one who what when how why than then too very again")
