package chart

import (
	"bytes"
	"encoding/csv"
)

// CSV is the table as a file. A cell that a spreadsheet would take for a formula
// gets an apostrophe before it.
func (t Table) CSV() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		safe := make([]string, len(row))
		for i, cell := range row {
			if len(cell) > 1 && (cell[0] == '=' || cell[0] == '+' || cell[0] == '@') {
				cell = "'" + cell
			}
			safe[i] = cell
		}
		_ = w.Write(safe) // a buffer takes it
	}
	w.Flush()
	return b.Bytes()
}
