package text

// leadIn passes over conjunctions, asides and condition words at the start of a
// clause, notes them, and returns the first token behind them.
func (r *claimReader) leadIn() int {
	i := r.clause.First
	for i < r.clause.Last {
		n := r.led(i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// led is how many tokens from i on only lead in, 0 if token i is the clause's
// own.
func (r *claimReader) led(i int) int {
	switch t := r.d.Tokens[i]; {
	case t.Kind == Number:
		return 0
	case t.Kind != Word || r.condition(i) || r.leadsQuestion(i):
		return 1
	case r.is(i, determines|ordinal) && r.is(i+1, namesTime) && r.follows(i+2):
		return 2
	case t.Norm == "that" && r.follows(i+1):
		r.joined = true
		return 1
	case r.is(i, denies):
		return r.deniesAll(i)
	case r.is(i, leadsIn) && !r.belongs(i):
		return 1
	}
	return 0
}

// deniesAll notes "not that I'm …" and "never have I …", and is their length.
func (r *claimReader) deniesAll(i int) int {
	switch next := r.norm(i + 1); {
	case (next == "that" || next == "like") && r.follows(i+2):
		r.denied = true
		return 2
	case next != "only" && r.invertedAt(i+1):
		r.denied = true
		return 1
	}
	return 0
}

// condition notes "if", "even if", "as if", "whether", "suppose".
func (r *claimReader) condition(i int) bool {
	norm, before := r.norm(i), r.norm(i-1)
	switch {
	case (norm == "if" || norm == "though") && (before == "as" || before == "like"),
		norm == "like" && r.follows(i+1):
		r.asIf = true
	case norm == "whether":
		r.ifAsked = true
	case (norm == "imagine" || norm == "suppose") && r.is(i-1, nominative):
		return false
	case r.is(i, marksIf):
		r.ifMark = true
	default:
		return false
	}
	return true
}

// leadsQuestion notes a question word that is not the subject itself ("who
// hates me", "what went wrong").
func (r *claimReader) leadsQuestion(i int) bool {
	if r.asked && (r.norm(i) == "else" || r.norm(i) == "exactly") {
		return true
	}
	if !r.is(i, asksWord|relates) {
		return false
	}
	r.asked = true
	return !r.asksAsSubject(i)
}

// asksAsSubject reports whether "who" or "what" at token i is the subject of the
// verb behind it.
func (r *claimReader) asksAsSubject(i int) bool {
	norm := r.norm(i)
	return (norm == "who" || norm == "what") && r.finite(i+1, true) && !r.invertedAt(i+1)
}

// belongs keeps words that only sometimes lead in as parts of the clause ("no
// friends", "like my brother").
func (r *claimReader) belongs(i int) bool {
	switch r.norm(i) {
	case "no", "look", "god", "man":
		return i+1 < r.clause.Last && r.d.Tokens[i+1].Kind == Word && !r.is(i+1, nominative|eitherCase)
	case "like", "until", "as", "before", "after", "first":
		return !r.follows(i + 1)
	}
	return false
}

// follows reports whether a subject with a verb begins at token i.
func (r *claimReader) follows(i int) bool {
	for i < r.clause.Last && (r.d.Tokens[i].Kind == Punct || r.norm(i) == "maybe") {
		i++
	}
	return i < r.clause.Last && r.startsAt(i)
}
