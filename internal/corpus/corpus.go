// Package corpus reads the lines in testdata/corpus that the reader is trained
// and measured on, and says which of them may be looked at. Start at Load; no
// part of the app itself uses this package.
//
// A line in the check split must never be used to write a rule, a word list or
// a weight. It is there to say how well the reader does on words it has not met.
package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// Row is one line of the corpus. Which fields are set depends on its kind; see
// testdata/corpus/README.md.
type Row struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Text string `json:"text"`
	// Labels are the traps in the line, the main one first; empty for none.
	Labels []string `json:"labels"`
	Area   string   `json:"area"`
	// Near is the trap that a near-miss resembles.
	Near string `json:"near,omitempty"`
	// Group ties lines that share a scene, so that they fall on one side of the
	// split.
	Group string `json:"group,omitempty"`
	// Voice names who seems to speak, where a line was written for that:
	// "american", "second-language", "teen" and the like.
	Voice string `json:"voice,omitempty"`

	Event       string  `json:"event,omitempty"`
	Cause       string  `json:"cause,omitempty"`
	Internality float64 `json:"internality,omitempty"` // 1 to 7, 0 where not rated
	Stability   float64 `json:"stability,omitempty"`
	Globality   float64 `json:"globality,omitempty"`
	Changeable  string  `json:"changeable,omitempty"`

	Level  *int     `json:"level,omitempty"`  // the critic's, 0 to 4
	Credit []string `json:"credit,omitempty"` // kinds of fair wording
	Stop   string   `json:"stop,omitempty"`

	// File is the file's path below the corpus folder.
	File string `json:"-"`
}

// Kinds of rows.
const (
	Thought  = "thought"
	NearMiss = "near-miss"
	Plain    = "plain"
	Cause    = "cause"
	NoCause  = "no-cause"
	Critic   = "critic"
	CriticNo = "critic-no"
	Fair     = "fair"
	Stop     = "stop"
	Idiom    = "idiom"
)

// checkShare of the 256 values of the hash's first byte makes the check split:
// three lines in ten.
const checkShare = 77

// Check reports whether a line belongs to the check split. The answer depends
// on its group, or on its id where it stands alone, and never changes.
func (r Row) Check() bool { return sha256.Sum256([]byte(r.Scene()))[0] < checkShare }

// Late reports whether a row is by the hands that wrote after the reader had been
// measured for the first time. Floors set before then hold for the rows without
// those: see Earlier.
func (r Row) Late() bool { return strings.HasPrefix(r.ID, "y") }

// Earlier are the rows that are not late.
func Earlier(rows []Row) []Row { return slices.DeleteFunc(slices.Clone(rows), Row.Late) }

// Scene is what a line shares with those that must stay on its side of a split:
// its group, or its id where it stands alone.
func (r Row) Scene() string { return cmp.Or(r.Group, r.ID) }

// Means reports whether an explanation that was found is the one the rater
// marked: the causes share words, and so do the events unless one is missing.
func (r Row) Means(event *text.Span, cause text.Span) bool {
	in := func(words string) text.Span {
		start := strings.Index(r.Text, words)
		return text.Span{Start: start, End: start + len(words)}
	}
	return cause.Overlaps(in(r.Cause)) && (r.Event == "" || event == nil || event.Overlaps(in(r.Event)))
}

// Load reads all *.jsonl files below a folder, ordered by path and line. An
// error names the file and the line.
func Load(dir fs.FS) ([]Row, error) {
	var rows []Row
	seen := map[string]string{}
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".jsonl" {
			return err
		}
		found, err := readFile(dir, name)
		if err != nil {
			return err
		}
		for _, r := range found {
			if before, twice := seen[r.ID]; twice {
				return fmt.Errorf("%s: id %s is used in %s already", name, r.ID, before)
			}
			seen[r.ID] = name
		}
		rows = append(rows, found...)
		return nil
	})
	return rows, err
}

func readFile(dir fs.FS, name string) ([]Row, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []Row
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		row := Row{File: name}
		decode := json.NewDecoder(bytes.NewReader(lines.Bytes()))
		decode.DisallowUnknownFields()
		if err := decode.Decode(&row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if strings.TrimSpace(row.Text) == "" || row.ID == "" || row.Kind == "" {
			return nil, fmt.Errorf("%s:%d: a row needs id, kind and text", name, n)
		}
		rows = append(rows, row)
	}
	return rows, lines.Err()
}

// Of keeps the rows of the given kinds.
func Of(rows []Row, kinds ...string) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return !slices.Contains(kinds, r.Kind) })
}

// Split parts rows into those for training and those for checking.
func Split(rows []Row) (train, check []Row) {
	for _, r := range rows {
		if r.Check() {
			check = append(check, r)
		} else {
			train = append(train, r)
		}
	}
	return train, check
}
