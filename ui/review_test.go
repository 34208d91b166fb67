package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// reviewed is a window on the page with an evening, a fear and a win of this month, and
// a win of long ago.
func reviewed(t *testing.T) *desk {
	t.Helper()
	d := open(t, t.TempDir())
	d.keepEvening(3, "I spoil every meal.", "The soup burned this once.")
	d.keepSetback(4, func(r *record.Record) {
		d.fear(4)(r)
		r.Forecasts[0].Outcome = record.DidNotHappen
	})
	for _, days := range []int{2, 200} {
		w := kept.NewWin(kept.Kindness, "Went to bed at ten.", d.now.AddDate(0, 0, -days))
		d.u.keepWin(w)
	}
	if !d.u.keepVersion() {
		t.Fatal("nothing was kept")
	}
	d.toReview()
	return d
}

// unchosen is how many things can still be put on the paper.
func (d *desk) unchosen() (n int) {
	for _, label := range d.labels() {
		if label == lang.L("Put it on the paper") {
			n++
		}
	}
	return n
}

// toReview goes there from Insights.
func (d *desk) toReview() {
	d.Helper()
	d.toInsights()
	d.press(lang.L("A look back to print"))
	d.until("what can be chosen", func() bool { return d.sees(lang.L("My second drafts")) })
}

func TestNothingIsOnThePaperUntilItIsChosen(t *testing.T) {
	d := reviewed(t)
	p := d.withPlaces()
	d.press("Save the file …")
	if p.asked > 0 || !d.sees("Choose first what goes on the paper.") || d.button("It is on the paper") != nil {
		t.Errorf("asked %d times: %s", p.asked, d.words())
	}
	if n := d.unchosen(); n < 3 {
		t.Errorf("%d things can be chosen: %s", n, d.words())
	}
	if n := strings.Count(d.words(), "Went to bed at ten."); n != 1 {
		t.Errorf("%d wins of this month", n)
	}
}

func TestThePaperIsWhatWasSeen(t *testing.T) {
	d := reviewed(t)
	p := d.withPlaces()
	for range d.unchosen() {
		d.press("Put it on the paper")
	}
	if d.sees("What these figures cannot show") {
		t.Error("without figures the paper says what they cannot show")
	}
	d.press("Evenings")
	if !d.sees("What these figures cannot show") || len(d.charts()) != 1 || !d.sees("This is what will be on it") {
		t.Errorf("there is no preview: %s", d.words())
	}
	p.path = filepath.Join(t.TempDir(), "a.pdf")
	d.press("Save the file …")
	d.until("the file", func() bool { return d.sees("The file is written") })
	b, err := os.ReadFile(p.path)
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) || p.name != "second-draft-2026-02-11.pdf" {
		t.Errorf("%s is no PDF: %v", p.name, err)
	}
	d.press("Done")
	d.until("what was chosen", func() bool { return d.sees("This is what will be on it") })
	d.press("Back")
	if d.u.place != placeInsights {
		t.Errorf("back went to %d", d.u.place)
	}
}

// What was chosen of a month stays when three are looked at and back.
func TestTheTimeOfTheReview(t *testing.T) {
	d := reviewed(t)
	d.press("Put it on the paper")
	d.press("The last three months")
	d.until("three months", func() bool { return d.sees("12 November 2025") })
	if d.button("It is on the paper") == nil {
		t.Error("what was chosen is gone")
	}
	d.press("The last month")
	d.until("a month", func() bool { return d.sees("12 January 2026") })
}

func TestAnEveningPutDownIsNotListed(t *testing.T) {
	d := open(t, t.TempDir())
	r := d.keepEvening(3, "I spoil every meal.", "The soup burned this once.")
	name, until := record.PutDownSetting(r.ID, d.now.AddDate(0, 0, 1))
	if err := d.u.store.PutSetting(name, until); err != nil {
		t.Fatal(err)
	}
	d.toReview()
	if d.sees("The soup burned") || !d.sees("put down until morning are not listed") {
		t.Errorf("it is listed: %s", d.words())
	}
}

// TestMastersOfReview holds the page against its pictures: what can be chosen, and the
// paper with a figure, a draft and a fear on it.
func TestMastersOfReview(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		d.livedThrough(lived(d, 30))
		d.toReview()
		shot("review")
		d.press("Belief in the first draft, before and after")
		d.press("Put it on the paper")
		shot("review-paper", func() {
			var paper fyne.CanvasObject
			for _, v := range d.charts() {
				paper = v
			}
			kit.Reveal(paper)
		})
	})
}
