package reframe

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/internal/words"
)

// Every stop sign has its own answer, and only a thought that an answer would
// feed has no second draft.
func TestStops(t *testing.T) {
	for stop, drafts := range map[string]int{"crisis": 0, "abuse": 1, "discrimination": 1, "grief": 1, "other-help": 0} {
		if (StopResponse(stop) != "") != (stop != "crisis") {
			t.Errorf("%s is answered with %q", stop, StopResponse(stop))
		}
		if got := Suggest(Request{Text: "I always ruin everything.", Stop: stop}); len(got) != drafts {
			t.Errorf("%s: %d suggestions, want %d", stop, len(got), drafts)
		}
	}
	said := []string{NotEnglish, CrisisCard, CrisisQuestion}
	for stop, words := range stopWords {
		said = append(append(said, GateResponse(stop)), words.drafts...)
	}
	for gate := range gateFamilies {
		said = append(said, GateResponse(gate))
	}
	for _, s := range said {
		if faults := words.Faults(s); len(faults) > 0 {
			t.Errorf("%q %v", s, faults)
		}
	}
}

// A loss and unfair treatment are told again in the writer's words; a guilt, a
// doubt and what an abuser did are not.
func TestStopDraftTellsTheFact(t *testing.T) {
	for _, c := range []struct{ stop, text, told string }{
		{"grief", "my cat died on sunday", "My cat died on sunday. "},
		{"grief", "Dad died because I was late", ""},
		{"grief", "I should have called Gran before she died", ""},
		{"grief", "My uncle took an overdose", ""},
		{"discrimination", "They followed me through the shop", "They followed me through the shop. "},
		{"discrimination", "It's the accent", ""},
		{"discrimination", "Maybe it was my name", ""},
		{"abuse", "He hit me", ""},
	} {
		r := Request{Text: c.text + ".", Stop: c.stop}
		r.Findings = []rule.Finding{{
			Rule: &rule.Rule{ID: c.stop, Category: &rule.Category{Slug: c.stop, Kind: rule.Stop}}, Span: text.Span{Start: 0, End: len(c.text)},
		}}
		got := Suggest(r)
		if len(got) != 1 {
			t.Fatalf("%s: %d suggestions", c.text, len(got))
		}
		rest, ok := strings.CutPrefix(got[0].Text, c.told)
		if !ok || !slices.Contains(stopWords[c.stop].drafts, rest) {
			t.Errorf("%s: %q", c.text, got[0].Text)
		}
	}
}
