package ui

import (
	"strings"
	"testing"

	"seconddraft/internal/evidence"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// What the user wrote on another evening comes up with its day, goes in only by
// hand, and then reaches the drafts.
func TestOwnEvidenceComesUpAndIsPutInByHand(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	before := record.New(d.now.AddDate(0, 0, -9))
	before.Event, before.Area, before.Finished = "The quarterly demo.", "work", true
	before.EvidenceAgainst = "The demo in March went well and the client clapped.\nI like tea."
	if err := d.u.store.SaveVersion(before); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()

	d = atLook(t, dir, "I always ruin every demo.")
	d.u.night.rec.Area = "work"
	d.u.goTo(stepDraft)
	d.until("the evidence", func() bool { return d.button("Put it in?") != nil })
	if !d.sees("The demo in March went well") || !d.sees("2 February 2026") || d.sees("I like tea") {
		t.Errorf("the wrong words come up:\n%s", d.words())
	}
	if d.u.night.rec.EvidenceAgainst != "" {
		t.Error("it was put in without being asked")
	}
	d.draftPaper().Entry.SetText("It froze.")
	d.press("Put it in?")
	if got := d.draftPaper().Text(); !strings.HasPrefix(got, "It froze.\n\n") || !strings.Contains(got, "2 February 2026, in my own words: “The demo in March went well") || d.u.night.rec.SecondDraft != got {
		t.Errorf("the paper has %q, the record %q", got, d.u.night.rec.SecondDraft)
	}
	d.until("it is said to be in", func() bool { return d.button("It is in") != nil })
	if got := d.u.night.rec.EvidenceAgainst; !strings.Contains(got, "The demo in March") {
		t.Errorf("what does not fit: %q", got)
	}
	if a := d.u.request().EvidenceAgainst; len(a) != 1 {
		t.Errorf("it does not reach the drafts: %q", a)
	}
}

func TestNoEvidenceBesideAStop(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	before := record.New(d.now.AddDate(0, 0, -9))
	before.Event, before.EvidenceAgainst, before.Finished = "Cards.", "My dad laughed at my cards and thanked me.", true
	if err := d.u.store.SaveVersion(before); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	d = atLook(t, dir, "We buried my dad today. Nobody ever thanked me for the cards.")
	d.u.goTo(stepDraft)
	d.until("the stop card", func() bool { return d.sees("This is about a loss") })
	if d.button("Put it in?") != nil {
		t.Error("evidence argues with grief")
	}
}

// What is kept beside the evenings, and what came of an evening later, come up too.
func TestKeptEvidenceComesUp(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	won := kept.NewWin(kept.Memory, "The demo in March went well and the client clapped.", d.now.AddDate(0, 0, -30))
	planned := kept.NewWin(kept.SmallWin, "A demo for Ida went well.", d.now.AddDate(0, 0, -3))
	for _, w := range []kept.Win{won, planned} {
		d.u.keepWin(w)
	}
	grief := d.keepEvening(5, "We buried my dad today.", "")
	grief.Event = "Cards."
	grief.Engagements = []record.Engagement{{ID: record.New(d.now).ID, Kind: record.Win, What: "The song for the choir went well.", State: record.Done}}
	if err := d.u.store.SaveVersion(grief); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	d = atLook(t, dir, "I always ruin every demo.")
	d.u.goTo(stepDraft)
	d.until("the evidence", func() bool { return d.button("Put it in?") != nil })
	if !d.sees("The demo in March") || !d.sees("12 January 2026") || d.sees("for Ida") {
		t.Errorf("the wrong words come up:\n%s", d.words())
	}
	d.press("Don’t show this again")
	if d.sees("The demo in March") || !d.sees("It will not be shown again.") {
		t.Errorf("it stays: %s", d.words())
	}
	d.press("Show it again")
	d.press("Don’t show this again")
	d.u.goTo(stepDraft)
	index := past{d.u.store, d.u.night.rec.ID, nil, d.u.finder.trove}
	items, err := index.Past()
	if err != nil {
		t.Fatal(err)
	}
	may := index.mayOffer()
	for _, it := range items {
		if it.ID == string(grief.ID) && may(it) {
			t.Errorf("beside grief: %+v", it)
		}
	}
	if got := evidence.New(items).Against(evidence.Thought{Text: "I always ruin every demo."}, may); len(got) != 0 {
		t.Errorf("it is offered again: %+v", got)
	}
}

// A fear that did not come true is told as that, and put in as the user's own words.
func TestAFearThatDidNotComeTrue(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	r := d.keepEvening(20, harsh, "")
	r.Forecasts = []record.Forecast{{ID: record.New(d.now).ID, Fear: "The client will drop us.", Outcome: record.DidNotHappen, Answered: "2026-02-01"}}
	if err := d.u.store.SaveVersion(r); err != nil {
		t.Fatal(err)
	}
	d.u.closeStore()
	d = atLook(t, dir, "The client will drop us.")
	d.u.goTo(stepDraft)
	d.until("the evidence", func() bool { return d.button("Put it in?") != nil })
	if !d.sees("You feared this. It did not happen.") || !d.sees("1 February 2026") {
		t.Errorf("it says: %s", d.words())
	}
	d.press("Put it in?")
	if got := d.u.night.rec.EvidenceAgainst; got != "I feared this, and it did not happen: “The client will drop us.”" {
		t.Errorf("what does not fit: %q", got)
	}
	if got := d.draftPaper().Text(); !strings.Contains(got, "1 February 2026: I feared this, and it did not happen") {
		t.Errorf("the paper: %q", got)
	}
}
