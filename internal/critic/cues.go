package critic

import (
	"math/bits"

	"seconddraft/internal/text"
)

// target is whom the words of a clause are about.
type target uint8

const (
	self    target = iota // the writer, by the claim's subject or its owner
	you                   // spoken to: oneself or somebody in the room
	nobody                // no subject: a diary's "What a mess. Left it on."
	theirs                // no subject either, behind a sentence about others
	another               // others, or what others say and think
	targets
)

var targetNames = [targets]string{"self", "you", "nobody", "theirs", "another"}

// shape is what a clause is by its grammar.
type shape uint8

const (
	past shape = iota
	present
	future
	verbless
	negated
	shapes
)

var shapeNames = [shapes]string{"past", "present", "future", "verbless", "negated"}

// The cues are numbered: each class of words by target, each shape by target,
// and five of the whole.
const (
	shapeCues  = classCount * int(targets)
	wholeCues  = shapeCues + int(shapes)*int(targets)
	commanding = wholeCues
	asking     = wholeCues + 1
	supposing  = wholeCues + 2
	turned     = wholeCues + 3 // hate or pain that is turned on the writer
	length     = wholeCues + 4
	// CueCount is how many cues there are.
	CueCount = wholeCues + 5
)

// CueNames says what each cue is: "insult self" counts words of insult in
// clauses about the writer, "past self" says that there is a clause about the
// writer's past.
var CueNames = func() (names [CueCount]string) {
	for t, target := range targetNames {
		for c, class := range classNames {
			names[c*int(targets)+t] = class + " " + target
		}
		for s, shape := range shapeNames {
			names[shapeCues+s*int(targets)+t] = shape + " " + target
		}
	}
	names[commanding], names[asking], names[supposing], names[turned] = "command", "question", "condition", "turned on me"
	names[length] = "length"
	return names
}()

// OfOthers reports whether a cue counts what is said about other people or by
// them.
func OfOthers(cue int) bool { return cue < wholeCues && target(cue%int(targets)) == another }

// Cues are counts of what speaks for or against an inner critic in a stretch of
// text.
type Cues [CueCount]float32

// most is the highest count of one cue: a second insult says more than the
// first, a fifth no more than the second.
const most = 2

// window is how many sentences are weighed together. The rated lines that the
// weights come from have one to three.
const window = 3

// CuesOf counts the cues of each run of three sentences; of a shorter text, of
// all of it.
func CuesOf(doc *text.Document) []Cues { return windows(doc, sentenceCues(doc)) }

func windows(doc *text.Document, sentences []Cues) []Cues {
	out := make([]Cues, max(1, len(sentences)-window+1))
	for i := range out {
		tokens := 0
		for j := i; j < min(i+window, len(sentences)); j++ {
			out[i].join(&sentences[j])
			tokens += doc.Sentences[j].Last - doc.Sentences[j].First
		}
		out[i][length] = min(float32(tokens)/20, most)
	}
	return out
}

func sentenceCues(doc *text.Document) []Cues {
	sentences := make([]Cues, len(doc.Sentences))
	before := nobody
	for i := range doc.Clauses {
		clause := doc.Clauses[i]
		c := &sentences[clause.Sentence]
		claim := doc.Claim(i)
		who := targetOf(doc, clause, claim, before)
		c.shape(claim, who)
		c.words(doc, clause, who, claim.Negated)
		if who != nobody && who != theirs {
			before = who
		}
	}
	return sentences
}

func targetOf(doc *text.Document, clause text.Clause, claim text.Claim, before target) target {
	switch {
	case claim.Reported || claim.MentalVerb || doc.Quoted(clause.First):
		return another
	case claim.Person == text.First || claim.Owner == text.First:
		return self
	case claim.Person == text.Second:
		return you
	case claim.Person == text.Third || claim.Person == text.Generic:
		return another
	case before == another:
		return theirs
	}
	return nobody
}

func (c *Cues) shape(claim text.Claim, who target) {
	set := func(s shape) { c[shapeCues+int(s)*int(targets)+int(who)] = 1 }
	switch claim.Tense {
	case text.Past, text.Perfect, text.Pluperfect:
		set(past)
	case text.Present, text.Progressive:
		set(present)
	case text.Future:
		set(future)
	case text.Imperative:
		c[commanding] = 1
	default:
		set(verbless)
	}
	if claim.Negated {
		set(negated)
	}
	if claim.Question {
		c[asking] = 1
	}
	if claim.Conditional {
		c[supposing] = 1
	}
}

// words counts the words of a clause by class. "I'm no coward" and "I don't
// hate it" are not harsh; "not enough" and "don't deserve it" are.
func (c *Cues) words(doc *text.Document, clause text.Clause, who target, denied bool) {
	var all class
	classes, openers := classes(), openers()
	for t := clause.First; t < clause.Last; t++ {
		tok := &doc.Tokens[t]
		set := classes[tok.Norm]
		if tok.Lemma != tok.Norm {
			set |= classes[tok.Lemma]
		}
		if openers[tok.Norm] && t+1 < clause.Last {
			set |= classes[tok.Norm+" "+doc.Tokens[t+1].Norm]
		}
		if denied {
			set &^= insult | scorn | hate | pain
		}
		all |= set
		for ; set != 0; set &= set - 1 {
			n := &c[bits.TrailingZeros32(uint32(set))*int(targets)+int(who)]
			*n = min(*n+1, most)
		}
	}
	if all&myself != 0 && all&(hate|pain) != 0 && who == self {
		c[turned] = 1
	}
}

func (c *Cues) join(with *Cues) {
	for i, n := range with {
		c[i] = min(c[i]+n, most)
	}
	for i := shapeCues; i < CueCount; i++ {
		c[i] = min(c[i], 1)
	}
}
