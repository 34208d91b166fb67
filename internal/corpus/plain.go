package corpus

import (
	"crypto/sha256"
	"io/fs"
	"slices"
)

// PlainLines reads lines.jsonl of testdata/plain as rows: a trap's line is a
// Thought, a silent one Plain, and all others are left out. Only the first half
// of the file may be looked at and trained on, so only that is given.
func PlainLines(dir fs.FS, traps []string) ([]Row, error) {
	type line struct {
		Text  string `json:"text"`
		Label string `json:"label"`
	}
	found, err := lines[line](dir, "lines.jsonl")
	var rows []Row
	for _, l := range found {
		if sha256.Sum256([]byte(l.Text))[0]&1 == 1 {
			continue
		}
		row := Row{ID: l.Text, Text: l.Text, Kind: Plain}
		if l.Label != "" {
			if !slices.Contains(traps, l.Label) {
				continue
			}
			row.Kind, row.Labels = Thought, []string{l.Label}
		}
		rows = append(rows, row)
	}
	return rows, err
}

// LoadSecond reads the second rating: by id the labels, the level or the axes
// that a second rater gave.
func LoadSecond(dir fs.FS) (map[string]Row, error) {
	rows, err := lines[Row](dir, "second.jsonl")
	out := make(map[string]Row, len(rows))
	for _, r := range rows {
		out[r.ID] = r
	}
	return out, err
}
