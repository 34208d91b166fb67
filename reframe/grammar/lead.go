package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// frames reports whether a claim only says that the writer holds the next one:
// "I'm sure (that) …", "chances are …".
func frames(d *text.Document, k, next *text.Claim) bool {
	if begin(next) < k.Verb.Last || next.Verb.Empty() || relative[tokenNorm(d, begin(next)-1)] {
		return false
	}
	word := frameWord(d, k)
	if word == "" {
		return false
	}
	for i := k.Verb.Last; i < begin(next); i++ {
		if n := d.Tokens[i].Norm; parts[n] || wonders[n] || d.Tag(i) == "NN" && n != word && !filler[n] {
			return false
		}
	}
	return true
}

var (
	parts  = text.WordSet(", and but so")
	filler = text.WordSet("day fact feeling")
)

// frameWord is the verb or adjective of a frame, "" for another claim.
func frameWord(d *text.Document, k *text.Claim) string {
	head, subject := d.Tokens[k.Head].Lemma, ""
	if !k.Subject.Empty() {
		subject = d.Tokens[k.Subject.Last-1].Norm
	}
	switch {
	case (subject == "chances" || subject == "odds") && head == "be":
		return "likely"
	case subject == "it" && seems[head]:
		return head
	case k.Person != text.First || k.Question || k.Tense == text.Past:
		return ""
	case frameVerbs[head]:
		return head
	case k.Object < 0:
		return ""
	}
	return frameObject(head, d.Tokens[k.Object].Norm)
}

// frameObject reads "I'm sure" and "I have the feeling".
func frameObject(head, object string) string {
	switch {
	case head == "be" && frameAdjectives[object]:
		return object
	case head == "have" && object == "feeling":
		return "feel"
	}
	return ""
}

var seems = text.WordSet("seem feel look")

var (
	frameVerbs = text.WordSet(`think know bet guess feel believe imagine suppose fear worry doubt realize realise assume
		figure reckon suspect swear wish hope wonder dread expect`)
	frameAdjectives = text.WordSet("sure certain afraid scared worried convinced positive terrified confident")
	apparent        = text.WordSet("apparently supposedly presumably")
	wonders         = text.WordSet("how why what when where if whether who which")
	relative        = text.WordSet("who which whom whose")
)

// runsOn reports whether a claim inside a text clause is a sentence of its own
// that nothing parts from the one before: "i can never go back they will hate
// me". Behind a condition, what follows from it is one: "if I fail she leaves".
func runsOn(d *text.Document, one, k *text.Claim, dependent bool) bool {
	at := begin(k)
	if at == 0 || k.Subject.Empty() || k.Head < 0 {
		return false
	}
	before := d.Tokens[at-1]
	switch {
	case before.Norm == "but":
		return true
	case tied(before), learns[before.Lemma] && strings.HasPrefix(d.Tag(at-1), "VB"):
		return false
	case dependent && full(d, k) && !tellsOf(d, one):
		return true
	case !nominatives[d.Tokens[k.Subject.First].Norm]:
		return false
	}
	return standsAlone(d, one, k, d.Tag(at-1))
}

// standsAlone reports whether a claim with a pronoun for its subject, behind a
// word with the given tag, is neither the object of the claim before it nor the
// rest of a noun phrase.
func standsAlone(d *text.Document, one, k *text.Claim, tag string) bool {
	telling := tellsOf(d, one)
	if opines(d, k) {
		return tag != "NN" && tag != "PRP" || !telling
	}
	return !telling && (full(d, k) || ends[tag])
}

// tied reports whether a word holds the clause behind it to the one before.
func tied(t text.Token) bool {
	return t.Kind != text.Word || ties[t.Norm] || frameVerbs[t.Lemma] || frameAdjectives[t.Norm]
}

// ends are the tags of words that a statement ends with and no clause hangs on.
var ends = map[string]bool{"RB": true, "PRP": true, "RP": true}

func tellsOf(d *text.Document, k *text.Claim) bool {
	return k.Head >= 0 && tells[d.Tokens[k.Head].Lemma]
}

// full reports whether a claim has no gap, as one behind "the mess I made" has.
func full(d *text.Document, k *text.Claim) bool {
	return k.Object >= 0 && (d.Tokens[k.Head].Lemma == "be" || k.Tense == text.Future)
}

// opines reports whether a claim is "I think" or the like.
func opines(d *text.Document, k *text.Claim) bool {
	head := d.Tokens[k.Head].Lemma
	return k.Person == text.First && frameVerbs[head] && head != "feel" && head != "expect" && d.Tokens[k.Subject.First].Norm == "i"
}

// widen takes the modifiers in front of a subject that begins in the middle of
// its phrase: "the last hiring manager I met".
func widen(d *text.Document, from, first int, k *text.Claim) int {
	if at := partOf(d, from, first); at < first && !k.Subject.Empty() {
		k.Subject.First = at
		return at
	}
	if k.Subject.Empty() || nominatives[d.Tokens[first].Norm] || phraseOpens[d.Tokens[first].Norm] {
		return first
	}
	for i := first - 1; i >= from && i >= first-4 && d.Tokens[i].Kind == text.Word; i-- {
		if phraseOpens[d.Tokens[i].Norm] {
			k.Subject.First = partOf(d, from, i)
			return k.Subject.First
		}
		if !modifies[d.Tag(i)] {
			return first
		}
	}
	return first
}

// partOf is where a subject begins that names a part of what stands at token
// first: "one of the kids".
func partOf(d *text.Document, from, first int) int {
	if first-2 >= from && d.Tokens[first-1].Norm == "of" && portions[d.Tokens[first-2].Norm] {
		return first - 2
	}
	return first
}

var portions = text.WordSet("one two three some most many half none both all each neither few several any")

var (
	// modifies are the tags of what may stand inside a noun phrase.
	modifies    = map[string]bool{"JJ": true, "NN": true, "VBG": true, "JJS": true, "NNS": true, "CD": true}
	nominatives = text.WordSet("i he she it we they")
	// tells are verbs that take a clause for their object.
	tells       = text.WordSet("tell say ask show remind inform promise text teach convince write see hear watch let make wish want know think feel believe mean work find figure turn learn discover realize realise notice remember forget hear admit bet")
	learns      = text.WordSet("learn discover realize realise notice remember forget hear admit say")
	phraseOpens = text.WordSet("the a an my our his her their your this that these those some every no it one all")
	// ties hold the clause behind them to the one before.
	ties = text.WordSet(`that if because when while as than like though although unless until since before after where
		why how what who which whom whose whether and but or so once how too even only just way time of to thought`)
)

// lead reads the words before a statement: what ties it, and whether it hangs
// on another.
func lead(d *text.Document, from, first int) (word string, dependent bool) {
	for i := from; i < first; i++ {
		n := d.Tokens[i].Norm
		switch {
		case dependents[n] && i+1 <= first:
			word, dependent = n, true
		case leadWords[n] && word == "":
			word = n
			dependent = dependent || n == "because" && i > 0 && d.Tokens[i-1].Norm == "not" // "not because they like me"
		}
	}
	if first > from && partial[d.Tokens[first-1].Norm] {
		return word, true // "hardly anyone came" without its "hardly"
	}
	return word, dependent || first > from && (hangsOn(d, first-1) || gapped(d, from, first))
}

// gapped reports whether the words before a subject are the noun that its
// clause belongs to: "the tea I forgot to take up".
func gapped(d *text.Document, from, first int) bool {
	before := d.Tokens[first-1]
	if !strings.HasPrefix(d.Tag(first-1), "NN") || before.Kind != text.Word || times[before.Norm] || !nominatives[d.Tokens[first].Norm] {
		return false
	}
	for from < first && (leadWords[d.Tokens[from].Norm] || d.Tokens[from].Kind != text.Word) {
		from++
	}
	return phraseOpens[d.Tokens[from].Norm]
}

var partial = text.WordSet("hardly barely scarcely not only almost nearly")

var times = text.WordSet("day night week weekend month year morning evening afternoon summer winter spring autumn fall today tonight yesterday tomorrow time monday tuesday wednesday thursday friday saturday sunday christmas")

// hangsOn reports whether the noun at token i takes a clause of time or manner:
// "the last time I went", not "one day I'll go".
func hangsOn(d *text.Document, i int) bool {
	n, before := d.Tokens[i].Norm, tokenNorm(d, i-1)
	switch n {
	case "day", "night", "morning", "week", "year", "summer":
		return before == "the"
	case "that":
		return before == "now"
	case "time":
		return before != "this" && before != "next" && before != "some" && before != "of"
	}
	return hangs[n]
}

var (
	leadWords  = text.WordSet("but and so because however yet although though except or cause sure then therefore")
	dependents = text.WordSet(`if when while whenever unless until whether since as after before once everytime who which whom whose where
		what how why than suppose supposing`)
	hangs = text.WordSet("moment minute second way thing reason only all")
)
