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
	// condFirst and condLast are the tokens of the condition under which it holds,
	// before is set where that stands in front; condLast is 0 where there is none.
	condFirst, condLast int
	before              bool
	// mends are the words that stand for mistyped ones (slip.go).
	mends map[int]string
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
	attach(d, out)
	sever(out)
	for i := range out {
		// "I won, but what does it matter?" asks with its second half alone.
		if c := &out[i]; c.Question && !c.Subject.Empty() && c.Subject.First < c.Verb.First && asksLater(d, c) {
			c.Question = false
		}
	}
	return out
}

// asksLater reports whether the question of a sentence stands behind a clause:
// "…, but what does it matter?".
func asksLater(d *text.Document, c *Clause) bool {
	for i := c.Last; i < c.Last+4 && i < d.Sentences[c.Sentence()].Last; i++ {
		if wonders[d.Tokens[i].Norm] {
			return c.First < 1 || !wonders[d.Tokens[c.First-1].Norm]
		}
	}
	return false
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

// readClause reads the statements of text clause i.
func readClause(d *text.Document, i int, before []Clause) []Clause {
	r := reader{d: d, claims: claimsIn(d, d.Clauses[i].First, d.Clauses[i].Last), from: d.Clauses[i].First, last: d.Clauses[i].Last, framed: -1}
	for r.at < len(r.claims) {
		r.next(before)
	}
	return r.out
}

// reader reads one text clause from left to right.
type reader struct {
	d          *text.Document
	claims     []text.Claim
	at         int // the claim to read
	from, last int // the tokens still to read
	framed     int // where a frame began, -1 if none did
	frame      string
	out        []Clause
}

// next reads one claim, which is a frame or the beginning of a statement.
func (r *reader) next(before []Clause) {
	k := r.claims[r.at]
	r.at++
	if k.Verb.Empty() || k.Head < 0 {
		return
	}
	if r.at < len(r.claims) && frames(r.d, &k, &r.claims[r.at]) {
		if r.framed < 0 {
			r.framed = begin(&k)
		}
		r.frame = frameWord(r.d, &k)
		return
	}
	c := Clause{Claim: k, d: r.d, First: begin(&k), Frame: r.frame, frameFirst: r.framed}
	if r.framed < 0 {
		c.First = widen(r.d, r.from, c.First, &c.Claim)
		r.framed = c.First
	}
	c.Lead, c.Dependent = lead(r.d, r.from, r.framed)
	c.Last = r.end(c.Dependent)
	c.trim()
	c.verb = readVerb(r.d, &c)
	c.findSlips()
	r.settle(&c)
	c.shareSubject(before, len(r.out) > 0)
	if c.Last > c.First && c.verb.main >= 0 {
		r.out = append(r.out, c)
	}
	r.from, r.framed, r.frame = max(c.Last, r.from), -1, ""
}

// end is the token where the statement of the claim before r.at ends. It passes
// the claims that belong to the statement.
func (r *reader) end(dependent bool) int {
	for ; r.at < len(r.claims); r.at++ {
		if runsOn(r.d, &r.claims[r.at-1], &r.claims[r.at], dependent) {
			return begin(&r.claims[r.at])
		}
	}
	return r.last
}

// settle notes a hedge in front of the subject, and a time that only leads up to
// another statement.
func (r *reader) settle(c *Clause) {
	if r.from < c.First && r.d.Tokens[r.from].Norm == "without" {
		c.condition(r.from, c.First)
	}
	for i := r.from; i < c.First; i++ {
		c.verb.hedged = c.verb.hedged || hedges[r.d.Tokens[i].Norm] || apparent[r.d.Tokens[i].Norm]
	}
	n := c.Subjects()
	every := len(n) > 1 && n[1] == "time" && n[0] != "the" && n[0] != "my"
	next := tokenNorm(r.d, c.First-1) == "time" && tokenNorm(r.d, c.First-2) == "next" && !c.verb.future
	c.Dependent = c.Dependent || every || next
}

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
var tails = text.WordSet("even apparently obviously honestly and but so or because lol haha tbh anyway though honestly ugh smh either then if when as while")

// shareSubject supplies the subject of a clause that has none: that of the
// clause before, or the writer in a diary.
func (c *Clause) shareSubject(before []Clause, inside bool) {
	if !c.Subject.Empty() {
		return
	}
	c.unorder()
	if c.Lead == "" && !inside && c.Person == text.First && c.Tense != text.Imperative {
		if c.diary() {
			c.subject = "I"
		}
		return
	}
	if len(before) > 0 && before[len(before)-1].Sentence() == c.Sentence() {
		c.shareWith(&before[len(before)-1])
	}
}

// unorder takes a denied verb of the mind for the writer's own: "dont know why".
func (c *Clause) unorder() {
	if c.Tense == text.Imperative && c.verb.helped && c.verb.negated && inner[c.d.Tokens[c.verb.main].Lemma] {
		c.Tense, c.Person = text.Present, text.First
	}
}

// shareWith takes the subject of the statement before. A bare verb behind "I
// will fall over, and" is no statement: its "will" stands before.
func (c *Clause) shareWith(one *Clause) {
	switch {
	case (one.verb.future || one.verb.modal != "") && c.bare():
		c.Dependent = true
	case one.Person == c.Person && len(one.Subjects()) <= 3:
		c.subject = one.SubjectWords()
	}
}

// diary reports whether a verb without a subject is told by the writer: "failed
// the test", "can't sleep"; not "being the best isn't much", "compared to her".
func (c *Clause) diary() bool {
	v := &c.verb
	first := c.d.Tokens[c.Verb.First]
	switch {
	case v.main < 0, first.Norm != first.Lemma && strings.HasSuffix(first.Norm, "ing"):
		return false
	case first.Norm == "compared" || felt[first.Norm] || participle(first.Norm):
		return false
	case c.Tense == text.Present && v.modal == "" && !v.helped && !v.perfect:
		return false
	}
	for i := v.main + 1; i < c.Last; i++ {
		if secondVerbs[c.d.Tokens[i].Norm] {
			return false
		}
	}
	return true
}

var secondVerbs = text.WordSet("does is was 's me")

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
