package text

import (
	"unicode"
	"unicode/utf8"
)

// frame is one subject with its verb while a clause is read.
type frame struct {
	Claim
	verb verbGroup
	// start is the first token of the subject or verb, mark the word that ties
	// the frame to what stands before it ("that", "if", "like", "who").
	start    int
	mark     string
	inverted bool
	asked    bool // its subject is a question word ("find what's wrong")
	shared   bool // has the subject of the frame before ("she called and left")
}

// readClaims finds the claims of clause c: its frames from left to right, then
// what each depends on.
func (d *Document) readClaims(c int) claimList {
	r := claimReader{d: d, clause: d.Clauses[c], index: c}
	r.frames = r.room[:0]
	r.findFrames()
	return r.settle()
}

type claimReader struct {
	d      *Document
	clause Clause
	index  int
	body   int // first token behind the words that lead in
	frames []frame
	room   [4]frame
	// what stands before the first subject
	ifMark  bool // "if", "unless", "what if"
	ifAsked bool // "whether"
	denied  bool // "not that", "never again will"
	asked   bool // "why", "how come"
	joined  bool // "and that": goes on where the clause before stopped
	asIf    bool
}

// maxFrames bounds the work on one clause.
const maxFrames = 6

func (r *claimReader) findFrames() {
	i := r.leadIn(r.clause.First)
	r.body = i
	f, next, ok := r.openingFrame(i)
	if !ok {
		f, next, ok = r.nextFrame(i)
	}
	for n := 0; ok && n < maxFrames; n++ {
		r.frames = append(r.frames, f)
		f, next, ok = r.nextFrame(next)
	}
}

// invertedAt reports whether a helping verb stands before its subject.
func (r *claimReader) invertedAt(i int) bool {
	d, last := r.d, r.clause.Last
	if i+1 >= last || !d.is(i, anyAuxiliary) || d.Tokens[i].Norm == "been" || d.Tokens[i].Norm == "being" {
		return false
	}
	i++
	if d.is(i, denies) && i+1 < last {
		i++
	}
	return d.is(i, nominative|eitherCase) || d.is(i, indefinite|possesses) && d.Tokens[i].Norm != "nothing" && d.Tokens[i].Norm != "one"
}

// openingFrame reads the first frame, which may have no subject or no verb.
func (r *claimReader) openingFrame(i int) (frame, int, bool) {
	if i >= r.clause.Last {
		return frame{}, i, false
	}
	if r.invertedAt(i) {
		return r.invertedFrame(i)
	}
	if f, next, ok := r.frameAt(i); ok {
		return f, next, true
	}
	return r.bareVerb(i)
}

// invertedFrame reads "am I a failure" and "don't they know".
func (r *claimReader) invertedFrame(i int) (frame, int, bool) {
	d := r.d
	at := i + 1
	negated := d.is(at, denies)
	if negated {
		at++
	}
	f := frame{start: i, inverted: true}
	f.Subject = Range{at, r.subjectEnd(at)}
	v := verbReader{d: d, last: r.clause.Last, subject: true}
	v.head, v.denial = -1, -1
	v.step(i)
	if d.is(i, formOfDo) {
		v.after = afterBase
	}
	if negated {
		v.end = at
	}
	for next := f.Subject.Last; next < v.last && v.step(next); next++ {
		continue
	}
	// "Isn't he …?" expects a yes; "why can't I …?" takes the no for granted.
	if negated && r.asked {
		v.negated, v.denial = !v.negated, i+1
	}
	v.Last = v.end
	f.verb = v.verbGroup
	f.Verb = v.Range
	return f, max(f.Subject.Last, v.Last), true
}

// bareVerb reads a clause without a subject: a diary's "ruined it again" and
// "cant do money" are the writer's, "stop whining" is an order.
func (r *claimReader) bareVerb(i int) (frame, int, bool) {
	d := r.d
	at := i
	for at < r.clause.Last && d.is(at, denies|midAdverb) {
		at++
	}
	if at >= r.clause.Last || d.Tokens[at].Kind != Word || at > i+2 {
		return frame{}, i, false
	}
	t := d.Tokens[at]
	object := at+1 < r.clause.Last && d.is(at+1, preposes|determines|accusative|eitherCase)
	if !d.is(at, anyAuxiliary) && !verbForm(t) && (!pastLike(t) || !object) || d.is(at, determines) || t.Norm == "like" {
		return frame{}, i, false
	}
	v, ok := d.verbGroupAt(i, r.clause.Last, false)
	if !ok {
		return frame{}, i, false
	}
	f := frame{start: i, verb: v}
	f.Verb = v.Range
	f.Subject = Range{v.First, v.First}
	before, joined := r.claimBefore()
	switch {
	case joined && (before.Person != NoPerson || before.Tense == Imperative):
		f.Person, f.Owner, f.Tense = before.Person, before.Owner, v.tense
		if before.Tense == Imperative {
			f.Tense = Imperative
		}
	case v.tense == Present && t.Norm == t.Lemma && !d.is(at, modalVerb|formOfHave) && at == i && d.Tokens[at].Norm != "am":
		f.Tense, f.Person = Imperative, Second
	case t.Norm == "do" && v.negated && v.tense == Present:
		f.Tense, f.Person = Imperative, Second
	case t.Norm == "are" || t.Norm != t.Lemma && t.Norm[len(t.Norm)-1] == 's' && t.Norm != "was":
		f.Person = Third
	default:
		f.Person = First
	}
	return f, v.Last, true
}

// claimBefore is the first claim of the clause before in the same sentence, if
// this clause goes on from it with "and", "but" or "or".
func (r *claimReader) claimBefore() (Claim, bool) {
	first := r.clause.First
	if r.index == 0 || first == r.d.Sentences[r.clause.Sentence].First {
		return Claim{}, false
	}
	switch r.d.Tokens[first].Norm {
	case "and", "but", "or":
		return r.d.claimsOf(r.index - 1).list[0], true
	}
	return Claim{}, false
}

// frameAt reads a subject at token i with the verb behind it.
func (r *claimReader) frameAt(i int) (frame, int, bool) {
	end := r.subjectEnd(i)
	if end <= i {
		return frame{}, i, false
	}
	v, ok := r.d.verbGroupAt(end, r.clause.Last, true)
	if !ok {
		return frame{}, i, false
	}
	f := frame{start: i, verb: v}
	f.Subject, f.Verb = Range{i, end}, v.Range
	return f, v.Last, true
}

// subjectEnd is the end of the subject that begins at token i, i if none does.
// A subject counts only where a verb follows it.
func (r *claimReader) subjectEnd(i int) int {
	d, last := r.d, r.clause.Last
	switch {
	case i >= last || d.Tokens[i].Kind != Word && d.Tokens[i].Kind != Number:
		return i
	case d.is(i, nominative):
		return r.joinedEnd(i + 1)
	case d.is(i, anyAuxiliary):
		return i
	case d.Tokens[i].Norm == "you" && i+1 < last && youPlural[d.Tokens[i+1].Norm] && r.finite(i+2, true):
		return i + 2
	case r.pronounBeforeVerb(i):
		return i + 1
	case d.is(i, eitherCase) || pastForms[d.Tokens[i].Norm] && d.Tokens[i].Norm != d.Tokens[i].Lemma:
		return i
	}
	return r.nounPhrase(i)
}

// youPlural stand between "you" and its verb where several are meant.
var youPlural = set("all guys lot two both people")

// pronounBeforeVerb reports whether a pronoun that may be a subject stands at
// token i before a verb. "One" and "this" also stand before nouns that look like
// verbs ("one stamp", "this place").
func (r *claimReader) pronounBeforeVerb(i int) bool {
	d := r.d
	if !d.is(i, eitherCase|indefinite|demonstrates) || !r.finite(i+1, true) {
		return false
	}
	if !d.is(i, demonstrates) && d.Tokens[i].Norm != "one" {
		return true
	}
	next := d.Tokens[i+1]
	return d.is(i+1, anyAuxiliary|midAdverb|denies) || next.Norm != next.Lemma && d.Tokens[i].Norm != "one"
}

// joinedEnd takes "he and I" and "they all" as one subject.
func (r *claimReader) joinedEnd(i int) int {
	if i+1 < r.clause.Last && normAt(r.d.Tokens, i) == "and" && r.d.is(i+1, nominative) {
		return i + 2
	}
	return i
}

// finite reports whether a finite verb stands at token i, behind adverbs and
// negations. strict asks for a known one.
func (r *claimReader) finite(i int, strict bool) bool {
	d, last := r.d, r.clause.Last
	for i < last && d.is(i, midAdverb|denies) {
		i++
	}
	if i >= last || d.Tokens[i].Kind != Word {
		return false
	}
	if d.is(i, anyAuxiliary) {
		return d.Tokens[i].Norm != "been" && d.Tokens[i].Norm != "being"
	}
	if d.is(i, determines|preposes|nominative|eitherCase|accusative|asksWord|leadsIn) && !knownVerbs[d.Tokens[i].Lemma] {
		return false
	}
	if strict {
		return verbForm(d.Tokens[i]) && !d.is(i, preposes)
	}
	return !isIng(d.Tokens[i])
}

// startsAt reports whether a subject and its verb begin at token i inside a
// clause, where a bare noun is more likely an object.
func (r *claimReader) startsAt(i int) bool {
	d := r.d
	if d.Tokens[i].Kind != Word {
		return false
	}
	if i > r.clause.First && !d.is(i, nominative) && d.is(i-1, preposes) && !adjoins[d.Tokens[i-1].Norm] && d.Tokens[i-1].Norm != "like" && d.Tokens[i-1].Norm != "as" {
		return false // "on somebody's sofa"
	}
	switch {
	case d.is(i, nominative):
		return r.finite(i+1, false) || normAt(d.Tokens, i+1) == "and"
	case d.is(i, eitherCase):
		return r.pronounBeforeVerb(i) || r.subjectEnd(i) > i
	case d.is(i, indefinite):
		return r.pronounBeforeVerb(i) || i+1 < r.clause.Last && d.is(i+1, preposes) && r.nounPhrase(i) > i
	case d.Tokens[i].Norm == "there" || d.Tokens[i].Norm == "that" || d.Tokens[i].Norm == "this":
		return i+1 < r.clause.Last && d.is(i+1, anyAuxiliary) || r.nounPhrase(i) > i+1
	case d.is(i, determines|person) || startsName(d, i):
		end := r.nounPhrase(i)
		return end > i && end <= i+5
	}
	return false
}

func startsName(d *Document, i int) bool {
	first, _ := utf8.DecodeRuneInString(d.Source[d.Tokens[i].Start:])
	return unicode.IsUpper(first) && i > 0 && d.Tokens[i].Len() > 1 && !isShouted(d, i)
}

// isShouted reports whether token i is written in capitals.
func isShouted(d *Document, i int) bool {
	s := d.Text(d.Tokens[i].Span)
	second, _ := utf8.DecodeRuneInString(s[1:])
	return unicode.IsUpper(second)
}

// nextFrame finds the next subject with its verb, or a verb that shares the
// subject before it, from a token on.
func (r *claimReader) nextFrame(from int) (frame, int, bool) {
	if n := normAt(r.d.Tokens, from); (n == "what" || n == "who") && from+1 < r.clause.Last && r.finite(from+1, true) && !r.invertedAt(from+1) {
		if v, ok := r.d.verbGroupAt(from+1, r.clause.Last, true); ok {
			f := frame{start: from, verb: v, mark: n, asked: true} // "find what's wrong"
			f.Subject, f.Verb = Range{from, from + 1}, v.Range
			return f, v.Last, true
		}
	}
	for i := from; i < r.clause.Last; i++ {
		if r.startsAt(i) {
			if f, next, ok := r.frameAt(i); ok {
				f.mark = r.markBefore(i)
				return f, next, true
			}
		}
		if len(r.frames) == 0 {
			continue
		}
		if shared := i > from && r.sharesSubject(i); shared || r.deniesClause(i) {
			if v, ok := r.d.verbGroupAt(i, r.clause.Last, true); ok {
				f := frame{start: i, verb: v, shared: shared}
				f.Subject, f.Verb = Range{v.First, v.First}, v.Range
				return f, v.Last, true
			}
		}
	}
	return frame{}, 0, false
}

// takesBase reports whether a verb that shares the subject of f stands in its
// base form: behind "they", "I", "people" or a helping verb.
func (d *Document) takesBase(f *frame) bool {
	if f.verb.modal || f.Subject.Empty() {
		return true
	}
	last := d.Tokens[f.Subject.Last-1]
	return last.Norm == "i" || last.Norm == "we" || last.Norm == "they" || last.Norm == "you" || plural(last)
}

// opinions are verbs in the form that goes with "they" and "I".
var opinions = set("think say know believe assume reckon guess tell")

// deniesClause reports whether a denied helping verb stands at token i with a
// clause for its subject ("just because I fell doesn't mean I'm clumsy").
func (r *claimReader) deniesClause(i int) bool {
	return i+1 < r.clause.Last && r.d.is(i, formOfDo|modalVerb) && r.d.is(i+1, denies)
}

// sharesSubject reports whether a verb stands at token i behind "and" that the
// subject before it has too ("she called and left", "he nods and says"). Behind
// "is" and "feels" it is more likely an adjective ("sad and lost").
func (r *claimReader) sharesSubject(i int) bool {
	d, before := r.d, &r.frames[len(r.frames)-1]
	k := i - 1
	for k > before.start && d.is(k, midAdverb|denies) {
		k--
	}
	if n := d.Tokens[k].Norm; n != "and" && n != "but" && n != "or" || before.verb.head < 0 || k != i-1 && d.is(i, midAdverb|denies) {
		return false
	}
	t := d.Tokens[i]
	if opinions[t.Norm] && d.takesBase(before) {
		return true
	}
	if t.Kind != Word || t.Norm == t.Lemma || !knownVerbs[t.Lemma] || d.is(i, anyAuxiliary|preposes) {
		return false
	}
	if saying[t.Lemma] || holding[t.Lemma] {
		return t.Norm[len(t.Norm)-1] == 's' || pastForms[t.Norm]
	}
	head := d.Tokens[before.verb.head]
	return pastForms[t.Norm] && head.Lemma != "be" && !sensing[head.Lemma] && before.verb.tense == Past
}

// adjoins are words that tie a clause of time or reason to the one before it.
var adjoins = set("because when until than before after while since once till whenever")

// markBefore is the word that ties the frame at token i to what stands before
// it, "" where nothing does.
func (r *claimReader) markBefore(i int) string {
	d := r.d
	for k := i - 1; k >= r.body && k >= i-3; k-- {
		norm := d.Tokens[k].Norm
		switch {
		case norm == "that" || adjoins[norm]:
			return norm
		case norm == "though" || norm == "if":
			if k > 0 && (d.Tokens[k-1].Norm == "as" || d.Tokens[k-1].Norm == "like") {
				return "as if"
			}
			return norm
		case norm == "like" || norm == "whether" || norm == "unless" || norm == "as":
			return norm
		case d.is(k, asksWord|relates):
			return norm
		case d.Tokens[k].Kind == Word && !d.is(k, midAdverb):
			return ""
		}
	}
	return ""
}
