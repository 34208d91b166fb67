package safety

import (
	"testing"

	"seconddraft/internal/text"
)

func TestIdiom(t *testing.T) {
	for s, want := range map[string]bool{
		"This deadline is killing me.":                     true,
		"I nearly died laughing at the quiz.":              true,
		"my phone died at the station":                     true,
		"I wanted the ground to swallow me up.":            true,
		"we watched dead poets society again, what a film": true,
		"I cut myself shaving before the interview":        true,
		"hang on, the bus is here":                         true,
		"I don't want to be here any more.":                false,
		"They would be better off without me.":             false,
		"I wish I had died instead of him.":                false,
		"Some nights I hope I don't wake up.":              false,
	} {
		d := text.Parse(s)
		if got := Idiom(d, 0, len(d.Tokens)); got != want {
			t.Errorf("%q is an idiom: %t", s, got)
		}
	}
}
