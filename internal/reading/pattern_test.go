package reading_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/internal/weigh"
	"seconddraft/internal/weigh/learn"
)

// taught is a reader whose model knows one thing: a zorb is a label, soup is
// soup. No rule knows either word.
func taught(t *testing.T) *reading.Reader {
	t.Helper()
	var rows []corpus.Row
	for i := range 40 {
		rows = append(rows,
			corpus.Row{ID: fmt.Sprint("t", i), Kind: corpus.Thought, Text: fmt.Sprintf("Me the zorb at table %d", i), Labels: []string{"labeling"}},
			corpus.Row{ID: fmt.Sprint("p", i), Kind: corpus.Plain, Text: fmt.Sprintf("Soup for %d at noon", i)})
	}
	m, err := learn.Train(learn.Corpus(rows), distortion.Slugs)
	if err != nil {
		t.Fatal(err)
	}
	return reading.With(sameModel(m.Model()))
}

func sameModel(m *weigh.Model) func() *weigh.Model { return func() *weigh.Model { return m } }

func traps(r reading.Reading) []rule.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f rule.Finding) bool { return f.Rule.Category.Kind != rule.Trap })
}

// A flag that no rule raised points at the words that weighed most and does not
// pretend to be a rule.
func TestAFlagOfTheModelAlone(t *testing.T) {
	reader := taught(t)
	const told = "Soup at noon, and later me the zorb at table nine"
	r := reader.Read(context.Background(), reading.Input{Text: told})
	found := traps(r)
	if len(found) != 1 {
		t.Fatalf("%d traps, want the one that was taught", len(found))
	}
	f := found[0]
	if f.Rule.ID != "pattern/labeling" || f.Rule.Category.Slug != "labeling" || !f.Shown {
		t.Errorf("rule %s, category %s, shown %v", f.Rule.ID, f.Rule.Category.Slug, f.Shown)
	}
	if cue := told[f.CueSpan().Start:f.CueSpan().End]; !strings.Contains(cue, "zorb") {
		t.Errorf("the flag points at %q, want the zorb in it", cue)
	}
	if f.Confidence <= 0 || f.Confidence > r.Distorted || r.Traps["labeling"] != f.Confidence {
		t.Errorf("confidence %.2f, trap %.2f, distorted %.2f", f.Confidence, r.Traps["labeling"], r.Distorted)
	}
	if !strings.Contains(f.Message, "zorb") || !strings.Contains(f.Message, "pattern") {
		t.Errorf("message %q", f.Message)
	}
	if calm := reader.Read(context.Background(), reading.Input{Text: "Soup for nine at noon"}); len(traps(calm)) > 0 {
		t.Error("soup is no trap")
	}
}

// "Not this" holds for a flag of the model alone as for any other.
func TestDismissedPattern(t *testing.T) {
	reader := taught(t)
	in := reading.Input{Text: "Me the zorb at table nine"}
	r := reader.Read(context.Background(), in)
	in.Dismissed = reading.NewDismissals([]reading.Dismissal{r.DismissalOf(&traps(r)[0])})
	if again := traps(reader.Read(context.Background(), in)); len(again) != 1 || again[0].Shown {
		t.Error("a dismissed flag stays, and is not shown")
	}
}

// In a line of many sentences the same thought is seen through two windows; it is
// flagged once.
func TestOneFlagForOneThought(t *testing.T) {
	r := taught(t).Read(context.Background(), reading.Input{
		Text: "Soup at noon. More soup at noon. Me the zorb at table nine. Soup at noon. Soup for 4 at noon.",
	})
	if found := traps(r); len(found) != 1 {
		t.Errorf("%d flags", len(found))
	}
}

// The chances are those of a text of any length and strangeness.
func FuzzChances(f *testing.F) {
	f.Add("I'm a failure. Nobody will ever want me.\nSoup.")
	f.Add(strings.Repeat("never ", 3000))
	f.Add("\x00\xff…")
	reader := reading.New()
	f.Fuzz(func(t *testing.T, s string) {
		r := reader.Read(context.Background(), reading.Input{Text: s})
		for slug, p := range r.Traps {
			if !(p >= 0 && p <= r.Distorted+1e-9 && r.Distorted <= 1) {
				t.Fatalf("%s %.3f, distorted %.3f", slug, p, r.Distorted)
			}
		}
		for _, finding := range r.Findings {
			if finding.Span.Start < 0 || finding.Span.End > len(s) || finding.Confidence < 0 || finding.Confidence > 1 {
				t.Fatalf("%s at %v of %d bytes, confidence %.2f", finding.Rule.ID, finding.Span, len(s), finding.Confidence)
			}
		}
	})
}
