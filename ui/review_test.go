package ui

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
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

// keepAll keeps some things that stand beside the evenings.
func (d *desk) keepAll(settings ...func() (name, value string, err error)) {
	d.Helper()
	for _, of := range settings {
		name, value, err := of()
		if err == nil {
			err = d.u.store.PutSetting(name, value)
		}
		if err != nil {
			d.Fatal(err)
		}
	}
}

// besideTheEvenings is a window on the page with one of all that is kept for any time,
// and the same once more set aside.
func (d *desk) besideTheEvenings() {
	d.Helper()
	memory := kept.NewWin(kept.Memory, "The choir asked me to sing again.", d.now)
	memory.Day = "2019-05-01"
	letter := kept.LetterOf(nil)
	letter.Forget, letter.Voice = "Mornings are different.", "Slowly, please."
	card, resting := kept.NewCard("You always freeze.", "I froze once, and went on.", d.now), kept.NewCard("You are too slow.", "I am careful.", d.now)
	resting.Resting = true
	planned := kept.NewWin(kept.SmallWin, "Ring the bank.", d.now)
	away := d.keepEvening(3, "I spoil every meal.", "The soup burned this once.")
	asked := d.keepSetback(4, func(r *record.Record) { d.fear(9)(r); r.Forecasts[0].Fear = "they will laugh at me" })
	open := d.keepSetback(5, d.fear(9))
	if err := d.u.store.Unshow(away.ID); err != nil {
		d.Fatal(err)
	}
	off := followup.Ask{Kind: followup.Forecast, Thing: string(asked.Forecasts[0].ID)}.Of()
	won := kept.NewWin(kept.SmallWin, "Rang the bank.", d.now)
	won.State = record.Done
	d.keepAll(
		func() (string, string, error) { return kept.Setting(memory) },
		func() (string, string, error) { return kept.Setting(letter) },
		func() (string, string, error) { return kept.Setting(card) },
		func() (string, string, error) { return kept.Setting(resting) },
		func() (string, string, error) { return kept.Setting(planned) },
		func() (string, string, error) { return kept.Setting(won) },
		func() (string, string, error) { return kept.Setting(kept.Shown{ID: asked.ID}.WithOff(off, true)) },
		func() (string, string, error) {
			return kept.Setting(kept.Shown{ID: won.ID}.WithOff(followup.Ask{Kind: followup.KeptWin}.Of(), true))
		},
	)
	for _, r := range []record.Record{away, asked, open} {
		d.u.finder.put(r)
	}
	d.toReview()
}

// TestWhatIsKeptCanBePutOnThePaper: by hand, and what was set aside in a part of its
// own. The file says what was seen.
func TestWhatIsKeptCanBePutOnThePaper(t *testing.T) {
	d := open(t, t.TempDir())
	d.besideTheEvenings()
	d.until("what is kept", func() bool { return d.sees("Slowly, please.") })
	if d.button("It is on the paper") != nil || d.sees("This is what will be on it") {
		t.Error("something is on the paper unasked")
	}
	if d.sees("Ring the bank.") {
		t.Error("a win that is only planned is listed")
	}
	all := d.words()
	own, aside := strings.Index(all, "What I keep for any time"), strings.Index(all, "What I set aside")
	for words, put := range map[string]bool{
		"Mornings are different.": false, "The choir asked me": false, "I froze once, and went on.": false, "they will fire me": false,
		"I am careful.": true, "The soup burned this once.": true, "they will laugh at me": true, "Rang the bank.": true,
	} {
		if at := strings.Index(all, words); at < 0 || strings.Count(all, words) != 1 || (at > aside) != put {
			t.Errorf("%q stands %d times, at %d; the parts begin at %d and %d", words, strings.Count(all, words), at, own, aside)
		}
	}
	for range d.unchosen() {
		d.press("Put it on the paper")
	}
	p := d.withPlaces()
	p.path = filepath.Join(t.TempDir(), "a.pdf")
	d.press("Save the file …")
	d.until("the file", func() bool { return d.sees("The file is written") })
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext (Debian: poppler-utils)")
	}
	out, err := exec.Command("pdftotext", "-layout", p.path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	paper := string(out)
	if at := strings.Index(paper, "What I set aside"); at < 0 || strings.Index(paper, "I am careful.") < at || strings.Index(paper, "Slowly, please.") > at || !strings.Contains(paper, "Not looked at again yet") {
		t.Errorf("printed:\n%s", paper)
	}
}
