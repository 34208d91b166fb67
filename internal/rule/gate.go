package rule

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"sync"

	"seconddraft/internal/text"
)

// The gates. All but Humour and Hedged silence a match; those two take
// LowerStep off its confidence.
const (
	// Negated: "I'm not a failure". A negation that is part of the pattern
	// itself ("i can not do anything") is the claim and no gate.
	Negated Gate = "negated"
	// Question: "Should I call him?", "why am I like this". A statement with a
	// tag is none ("I'm an idiot, aren't I?").
	Question Gate = "question"
	// Hypothetical: "if I failed", "as though I'm a child", "I'd be lost".
	Hypothetical Gate = "hypothetical"
	// Reported: "Dad says I'm useless", and words in quotation marks. What one
	// tells oneself is not reported.
	Reported Gate = "reported"
	// MentalVerb: "they think I'm stupid" is a guess about them, not a label.
	MentalVerb Gate = "mental-verb"
	// OtherPerson: "she always belittles herself".
	OtherPerson Gate = "other-person"
	// Balanced: "part of me says I'm hopeless", "I failed, but it was close".
	Balanced Gate = "balanced"
	// Positive: "I always enjoy our walks".
	Positive Gate = "positive"
	// PastSpecific: "I was careless yesterday" tells of one time.
	PastSpecific Gate = "past-specific"
	// Idiom: "not at all", "dying to see it".
	Idiom Gate = "idiom"
	// Humour: "worst cook ever lol".
	Humour Gate = "humour"
	// Hedged: "maybe I'm just a failure".
	Hedged Gate = "hedged"
)

// LowerStep is how much confidence a lowering gate takes: from strong (0.6 and
// more) to possible.
const LowerStep = 0.25

// defaultGates are the gates that rules of a kind pass unless they skip them
// with skip_gates or name their own with gates. Stops err on the side of
// hearing too much.
var defaultGates = map[Kind][]Gate{
	Trap: {
		Negated, Question, Hypothetical, Reported, MentalVerb, OtherPerson, Balanced, Positive,
		PastSpecific, Idiom, Humour, Hedged,
	},
	Axis:   {Negated, Question, Hypothetical, Reported, MentalVerb, OtherPerson, Balanced, Positive, Idiom, Humour, Hedged},
	Critic: {Negated, Question, Hypothetical, Reported, MentalVerb, OtherPerson, Balanced, Idiom, Humour},
	Fair:   {Negated, Question, Reported},
	Stop:   {Negated, Idiom, Humour},
}

var lowering = map[Gate]bool{Humour: true, Hedged: true}

// gateTests report whether a gate applies to a match.
var gateTests map[Gate]func(*text.Document, Match) bool

func init() {
	gateTests = map[Gate]func(*text.Document, Match) bool{
		Negated: negated, Question: question, Hypothetical: hypothetical, Reported: reported,
		MentalVerb: mentalVerb, OtherPerson: otherPerson, Balanced: balanced, Positive: positive,
		PastSpecific: pastSpecific, Idiom: idiom, Humour: humour, Hedged: hedged,
	}
}

// GateNames are the names that skip_gates and gates may hold.
func GateNames() []string {
	var names []string
	for g := range maps.Keys(gateTests) {
		names = append(names, string(g))
	}
	slices.Sort(names)
	return names
}

//go:embed gates.yaml
var gatesYAML []byte

// gatePatterns are the patterns of gates.yaml by name.
var gatePatterns = sync.OnceValue(func() map[string][]*Pattern {
	var sources map[string][]string
	if err := decodeStrict(gatesYAML, &sources); err != nil {
		panic("rule: gates.yaml:" + err.Error())
	}
	out := map[string][]*Pattern{}
	for name, patterns := range sources {
		for _, source := range patterns {
			p, err := Compile(source)
			if err != nil {
				panic(fmt.Sprintf("rule: gates.yaml: %s: %v", name, err))
			}
			out[name] = append(out[name], p)
		}
	}
	return out
})

// occurs reports whether a pattern of gates.yaml matches inside tokens
// [first, last).
func occurs(d *text.Document, name string, first, last int) bool {
	for _, p := range gatePatterns()[name] {
		if _, ok := p.Next(d, first, last); ok {
			return true
		}
	}
	return false
}

var (
	negations   = text.WordSet("not never no hardly barely scarcely neither nor without nobody none rarely seldom")
	firstPerson = text.WordSet("i me my mine myself we us our ours ourselves you your yourself")
	thirdPerson = text.WordSet("he she they his her their")
	auxiliaries = text.WordSet(`am is are was were do does did have has had will would can could should shall must might
		may 's 'd`)
	reportingVerbs = text.WordSet("say tell call text write reply shout yell insist claim announce remark joke ask email message scream mutter whisper")
	ownVoice       = text.WordSet("i me my mine myself voice head brain mind critic part thought thoughts it we")
	hedges         = text.WordSet("maybe perhaps possibly might may wonder")
	factives       = text.WordSet("believe help stop stand shake forget deny escape ignore know wait see understand")
	// persons are people one has, so that "my brother" is a third person.
	persons = text.WordSet(`brother sister mother father mum mom mam dad son daughter husband wife partner boyfriend
		girlfriend friend boss manager colleague coworker teacher neighbour neighbor flatmate roommate
		uncle aunt cousin gran nan grandma grandad grandpa kid kids child children ex mate team`)
)

// clauseBefore gives the tokens of the clause that holds token i up to i.
func clauseBefore(d *text.Document, i int) (first, last int) {
	return d.Clauses[d.ClauseOf(i)].First, i
}

// clausesOf gives the tokens of all clauses that a match touches.
func clausesOf(d *text.Document, m Match) (first, last int) {
	return d.Clauses[d.ClauseOf(m.First)].First, d.Clauses[d.ClauseOf(m.Last-1)].Last
}
