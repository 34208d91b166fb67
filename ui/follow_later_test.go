package ui

import (
	"testing"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

func TestNoTapsForThisOne(t *testing.T) {
	d := open(t, t.TempDir())
	r := d.keepSetback(1, func(r *record.Record) { r.Feelings = []record.Feeling{{Name: "ashamed"}} })
	d.homeAsks()
	d.press("Not for this one")
	d.u.open(placeRecords)
	if got, _ := d.u.store.Get(r.ID); !got.Recovery.Off {
		t.Errorf("kept as %+v", got.Recovery)
	}
	d.now = d.now.AddDate(0, 0, 1)
	d.homeAsks()
	if !d.u.askedNow.none {
		t.Errorf("Home asks %+v", d.u.askedNow.ask)
	}
}

// TestALaterDraft stands under the other two, dated, and leaves them as they are.
func TestALaterDraft(t *testing.T) {
	d := open(t, t.TempDir())
	r := d.keepSetback(31, func(r *record.Record) { r.SecondDraft = "It stopped once." })
	d.homeAsks()
	if !d.sees("What can you see now that you couldn’t then?") || d.u.askedNow.ask.Kind != followup.Draft {
		t.Fatalf("Home asks: %s", d.words())
	}
	d.press("Read them and write")
	for _, want := range []string{"I never get it right", "It stopped once."} {
		if !d.sees(want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if d.u.inRail() != placeRecords {
		t.Error("an evening of a month ago stands under Tonight")
	}
	d.write("Half a year of demos went well.")
	d.drafted("The demo stopped.")
	d.u.open(placeHome)
	d.press("Go on writing")
	if !d.sees("Half a year of demos went well.") {
		t.Fatalf("the words are not there again: %s", d.words())
	}
	d.press("Keep it")
	got, _ := d.u.store.Get(r.ID)
	if len(got.LaterDrafts) != 1 || got.LaterDrafts[0].Words != "Half a year of demos went well." || got.Narration != r.Narration || got.SecondDraft != r.SecondDraft {
		t.Errorf("kept as %+v", got)
	}
	if !d.sees("Half a year of demos went well.") || !d.sees("A later draft, "+dayOf(d.now)) {
		t.Errorf("the evening shows: %s", d.words())
	}
	if d.u.writing() {
		t.Error("the old evening is still tonight's")
	}
	d.homeAsks()
	if d.sees("Read them and write") {
		t.Error("asked again")
	}
}

func TestTheWeeklyCheckIn(t *testing.T) {
	d := open(t, t.TempDir())
	d.keepSetback(3, func(*record.Record) {})
	d.homeAsks()
	if !d.u.askedNow.none {
		t.Fatal("it is on by itself")
	}
	d.u.openSettings(sectionReminders)
	d.press("Once a week")
	d.now = d.now.AddDate(0, 0, 8)
	d.homeAsks()
	d.press("Look at it")
	d.press("More than usual")
	d.press("Back to Home")
	list := kept.All[kept.CheckIn](d.u.settings())
	if len(list) != 1 || len(list[0].Signs) != 1 || list[0].Signs["volunteering"] != "more" {
		t.Errorf("kept as %+v", list)
	}
	d.homeAsks()
	if d.button("Look at it") != nil {
		t.Error("it is asked twice")
	}
}

// TestMastersOfWhatIsAskedLater holds the card of Home, the questions below an
// evening, the page of a later draft and the look at the week against their pictures.
func TestMastersOfWhatIsAskedLater(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		d.asksOf("home")
		shot("home-asks")
		d.asksOf("evening")
		shot("evening-answers")
		d.asksOf("draft")
		shot("later-draft")
		d.u.open(placeCheckIn)
		d.press("As usual")
		shot("check-in")
	})
}

// TestAnEveningThatTheReaderCannotReadSaysSo, once it was read, and can still be
// answered where it was opened. Home leaves it alone.
func TestAnEveningThatTheReaderCannotReadSaysSo(t *testing.T) {
	const line = "Much here does not look like English"
	d := open(t, t.TempDir())
	at(d, 10)
	german := d.keepSetback(4, func(r *record.Record) {
		d.fear(1)(r)
		r.Event, r.Forecasts[0].Fear = "Die Vorstellung ist stehen geblieben.", "sie werfen mich raus"
		r.SetNarration("Ich mache immer alles kaputt. Alle denken, ich bin ein Idiot, und sie haben recht.")
	})
	d.homeAsks()
	if !d.u.askedNow.none {
		t.Errorf("Home asks %+v", d.u.askedNow.ask)
	}
	d.u.readEvening(german.ID)
	d.until("the line", func() bool { return d.sees(line) })
	if d.button("Partly") == nil {
		t.Errorf("what is open cannot be answered: %q", d.labels())
	}

	english := d.keepSetback(3, d.fear(1))
	d.u.readEvening(english.ID)
	d.until("the questions", func() bool { return d.button("Partly") != nil })
	if d.sees(line) {
		t.Error("it is said of English")
	}

	heavy := record.New(d.now)
	heavy.SetNarration("Ich will nicht mehr leben. Ich mache immer alles kaputt, und alle haben recht.")
	if calm, strange := readOver(d.u.deps.Reader, &heavy); calm || !strange {
		t.Errorf("a stop sign in another language: calm %v, strange %v", calm, strange)
	}
}

// What was chosen against the fear goes when it did not happen after all, and comes
// back with the outcome.
func TestAFearThatDidNotHappenHasNoCompare(t *testing.T) {
	for _, c := range []struct {
		press []string
		kept  string
	}{
		{[]string{"It happened", "harder"}, "harder"},
		{[]string{"It happened", "harder", "It did not happen"}, ""},
		{[]string{"It happened", "harder", "It did not happen", "Partly"}, "harder"},
	} {
		d := open(t, t.TempDir())
		r := d.keepSetback(4, d.fear(4))
		at(d, 10)
		d.homeAsks()
		for _, button := range c.press {
			d.press(button)
		}
		d.u.open(placeRecords)
		if got, _ := d.u.store.Get(r.ID); got.Forecasts[0].Harder != c.kept {
			t.Errorf("after %q it is kept as %q", c.press, got.Forecasts[0].Harder)
		}
	}
}
