package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/masters"
	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// master holds the window against its picture. What the clock or the saver writes
// is no part of it.
func (d *desk) master(name string) {
	d.Helper()
	d.u.status.SetText("")
	size := d.u.win.Canvas().Size()
	for _, by := range []float32{1, 0} { // the test window does not lay out anew by itself
		d.u.win.Resize(size.AddWidthHeight(0, by))
	}
	masters.Same(d.T, name, d.u.win.Canvas().Capture())
}

// inBothPalettes opens a window in the light palette at a text size of 100 %, then
// one in the dark at 150 %. shot takes the picture of a page, with the focus where
// ready puts it, else nowhere, for a cursor blinks.
func inBothPalettes(t *testing.T, walk func(d *desk, shot func(name string, ready ...func()))) {
	t.Helper()
	racetest.Skip(t) // pictures, drawn by one goroutine
	for _, c := range []struct {
		suffix        string
		theme         *kit.Theme
		width, height float32
	}{
		{"-light", &kit.Theme{Look: kit.Light}, 1280, 800},
		{"-dark-150", &kit.Theme{Look: kit.Dark, Percent: 150}, 1760, 1000},
	} {
		d := open(t, t.TempDir())
		d.u.win.Resize(fyne.NewSize(c.width, c.height))
		d.u.app.Settings().SetTheme(c.theme)
		walk(d, func(name string, ready ...func()) {
			d.u.win.Canvas().Unfocus()
			for _, f := range ready {
				f()
			}
			d.master(name + c.suffix)
		})
		d.u.closeStore()
	}
}

// TestMastersOfTheEvening holds every page of an evening against its picture, light
// at a text size of 100 % and dark at 150 %.
func TestMastersOfTheEvening(t *testing.T) {
	const narration = "I froze in front of the whole client team. I always ruin every demo, you absolute clown. Lars has gone off me. I skipped the dry run."
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		d.u.night.minuteOffered = true

		d.u.goTo(stepEvent)
		shot("event-empty")
		d.u.goTo(stepEvent)
		d.write("The login failed in the demo. Four people were in the room.")
		d.u.goTo(stepWords)
		d.write(narration)
		d.u.goTo(stepFeelings)
		d.press("embarrassed")
		d.u.night.rec.Feelings[0].Before = rate(80)
		d.u.goTo(stepFeelings)
		shot("feelings")
		d.u.night.minute = true
		d.u.show()
		shot("minute")
		d.u.goTo(stepWords)
		shot("words")

		d.u.goTo(stepLook)
		d.until("the card", func() bool { return d.button("Could be") != nil })
		paper := all[*kit.Paper](d)[0]
		shot("look")
		shot("look-flag", func() {
			d.u.win.Canvas().Focus(paper.Entry)
			d.u.win.Canvas().FocusNext()
		})

		d.u.night.rec.Verdicts = []record.Verdict{}
		d.u.goTo(stepDraft)
		d.until("the drafts", func() bool { return d.button("Begin with this") != nil })
		d.draftPaper().Entry.SetText("The login failed this time, because I skipped the dry run.")
		d.until("the credit", func() bool { return d.sees("no longer in it") })
		shot("draft")
		d.u.finish()
		shot("closing")
		d.u.night.closed = false
		d.u.putDown()
		shot("put-down")
	})
}
