package cli

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/evening"
	"seconddraft/internal/racetest"
)

// sample is one evening as it would be typed into one file.
type sample struct {
	evening.Sample
	text string
}

func evenings(t *testing.T) []sample {
	t.Helper()
	loaded, err := evening.Load("../../testdata/evenings")
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) != 8 {
		t.Fatalf("%d evenings, want 8", len(loaded))
	}
	var list []sample
	for _, e := range loaded {
		s := sample{e, e.Event + "\n\n" + e.Narration}
		for _, g := range s.Gold {
			if !strings.Contains(s.text, g.Quote) {
				t.Fatalf("%s does not hold the marked words %q", s.Name, g.Quote)
			}
		}
		list = append(list, s)
	}
	return list
}

// analysis is what these tests read of analyze's JSON.
type analysis struct {
	ID       string
	Findings []struct {
		Kind, Category string
		Span           [2]int
		Shown          bool
	}
	Attributions []struct {
		Cause                             json.RawMessage
		Internality, Stability, Globality *int
	}
	Stop string
	Tier *string
}

// analyseAll runs the evenings through analyze --format jsonl.
func analyseAll(t *testing.T, list []sample) []analysis {
	t.Helper()
	var in strings.Builder
	for _, e := range list {
		line, err := json.Marshal(map[string]string{"id": e.Name, "text": e.text})
		if err != nil {
			t.Fatal(err)
		}
		in.Write(line)
		in.WriteByte('\n')
	}
	stdout, stderr, code := run(t, in.String(), "analyze", "--format", "jsonl")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit code %d, said %q", code, stderr)
	}
	var out []analysis
	for dec := json.NewDecoder(strings.NewReader(stdout)); dec.More(); {
		var a analysis
		if err := dec.Decode(&a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	if len(out) != len(list) {
		t.Fatalf("%d answers to %d evenings", len(out), len(list))
	}
	return out
}

// hears reports whether an analysis has what the rater marked, at the marked
// words. A stop sign and an explanation count whether shown or not, since a
// crisis hides all else; the shown ones are held to account in
// TestEveningsQuiet.
func (a analysis) hears(text string, g evening.Gold) bool {
	start := strings.Index(text, g.Quote)
	end := start + len(g.Quote)
	for _, f := range a.Findings {
		if f.Span[1] <= start || end <= f.Span[0] {
			continue
		}
		switch {
		case f.Category == g.Label, g.Label == "fair" && f.Kind == "fair":
			return true
		case strings.HasPrefix(g.Label, "stop-"):
			if sign, _, _ := strings.Cut(g.Label[5:], "-"); f.Kind == "stop" && f.Category == sign {
				return true
			}
		}
	}
	for _, attributed := range a.Attributions {
		var cause [2]int
		if json.Unmarshal(attributed.Cause, &cause) != nil || cause[1] <= start || end <= cause[0] {
			continue
		}
		high := map[string]*int{"internal": attributed.Internality, "stable": attributed.Stability, "global": attributed.Globality}[g.Label]
		if high != nil && *high >= 5 {
			return true
		}
	}
	return false
}

// The floors are the hits of the first honest run; a change of the rules may
// raise them and must not fall below.
func TestEveningsHeard(t *testing.T) {
	floors := map[string]int{"trap": 23, "axis": 14, "critic": 6, "fair": 11, "stop": 5}
	hits, all := map[string]int{}, map[string]int{}
	list := evenings(t)
	for i, a := range analyseAll(t, list) {
		for _, g := range list[i].Gold {
			kind := kindOf(g.Label)
			all[kind]++
			if a.hears(list[i].text, g) {
				hits[kind]++
				continue
			}
			t.Logf("not heard: %s %s: %s", a.ID, g.Label, g.Quote)
		}
	}
	for kind, floor := range floors {
		t.Logf("%s: %d of %d heard", kind, hits[kind], all[kind])
		if hits[kind] < floor {
			t.Errorf("%s: %d heard, the floor is %d", kind, hits[kind], floor)
		}
	}
}

func kindOf(label string) string {
	switch {
	case strings.HasPrefix(label, "stop-"):
		return "stop"
	case strings.HasPrefix(label, "critic-"):
		return "critic"
	case label == "fair":
		return "fair"
	case slices.Contains([]string{"internal", "stable", "global"}, label):
		return "axis"
	}
	return "trap"
}

// What is shown as a trap and was not marked as one is a question too many.
func TestEveningsQuiet(t *testing.T) {
	const most = 5
	list := evenings(t)
	wrong := 0
	for i, a := range analyseAll(t, list) {
		text := list[i].text
		for _, f := range a.Findings {
			if f.Kind != "trap" || !f.Shown {
				continue
			}
			marked := slices.ContainsFunc(list[i].Gold, func(g evening.Gold) bool {
				start := strings.Index(text, g.Quote)
				return kindOf(g.Label) == "trap" && f.Span[0] < start+len(g.Quote) && start < f.Span[1]
			})
			if !marked {
				wrong++
				t.Logf("not marked: %s %s: %s", a.ID, f.Category, text[f.Span[0]:f.Span[1]])
			}
		}
	}
	if wrong > most {
		t.Errorf("%d traps shown that were not marked, at most %d may be", wrong, most)
	}
}

// A stop sign governs its evening; the other evenings have none.
func TestEveningsStop(t *testing.T) {
	want := map[string][2]string{"05-eulogy": {"grief", ""}, "10-overdraft": {"crisis", "b"}}
	for _, a := range analyseAll(t, evenings(t)) {
		stop := want[a.ID]
		if stop[0] == "" {
			stop[0] = "none"
		}
		tier := ""
		if a.Tier != nil {
			tier = *a.Tier
		}
		if a.Stop != stop[0] || tier != stop[1] {
			t.Errorf("%s: stop %q, tier %q; want %q, %q", a.ID, a.Stop, tier, stop[0], stop[1])
		}
		for _, f := range a.Findings {
			if a.Stop == "crisis" && f.Shown && f.Kind != "stop" {
				t.Errorf("%s shows %s beside a crisis", a.ID, f.Category)
			}
		}
	}
}

// Each evening without a stop gets a second draft with words in it; the crisis
// gets none.
func TestEveningsRewritten(t *testing.T) {
	racetest.Skip(t) // eight evenings, one goroutine
	for _, e := range evenings(t) {
		line, err := json.Marshal(map[string]string{"id": e.Name, "text": e.text})
		if err != nil {
			t.Fatal(err)
		}
		stdout, stderr, code := run(t, string(line), "rewrite", "--format", "jsonl")
		if code != exitOK || stderr != "" {
			t.Fatalf("%s: exit code %d, said %q", e.Name, code, stderr)
		}
		var got struct {
			Suggestions []struct{ Strategy, Route, Title, Text string }
		}
		if err := json.Unmarshal([]byte(stdout), &got); err != nil {
			t.Fatal(err)
		}
		worded := 0
		for _, s := range got.Suggestions {
			if s.Strategy == "" || s.Route == "" || s.Title == "" {
				t.Errorf("%s: suggestion without a name: %+v", e.Name, s)
			}
			if s.Text != "" {
				worded++
			}
		}
		switch e.Name {
		case "10-overdraft":
			if len(got.Suggestions) != 0 {
				t.Errorf("%s: %d suggestions beside a crisis", e.Name, len(got.Suggestions))
			}
		case "05-eulogy":
		default:
			if worded == 0 {
				t.Errorf("%s: no suggestion has words", e.Name)
			}
		}
	}
}
