package ui

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// everyPage calls f on each page that can hold a field, with all folds open.
func (d *desk) everyPage(f func(name string)) {
	d.Helper()
	shown := func(name string) {
		d.Helper()
		for range 6 { // a fold may hold another
			for _, label := range []string{"A little more", "More words", "Narrow it down", "Write your own …", "Why this question?"} {
				if b := d.button(label); b != nil {
					d.press(label)
				}
			}
		}
		f(name)
	}
	for step := range stepNames {
		d.u.open(placeTonight)
		d.u.goTo(step)
		if step == stepLook {
			d.until("a card", func() bool { return d.button("Could be") != nil })
		}
		if step == stepDraft {
			d.until("a draft", func() bool { return d.button("Begin with this") != nil })
		}
		shown(stepNames[step])
	}
	d.u.night.quick = true
	d.u.open(placeTonight)
	shown("quick entry")
	d.u.night.quick = false
	for p := placeHome; p <= placeLast; p++ {
		switch p {
		case placeTonight, placeMoving, placeSettings, placeLocked: // walked above and below, or without a field
			continue
		case placeTakeOut:
			d.u.takeWith(nil)
		case placeBringIn:
			d.u.bringWords()
		default:
			d.u.open(p)
		}
		shown("place " + string(rune('0'+p)))
	}
	for _, s := range d.u.settingsSections() {
		d.u.openSettings(s.at)
		shown(s.name)
	}
	d.u.openBook(addPhrase)
	shown("phrase")
}

// Every field of every page is read for stop signs when the typing pauses: a key
// in it reaches the watch. No page has a field that is not of the kit.
func TestEveryFieldIsWatched(t *testing.T) {
	d := openWithBackups(t, t.TempDir())
	d.u.night.rec.Event = "I spilled the soup."
	d.u.night.rec.SetNarration(harsh)
	d.u.night.minuteOffered = true // it has tests of its own
	d.u.touched()
	d.u.night.minuteOffered = true // it has no field, and stands in place of one that has
	d.u.goTo(stepLook)
	fields := 0
	d.everyPage(func(name string) {
		for _, raw := range all[*widget.Entry](d) {
			t.Errorf("%s has a field that nothing watches: %q", name, raw.PlaceHolder)
		}
		for _, e := range all[*kit.Entry](d) {
			if e.Password || e.ReadOnly {
				continue
			}
			fields++
			before := e.Text
			d.u.watch.Stop()
			d.u.watch.newest = ""
			e.TypedRune('ž')
			if !strings.Contains(d.u.watch.newest, "ž") {
				t.Errorf("%s: a key in the field %q is not heard", name, e.PlaceHolder)
			}
			e.SetText(before)
		}
	})
	if fields < 15 {
		t.Errorf("only %d fields were found", fields)
	}
}

// No text of a record is left out of what is read for stop signs.
func TestFreeTextHasEveryWord(t *testing.T) {
	var r record.Record
	v := reflect.ValueOf(&r).Elem()
	own := map[string]bool{"ID": true, "Strategy": true, "Changeable": true} // the app's words
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if v.Field(i).Kind() != reflect.String || own[name] {
			continue
		}
		v.Field(i).SetString("words of " + name)
		if !strings.Contains(freeText(&r), "words of "+name) {
			t.Errorf("%s is not read", name)
		}
	}
	r.Feelings = []record.Feeling{{Name: "an own feeling"}}
	r.Verdicts = []record.Verdict{{Line: "an answer"}}
	for _, words := range []string{"an own feeling", "an answer"} {
		if !strings.Contains(freeText(&r), words) {
			t.Errorf("%s is not read", words)
		}
	}
}

// Words in a field that is no part of the evening bring the card there, once,
// with the focus where it was, and leave the evening as it is.
func TestTheCardInASearch(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.win.Resize(fyne.NewSize(1280, 800))
	d.u.open(placeRecords)
	if d.button("Empty") == nil {
		d.u.openBook("")
	}
	entry := all[*kit.Entry](d)[0]
	d.u.win.Canvas().Focus(entry)
	for _, r := range tierA {
		entry.TypedRune(r)
	}
	d.until("the card", func() bool { return d.sees(reframe.CrisisCard) })
	if d.u.win.Canvas().Focused() != fyne.Focusable(entry) || entry.Text != tierA {
		t.Error("the card took the focus or the words")
	}
	if d.u.night.crisis.holds() {
		t.Error("a search holds up the evening")
	}
	d.press("Put this card away")
	entry.TypedRune(' ')
	d.u.heardIn("a", true)
	if d.sees(reframe.CrisisCard) {
		t.Error("it comes twice")
	}
}
