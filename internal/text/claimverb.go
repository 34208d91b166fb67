package text

import "strings"

// verbGroup is a finite verb with its helpers, negation and adverbs.
type verbGroup struct {
	Range
	head    int // the main verb
	denial  int // the token that negates, -1 if none does
	tense   Tense
	modal   bool
	would   bool
	negated bool
	passive bool // tells of what others say or think ("was called")
}

// helper is the kind of helping verb that was read last; it decides what form
// may follow.
type helper uint8

const (
	noHelper helper = iota
	afterBe
	afterHave
	afterBase // do, modals and "to": a base form follows
)

// verbGroupAt reads the verb group that begins at token i. subject tells that a
// subject stands before it, so that any word may be its verb.
func (d *Document) verbGroupAt(i, last int, subject bool) (verbGroup, bool) {
	r := newVerbReader(d, last, subject)
	for i < last && r.step(i) {
		i++
	}
	r.Last = r.end
	return r.verbGroup, r.head >= 0
}

type verbReader struct {
	verbGroup
	d       *Document
	last    int
	subject bool
	after   helper
	end     int
}

func newVerbReader(d *Document, last int, subject bool) verbReader {
	return verbReader{verbGroup: verbGroup{head: -1, denial: -1}, d: d, last: last, subject: subject}
}

// step reads token i and reports whether the group may go on behind it.
func (r *verbReader) step(i int) bool {
	t := &r.d.Tokens[i]
	switch {
	case t.Kind != Word:
		return r.head < 0 && transparentMark(t.Norm)
	case r.d.is(i, denies):
		return r.deny(i)
	case t.Norm == "to":
		return r.to(i)
	case r.d.is(i, midAdverb) || strings.HasSuffix(t.Norm, "ly"):
		return true
	}
	switch r.after {
	case afterBase:
		return r.base(i)
	case afterHave:
		return r.behindHave(i)
	case afterBe:
		return r.behindBe(i)
	}
	if r.head >= 0 {
		return r.behindMain(i)
	}
	return r.first(i)
}

// deny notes a negation. Behind a complete main verb it belongs to what follows
// ("I know not", "I try never to"); "not only" and "not just" affirm.
func (r *verbReader) deny(i int) bool {
	if r.head >= 0 && r.after == noHelper && !r.d.is(r.head, anyAuxiliary) {
		return false
	}
	next := normAt(r.d.Tokens, i+1)
	if i+1 >= r.last || next != "only" && next != "just" || r.after == afterBase {
		r.negated, r.denial = !r.negated, i
	}
	r.take(i, false)
	return true
}

// take makes token i the last of the group, and its head if it is a verb.
func (r *verbReader) take(i int, head bool) {
	if r.end == 0 {
		r.First = i
	}
	r.end = i + 1
	if head {
		r.head = i
	}
}

// to goes on in "going to be", "have to be", "used to be", "seem to be".
func (r *verbReader) to(i int) bool {
	if r.head < 0 {
		return false
	}
	head := r.d.Tokens[r.head]
	going := normAt(r.d.Tokens, i-1) == "going"
	if !bridges[head.Lemma] && !going || !r.baseAt(i+1) {
		return false
	}
	switch {
	case going:
		r.tense = Future
	case head.Norm == "used":
		r.tense = Past
	case duties[head.Lemma]:
		r.modal = true
	}
	r.after = afterBase
	return true
}

var (
	// bridges are verbs that only colour the verb behind their "to".
	bridges = WordSet("have need use go get seem tend appear ought suppose happen manage")
	duties  = WordSet("have need ought get suppose")
)

// baseAt reports whether a verb in its base form stands at token i.
func (r *verbReader) baseAt(i int) bool {
	i = r.pastAdverbs(i)
	if i >= r.last || r.d.Tokens[i].Kind != Word {
		return false
	}
	return r.mayBeBase(i)
}

// mayBeBase reports whether the word at token i may be a verb in its base form.
func (r *verbReader) mayBeBase(i int) bool {
	t := r.d.Tokens[i]
	switch {
	case t.Norm == "like":
		return true
	case t.Norm != t.Lemma || r.d.is(i, determines|nominative|eitherCase|accusative|preposes):
		return false
	}
	return knownVerbs[t.Norm] || !r.d.is(i, timeWord)
}

// pastAdverbs is the first token from i on that is no adverb or negation.
func (r *verbReader) pastAdverbs(i int) int {
	for i < r.last && r.d.is(i, midAdverb|denies) {
		i++
	}
	return i
}

// first reads the finite verb itself.
func (r *verbReader) first(i int) bool {
	d, t := r.d, r.d.Tokens[i]
	switch {
	case d.is(i, modalVerb):
		r.setModal(t)
	case d.is(i, formOfBe):
		r.after, r.tense = afterBe, pastIf(t.Norm == "was" || t.Norm == "were")
	case d.is(i, formOfHave):
		r.after, r.tense = afterHave, pastIf(t.Norm == "had" || t.Norm == "'d")
	case d.is(i, formOfDo):
		r.tense = pastIf(t.Norm == "did")
		if r.helpsAt(i + 1) {
			r.after = afterBase
		}
	case !r.mayBeVerb(i):
		return false
	default:
		r.tense = formTense(t)
	}
	r.take(i, true)
	return true
}

func pastIf(past bool) Tense {
	if past {
		return Past
	}
	return Present
}

// mayBeVerb reports whether token i, no helping verb, can be the finite verb:
// behind a subject nearly any word, else a form of a known verb.
func (r *verbReader) mayBeVerb(i int) bool {
	t := r.d.Tokens[i]
	if r.subject {
		return t.Norm == "like" || !r.d.is(i, determines|preposes|nominative|asksWord)
	}
	return verbForm(t) || pastLike(t)
}

// helpsAt reports whether a "do" before token i helps another verb: "did not
// see", "do care"; "I did well" has no other.
func (r *verbReader) helpsAt(i int) bool {
	if !r.baseAt(i) {
		return false
	}
	verb := r.pastAdverbs(i)
	for k := i; k < verb; k++ {
		if r.d.is(k, denies) {
			return true
		}
	}
	return knownVerbs[r.d.Tokens[verb].Norm]
}

func (r *verbReader) setModal(t Token) {
	r.after, r.tense, r.modal = afterBase, Present, true
	switch {
	case t.Norm == "will" || t.Norm == "shall":
		r.tense, r.modal = Future, false
	case t.Lemma == "would":
		r.would = true
	}
}

// behindMain goes on behind a main verb only for "keep ruining" and "got
// called".
func (r *verbReader) behindMain(i int) bool {
	switch head := r.d.Tokens[r.head]; {
	case head.Lemma == "keep" && isIng(r.d.Tokens[i]):
		r.take(i, true)
	case head.Lemma == "get" && r.reportsPassive(i):
		r.take(i, true)
		r.passive = true
	}
	return false
}

func (r *verbReader) base(i int) bool {
	t := r.d.Tokens[i]
	if t.Norm == "rather" || t.Norm == "better" {
		return true // "I'd rather go"
	}
	if t.Norm != "like" && r.d.is(i, determines|accusative|nominative|eitherCase|preposes|timeWord) && !knownVerbs[t.Norm] {
		return false
	}
	r.after = noHelper
	switch t.Norm {
	case "be":
		r.after = afterBe
	case "have":
		r.after = afterHave
		if next := r.pastAdverbs(i + 1); r.modal && next < r.last && isParticiple(r.d.Tokens[next]) {
			r.tense = Past
		}
	}
	r.take(i, true)
	return true
}

func (r *verbReader) behindHave(i int) bool {
	t := r.d.Tokens[i]
	if !isParticiple(t) {
		return false
	}
	if t.Norm != "got" {
		r.perfect()
	}
	r.after = noHelper
	if t.Norm == "been" {
		r.after = afterBe
	}
	r.take(i, true)
	return true
}

func (r *verbReader) perfect() {
	switch {
	case r.modal:
		r.tense = Past
	case r.tense == Present:
		r.tense = Perfect
	case r.tense == Past:
		r.tense = Pluperfect
	}
}

// behindBe reads a progressive or the passive of a verb of saying or thinking.
// Any other participle is what the subject is said to be ("I'm broken").
func (r *verbReader) behindBe(i int) bool {
	t := r.d.Tokens[i]
	switch {
	case t.Norm == "being":
		r.progress()
		r.take(i, true)
		return true
	case isIng(t):
		r.progress()
	case r.reportsPassive(i):
		r.passive = true
	case t.Norm != "supposed" && t.Norm != "used":
		return false
	}
	r.take(i, true)
	r.after = noHelper
	return true
}

func (r *verbReader) progress() {
	if r.tense == Present {
		r.tense = Progressive
	}
}

// reportsPassive reports whether the participle at token i tells of a view that
// others hold: "I was called lazy", "I'm seen as cold". "I was seen in town" and
// "I was worried" do not.
func (r *verbReader) reportsPassive(i int) bool {
	norm := r.d.Tokens[i].Norm
	if tellingPassives[norm] {
		return true
	}
	next := normAt(r.d.Tokens, i+1)
	return viewPassives[norm] && i+1 < r.last && (next == "as" || next == "to")
}

var (
	tellingPassives = WordSet(`told called named labelled labeled branded described reminded warned considered regarded
		deemed judged`)
	viewPassives = WordSet("seen viewed thought believed found known said")
)

func isIng(t Token) bool {
	return len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ing") && t.Norm != t.Lemma
}

// isParticiple takes a past form too, as people write "I should have went".
func isParticiple(t Token) bool {
	return participles[t.Norm] || pastForms[t.Norm] || pastLike(t)
}

// pastLike reports whether a token is written like a regular past form.
func pastLike(t Token) bool { return strings.HasSuffix(t.Norm, "ed") && t.Norm != t.Lemma }

// formTense is the tense of a main verb without helpers.
func formTense(t Token) Tense {
	switch {
	case t.Norm == "bet":
		return Present
	case pastForms[t.Norm] || pastLike(t):
		return Past
	case participles[t.Norm] && t.Norm != t.Lemma:
		return Past // "I done it", "I seen it"
	case isIng(t):
		return Progressive
	}
	return Present
}

func transparentMark(norm string) bool {
	return norm == `"` || norm == "'" || norm == "*" || norm == "_"
}
