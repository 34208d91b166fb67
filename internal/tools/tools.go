// Package tools knows which tool of step 6 fits an evening, how shares of a whole
// move, and what can be said of what made a setback heavy. It works on values: no
// window, store or clock. Start with Suggest; the fields themselves are in package
// record.
package tools

import "slices"

// Tool names one page of step 6.
type Tool string

// The five tools, and the check of what made it heavy.
const (
	Contain Tool = "contain"
	Map     Tool = "map"
	Learn   Tool = "learn"
	Tell    Tool = "tell"
	Engage  Tool = "re-engage"
	Heavy   Tool = "heavy"
)

// All are the tools in the order they are listed in.
var All = []Tool{Contain, Map, Learn, Tell, Engage, Heavy}

// Open are the tools that an evening has. Where a stop sign stands it is one alone:
// what was done to somebody, or lost, is not to be mapped, learned from or told anew.
func Open(stopped bool) []Tool {
	if stopped {
		return []Tool{Contain}
	}
	return All
}

// ByDay reports whether a tool is better used by day: both look for causes, and
// late at night that goes round in circles.
func ByDay(t Tool) bool { return t == Map || t == Learn }

// Late reports whether an hour of the day is late at night.
func Late(hour int) bool { return hour >= 21 || hour < 6 }

// Flag is something that was asked about in the words and not set aside.
type Flag struct {
	Category string // slug
	Words    string
}

// Evening is what a suggestion is made from.
type Evening struct {
	// Stopped: there is a stop sign, or a crisis was heard of.
	Stopped bool
	// Critic is how harsh the voice was, 0 to 4.
	Critic int
	// Fact: a flag was answered with "it's true". Changeable is the record's.
	Fact       bool
	Changeable string
	Flags      []Flag
	Hour       int
}

// Suggestion is one tool and why. Words stand at {{.Words}} in Why, where it has
// that place.
type Suggestion struct {
	Tool  Tool
	Why   string
	Words string
}

// Suggest gives the one tool that fits an evening best; false where none is to be
// suggested. Nothing is suggested beside a stop sign.
func Suggest(e Evening) (Suggestion, bool) {
	if e.Stopped {
		return Suggestion{}, false
	}
	if e.Critic >= harsh {
		return Suggestion{Tool: Contain, Why: whyHarsh}, true
	}
	if e.Fact && (e.Changeable == "yes" || e.Changeable == "partly") {
		return Suggestion{Tool: Engage, Why: whyChangeable}, true
	}
	for _, row := range table {
		for _, f := range e.Flags {
			if !slices.Contains(row.flags, f.Category) {
				continue
			}
			for _, c := range row.choices {
				if !Late(e.Hour) || !ByDay(c.tool) {
					return Suggestion{Tool: c.tool, Why: c.why, Words: f.Words}, true
				}
			}
		}
	}
	return Suggestion{}, false
}

// harsh is the level of the voice from which keeping things in their size comes
// before all else.
const harsh = 3
