package text

// surroundings gives the claims of a clause what its sentence says of them: a
// question mark, a condition that a "would" hangs on, quotation marks, and who
// says it in the clause before or behind ("he said: …", "…, they think").
func (r *claimReader) surroundings(l *claimList) {
	d := r.d
	s := d.Sentences[r.clause.Sentence]
	asks := s.Question && (r.clause.Last == s.Last || d.asksFrom(s))
	speaker, thinks := r.speaker()
	if r.ifMark && r.index > 0 && d.Tokens[r.clause.First].Norm == "if" && d.asksWhether(r.index-1, r.clause.Sentence) {
		l.list[0].Conditional = false
		asks, speaker = true, d.claimsOf(r.index-1).main().Person
		thinks = true
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

// asksWhether reports whether clause i of sentence s ends in "I wonder", so that
// an "if" behind it asks.
func (d *Document) asksWhether(i, s int) bool {
	if d.Clauses[i].Sentence != s {
		return false
	}
	p := d.claimsOf(i).main()
	return p.Head >= 0 && p.Complement.Empty() && (asking[d.Tokens[p.Head].Lemma] || p.Negated && knowing[d.Tokens[p.Head].Lemma])
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
	if d.is(i, asksWord) {
		return true
	}
	r := claimReader{d: d, clause: Clause{First: i, Last: s.Last}}
	return r.invertedAt(i)
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
	d := r.d
	if who, ok := r.inEyesOf(); ok {
		return who, true
	}
	for i := r.clause.First; i < r.body || i < r.clause.First+1; i++ {
		if i+1 < r.clause.Last && d.Tokens[i].Norm == "according" {
			return Third, false
		}
	}
	s := d.Sentences[r.clause.Sentence]
	if r.clause.First > s.First {
		if who, thinks, ok := d.introduces(r.index-1, r.joined); ok {
			return who, thinks
		}
	}
	if r.clause.Last < s.Last {
		if who, thinks, ok := d.trails(r.index + 1); ok {
			return who, thinks
		}
	}
	return NoPerson, false
}

// inEyesOf finds "in his eyes" and "to them".
func (r *claimReader) inEyesOf() (Person, bool) {
	d := r.d
	for i := r.clause.First; i+2 < r.clause.Last; i++ {
		if d.Tokens[i].Norm == "in" && d.is(i+1, possesses) && d.Tokens[i+2].Norm == "eyes" {
			_, owner := d.personOf(Range{i + 1, i + 3})
			return owner, true
		}
	}
	return NoPerson, false
}

// introduces reports whether clause i says or thinks what follows ("he said:",
// "they think,"). "And that" goes on with whoever spoke in clause i.
func (d *Document) introduces(i int, goesOn bool) (Person, bool, bool) {
	p := d.claimsOf(i).main()
	if goesOn && p.Holder != NoPerson {
		return p.Holder, p.MentalVerb, true
	}
	switch d.Tokens[d.Clauses[i].Last-1].Norm {
	case ":", `"`:
	case ",", "—", "...":
		if coordinators[normAt(d.Tokens, d.Clauses[i].Last)] || p.Head < 0 || !utters[d.Tokens[p.Head].Lemma] {
			return NoPerson, false, false
		}
	default:
		return NoPerson, false, false
	}
	return d.bareSpeech(&p, d.Clauses[i].Last)
}

// utters are verbs that introduce words even before a comma.
var utters = set("say tell think reply text write ask add know believe")

// trails reports whether clause i is a short "he said" or "they think" behind
// what is said.
func (d *Document) trails(i int) (Person, bool, bool) {
	c := d.Clauses[i]
	if c.Last-c.First > 8 || conjunctions[d.Tokens[c.First].Norm] {
		return NoPerson, false, false
	}
	r := claimReader{d: d, clause: c, index: i}
	r.frames = r.room[:0]
	r.findFrames()
	if len(r.frames) != 1 || r.ifMark || r.frames[0].inverted {
		return NoPerson, false, false
	}
	r.fill(0)
	return d.bareSpeech(&r.frames[0].Claim, c.Last)
}

// bareSpeech reports whether a claim is no more than a person with a verb of
// saying or thinking, and perhaps whom it is said to and when, up to token last.
func (d *Document) bareSpeech(p *Claim, last int) (Person, bool, bool) {
	if p.Head < 0 || p.Subject.Empty() || p.Modal || p.Negated || d.is(p.Subject.First, demonstrates) {
		return NoPerson, false, false
	}
	lemma := d.Tokens[p.Head].Lemma
	if !saying[lemma] && !holding[lemma] {
		return NoPerson, false, false
	}
	for i := p.Verb.Last; i < last; i++ {
		if d.Tokens[i].Kind == Word && !d.is(i, accusative|eitherCase|timeWord|midAdverb) && d.Tokens[i].Norm != "to" {
			return NoPerson, false, false
		}
	}
	who := p.Person
	if d.ownVoice(p.Subject) {
		who = First
	}
	return who, !saying[lemma], who != NoPerson
}
