package ui

import (
	"testing"

	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// What is put in with a click is gone on with: a named share with its number, words of
// the user's with the cursor behind them.
func TestWhatWasPutInIsGoneOnWith(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.u.openTool(tools.Map)
	if len(all[*kit.Pie](d)) > 0 || d.sees("Set a share on its line") {
		t.Error("there is a pie of nothing")
	}
	d.press("too much at once")
	if d.u.win.Canvas().Focused() != all[*kit.Scale](d)[0] || len(all[*kit.Pie](d)) != 1 {
		t.Error("its share does not come next")
	}
	d.u.openTool(tools.Contain)
	d.press("“I am going to lose my job over this”")
	if line := all[*kit.Line](d)[0].Entry; d.u.win.Canvas().Focused() != line || line.CursorColumn != len(line.Text) {
		t.Error("the cursor is not behind the words that were put in")
	}
}
