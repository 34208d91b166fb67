package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// atEvidence goes there and waits until all of it is shown.
func (d *desk) atEvidence() {
	d.Helper()
	d.u.open(placeEvidence)
	d.shownEvidence()
}

func (d *desk) shownEvidence() {
	d.Helper()
	t := d.u.finder.trove
	d.until("the evidence", func() bool { return d.u.finder.filled.Load() && t.isLoaded() && t.settled() })
	d.u.show()
}

// things are the words of the rows that are shown.
func (d *desk) things() (list []string) {
	for _, r := range all[*recordRow](d) {
		list = append(list, r.line.when+": "+r.line.words)
	}
	return list
}

func (d *desk) addThing(kind, words string) {
	d.Helper()
	d.press("Add something")
	d.press(kind)
	all[*kit.Paper](d)[0].Entry.SetText(words)
}

func TestEvidenceIsAddedChangedAndThrownAway(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.atEvidence()
	if !d.sees("Small wins you set") || !d.sees("Showed up without cruelty") {
		t.Fatalf("empty, it says: %s", d.words())
	}
	d.addThing("A good memory", "The choir sang my part twice.")
	d.press("A little more")
	d.press("friends")
	d.press("To the list")
	d.addThing("A small win", "Ask for the slot.")
	d.press("Changed it")
	lines := all[*kit.Line](d)
	lines[0].Entry.SetText("I wrote a mail.")
	d.press("To the list")
	if got := strings.Join(d.things(), "\n"); !strings.Contains(got, "A good memory · today, friends: The choir sang my part twice.") || !strings.Contains(got, "A small win, changed · today: Ask for the slot.") {
		t.Fatalf("listed:\n%s", got)
	}
	// It is there after a restart, and can be changed.
	d.u.closeStore()
	d = open(t, dir)
	d.atEvidence()
	d.find2("choirs")
	if got := d.things(); len(got) != 1 {
		t.Fatalf("found: %q", got)
	}
	d.row(0)
	d.write(" And a third time.")
	d.press("To the list")
	if got := d.things(); len(got) != 1 || !strings.HasSuffix(got[0], "twice. And a third time.") {
		t.Fatalf("changed: %q", got)
	}
	d.row(0)
	d.press("Throw it away")
	if got := d.things(); len(got) != 0 || !d.sees("Thrown away: “The choir") {
		t.Fatalf("thrown away: %q, %s", got, d.words())
	}
	if n := len(kept.All[kept.Win](d.u.settings())); n != 1 {
		t.Errorf("%d are stored", n)
	}
	d.press("Undo")
	if got := d.things(); len(got) != 1 {
		t.Errorf("undone: %q", got)
	}
	if d.u.keepVersion(); len(kept.All[kept.Win](d.u.settings())) != 2 {
		t.Error("it is not stored again")
	}
}

// find2 types into the search line of Evidence.
func (d *desk) find2(words string) {
	d.Helper()
	d.shortcut(fyne.KeyF)
	d.find(words)
}

// row opens a row of the list.
func (d *desk) row(i int) {
	d.Helper()
	all[*recordList](d)[0].Select(i)
}

// What is half typed is durable within a second, and a thing without words is none.
func TestAHalfTypedThingIsKept(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.atEvidence()
	d.press("Add something")
	d.press("To the list")
	if len(d.things()) != 0 {
		t.Error("a thing without words is listed")
	}
	d.addThing("Something kind", "Went to bed at ten")
	d.until("the save", func() bool { return len(kept.All[kept.Win](d.u.settings())) == 1 })
	all[*kit.Paper](d)[0].Entry.SetText("Went to bed at ten.")
	if err := d.u.Rescue(); err != nil {
		t.Fatal(err)
	}
	if got := kept.All[kept.Win](d.u.settings()); len(got) != 1 || got[0].Words != "Went to bed at ten." || got[0].What != kept.Kindness {
		t.Errorf("kept: %+v", got)
	}
}

// evidenceEvening has one of each thing that an evening can hold.
func (d *desk) evidenceEvening(narration string) record.Record {
	d.Helper()
	r := d.keepEvening(9, narration, "It stopped once.")
	r.Area = "work"
	r.Engagements = []record.Engagement{{ID: record.New(d.now).ID, Kind: record.Win, What: "Ask IT for the slot."}}
	r.Forecasts = []record.Forecast{{ID: record.New(d.now).ID, Fear: "They will drop us.", Outcome: record.DidNotHappen, Answered: "2026-02-08"}}
	r.StillTrue = []record.StillTrue{{Thought: "I always freeze", Day: "2026-02-09", Answer: "no", Line: "I spoke on Monday."}}
	if err := d.u.store.SaveVersion(r); err != nil {
		d.Fatal(err)
	}
	return r
}

func TestEvidenceOfEvenings(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	rec := d.evidenceEvening(harsh)
	d.evidenceEvening("I want to kill myself.")
	d.evidenceEvening("We buried my dad today. I should have called him.")
	binned := d.evidenceEvening(harsh)
	if err := d.u.store.Bin(binned.ID); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	d = open(t, dir)
	d.atEvidence()
	got := d.things()
	if len(got) != 3 || got[0] != "Looked at again, no longer true · Monday, work: I always freeze" || got[1] != "It did not come true · Sunday, work: They will drop us." ||
		got[2] != "A small win, planned · 2 February 2026, work: Ask IT for the slot." {
		t.Fatalf("listed: %q", got)
	}
	d.row(1)
	if !d.sees("It did not happen.") {
		t.Errorf("the forecast says: %s", d.words())
	}
	d.escape()
	d.row(2)
	d.press("Done")
	d.until("the answer", func() bool {
		r, err := d.u.store.Get(rec.ID)
		return err == nil && r.Engagements[0].State == record.Done && r.Engagements[0].Answered == "2026-02-11"
	})
	d.until("the page", func() bool { return d.sees("A small win, done") })
	d.press("Back to the list")
	d.press("Narrow it down")
	d.press("It did not come true")
	if got := d.things(); len(got) != 1 {
		t.Errorf("by its kind: %q", got)
	}
	d.press("Put the filters away")
	d.row(0)
	d.press("Read that evening")
	if d.u.place != placeRecords || d.u.viewing != rec.ID {
		t.Error("it does not lead to its evening")
	}
}

func TestTheLetterIsWrittenReadAndLinked(t *testing.T) {
	const voice = "You had one job, you absolute clown. You disgust me."
	d := atLook(t, t.TempDir(), voice)
	if d.u.night.read.Critic.Value < harshCritic {
		t.Fatalf("the sample is at %d", d.u.night.read.Critic.Value)
	}
	if d.button("Your letter for a bad night") != nil {
		t.Error("a letter is offered that was not written")
	}
	d.u.open(placeEvidence)
	d.press("Write it")
	papers := all[*kit.Paper](d)
	papers[0].Entry.SetText("You slept again in May.")
	papers[3].Entry.SetText("Slowly.")
	d.press("Read it as a letter")
	if !d.sees("You slept again in May.") || !d.sees("Slowly.") || !d.sees("11 February 2026") {
		t.Fatalf("the letter: %s", d.words())
	}
	d.press("Back")
	if d.u.place != placeEvidence {
		t.Error("it does not go back to Evidence")
	}
	d.u.open(placeHelp)
	d.press("Your letter for a bad night")
	if !d.sees("Slowly.") {
		t.Error("Help now does not lead to it")
	}
	d.press("Back")
	if d.u.place != placeHelp {
		t.Error("it does not go back to Help now")
	}
	d.u.open(placeTonight)
	d.u.night.minuteOffered = true
	d.u.goTo(stepLook)
	d.until("the link in Look again", func() bool { return d.button("Your letter for a bad night") != nil })
	d.u.goTo(stepDraft)
	d.until("the link in Second draft", func() bool { return d.button("Your letter for a bad night") != nil })
	d.press("Your letter for a bad night")
	d.press("Back")
	if d.u.place != placeTonight || d.u.night.step != stepDraft {
		t.Error("it does not go back to the step")
	}
}

// Emptied, it is no letter any more; on a milder evening nothing is offered.
func TestTheLetterIsNotPushed(t *testing.T) {
	d := atLook(t, t.TempDir(), "The demo stopped and I am annoyed.")
	l := d.u.letter()
	l.Voice = "Slowly."
	d.u.keepLetter(&l)
	d.u.keepVersion()
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil && !d.sees("Reading …") })
	if d.button("Your letter for a bad night") != nil {
		t.Error("it is offered on a mild evening")
	}
	l.Voice = " "
	d.u.keepLetter(&l)
	d.u.keepVersion()
	if d.u.letterLink() != nil {
		t.Error("a letter without a word is offered")
	}
}
