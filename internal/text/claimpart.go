package text

import "strings"

// personOf is the person of a subject and of its owner.
func (d *Document) personOf(subject Range) (who, owner Person) {
	if subject.Empty() {
		return NoPerson, NoPerson
	}
	size := subject.Last - subject.First
	first, last := d.Tokens[subject.First].Norm, d.Tokens[subject.Last-1].Norm
	switch who := persons[first]; {
	case who == Second && size > 1:
		return Third, NoPerson // "you all" are others, not oneself spoken to
	case who == First || who != NoPerson && size == 1:
		return who, NoPerson
	case size == 2 && (last == "people" || first == "no" && last == "one"):
		return Generic, NoPerson
	case d.isJoinedI(subject):
		return First, owners[first]
	case first == "there" || first == "here":
		return NoPerson, NoPerson
	}
	return Third, owners[first]
}

// isJoinedI reports whether a subject ends in the writer: "my mum and I".
func (d *Document) isJoinedI(subject Range) bool {
	last := d.Tokens[subject.Last-1].Norm
	return last == "i" || last == "me" && subject.Last-subject.First > 2 && d.Tokens[subject.Last-2].Norm == "and"
}

var persons = map[string]Person{
	"i": First, "we": First, "me": First, "us": First, "myself": First, "ourselves": First,
	"you": Second, "yourself": Second, "yourselves": Second,
	"everyone": Generic, "everybody": Generic, "nobody": Generic, "someone": Generic, "somebody": Generic,
	"anyone": Generic, "anybody": Generic, "people": Generic, "none": Generic, "one": Generic, "who": Generic,
}

var owners = map[string]Person{
	"my": First, "our": First, "your": Second, "his": Third, "her": Third, "their": Third, "its": Third,
}

// ownVoice reports whether a subject is the writer's own voice: "my brain",
// "part of me", "the voice in my head".
func (d *Document) ownVoice(subject Range) bool {
	for i := subject.First; i < subject.Last; i++ {
		n := d.Tokens[i].Norm
		if voices[n] || parts[n] && normAt(d.Tokens, i+1) == "of" && normAt(d.Tokens, i+2) == "me" {
			return true
		}
	}
	return false
}

var (
	voices = WordSet("voice head brain mind critic thoughts thought gut heart conscience")
	parts  = WordSet("part bit side")
)

// deniedSubject reports whether a subject says that there is none.
func (d *Document) deniedSubject(subject Range) bool {
	return !subject.Empty() && nones[d.Tokens[subject.First].Norm]
}

var nones = WordSet("nobody nothing none neither no")

// deniesObject reports whether a complement begins with "no" before its head.
func (d *Document) deniesObject(c *Claim) bool {
	return !c.Complement.Empty() && d.Tokens[c.Complement.First].Norm == "no" && c.Object > c.Complement.First
}

// setPredicate fills the complement, its head and the comparison from tokens
// [first, last), and takes "no" before the head for a negation.
func (d *Document) setPredicate(c *Claim, first, last int) {
	c.Complement, c.Comparison = d.predicate(first, last, c.Head)
	c.Object = d.headOf(c.Complement)
	if d.deniesObject(c) {
		c.Negated, c.Denial = !c.Negated, c.Complement.First
	}
}

// predicate parts tokens [first, last) behind a verb into its complement and
// its comparison, both without the marks around them.
func (d *Document) predicate(first, last, head int) (complement, comparison Range) {
	if first < last && isJoin(d.Tokens[first].Norm) {
		return Range{}, Range{} // "she yawned and left"
	}
	at := -1
	for i := first; i < last; i++ {
		if d.Tokens[i].Norm == "then" && i > first {
			last = i
			break
		}
		if at < 0 && d.compares(i, first, last, head) {
			at = i
		}
	}
	if at < 0 {
		at = last
	}
	return d.trim(first, at), d.trim(at, last)
}

// compares reports whether a comparison begins at token i.
func (d *Document) compares(i, first, last, head int) bool {
	if i+1 >= last || d.Tokens[i].Kind != Word {
		return false
	}
	switch next := d.Tokens[i+1]; d.Tokens[i].Norm {
	case "than", "unlike":
		return true
	case "compared":
		return next.Norm == "to" || next.Norm == "with"
	case "like":
		sensed := i == first && head >= 0 && views[d.Tokens[head].Lemma]&senses != 0
		return !sensed && next.Kind == Word && !d.is(i+1, degree)
	}
	return false
}

// trim takes marks off both ends of tokens [first, last).
func (d *Document) trim(first, last int) Range {
	for first < last && !d.wordlike(first) {
		first++
	}
	for last > first && !d.wordlike(last-1) {
		last--
	}
	if first == last {
		return Range{}
	}
	return Range{first, last}
}

func (d *Document) wordlike(i int) bool {
	return d.Tokens[i].Kind == Word || d.Tokens[i].Kind == Number
}

// headOf is the head of the first phrase of a complement, -1 if it is empty:
// the last word before a preposition, a relative or a conjunction.
func (d *Document) headOf(r Range) int {
	head := -1
	for i := r.First; i < r.Last; i++ {
		switch t := d.Tokens[i]; {
		case t.Kind == Punct && transparentMark(t.Norm):
		case t.Norm == "'s" && t.Lemma == "'s":
			head = -1 // the owner is no head
		case head >= 0 && d.endsPhrase(i):
			return head
		case d.wordlike(i) && !d.opensPhrase(i, r.Last):
			head = i
		}
	}
	if head < 0 && !r.Empty() {
		return r.Last - 1
	}
	return head
}

// endsPhrase reports whether token i, behind a noun or adjective, is no part of
// its phrase.
func (d *Document) endsPhrase(i int) bool {
	t := d.Tokens[i]
	return !d.wordlike(i) || headEnds[t.Norm] || isIng(t) && knownVerbs[t.Lemma] || d.isAdverb(i) ||
		d.is(i, determines|preposes|denies|degree|midAdverb|relates|timeWord|accusative|nominative)
}

// opensPhrase reports whether token i only leads up to the head of a phrase
// that goes on to token last.
func (d *Document) opensPhrase(i, last int) bool {
	return d.is(i, determines|preposes|denies|degree|midAdverb) || d.isAdverb(i) && i+1 < last
}

// isAdverb reports whether token i ends in -ly and is none of the common nouns
// and adjectives that do.
func (d *Document) isAdverb(i int) bool {
	n := d.Tokens[i].Norm
	return len(n) > 4 && strings.HasSuffix(n, "ly") && !lyWords[n]
}

var (
	lyWords = WordSet(`lonely ugly silly friendly family lovely lively early daily weekly deadly cowardly costly bully
		jelly belly likely unlikely unfriendly elderly holy`)
	headEnds = WordSet("and or but that because who which enough ever at all when if 's")
)
