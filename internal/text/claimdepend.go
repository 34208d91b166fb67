package text

// relation is how a frame hangs on the one before it.
type relation uint8

const (
	apart       relation = iota // an adjunct, a relative clause
	complement                  // what is thought, said, felt or true
	consequence                 // what follows from a condition
	supposition                 // a condition or an "as if"
)

// relate tells how f hangs on p, by the word that ties them and else by the verb
// of p.
func (r *claimReader) relate(p, f *frame) relation {
	mark := classes[f.mark]
	switch {
	case f.shared:
		return apart
	case f.mark == "as if" || f.mark == "like":
		return r.likened(p, f)
	case f.mark == "if" || f.mark == "whether":
		return r.conditioned(p)
	case mark&asksWord != 0 && (mark&relates == 0 || f.asked):
		if r.viewOf(p)&(knows|says) != 0 {
			return complement
		}
		return apart
	case mark&(adjoins|relates) != 0 || loosens[f.mark] || r.isRelative(f):
		return apart
	}
	return r.unmarked(p, f)
}

// loosens are marks of a clause that nothing depends on.
var loosens = WordSet("though unless as")

// conditioned parts "I wonder if I'm …" from "I'd cry if …".
func (r *claimReader) conditioned(p *frame) relation {
	if r.viewOf(p)&(asks|knows) != 0 || p.Object >= 0 && unsure[r.d.Tokens[p.Object].Norm] {
		return complement
	}
	return supposition
}

// unmarked is the relation of frames with "that" or nothing between them.
func (r *claimReader) unmarked(p, f *frame) relation {
	switch {
	case r.takesClaim(p, f) && (f.mark == "that" || r.reaches(p, f)):
		return complement
	case f.mark != "that" && (p.Conditional || r.timed()):
		return consequence
	}
	return apart
}

// viewOf is what the verb of p does to its object.
func (r *claimReader) viewOf(p *frame) view {
	if p.Head < 0 {
		return 0
	}
	return views[r.d.Tokens[p.Head].Lemma]
}

// likened parts "I feel like I'm …", "it isn't like I'm …" from "they look at me
// like I'm …".
func (r *claimReader) likened(p, f *frame) relation {
	felt := r.viewOf(p)&senses != 0 && f.start-p.Verb.Last <= 2
	if felt || r.madeToFeel(f) || r.isBe(p) && p.Negated && r.impersonal(p) {
		return complement
	}
	return supposition
}

// madeToFeel finds "he makes me feel like …" before f.
func (r *claimReader) madeToFeel(f *frame) bool {
	i := f.start - 2
	for r.is(i, midAdverb|marksIf) || r.norm(i) == "as" {
		i--
	}
	return i > r.body && r.d.Tokens[i].Lemma == "feel" && r.is(i-1, accusative)
}

// isRelative reports whether f is "that …" right behind a noun.
func (r *claimReader) isRelative(f *frame) bool {
	i := f.Subject.First
	if f.Subject.Last != i+1 || r.norm(i) != "that" || i <= r.body {
		return false
	}
	before := r.d.Tokens[i-1]
	return before.Kind == Word && !r.is(i-1, accusative|anyAuxiliary) && !knownVerbs[before.Lemma]
}

// takesClaim reports whether the verb of p takes f as its object: saying,
// thinking, wishing, "I'm afraid", "it's true", "the truth is".
func (r *claimReader) takesClaim(p, f *frame) bool {
	switch {
	case r.viewOf(p)&embeds != 0 || f.mark == "that" && r.viewOf(p)&minds != 0:
		return true
	case !r.isBe(p):
		return false
	case p.Object < 0:
		return r.impersonal(p)
	}
	object := r.d.Tokens[p.Object].Norm
	return minding[object] || r.impersonal(p) && factual[object]
}

// reaches reports whether no more stands between the verb of p and f than whom
// it is said to.
func (r *claimReader) reaches(p, f *frame) bool {
	between := f.start - p.Verb.Last
	if r.viewOf(p)&says != 0 || r.isBe(p) || r.d.Tokens[p.Head].Lemma == "know" {
		return between <= maxBetween
	}
	return between <= 1
}

// maxBetween is how many words may stand between a verb and a claim that it
// takes without "that" ("told my sister I'm lazy").
const maxBetween = 4

// timed reports whether the clause begins with "when", "since", "every time".
func (r *claimReader) timed() bool {
	for i := r.clause.First; i < r.frames[0].start; i++ {
		if r.is(i, adjoins|namesTime) {
			return true
		}
	}
	return false
}

func (r *claimReader) isBe(p *frame) bool { return p.Head >= 0 && r.d.Tokens[p.Head].Lemma == "be" }

// impersonal reports whether the subject of p stands for no person ("it's true
// that", "there's no way that", "the truth is").
func (r *claimReader) impersonal(p *frame) bool {
	if p.Subject.Empty() {
		return false
	}
	alone := p.Subject.Last == p.Subject.First+1
	return impersonals[r.norm(p.Subject.Last-1)] || alone && impersonals[r.norm(p.Subject.First)]
}

var impersonals = WordSet("it there that this which truth fact thing point problem reality trouble worst")

// depend hands on to f what holds of the claim p that it is the object of.
func (r *claimReader) depend(p, f *frame) {
	v := r.viewOf(p)
	f.inherit(&p.Claim)
	r.hold(p, f, v)
	object := ""
	if p.Object >= 0 {
		object = r.d.Tokens[p.Object].Norm
	}
	switch {
	case f.mark == "if" || f.mark == "whether" || p.Negated && unsure[object]:
		f.Question = true
	case v&hopes != 0:
		f.wish(&p.Claim, r.d.Tokens[p.Head].Lemma)
	case v&doubts != 0 || r.isBe(p) && untrue[object]:
		f.raise(!p.Negated)
	case classes[f.mark]&asksWord != 0:
		// "I don't know why I'm lazy" does not deny it
	case !r.takesForGranted(p, v, object):
		f.raise(p.Negated)
	}
}

// inherit takes over how a claim is held from the one around it.
func (c *Claim) inherit(from *Claim) {
	c.Question = c.Question || from.Question
	c.Conditional = c.Conditional || from.Conditional
	c.Holder, c.Reported, c.MentalVerb = from.Holder, from.Reported, from.MentalVerb
}

// raise denies a claim from outside; a second denial takes the first one back.
func (c *Claim) raise(denied bool) {
	c.Negated = c.Negated != denied
	c.Raised = c.Raised != denied
}

// wish: "I wish I weren't a failure" takes for granted what it denies.
func (c *Claim) wish(p *Claim, verb string) {
	if verb != "wish" || !c.Negated {
		c.Conditional = true
		return
	}
	c.Negated, c.Raised, c.Denial, c.Conditional = false, false, -1, p.Conditional
}

// hold notes who thinks or says f.
func (r *claimReader) hold(p, f *frame, v view) {
	thinks := v&thinking != 0 || p.Object >= 0 && minding[r.d.Tokens[p.Object].Norm]
	if v&says == 0 && !thinks || r.impersonal(p) && !p.verb.passive {
		return
	}
	f.Holder = r.holder(p)
	if f.Holder == First || f.Holder == NoPerson || f.Holder == Second && f.Person == Second {
		return
	}
	f.Reported = f.Reported || v&says != 0
	f.MentalVerb = f.MentalVerb || thinks
}

// holder is who speaks or thinks in p.
func (r *claimReader) holder(p *frame) Person {
	switch {
	case p.verb.passive:
		return Generic
	case r.d.ownVoice(p.Subject):
		return First
	}
	return p.Person
}

// takesForGranted reports whether the denied verb of p leaves its object true:
// "I can't believe I'm a failure", "I didn't know I was".
func (r *claimReader) takesForGranted(p *frame, v view, object string) bool {
	if r.d.Tokens[p.Head].Lemma == "believe" {
		return p.Modal && r.norm(p.Verb.First) == "can"
	}
	return v&grants != 0 || r.isBe(p) && mindingGrants[object]
}
