package main

import (
	"fmt"
	"os"
	"strings"
)

// figures are tables in the order in which they are printed.
type figures []table

// table is one table of figures, with a sentence before and after it.
type table struct {
	title, before string
	head          []string
	rows          [][]string
	after         string
}

func (t *table) add(cells ...any) {
	row := make([]string, len(cells))
	for i, c := range cells {
		switch c := c.(type) {
		case float64:
			row[i] = fmt.Sprintf("%.3f", c)
		default:
			row[i] = fmt.Sprint(c)
		}
	}
	t.rows = append(t.rows, row)
}

func (f figures) String() string {
	var b strings.Builder
	for _, t := range f {
		fmt.Fprintf(&b, "\n### %s\n\n", t.title)
		if t.before != "" {
			fmt.Fprintf(&b, "%s\n\n", t.before)
		}
		line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
		line(t.head)
		line(strings.Fields(strings.Repeat("--- ", len(t.head))))
		for _, r := range t.rows {
			line(r)
		}
		if t.after != "" {
			fmt.Fprintf(&b, "\n%s\n", t.after)
		}
	}
	return b.String()
}

// The tables stand between these lines of the document; the rest is written by
// hand.
const (
	begin = "<!-- figures: written by make eval -->"
	end   = "<!-- end of figures -->"
)

// write puts the tables into the document.
func (f figures) write(name string) error {
	old, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(old), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s has no place for the figures: put the lines %q and %q where they belong", name, begin, end)
	}
	return os.WriteFile(name, []byte(before+begin+"\n"+f.String()+"\n"+end+after), 0o644)
}
