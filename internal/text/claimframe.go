package text

// frame is one subject with its verb while a clause is read.
type frame struct {
	Claim
	verb verbGroup
	// start is the first token of the subject or verb, mark the word that ties
	// the frame to what stands before it ("that", "if", "like", "who").
	start    int
	mark     string
	inverted bool // the verb goes first
	asked    bool // its subject is a question word ("find what's wrong")
	shared   bool // has the subject of the frame before ("she called and left")
}

// claimReader reads one clause: its frames from left to right, then what each
// depends on.
type claimReader struct {
	d      *Document
	clause Clause
	index  int  // of the clause
	alone  bool // must not look at other clauses
	body   int  // first token behind the words that lead in
	frames []frame
	room   [4]frame

	// What stands before the first subject:
	ifMark  bool // "if", "unless", "what if"
	ifAsked bool // "whether"
	asIf    bool // "as if", "like"
	denied  bool // "not that", "never have I"
	asked   bool // "why", "how come"
	joined  bool // "and that": goes on where the clause before stopped
}

// is reports whether token i is a word of the clause and of any of the classes.
func (r *claimReader) is(i int, c class) bool {
	return i >= r.clause.First && i < r.clause.Last && r.d.classes[i]&c != 0
}

// norm is the norm of token i, "" outside the clause.
func (r *claimReader) norm(i int) string {
	if i < r.clause.First || i >= r.clause.Last {
		return ""
	}
	return r.d.Tokens[i].Norm
}

// maxFrames bounds the work on one clause.
const maxFrames = 6

func (r *claimReader) findFrames() {
	r.frames = r.room[:0]
	r.body = r.leadIn()
	f, ok := r.openingFrame(r.body)
	if !ok {
		f, ok = r.nextFrame(r.body)
	}
	for n := 0; ok && n < maxFrames; n++ {
		r.frames = append(r.frames, f)
		f, ok = r.nextFrame(f.end())
	}
}

// end is the token behind the subject and verb of a frame.
func (f *frame) end() int { return max(f.Verb.Last, f.Subject.Last) }

// openingFrame reads the first frame, which may have no subject.
func (r *claimReader) openingFrame(i int) (frame, bool) {
	if i >= r.clause.Last {
		return frame{}, false
	}
	if r.invertedAt(i) {
		return r.invertedFrame(i), true
	}
	if f, ok := r.frameAt(i); ok {
		return f, true
	}
	return r.bareVerb(i)
}

// frameAt reads a subject at token i with the verb behind it.
func (r *claimReader) frameAt(i int) (frame, bool) {
	end := r.subjectEnd(i)
	if end <= i {
		return frame{}, false
	}
	return r.frameOf(Range{i, end}, end)
}

// frameOf reads the verb at token at for a subject, which may be empty.
func (r *claimReader) frameOf(subject Range, at int) (frame, bool) {
	v, ok := r.d.verbGroupAt(at, r.clause.Last, true)
	f := frame{start: subject.First, verb: v}
	f.Subject, f.Verb = subject, v.Range
	return f, ok
}

// invertedAt reports whether a helping verb stands before its subject.
func (r *claimReader) invertedAt(i int) bool {
	if !r.is(i, anyAuxiliary) || r.norm(i) == "been" || r.norm(i) == "being" {
		return false
	}
	i++
	if r.is(i, denies) {
		i++
	}
	if r.asked && r.is(i, determines) {
		return true
	}
	return r.is(i, nominative|eitherCase) || r.is(i, indefinite|possesses) && r.norm(i) != "nothing" && r.norm(i) != "one"
}

// invertedSubject is the end of the subject that begins at token i behind the
// helping verb before it.
func (r *claimReader) invertedSubject(i int) int {
	if r.is(i, nominative|eitherCase|indefinite) {
		return max(r.subjectEnd(i), i+1)
	}
	helper := i - 1
	if r.is(helper, denies) {
		helper--
	}
	for at := i + 2; at < r.clause.Last && at <= i+maxSubject; at++ {
		t := r.d.Tokens[at]
		if r.is(helper, formOfBe|formOfHave) || t.Norm == t.Lemma && knownVerbs[t.Norm] && !r.is(at-1, preposes|determines) {
			return at // "why does my boss hate me", "why is my life a mess"
		}
	}
	return min(i+2, r.clause.Last)
}

// invertedFrame reads "am I a failure" and "don't they know".
func (r *claimReader) invertedFrame(i int) frame {
	at := i + 1
	negated := r.is(at, denies)
	if negated {
		at++
	}
	f := frame{start: i, inverted: true}
	f.Subject = Range{at, r.invertedSubject(at)}
	v := newVerbReader(r.d, r.clause.Last, true)
	v.step(i)
	if r.is(i, formOfDo) {
		v.after = afterBase
	}
	v.end = at
	for next := f.Subject.Last; next < v.last && v.step(next); next++ {
		continue
	}
	// "Isn't he …?" expects a yes; "why can't I …?" takes the no for granted.
	if negated && r.asked {
		v.negated, v.denial = !v.negated, i+1
	}
	v.Last = v.end
	f.verb, f.Verb = v.verbGroup, v.Range
	return f
}

// bareVerb reads a clause without a subject: a diary's "ruined it again" and
// "cant do money" are the writer's, "stop whining" is an order, and "and left"
// has the subject of the clause before.
func (r *claimReader) bareVerb(i int) (frame, bool) {
	at := i
	for r.is(at, denies|midAdverb) {
		at++
	}
	if at > i+2 || !r.opensVerb(at) {
		return frame{}, false
	}
	v, ok := r.d.verbGroupAt(i, r.clause.Last, false)
	if !ok {
		return frame{}, false
	}
	f := frame{start: i, verb: v}
	f.Subject, f.Verb = Range{v.First, v.First}, v.Range
	if before, ok := r.claimBefore(v.tense); ok {
		f.Person, f.Owner, f.Tense = before.Person, before.Owner, v.tense
		if before.Tense == Imperative {
			f.Tense = Imperative
		}
		return f, true
	}
	f.Person = First
	switch t := r.d.Tokens[at]; {
	case v.tense == Present && r.orders(at, at == i, v.negated):
		f.Tense, f.Person = Imperative, Second
	case t.Norm == "are" || endsInS(t):
		f.Person = Third
	}
	return f, true
}

// opensVerb reports whether a verb without a subject may begin at token i.
func (r *claimReader) opensVerb(i int) bool {
	if i >= r.clause.Last || r.d.Tokens[i].Kind != Word || r.is(i, determines) || r.norm(i) == "like" {
		return false
	}
	t := r.d.Tokens[i]
	if i+1 < r.clause.Last && t.Norm == t.Lemma && isIng(r.d.Tokens[i+1]) && !takesIng[t.Norm] && !r.is(i, anyAuxiliary) {
		return false // "bug going round"
	}
	return r.is(i, anyAuxiliary) || verbForm(t) || pastLike(t) && r.is(i+1, preposes|determines|accusative|eitherCase)
}

// orders reports whether a verb without a subject is an order: a base form with
// nothing before it, or "don't".
func (r *claimReader) orders(i int, first, negated bool) bool {
	t := r.d.Tokens[i]
	if t.Norm == "do" && negated {
		return true
	}
	return first && t.Norm == t.Lemma && !r.is(i, modalVerb|formOfHave) && !states[t.Norm]
}

var (
	// states are verbs that nobody is told to do: without a subject they are the
	// writer's ("hate my face").
	states   = WordSet("hate love need wish feel think want miss guess know hope suppose bet deserve dread doubt")
	takesIng = WordSet("stop keep start try hate love quit go enjoy avoid imagine risk consider mind")
)

// endsInS reports whether a token is the third person of a verb.
func endsInS(t Token) bool {
	return t.Norm != t.Lemma && t.Norm[len(t.Norm)-1] == 's' && t.Norm != "was"
}

// claimBefore is the first claim of the clause before in the same sentence, if
// this clause goes on from it: with "and", "but" or "or", or as one more step of
// a story ("he sat down, said it again").
func (r *claimReader) claimBefore(tense Tense) (Claim, bool) {
	first := r.clause.First
	if r.alone || r.index == 0 || first == r.d.Sentences[r.clause.Sentence].First {
		return Claim{}, false
	}
	joined := isJoin(r.norm(first))
	if !joined && (tense != Past || conjunctions[r.norm(first)]) {
		return Claim{}, false
	}
	before := r.d.claimsOf(r.index - 1).list[0]
	return before, joined && before.Tense == Imperative || before.Person != NoPerson && (joined || before.Tense == Past)
}

// isJoin reports whether a word joins two equal parts.
func isJoin(norm string) bool { return norm == "and" || norm == "but" || norm == "or" }
