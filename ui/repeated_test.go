package ui

import (
	"strings"
	"testing"

	"seconddraft/internal/record"
)

// What earlier evenings tell of as well is no "this time" any more.
func TestEarlierEveningsSwitchThisTimeOff(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	for day := range 2 {
		r := record.New(d.now.AddDate(0, 0, -9-day))
		r.Event, r.Area, r.Finished = "I failed the driving test.", "study", true
		if err := d.u.store.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
	}
	d.u.closeStore()

	d = atLook(t, dir, "I always fail it.")
	d.u.night.rec.Event, d.u.night.rec.Area = "I failed the driving test.", "study"
	d.u.goTo(stepDraft)
	d.until("drafts that know", func() bool { return strings.Contains(d.words(), "not for the first time") })
	if strings.Contains(d.words(), "one time") {
		t.Errorf("it is still one time:\n%s", d.words())
	}
}
