package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"seconddraft/internal/record"
)

// keepEvening puts a finished evening into the store, some days ago.
func (d *desk) keepEvening(days int, narration, second string) record.Record {
	d.Helper()
	r := record.New(d.now.AddDate(0, 0, -days))
	r.Event, r.SecondDraft, r.Finished = "The demo stopped.", second, true
	r.SetNarration(narration)
	if err := d.u.store.SaveVersion(r); err != nil {
		d.Fatal(err)
	}
	return r
}

// home goes to Home and waits for what it has to read.
func (d *desk) home() {
	d.Helper()
	d.u.keepsake = &keepsake{day: "another day"} // no delay
	d.u.open(placeHome)
	d.until("a look back", func() bool { return d.u.keepsake.day == dateKey(d.now) })
}

func TestGreetingByTheHour(t *testing.T) {
	for hour, want := range map[int]string{0: "evening", 4: "evening", 5: "morning", 11: "morning", 12: "afternoon", 17: "afternoon", 18: "evening", 23: "evening"} {
		if got := greeting(time.Date(2026, 2, 11, hour, 30, 0, 0, time.UTC)); !strings.Contains(got, want) {
			t.Errorf("at %d it says %q", hour, got)
		}
	}
}

// TestHomeLeadsToTonight and back to what was begun.
func TestHomeLeadsToTonight(t *testing.T) {
	d := open(t, t.TempDir())
	d.keepEvening(3, harsh, "")
	d.u.open(placeHome)
	d.press("Write")
	d.write("I spilled the soup.")
	d.u.open(placeHome)
	if d.sees("soup") || d.button("Write") != nil {
		t.Errorf("Home shows the words, or offers a second evening: %s", d.words())
	}
	id := d.u.night.rec.ID
	d.press("Go on writing")
	if d.u.place != placeTonight || d.u.night.rec.ID != id || d.u.night.rec.Event != "I spilled the soup." {
		t.Errorf("it goes on with %+v", d.u.night.rec)
	}
	d.u.finish()
	d.u.open(placeHome)
	d.press("Write")
	if d.u.night.rec.ID == id {
		t.Error("a closed evening is gone on with")
	}
}

// TestANewEveningLosesNothingOfTheOneCutOff: there is one draft slot.
func TestANewEveningLosesNothingOfTheOneCutOff(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	cut := record.New(d.now.AddDate(0, 0, -1))
	cut.Event = "The train was late."
	if err := d.u.store.SaveDraft(cut); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	d = atHome(t, dir)
	if !d.sees("From yesterday") || d.sees("train") {
		t.Fatalf("Home says: %s", d.words())
	}
	d.press("Write")
	d.write("I spilled the soup.")
	d.drafted("I spilled the soup.")
	if rec, err := d.u.store.Get(cut.ID); err != nil || rec.Event != cut.Event {
		t.Fatalf("the evening that was cut off: %+v, %v", rec, err)
	}
	d.u.open(placeHome)
	d.press("Keep as it is")
	if rec, err := d.u.store.Get(cut.ID); err != nil || !rec.Finished || d.u.offer != nil || !d.u.writing() {
		t.Errorf("kept as %+v, %v", rec, err)
	}
}

// TestTonightGoesOnWithToday: what was left open today is what Tonight is.
func TestTonightGoesOnWithToday(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.write("I spilled the soup.")
	id := d.u.night.rec.ID
	d.u.closeStore()
	d = atHome(t, dir)
	d.u.open(placeTonight)
	if d.u.night.rec.ID != id || d.u.offer != nil {
		t.Error("Tonight is another evening")
	}
	d.u.closeStore()
	d = atHome(t, dir)
	d.now = d.now.AddDate(0, 0, 1)
	d.u.open(placeTonight)
	if d.u.night.rec.ID == id || d.u.offer == nil {
		t.Error("Tonight is yesterday's evening")
	}
}

func TestOnePastSecondDraftADay(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	for days, words := range map[int]string{2: "It stopped once.", 9: "It was one demo.", 30: "One login failed."} {
		d.keepEvening(days, harsh, words)
	}
	d.keepEvening(4, harsh, "")
	d.home()
	first := d.u.keepsake.rec
	if first == nil || !d.sees(first.SecondDraft) || !d.sees(dayWords(first.Started, d.now)) {
		t.Fatalf("nothing to read: %s", d.words())
	}
	for range 3 {
		if d.home(); d.u.keepsake.rec.ID != first.ID {
			t.Fatal("another one on the same day")
		}
	}
	if err := d.u.store.PutSetting(settingHideWords, "yes"); err != nil {
		t.Fatal(err)
	}
	if d.home(); d.sees(first.SecondDraft) {
		t.Error("the words are shown unasked")
	}
	if d.press("Show the words"); !d.sees(first.SecondDraft) {
		t.Error("the words are not shown when asked for")
	}
	d.press("Don’t show this again")
	if d.sees(first.SecondDraft) || !d.sees("It will not be shown again.") {
		t.Errorf("it is still there: %s", d.words())
	}
	d.press("Show it again")
	d.press("Don’t show this again")
	d.u.closeStore()
	d = open(t, dir)
	for range 60 {
		d.now = d.now.AddDate(0, 0, 1)
		d.home()
		if r := d.u.keepsake.rec; r == nil || r.ID == first.ID || r.SecondDraft == "" {
			t.Fatalf("on %s it shows %+v", dateKey(d.now), r)
		}
	}
}

// TestNothingHeavyComesBack: no evening with a stop sign, none of today, none that is
// open, none from the bin, none that the reader could not read for stop signs.
func TestNothingHeavyComesBack(t *testing.T) {
	d := open(t, t.TempDir())
	for i, c := range []struct{ narration, second string }{
		{"I want to kill myself.", "I am still here."},
		{"We buried my dad today. I should have called him.", "I called him on Sunday."},
		{"He hit me again and it is my fault.", "It is not my fault that he hit me."},
		{"Ich mache immer alles falsch, das ist so peinlich und ich schäme mich.", "Heute ist mir ein Teller heruntergefallen."},
		{harsh, "I want to die, still."},
	} {
		d.keepEvening(i+1, c.narration, c.second)
	}
	d.keepEvening(0, harsh, "Of today.")
	binned := d.keepEvening(20, harsh, "From the bin.")
	if err := d.u.store.Bin(binned.ID); err != nil {
		t.Fatal(err)
	}
	openOne := d.keepEvening(21, harsh, "Still open.")
	openOne.Finished = false
	if err := d.u.store.SaveVersion(openOne); err != nil {
		t.Fatal(err)
	}
	for range 10 {
		d.home()
		if r := d.u.keepsake.rec; r != nil {
			t.Errorf("it shows %q", r.SecondDraft)
		}
		d.now = d.now.Add(time.Minute)
	}
}

// TestEmptyPagesHaveAnExample, marked as one, and no words of the user's.
func TestEmptyPagesHaveAnExample(t *testing.T) {
	d := open(t, t.TempDir())
	example := func(page string) {
		t.Helper()
		for _, o := range all[*canvas.Text](d) {
			if o.Text == "example" {
				return
			}
		}
		t.Errorf("%s has no worked example: %s", page, d.words())
	}
	d.u.goTo(stepLook)
	d.until("the reading", func() bool { return d.u.night.read != nil })
	example("Look again without words")
	d.u.goTo(stepDraft)
	d.until("the second reading", func() bool { return d.sees("Two or three second drafts") })
	example("Second draft without a thought")
	d.u.meet()
	d.u.open(placeHome)
	example("Home")
	d.u.open(placeRecords)
	example("Records")
	d.u.shelf.bin = true
	d.u.show()
	example("the bin")
	d.keepEvening(3, harsh, "")
	d.u.open(placeRecords)
	d.until("the search", func() bool { return d.u.finder.filled.Load() })
	d.u.finder.put(d.keepEvening(2, harsh, ""))
	d.u.open(placeRecords)
	d.shortcut(fyne.KeyF)
	d.find("xylophone")
	example("a search without a hit")
	d.find("demo")
	if d.sees("Fewer words find more") {
		t.Error("the example stays beside what was found")
	}
}

// TestHomeSaysThatAQuestionIsFurtherDown where an open evening stands above it and the
// window is small; else the question is in sight by itself.
func TestHomeSaysThatAQuestionIsFurtherDown(t *testing.T) {
	d := atHome(t, t.TempDir())
	at(d, 10)
	d.keepSetback(4, d.fear(1))
	const said = "Further down is one question."
	left := d.keepEvening(1, harsh, "")
	for _, c := range []struct {
		size fyne.Size
		open bool
		says bool
	}{
		{fyne.NewSize(800, 600), false, false},
		{fyne.NewSize(800, 600), true, true},
		{fyne.NewSize(1280, 800), true, false},
	} {
		d.u.win.Resize(c.size)
		if d.u.offer = nil; c.open {
			d.u.offer = &left
		}
		d.homeAsks()
		d.until("the question", func() bool { return d.sees("What happened?") })
		if d.sees(said) != c.says {
			t.Errorf("at %v with an open evening %v it says: %s", c.size, c.open, d.words())
		}
	}
}
