package text

// relation is how a frame hangs on the one before it.
type relation uint8

const (
	apart       relation = iota // an adjunct, a relative clause
	complement                  // what is thought, said, felt or true
	consequence                 // what follows from a condition
	supposition                 // a condition or an "as if"
)

// settle turns frames into claims: what each depends on, from the left, and
// which of them the clause is about.
func (r *claimReader) settle() claimList {
	if len(r.frames) == 0 {
		l := claimList{list: []Claim{r.nounClaim()}}
		r.surroundings(&l)
		return l
	}
	for i := range r.frames {
		r.fill(i)
	}
	r.openFirst()
	main, chained := 0, true
	for i := 1; i < len(r.frames); i++ {
		p, f := &r.frames[i-1], &r.frames[i]
		relation := r.relate(p, f)
		if (relation == apart || f.asked) && (f.mark == "what" || f.mark == "who" && f.asked || f.mark == "how" || f.mark == "why" || f.mark == "where") {
			p.Complement = r.d.trim(max(p.Verb.Last, p.Subject.Last), r.clause.Last)
			p.Object = r.d.headOf(p.Complement)
		}
		switch relation {
		case complement:
			r.depend(p, f)
		case supposition:
			f.Conditional = true
		}
		likened := relation == supposition && r.isIt(p)
		chained = chained && !f.asked && (relation == complement || relation == consequence || likened)
		if chained {
			main = i
		}
	}
	l := claimList{list: make([]Claim, 0, len(r.frames)+1), at: main}
	for i := range r.frames {
		l.list = append(l.list, r.frames[i].Claim)
	}
	r.smallClause(&l, &r.frames[main])
	r.surroundings(&l)
	return l
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
	from := max(f.Verb.Last, f.Subject.Last)
	f.Complement, f.Comparison = d.predicate(from, end, f.Head)
	f.Object = d.headOf(f.Complement)
	if d.deniesObject(&f.Claim) {
		f.Negated, f.Denial = !f.Negated, f.Complement.First
	}
	if f.verb.passive {
		f.Holder = Generic
		f.Reported, f.MentalVerb = saying[d.Tokens[f.Head].Lemma], holding[d.Tokens[f.Head].Lemma]
	}
}

// markStart is where the words that tie the frame at token i to the one before
// it begin.
func (r *claimReader) markStart(i, least int) int {
	for i > least && (r.d.is(i-1, marksIf|relates|asksWord|midAdverb) || r.d.Tokens[i-1].Kind != Word || markWords[r.d.Tokens[i-1].Norm]) {
		i--
	}
	return i
}

var markWords = set("that because when until than though like as before after while since once till whenever and but or")

// openFirst gives the first frame what stands before it in the clause.
func (r *claimReader) openFirst() {
	f := &r.frames[0]
	irrealis := f.inverted && !r.asked && irrealisHeads[normAt(r.d.Tokens, f.start)] && !r.d.Sentences[r.clause.Sentence].Question
	f.Conditional = r.ifMark || r.asIf || irrealis
	echoes := f.start > r.clause.First && echoing[r.d.Tokens[f.start-1].Norm]
	f.Question = f.inverted && !irrealis && !echoes || r.ifAsked
	f.raise(r.denied)
}

// raise denies a claim from outside; a second denial takes the first one back.
func (c *Claim) raise(denied bool) {
	c.Negated = c.Negated != denied
	c.Raised = c.Raised != denied
}

var (
	irrealisHeads = set("were had")
	// echoing are words behind which the verb goes first and nothing is asked
	// ("so would I", "neither did he", "nor can I", "never have I").
	echoing = set("so neither nor never not as than only")
)

// relate tells how f hangs on p.
func (r *claimReader) relate(p, f *frame) relation {
	if f.shared {
		f.Person, f.Owner = p.Person, p.Owner
		f.Conditional, f.Question = p.Conditional, p.Question
		f.Holder, f.Reported, f.MentalVerb = p.Holder, p.Reported, p.MentalVerb
		return apart
	}
	lemma := ""
	if p.Head >= 0 {
		lemma = r.d.Tokens[p.Head].Lemma
	}
	if adjoins[f.mark] && f.mark != "when" {
		return apart
	}
	if f.asked && (knowing[lemma] || saying[lemma]) {
		return complement
	}
	switch f.mark {
	case "though", "unless", "who", "which", "whom", "whose", "as":
		return apart
	case "when", "how", "why", "what", "where":
		if knowing[lemma] || saying[lemma] {
			return complement
		}
		return apart
	case "as if", "like":
		if sensing[lemma] && f.start-p.Verb.Last <= 2 || r.madeToFeel(f) || lemma == "be" && r.impersonal(p) && p.Negated {
			return complement
		}
		return supposition
	case "if", "whether":
		if asking[lemma] || knowing[lemma] || r.unsure(p) {
			f.Question = true
			return complement
		}
		return supposition
	}
	switch {
	case r.isRelative(f):
		return apart
	case r.embeds(p, lemma) && (f.mark == "that" || r.reaches(p, f, lemma)):
		return complement
	case f.mark == "that":
		return apart
	case p.Conditional || r.timed():
		return consequence
	}
	return apart
}

// isRelative reports whether f is "that …" right behind a noun.
func (r *claimReader) isRelative(f *frame) bool {
	i := f.Subject.First
	return !f.Subject.Empty() && f.Subject.Last == i+1 && r.d.Tokens[i].Norm == "that" && i > r.body &&
		r.d.Tokens[i-1].Kind == Word && !r.d.is(i-1, accusative|anyAuxiliary) && !knownVerbs[r.d.Tokens[i-1].Lemma]
}

// reaches reports whether no more stands between the verb of p and f than whom
// it is said to.
func (r *claimReader) reaches(p, f *frame, lemma string) bool {
	between := f.start - p.Verb.Last
	if between <= 1 || !saying[lemma] && !minding[lemma] && lemma != "be" && lemma != "know" {
		return between <= 1
	}
	return between <= maxBetween
}

// maxBetween is how many words may stand between a verb and a claim that it
// takes without "that" ("told my sister I'm lazy").
const maxBetween = 4

// madeToFeel finds "he makes me feel like …" before f.
func (r *claimReader) madeToFeel(f *frame) bool {
	i := f.start - 2
	for i > r.body && r.d.is(i, midAdverb|marksIf) || normAt(r.d.Tokens, i) == "as" {
		i--
	}
	return i > r.body && r.d.Tokens[i].Lemma == "feel" && r.d.is(i-1, accusative)
}

// timed reports whether the clause begins with "when", "since", "every time".
func (r *claimReader) timed() bool {
	for i := r.clause.First; i < r.frames[0].start; i++ {
		if norm := r.d.Tokens[i].Norm; adjoins[norm] || timeNouns[norm] {
			return true
		}
	}
	return false
}

// embeds reports whether the verb of p takes a claim as its object: saying,
// thinking, wishing, "I'm afraid", "it's true".
func (r *claimReader) embeds(p *frame, lemma string) bool {
	d := r.d
	switch {
	case saying[lemma] || holding[lemma] || proving[lemma] || hoping[lemma] || doubting[lemma] || sensing[lemma]:
		return true
	case lemma == "make" || lemma == "have" || lemma == "convince":
		return lemma == "convince"
	case lemma == "be" && p.Object >= 0:
		object := d.Tokens[p.Object]
		return minding[object.Lemma] || minding[object.Norm] || r.impersonal(p) && (factual[object.Norm] || factual[object.Lemma])
	case lemma == "be":
		return r.impersonal(p) && p.Complement.Empty()
	}
	return false
}

// impersonal reports whether the subject of p stands for no person ("it's true
// that", "there's no way that", "the truth is").
func (r *claimReader) impersonal(p *frame) bool {
	if p.Subject.Empty() {
		return false
	}
	return impersonals[r.d.Tokens[p.Subject.First].Norm] && p.Subject.Last == p.Subject.First+1 ||
		impersonals[r.d.Tokens[p.Subject.Last-1].Norm]
}

var impersonals = set("it there that this which truth fact thing point problem reality trouble worst")

// isIt reports whether p is "it's", "it was" with nothing behind it.
func (r *claimReader) isIt(p *frame) bool {
	return p.Complement.Empty() && p.Head >= 0 && r.d.is(p.Head, formOfBe) && r.d.Tokens[p.Subject.First].Norm == "it"
}

// unsure finds "I'm not sure if".
func (r *claimReader) unsure(p *frame) bool {
	return p.Object >= 0 && (r.d.Tokens[p.Object].Norm == "sure" || r.d.Tokens[p.Object].Norm == "certain" || r.d.Tokens[p.Object].Norm == "question")
}

// depend hands on to f what holds of the claim p that it is the object of.
func (r *claimReader) depend(p, f *frame) {
	lemma := r.d.Tokens[p.Head].Lemma
	f.Question = f.Question || p.Question
	f.Conditional = f.Conditional || p.Conditional
	f.Holder, f.Reported, f.MentalVerb = p.Holder, p.Reported, p.MentalVerb
	r.hold(p, f, lemma)
	switch {
	case hoping[lemma]:
		r.wish(p, f, lemma)
	case r.unsure(p) && p.Negated:
		f.Question = true
	case doubting[lemma] || lemma == "be" && p.Object >= 0 && untrue[r.d.Tokens[p.Object].Norm]:
		f.raise(!p.Negated)
	case classes[f.mark]&asksWord != 0:
		// "I don't know why I'm lazy" does not deny it
	case !r.takesForGranted(p, lemma):
		f.raise(p.Negated)
	}
}

// hold notes who thinks or says f.
func (r *claimReader) hold(p, f *frame, lemma string) {
	says, thinks := saying[lemma], holding[lemma] || doubting[lemma] || hoping[lemma] || asking[lemma] || sensing[lemma] || r.thinksByAdjective(p)
	if !says && !thinks || r.impersonal(p) && !p.verb.passive {
		return
	}
	who := p.Person
	switch {
	case p.verb.passive:
		who = Generic
	case r.d.ownVoice(p.Subject):
		who = First
	}
	f.Holder = who
	if who == First || who == NoPerson || who == Second && f.Person == Second {
		return
	}
	f.Reported = f.Reported || says
	f.MentalVerb = f.MentalVerb || thinks
}

func (r *claimReader) thinksByAdjective(p *frame) bool {
	return p.Object >= 0 && minding[r.d.Tokens[p.Object].Norm]
}

// wish: "I wish I weren't a failure" takes for granted what it denies.
func (r *claimReader) wish(p, f *frame, lemma string) {
	if lemma == "wish" && f.Negated {
		f.Negated, f.Raised, f.Denial, f.Conditional = false, false, -1, p.Conditional
		return
	}
	f.Conditional = true
}

// takesForGranted reports whether the denied verb of p leaves its object true:
// "I can't believe I'm a failure", "I didn't know I was".
func (r *claimReader) takesForGranted(p *frame, lemma string) bool {
	if lemma == "believe" {
		return p.Modal && normAt(r.d.Tokens, p.Verb.First) == "can"
	}
	return granting[lemma] || lemma == "be" && p.Object >= 0 && granting[r.d.Tokens[p.Object].Norm]
}

// smallClause adds the claim of "he called me a failure" and makes it the main
// one.
func (r *claimReader) smallClause(l *claimList, p *frame) {
	d := r.d
	if p.Head < 0 || p.verb.passive || p.Complement.Empty() {
		return
	}
	lemma := d.Tokens[p.Head].Lemma
	at := p.Complement.First
	makes := lemma == "make" && (r.impersonal(p) || p.Negated || p.Subject.Empty())
	if !naming[lemma] && !regarding[lemma] && !makes || !d.is(at, accusative|eitherCase) || at+1 >= p.Complement.Last {
		return
	}
	rest := Range{at + 1, p.Complement.Last}
	switch next := d.Tokens[rest.First]; {
	case next.Norm == "as" && regarding[lemma] && rest.First+1 < rest.Last:
		rest.First++
	case next.Kind != Word || d.is(rest.First, preposes|timeWord|leadsIn|asksWord) || isIng(next):
		return
	case lemma == "see" || lemma == "view" || lemma == "regard" || lemma == "describe":
		return
	}
	own := p.Person == First || d.ownVoice(p.Subject)
	c := p.Claim
	c.Subject, c.Complement = Range{at, at + 1}, rest
	c.Person, c.Owner = d.personOf(c.Subject)
	c.Object = d.headOf(rest)
	c.extent = Range{at, r.clause.Last}
	switch {
	case makes: // "that makes me a failure" is nobody's view
	case own:
		c.Holder = First
	default:
		c.Holder = p.Person
		c.Reported, c.MentalVerb = c.Reported || naming[lemma], c.MentalVerb || regarding[lemma]
	}
	l.list = append(l.list, c)
	l.at = len(l.list) - 1
}

// deniesObject reports whether a complement begins with "no" before its head.
func (d *Document) deniesObject(c *Claim) bool {
	return !c.Complement.Empty() && d.Tokens[c.Complement.First].Norm == "no" && c.Object > c.Complement.First
}

// nounClaim is the claim of a clause without a verb ("such a failure", "you
// idiot").
func (r *claimReader) nounClaim() Claim {
	d := r.d
	c := Claim{Head: -1, Object: -1, Denial: -1, extent: Range{r.clause.First, r.clause.Last}}
	i := min(r.body, r.clause.Last)
	for i < r.clause.Last && d.Tokens[i].Kind != Word && d.Tokens[i].Kind != Number {
		i++
	}
	c.Conditional = r.ifMark
	if i < r.clause.Last && d.is(i, denies) {
		if next := normAt(d.Tokens, i+1); next != "only" && next != "just" {
			c.Negated, c.Denial = true, i
		}
		i++
	}
	c.raise(r.denied)
	if i < r.clause.Last && (d.is(i, nominative) || d.Tokens[i].Norm == "you" || d.Tokens[i].Norm == "me") {
		c.Subject = Range{i, i + 1}
		i++
	}
	c.Complement, c.Comparison = d.predicate(i, r.clause.Last, -1)
	c.Object = d.headOf(c.Complement)
	if d.deniesObject(&c) {
		c.Negated, c.Denial = !c.Negated, c.Complement.First
	}
	c.Person, c.Owner = d.personOf(c.Subject)
	for k := c.Complement.First; k < c.Complement.Last && c.Person == NoPerson; k++ {
		if n := d.Tokens[k].Norm; n == "me" || n == "myself" {
			c.Person = First
		}
	}
	return c
}
