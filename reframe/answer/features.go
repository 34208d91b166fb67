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
	switch act.kind {
	case done:
		f["to an act"] = []text.Span{{}}
	case leftUndone:
		f["to an act"], f["to an act left undone"] = []text.Span{{}}, []text.Span{{}}
	}
	f.marks(d)
	f.together("plan", "will", "soon")
	f.together("go on", "still", "none going")
	f.together("go on", "still", "first ing")
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
		if as := howSaid(name, d, m.First, m.Last); as != "" {
			f.add(as, d.Cover(m.First, m.Last))
		}
	}
}

// howSaid is the name of a list with how its words are said, "" where they are not
// what the list is about.
func howSaid(name string, d *text.Document, first, last int) string {
	c := d.ClaimAt(last - 1)
	norm := d.Tokens[first].Norm
	switch {
	case name == "insult" && last == first+1 && nobody[norm] && !behind(d, first, aWord):
		return "" // "nobody came" calls nobody a nobody
	case d.Quoted(first) || ofAThought(d, first):
		return name + "/quoted"
	case c.Negated && !nobody[norm] || behind(d, first, notWord):
		return name + "/denied"
	case c.Question:
		return name + "/asked"
	}
	return name + whenSaid(name, d, first, &c)
}

// whenSaid is how the time of a claim bears on the words of a list.
func whenSaid(name string, d *text.Document, first int, c *text.Claim) string {
	switch {
	case toCome[name] && told(c):
		return "/past"
	case name == "soon" && c.Head < 0:
		return "/bare"
	case name == "soon" && behind(d, first, everyOne):
		return "/habit"
	case facts[name] && ahead(c):
		return "/ahead"
	case name == "said" && !told(c):
		return "/now"
	}
	return ""
}

// toCome are the lists about what is still to come.
var toCome = map[string]bool{"will": true, "soon": true}

// facts are the lists whose words are evidence only of what was or is.
var facts = map[string]bool{"when": true, "count": true, "said": true, "proof": true}

// ahead reports whether a claim speaks of what the writer will or could do.
func ahead(c *text.Claim) bool {
	return c.Person == text.First && (c.Tense == text.Future || c.Modal && c.Tense != text.Past || c.Tense == text.Progressive)
}

// nobody are words that deny their own claim.
var nobody = text.WordSet("nobody no never nothing none neither")

// Words that stand before others: those that make a habit of a day, and so on.
var (
	everyOne = text.WordSet("each every most")
	aWord    = text.WordSet("a")
	notWord  = text.WordSet("not")
)

// behind reports whether one of some words stands right before a token.
func behind(d *text.Document, i int, words map[string]bool) bool {
	return i > 0 && words[d.Tokens[i-1].Norm]
}

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
