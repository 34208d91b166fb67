package text

import "strings"

// verbGroup is a finite verb with its helpers, negation and adverbs.
type verbGroup struct {
	Range
	head    int
	tense   Tense
	modal   bool
	negated bool
	would   bool
	passive bool
	denial  int // the token that negates, -1 if none does
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
	r := verbReader{d: d, last: last, subject: subject}
	r.head, r.denial = -1, -1
	for i < last && r.step(i) {
		i++
	}
	if r.head < 0 {
		return verbGroup{}, false
	}
	r.Last = r.end
	return r.verbGroup, true
}

type verbReader struct {
	verbGroup
	d       *Document
	last    int
	subject bool
	after   helper
	end     int
}

// step reads token i and reports whether the group may go on behind it.
func (r *verbReader) step(i int) bool {
	d := r.d
	switch {
	case d.Tokens[i].Kind != Word:
		return r.head < 0 && transparentMark(d.Tokens[i].Norm)
	case d.is(i, denies):
		return r.deny(i)
	case d.Tokens[i].Norm == "to":
		return r.to(i)
	case d.is(i, midAdverb) && !r.isVerbHere(i) || strings.HasSuffix(d.Tokens[i].Norm, "ly") && !r.isVerbHere(i):
		return true
	}
	return r.verb(i)
}

// isVerbHere keeps a base form behind "do" or "will" from being an adverb.
func (r *verbReader) isVerbHere(i int) bool {
	return r.after == afterBase && r.d.Tokens[i].Norm == "still"
}

// deny notes a negation. Behind a complete main verb it belongs to what follows
// ("I know not", "I try never to"); "not only" and "not just" affirm.
func (r *verbReader) deny(i int) bool {
	if r.head >= 0 && r.after == noHelper && !r.d.is(r.head, anyAuxiliary) {
		return false
	}
	if next := normAt(r.d.Tokens, i+1); i+1 >= r.last || next != "only" && next != "just" || r.after == afterBase {
		r.negated, r.denial = !r.negated, i
	}
	r.take(i, false)
	return true
}

// take makes token i the last of the group, and its head if it is a verb.
func (r *verbReader) take(i int, head bool) {
	if r.head < 0 && r.end == 0 {
		r.First = i
	}
	r.end = i + 1
	if head {
		r.head = i
	}
}

// to goes on in "going to be", "have to be", "used to be", "seem to be".
func (r *verbReader) to(i int) bool {
	if r.head < 0 || !bridges[r.d.Tokens[r.head].Lemma] && normAt(r.d.Tokens, i-1) != "going" || !r.baseAt(i+1) {
		return false
	}
	switch head := r.d.Tokens[r.head]; {
	case head.Norm == "going":
		r.tense = Future
	case head.Norm == "used":
		r.tense = Past
	case head.Lemma == "have" || head.Lemma == "need" || head.Lemma == "ought" || head.Lemma == "get" || head.Lemma == "suppose":
		r.modal = true
	}
	r.after = afterBase
	return true
}

// denied reports whether a negation stands at token i or behind an adverb.
func (r *verbReader) denied(i int) bool {
	return i < r.last && (r.d.is(i, denies) || r.d.is(i, midAdverb) && i+1 < r.last && (r.d.is(i+1, denies) || knownVerbs[r.d.Tokens[i+1].Norm]))
}

// baseAt reports whether a verb in its base form stands at token i.
func (r *verbReader) baseAt(i int) bool {
	for i < r.last && r.d.is(i, midAdverb|denies) {
		i++
	}
	if i >= r.last || r.d.Tokens[i].Kind != Word {
		return false
	}
	t := r.d.Tokens[i]
	return t.Norm == "like" || t.Norm == t.Lemma && !r.d.is(i, determines|nominative|eitherCase|accusative|preposes)
}

// bridges are verbs that only colour the verb behind their "to".
var bridges = set("have need use go get seem tend appear ought suppose happen manage")

func (r *verbReader) verb(i int) bool {
	t := r.d.Tokens[i]
	switch r.after {
	case noHelper:
		if r.head >= 0 {
			return r.afterMain(i)
		}
		return r.first(i)
	case afterBase:
		return r.base(i)
	case afterHave:
		return r.behindHave(i, t)
	}
	return r.behindBe(i, t)
}

// first reads the finite verb itself.
func (r *verbReader) first(i int) bool {
	d, t := r.d, r.d.Tokens[i]
	switch {
	case d.is(i, modalVerb):
		r.take(i, true)
		r.setModal(t)
	case d.is(i, formOfBe):
		r.take(i, true)
		r.after, r.tense = afterBe, Present
		if t.Norm == "was" || t.Norm == "were" {
			r.tense = Past
		}
	case d.is(i, formOfHave):
		r.take(i, true)
		r.after, r.tense = afterHave, Present
		if t.Norm == "had" || t.Norm == "'d" {
			r.tense = Past
		}
	case d.is(i, formOfDo):
		r.take(i, true)
		r.after, r.tense = afterBase, Present
		if t.Norm == "did" {
			r.tense = Past
		}
		if !r.baseAt(i+1) || !r.denied(i+1) && !knownVerbs[normAt(d.Tokens, i+1)] {
			r.after = noHelper // "I did well" has no other verb
		}
	case r.subject && d.is(i, determines|preposes|nominative|asksWord) && t.Norm != "like" || !r.subject && !pastLike(t) && !verbForm(t):
		return false
	default:
		r.take(i, true)
		r.tense = formTense(t)
	}
	return true
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

// afterMain goes on behind a main verb only for "keep ruining", "used to" and
// "going to".
func (r *verbReader) afterMain(i int) bool {
	head, t := r.d.Tokens[r.head], r.d.Tokens[i]
	switch {
	case head.Lemma == "keep" && isIng(t):
		r.take(i, true)
	case head.Lemma == "get" && r.reportsPassive(i):
		r.take(i, true)
		r.passive = true
	}
	return false
}

func (r *verbReader) base(i int) bool {
	t := r.d.Tokens[i]
	switch {
	case r.d.is(i, determines|accusative|nominative|eitherCase|preposes) && t.Norm != "like":
		return false
	case t.Norm == "be":
		r.take(i, true)
		r.after = afterBe
	case t.Norm == "have":
		r.take(i, true)
		r.after = afterHave
		if r.modal && i+1 < r.last && r.participleAt(i+1) {
			r.tense = Past
		}
	default:
		r.take(i, true)
		r.after = noHelper
	}
	return true
}

func (r *verbReader) participleAt(i int) bool {
	for i < r.last && r.d.is(i, midAdverb|denies) {
		i++
	}
	return i < r.last && isParticiple(r.d.Tokens[i])
}

func (r *verbReader) behindHave(i int, t Token) bool {
	switch {
	case t.Norm == "been":
		r.perfect()
		r.take(i, true)
		r.after = afterBe
	case isParticiple(t):
		if t.Norm != "got" {
			r.perfect()
		}
		r.take(i, true)
		r.after = noHelper
	default:
		return false
	}
	return true
}

func (r *verbReader) perfect() {
	switch r.tense {
	case Present:
		r.tense = Perfect
		if r.modal {
			r.tense = Past
		}
	case Past:
		if !r.modal {
			r.tense = Pluperfect
		}
	}
}

// behindBe reads a progressive or the passive of a verb of saying or thinking.
// Any other participle is what the subject is said to be ("I'm broken").
func (r *verbReader) behindBe(i int, t Token) bool {
	switch {
	case t.Norm == "going" || isIng(t):
		if r.tense == Present {
			r.tense = Progressive
		}
		r.take(i, true)
		r.after = noHelper
		return true
	case t.Norm == "being":
		r.take(i, true)
		return true
	case r.reportsPassive(i):
		r.take(i, true)
		r.after, r.passive = noHelper, true
		return true
	case t.Norm == "supposed" || t.Norm == "used":
		r.take(i, true)
		r.after = noHelper
		return true
	}
	return false
}

// reportsPassive reports whether the participle at token i tells of a view that
// others hold: "I was called lazy", "I'm seen as cold". "I was seen in town" and
// "I was worried" do not.
func (r *verbReader) reportsPassive(i int) bool {
	switch {
	case tellingPassives[r.d.Tokens[i].Norm]:
		return true
	case viewPassives[r.d.Tokens[i].Norm] && i+1 < r.last:
		next := r.d.Tokens[i+1].Norm
		return next == "as" || next == "to"
	}
	return false
}

var (
	tellingPassives = set(`told called named labelled labeled branded described reminded warned considered regarded
		deemed judged`)
	viewPassives = set("seen viewed thought believed found known said")
)

func isIng(t Token) bool {
	return len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ing") && t.Norm != t.Lemma
}

// isParticiple takes a past form too, as people write "I should have went".
func isParticiple(t Token) bool {
	return participles[t.Norm] || pastForms[t.Norm] || pastLike(t)
}

// formTense is the tense of a main verb without helpers.
func formTense(t Token) Tense {
	switch {
	case t.Norm == "bet":
		return Present
	case pastForms[t.Norm]:
		return Past
	case pastLike(t):
		return Past
	case participles[t.Norm] && t.Norm != t.Lemma:
		return Past // "I done it", "I seen it"
	case isIng(t):
		return Progressive
	}
	return Present
}

// pastLike reports whether a token of no known verb is written like a past form.
func pastLike(t Token) bool { return strings.HasSuffix(t.Norm, "ed") && t.Norm != t.Lemma }

func transparentMark(norm string) bool {
	return norm == `"` || norm == "'" || norm == "*" || norm == "_"
}
