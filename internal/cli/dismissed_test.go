package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"seconddraft/data"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
)

// The command line reads every text the same for everybody: what was answered
// with "not this" in the window changes nothing that is printed.
func TestDismissalsChangeNothing(t *testing.T) {
	const said = "They all think I am an idiot."
	dir := t.TempDir()
	run := func() string {
		var out, errs bytes.Buffer
		if code := Run("9.8.7", []string{"--data", dir, "analyze", "--format", "json"}, strings.NewReader(said), &out, &errs, nil); code != exitOK {
			t.Fatalf("exit code %d: %s", code, errs.String())
		}
		return out.String()
	}
	before := run()
	s, err := data.Create(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.New().Read(context.Background(), reading.Input{Text: said})
	kept := 0
	for i := range r.Findings {
		d := r.DismissalOf(&r.Findings[i])
		if err := s.Dismiss(record.Dismissal{Rule: d.Rule, Clause: d.Clause, Words: said}); err != nil {
			t.Fatal(err)
		}
		kept++
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after := run(); kept == 0 || after != before || !strings.Contains(before, `"shown"`) {
		t.Errorf("with %d dismissals it prints\n%s\nwithout\n%s", kept, after, before)
	}
}
