package kit

import (
	"strings"
	"unicode/utf8"
)

// Fyne's entry has no place behind a blank that ends a full row: it counts the
// cursor onto a row that is not there, or moves it before the blank whenever it
// draws, and the next key would land there. So the place is kept beside Fyne's
// and given back before each edit.

// spot is a place in a text that Fyne may have moved the cursor from.
type spot struct {
	text string
	at   int // in runes
}

// offset is where the cursor stands, in runes.
func (e *Entry) offset() int {
	at := e.CursorTextOffset()
	if e.spot.text != e.Text || at > e.spot.at {
		return at
	}
	passed := e.Text[byteOffset(e.Text, at):byteOffset(e.Text, e.spot.at)]
	if strings.Trim(passed, " ") != "" {
		return at
	}
	return e.spot.at
}

// resume puts the cursor back where Fyne may have moved it from.
func (e *Entry) resume() {
	if at := e.offset(); at != e.CursorTextOffset() {
		e.place(at)
	}
	e.spot = spot{}
}

// edit runs an edit of Fyne's that puts words in place of the selection, or of
// so many runes before the cursor, sees that the cursor stays behind them, and
// keeps it as a step that can be undone.
func (e *Entry) edit(words string, taken int, run func()) {
	e.recorded(e.SelectedText() == "", func() { e.change(words, taken, run) })
}

func (e *Entry) change(words string, taken int, run func()) {
	e.resume()
	if !e.MultiLine { // never wraps, and may hold a passphrase
		run()
		return
	}
	before, at, selected := e.Text, e.CursorTextOffset(), e.SelectedText()
	switch {
	case selected == "":
		at -= min(taken, at)
	case strings.HasSuffix(before[:byteOffset(before, at)], selected):
		at -= utf8.RuneCountInString(selected)
	}
	run()
	if e.Text == before {
		return
	}
	e.spot = spot{e.Text, at + utf8.RuneCountInString(words)}
	if e.CursorTextOffset() != e.spot.at {
		e.place(e.spot.at)
		e.Refresh()
	}
}

// place gives the cursor the row and column of an offset in runes.
func (e *Entry) place(target int) {
	e.spot = spot{e.Text, target}
	rows := e.rows()
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i] <= target {
			e.CursorRow, e.CursorColumn = i, target-rows[i]
			return
		}
	}
}

// rows gives the rune offset at which each wrapped row begins. Fyne does not
// say where it wrapped, so the cursor is asked row by row and put back.
func (e *Entry) rows() []int {
	row, col := e.CursorRow, e.CursorColumn
	defer func() { e.CursorRow, e.CursorColumn = row, col }()
	starts := []int{0}
	e.CursorColumn = 0
	for r := 1; ; r++ {
		e.CursorRow = r
		at := e.CursorTextOffset()
		if at <= starts[r-1] {
			return starts
		}
		starts = append(starts, at)
	}
}
