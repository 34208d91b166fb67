package text

// maxSubject is the longest noun phrase that is tried as a subject, in tokens.
const maxSubject = 9

// nounPhrase is the end of a noun phrase at i that a finite verb follows, or i.
// A relative clause belongs to it ("everything we built", "the guy who left").
func (r *claimReader) nounPhrase(i int) int {
	p := phrase{r: r, first: i}
	if !p.opens() {
		return i
	}
	for at := i + 1; at < r.clause.Last && at <= i+maxSubject; at++ {
		switch end := p.read(at); {
		case end < 0:
			return i
		case end > at:
			at = end - 1 // behind the verb of a relative clause
		case p.done:
			return p.end(at)
		}
	}
	return i
}

// phrase is a noun phrase while its end is looked for.
type phrase struct {
	r        *claimReader
	first    int
	relative bool // inside a relative clause, before its verb
	joined   bool // "my mum and dad"
	loose    bool // holds a preposition or an -ing form, so that nouns pile up
	done     bool // the verb is reached
}

// opens reports whether a noun phrase may begin at its first token: not at a
// preposition, nor at a verb with an object ("put it there").
func (p *phrase) opens() bool {
	d, i := p.r.d, p.first
	if d.is(i, preposes|anyAuxiliary) {
		return false
	}
	return !knownVerbs[d.Tokens[i].Norm] || i+1 >= p.r.clause.Last || !d.is(i+1, accusative|eitherCase|determines|demonstrates)
}

// read looks at token at. It returns -1 where the phrase cannot be a subject
// and a token behind at to go on from there.
func (p *phrase) read(at int) int {
	d, r := p.r.d, p.r
	t := &d.Tokens[at]
	switch {
	case t.Kind != Word && t.Kind != Number && !transparentMark(t.Norm):
		return -1
	case d.is(at, nominative) && (normAt(d.Tokens, at-1) != "and" || at > p.first+3):
		if p.relative || at > p.first+3 {
			return -1
		}
		p.relative = true
	case t.Norm == "and":
		p.joined = true
	case d.is(at, eitherCase) && r.finite(at+1, true):
		return -1
	case d.is(at, relates) || t.Norm == "that" && at > p.first+1 && !d.is(at-1, preposes):
		p.relative = true
	case isIng(*t) || t.Kind == Number || d.is(at, preposes) && t.Norm != "of":
		p.loose = true
	case d.is(at, asksWord) || d.is(at, indefinite) && t.Norm != "one" && t.Norm != "people" && !d.is(at-1, preposes):
		return -1
	case r.nounThenVerb(p.first, at, p.joined) && (!p.loose || d.is(at, anyAuxiliary) || pastForms[t.Norm] || p.atStart()):
		if p.relative {
			p.relative = false
			return r.relativeEnd(at)
		}
		p.done = true
	}
	return at
}

// atStart reports whether the phrase opens its clause, where it is more likely a
// subject.
func (p *phrase) atStart() bool { return p.first == p.r.body }

// end leaves adverbs and negations to the verb at token at.
func (p *phrase) end(at int) int {
	for at > p.first+1 && p.r.d.is(at-1, midAdverb|denies) {
		at--
	}
	return at
}

// relativeEnd is the token behind the verb of a relative clause at token i, -1
// if none is read.
func (r *claimReader) relativeEnd(i int) int {
	v, ok := r.d.verbGroupAt(i, r.clause.Last, true)
	if !ok || v.Last <= i {
		return -1
	}
	return max(v.Last, i+1)
}

// nounThenVerb reports whether a finite verb stands at token at behind the noun
// phrase that begins at first. Without tags "hates" after "my brother" is one,
// "mistakes" after "stupid" is none.
func (r *claimReader) nounThenVerb(first, at int, joined bool) bool {
	d := r.d
	t := d.Tokens[at]
	if t.Kind != Word || t.Norm == "being" || t.Norm == "been" {
		return false
	}
	if d.is(at, anyAuxiliary) {
		return t.Norm != "might" && t.Norm != "will" || !d.is(at-1, determines)
	}
	noun := at - 1
	for noun > first && d.is(noun, midAdverb|denies) {
		noun--
	}
	if d.is(noun, nominative) {
		return true
	}
	if d.is(at-1, determines|preposes|degree) && !d.is(at-1, subjectLike|midAdverb) || d.is(at, preposes|determines) || conjunctions[normAt(d.Tokens, noun)] {
		return false
	}
	if d.Tokens[first].Norm == "such" || d.Tokens[first].Norm == "what" {
		return false
	}
	many := joined || plural(d.Tokens[noun]) || d.is(noun, indefinite)
	switch {
	case pastForms[t.Norm]:
		return knownVerbs[t.Lemma] && (at > first+1 || !d.is(first, determines))
	case !verbForm(t):
		return at > first+1 && pastLike(t) && at+1 < r.clause.Last &&
			d.is(at+1, preposes|determines|accusative|eitherCase|timeWord)
	case t.Norm != t.Lemma:
		views := saying[t.Lemma] || holding[t.Lemma] // "Lukas says"
		return t.Norm[len(t.Norm)-1] == 's' && (!many || views || d.is(noun, indefinite))
	}
	return many && !d.is(at, timeWord)
}

// plural reports whether a token looks like a noun in the plural.
func plural(t Token) bool {
	n := t.Norm
	return n == "people" || n == "children" || n == "kids" || len(n) > 3 && n[len(n)-1] == 's' && n[len(n)-2] != 's' && t.Lemma != n
}
