package ui

import (
	"strings"
	"testing"

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
