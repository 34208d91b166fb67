package data

import (
	"fmt"
	"strings"
)

// describe lists losses in words: "1 evening, 2 earlier versions".
func describe(lost []Loss) string {
	words := map[string][2]string{
		"record":    {"1 evening", "%d evenings"},
		"version":   {"1 saved version of an evening", "%d saved versions of evenings"},
		"draft":     {"the draft", "the draft"},
		"dismissal": {"1 “not this”", "%d “not this”"},
		"setting":   {"1 setting", "%d settings"},
		"uncounted": {"perhaps something that cannot be counted", ""},
		"save":      {"perhaps 1 save more", "perhaps %d saves more"},
	}
	counts := map[string]int{}
	var order []string
	for _, l := range lost {
		if counts[l.What] == 0 {
			order = append(order, l.What)
		}
		counts[l.What] += l.Count
	}
	var parts []string
	for _, what := range order {
		one, many := words[what][0], words[what][1]
		switch {
		case counts[what] == 1 || one == many:
			parts = append(parts, one)
		default:
			parts = append(parts, fmt.Sprintf(many, counts[what]))
		}
	}
	return strings.Join(parts, ", ")
}
