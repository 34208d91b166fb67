package main

import (
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// TestWindowChecksAForecast looks in the real window, on its day, at what came of
// something feared, and finds the answer in the store. What was feared is not asked
// after at night, so the window is in a place where it is day.
func TestWindowChecksAForecast(t *testing.T) {
	display := newDisplay(t)
	day := somewhereByDay(t)
	dir := filepath.Join(t.TempDir(), "data")
	store, err := data.Create(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	eighty := record.Rating(80)
	r := record.New(day.AddDate(0, 0, -6))
	r.Event, r.Area, r.Finished = "The demo stopped at the login.", "work", true
	r.SetNarration("I froze in front of the whole team.")
	r.Forecasts = []record.Forecast{{
		ID: record.New(r.Started).ID, Fear: "they will fire me", Likelihood: &eighty, Check: day.AddDate(0, 0, -1).Format(time.DateOnly),
	}}
	if err := store.SaveVersion(r); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	w := start(t, display, dir)
	// The card is the last thing on Home, and is there once every evening was read. On a
	// slow machine it may be there already; then nothing changes any more.
	_ = w.App.Change(12*time.Second, func() error { return nil })
	times := func(n int, key string) (keys []string) {
		for range n {
			keys = append(keys, key)
		}
		return keys
	}
	for _, do := range []func() error{
		func() error { return w.Look("home-asks") },
		func() error { return w.App.Key(append(times(6, "shift+Tab"), "space")...) }, // It did not happen
		func() error { return w.App.Key(times(4, "Tab")...) },
		func() error { return w.App.Type("I asked my boss.") },
		func() error { return w.App.Key(append(times(3, "Tab"), "space")...) }, // easier
		func() error { return w.Look("home-answered") },
		func() error { return w.App.Key("ctrl+3") },
	} {
		if err := do(); err != nil {
			t.Fatalf("%v\n%s", err, w.App.Output())
		}
	}
	quit(t, w)
	f := only(t, dir).Forecasts[0]
	if f.Outcome != record.DidNotHappen || f.Did != "I asked my boss." || f.Harder != "easier" || f.Answered != day.Format(time.DateOnly) {
		t.Errorf("it came back as %+v", f)
	}
}

// somewhereByDay is now in a time zone in which it is about ten in the morning; the
// programs that are started next are there too.
func somewhereByDay(t *testing.T) time.Time {
	t.Helper()
	offset := 10 - time.Now().UTC().Hour() // -13 to 10 hours: the names count the other way
	name := "Etc/GMT"
	if offset < -12 {
		offset += 24
	}
	switch {
	case offset > 0:
		name += "-" + strconv.Itoa(offset)
	case offset < 0:
		name += "+" + strconv.Itoa(-offset)
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Skip("no time zones on this system: ", err)
	}
	t.Setenv("TZ", name)
	return time.Now().In(zone)
}
