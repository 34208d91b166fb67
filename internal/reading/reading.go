package reading

import (
	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
	"seconddraft/internal/text"
)

// Input is what one reading looks at. Situation and Cause may be empty.
type Input struct {
	Text, Situation, Cause string
	// SaidNo: asked directly, the writer said that they are not thinking of ending
	// their life or of hurting themselves. An ambiguous crisis (tier b) is then set
	// aside and critic level 4 handled like level 3; an explicit one (tier a) stays.
	SaidNo bool
	// Dismissed is what the writer said "not this" to; nil for nothing. What is in
	// it is found and never shown.
	Dismissed *Dismissals
	// Choices are what the writer wants asked about; nil for what everyone is.
	Choices *Choices
}

// Level is the inner critic's level, 0 (reassured or neutral) to 4
// (self-persecution), and the words it was read from (nil at 0).
type Level struct {
	Value int
	Span  *text.Span
}

// StopSign is the one stop that governs a text, in the order crisis > abuse >
// discrimination > grief > other help.
type StopSign = safety.Sign

// The stop signs.
const (
	NoStop         = safety.None
	Crisis         = safety.Crisis
	Abuse          = safety.Abuse
	Discrimination = safety.Discrimination
	Grief          = safety.Grief
	OtherHelp      = safety.OtherHelp
)

// Outside is a finding in one of the other texts: Span points into that text.
type Outside struct {
	In attribution.Field
	rule.Finding
}

// Reading is everything the reader has to say about one text. It is recomputed
// whenever it is needed and never stored.
type Reading struct {
	Input    Input
	Document *text.Document

	// Findings are ordered by span start. Only those with Shown set may be put
	// in front of a user.
	Findings []rule.Finding
	// Outside holds the stop signs found in the situation or the cause.
	Outside      []Outside
	Attributions []attribution.Attribution
	Summary      attribution.Summary
	// Traps has a score 0..1 for each of the 13 traps; Distorted is the chance
	// that the text holds any.
	Traps     map[string]float64
	Distorted float64
	Critic    Level
	Stop      StopSign
	// Tier routes a crisis ("a" or "b", else ""). It is never shown as text,
	// stored or exported.
	Tier string
	// NotEnglish: the text does not look like English, so that it was read for
	// stop signs only.
	NotEnglish bool

	thoughts []int // for each sentence the number of its thought
}
