package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// withoutComment is the end before a "which" that only comments on the statement
// or tells more of a thing in it: "she moved away which is a pity". In a denial
// only the comment goes: "I don't want a job which bores me" needs its end.
func (c *Clause) withoutComment(end int) int {
	for i := max(c.verb.main+1, c.First+2); i+1 < end; i++ {
		if c.d.Tokens[i].Norm != "which" || asksWhich(c.d, i) {
			continue
		}
		if !c.Negated || !strings.HasPrefix(c.d.Tag(i-1), "NN") || remarks[c.d.Tokens[i+1].Lemma] {
			return c.trimmed(i)
		}
	}
	return end
}

// asksWhich reports whether the "which" at token i belongs to the word before it:
// "in which", "I don't know which bus".
func asksWhich(d *text.Document, i int) bool {
	before := d.Tokens[i-1]
	return whichBehind[before.Norm] || wonders[before.Norm] || frameVerbs[before.Lemma] || asksFor[before.Lemma] || d.Tag(i-1) == "IN"
}

var (
	whichBehind = text.WordSet("in of to for on at by from with than about and or")
	// remarks open a "which" that is about the whole statement.
	remarks = text.WordSet("make mean be suck hurt upset leave really just always")
	asksFor = text.WordSet("decide tell choose ask wonder remember forget say see pick care matter sure")
)

// pointers are ends that point back at what was said before the statement.
var pointers = [][]string{
	{"because", "of", "that"},
	{"because", "of", "this"},
	{"because", "of", "it"},
	{"due", "to", "that"},
	{"due", "to", "this"},
	{"due", "to", "it"},
	{"for", "that", "reason"},
	{"for", "this", "reason"},
	{"as", "a", "result"},
}

// withoutPointer is the end before words that point back out of the statement.
func (c *Clause) withoutPointer(end int) int {
	for _, tail := range pointers {
		if from := end - len(tail); from > c.verb.main && c.endsWith(tail, from) {
			return c.trimmed(from)
		}
	}
	return end
}

// uncounted is the end of the digits and adjectives at token i that stand between
// an owner and several things, and that nobody says aloud: the "2 grown" of "my
// 2 grown kids". It is i where there are none.
func uncounted(d *text.Document, i int) int {
	if i == 0 || d.Tokens[i].Kind != text.Number || !owners[d.Tokens[i-1].Norm] || !digits(d.Tokens[i].Norm) {
		return i
	}
	end := i + 1
	for end < len(d.Tokens) && end < i+4 && (d.Tag(end) == "JJ" || d.Tag(end) == "VBN" || strings.HasSuffix(d.Tokens[end].Norm, "ing")) {
		end++
	}
	if end >= len(d.Tokens) || !several(d, end) || end+1 < len(d.Tokens) && strings.HasPrefix(d.Tag(end+1), "NN") {
		return i
	}
	return end
}

// several reports whether a plural noun stands at token i.
func several(d *text.Document, i int) bool {
	t := d.Tokens[i]
	return manifold[t.Norm] || t.Kind == text.Word && t.Norm != t.Lemma && strings.HasSuffix(t.Norm, "s")
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// Decides reports whether the writer says what they will not do, which is a
// decision and no forecast: "I won't go to the reunion".
func (c *Clause) Decides() bool {
	v := &c.verb
	return v.main >= 0 && v.future && v.negated && !v.never && !v.hedged && !v.able && c.Frame == "" && c.ofWriter() &&
		chosen[c.d.Tokens[v.main].Lemma] && !c.endsWith([]string{"again"}, c.Last-1)
}

var chosen = text.WordSet("visit go eat try do watch buy wear ask call use join attend drink apply travel fly ride touch let text write talk invite answer reply tell")

// outcome is the second verb of a forecast whose first is only the writer's way
// to it, 0 where there is none: "I'll eat and get fat", "I'll try and fail".
func (c *Clause) outcome() int {
	v := &c.verb
	if !v.future || v.negated || !c.ofWriter() || !waysTo[c.d.Tokens[v.main].Lemma] {
		return 0
	}
	for i := v.main + 1; i+1 < c.Last && i < v.main+7; i++ {
		if c.d.Tokens[i].Norm == "and" && bareVerb(c.d, i+1, c.Last) && strings.HasPrefix(c.d.Tag(i+1), "VB") {
			return i + 1
		}
	}
	return 0
}

var waysTo = text.WordSet("go sit stay try eat drink walk stand come lie")

// sever marks the halves of a statement that was cut between those who were seen
// and what they did: "I have watched my aunts | and cousins do it". Neither says
// what was meant.
func sever(list []Clause) {
	for i := range list {
		if list[i].breaksOff(list[i+1:]) {
			list[i].Dependent = true
		}
		if i+1 == len(list) {
			return
		}
		one, k := &list[i], &list[i+1]
		if one.Sentence() == k.Sentence() && one.perceives() && !one.seenDoing(one.Last) && k.bareDoing() {
			one.Dependent, k.Dependent = true, true
		}
	}
}

// breaksOff reports whether more people stand behind what was seen, and no clause
// was found that says what they did.
func (c *Clause) breaksOff(rest []Clause) bool {
	if !c.perceives() || !senses[c.d.Tokens[c.verb.main].Lemma] || c.seenDoing(c.Last) || tokenNorm(c.d, c.Last) != "and" {
		return false
	}
	end := c.d.Sentences[c.Sentence()].Last
	if len(rest) > 0 {
		end = min(end, rest[0].First)
	}
	return end > c.Last+4
}

func (c *Clause) perceives() bool {
	return c.verb.main >= 0 && perceived[c.d.Tokens[c.verb.main].Lemma] && !c.Dependent
}

var (
	perceived = text.WordSet("see watch hear notice let make help")
	senses    = text.WordSet("see watch hear notice")
)

// seenDoing reports whether what somebody does stands before token end: "I saw
// them leave".
func (c *Clause) seenDoing(end int) bool {
	for i := c.verb.main + 2; i < end; i++ {
		if tag := c.d.Tag(i); tag == "VB" || tag == "VBP" || tag == "VBG" || tag == "VBN" {
			return true
		}
	}
	return false
}

// bareDoing reports whether a clause has a noun for its subject and a bare verb of
// doing, as behind "I saw".
func (c *Clause) bareDoing() bool {
	if !c.bare() || c.Subject.Empty() || c.Tense == text.Imperative || nominatives[c.d.Tokens[c.Subject.First].Norm] || inner[c.d.Tokens[c.verb.main].Lemma] {
		return false
	}
	return tokenNorm(c.d, c.First-1) == "and"
}
