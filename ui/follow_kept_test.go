package ui

import (
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
