package rule

import "seconddraft/internal/text"

// Kind says which family of finding a rule makes. The strings are part of the
// command line's JSON.
type Kind string

// The kinds of finding.
const (
	Trap   Kind = "trap"
	Axis   Kind = "axis"
	Critic Kind = "critic"
	Fair   Kind = "fair"
	Stop   Kind = "stop"
)

// Category is what a rule file is about. All texts are shown to the user.
type Category struct {
	Slug string // stable id: "mind-reading", "stable", "critic-3", "kind", "grief"
	Kind Kind
	// Name is the field's standard term, Plain the everyday name beside it.
	Name, Plain string
	// Definition is one or two plain sentences.
	Definition string
	// Title is the card's title and always a question.
	Title string
	// Question asks for a fact that a rewrite can use, Slot names the field of
	// reframe.Answers that the one-line answer fills ("" if none).
	Question, Slot string
	Source         string

	path string // file that describes it
}

// Exception silences a rule where its pattern matches in the same clause, or in
// the one before where that goes on with "and it"; Example is the sentence that made it necessary.
type Exception struct {
	Pattern, Example string
	// Reach widens where the pattern is looked for: "sentence" or "next"; "" is
	// the clause.
	Reach string
}

// How far an exception looks: the clause, the whole sentence, or the sentence
// and the one behind it ("I just want it to stop. The car alarm.").
const (
	reachClause   = ""
	reachSentence = "sentence"
	reachNext     = "next"
)

var reaches = []string{reachClause, reachSentence, reachNext}

// Rule finds one way of saying a thing. A rule without positive and negative
// examples cannot load.
type Rule struct {
	ID       string // "<category>/<name>", never reused
	Category *Category
	Message  string // one sentence; {cue} stands for the words found
	Why      string
	Source   string
	// Patterns are alternatives; see the package comment for the language.
	Patterns []string
	Except   []Exception
	// Confidence is the share of matches, 0..1, held to be right.
	Confidence float64
	// Toward is the value 1..7 that an axis rule pulls its axis to; 0 elsewhere.
	Toward int
	// Tier is "a" or "b" for crisis rules, "" elsewhere.
	Tier string
	// Positive examples mark the expected span with [brackets].
	Positive, Negative []string
	// File is the path the rule was loaded from.
	File string

	gates    []Gate
	compiled []*Pattern
	except   []*Pattern
}

// Gate names a reason to keep quiet although a pattern matches (clinical.md 2.6).
type Gate string

// Finding is one place where a rule matched. It is a question to the user,
// never a verdict.
type Finding struct {
	Rule *Rule
	// Span is the clause that makes the claim, Cues are the deciding words.
	Span text.Span
	Cues []text.Span
	// Confidence is the rule's, lowered by what speaks against it.
	Confidence float64
	// Shown is whether the window would show it.
	Shown bool
	// Also are categories easily confused with this one that fit the same words:
	// one question asks about them together.
	Also []*Category
	// Message is the rule's message with the cue words put in.
	Message string
}

// CueSpan covers the deciding words, or the claim where a rule has none of its
// own. The rest of the claim may say something else: "I'm having the thought
// that I'm a clown" is fair in its first half only.
func (f *Finding) CueSpan() text.Span {
	if len(f.Cues) == 0 {
		return f.Span
	}
	span := f.Cues[0]
	for _, c := range f.Cues[1:] {
		span = span.Cover(c)
	}
	return span
}
