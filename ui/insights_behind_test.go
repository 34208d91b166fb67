package ui

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/chart"
	"seconddraft/ui/kit"
)

// barsOf is the first chart that has bars of traps, or of the critic's levels.
func (d *desk) barsOf(critic bool) *chartView {
	d.Helper()
	for _, v := range d.charts() {
		if m := v.scene.Marks; len(m) > 0 && m[0].Bar != nil && (m[0].Bar.Level > 0) == critic {
			return v
		}
	}
	d.Fatal("there is no chart with bars")
	return nil
}

// A bar opens the evenings that it counts, by a click or by keys, and the page can be
// gone back to.
func TestABarOpensItsEvenings(t *testing.T) {
	d := withIndexedLife(t, 30)
	d.u.win.Resize(fyne.NewSize(1280, 900))
	view := d.barsOf(false)
	last := len(view.scene.Marks) - 1
	bar := view.scene.Marks[last].Bar
	low := view.where(last)
	low.Y = float32(bar.Reach.Y+4) * kit.Px(1) // above the bar, in its month's part of the row
	test.TapAt(view, low)
	d.foundBehind(bar)
	if d.u.shelf.query.Finding != bar.Trap {
		t.Errorf("Records looks for %q", d.u.shelf.query.Finding)
	}
	d.press("Back to Insights")
	d.counted()

	d.press("Three months")
	d.until("fewer", func() bool { return !d.sees("30 evenings") && len(d.charts()) > 0 })
	view = d.barsOf(true)
	d.u.win.Canvas().Focus(view)
	d.key(fyne.KeyHome)
	first := view.mark()
	d.key(fyne.KeyDown)
	if now := view.mark(); now.Bar.Level >= first.Bar.Level {
		t.Errorf("down goes from %q to %q", first.Bar.Says, now.Bar.Says)
	}
	d.key(fyne.KeyUp)
	if now := view.mark(); now.Bar.Level != first.Bar.Level || !d.sees(now.Bar.Says) {
		t.Errorf("up goes to %q: %s", now.Bar.Says, d.words())
	}
	d.key(fyne.KeyHome)
	bar = view.mark().Bar
	d.key(fyne.KeyReturn)
	d.foundBehind(bar) // of the first month only the days that are looked at
	if d.u.shelf.query.Critic != bar.Level || !d.sees(" · "+criticLevels()[bar.Level]) {
		t.Errorf("Records looks for level %d, not for %q", d.u.shelf.query.Critic, bar.Says)
	}
	d.press("Narrow it down") // what was asked can be changed
	d.press(criticLevels()[bar.Level])
	if d.u.shelf.query.Critic != 0 || d.sees(" · "+criticLevels()[bar.Level]) {
		t.Errorf("it still says what is not asked any more: %s", d.words())
	}
}

// foundBehind checks that Records lists as many as a bar said.
func (d *desk) foundBehind(bar *chart.Bar) {
	d.Helper()
	said := bar.Says[strings.LastIndex(bar.Says, " ")+1:]
	n, err := strconv.Atoi(said)
	if err != nil || d.u.place != placeRecords || !d.sees(amount("{{.N}} evenings found", n)) {
		d.Errorf("behind %q is %s", bar.Says, d.words())
	}
}

// withIndexedLife is withLife with what Records looks through.
func withIndexedLife(t *testing.T, n int) *desk {
	t.Helper()
	d := open(t, t.TempDir())
	list := lived(d, n)
	for _, r := range list {
		d.u.finder.index.Put(r)
	}
	d.livedThrough(list)
	return d
}

// A month of the table opens all its evenings.
func TestAMonthOfTheTableOpens(t *testing.T) {
	d := withIndexedLife(t, 30)
	n := 0
	for _, f := range d.u.finder.figures.of {
		if y, m, _ := f.evening.Day.Date(); y == 2026 && m == time.January {
			n++
		}
	}
	d.u.insights.tables["traps"] = 0
	d.toInsights()
	if !d.sees(fmt.Sprintf("evenings %d", n)) {
		t.Errorf("January has no %d evenings: %s", n, d.words())
	}
	d.press("January 2026")
	if d.u.place != placeRecords || !d.sees(amount("{{.N}} evenings found", n)) {
		t.Errorf("it opens %s", d.words())
	}
}
