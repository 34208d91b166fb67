package text

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
		case i+2 < last && timeNouns[d.Tokens[i+1].Norm] && d.is(i, determines|ordinal) && r.follows(i+2):
			i++
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
		case r.asked && (t.Norm == "else" || t.Norm == "exactly"):
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

// timeNouns make a time of a word before them: "last time", "every day".
var timeNouns = set(`time day night week month year morning evening afternoon weekend moment summer winter spring
	autumn monday tuesday wednesday thursday friday saturday sunday`)

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
	case "like", "until", "as", "before", "after", "first":
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
