package reframe

import (
	"testing"

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
		said = append(said, GateResponse(stop), words.draft)
	}
	for gate := range gateFamilies {
		said = append(said, GateResponse(gate))
	}
	for _, s := range said {
		if s == "" {
			continue // other help has no draft
		}
		if faults := words.Faults(s); len(faults) > 0 {
			t.Errorf("%q %v", s, faults)
		}
	}
}
