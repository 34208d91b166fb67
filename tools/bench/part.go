package main

import (
	"fmt"
	"slices"
	"strings"
)

// options are how much is measured.
type options struct {
	bin, bare string
	runs      int
	// short is for trying the bench itself: few runs, small stores.
	short bool
}

// part is one thing that is measured, with the letter that -only names it by.
type part struct {
	letter, name string
	run          func(options) (result, error)
}

// parts are in the order of the page. The windows come first, while the machine is
// cool and its page cache small.
var parts = []part{
	{"b", "windows", windowsPart},
	{"d", "idle", idlePart},
	{"a", "words a second", wordsPart},
	{"c", "stores", storesPart},
	{"e", "size", sizePart},
	{"f", "pages", pagesPart},
}

// result is what a part has to say: rows of the first table, and tables of its own.
type result struct {
	Goals []string
	Body  string
}

// goal adds a row to the first table.
func (r *result) goal(what, measured string, met bool) {
	r.Goals = append(r.Goals, fmt.Sprintf("| %s | %s | %s |\n", what, measured, yesNo(met)))
}

// chosen are the parts whose letters are in a list with commas; all for an empty one.
func chosen(letters string) ([]part, error) {
	if letters == "" {
		return parts, nil
	}
	var out []part
	wanted := strings.Split(letters, ",")
	for _, p := range parts {
		if i := slices.Index(wanted, p.letter); i >= 0 {
			out, wanted = append(out, p), slices.Delete(wanted, i, i+1)
		}
	}
	if len(wanted) > 0 {
		return nil, fmt.Errorf("there is no part %q", wanted)
	}
	return out, nil
}

// page is the document.
func page(m machine, results []result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Performance\n\nWritten by `make bench`; do not edit by hand. Figures are medians.\n\n")
	fmt.Fprintf(&b, "Machine: %s, %d cores, %s memory, %s, %s, Xvfb with software GL%s. Load average over the runs: %s.%s\n\n",
		m.CPU, m.Cores, m.Memory, m.System, m.Go, atCommit(m.Commit), m.Load, m.beside())
	fmt.Fprintf(&b, "| goal | measured | met |\n|---|---|---|\n")
	for _, r := range results {
		b.WriteString(strings.Join(r.Goals, ""))
	}
	for _, r := range results {
		b.WriteString("\n" + strings.TrimRight(r.Body, "\n") + "\n")
	}
	return b.String()
}
