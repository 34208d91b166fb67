package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestPagesAroundTheEvening compares Home and what is around it with their masters
// in testdata, as markup: it tells what stands where and in which colour, and is the
// same on every machine. Fyne leaves the new one in testdata/failed.
func TestPagesAroundTheEvening(t *testing.T) {
	d := atHome(t, t.TempDir())
	country := "IE"
	d.u.chosenCountry = &country // else the system's
	d.markup("first")
	d.press("Set up first")
	d.markup("set-up")
	d.u.meet()
	d.u.open(placeHome)
	d.markup("home-empty")
	d.keepEvening(30, harsh, "I froze once. The half hour before it went well.")
	left := d.keepEvening(1, harsh, "")
	left.Area = "work"
	d.u.offer = &left
	d.home()
	d.markup("home")
	d.press("Quick entry")
	d.markup("quick-entry")
	d.u.open(placeParting)
	d.markup("parting")
	d.u.open(placeHome)
	d.u.tryExample()
	d.markup("example")
	d.u.finish()
	d.markup("example-end")
}

// markup compares the page alone, without the rail.
func (d *desk) markup(name string) {
	d.Helper()
	d.u.show()
	w := d.u.app.NewWindow(name)
	w.SetPadded(false)
	w.SetContent(d.u.current)
	w.Resize(fyne.NewSize(1072, 800))
	test.AssertRendersToMarkup(d.T, name+".xml", w.Canvas())
	w.Close()
	d.u.show()
}
