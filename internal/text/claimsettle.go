package text

// readClaims finds the claims of clause c.
func (d *Document) readClaims(c int) claimList {
	r := claimReader{d: d, clause: d.Clauses[c], index: c}
	r.findFrames()
	l := r.settle()
	r.surroundings(&l)
	return l
}

// settle turns frames into claims: what each depends on, from the left, and
// which of them the clause is about.
func (r *claimReader) settle() claimList {
	if len(r.frames) == 0 {
		return claimList{list: []Claim{r.nounClaim()}}
	}
	for i := range r.frames {
		r.fill(i)
	}
	r.openFirst()
	main, chained := 0, true
	for i := 1; i < len(r.frames); i++ {
		chained = r.hang(&r.frames[i-1], &r.frames[i]) && chained
		if chained {
			main = i
		}
	}
	l := claimList{list: make([]Claim, 0, len(r.frames)+1), at: main}
	for i := range r.frames {
		l.list = append(l.list, r.frames[i].Claim)
	}
	if c, ok := r.smallClause(&r.frames[main]); ok {
		l.list = append(l.list, c)
		l.at = len(l.list) - 1
	}
	return l
}

// hang gives f what it takes from p and reports whether f is what p leads up to.
func (r *claimReader) hang(p, f *frame) bool {
	relation := r.relate(p, f)
	if f.asked || relation == apart && classes[f.mark]&asksWord != 0 {
		// "that's why I drank" keeps its complement whole
		p.Complement = r.d.trim(p.end(), r.clause.Last)
		p.Object = r.d.headOf(p.Complement)
	}
	switch {
	case f.shared:
		f.Person, f.Owner = p.Person, p.Owner
		f.inherit(&p.Claim)
	case relation == complement:
		r.depend(p, f)
	case relation == supposition:
		f.Conditional = true
		// "It's as if I'm …" is about what it is like.
		return p.Complement.Empty() && r.isBe(p) && r.norm(p.Subject.First) == "it"
	}
	return relation != apart && !f.asked
}

// fill reads the parts of frame i that hang on nothing else.
func (r *claimReader) fill(i int) {
	d, f := r.d, &r.frames[i]
	end := r.clause.Last
	if i+1 < len(r.frames) {
		end = r.markStart(r.frames[i+1].start, f.Verb.Last)
	}
	f.extent = Range{f.start, r.clause.Last}
	f.Head, f.Modal = f.verb.head, f.verb.modal
	if f.Tense == NoTense {
		f.Tense = f.verb.tense
	}
	if f.Person == NoPerson {
		f.Person, f.Owner = d.personOf(f.Subject)
	}
	f.Negated, f.Denial = f.verb.negated, f.verb.denial
	if d.deniedSubject(f.Subject) {
		f.Negated, f.Denial = !f.Negated, f.Subject.First
	}
	d.setPredicate(&f.Claim, f.end(), end)
	if f.verb.passive {
		v := r.viewOf(f)
		f.Holder, f.Reported, f.MentalVerb = Generic, v&says != 0, v&holds != 0
	}
}

// openFirst gives the first frame what stands before it in the clause.
func (r *claimReader) openFirst() {
	f := &r.frames[0]
	first := r.norm(f.start)
	were := f.inverted && !r.asked && (first == "were" || first == "had") && !r.d.Sentences[r.clause.Sentence].Question
	f.Conditional = r.ifMark || r.asIf || were
	f.Question = f.inverted && !were && !echoing[r.norm(f.start-1)] || r.ifAsked
	f.raise(r.denied)
	if r.isBe(f) && !f.inverted {
		r.exclaimed(f)
	}
}

// exclaimed takes the front of "what a fool I am" for the complement.
func (r *claimReader) exclaimed(f *frame) {
	for i := r.clause.First; i < f.start; i++ {
		if norm := r.norm(i); (norm == "what" || norm == "such") && (r.norm(i+1) == "a" || r.norm(i+1) == "an") {
			f.Complement = r.d.trim(i+1, f.start)
			f.Object = r.d.headOf(f.Complement)
			return
		}
	}
}

// echoing are words behind which the verb goes first and nothing is asked ("so
// would I", "neither did he", "nor can I", "never have I").
var echoing = WordSet("so neither nor never not as than only")

// smallClause is the claim of "he called me a failure".
func (r *claimReader) smallClause(p *frame) (Claim, bool) {
	v := r.viewOf(p)
	makes := p.Head >= 0 && r.d.Tokens[p.Head].Lemma == "make" && (p.Negated || p.Subject.Empty() || r.impersonal(p))
	if v&(names|regards) == 0 && !makes || p.verb.passive {
		return Claim{}, false
	}
	rest, ok := r.secondObject(p.Complement, v)
	if !ok {
		return Claim{}, false
	}
	c := p.Claim
	c.Subject, c.Complement = Range{p.Complement.First, p.Complement.First + 1}, rest
	c.Person, c.Owner = r.d.personOf(c.Subject)
	c.Object = r.d.headOf(rest)
	c.extent = Range{c.Subject.First, r.clause.Last}
	if makes {
		return c, true // "that makes me a failure" is nobody's view
	}
	if c.Holder = r.holder(p); c.Holder != First {
		c.Reported, c.MentalVerb = c.Reported || v&names != 0, c.MentalVerb || v&regards != 0
	}
	return c, true
}

// secondObject is what is said of the pronoun that a complement begins with: "a
// failure" in "me a failure" and in "me as a failure". "Me crying" and "me at
// nine" hold none, and see, view and describe need the "as".
func (r *claimReader) secondObject(c Range, v view) (Range, bool) {
	if c.Last-c.First < 2 || !r.is(c.First, accusative|eitherCase) {
		return Range{}, false
	}
	rest := Range{c.First + 1, c.Last}
	t := r.d.Tokens[rest.First]
	if t.Norm == "as" && v&regards != 0 && rest.Last-rest.First > 1 {
		rest.First++
		return rest, true
	}
	verb := r.d.Tokens[c.First-1].Lemma
	plain := t.Kind == Word && !r.is(rest.First, preposes|timeWord|leadsIn|asksWord) && !isIng(t)
	return rest, plain && !needsAs[verb]
}

var needsAs = WordSet("see view regard describe")

// nounClaim is the claim of a clause without a verb ("such a failure", "you
// idiot").
func (r *claimReader) nounClaim() Claim {
	c := Claim{Head: -1, Object: -1, Denial: -1, Conditional: r.ifMark, extent: Range{r.clause.First, r.clause.Last}}
	i := min(r.body, r.clause.Last)
	for i < r.clause.Last && !r.d.wordlike(i) {
		i++
	}
	if r.is(i, denies) {
		if next := r.norm(i + 1); next != "only" && next != "just" {
			c.Negated, c.Denial = true, i
		}
		i++
	}
	c.raise(r.denied)
	if r.is(i, nominative) || r.norm(i) == "you" || r.norm(i) == "me" {
		c.Subject = Range{i, i + 1}
		i++
	}
	r.d.setPredicate(&c, i, r.clause.Last)
	c.Person, c.Owner = r.d.personOf(c.Subject)
	for k := c.Complement.First; k < c.Complement.Last && c.Person == NoPerson; k++ {
		if n := r.norm(k); n == "me" || n == "myself" {
			c.Person = First // "typical me"
		}
	}
	return c
}
