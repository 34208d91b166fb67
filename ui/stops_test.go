package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/data"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// openOnAll starts the app with everything that a page may need.
func openOnAll(t *testing.T) *desk {
	t.Helper()
	home := t.TempDir()
	m := &movable{dir: home + "/usual", usual: home + "/usual"}
	d := openWith(t, func(deps *Deps) { deps.Vault, deps.Place, deps.Backups = m, m, realBackups })
	sampleEvening(&d.u.night.rec)
	d.u.touched()
	if !d.u.keepVersion() {
		t.Fatal("the evening was not kept")
	}
	return d
}

// stopsAround are the pages around the evening, in an order in which each leaves the
// next one what it needs.
func stopsAround() []stop {
	// direct shows a page that the window would show for another store.
	direct := func(build func(u *Window) (fyne.CanvasObject, fyne.Focusable)) func(d *desk) {
		return func(d *desk) {
			d.u.begin()
			d.u.put(build(d.u))
		}
	}
	only := func(build func(u *Window) fyne.CanvasObject) func(d *desk) {
		return direct(func(u *Window) (fyne.CanvasObject, fyne.Focusable) { return build(u), nil })
	}
	shelved := func(change func(d *desk)) func(d *desk) {
		return func(d *desk) {
			d.u.open(placeRecords)
			change(d)
			d.u.show()
		}
	}
	made := time.Date(2026, 2, 3, 21, 0, 0, 0, time.UTC)
	problem := &data.Problem{Kind: data.ErrDamaged, What: "The file with your words is damaged in two places.", Next: "Nothing was changed. You can bring a backup back, or save what can be read."}
	return []stop{
		{"home", func(d *desk) { d.u.open(placeHome) }},
		{"first", direct((*Window).firstPage)},
		{"set-up", func(d *desk) { d.u.open(placeSetUp) }},
		{"parting", func(d *desk) { d.u.open(placeParting) }},
		{"locked", direct((*Window).lockedPage)},
		{"forgotten", direct((*Window).forgottenPage)},
		{"reader", func(d *desk) { d.u.openBook("labeling") }},
		{"quick-entry", func(d *desk) {
			d.u.night.closed, d.u.night.quick = false, true
			d.u.open(placeTonight)
		}},
		{"put-down", func(d *desk) { d.u.putDown() }},
		{"hidden", shelved(func(d *desk) { d.u.viewing = d.u.night.rec.ID })},
		{"record", shelved(func(d *desk) {
			d.u.pickUp(d.u.night.rec.ID)
			d.u.viewing = d.u.night.rec.ID
		})},
		{"versions", shelved(func(d *desk) { d.u.viewing, d.u.shelf.history = d.u.night.rec.ID, true })},
		{"version", shelved(func(d *desk) {
			list, err := d.u.store.Versions(d.u.night.rec.ID)
			if err != nil || len(list) == 0 {
				d.Fatal(err)
			}
			d.u.viewing, d.u.shelf.version = d.u.night.rec.ID, list[0].Seq
		})},
		{"bin", shelved(func(d *desk) {
			old := record.New(made)
			old.Event, old.Area = "The bus was late, and I let the whole of the meeting wait for me and my slides.", "work"
			if err := d.u.store.SaveVersion(old); err != nil {
				d.Fatal(err)
			}
			if err := d.u.store.Bin(old.ID); err != nil {
				d.Fatal(err)
			}
			d.u.shelf.bin = true
		})},
		{"empty-the-bin", shelved(func(d *desk) { d.u.shelf.bin, d.u.shelf.emptying = true, askedToEmpty })},
		{"take-out", func(d *desk) { d.u.takeWith([]record.ID{d.u.night.rec.ID}) }},
		{"take-out-sheet", func(d *desk) { d.press(lang.L("A sheet (PDF)")) }},
		{"bring-in", func(d *desk) { d.u.bringWords() }},
		{"bring-in-look", func(d *desk) {
			s := d.u.night.rec.Summary()
			d.u.coming.path, d.u.coming.arrival = "/home/mira/daylio_export_2026_02_03.csv", &parcel.Arrival{
				Kind: "Daylio", New: []record.Summary{s, {Started: made, Area: "home"}}, Duplicates: []record.Summary{s},
			}
			d.u.show()
		}},
		{"restore", func(d *desk) { d.u.toRestore() }},
		{"restore-found", func(d *desk) {
			d.u.restore.path = "/home/mira/second-draft-2026-02-03.age"
			d.u.restore.found = &parcel.Found{
				Path: d.u.restore.path, Made: made, Records: 41, Versions: 310, First: made.AddDate(-1, 0, 0), Last: made,
				Dismissals: 7, Settings: 12, Draft: true, Here: 40, New: 3, Beside: 2, Addable: true,
			}
			d.u.show()
		}},
		{"restore-question", func(d *desk) {
			d.u.restore.replace = true
			d.u.show()
		}},
		{"restored", func(d *desk) {
			d.u.restore.done = &parcel.BroughtBack{Added: 3, Records: 43}
			d.u.show()
		}},
		{"move-failed", func(d *desk) {
			d.u.moving, d.u.place = &moving{err: problem}, placeMoving
			d.u.show()
		}},
		{"moved", func(d *desk) {
			d.u.moving.err = nil
			d.u.show()
			d.u.moving = nil
		}},
		{"away", only(func(u *Window) fyne.CanvasObject {
			return u.awayPage(&data.Problem{Kind: data.ErrMissing, What: "Your words were moved to /media/mira/KINGSTON/seconddraft.", Next: "That stick or disk is not there now. Plug it in, then look again."})
		})},
		{"damaged", only(func(u *Window) fyne.CanvasObject { return u.cannotOpenPage(problem) })},
	}
}
