package ui

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// harsh has more than three flags in it, so that Look again asks all it may.
const harsh = "I always ruin everything. They all think I am an idiot. I am such a failure. I will never get better at this."

// questions counts what the shown page asks. One question is one thing asked
// together with its controls: a paper to write on, a line, a scale, or a row of
// words to choose from. The card of Look again, with its three buttons and its
// line, is one. Buttons that only go somewhere ask nothing.
func (d *desk) questions() int {
	n := len(all[*kit.Scale](d)) + len(all[*kit.Line](d))
	switch d.u.night.step {
	case stepLook: // its paper shows the words again and asks nothing
	case stepFeelings:
		n++ // the feelings, all of them one row of words
	case stepDraft:
		n++ // one of its two papers; the other cannot be written on
	default:
		n += len(all[*kit.Paper](d))
	}
	return n
}

// TestDefaultPathAsksTwelveQuestions walks the six pages with one feeling named
// and the most cards there can be, opening no "A little more".
func TestDefaultPathAsksTwelveQuestions(t *testing.T) {
	d := open(t, t.TempDir())
	asked := 0
	page := func(name string, want int) {
		n := d.questions()
		if asked += n; n != want {
			t.Errorf("%s asks %d questions, not %d", name, n, want)
		}
	}
	page("what happened", 1)
	d.write("I spilled the soup.")
	d.u.goOn()
	page("what you told yourself", 2)
	d.write(harsh)
	d.u.goOn()
	d.press("ashamed")
	page("how it landed", 2)
	d.u.goOn()
	d.skipMinute()
	d.until("the reading", func() bool { return d.button("Could be") != nil })
	page("look again", 3)
	for d.button("Could be") != nil {
		d.press("Could be")
		if d.button("Next question") == nil {
			break
		}
		d.press("Next question")
		asked++
	}
	if n := len(d.u.night.rec.Verdicts); n != maxQuestions {
		t.Errorf("%d cards were shown, not %d", n, maxQuestions)
	}
	d.u.goOn()
	page("the second draft", 1)
	d.u.goOn()
	page("what now", 1)
	if asked > 12 {
		t.Errorf("the default path asks %d questions", asked)
	}
}

// keys sends a shortcut to the focused field, or to the window where there is
// none, as the driver does.
func (d *desk) keys(mod fyne.KeyModifier, key fyne.KeyName) {
	s := &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	if f, ok := d.u.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	d.u.win.Canvas().(fyne.Shortcutable).TypedShortcut(s)
}

func TestEveryStepCanBeSkippedAndGoneBackTo(t *testing.T) {
	d := open(t, t.TempDir())
	for step := stepEvent; step < stepNext; step++ {
		if d.u.night.step != step {
			t.Fatalf("at step %d, not %d", d.u.night.step, step)
		}
		d.press("Skip")
	}
	d.keys(fyne.KeyModifierAlt, fyne.KeyRight) // there is nothing behind the last
	for step := stepNext; step > stepEvent; step-- {
		if d.u.night.step != step {
			t.Fatalf("at step %d, not %d", d.u.night.step, step)
		}
		d.keys(fyne.KeyModifierAlt, fyne.KeyLeft)
	}
	d.keys(fyne.KeyModifierAlt, fyne.KeyLeft)
	if d.u.night.step != stepEvent {
		t.Errorf("at step %d", d.u.night.step)
	}
	for step, name := range stepNames {
		d.press(name)
		if d.u.night.step != step {
			t.Errorf("the step bar's %q leads to step %d", name, d.u.night.step)
		}
	}
	d.keys(fyne.KeyModifierControl, fyne.KeyReturn) // closes an evening without a word
	if list, err := d.u.store.List(); len(list) != 0 || err != nil {
		t.Errorf("an evening without a word left %d records, %v", len(list), err)
	}
}

func TestShortcutsWorkInsideAField(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("The demo stopped.")
	d.keys(fyne.KeyModifierControl, fyne.KeyS)
	if n := d.versions(); n != 1 {
		t.Errorf("Ctrl+S made %d versions", n)
	}
	d.keys(fyne.KeyModifierControl, fyne.KeyReturn)
	if d.u.night.step != stepWords {
		t.Errorf("Ctrl+Enter led to step %d", d.u.night.step)
	}
	d.keys(fyne.KeyModifierAlt, fyne.KeyLeft)
	if d.u.night.step != stepEvent || d.u.night.rec.Event != "The demo stopped." {
		t.Errorf("Alt+Left led to step %d with %q", d.u.night.step, d.u.night.rec.Event)
	}
	for key, p := range map[fyne.KeyName]place{fyne.Key1: placeHome, fyne.Key3: placeRecords, fyne.KeyComma: placeSettings, fyne.KeyH: placeHelp, fyne.Key2: placeTonight} {
		d.keys(fyne.KeyModifierControl, key)
		if d.u.place != p {
			t.Errorf("Ctrl+%s led to place %d, not %d", key, d.u.place, p)
		}
	}
}

// stored is the record as it lies in the store.
func (d *desk) stored() record.Record {
	d.Helper()
	rec, err := d.u.store.Get(d.u.night.rec.ID)
	if err != nil {
		d.Fatal(err)
	}
	return rec
}

// TestUntouchedIsAbsent: who walks through with nothing but words leaves no
// rating, no dial, no feeling and no verdict.
func TestUntouchedIsAbsent(t *testing.T) {
	d := open(t, t.TempDir())
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(harsh)
	d.u.goOn()
	d.u.goOn()
	d.skipMinute()
	d.until("a card", func() bool { return d.button("Could be") != nil })
	d.press("A little more") // the dials are seen, and left alone
	d.u.goOn()
	d.write("I spilled one soup.")
	d.press("How is it now?")
	d.u.goOn()
	d.u.goOn()
	raw, err := json.Marshal(d.stored())
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"verdicts", "dials", "feelings", "belief_second", "changeable", "strategy", "when", "area", "body"} {
		if v, there := fields[name]; there {
			t.Errorf("%s is there: %s", name, v)
		}
	}
	if strings.Contains(string(fields["thoughts"]), "belief") {
		t.Errorf("a belief is there: %s", fields["thoughts"])
	}
	for _, name := range []string{"event", "narration", "second_draft", "finished"} {
		if _, there := fields[name]; !there {
			t.Errorf("%s is missing", name)
		}
	}
}

// TestEnoughForTonight: an evening may end after step 3 and is then no debt.
func TestEnoughForTonight(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(harsh)
	d.u.goOn()
	d.press("That is enough for tonight")
	if !d.u.night.closed || !d.stored().Finished {
		t.Error("the evening is not finished")
	}
	d.u.closeStore()
	if again := open(t, dir); again.u.offer != nil {
		t.Error("it is offered again")
	}
}

func TestAnOpenEveningIsOfferedUntilItIsClosed(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("I spilled the soup.")
	d.u.closeStore()
	d = open(t, dir)
	if d.u.offer == nil || d.sees("soup") {
		t.Fatal("it is not offered, or its words are shown at once")
	}
	id := d.u.offer.ID
	d.press("Go on")
	if d.u.night.rec.ID != id || d.u.night.step != stepWords {
		t.Errorf("it goes on with %s at step %d", d.u.night.rec.ID, d.u.night.step)
	}
	d.u.closeStore()
	d = open(t, dir)
	d.press("Keep as it is")
	if rec, err := d.u.store.Get(id); err != nil || !rec.Finished || rec.Event != "I spilled the soup." {
		t.Errorf("kept as %+v, %v", rec, err)
	}
	d.u.closeStore()
	if d = open(t, dir); d.u.offer != nil {
		t.Error("a closed evening is offered again")
	}
}
