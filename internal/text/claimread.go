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
	wish     bool // under "I wish"
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
		if at, found := r.nextStart(i); found {
			f, next, ok = r.frameAt(at)
			f.mark = r.markBefore(at, &f)
		}
	}
	for n := 0; ok && n < maxFrames; n++ {
		r.frames = append(r.frames, f)
		var at int
		at, ok = r.nextStart(next)
		if ok {
			f, next, ok = r.frameAt(at)
			f.mark = r.markBefore(at, &f)
		}
	}
}

// leadIn passes over conjunctions, asides and condition words and notes them.
func (r *claimReader) leadIn(i int) int {
	d, last := r.d, r.clause.Last
	for ; i < last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Kind != Word && t.Kind != Number:
			continue
		case t.Kind == Number:
			return i
		case r.condition(i):
			continue
		case t.Norm == "that" && r.follows(i+1):
			r.joined = true
			continue
		case t.Norm == "not" && (normAt(d.Tokens, i+1) == "that" || normAt(d.Tokens, i+1) == "like") && r.follows(i+2):
			r.denied = true
			i++
			continue
		case (t.Norm == "not" || t.Norm == "never") && i+1 < last && normAt(d.Tokens, i+1) != "only" && r.invertedAt(i+1):
			r.denied = true
			continue
		case d.is(i, asksWord|relates):
			r.asked = true
			if r.askedSubject(i) {
				return i
			}
			continue
		case d.is(i, person) && d.Tokens[i].Norm == "man":
			return i
		case d.is(i, leadsIn) && !r.ownWord(i):
			continue
		}
		return i
	}
	return i
}

// condition notes "if", "even if", "as if", "whether", "suppose".
func (r *claimReader) condition(i int) bool {
	d := r.d
	norm := d.Tokens[i].Norm
	before := ""
	if i > r.clause.First {
		before = d.Tokens[i-1].Norm
	}
	switch {
	case (norm == "if" || norm == "though") && (before == "as" || before == "like"):
		r.asIf = true
	case norm == "whether":
		r.ifAsked = true
	case d.is(i, marksIf):
		if norm == "imagine" || norm == "suppose" {
			if i > r.clause.First && d.is(i-1, nominative) {
				return false
			}
		}
		r.ifMark = true
	case norm == "like" && r.follows(i+1):
		r.asIf = true
	default:
		return false
	}
	return true
}

// ownWord keeps "like" and "no" as parts of a clause that they do not lead in
// ("no friends", "like my brother").
func (r *claimReader) ownWord(i int) bool {
	switch r.d.Tokens[i].Norm {
	case "no":
		return i+1 < r.clause.Last && r.d.Tokens[i+1].Kind == Word && !r.d.is(i+1, nominative|eitherCase)
	case "like", "until", "as", "before", "after":
		return !r.follows(i + 1)
	case "so", "even", "just", "still", "really", "once", "never":
		return false
	case "look", "god", "man":
		return i+1 < r.clause.Last && r.d.Tokens[i+1].Kind == Word && !r.d.is(i+1, nominative|eitherCase)
	}
	return false
}

// follows reports whether a subject with a verb begins at token i.
func (r *claimReader) follows(i int) bool {
	for i < r.clause.Last && (r.d.Tokens[i].Kind == Punct || r.d.Tokens[i].Kind == Word && r.d.Tokens[i].Norm == "maybe") {
		i++
	}
	return i < r.clause.Last && r.startsAt(i)
}

// askedSubject reports whether a question word is the subject itself ("who
// hates me", "what went wrong").
func (r *claimReader) askedSubject(i int) bool {
	if norm := r.d.Tokens[i].Norm; norm != "who" && norm != "what" {
		return false
	}
	return i+1 < r.clause.Last && r.finite(i+1, true) && !r.invertedAt(i+1)
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
	v.head = -1
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
	v.negated = v.negated != (negated && r.asked)
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
	if !d.is(at, anyAuxiliary) && !verbForm(t) || d.is(at, determines) || t.Norm == "like" {
		return frame{}, i, false
	}
	v, ok := d.verbGroupAt(i, r.clause.Last, false)
	if !ok {
		return frame{}, i, false
	}
	f := frame{start: i, verb: v}
	f.Verb = v.Range
	f.Subject = Range{v.First, v.First}
	switch {
	case v.tense == Present && t.Norm == t.Lemma && !d.is(at, modalVerb|formOfHave) && at == i && d.Tokens[at].Norm != "am":
		f.Tense, f.Person = Imperative, Second
	case t.Norm == "do" && v.negated && v.tense == Present:
		f.Tense, f.Person = Imperative, Second
	case t.Norm == "is" || t.Norm == "are" || t.Norm == "does" || t.Norm == "has":
		f.Person = Third
	default:
		f.Person = First
	}
	return f, v.Last, true
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
	case d.is(i, eitherCase|indefinite|demonstrates) && r.finite(i+1, true):
		return i + 1
	case d.is(i, eitherCase):
		return i
	}
	return r.nounPhrase(i)
}

// joinedEnd takes "he and I" and "they all" as one subject.
func (r *claimReader) joinedEnd(i int) int {
	if i+1 < r.clause.Last && normAt(r.d.Tokens, i) == "and" && r.d.is(i+1, nominative) {
		return i + 2
	}
	return i
}

// maxSubject is the longest noun phrase that is tried as a subject, in tokens.
const maxSubject = 9

// nounPhrase is the end of a noun phrase at i that a finite verb follows, or i.
func (r *claimReader) nounPhrase(i int) int {
	d, last := r.d, r.clause.Last
	relative := false
	for at := i + 1; at < last && at <= i+maxSubject; at++ {
		switch {
		case d.Tokens[at].Kind == Punct && !transparentMark(d.Tokens[at].Norm):
			return i
		case d.is(at, nominative) && !(at == i+2 && normAt(d.Tokens, at-1) == "and"):
			return i
		case d.is(at, relates) || normAt(d.Tokens, at) == "that" && at > i+1:
			relative = true
		case d.is(at, anyAuxiliary) && !(d.Tokens[at].Norm == "might" && d.is(at-1, determines)) || r.nounThenVerb(i, at):
			if relative {
				relative = false
				continue
			}
			if d.is(at, formOfBe) && (d.Tokens[at].Norm == "being" || d.Tokens[at].Norm == "been") {
				return i
			}
			return at
		}
	}
	return i
}

// nounThenVerb reports whether token at is a verb behind the noun phrase that
// begins at first. Without tags "hates" after "my brother" is one, "mistakes"
// after "stupid" is none.
func (r *claimReader) nounThenVerb(first, at int) bool {
	d := r.d
	t := d.Tokens[at]
	if t.Kind != Word || !verbForm(t) || d.is(at-1, determines|preposes|denies|degree|leadsIn) || d.is(at, preposes|determines) {
		return false
	}
	if d.Tokens[first].Norm == "such" || d.Tokens[first].Norm == "what" || d.is(first, preposes) {
		return false
	}
	switch {
	case pastForms[t.Norm]:
		return at > first+1 || !d.is(first, determines)
	case t.Norm != t.Lemma && t.Norm[len(t.Norm)-1] == 's':
		return !plural(d.Tokens[at-1])
	}
	return plural(d.Tokens[at-1]) && !d.is(at, timeWord)
}

// plural reports whether a token looks like a noun in the plural.
func plural(t Token) bool {
	n := t.Norm
	return n == "people" || n == "children" || n == "kids" || len(n) > 3 && n[len(n)-1] == 's' && n[len(n)-2] != 's' && t.Lemma != n
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
	switch {
	case d.is(i, nominative):
		return r.finite(i+1, false) || normAt(d.Tokens, i+1) == "and"
	case d.is(i, eitherCase|indefinite):
		return r.finite(i+1, true)
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

// nextStart finds where the next frame begins.
func (r *claimReader) nextStart(from int) (int, bool) {
	for i := from; i < r.clause.Last; i++ {
		if r.startsAt(i) {
			return i, true
		}
	}
	return 0, false
}

// markBefore is the word that ties the frame at token i to what stands before
// it, "" where nothing does.
func (r *claimReader) markBefore(i int, f *frame) string {
	d := r.d
	for k := i - 1; k >= r.body && k >= i-3; k-- {
		norm := d.Tokens[k].Norm
		switch {
		case norm == "that" || norm == "because" || norm == "when" || norm == "until" || norm == "than":
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
