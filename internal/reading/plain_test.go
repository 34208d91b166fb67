package reading

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
)

// plainLine is one line of testdata/plain: what somebody typed, and the one
// thing its writer meant by it ("" for a line that has to stay silent).
type plainLine struct{ Text, Label string }

// checked reports whether a line belongs to the half that nobody looks at while
// writing rules. The split hangs on the text alone, so that it never moves.
func (l plainLine) checked() bool { return sha256.Sum256([]byte(l.Text))[0]&1 == 1 }

// kind is the label's kind: trap, critic, stop or silent.
func (l plainLine) kind() string {
	switch {
	case l.Label == "":
		return "silent"
	case strings.HasPrefix(l.Label, "critic-"):
		return "critic"
	case slices.Contains(distortion.Slugs, l.Label):
		return "trap"
	}
	return "stop"
}

// heard reports whether a reading has what the line was written for: the trap
// itself and not another one, any harsh tone of the critic, the stop sign, and
// for a crisis its tier.
func (l plainLine) heard(r Reading) bool {
	switch l.kind() {
	case "critic":
		return r.Critic.Value >= 2
	case "stop":
		if tier, crisis := strings.CutPrefix(l.Label, "crisis-"); crisis {
			return r.Stop == Crisis && r.Tier == tier
		}
		return string(r.Stop) == l.Label
	case "silent":
		return r.Critic.Value >= 2 || r.Stop != NoStop || slices.ContainsFunc(r.Findings, func(f rule.Finding) bool {
			return f.Shown && f.Rule.Category.Kind == rule.Trap
		})
	}
	return slices.ContainsFunc(r.Findings, func(f rule.Finding) bool {
		return f.Rule.Category.Slug == l.Label && f.Confidence >= possible
	})
}

func plainLines(t *testing.T, name string, want int) []plainLine {
	t.Helper()
	data, err := os.ReadFile("../../testdata/plain/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []plainLine
	for row := range bytes.Lines(data) {
		var l plainLine
		if err := json.Unmarshal(row, &l); err != nil {
			t.Fatalf("line %d: %v", len(lines)+1, err)
		}
		lines = append(lines, l)
	}
	if len(lines) != want {
		t.Fatalf("%s: %d lines, want %d", name, len(lines), want)
	}
	return lines
}

// The floors are the hits of the first honest run on the second half; a change
// of the rules may raise them and must not fall below. Misses are logged for the
// first half only, because rules may be written from those and not from others.
func TestPlainLines(t *testing.T) {
	floors := map[string]int{"trap": 83, "critic": 7, "stop": 11}
	const mostFalse = 1
	type tally struct{ heard, all int }
	halves := [2]map[string]tally{{}, {}}
	reader := New()
	for _, l := range plainLines(t, "lines.jsonl", 480) {
		heard := l.heard(reader.Read(context.Background(), Input{Text: l.Text}))
		half := 0
		if l.checked() {
			half = 1
		} else if heard != (l.Label != "") {
			t.Logf("first half, wrong: %q %s", l.Text, l.Label)
		}
		for _, key := range []string{l.kind(), "label " + l.Label} {
			n := halves[half][key]
			n.all++
			if heard {
				n.heard++
			}
			halves[half][key] = n
		}
	}
	for key, n := range halves[1] {
		t.Logf("%s: first half %d of %d, second half %d of %d", key, halves[0][key].heard, halves[0][key].all, n.heard, n.all)
	}
	for kind, floor := range floors {
		if n := halves[1][kind]; n.heard < floor {
			t.Errorf("%s: %d of %d heard in the second half, the floor is %d", kind, n.heard, n.all, floor)
		}
	}
	for half, counts := range halves {
		if n := counts["silent"]; n.heard > mostFalse {
			t.Errorf("half %d: %d of %d silent lines raise something, at most %d may", half+1, n.heard, n.all, mostFalse)
		}
	}
}

// The later lines were written when the rules stood, and no rule was changed for
// them: a harder look than the second half, from the same writer.
func TestLaterLines(t *testing.T) {
	const floor = 24
	heard, reader := map[string]int{}, New()
	for _, l := range plainLines(t, "later.jsonl", 65) {
		r := reader.Read(context.Background(), Input{Text: l.Text})
		if l.heard(r) {
			heard[l.Label]++
			heard["all"]++
		}
		if r.Distorted >= 0.3 {
			heard["any trap"]++
		}
	}
	t.Logf("heard of 65 (5 a trap): %v", heard)
	if heard["all"] < floor {
		t.Errorf("%d of 65 heard, the floor is %d", heard["all"], floor)
	}
}
