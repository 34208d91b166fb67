package reframe

import (
	"testing"

	"seconddraft/internal/racetest"
)

// Each row is what a thought is about, said with its noun.
func TestAbout(t *testing.T) {
	racetest.Skip(t) // one goroutine
	for text, want := range map[string]string{
		"I asked for a raise. They will laugh at me.":                          "the raise",
		"My cat's illness keeps me up. I must have caused it.":                 "my cat's illness",
		"I have tickets for the concert on Friday. It will be cancelled.":      "the concert on Friday",
		"I got a new car last week. It will fall apart.":                       "the new car",
		"One of my drawings blew away in the park. I lose everything.":         "my drawings",
		"I'll never find a partner.":                                           "finding a partner",
		"I can't cook.":                                                        "cooking",
		"My sister plays the flute. She thinks I'm dull.":                      "my sister",
		"I hit a lamp post on the way to my driving lesson. I'm a bad driver.": "my driving lesson",
		"Some call me a clown.":                                                "",
		"I like old films, that makes me a snob.":                              "old films",
		"Everybody hates me.":                                                  "",
		"I studied German for a year. I forgot it in a week.":                  "German",
		"My kids are quiet tonight.":                                           "my kids",
	} {
		r := Request{Text: text, Stop: "none"}
		f := gather(&r)
		if got := f.slotsFor(families()["E1"], claim{})["about"]; got != want {
			t.Errorf("%q is about %q, want %q", text, got, want)
		}
	}
}
