package text

// Range is a half-open range [First, Last) of token indices.
type Range struct{ First, Last int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Has reports whether token i lies in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Person is the grammatical person of a subject, or of whoever thinks or says a
// claim.
type Person uint8

// The persons. Generic is everyone, nobody, people, one; NoPerson is "there",
// and where no subject is written and none is understood.
const (
	NoPerson Person = iota
	First
	Second
	Third
	Generic
)

// Tense is the time that a verb group speaks of.
type Tense uint8

// The tenses. Present is also the tense of what always holds; Progressive is
// "I'm losing it", Perfect "I've lost it", Pluperfect "I'd lost it".
const (
	NoTense Tense = iota
	Present
	Progressive
	Perfect
	Past
	Pluperfect
	Future
	Imperative
)

// Claim is who a clause speaks of, what it says of them and whether it asserts
// it. In "they think I'm a failure" the claim is "I'm a failure", held by a
// third person; in "he called me a failure" it is the same, with "me" as its
// subject. It is read from closed word classes and the table of verbs, without
// tags, so it is a good guess and no parse.
//
// What a claim is about and whether it is asserted:
//
//	I'm a failure                First, nothing set
//	I'm not a failure            Negated; so is "I don't think I'm a failure"
//	they think I'm a failure     MentalVerb, Holder Third
//	he called me a failure       Reported, Holder Third
//	am I a failure?              Question
//	if I were a failure          Conditional
//	a failure like my brother    no Verb, NoPerson, Comparison "like my brother"
//	I think I'm a failure        First, Holder First
type Claim struct {
	// Subject, Verb and Complement are the parts of the claim, each empty where
	// it is missing. The verb goes from its first to its last word with the
	// adverbs and the negation between them ("don't really think"). The
	// complement is all that follows ("a failure"), without the comparison.
	Subject, Verb, Complement Range
	// Comparison is "like my brother", "than the others", "compared to him".
	// Behind feel, look, sound and seem "like …" is the complement.
	Comparison Range
	// Head is the token of the main verb, Object the head of the complement
	// ("failure" in "such a failure at this") and Denial the claim's own negation;
	// -1 where there is none.
	Head, Object, Denial int
	Person               Person
	// Owner is whose the subject is: First in "my boss".
	Owner Person
	// Holder is who thinks or says the claim, NoPerson where nobody stands
	// between the writer and it.
	Holder Person
	Tense  Tense
	// Negated: denied in its own words, by what it depends on ("it's not true
	// that") or by a negative subject ("nobody likes me"). Two negations cancel.
	Negated bool
	// Raised: the denial stands outside the claim's own words ("I don't think
	// I'm a failure", "not that I'm a failure").
	Raised bool
	// Modal: can, could, would, should, must, might or may.
	Modal bool
	// Question: asked, directly or not ("I wonder if").
	Question bool
	// Conditional: a condition, what a would makes depend on one, or a wish.
	Conditional bool
	// Reported: somebody other than the writer says it.
	Reported bool
	// MentalVerb: somebody other than the writer thinks it.
	MentalVerb bool
	// extent is the tokens that belong to the claim with all that depends on it.
	extent Range
}

// Claim is the main claim of clause i. It is worked out when first asked for.
func (d *Document) Claim(i int) Claim { return d.claimsOf(i).main() }

// ClaimAt is the claim that token i takes part in: the innermost one around it.
// In "they think I'm a failure" it is "they think" at the first two tokens and
// "I'm a failure" at the others.
func (d *Document) ClaimAt(i int) Claim {
	all := d.claimsOf(int(d.clauseOf[i]))
	found := all.list[0]
	for _, c := range all.list[1:] {
		if c.extent.Has(i) {
			found = c
		}
	}
	return found
}

// SpanOf is the bytes that a range of tokens covers.
func (d *Document) SpanOf(r Range) Span { return d.Cover(r.First, r.Last) }

// Start is the first token of the claim's own words.
func (c *Claim) Start() int { return c.extent.First }

// claimList is the claims of one clause in the order of their verbs; there is
// at least one.
type claimList struct {
	list []Claim
	at   int // the main one
}

func (l *claimList) main() Claim { return l.list[l.at] }

func (d *Document) claimsOf(i int) *claimList {
	if d.claims == nil {
		d.claims = make([]claimList, len(d.Clauses))
		d.classify()
	}
	l := &d.claims[i]
	if l.list == nil {
		*l = d.readClaims(i)
	}
	return l
}
