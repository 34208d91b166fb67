package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// predicateEnd is where the words of the predicate end that another form can
// keep: before what holds for all time, a second finite verb, what is too long.
func (c *Clause) predicateEnd() int {
	end := c.withoutComment(min(c.secondVerb(), c.splice()))
	end = c.withoutAllTime(c.withoutPointer(end))
	return c.fit(end)
}

// secondVerb is the token that joins a second finite verb on: "he drinks and
// shouts". A bare form behind "will" stays.
func (c *Clause) secondVerb() int {
	for i := c.verb.main + 1; i+1 < c.Last; i++ {
		if !joins[c.d.Tokens[i].Norm] || capitalized(c.d.Text(c.d.Tokens[i+1].Span)) {
			continue // "Barnes and Nobles" is a name
		}
		if helpers[c.d.Tokens[i+1].Norm] {
			return i
		}
		switch tag := c.d.Tag(i + 1); tag {
		case "VBZ", "MD":
			return i
		case "VBD", "VBP", "PRP":
			if !c.verb.future {
				return i
			}
		case "RB":
			if i+2 < c.Last && (c.d.Tag(i+2) == "VBZ" || c.d.Tag(i+2) == "VBD") {
				return i
			}
		}
	}
	return c.Last
}

// joinedVerb is the token that joins a second bare verb on.
func (c *Clause) joinedVerb(i, end int) int {
	for i++; i+1 < end; i++ {
		if joins[c.d.Tokens[i].Norm] && strings.HasPrefix(c.d.Tag(i+1), "VB") {
			return i
		}
	}
	return end
}

// helpers are finite wherever they stand.
var helpers = text.WordSet("do does did am are is was were")

var joins = text.WordSet("and but or")

// splice is the comma behind which something else begins: a second subject, or
// a name for the first.
func (c *Clause) splice() int {
	for i := c.verb.main + 1; i > 0 && i+1 < c.Last; i++ {
		n, next := c.d.Tokens[i].Norm, c.d.Tokens[i+1].Norm
		if n == "so" && (phraseOpens[next] || nominatives[next]) {
			return i
		}
		if (n == "," || n == "—" || n == ":" || n == ";") && spliced[next] && !(phraseOpens[next] && c.lists(i+1)) {
			return i
		}
	}
	return c.Last
}

// lists reports whether a list goes on from token i: "…, the car and the boat".
func (c *Clause) lists(i int) bool {
	joined := false
	for ; i < c.Last; i++ {
		switch tag := c.d.Tag(i); {
		case tag == "VBZ" || tag == "VBD" || tag == "VBP" || tag == "MD":
			return false
		case joins[c.d.Tokens[i].Norm]:
			joined = true
		}
	}
	return joined
}

var spliced = text.WordSet("my the a an he she it they we i his her this that these what who which and but so of")

// unlisted cuts a list that lost its end: "I'll get fired, lose the flat".
func (c *Clause) unlisted(end int) int {
	for i := end - 1; i > c.verb.main+1; i-- {
		switch c.d.Tokens[i].Norm {
		case "and", "or":
			return end
		case ",":
			return i
		}
	}
	return end
}

func (c *Clause) count(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		t := c.d.Tokens[i]
		if (t.Kind == text.Word || t.Kind == text.Number) && (i == first || c.d.Tokens[i-1].End < t.Start) {
			n++
		}
	}
	return n
}

// dangles reports whether a statement cannot end with token i.
func (c *Clause) dangles(i int) bool {
	n := c.d.Tokens[i].Norm
	if n == "to" || n == "of" {
		return !strings.HasPrefix(c.d.Tag(i-1), "VB") && c.d.Tokens[i-1].Norm != "rid"
	}
	return openEnds[n]
}

// empty reports whether nothing is said up to token end: "it's probably", "she
// said", "nothing does".
func (c *Clause) empty(end int) bool {
	if c.verb.main < 0 {
		return true
	}
	lemma := c.d.Tokens[c.verb.main].Lemma
	if needsObject[lemma] {
		next := c.verb.main + 1
		return end <= next || lemma == "say" && joins[c.d.Tokens[next].Norm] || end == next+1 && c.d.Tag(next) == "RB"
	}
	if lemma != "be" {
		return false
	}
	for i := c.verb.main + 1; i < end; i++ {
		if t := c.d.Tokens[i]; t.Kind != text.Punct && !hedges[t.Norm] && !louder[t.Norm] && t.Norm != "only" {
			return false
		}
	}
	return true
}

// needsObject are verbs that say nothing alone.
var needsObject = text.WordSet("say tell do have think")

// forAllTime are ends of a clause that stretch it over all time.
var forAllTime = [][]string{
	{"for", "the", "rest", "of", "my", "life"},
	{"for", "the", "rest", "of", "our", "lives"},
	{"the", "rest", "of", "my", "life"},
	{"for", "my", "entire", "life"},
	{"for", "my", "whole", "life"},
	{"my", "entire", "life"},
	{"my", "whole", "life"},
	{"all", "my", "life"},
	{"in", "my", "life"},
	{"our", "entire", "lives"},
	{"for", "ever"},
	{"for", "eternity"},
	{"as", "long", "as", "i", "live"},
	{"for", "good"},
	{"until", "i", "die"},
	{"forever"},
	{"ever"},
	{"at", "all"},
	{"like", "always"},
	{"as", "always"},
	{"as", "usual"},
	{"mark", "my", "words"},
	{"i", "swear"},
	{"for", "sure"},
	{"i", "bet"},
	{"i", "guess"},
	{"i", "think"},
	{"i", "know", "it"},
	{"now"},
	{"probably"},
	{"maybe"},
	{"then"},
	{"though"},
	{"too"},
	{"always"},
}

// timed go before "now" and "then".
var timed = text.WordSet("by until till from than right just even since")

// withoutAllTime takes off the end what stretches a clause over all time.
func (c *Clause) withoutAllTime(end int) int {
	for before := 0; before != end; {
		before = end
		for _, tail := range forAllTime {
			if from := end - len(tail); from > c.verb.main+1 && c.endsWith(tail, from) {
				end = c.trimmed(from)
			}
		}
	}
	return end
}

// endsWith reports whether a tail stands at token from: "now", but not the "now"
// of "by now".
func (c *Clause) endsWith(tail []string, from int) bool {
	for k, n := range tail {
		if c.d.Tokens[from+k].Norm != n {
			return false
		}
	}
	return len(tail) > 1 || !timed[tokenNorm(c.d, from-1)]
}

// trimmed is the end without the marks before it.
func (c *Clause) trimmed(end int) int {
	for end > c.verb.main+1 && c.d.Tokens[end-1].Kind == text.Punct {
		end--
	}
	return end
}

// fit is the end at which a statement that may go on to token end has at most
// MaxWords words and can stop; 0 where there is none. It is cut only where what
// stays is still true: not in a denial, nor before a condition.
func (c *Clause) fit(end int) int {
	if end > c.First && c.dangles(end-1) {
		return 0
	}
	first := c.First
	if !c.Subject.Empty() {
		first = c.subjectFirst()
	}
	if c.count(first, end) <= MaxWords {
		if n := tokenNorm(c.d, end); n == "," || joins[n] {
			return c.unlisted(end)
		}
		return end
	}
	for i := end - 1; i > c.verb.main+2; i-- {
		if conditions[c.d.Tokens[i].Norm] {
			return 0
		}
		if c.count(first, i) <= MaxWords && c.maySplit(i) {
			return c.unlisted(i)
		}
	}
	return 0
}

// maySplit reports whether a statement may stop before token i.
func (c *Clause) maySplit(i int) bool {
	n := c.d.Tokens[i].Norm
	if leans[tokenNorm(c.d, i-1)] || c.dangles(i-1) || c.d.Quoted(i) {
		return false
	}
	if joins[n] && c.perceives() && !c.seenDoing(i) && (senses[c.d.Tokens[c.verb.main].Lemma] || c.seenDoing(c.Last)) {
		return false // "I heard the girls | and their manager laugh"
	}
	return cuts[n] || phraseCuts[n] && !c.Negated && c.d.Tag(i-1) != "VBG" // "for working | in a cinema"
}

// nextTimes open what comes after a statement and stand at its end by mistake:
// "I swim there and the other day, …".
var nextTimes = [][]string{
	{"and", "the", "other", "day"},
	{"and", "the", "other", "night"},
	{"and", "one", "day"},
	{"and", "today"},
	{"and", "yesterday"},
	{"and", "last", "week"},
	{"and", "last", "night"},
	{"and", "this", "morning"},
	{"and", "now"},
	{"and", "then"},
}

// withoutNextTime is the end before a time that belongs to the next statement.
func (c *Clause) withoutNextTime(end int) int {
	for _, tail := range nextTimes {
		if from := end - len(tail); from > c.verb.main+1 && c.endsWith(tail, from) {
			return c.trimmed(from)
		}
	}
	return end
}

var (
	cuts       = text.WordSet(", and but because when while after before since although though so which where until : ; —")
	phraseCuts = text.WordSet("in on at for with from during as by around near without due")
	conditions = text.WordSet("if unless or than except")
	// leans are words that what follows belongs to: "the one where", "nothing but".
	leans    = text.WordSet("one thing way nothing anything anyone nobody everything so such only time reason")
	openEnds = text.WordSet(`the a an my our his their your and or but because if than as like such so very too this's being
		i he she we they who which 's every not n't while until`)
)
