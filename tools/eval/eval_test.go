package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
)

// The example is Cohen's: 20 both yes, 15 both no, 5 and 10 split, kappa 0.4.
func TestKappa(t *testing.T) {
	var a, b []bool
	add := func(n int, x, y bool) {
		for range n {
			a, b = append(a, x), append(b, y)
		}
	}
	add(20, true, true)
	add(5, true, false)
	add(10, false, true)
	add(15, false, false)
	if got := kappa(a, b); math.Abs(got-0.4) > 1e-9 {
		t.Errorf("kappa %v, want 0.4", got)
	}
}

func TestJudgeCountsShownTrapsOnly(t *testing.T) {
	flag := func(slug string, kind rule.Kind, shown bool) rule.Finding {
		return rule.Finding{Rule: &rule.Rule{Category: &rule.Category{Slug: slug, Kind: kind}}, Shown: shown, Confidence: 0.7}
	}
	r := reading.Reading{
		Traps:    map[string]float64{"labeling": 0.7, "blaming": 0.1},
		Findings: []rule.Finding{flag("labeling", rule.Trap, true), flag("blaming", rule.Trap, false), flag("critic-3", rule.Critic, true)},
	}
	is := func(want string) func(int, string) bool { return func(_ int, slug string) bool { return slug == want } }
	j := judge([]reading.Reading{r, r}, []string{"labeling", "blaming"}, is("labeling"), is("labeling"))
	if j.first != 2 || j.flags != 2 || j.right != 2 || j.withFlag != 2 {
		t.Errorf("%+v", j)
	}
	if bin := j.reliable[3]; bin.n != 2 || bin.right != 2 {
		t.Errorf("reliability %+v", j.reliable)
	}
	if j = judge([]reading.Reading{r}, []string{"labeling", "blaming"}, is("blaming"), is("blaming")); j.right != 0 || j.confused[[2]string{"blaming", "labeling"}] != 1 {
		t.Errorf("%+v", j)
	}
}

func TestStopsCountTheirOwnSign(t *testing.T) {
	for _, c := range []struct {
		got  reading.StopSign
		kind string
		want bool
	}{
		{reading.Crisis, "crisis-b", true},
		{reading.Crisis, "grief", true},
		{reading.Grief, "crisis-a", false},
		{reading.NoStop, "none", false},
		{reading.Grief, "none", true},
		{reading.Abuse, "abuse", true},
	} {
		if got := stops(c.got, c.kind); got != c.want {
			t.Errorf("%s on %s: %v", c.got, c.kind, got)
		}
	}
}

func TestWriteReplacesOnlyTheFigures(t *testing.T) {
	name := filepath.Join(t.TempDir(), "evaluation.md")
	if err := os.WriteFile(name, []byte("by hand\n"+begin+"\nold\n"+end+"\nmore by hand\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	one := table{title: "New", head: []string{"a", "b"}}
	one.add("x", 0.5)
	if err := (figures{one}).write(name); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s := string(got)
	if strings.Contains(s, "old") || !strings.Contains(s, "| x | 0.500 |") || !strings.HasPrefix(s, "by hand\n") || !strings.HasSuffix(s, "\nmore by hand\n") {
		t.Errorf("wrote %q", s)
	}
	if err := os.WriteFile(name, []byte("no place"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (figures{one}).write(name); err == nil || !strings.Contains(err.Error(), "no place") {
		t.Errorf("without its lines: %v", err)
	}
}
