package corpus

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

// Rated is a thought of PatternReframe with the votes of five raters.
type Rated struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	// Intended are the traps that the thought was written to show, Majority those
	// that three of five raters chose. Votes may hold "none".
	Intended []string       `json:"labels"`
	Majority []string       `json:"labels_majority"`
	Votes    map[string]int `json:"votes"`
	Reframes []string       `json:"reframe"`
	Split    string         `json:"split"` // "train" or "valid"
	Group    string         `json:"group"`
}

// Right reports whether a trap counts as right for the thought.
func (r Rated) Right(slug string) bool {
	return slices.Contains(r.Intended, slug) || slices.Contains(r.Majority, slug)
}

// The files of the folder that DATA names. No row of them may be committed.
const (
	ratedFile    = "patternreframe_train_valid.jsonl"
	JournalFile  = "journal_benign_dev.jsonl"
	CommentsFile = "comments_neutral_dev.jsonl"
)

// theirNames maps the data set's names of traps to ours.
var theirNames = map[string]string{
	"all_or_nothing": "all-or-nothing", "mental_filter": "mental-filter", "discounting_positive": "discounting-the-positive",
	"mind_reading": "mind-reading", "fortune_telling": "fortune-telling", "should": "should-statements",
}

func ours(name string) string {
	if slug, ok := theirNames[name]; ok {
		return slug
	}
	return name
}

// LoadRated reads PatternReframe from the folder of shared data.
func LoadRated(dir fs.FS) ([]Rated, error) {
	rows, err := lines[Rated](dir, ratedFile)
	for i := range rows {
		r := &rows[i]
		for _, names := range [][]string{r.Intended, r.Majority} {
			for n := range names {
				names[n] = ours(names[n])
			}
		}
		votes := make(map[string]int, len(r.Votes))
		for _, name := range slices.Sorted(maps.Keys(r.Votes)) {
			votes[ours(name)] = r.Votes[name]
		}
		r.Votes = votes
	}
	return rows, err
}

// Text is a text without labels.
type Text struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Check reports whether a text belongs to the half that is measured on while the
// other trains, by a hash of its id.
func (t Text) Check() bool { return sha256.Sum256([]byte(t.ID))[0]&1 == 0 }

// LoadTexts reads one file of texts.
func LoadTexts(dir fs.FS, name string) ([]Text, error) { return lines[Text](dir, name) }

func lines[T any](dir fs.FS, name string) ([]T, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows []T
	scan := bufio.NewScanner(bytes.NewReader(data))
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		var row T
		if err := json.Unmarshal(scan.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		rows = append(rows, row)
	}
	return rows, scan.Err()
}
