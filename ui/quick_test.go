package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// inSheet types into one of the page's three sheets.
func (d *desk) inSheet(i int, words string) {
	d.Helper()
	e := all[*kit.Paper](d)[i].Entry
	d.u.win.Canvas().Focus(e)
	e.SetText(e.Text + words)
}

// quickly opens the page.
func quickly(t *testing.T, dir string) *desk {
	t.Helper()
	d := open(t, dir)
	d.keepEvening(3, harsh, "")
	d.u.open(placeHome)
	d.press("Quick entry")
	return d
}

// TestQuickEntryIsAnEvening: saved as it is typed, kept, closed on the second draft,
// and gone on with in full.
func TestQuickEntryIsAnEvening(t *testing.T) {
	dir := t.TempDir()
	d := quickly(t, dir)
	d.oneMainButton()
	d.write("I spilled the soup.")
	d.drafted("I spilled the soup.")
	d.inSheet(1, "I always spill everything.")
	d.inSheet(2, "I spilled it once.")
	d.keys(fyne.KeyModifierControl, fyne.KeyS)
	id := d.u.night.rec.ID
	if rec := d.stored(); rec.Event != "I spilled the soup." || rec.Narration != "I always spill everything." || rec.SecondDraft != "I spilled it once." {
		t.Fatalf("kept as %+v", rec)
	}
	d.u.open(placeHome)
	d.press("Go on writing")
	if len(all[*kit.Paper](d)) != 3 || !d.sees("I spilled it once.") {
		t.Errorf("it does not go on on one page: %s", d.words())
	}
	d.u.closeStore()

	d = open(t, dir)
	d.press("Go on")
	if d.u.night.rec.ID != id || d.u.night.step != stepNext {
		t.Errorf("it goes on with %s at step %d", d.u.night.rec.ID, d.u.night.step)
	}
	d.u.goTo(stepWords)
	if !d.sees("I always spill everything.") {
		t.Error("the words are not in their step")
	}
}

func TestQuickEntryInFullAtAStep(t *testing.T) {
	d := quickly(t, t.TempDir())
	d.inSheet(1, harsh)
	d.press("How it landed")
	if d.u.night.step != stepFeelings || d.u.night.quick || d.stored().Narration != harsh {
		t.Errorf("step %d, %+v", d.u.night.step, d.u.night.rec)
	}
}

func TestQuickEntrySuggestsOnRequest(t *testing.T) {
	d := quickly(t, t.TempDir())
	d.press("Suggest a second draft")
	if !d.sees("There are no words there yet.") {
		t.Errorf("without words it says: %s", d.words())
	}
	d.inSheet(1, harsh)
	if d.button("Begin with this") != nil {
		t.Error("one is offered unasked")
	}
	d.press("Suggest a second draft")
	d.until("a suggestion", func() bool { return d.button("Begin with this") != nil })
	d.press("Begin with this")
	if d.u.night.rec.SecondDraft == "" || d.u.night.rec.SecondDraft != all[*kit.Paper](d)[2].Text() {
		t.Errorf("the second draft is %q", d.u.night.rec.SecondDraft)
	}
	for i, p := range all[*kit.Paper](d)[:2] {
		if len(p.Marks()) > 0 {
			t.Errorf("sheet %d is marked", i)
		}
	}
	d.press("Keep it")
	if !d.u.night.closed || !d.stored().Finished {
		t.Error("it does not close")
	}
}

// TestQuickEntryHearsStopSigns with the same watch, and then offers nothing.
func TestQuickEntryHearsStopSigns(t *testing.T) {
	d := quickly(t, t.TempDir())
	d.inSheet(1, "I want to kill myself tonight.")
	d.until("the crisis card", func() bool { return d.sees("You don’t have to carry it alone") })
	if all[*kit.Paper](d)[1].Text() == "" {
		t.Error("the words are gone")
	}
	d.press("Suggest a second draft")
	d.run()
	if d.button("Begin with this") != nil {
		t.Error("a second draft is suggested beside the crisis card")
	}
}
