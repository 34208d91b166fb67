package ui

import (
	"reflect"
	"strings"
	"testing"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// keepWinOf keeps a small win that was written so many days ago, beside an evening of
// which nothing is asked.
func (d *desk) keepWinOf(days int, words string) kept.Win {
	d.Helper()
	d.keepSetback(days, func(r *record.Record) { r.Feelings, r.Verdicts, r.SecondDraft = nil, nil, "" })
	w := kept.NewWin(kept.SmallWin, words, d.now.AddDate(0, 0, -days))
	d.u.keepWin(w)
	if !d.u.keepVersion() {
		d.Fatal("not kept")
	}
	return w
}

func TestHomeAsksAfterAWinBesideTheEvenings(t *testing.T) {
	d := open(t, t.TempDir())
	w := d.keepWinOf(8, "Ring the bank.")
	d.homeAsks()
	if !d.sees("You set yourself “Ring the bank”. What became of it?") {
		t.Fatalf("Home asks: %s", d.words())
	}
	d.press("Changed it")
	d.lineBelow("What did it become?", "I wrote to them.")
	d.u.open(placeRecords)
	got, _ := winOf(d.u.store, w.ID)
	if got.State != record.Changed || got.Became != "I wrote to them." || got.Words != w.Words || !got.Made.Equal(w.Made) {
		t.Errorf("kept as %+v", got)
	}
	d.u.open(placeHome)
	if !d.sees("What did it become?") {
		t.Error("its answer cannot be changed on the same day")
	}
	d.now = d.now.AddDate(0, 0, 1)
	d.homeAsks()
	if d.sees("Ring the bank.") {
		t.Error("it is asked again after its answer")
	}
}

func TestAWinIsNotAskedAfter(t *testing.T) {
	for name, do := range map[string]func(d *desk){
		"soon":         func(d *desk) { d.keepWinOf(3, "Ring the bank.") },
		"a stop sign":  func(d *desk) { d.keepWinOf(9, "Not kill myself tonight.") },
		"thrown away":  func(d *desk) { w := d.keepWinOf(9, "Ring."); _ = d.u.store.RemoveSetting(kept.Name(w)) },
		"put off once": func(d *desk) { d.keepWinOf(9, "Ring the bank."); d.homeAsks(); d.press("Don’t show this again") },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, t.TempDir())
			do(d)
			d.now = d.now.AddDate(0, 0, 1)
			d.homeAsks()
			if strings.Contains(d.words(), "What became of it?") {
				t.Errorf("Home asks: %s", d.words())
			}
		})
	}
}

// ofEvening is a small win that grew out of an evening, old enough to be asked after.
func (d *desk) ofEvening(narration string) (kept.Win, record.Record) {
	d.Helper()
	r := d.keepSetback(9, func(r *record.Record) {
		r.SetNarration(narration)
		r.Recovery.Off = true
	})
	d.keepSetback(8, func(r *record.Record) { r.Recovery.Off = true }) // Home asks only where there is an evening
	w := kept.NewWin(kept.SmallWin, "Ring the bank.", r.Started)
	w.Evening = r.ID
	d.u.keepWin(w)
	if !d.u.keepVersion() {
		d.Fatal("not kept")
	}
	return w, r
}

// TestAWinIsNotAskedAfterWhereItsEveningIsNot: at a stop sign, in the bin, deleted.
func TestAWinIsNotAskedAfterWhereItsEveningIsNot(t *testing.T) {
	const asks = "What became of it?"
	for name, c := range map[string]struct {
		narration string
		do        func(d *desk, evening record.ID) error
		asked     bool
	}{
		"calm":       {narration: "I froze in the meeting.", asked: true},
		"crisis":     {narration: "I want to kill myself."},
		"abuse":      {narration: "He hit me again and it is my fault."},
		"grief":      {narration: "We buried my dad today. I should have called him."},
		"in the bin": {narration: "I froze in the meeting.", do: func(d *desk, id record.ID) error { return d.u.store.Bin(id) }},
		"deleted": {narration: "I froze in the meeting.", do: func(d *desk, id record.ID) error {
			if err := d.u.store.Bin(id); err != nil {
				return err
			}
			_, err := d.u.store.EmptyBin()
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, t.TempDir())
			_, r := d.ofEvening(c.narration)
			if c.do != nil {
				if err := c.do(d, r.ID); err != nil {
					t.Fatal(err)
				}
			}
			d.homeAsks()
			if d.sees(asks) != c.asked {
				t.Fatalf("Home asks: %s", d.words())
			}
			if !c.asked {
				return
			}
			// Thrown away after it was asked: its card goes at once.
			if err := d.u.store.Bin(r.ID); err != nil {
				t.Fatal(err)
			}
			d.u.open(placeRecords)
			d.u.open(placeHome)
			if d.sees(asks) {
				t.Error("its evening is in the bin, and Home asks on")
			}
		})
	}
}

// TestAWinTakesItsShowingsAlong when it is thrown away, and brings them back.
func TestAWinTakesItsShowingsAlong(t *testing.T) {
	d := open(t, t.TempDir())
	w := d.keepWinOf(9, "Ring the bank.")
	d.homeAsks()
	d.press("Don’t show this again")
	shown := func() []kept.Shown { return kept.All[kept.Shown](d.u.settings()) }
	before := shown()
	if len(before) != 1 || before[0].ID != w.ID {
		t.Fatalf("kept as %+v", before)
	}
	d.u.openThing(w.ID)
	d.press("Throw it away")
	if got := shown(); len(got) != 0 {
		t.Errorf("left behind: %+v", got)
	}
	d.press("Undo")
	if !d.u.keepVersion() {
		t.Fatal("not kept")
	}
	if got := shown(); !reflect.DeepEqual(got, before) {
		t.Errorf("brought back: %+v", got)
	}
	if _, there := winOf(d.u.store, w.ID); !there {
		t.Error("the win is not there again")
	}
}

// A win that is not to be asked after is listed where it can be brought back.
func TestAWinThatWasPutOffIsListed(t *testing.T) {
	d := open(t, t.TempDir())
	d.keepWinOf(9, "Ring the bank.")
	d.homeAsks()
	d.press("Don’t show this again")
	d.u.openSettings(sectionAside)
	d.press("Look for them")
	d.until("the list", func() bool { return d.button("Show them") != nil })
	d.press("Show them")
	if !d.sees("“Ring the bank.”") || !d.sees("What became of a small win") {
		t.Errorf("listed: %s", d.words())
	}
}
