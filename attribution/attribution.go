package attribution

import "seconddraft/internal/text"

// Axis is one of the three dimensions of an explanation (Abramson, Seligman &
// Teasdale 1978).
type Axis string

// The three axes. The slugs of their extreme ends are the categories
// "internal", "stable" and "global" of axis findings.
const (
	Internality Axis = "internality"
	Stability   Axis = "stability"
	Globality   Axis = "globality"
)

// Changeable is whether the cause could be influenced (Weiner 1985). It is kept
// apart from the three axes.
type Changeable string

// The values of Changeable. Unknown is the zero finding, not a middle.
const (
	Yes     Changeable = "yes"
	Partly  Changeable = "partly"
	No      Changeable = "no"
	Unknown Changeable = "unknown"
)

// SelfBlame parts blame for what one did from blame for what one is
// (Janoff-Bulman 1979); "" where the cause is not the writer or nothing tells.
type SelfBlame string

// The kinds of self-blame.
const (
	Behavioral        SelfBlame = "behavioral"
	Characterological SelfBlame = "characterological"
)

// Field names the text that a span points into.
type Field string

// The three texts that are read. Narration is the thought itself and is the
// empty string so that it is left out of the JSON.
const (
	Narration Field = ""
	Situation Field = "situation"
	Cause     Field = "cause"
)

// Place is a span in one of the texts.
type Place struct {
	text.Span
	In Field
}

// Cue is a piece of wording that pulled an axis.
type Cue struct {
	Place
	Axis Axis
	// Toward is the end it pulls to: 1 (other, passing, just this) to
	// 7 (me, always, everything).
	Toward int
	// Rule is the id of the rule that found it.
	Rule string
}

// Rating is a value from 1 to 7 on one axis, or 0 for unknown. Unknown is not 4:
// 4 says that the words balance, unknown that there are none.
type Rating int

// Known reports whether any words decided the rating.
func (r Rating) Known() bool { return r >= 1 && r <= 7 }

// Attribution is one event with the writer's own explanation of it (a unit of
// CAVE, Schulman, Castellon & Seligman 1989).
type Attribution struct {
	// Event is nil where the explanation stands alone. Cause is never nil: a
	// verdict ("I always ruin it") stands for it where no cause is named.
	Event, Cause *Place

	Internality, Stability, Globality Rating
	Changeable                        Changeable
	SelfBlame                         SelfBlame
	Cues                              []Cue

	// sure is 0 to 1: how far the wording can be trusted to be causal.
	sure float64
}

// Summary is the mean of all known ratings per axis, rounded; 0 is unknown.
type Summary struct {
	Internality, Stability, Globality Rating
}
