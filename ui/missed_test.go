package ui

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// What went wrong with something that is no save is said until it is put away, with
// the button or with Escape; the page below stays.
func TestAFaultThatIsNoSaveCanBePutAway(t *testing.T) {
	d := open(t, t.TempDir())
	for name, away := range map[string]func(){
		"the button": func() { d.press("Put this away") },
		"Escape":     func() { d.u.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
	} {
		d.u.open(placeHelp)
		d.u.late(d.u.store, errors.New("the stick is gone"))
		if !d.sees("the stick is gone") {
			t.Fatalf("%s: it is not said: %s", name, d.words())
		}
		away()
		if d.sees("the stick is gone") || d.u.place != placeHelp {
			t.Errorf("%s: it stays, or the page went", name)
		}
		if d.u.Err() != nil {
			t.Errorf("%s: the app would end with an error", name)
		}
	}
}

// The button of a fold goes with the click; the focus is on the first field behind it.
func TestAFoldHandsTheFocusOn(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.goTo(stepEvent)
	d.u.win.Canvas().Focus(d.button("A little more"))
	d.press("A little more")
	if e, ok := d.u.win.Canvas().Focused().(*kit.Entry); !ok || e.MultiLine {
		t.Errorf("the focus is on %T", d.u.win.Canvas().Focused())
	}
	d.u.openSettings(sectionCountry)
	d.press("Add a line …")
	if e, ok := d.u.win.Canvas().Focused().(*kit.Entry); !ok || e.PlaceHolder == "" {
		t.Errorf("in Settings the focus is on %T", d.u.win.Canvas().Focused())
	}
}

// An evening that came in with feelings or one answer alone has a line that says so.
func TestALineForAnEveningWithoutWords(t *testing.T) {
	d := open(t, t.TempDir())
	mood := record.New(d.now.AddDate(0, 0, -2))
	mood.Area, mood.Feelings = "work", []record.Feeling{{Name: "tired"}}
	answer := record.New(d.now.AddDate(0, 0, -1))
	answer.Verdicts = []record.Verdict{{Rule: "labeling/x", Answer: record.CouldBe, Line: "It was one evening."}}
	for _, r := range []record.Record{mood, answer} {
		if err := d.u.store.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
		d.u.finder.put(r)
	}
	if got := summaryLine(mood.Summary()); got != (rowLine{"Mon 9 Feb 2026, work", "No words yet"}) {
		t.Errorf("the mood has %q", got)
	}
	if got := summaryLine(answer.Summary()); got != (rowLine{"Tue 10 Feb 2026", "It was one evening."}) {
		t.Errorf("the answer has %q", got)
	}
	empty := record.New(d.now)
	empty.Area = "home"
	d.u.begin()
	d.u.put(recordBody(&empty), nil)
	if !d.sees("No words yet") {
		t.Error("its page says nothing")
	}
}
