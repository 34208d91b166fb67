package answer

import (
	"path"
	"testing"

	"seconddraft/internal/rule"
)

// Every list of wording can be read.
func TestCues(t *testing.T) {
	entries, err := files.ReadDir("cues")
	if err != nil || len(entries) == 0 {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, err := rule.LoadPatterns(files, path.Join("cues", e.Name())); err != nil {
			t.Error(err)
		}
	}
}
