package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"seconddraft/internal/evidence"
	"seconddraft/internal/parcel"
	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// putDownOf puts an evening down, or picks it up again.
func (d *desk) putDownOf(id record.ID, down bool) {
	d.Helper()
	d.u.pickUp(id)
	if down {
		d.u.putSetting(record.PutDownSetting(id, nextMorning(d.now)))
	}
}

// placesOfWords are all places that show words of an evening, each with the way there.
func placesOfWords(rec record.Record) map[string]func(d *desk) {
	view := func(change func(d *desk)) func(d *desk) {
		return func(d *desk) {
			d.u.open(placeRecords)
			d.u.viewing = rec.ID
			change(d)
			d.u.show()
		}
	}
	return map[string]func(d *desk){
		"Home": func(d *desk) {
			d.u.keepsake = &keepsake{day: dateKey(d.now), rec: &rec} // found before it was put down
			d.u.open(placeHome)
		},
		"the list": func(d *desk) { d.u.open(placeRecords) },
		"what a search finds": func(d *desk) {
			d.u.open(placeRecords)
			d.until("the words", d.u.finder.filled.Load)
			d.u.toSearch()
			d.find("March")
		},
		"its page": view(func(*desk) {}),
		"one of its versions": view(func(d *desk) {
			list, err := d.u.store.Versions(rec.ID)
			if err != nil {
				d.Fatal(err)
			}
			d.u.shelf.version = list[0].Seq
		}),
		"what is set aside": func(d *desk) {
			d.u.openSettings(sectionAside)
			d.press("Show them")
		},
		"the sheet": func(d *desk) {
			d.u.open(placeRecords)
			d.u.takeWith([]record.ID{rec.ID})
			d.press("A sheet (PDF)")
		},
		"the file that is looked at": func(d *desk) {
			d.u.begin()
			d.u.put((&bringIn{u: d.u}).lines([]record.Summary{rec.Summary()}), nil)
		},
		"what stays after an import": func(d *desk) {
			said := takenBack(parcel.TakenBack{Kept: []record.Summary{rec.Summary()}}, d.u.putDowns())
			d.u.begin()
			d.u.put(kit.NewPara(said), nil)
		},
		"Tonight": func(d *desk) {
			d.u.night = resume(rec.Clone(), rec.Clone())
			d.u.open(placeTonight)
			d.u.goTo(stepWords)
		},
		"a quick entry": func(d *desk) {
			d.u.night = resume(rec.Clone(), rec.Clone())
			d.u.night.quick = true
			d.u.open(placeTonight)
		},
		"the end of the evening": func(d *desk) {
			d.u.night = resume(rec.Clone(), rec.Clone())
			d.u.night.closed = true
			d.u.open(placeTonight)
		},
		"the evening left open": func(d *desk) {
			d.u.offer = &rec
			d.u.open(placeHome)
		},
		"the bin": func(d *desk) {
			if err := d.u.store.Bin(rec.ID); err != nil {
				d.Fatal(err)
			}
			d.u.shelf.bin = true
			d.u.place = placeRecords
			d.u.show()
		},
	}
}

// An evening that is put down keeps its words to itself, wherever words of evenings
// are shown; and they are there once it is picked up.
func TestNoPlaceShowsWhatIsPutDown(t *testing.T) {
	racetest.Skip(t) // fifteen pages twice, one goroutine
	const secret = "arzipan"
	rec := record.New(time.Date(2026, 1, 30, 21, 0, 0, 0, time.FixedZone("", 3600)))
	rec.Event, rec.SecondDraft, rec.Finished = "The marzipan demo stopped in March.", "The marzipan demo stopped once.", true
	rec.SetNarration("Marzipan again. I always ruin every demo.")
	closed := map[string]bool{"the evening left open": true} // it never shows them before it is opened
	for name, show := range placesOfWords(rec) {
		t.Run(name, func(t *testing.T) {
			d := open(t, t.TempDir())
			d.u.win.Resize(fyne.NewSize(1280, 1400))
			if err := d.u.store.SaveVersion(rec); err != nil {
				t.Fatal(err)
			}
			d.u.finder.put(rec)
			if err := d.u.store.Dismiss(record.Dismissal{Rule: "labeling/x", Clause: "1", Words: "marzipan again", Record: rec.ID}); err != nil {
				t.Fatal(err)
			}
			for _, down := range []bool{true, false} {
				d.putDownOf(rec.ID, down)
				d.u.keepsake = &keepsake{day: dateKey(d.now)}
				d.u.offer = nil
				show(d)
				d.u.win.Canvas().Capture() // fills the rows of lists
				if got := strings.Contains(d.words(), secret); got == down && (down || !closed[name]) {
					t.Errorf("put down is %v, its words are shown is %v:\n%s", down, got, d.words())
				}
				d.u.night = newEvening(d.now)
			}
		})
	}
	t.Run("evidence", func(t *testing.T) {
		d := open(t, t.TempDir())
		if err := d.u.store.SaveVersion(rec); err != nil {
			t.Fatal(err)
		}
		for _, down := range []bool{true, false} {
			d.putDownOf(rec.ID, down)
			var items []evidence.Item
			items, err := past{d.u.store, "", d.u.putDowns(), d.u.finder.trove}.Past()
			if err != nil || (len(items) == 0) != down {
				t.Errorf("put down is %v: %d, %v", down, len(items), err)
			}
		}
	})
}

// What an older app wrote is read, and taken apart at the next change.
func TestOldPutDownsAreRead(t *testing.T) {
	d := open(t, t.TempDir())
	morning := nextMorning(d.now).Format(time.RFC3339)
	d.u.putSetting(record.OldPutDown, "one "+morning+"\ntwo "+morning+"\ngone 2020-01-01T05:00:00Z")
	if !d.u.isPutDown("one") || !d.u.isPutDown("two") || d.u.isPutDown("gone") || len(d.u.putDowns()) != 2 {
		t.Fatalf("%v", d.u.putDowns())
	}
	d.u.pickUp("one")
	all := d.u.settings()
	if d.u.isPutDown("one") || !d.u.isPutDown("two") || all["put-down/two"] != morning {
		t.Errorf("after the change: %v", all)
	}
	if _, old := all[record.OldPutDown]; old {
		t.Error("the old setting is still there")
	}
	d.now = nextMorning(d.now)
	if d.u.isPutDown("two") {
		t.Error("it is morning")
	}
}
