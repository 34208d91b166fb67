package kit

import (
	"sort"
	"strings"
)

// breakLines breaks a text into rows of a width, at blanks.
func breakLines(text string, width float32, measure func(string) float32) []string {
	var rows []string
	row := ""
	for _, word := range strings.Fields(text) {
		for _, part := range cutWord(word, width, measure) {
			switch {
			case row == "":
				row = part
			case measure(row+" "+part) <= width:
				row += " " + part
			default:
				rows = append(rows, row)
				row = part
			}
		}
	}
	return append(rows, row)
}

// cutWord gives a word in parts that each fit into a width: an address or the name
// of a folder may be wider than its row.
func cutWord(word string, width float32, measure func(string) float32) []string {
	var parts []string
	for runes := []rune(word); ; {
		rest := string(runes)
		if width <= 0 || len(runes) < 2 || measure(strings.TrimRight(rest, " ")) <= width {
			return append(parts, rest)
		}
		n := max(1, sort.Search(len(runes), func(i int) bool { return measure(string(runes[:i+1])) > width }))
		if after := lastSlash(runes[:n]); after > 0 {
			n = after
		}
		parts = append(parts, string(runes[:n]))
		runes = runes[n:]
	}
}

// lastSlash is where a path can be cut, after its last slash; 0 where there is none.
func lastSlash(runes []rune) int {
	for i := len(runes) - 1; i > 0; i-- {
		if runes[i] == '/' || runes[i] == '\\' {
			return i + 1
		}
	}
	return 0
}
