package text

// nextFrame finds, from a token on, the next subject with its verb or a verb
// that has the subject before it.
func (r *claimReader) nextFrame(from int) (frame, bool) {
	if r.asksAsSubject(from) {
		f, ok := r.frameOf(Range{from, from + 1}, from+1) // "find what's wrong"
		f.mark, f.asked = r.norm(from), true
		return f, ok
	}
	for i := from; i < r.clause.Last; i++ {
		if r.startsAt(i) {
			if f, ok := r.frameAt(i); ok {
				f.mark = r.markBefore(i)
				return f, true
			}
		}
		if len(r.frames) == 0 {
			continue
		}
		if shared := i > from && r.sharesSubject(i); shared || r.deniesClause(i) {
			f, ok := r.frameOf(Range{i, i}, i)
			f.shared = shared
			return f, ok
		}
	}
	return frame{}, false
}

// startsAt reports whether a subject and its verb begin at token i inside a
// clause, where a bare noun is more likely an object.
func (r *claimReader) startsAt(i int) bool {
	if r.d.Tokens[i].Kind != Word {
		return false
	}
	if r.is(i, nominative) {
		return r.finite(i+1, false) || r.norm(i+1) == "and"
	}
	if r.isGoverned(i) {
		return false
	}
	switch norm := r.norm(i); {
	case r.is(i, eitherCase):
		return r.subjectEnd(i) > i
	case r.is(i, indefinite):
		return r.pronounBeforeVerb(i) || r.is(i+1, preposes) && r.nounPhrase(i) > i
	case pointers[norm]:
		return r.is(i+1, anyAuxiliary) || r.nounPhrase(i) > i+1
	case r.is(i, determines|person) || r.namesSomeone(i):
		end := r.nounPhrase(i)
		return end > i && end <= i+5
	}
	return false
}

// pointers point at things where a verb follows and else stand before a noun.
var pointers = WordSet("there that this")

// isGoverned reports whether a preposition stands before token i, which makes it
// an object ("on somebody's sofa").
func (r *claimReader) isGoverned(i int) bool {
	before := r.norm(i - 1)
	return r.is(i-1, preposes) && !r.is(i-1, adjoins) && before != "like" && before != "as"
}

// sharesSubject reports whether a verb stands at token i behind "and" that the
// subject before it has too ("she called and left", "he nods and says"). Behind
// "is" and "feels" it is more likely an adjective ("sad and lost").
func (r *claimReader) sharesSubject(i int) bool {
	before, t := &r.frames[len(r.frames)-1], r.d.Tokens[i]
	if before.verb.head < 0 || !r.behindJoin(i, before.start) {
		return false
	}
	if opinions[t.Norm] && r.takesBase(before) {
		return true
	}
	if t.Norm == t.Lemma || !knownVerbs[t.Lemma] || r.is(i, anyAuxiliary|preposes) {
		return false
	}
	if views[t.Lemma]&(says|holds) != 0 {
		return endsInS(t) || pastForms[t.Norm]
	}
	head := r.d.Tokens[before.verb.head].Lemma
	return pastForms[t.Norm] && head != "be" && views[head]&senses == 0 && before.verb.tense == Past
}

// behindJoin reports whether token i is a word that follows "and", "but" or
// "or", with adverbs between.
func (r *claimReader) behindJoin(i, least int) bool {
	if r.d.Tokens[i].Kind != Word || r.is(i, midAdverb|denies) {
		return false
	}
	i--
	for i > least && r.is(i, midAdverb|denies) {
		i--
	}
	return isJoin(r.norm(i))
}

// takesBase reports whether a verb that shares the subject of f stands in its
// base form: behind "they", "I", "people" or a helping verb.
func (r *claimReader) takesBase(f *frame) bool {
	if f.verb.modal || f.Subject.Empty() {
		return true
	}
	switch last := r.d.Tokens[f.Subject.Last-1]; last.Norm {
	case "i", "we", "they", "you":
		return true
	default:
		return plural(last)
	}
}

// opinions are verbs in the form that goes with "they" and "I".
var opinions = WordSet("think say know believe assume reckon guess tell")

// deniesClause reports whether a denied helping verb stands at token i with a
// clause for its subject ("just because I fell doesn't mean I'm clumsy").
func (r *claimReader) deniesClause(i int) bool {
	return r.is(i, formOfDo|modalVerb) && r.is(i+1, denies)
}

// markBefore is the word that ties the frame at token i to what stands before
// it, "" where nothing does.
func (r *claimReader) markBefore(i int) string {
	for k := i - 1; k >= r.body && k >= i-3; k-- {
		norm := r.norm(k)
		switch {
		case (norm == "though" || norm == "if") && (r.norm(k-1) == "as" || r.norm(k-1) == "like"):
			return "as if"
		case ties[norm] || r.is(k, adjoins|asksWord|relates):
			return norm
		case r.d.Tokens[k].Kind == Word && !r.is(k, midAdverb):
			return ""
		}
	}
	return ""
}

var ties = WordSet("that though if like whether unless as")

// markStart is where the words that tie the frame at token i to the one before
// it begin, no earlier than token least.
func (r *claimReader) markStart(i, least int) int {
	for i > least && r.tiesOrParts(i-1) {
		i--
	}
	return i
}

func (r *claimReader) tiesOrParts(i int) bool {
	norm := r.norm(i)
	return r.d.Tokens[i].Kind != Word || r.is(i, marksIf|relates|asksWord|midAdverb|adjoins) || ties[norm] || isJoin(norm)
}
