package text

import (
	"unicode"
	"unicode/utf8"
)

// subjectEnd is the end of the subject that begins at token i, i if none does.
// A subject counts only where a verb follows it.
func (r *claimReader) subjectEnd(i int) int {
	if i >= r.clause.Last || r.d.Tokens[i].Kind != Word && r.d.Tokens[i].Kind != Number {
		return i
	}
	switch t := r.d.Tokens[i]; {
	case r.is(i, nominative):
		if r.norm(i+1) == "and" && r.is(i+2, nominative) {
			return i + 3 // "he and I"
		}
		return i + 1
	case t.Norm == "you" && severals[r.norm(i+1)] && r.finite(i+2, true):
		return i + 2
	case r.pronounBeforeVerb(i):
		return i + 1
	case r.is(i, eitherCase|anyAuxiliary) || pastForms[t.Norm] && t.Norm != t.Lemma:
		return i
	}
	return r.nounPhrase(i)
}

// severals stand between "you" and its verb where more than one is meant.
var severals = WordSet("all guys lot two both people")

// pronounBeforeVerb reports whether a pronoun that may be a subject stands at
// token i before a verb. "One" and "this" also stand before nouns that look like
// verbs ("one stamp", "this place").
func (r *claimReader) pronounBeforeVerb(i int) bool {
	if r.norm(i) == "it" && i+1 < r.clause.Last && endsInS(r.d.Tokens[i+1]) && r.is(i+2, preposes|determines|accusative|eitherCase) {
		return true // "it stems from", of no known verb
	}
	if !r.is(i, eitherCase|indefinite|demonstrates) || !r.finite(i+1, true) {
		return false
	}
	one := r.norm(i) == "one"
	if !one && !r.is(i, demonstrates) || r.is(i+1, anyAuxiliary|midAdverb|denies) {
		return true
	}
	next := r.d.Tokens[i+1]
	return !one && next.Norm != next.Lemma
}

// finite reports whether a finite verb stands at token i, behind adverbs and
// negations. strict asks for a known one.
func (r *claimReader) finite(i int, strict bool) bool {
	for r.is(i, midAdverb|denies) {
		i++
	}
	if i >= r.clause.Last || r.d.Tokens[i].Kind != Word {
		return false
	}
	t := r.d.Tokens[i]
	switch {
	case r.is(i, anyAuxiliary):
		return t.Norm != "been" && t.Norm != "being"
	case !knownVerbs[t.Lemma] && r.is(i, determines|preposes|nominative|eitherCase|accusative|asksWord|leadsIn):
		return false
	case strict:
		return verbForm(t) && !r.is(i, preposes)
	}
	return !isIng(t)
}

// namesSomeone reports whether token i is written like a name: with a capital
// inside the text, but not in capitals.
func (r *claimReader) namesSomeone(i int) bool {
	word := r.d.Text(r.d.Tokens[i].Span)
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return i > 0 && len(word) > size && unicode.IsUpper(first) && !unicode.IsUpper(second)
}

// maxSubject is the longest noun phrase that is tried as a subject, in tokens.
const maxSubject = 9

// nounPhrase is the end of a noun phrase at i that a finite verb follows, or i.
// A relative clause belongs to it ("everything we built", "the guy who left").
func (r *claimReader) nounPhrase(i int) int {
	p := phrase{claimReader: r, first: i}
	if !p.opens() {
		return i
	}
	for at := i + 1; at < r.clause.Last && at <= i+maxSubject; {
		next := p.read(at)
		switch {
		case next < 0:
			return i
		case p.done:
			return p.trimEnd(at)
		}
		at = next
	}
	return i
}

// phrase is a noun phrase while its end is looked for.
type phrase struct {
	*claimReader
	first    int
	relative bool // inside a relative clause, before its verb
	joined   bool // "my mum and dad"
	loose    bool // holds a preposition or an -ing form, so that nouns pile up
	done     bool // the verb is reached
}

// opens reports whether a noun phrase may begin at its first token: not at a
// preposition, nor at a verb with an object ("put it there").
func (p *phrase) opens() bool {
	if p.is(p.first, preposes|anyAuxiliary) {
		return false
	}
	return !knownVerbs[p.norm(p.first)] || !p.is(p.first+1, accusative|eitherCase|determines|demonstrates)
}

// read looks at token at. It returns the token to go on with, -1 where the
// phrase cannot be a subject; done is set where its verb stands.
func (p *phrase) read(at int) int {
	t := &p.d.Tokens[at]
	switch {
	case p.breaks(at):
		return -1
	case p.is(at, nominative) && !p.isLast(at):
		p.relative = true
	case t.Norm == "and":
		p.joined = true
	case p.is(at, relates) || t.Norm == "that" && at > p.first+1 && !p.is(at-1, preposes):
		p.relative = true
	case isIng(*t) || t.Kind == Number || p.is(at, preposes) && t.Norm != "of":
		p.loose = true
	case !p.verbAt(at):
		// a word of the phrase
	case p.relative:
		p.relative = false
		return p.relativeEnd(at)
	default:
		p.done = true
	}
	return at + 1
}

// breaks reports whether no noun phrase goes over token at: a mark, a second
// subject, a question word.
func (p *phrase) breaks(at int) bool {
	t := &p.d.Tokens[at]
	switch {
	case t.Kind != Word && t.Kind != Number:
		return !transparentMark(t.Norm)
	case p.is(at, nominative):
		return !p.isLast(at) && (p.relative || at > p.first+3)
	case p.is(at, eitherCase):
		return p.finite(at+1, true)
	case p.is(at, asksWord) && !p.is(at, relates):
		return true
	}
	return p.is(at, indefinite) && t.Norm != "one" && t.Norm != "people" && !p.is(at-1, preposes)
}

// isLast reports whether token at is the "I" of "my mum and I".
func (p *phrase) isLast(at int) bool { return p.norm(at-1) == "and" && at <= p.first+3 }

// relativeEnd is the token behind the verb of a relative clause at token i.
func (p *phrase) relativeEnd(i int) int {
	v, ok := p.d.verbGroupAt(i, p.clause.Last, true)
	if !ok {
		return -1
	}
	return max(v.Last, i+1)
}

// trimEnd leaves adverbs and negations to the verb at token at.
func (p *phrase) trimEnd(at int) int {
	for at > p.first+1 && p.is(at-1, midAdverb|denies) {
		at--
	}
	return at
}

// verbAt reports whether a finite verb stands at token at. Without tags "hates"
// after "my brother" is one, "mistakes" after "stupid" is none.
func (p *phrase) verbAt(at int) bool {
	t := p.d.Tokens[at]
	switch noun := p.trimEnd(at) - 1; {
	case t.Kind != Word || t.Norm == "being" || t.Norm == "been":
		return false
	case p.is(at, anyAuxiliary):
		return t.Norm != "might" && t.Norm != "will" || !p.is(at-1, determines)
	case p.is(noun, nominative):
		return true
	case !p.mayPrecede(at, noun):
		return false
	default:
		return p.lexicalVerb(at, noun)
	}
}

// mayPrecede reports whether a verb may stand at token at behind the noun at
// token noun.
func (p *phrase) mayPrecede(at, noun int) bool {
	if p.is(at, preposes|determines) || conjunctions[p.norm(noun)] {
		return false
	}
	if p.is(at-1, determines|preposes|degree) && !p.is(at-1, subjectLike|midAdverb) {
		return false
	}
	return p.norm(p.first) != "such" && p.norm(p.first) != "what"
}

// lexicalVerb reports whether token at is a verb that agrees with the noun.
func (p *phrase) lexicalVerb(at, noun int) bool {
	t := p.d.Tokens[at]
	generic := p.is(noun, indefinite)
	many := generic || p.joined || plural(p.d.Tokens[noun])
	switch {
	case pastForms[t.Norm]:
		return knownVerbs[t.Lemma] && (at > p.first+1 || !p.is(p.first, determines))
	case p.loose && p.first != p.body:
		return false
	case !verbForm(t):
		return at > p.first+1 && p.unknownPast(at)
	case t.Norm != t.Lemma:
		return endsInS(t) && (!many || generic || views[t.Lemma]&(says|holds) != 0)
	}
	return many && !p.is(at, timeWord)
}

// unknownPast reports whether token at, of no known verb, reads like a past form
// with something behind it ("growled at").
func (p *phrase) unknownPast(at int) bool {
	return pastLike(p.d.Tokens[at]) && p.is(at+1, preposes|determines|accusative|eitherCase|timeWord)
}

// plural reports whether a token looks like a noun in the plural.
func plural(t Token) bool {
	n := t.Norm
	if n == "people" || n == "children" {
		return true
	}
	return len(n) > 3 && n[len(n)-1] == 's' && n[len(n)-2] != 's' && t.Lemma != n
}
