package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// One sentence with one question in it, and the category that asks it.
const (
	once    = "They all think I am an idiot."
	onceFor = "mind-reading"
)

// setAsideLine begins what the card says after "Not this".
const setAsideLine = "Set aside."

// another writes one more evening up to Look again.
func (d *desk) another(narration string) {
	d.Helper()
	d.u.finish()
	if d.u.night.closed { // one without a word is not closed
		d.press("Write about something else")
	} else {
		d.u.open(placeTonight)
	}
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(narration)
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
}

// kept are the dismissals in the store.
func (d *desk) keptAside() []record.Dismissal {
	d.Helper()
	list, err := d.u.store.Dismissals()
	if err != nil {
		d.Fatal(err)
	}
	return list
}

// raises reports whether the question of once is raised on the page.
func (d *desk) raises() bool {
	return slices.ContainsFunc(d.u.toMark(d.u.night.read), func(i int) bool {
		return d.u.night.read.Findings[i].Rule.Category.Slug == onceFor
	})
}

// TestNotThisHoldsOnEveryEvening: stored at once, and from then on in every
// evening, after a restart too, whatever stands around the words.
func TestNotThisHoldsOnEveryEvening(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, once)
	asked := d.u.night.read.Findings[d.u.toAsk(d.u.night.read)[0]]
	if asked.Rule.Category.Slug != onceFor {
		t.Fatalf("%s asks first", asked.Rule.ID)
	}
	d.press("Not this")
	list := d.keptAside()
	if len(list) != 1 || list[0].Rule != asked.Rule.ID || !strings.Contains(once, list[0].Words) || list[0].Record != d.u.night.rec.ID {
		t.Fatalf("kept at once: %+v", list)
	}
	if !d.sees(setAsideLine) || d.button("Undo") == nil {
		t.Error("the card does not say so, or has no undo")
	}
	if d.raises() || len(all[*kit.Line](d)) != 2 { // the two lines of facts
		t.Errorf("marked: %q, %d lines", d.marked(), len(all[*kit.Line](d)))
	}
	d.another("The soup was cold. " + strings.ToUpper(once) + " They ate it.")
	if d.raises() {
		t.Errorf("asked on the next evening: %q", d.marked())
	}
	d.another("They must think I'm strange.")
	if !d.raises() {
		t.Error("other words are not asked about")
	}
	d.u.closeStore()
	d = open(t, dir)
	d.press("Keep as it is")
	d.another(once)
	if d.raises() {
		t.Errorf("asked after a restart: %q", d.marked())
	}
}

func TestUndoOnTheCard(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	before := d.marked()
	d.press("Not this")
	d.press("Undo")
	if len(d.keptAside()) != 0 || len(d.u.night.rec.Verdicts) != 0 {
		t.Errorf("after the undo: %+v, %+v", d.keptAside(), d.u.night.rec.Verdicts)
	}
	if d.sees(setAsideLine) || d.button("Next question") != nil || d.button("Done with this one") != nil || d.button("Not this").Chosen() {
		t.Errorf("the card still stands as answered: %q", d.labels())
	}
	if !slices.Equal(d.marked(), before) || len(d.u.toAsk(d.u.night.read)) == 0 {
		t.Errorf("marked %q, before %q", d.marked(), before)
	}
	if f := d.u.win.Canvas().Focused(); f != fyne.Focusable(all[*kit.Line](d)[0].Entry) {
		t.Errorf("the focus is on %T", f)
	}
	d.press("Could be")
	d.u.goOn()
	if v := d.stored().Verdicts; len(v) != 1 || v[0].Answer != record.CouldBe {
		t.Errorf("verdicts %+v", v)
	}
}

func TestUndoKeepsTheLineThatWasWritten(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	all[*kit.Line](d)[0].Entry.SetText("It went well in March.")
	d.press("Not this")
	d.press("Undo")
	if v := d.u.night.rec.Verdicts; len(v) != 1 || v[0].Answer != "" || v[0].Line != "It went well in March." {
		t.Errorf("verdicts %+v", v)
	}
	if got := all[*kit.Line](d)[0].Entry.Text; got != "It went well in March." {
		t.Errorf("the line is %q", got)
	}
}

// Who says something else after "not this" has taken it back.
func TestAnotherAnswerTakesNotThisBack(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	d.press("Not this")
	d.press("It’s true")
	if len(d.keptAside()) != 0 || d.sees(setAsideLine) || !d.sees("Then let it stand") || !d.raises() {
		t.Errorf("kept %+v, marked %q", d.keptAside(), d.marked())
	}
	if v := d.u.night.rec.Verdicts; len(v) != 1 || v[0].Answer != record.True {
		t.Errorf("verdicts %+v", v)
	}
}

// "It's true" is not asked again on its own evening, also after edits, and is
// asked on the next.
func TestTrueHoldsOnItsOwnEvening(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	d.press("It’s true")
	paper := all[*kit.Paper](d)[0]
	edited := "The soup was cold. " + strings.ToUpper(once)
	paper.Entry.SetText(edited)
	d.until("the new reading", func() bool { return d.u.night.read.Document.Source == edited })
	if n := len(d.u.toAsk(d.u.night.read)); n != 0 {
		t.Errorf("asked again on its own evening: %q", d.marked())
	}
	d.another(once)
	if len(d.u.toAsk(d.u.night.read)) == 0 || len(d.keptAside()) != 0 {
		t.Error("not asked on the next evening")
	}
}

// TestSetAsideInSettings: listed with an undo for each, at the keyboard.
func TestSetAsideInSettings(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionAside)
	if !d.sees("will be listed here") || d.button("Show them") != nil {
		t.Error("the empty list does not say what it is for")
	}
	d.u.open(placeTonight)
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write(once)
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	d.press("Not this")
	said := d.keptAside()[0]

	d.u.openSettings(sectionAside)
	if !d.sees("One question is set aside.") || d.sees(said.Words) {
		t.Error("it is not counted, or its words are shown at once")
	}
	d.press("Show them")
	if !d.sees("“"+said.Words+"”") || !d.sees(d.u.asked(said.Rule)) {
		t.Errorf("the list says: %s", d.words())
	}
	d.key(fyne.KeyReturn) // the focus is on the first undo
	if len(d.keptAside()) != 0 || !d.sees("It may be asked again.") {
		t.Errorf("not undone: %+v", d.keptAside())
	}
	d.key(fyne.KeyReturn)
	if !slices.Equal(d.keptAside(), []record.Dismissal{said}) || d.sees("It may be asked again.") {
		t.Errorf("not set aside again: %+v", d.keptAside())
	}
	d.press("Undo")
	d.u.open(placeTonight)
	d.until("the reading", func() bool { return d.raises() })
	if len(d.u.toAsk(d.u.night.read)) == 0 || len(d.u.night.rec.Verdicts) != 0 {
		t.Errorf("not asked again on its evening: %+v", d.u.night.rec.Verdicts)
	}
	d.another(once)
	if !d.raises() {
		t.Error("not asked again on another evening")
	}
}

func TestLongListOfWhatWasSetAside(t *testing.T) {
	d := open(t, t.TempDir())
	n := asidePage + 3
	for i := range n {
		words := fmt.Sprintf("I am number %d", i)
		if i == 0 {
			words = "" // its evening is gone
		}
		err := d.u.store.Dismiss(record.Dismissal{Rule: "no-such-category/gone", Clause: fmt.Sprint(i), Words: words})
		if err != nil {
			t.Fatal(err)
		}
	}
	undos := func() int {
		return len(slices.DeleteFunc(d.labels(), func(s string) bool { return s != "Undo" }))
	}
	d.u.openSettings(sectionAside)
	d.press("Show them")
	if undos() != asidePage || !d.sees(fmt.Sprintf("%d questions", n)) {
		t.Errorf("%d are listed at first", undos())
	}
	d.press("Show more")
	if undos() != n || d.button("Show more") != nil || !d.sees("no longer here") || !d.sees("no longer asked") {
		t.Errorf("%d are listed in the end: %s", undos(), d.words())
	}
	if b, ok := d.u.win.Canvas().Focused().(*kit.Button); !ok || b.Label() != "Undo" {
		t.Error("the focus is lost with the button that had it")
	}
}

// Tab leads from the answer to its undo and on to the next question.
func TestUndoIsReachedByTab(t *testing.T) {
	d := atLook(t, t.TempDir(), harsh)
	d.u.win.Canvas().Focus(d.button("Not this"))
	d.key(fyne.KeyReturn)
	var way []string
	for range 3 {
		d.u.win.Canvas().FocusNext()
		if b, ok := d.u.win.Canvas().Focused().(*kit.Button); ok {
			way = append(way, b.Label())
		}
	}
	if want := []string{"It’s true", "Undo", "Next question"}; !slices.Equal(way, want) {
		t.Errorf("Tab leads to %q, want %q", way, want)
	}
}

// Where it could not be stored the card does not say that it was.
func TestNotThisThatCouldNotBeKept(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	d.u.store = fullDisk{d.u.store}
	d.press("Not this")
	if d.sees(setAsideLine) || d.button("Undo") != nil || !d.sees("The disk is full.") {
		t.Errorf("the page says: %s", d.words())
	}
	if !d.raises() {
		t.Error("it went all the same")
	}
}

// fullDisk keeps no "not this".
type fullDisk struct{ Store }

type full struct{}

func (full) Error() string                { return "full" }
func (full) Problem() (what, next string) { return "The disk is full.", "Make room." }

func (fullDisk) Dismiss(record.Dismissal) error { return full{} }

// An answer of an evening alone, from a store of format 1 or undone since, does
// not hide its words, and is not asked about unless it is opened.
func TestNotThisOfOneEveningAlone(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, once)
	d.press("Not this")
	said := d.keptAside()[0]
	d.u.closeStore()
	d = open(t, dir)
	if err := d.u.store.Undismiss(said.Rule, said.Clause); err != nil {
		t.Fatal(err)
	}
	d.press("Go on")
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	if !d.raises() || d.button("Could be") != nil {
		t.Fatalf("marked %q, buttons %q", d.marked(), d.labels())
	}
	all[*kit.Paper](d)[0].OnMark(0)
	if !d.button("Not this").Chosen() || d.sees(setAsideLine) {
		t.Error("the card does not show what was said")
	}
	d.press("Not this")
	if len(d.keptAside()) != 1 || !d.sees(setAsideLine) {
		t.Error("it cannot be said again")
	}
}

func TestLockForgetsWhatWasSetAside(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	d.press("Not this")
	d.u.closeStore()
	if d.u.aside != nil {
		t.Error("what was set aside is still in the window")
	}
}

// Nothing that was set aside reaches a second draft.
func TestNoRewriteOfWhatWasSetAside(t *testing.T) {
	d := atLook(t, t.TempDir(), once)
	d.press("Not this")
	said := d.keptAside()[0]
	d.another(once)
	d.u.goTo(stepDraft)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	for _, f := range d.u.request().Findings {
		if f.Rule.ID == said.Rule && reading.ClauseID(d.u.night.read.Document, f.Span) == said.Clause {
			t.Errorf("%s asks for a rewrite", f.Rule.ID)
		}
		if f.Rule.Category.Kind != rule.Stop && !f.Shown {
			t.Errorf("%s is not shown and asks for a rewrite", f.Rule.ID)
		}
	}
}
