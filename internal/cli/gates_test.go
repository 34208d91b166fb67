package cli

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

// Every reason not to rewrite is heard in many wordings, and texts that share its
// words and not its matter are rewritten (clinical.md 4.5). testdata/gates.txt
// holds them, one heading a gate; a heading with "not" has its look-alikes.
func TestGates(t *testing.T) {
	racetest.Skip(t) // hundreds of second drafts, one goroutine
	raw, err := os.ReadFile("testdata/gates.txt")
	if err != nil {
		t.Fatal(err)
	}
	counts := make(map[string]int)
	var headings, given []string
	heading := ""
	var in strings.Builder
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		if h, ok := strings.CutPrefix(line, "# "); ok {
			heading = h
		} else if line != "" {
			fields := line
			if !strings.HasPrefix(line, "{") {
				text, _ := json.Marshal(map[string]string{"text": line})
				fields = string(text)
			}
			in.WriteString(fields + "\n")
			headings, given = append(headings, heading), append(given, line)
			counts[heading]++
		}
	}
	stdout, stderr, code := run(t, in.String(), "rewrite", "--format", "jsonl")
	if code != exitOK {
		t.Fatal(stderr)
	}
	for i, line := range strings.Split(strings.TrimSpace(stdout), "\n") {
		var got struct {
			Gate, Response string
			Suggestions    []struct{ Strategy, Text string }
		}
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		want := headings[i]
		if near, ok := strings.CutPrefix(want, "not "); ok {
			if got.Gate == near {
				t.Errorf("%s is heard in %s", near, given[i])
			}
			continue
		}
		if got.Gate != want || got.Response == "" {
			t.Errorf("%s is answered as %q: %s", want, got.Gate, given[i])
		}
		for _, s := range got.Suggestions {
			if s.Strategy == "M1" || strings.Contains(s.Text, "Many people") {
				t.Errorf("%s: %q", given[i], s.Text)
			}
		}
	}
	for _, gate := range []string{"crisis", "abuse", "discrimination", "grief", "other-help", "real-wrong", "feeling", "changeable"} {
		if counts[gate] < 8 || counts["not "+gate] < 10 {
			t.Errorf("%s has %d texts and %d look-alikes; 8 and 10 are needed", gate, counts[gate], counts["not "+gate])
		}
	}
}
