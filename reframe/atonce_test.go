package reframe

import (
	"reflect"
	"sync"
	"testing"
)

// What is asked for twice at once is the same as alone, and under the race
// detector nothing that is shared is written meanwhile.
func TestSeveralSuggestionsAtOnce(t *testing.T) {
	requests := make([]Request, 0, 4)
	for _, words := range []string{"I always ruin demos.", "I should have called her.", "They think I am slow.", "I'll lose the flat."} {
		r := Request{Text: words, Stop: "none"}
		flagSpan(&r, "stable", "")
		requests = append(requests, r)
	}
	together := make([][]Suggestion, len(requests))
	var done sync.WaitGroup
	for i, r := range requests {
		done.Go(func() { together[i] = Suggest(r) })
	}
	done.Wait()
	for i, r := range requests {
		if alone := Suggest(r); len(alone) == 0 || !reflect.DeepEqual(together[i], alone) {
			t.Errorf("%q beside others gives\n%+v\nwant\n%+v", r.Text, together[i], alone)
		}
	}
}
