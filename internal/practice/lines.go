package practice

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/goccy/go-yaml"
)

// Line is a harsh line to be answered.
type Line struct {
	// ID is stable and never used for another line.
	ID   string `yaml:"id"`
	Area string `yaml:"area"`
	// Level is the critic's, 1 to 3.
	Level int `yaml:"level"`
	// Fair marks a fair criticism of one act: it is to be accepted.
	Fair bool   `yaml:"fair"`
	Line string `yaml:"line"`
	// Friend is the same said by a friend of themself, for the swap.
	Friend string `yaml:"friend"`
	// Own is set for a line of the user's own.
	Own bool `yaml:"-"`
}

//go:embed lines.yaml
var linesFile []byte

// Starters are the lines that come with the app, in the order of their file.
var Starters = sync.OnceValue(func() []Line {
	lines, err := readLines(linesFile)
	if err != nil {
		panic(err) // the file is embedded, and its test has read it
	}
	return lines
})

// readLines is strict: a key that is not known is an error.
func readLines(file []byte) ([]Line, error) {
	var lines []Line
	if err := yaml.UnmarshalWithOptions(file, &lines, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("read the starter lines: %w", err)
	}
	return lines, nil
}

// Starter is the starter line with an id.
func Starter(id string) (Line, bool) {
	for _, l := range Starters() {
		if l.ID == id {
			return l, true
		}
	}
	return Line{}, false
}
