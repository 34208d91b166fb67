package ui

import (
	"testing"

	"seconddraft/internal/record"
)

// TestMastersAroundTheEvening holds the pages around an evening against their
// pictures, light at a text size of 100 % and dark at 150 %.
func TestMastersAroundTheEvening(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		to := func(name string, p place) {
			d.u.open(p)
			shot("around-" + name)
		}
		d.u.met = false
		to("first", placeHome)
		to("set-up", placeSetUp)
		d.u.meet()
		to("home-empty", placeHome)
		rec := d.keepEvening(3, harsh, "I froze once. The half hour before it went well.")
		thrown := d.keepEvening(9, harsh, "")
		for _, r := range []record.Record{rec, thrown} {
			d.u.finder.put(r)
		}
		d.home()
		shot("around-home")
		d.u.writeQuickly()
		shot("around-quick-entry")
		to("parting", placeParting)
		to("records", placeRecords)
		d.u.viewing = rec.ID
		d.u.show()
		shot("around-record")
		d.u.shelf.history = true
		d.u.show()
		d.u.open(placeRecords)
		d.u.throwAway(thrown.ID)
		d.u.shelf.bin = true
		d.u.show()
		shot("around-bin")
		d.u.takeWith(nil)
		shot("around-take-out")
		d.u.bringWords()
		shot("around-bring-in")
		d.u.openSettings(sectionAppearance)
		shot("around-appearance")
	})
}
