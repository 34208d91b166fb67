package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// MaxWords is the most words that a form may have.
const MaxWords = 12

// A Clause is one statement of the writer's: a subject, a verb group and what
// follows, without the word that ties it to the clause before.
type Clause struct {
	text.Claim
	d *text.Document
	// First and Last are the tokens of the statement [First, Last).
	First, Last int
	// Lead is the word that ties it to what stands before: "but", "because",
	// "so", "if", "when", "and"; "" where there is none.
	Lead string
	// Frame is the verb or adjective by which the writer owns it: "think",
	// "sure", "fear", "hope"; "" where they plainly state it.
	Frame string
	// Dependent is set where it is no statement of its own: a condition, a time
	// ("the last time I went"), a relative clause.
	Dependent bool
	// frameFirst is the first token of the frame, -1 where there is none.
	frameFirst int
	// verb is the verb group, taken apart.
	verb verb
	// subject stands for a subject that is written in the clause before or, in a
	// diary, nowhere.
	subject string
}

// Read gives the clauses of a document, in order. Stretches without a verb give
// none.
func Read(d *text.Document) []Clause {
	var out []Clause
	for i := range d.Clauses {
		out = append(out, readClause(d, i, out)...)
	}
	return out
}

// Span is the bytes of a clause in its document.
func (c *Clause) Span() text.Span { return c.d.Cover(c.First, c.Last) }

// Sentence is the index of the sentence that the clause stands in.
func (c *Clause) Sentence() int { return c.d.SentenceAt(c.First) }

// claimsIn are the claims of a text clause, in order, each once.
func claimsIn(d *text.Document, first, last int) []text.Claim {
	var out []text.Claim
	start := -1
	for i := first; i < last; i++ {
		if k := d.ClaimAt(i); k.Start() != start && (len(out) == 0 || begin(&k) > begin(&out[len(out)-1])) {
			start = k.Start()
			out = append(out, k)
		}
	}
	return out
}

// begin is the first token of a claim's subject, or of its verb.
func begin(k *text.Claim) int {
	if !k.Subject.Empty() {
		return k.Subject.First
	}
	return k.Verb.First
}

func readClause(d *text.Document, i int, before []Clause) []Clause {
	span := d.Clauses[i]
	var out []Clause
	from, framed, frame := span.First, -1, ""
	claims := claimsIn(d, span.First, span.Last)
	for n := 0; n < len(claims); n++ {
		k := claims[n]
		if k.Verb.Empty() || k.Head < 0 {
			continue
		}
		if n+1 < len(claims) && frames(d, &k, &claims[n+1]) {
			if frame == "" {
				framed = begin(&k)
			}
			frame = frameWord(d, &k)
			continue
		}
		end, more := span.Last, n
		c := Clause{Claim: k, d: d, First: begin(&k), Frame: frame, frameFirst: framed}
		if framed < 0 {
			c.First = widen(d, from, c.First, &c.Claim)
			framed = c.First
		}
		c.Lead, c.Dependent = lead(d, from, framed)
		for more+1 < len(claims) {
			if runsOn(d, &claims[more], &claims[more+1], c.Dependent) {
				end = begin(&claims[more+1])
				break
			}
			more++
		}
		c.Last = end
		c.trim()
		c.verb = readVerb(d, &c)
		for i := from; i < c.First; i++ {
			c.verb.hedged = c.verb.hedged || hedges[d.Tokens[i].Norm] || apparent[d.Tokens[i].Norm]
		}
		if n := c.Subjects(); len(n) > 1 && n[1] == "time" && n[0] != "the" && n[0] != "my" {
			c.Dependent = true // "every time my boss calls"
		}
		if c.First >= 2 && tokenNorm(d, c.First-1) == "time" && tokenNorm(d, c.First-2) == "next" && !c.verb.future {
			c.Dependent = true // "next time I go up one, …"
		}
		c.shareSubject(before, len(out) > 0)
		if c.Last > c.First && c.verb.main >= 0 {
			out = append(out, c)
		}
		from, framed, frame, n = end, -1, "", more
	}
	return out
}

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
		if n := d.Tokens[i].Norm; n == "," || wonders[n] || n == "and" || n == "but" || n == "so" || d.Tag(i) == "NN" && n != word && n != "day" && n != "fact" && n != "feeling" {
			return false
		}
	}
	return true
}

// frameWord is the verb or adjective of a frame, "" for another claim.
func frameWord(d *text.Document, k *text.Claim) string {
	head := d.Tokens[k.Head].Lemma
	subject := ""
	if !k.Subject.Empty() {
		subject = d.Tokens[k.Subject.Last-1].Norm
	}
	switch {
	case (subject == "chances" || subject == "odds") && head == "be":
		return "likely"
	case subject == "it" && (head == "seem" || head == "feel" || head == "look"):
		return head
	case k.Person != text.First || k.Question || k.Tense == text.Past:
		return ""
	case head == "be" && k.Object >= 0 && frameAdjectives[d.Tokens[k.Object].Norm]:
		return d.Tokens[k.Object].Norm
	case head == "have" && k.Object >= 0 && d.Tokens[k.Object].Norm == "feeling":
		return "feel"
	case frameVerbs[head]:
		return head
	}
	return ""
}

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
	head := d.Tokens[k.Head].Lemma
	full := head == "be" && k.Object >= 0 || k.Tense == text.Future && k.Object >= 0
	switch {
	case before.Norm == "but":
		return true
	case before.Kind != text.Word || ties[before.Norm] || frameVerbs[before.Lemma] || frameAdjectives[before.Norm]:
		return false
	case dependent && full:
		return true
	case !nominatives[d.Tokens[k.Subject.First].Norm]:
		return false
	case k.Person == text.First && frameVerbs[head] && head != "feel" && head != "expect" && tokenNorm(d, k.Subject.First) == "i":
		return d.Tag(at-1) != "NN" && d.Tag(at-1) != "PRP" || one.Head >= 0 && !tells[d.Tokens[one.Head].Lemma]
	case one.Head >= 0 && tells[d.Tokens[one.Head].Lemma]:
		return false
	case full:
		return true
	}
	tag := d.Tag(at - 1)
	return tag == "RB" || tag == "PRP" || tag == "RP"
}

// widen takes the modifiers in front of a subject that begins in the middle of
// its phrase: "the last hiring manager I met".
func widen(d *text.Document, from, first int, k *text.Claim) int {
	if k.Subject.Empty() || nominatives[d.Tokens[first].Norm] || phraseOpens[d.Tokens[first].Norm] {
		return first
	}
	for i := first - 1; i >= from && i >= first-4 && d.Tokens[i].Kind == text.Word; i-- {
		if phraseOpens[d.Tokens[i].Norm] {
			k.Subject.First = i
			return i
		}
		if tag := d.Tag(i); tag != "JJ" && tag != "NN" && tag != "VBG" && tag != "JJS" && tag != "NNS" && tag != "CD" {
			return first
		}
	}
	return first
}

var (
	nominatives = text.WordSet("i he she it we they")
	// tells are verbs that take a clause for their object.
	tells       = text.WordSet("tell say ask show remind inform promise text teach convince write see hear watch let make wish want know think feel believe mean work find figure turn")
	phraseOpens = text.WordSet("the a an my our his her their your this that these those some every no it one all")
	// ties hold the clause behind them to the one before.
	ties = text.WordSet(`that if because when while as than like though although unless until since before after where
		why how what who which whom whose whether and but or so once how too even only just way time of to`)
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

// trim takes marks, sounds and tags off the end of a statement.
func (c *Clause) trim() {
	for c.Last > c.First+1 {
		t := c.d.Tokens[c.Last-1]
		if t.Kind == text.Word && (!tails[t.Norm] || t.Norm == "so" && c.d.Tokens[c.Last-2].Lemma == "do") || t.Kind == text.Number {
			return
		}
		c.Last--
	}
}

// tails hang behind a statement and add nothing to it.
var tails = text.WordSet("apparently obviously honestly and but so or because lol haha tbh anyway though honestly ugh smh either then if when as while")

// shareSubject supplies the subject of a clause that has none: that of the
// clause before, or the writer in a diary.
func (c *Clause) shareSubject(before []Clause, inside bool) {
	if !c.Subject.Empty() {
		return
	}
	if c.Tense == text.Imperative && c.verb.helped && c.verb.negated && inner[c.d.Tokens[c.verb.main].Lemma] {
		c.Tense, c.Person = text.Present, text.First // "dont know why"
	}
	if c.Lead == "" && !inside && c.Person == text.First && c.Tense != text.Imperative {
		if c.diary() {
			c.subject = "I"
		}
		return
	}
	if n := len(before); n > 0 && before[n-1].Sentence() == c.Sentence() && (before[n-1].verb.future || before[n-1].verb.modal != "") && c.bare() {
		c.Dependent = true // "I will fall over, and die": its "will" stands before
		return
	}
	if n := len(before); n > 0 && before[n-1].Sentence() == c.Sentence() && before[n-1].Person == c.Person {
		c.subject = before[n-1].SubjectWords()
		if len(before[n-1].Subjects()) > 3 {
			c.subject = ""
		}
	}
}

// diary reports whether a verb without a subject is told by the writer: "failed
// the test", "can't sleep"; not "being the best isn't much", "compared to her".
func (c *Clause) diary() bool {
	first := c.d.Tokens[c.Verb.First]
	main := c.verb.main
	if main < 0 || first.Norm != first.Lemma && strings.HasSuffix(first.Norm, "ing") || first.Norm == "compared" || felt[first.Norm] || participle(first.Norm) || c.Tense == text.Present && c.verb.modal == "" && !c.verb.helped && !c.verb.perfect {
		return false
	}
	for i := main + 1; i < c.Last; i++ {
		if n := c.d.Tokens[i].Norm; n == "does" || n == "is" || n == "was" || n == "'s" || n == "me" {
			return false
		}
	}
	return true
}

// participle reports whether a word is a participle and no past form.
func participle(norm string) bool {
	return strings.HasSuffix(norm, "en") || bareParticiples[norm]
}

// felt are participles of feeling: a diary's "overwhelmed again" has no verb.
var felt = text.WordSet(`overwhelmed embarrassed ashamed exhausted mortified humiliated annoyed disappointed worried stressed
	drained devastated frustrated bored tired scared terrified depressed heartbroken rejected defeated`)

// inner are verbs of the mind, which nobody is told not to do.
var inner = text.WordSet("know want feel think like care understand remember trust deserve have belong fit see get need love")

var bareParticiples = text.WordSet("gone done been seen known shown worn torn born drawn thrown grown blown flown sunk drunk rung sung")

// bare reports whether the verb group is a base form alone.
func (c *Clause) bare() bool {
	v := &c.verb
	return v.main >= 0 && v.main == c.Verb.First && c.d.Tokens[v.main].Norm == c.d.Tokens[v.main].Lemma && !v.future && v.modal == ""
}

func tokenNorm(d *text.Document, i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Norm
}
