package text

// surroundings gives the claims of a clause what its sentence says of them: a
// question mark, a condition that a "would" hangs on, and who says it in the
// clause before or behind ("he said: …", "…, they think").
func (r *claimReader) surroundings(l *claimList) {
	d := r.d
	s := d.Sentences[r.clause.Sentence]
	asks := s.Question && (r.clause.Last == s.Last || d.asksFrom(s))
	speaker, thinks := r.speaker()
	if who, ok := r.wonders(); ok {
		l.list[0].Conditional = false
		asks, speaker, thinks = true, who, true
	}
	for i := range l.list {
		c := &l.list[i]
		c.Question = c.Question || asks
		if i < len(r.frames) && r.frames[i].verb.would && !c.Conditional {
			c.Conditional = r.frames[0].Conditional || d.holdsIf(s)
		}
		if speaker == NoPerson || c.Holder != NoPerson {
			continue
		}
		c.Holder = speaker
		if speaker != First {
			c.Reported, c.MentalVerb = !thinks, thinks
		}
	}
}

// wonders reports who asks themselves, in the clause before, what this one holds
// ("I wonder | if I'm a failure").
func (r *claimReader) wonders() (Person, bool) {
	d := r.d
	if !r.ifMark || r.index == 0 || r.norm(r.clause.First) != "if" || d.Clauses[r.index-1].Sentence != r.clause.Sentence {
		return NoPerson, false
	}
	p := d.claimsOf(r.index - 1).main()
	if p.Head < 0 || !p.Complement.Empty() {
		return NoPerson, false
	}
	v := views[d.Tokens[p.Head].Lemma]
	return p.Person, v&asks != 0 || p.Negated && v&knows != 0
}

// asksFrom reports whether a sentence begins as a question, so that its mark
// belongs to all its clauses.
func (d *Document) asksFrom(s Sentence) bool {
	i := s.First
	for i < s.Last && (d.Tokens[i].Kind != Word || conjunctions[d.Tokens[i].Norm] && d.Tokens[i].Norm != "if") {
		i++
	}
	if i >= s.Last {
		return false
	}
	r := claimReader{d: d, clause: Clause{First: i, Last: s.Last}}
	return d.is(i, asksWord) || r.invertedAt(i)
}

// holdsIf reports whether a sentence has a condition.
func (d *Document) holdsIf(s Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if d.is(i, marksIf) {
			return true
		}
	}
	return false
}

// speaker is who says or thinks the clause by what stands around it.
func (r *claimReader) speaker() (who Person, thinks bool) {
	if who, ok := r.inEyesOf(); ok {
		return who, true
	}
	for i := r.clause.First; i <= r.body; i++ {
		if r.norm(i) == "according" {
			return Third, false
		}
	}
	s := r.d.Sentences[r.clause.Sentence]
	if r.clause.First > s.First {
		if who, thinks := r.introduced(); who != NoPerson {
			return who, thinks
		}
	}
	if r.clause.Last < s.Last {
		return r.d.trailing(r.index + 1)
	}
	return NoPerson, false
}

// inEyesOf finds "in his eyes".
func (r *claimReader) inEyesOf() (Person, bool) {
	for i := r.clause.First; i < r.body+2; i++ {
		if r.norm(i) == "in" && r.is(i+1, possesses) && r.norm(i+2) == "eyes" {
			return owners[r.norm(i+1)], true
		}
	}
	return NoPerson, false
}

// introduced is who says or thinks this clause in the one before ("he said:",
// "they think,"). "And that" goes on with whoever spoke there.
func (r *claimReader) introduced() (who Person, thinks bool) {
	d := r.d
	p := d.claimsOf(r.index - 1).main()
	if r.joined && p.Holder != NoPerson {
		return p.Holder, p.MentalVerb
	}
	switch d.Tokens[r.clause.First-1].Norm {
	case ":", `"`:
	case ",", "—", "...":
		if isJoin(r.norm(r.clause.First)) || p.Head < 0 || !utters[d.Tokens[p.Head].Lemma] {
			return NoPerson, false
		}
	default:
		return NoPerson, false
	}
	return d.bareSpeech(&p, r.clause.First)
}

// utters are verbs that introduce words even before a comma.
var utters = WordSet("say tell think reply text write ask add know believe")

// trailing is who speaks in clause i, where that is a short "he said" or "they
// think" behind what is said.
func (d *Document) trailing(i int) (who Person, thinks bool) {
	c := d.Clauses[i]
	if c.Last-c.First > 8 || conjunctions[d.Tokens[c.First].Norm] {
		return NoPerson, false
	}
	// The clause may itself go on from the one that is being read.
	r := claimReader{d: d, clause: c, index: i, alone: true}
	r.findFrames()
	if len(r.frames) != 1 || r.ifMark || r.frames[0].inverted {
		return NoPerson, false
	}
	r.fill(0)
	return d.bareSpeech(&r.frames[0].Claim, c.Last)
}

// bareSpeech is who speaks in a claim that is no more than a person with a verb
// of saying or thinking, and perhaps whom it is said to and when, up to token
// last.
func (d *Document) bareSpeech(p *Claim, last int) (who Person, thinks bool) {
	if p.Head < 0 || p.Subject.Empty() || p.Modal || p.Negated || d.is(p.Subject.First, demonstrates) {
		return NoPerson, false
	}
	v := views[d.Tokens[p.Head].Lemma]
	if v&(says|holds) == 0 {
		return NoPerson, false
	}
	for i := p.Verb.Last; i < last; i++ {
		if d.Tokens[i].Kind == Word && !d.is(i, accusative|eitherCase|timeWord|midAdverb) && d.Tokens[i].Norm != "to" {
			return NoPerson, false
		}
	}
	if d.ownVoice(p.Subject) {
		return First, v&says == 0
	}
	return p.Person, v&says == 0
}
