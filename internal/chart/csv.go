package chart

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
)

// Inert keeps a spreadsheet from taking words for a formula: such a cell, and one
// that begins with an apostrophe, gets an apostrophe in front. A number stays one.
// Every CSV file of this app is written through it.
func Inert(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@'\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// CSV is the table as a file.
func (t Table) CSV() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = Inert(cell)
		}
		_ = w.Write(safe) // a buffer takes it
	}
	w.Flush()
	return b.Bytes()
}
