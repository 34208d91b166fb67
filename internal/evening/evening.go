// Package evening reads the sample evenings of testdata/evenings: whole records
// of about 300 words with the words that a rater marked. It is for tests and
// tools; the app does not import it. Start with Load.
package evening

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Sample is one evening.
type Sample struct {
	Name string // the file's name without its ending
	Area string
	Date string // as 2026-02-11
	// Event is the first paragraph, Narration the rest.
	Event, Narration string
	Gold             []Gold
}

// Gold is a quote that a rater marked, with a label: the slug of a trap, an
// axis end or a critic level, "fair", or a stop sign as "stop-grief".
type Gold struct {
	Quote string `json:"quote"`
	Label string `json:"label"`
}

// Has reports whether the rater used a label.
func (s Sample) Has(label string) bool {
	return slices.ContainsFunc(s.Gold, func(g Gold) bool { return g.Label == label })
}

// Load reads all evenings of a folder in the order of their names.
func Load(dir string) ([]Sample, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no evenings in %s", dir)
	}
	var out []Sample
	for _, p := range paths {
		s, err := Read(p)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// Read reads one evening: lines "area:", "date:" and "gold:" between two lines
// of dashes, then the text.
func Read(path string) (Sample, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Sample{}, err
	}
	s := Sample{Name: strings.TrimSuffix(filepath.Base(path), ".md")}
	parts := strings.SplitN(string(raw), "---\n", 3)
	if len(parts) != 3 {
		return s, fmt.Errorf("%s: no front matter between two lines of ---", path)
	}
	for _, line := range strings.Split(parts[1], "\n") {
		if err := s.head(strings.TrimSpace(line)); err != nil {
			return s, fmt.Errorf("%s: %w", path, err)
		}
	}
	s.Event, s.Narration, _ = strings.Cut(strings.TrimSpace(parts[2]), "\n\n")
	return s, nil
}

func (s *Sample) head(line string) error {
	if item, ok := strings.CutPrefix(line, "- "); ok {
		var g Gold
		if err := json.Unmarshal([]byte(item), &g); err != nil {
			return fmt.Errorf("gold line %q: %w", line, err)
		}
		s.Gold = append(s.Gold, g)
		return nil
	}
	key, value, _ := strings.Cut(line, ":")
	switch key {
	case "area":
		s.Area = strings.TrimSpace(value)
	case "date":
		s.Date = strings.TrimSpace(value)
	case "gold", "":
	default:
		return fmt.Errorf("unknown key %q", key)
	}
	return nil
}
