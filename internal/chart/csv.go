package chart

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
)

// Inert keeps a spreadsheet from taking words for a formula: such a cell, and one
// that begins with an apostrophe, gets an apostrophe in front. Every CSV file of this
// app is written through it; numbers of ours, such as -35, are not words.
func Inert(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@'\t\r", rune(cell[0])) {
		return cell
	}
	return "'" + cell
}

func isNumber(cell string) bool {
	_, err := strconv.ParseFloat(cell, 64)
	return err == nil
}

// CSV is the table as a file.
func (t Table) CSV() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	head := slices.Clone(t.Head)
	if t.Scale != "" { // a file stands alone, so its head says all
		head[1] += " (" + t.Scale + ")"
	}
	for _, row := range append([][]string{head}, t.Rows...) {
		safe := make([]string, len(row))
		for i, cell := range row {
			if safe[i] = cell; !isNumber(cell) {
				safe[i] = Inert(cell)
			}
		}
		_ = w.Write(safe) // a buffer takes it
	}
	w.Flush()
	return b.Bytes()
}
