package ui

import (
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

func TestNextMorning(t *testing.T) {
	zone := time.FixedZone("", 3600)
	for now, want := range map[string]string{
		"2026-02-11 21:42": "2026-02-12 05:00",
		"2026-02-12 00:00": "2026-02-12 05:00",
		"2026-02-12 04:59": "2026-02-12 05:00",
		"2026-02-12 05:00": "2026-02-13 05:00",
		"2026-02-28 23:59": "2026-03-01 05:00",
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", now, zone)
		if err != nil {
			t.Fatal(err)
		}
		if got := nextMorning(at).Format("2006-01-02 15:04"); got != want {
			t.Errorf("%s: %s, want %s", now, got, want)
		}
		if late := pastMidnight(at); late != (now == "2026-02-12 00:00" || now == "2026-02-12 04:59") {
			t.Errorf("%s is past midnight: %v", now, late)
		}
	}
}

func TestComesBack(t *testing.T) {
	now := time.Date(2026, 2, 11, 21, 42, 0, 0, time.UTC)
	ago := func(days int, words string) told { return told{now.AddDate(0, 0, -days), words} }
	tonight := []string{"I always ruin every demo."}
	for _, c := range []struct {
		name    string
		earlier []told
		want    bool
	}{
		{"the first", nil, false},
		{"the second", []told{ago(1, "I ruined another demo.")}, false},
		{"the third", []told{ago(1, "I ruined another demo."), ago(6, "It rained. Ruined the demo.")}, true},
		{"too long ago", []told{ago(1, "I ruined another demo."), ago(7, "Ruined the demo.")}, false},
		{"of something else", []told{ago(1, "I ruined another demo."), ago(2, "My sister called.")}, false},
		{"from a clock that was ahead", []told{ago(1, "I ruined another demo."), ago(-1, "Ruined the demo.")}, false},
	} {
		if got := comesBack(tonight, c.earlier, now); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	two := []string{"It rained.", "I always ruin every demo."}
	if comesBack(two, []told{ago(1, "It rained."), ago(2, "I ruined the demo.")}, now) {
		t.Error("two different thoughts count as one")
	}
}

const putDownLabel = "Put it down until morning"

// Past midnight it is offered once, before the first question, and "Go on" leads to
// that one.
func TestPutDownIsOfferedPastMidnight(t *testing.T) {
	d := open(t, t.TempDir())
	d.now = time.Date(2026, 2, 12, 0, 30, 0, 0, d.now.Location())
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write("I always ruin everything.")
	d.u.goTo(stepLook)
	d.until("the offer", func() bool { return d.button(putDownLabel) != nil })
	if d.button("Could be") != nil {
		t.Error("a question stands beside it")
	}
	d.press("Go on tonight")
	if d.button("Could be") == nil {
		t.Error("there is no question behind it")
	}
	d.u.goTo(stepWords)
	d.u.goTo(stepLook)
	d.until("the card", func() bool { return d.button("Could be") != nil })
	if d.button(putDownLabel) != nil {
		t.Error("it is offered again")
	}
}

// What is put down stays hidden until five, on Tonight, in Records and after a
// restart; one click opens it.
func TestPutDownHoldsUntilMorning(t *testing.T) {
	dir := t.TempDir()
	night := time.Date(2026, 2, 12, 0, 30, 0, 0, time.FixedZone("", 3600))
	d := open(t, dir)
	d.now = night
	d.write("I spilled the soup.")
	d.u.goOn()
	d.write("I always ruin everything.")
	d.u.goTo(stepLook)
	d.until("the offer", func() bool { return d.button(putDownLabel) != nil })
	d.press(putDownLabel)
	if d.sees("ruin") || !d.sees("It is put down until morning.") || d.button("Good night") == nil {
		t.Errorf("the page says %q", d.words())
	}
	d.u.open(placeRecords)
	d.until("the list", func() bool { return len(all[*recordRow](d)) > 0 })
	if d.sees("soup") || !d.sees("Put down until morning") {
		t.Error("Records shows its words")
	}
	d.u.closeStore()

	for hour, hidden := range map[int]bool{4: true, 5: false} {
		d = openWith(t, func(deps *Deps) {
			deps.Vault = diskVault(dir)
			deps.Now = func() time.Time { return time.Date(2026, 2, 12, hour, 0, 0, 0, night.Location()) }
		})
		if got := d.button("Open it now") != nil; got != hidden || d.sees("ruin") {
			t.Errorf("at %d: hidden is %v", hour, got)
		}
		if (d.button("Go on") != nil) == hidden {
			t.Errorf("at %d the buttons are %q", hour, d.labels())
		}
		d.u.closeStore()
	}

	d = openWith(t, func(deps *Deps) {
		deps.Vault = diskVault(dir)
		deps.Now = func() time.Time { return night }
	})
	d.press("Open it now")
	if d.u.offer != nil || d.u.night.rec.Event == "" || d.u.isPutDown(d.u.night.rec.ID) || d.sees("put down") {
		t.Error("one click does not open it")
	}
}

// The third like thought of a week is met with the offer, and an evening that is
// put down is no evidence tonight.
func TestPutDownIsOfferedForWhatComesBack(t *testing.T) {
	dir := t.TempDir()
	store, err := data.Create(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 2, 11, 21, 42, 0, 0, time.FixedZone("", 3600))
	for day := range 2 {
		r := record.New(now.AddDate(0, 0, -day-1))
		r.Finished = true
		r.SetNarration("I ruined another demo. I always do.")
		if err := store.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	d := atLook(t, dir, "I always ruin every demo.")
	d.until("the offer", func() bool { return d.button(putDownLabel) != nil })
	if !d.sees("You have written something like this before, this week.") {
		t.Error("it does not say why")
	}
	items, err := past{d.u.store, "", map[record.ID]time.Time{d.u.night.rec.ID: now}, d.u.finder.trove}.Past()
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range items {
		if it.ID == string(d.u.night.rec.ID) {
			t.Error("what is put down is brought up")
		}
	}
}
