package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// keepSetback is an evening of some days ago with what may be asked of later.
func (d *desk) keepSetback(days int, change func(r *record.Record)) record.Record {
	d.Helper()
	r := record.New(d.now.AddDate(0, 0, -days))
	r.Area, r.Event, r.Finished = "work", "The demo stopped.", true
	r.SetNarration("I froze. I never get it right.")
	change(&r)
	if err := d.u.store.SaveVersion(r); err != nil {
		d.Fatal(err)
	}
	return r
}

// fear adds a forecast to be looked at some days after the evening.
func (d *desk) fear(days int) func(r *record.Record) {
	eighty := record.Rating(80)
	return func(r *record.Record) {
		r.Forecasts = []record.Forecast{{
			ID: record.New(r.Started).ID, Fear: "they will fire me", Likelihood: &eighty, Check: dateKey(r.Started.AddDate(0, 0, days)),
		}}
	}
}

// homeAsks goes to Home and waits until it is known what it asks.
func (d *desk) homeAsks() {
	d.Helper()
	d.u.fillNow()
	d.u.open(placeHome)
	d.until("what Home asks", func() bool { return d.u.askedNow != nil && d.u.askedNow.when == partOfDay(d.now) })
}

// at sets the clock to an hour of its day.
func at(d *desk, hour int) {
	y, m, day := d.now.Date()
	d.now = time.Date(y, m, day, hour, 0, 0, 0, d.now.Location())
}

// asksOf opens an evening of long ago with one of everything that can be asked.
func (d *desk) asksOf(where string) {
	d.Helper()
	d.u.open(placeHome)
	forty := record.Rating(40)
	r := d.keepSetback(40, func(r *record.Record) {
		d.fear(4)(r)
		r.Started = r.Started.Add(-12 * time.Hour)
		r.Forecasts[0].Fear = "they will fire me and nobody in this town will take me on after that"
		r.SecondDraft = "The login failed because I skipped the dry run on their network."
		r.Feelings = []record.Feeling{{Name: "ashamed"}}
		r.Verdicts = []record.Verdict{{Category: "stability", Words: "I never get it right", Answer: record.CouldBe}}
		r.Engagements = []record.Engagement{{
			ID: record.New(r.Started).ID, Kind: record.Experiment, What: "Ask one person in the room what they saw.",
			Prediction: "they will say it was a mess", Day: dateKey(r.Started.AddDate(0, 0, 3)), Expected: &forty, State: record.Changed, Became: "I wrote to her.",
		}}
		r.StillTrue = []record.StillTrue{{Thought: "I never get it right", Day: dateKey(r.Started.AddDate(0, 0, 8)), Answer: "partly", Line: "Two demos went well."}}
		r.Recovery.Taps = []record.Tap{{Day: dateKey(r.Started.AddDate(0, 0, 1)), Distress: 70}, {Day: dateKey(r.Started.AddDate(0, 0, 2)), Distress: 90, Reminder: "the same room"}}
	})
	switch where {
	case "draft":
		d.u.writeLater(r.ID)
	case "evening":
		d.u.readEvening(r.ID)
		d.until("the questions", func() bool { return d.button(lang.L("Partly")) != nil })
		d.press(lang.L("Partly"))
	default:
		ask := followup.Of(&r)[0]
		d.u.askedNow = &asked{when: partOfDay(d.now), ask: ask}
		d.u.show()
		d.press(lang.L("Partly"))
	}
}

// TestAForecastFromSetToChecked: asked from its day, not at night, answered in place,
// kept with the evening, and never asked again.
func TestAForecastFromSetToChecked(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	r := d.keepSetback(4, d.fear(4))
	d.now = d.now.AddDate(0, 0, -1)
	at(d, 10)
	d.homeAsks()
	if d.sees("What happened?") {
		t.Fatal("asked before its day")
	}
	d.now = d.now.AddDate(0, 0, 1)
	at(d, 21)
	d.homeAsks()
	if d.sees("What happened?") {
		t.Fatal("asked at night")
	}
	at(d, 10)
	d.homeAsks()
	if !d.sees("You gave 80 % to “they will fire me”. What happened?") || !d.sees("work") {
		t.Fatalf("Home asks: %s", d.words())
	}
	d.press("It did not happen")
	if d.sees("Against what you feared, it was") {
		t.Error("what did not happen is held against the fear")
	}
	d.press("Partly")
	d.lineBelow("What did you do?", "I asked my boss.")
	d.press("easier")
	d.u.open(placeRecords)
	got, err := d.u.store.Get(r.ID)
	if err != nil {
		t.Fatal(err)
	}
	if f := got.Forecasts[0]; f.Outcome != record.Partly || f.Did != "I asked my boss." || f.Harder != "easier" || f.Answered != dateKey(d.now) {
		t.Errorf("kept as %+v", f)
	}
	if versions, err := d.u.store.Versions(r.ID); err != nil || len(versions) != 2 {
		t.Errorf("%d versions, %v", len(versions), err)
	}
	d.homeAsks()
	if d.sees("What happened?") {
		t.Error("asked again after its answer")
	}
	d.u.readEvening(r.ID)
	for _, want := range []string{"they will fire me", "Partly", "easier", "I asked my boss."} {
		if !d.sees(want) {
			t.Errorf("the evening does not show %q: %s", want, d.words())
		}
	}
}

// lineBelow types into the line under a question.
func (d *desk) lineBelow(question, words string) {
	d.Helper()
	found := false
	for _, o := range all[*kit.Para](d) {
		found = found || o.Text() == question
	}
	if !found {
		d.Fatalf("nothing asks %q: %s", question, d.words())
	}
	for _, l := range all[*kit.Line](d) {
		if l.Text() == "" && !strings.Contains(l.Entry.PlaceHolder, "Search") {
			l.Entry.SetText(words)
			return
		}
	}
	d.Fatal("there is no empty line")
}

// TestHalfTypedAnswersAreInTheDraftSlot within the second, and leave it with the page.
func TestHalfTypedAnswersAreInTheDraftSlot(t *testing.T) {
	d := open(t, t.TempDir())
	at(d, 10)
	r := d.keepSetback(4, d.fear(1))
	d.homeAsks()
	d.press("Partly")
	d.lineBelow("What did you do?", "I asked")
	d.until("the draft", func() bool {
		draft, ok, err := d.u.store.Draft()
		return err == nil && ok && draft.ID == r.ID && draft.Forecasts[0].Did == "I asked"
	})
	d.u.open(placeSettings)
	if _, ok, err := d.u.store.Draft(); ok || err != nil {
		t.Errorf("the slot is not free: %v", err)
	}
	if got, _ := d.u.store.Get(r.ID); got.Forecasts[0].Did != "I asked" {
		t.Errorf("kept as %+v", got.Forecasts[0])
	}
}

// TestShownTwiceGoesQuiet, and is found on its evening and among the quiet ones.
func TestShownTwiceGoesQuiet(t *testing.T) {
	d := open(t, t.TempDir())
	at(d, 10)
	r := d.keepSetback(4, d.fear(1))
	for day, want := range []bool{true, true, false, false} {
		d.u.open(placeSettings)
		for range 3 { // however often it is looked at on a day
			d.homeAsks()
			if got := d.sees("What happened?"); got != want {
				t.Fatalf("day %d: asked %v", day, got)
			}
		}
		d.now = d.now.AddDate(0, 0, 1)
	}
	if d.u.quietFollowUps() == nil {
		t.Error("it is not among those that went quiet")
	}
	d.u.open(placeEvidence)
	if d.button("Still open") != nil || !d.sees("Still open, if you like") {
		t.Errorf("beside the list it is to be said once: %s", d.words())
	}
	d.u.win.Resize(fyne.NewSize(800, 600))
	d.press("Still open") // in reach where the column beside the list is not
	if !d.sees("nothing is late") || d.button("Open that evening") == nil {
		t.Errorf("the page of what is still open: %s", d.words())
	}
	d.press("Open that evening")
	d.u.readEvening(r.ID)
	d.until("the question", func() bool { return d.sees("What happened?") })
	d.press("Let it go")
	d.u.open(placeHome)
	if got, _ := d.u.store.Get(r.ID); got.Forecasts[0].Outcome != record.LetGo {
		t.Errorf("kept as %+v", got.Forecasts[0])
	}
	if d.u.quietFollowUps() != nil {
		t.Error("what was let go is still there")
	}
}

func TestDontShowAQuestionAgain(t *testing.T) {
	d := open(t, t.TempDir())
	at(d, 10)
	r := d.keepSetback(4, d.fear(1))
	if err := d.u.store.PutSetting(settingHideWords, "yes"); err != nil {
		t.Fatal(err)
	}
	d.homeAsks()
	if d.sees("fire me") || !d.sees("work") {
		t.Fatalf("the words show unasked: %s", d.words())
	}
	d.press("Show the words")
	if !d.sees("fire me") {
		t.Fatalf("the words do not show: %s", d.words())
	}
	d.press("Don’t show this again")
	d.press("Show it again")
	d.press("Don’t show this again")
	d.now = d.now.AddDate(0, 0, 1)
	d.homeAsks()
	if d.sees("What happened?") || d.u.quietFollowUps() != nil {
		t.Error("it is shown again")
	}
	shown := kept.All[kept.Shown](d.u.settings())
	if len(shown) != 1 || shown[0].ID != r.ID || len(shown[0].Asks) != 2 {
		t.Errorf("kept as %+v", shown)
	}
}

// TestNothingIsAskedOfAHeavyEvening: no stop sign, none that was put away or is open.
func TestNothingIsAskedOfAHeavyEvening(t *testing.T) {
	d := open(t, t.TempDir())
	at(d, 10)
	for i, words := range []string{
		"I want to kill myself.", "We buried my dad today. I should have called him.", "He hit me again and it is my fault.",
		"I was passed over because I’m deaf.", "He was diagnosed with cancer on Monday.",
	} {
		d.keepSetback(i+2, func(r *record.Record) {
			d.fear(1)(r)
			r.SetNarration(words)
			r.Feelings = []record.Feeling{{Name: "sad"}}
		})
	}
	binned, away := d.keepSetback(5, d.fear(1)), d.keepSetback(6, d.fear(1))
	for _, err := range []error{d.u.store.Bin(binned.ID), d.u.store.Unshow(away.ID)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	d.keepSetback(7, func(r *record.Record) { d.fear(1)(r); r.Finished = false })
	d.homeAsks()
	if !d.u.askedNow.none {
		t.Errorf("Home asks %+v", d.u.askedNow.ask)
	}
	heavy := d.keepSetback(3, func(r *record.Record) { d.fear(1)(r); r.Cost = "I want to die." })
	d.u.readEvening(heavy.ID)
	d.until("the reading", func() bool { return len(d.queue) == 0 })
	if !d.sees("they will fire me") || d.button("Partly") != nil {
		t.Errorf("the evening shows: %s, %q", d.words(), d.labels())
	}
}

// TestWhatBecameOfAWin, and the discomfort beside what was expected.
func TestWhatBecameOfAWin(t *testing.T) {
	d := open(t, t.TempDir())
	forty := record.Rating(40)
	r := d.keepSetback(4, func(r *record.Record) {
		r.Engagements = []record.Engagement{{ID: record.New(d.now).ID, Kind: record.Win, What: "Ask IT for a slot.", Day: dateKey(d.now), Expected: &forty}}
	})
	d.homeAsks() // a win may be asked for in the evening
	if !d.sees("Ask IT for a slot.") {
		t.Fatalf("Home asks: %s", d.words())
	}
	d.press("Changed it")
	d.lineBelow("What did it become?", "I wrote to them.")
	if !d.sees("You expected 40.") {
		t.Errorf("what was expected is not shown: %s", d.words())
	}
	all[*kit.Scale](d)[0].TypedRune('7')
	d.u.open(placeRecords)
	got, _ := d.u.store.Get(r.ID)
	if e := got.Engagements[0]; e.State != record.Changed || e.Became != "I wrote to them." || e.Felt == nil || *e.Felt != 7 || e.Answered != dateKey(d.now) {
		t.Errorf("kept as %+v", e)
	}
}

func TestStillTrue(t *testing.T) {
	d := open(t, t.TempDir())
	r := d.keepSetback(9, func(r *record.Record) {
		r.Verdicts = []record.Verdict{{Category: "overgeneralization", Words: "I never get it right", Answer: record.CouldBe}}
	})
	d.homeAsks()
	if !d.sees("You wrote “I never get it right”. Is it still true?") {
		t.Fatalf("Home asks: %s", d.words())
	}
	d.press("Yes")
	d.press("In part")
	d.press("In part") // taken back
	d.press("In part")
	all[*kit.Line](d)[0].Entry.SetText("Twice since then I did.")
	d.u.open(placeRecords)
	got, _ := d.u.store.Get(r.ID)
	if len(got.StillTrue) != 1 || got.StillTrue[0] != (record.StillTrue{Thought: "I never get it right", Day: dateKey(d.now), Answer: "partly", Line: "Twice since then I did."}) {
		t.Errorf("kept as %+v", got.StillTrue)
	}
	d.u.readEvening(r.ID)
	if !d.sees("Twice since then I did.") || !d.sees("In part") {
		t.Errorf("the evening shows: %s", d.words())
	}
}

// TestTaps: one a day, a question after a rise, and once where to turn.
func TestTaps(t *testing.T) {
	d := open(t, t.TempDir())
	r := d.keepSetback(1, func(r *record.Record) { r.Feelings = []record.Feeling{{Name: "ashamed"}} })
	tap := func(keys string) {
		d.Helper()
		d.homeAsks()
		if !d.sees("How heavy is it today?") {
			t.Fatalf("%s: Home asks: %s", dateKey(d.now), d.words())
		}
		for _, k := range keys {
			all[*kit.Scale](d)[0].TypedRune(k)
		}
	}
	next := func() {
		d.u.open(placeSettings)
		d.now = d.now.AddDate(0, 0, 1)
	}
	tap("60")
	if d.sees("A reminder can bring it back.") {
		t.Error("it asks for a reminder without a rise")
	}
	next()
	tap("90")
	if !d.sees("A reminder can bring it back. That isn’t starting over. Was there one?") {
		t.Fatalf("it does not ask for a reminder: %s", d.words())
	}
	all[*kit.Line](d)[0].Entry.SetText("The same room.")
	for day := 3; day <= 14; day++ {
		next()
		tap("70")
		if got := d.sees("This has stayed heavy for two weeks."); got != (day == 14) {
			t.Errorf("on day %d it says where to turn: %v", day, got)
		}
	}
	next()
	d.homeAsks()
	got, _ := d.u.store.Get(r.ID)
	if v := got.Recovery; len(v.Taps) != 14 || v.Taps[1].Reminder != "The same room." || !v.Told {
		t.Errorf("kept as %+v", v)
	}
	if !d.u.askedNow.none {
		t.Errorf("after two weeks Home asks %+v", d.u.askedNow.ask)
	}
}
