package main

import (
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"seconddraft/internal/record"
	"seconddraft/internal/walk"
)

// TestWindowTakesAForecastFromSetToChecked writes down in the real window what is feared
// to follow, with keys alone. The days until it is looked at again pass in the store,
// while the app is closed; then Home asks, and the answer is in the store. What was
// feared is not asked after at night, so the window is in a place where it is day.
func TestWindowTakesAForecastFromSetToChecked(t *testing.T) {
	display := newDisplay(t)
	day := somewhereByDay(t)
	dir := filepath.Join(t.TempDir(), "data")
	w := start(t, display, dir)
	setForecast(t, w)
	quit(t, w)
	r := only(t, dir)
	if len(r.Forecasts) != 1 || !r.Finished {
		t.Fatalf("set, it is %+v; finished: %v", r.Forecasts, r.Finished)
	}
	f := r.Forecasts[0]
	inAWeek := r.Started.AddDate(0, 0, 7).Format(time.DateOnly)
	if f.Fear != "they will fire me" || f.Likelihood == nil || *f.Likelihood != 80 || f.Check != inAWeek || f.Outcome != "" {
		t.Fatalf("set, it is %+v", f)
	}

	daysPass(t, dir, 9)
	w = start(t, display, dir)
	answerForecast(t, w)
	quit(t, w)
	got := only(t, dir).Forecasts[0]
	if got.Outcome != record.Partly || got.Did != "I asked my boss." || got.Harder != "easier" || got.Answered != day.Format(time.DateOnly) {
		t.Errorf("answered, it is %+v", got)
	}
	if got.ID != f.ID || got.Fear != f.Fear || got.Likelihood == nil || *got.Likelihood != 80 {
		t.Errorf("what was set has become %+v", got)
	}
}

// setForecast writes an evening and, in step 6, what is feared to follow.
func setForecast(t *testing.T, w *walk.Walker) {
	t.Helper()
	if err := w.ToDraft("The demo stopped at the login.", "I froze. They will fire me."); err != nil {
		t.Fatalf("%v\n%s", err, w.App.Output())
	}
	does(t, w,
		func() error { return w.App.Key("alt+Right") },
		func() error { return w.Look("what-now") },
		func() error { return w.App.Key("Tab", "space") }, // the tool that is suggested: Contain it
		func() error { return w.Look("contain") },
		func() error { return w.App.Key(append(times(3, "Tab"), "space")...) }, // Add a fear
		func() error { return w.App.Type("they will fire me") },
		func() error { return w.App.Key("Tab") },
		func() error { return w.App.Type("80") },
		func() error { return w.App.Key("Tab", "Tab", "space") }, // in a week
		func() error { return w.Look("forecast-set") },
		func() error { return w.App.Key("ctrl+Return") }, // Keep it and go back
		func() error { return w.App.Key("ctrl+Return") }, // Close the evening
		func() error { return w.Look("closed") },
	)
}

// answerForecast answers what Home asks.
func answerForecast(t *testing.T, w *walk.Walker) {
	t.Helper()
	// The card is the last thing on Home, and is there once every evening was read. On a
	// slow machine it may be there already; then nothing changes any more.
	_ = w.App.Change(12*time.Second, func() error { return nil })
	does(t, w,
		func() error { return w.Look("home-asks") },
		func() error { return w.App.Key(append(times(5, "shift+Tab"), "space")...) }, // Partly
		func() error { return w.App.Key(times(3, "Tab")...) },
		func() error { return w.App.Type("I asked my boss.") },
		func() error { return w.App.Key(append(times(3, "Tab"), "space")...) }, // easier
		func() error { return w.Look("home-answered") },
		func() error { return w.App.Key("ctrl+3") },
	)
}

// does acts on the window, one thing after the other, each once the one before shows.
func does(t *testing.T, w *walk.Walker, steps ...func() error) {
	t.Helper()
	for i, step := range steps {
		if err := step(); err != nil {
			t.Fatalf("step %d: %v\n%s", i+1, err, w.App.Output())
		}
		if _, err := w.App.WaitStillFor(time.Minute, 700*time.Millisecond); err != nil {
			t.Fatalf("after step %d: %v\n%s", i+1, err, w.App.Output())
		}
	}
}

func times(n int, key string) (keys []string) {
	for range n {
		keys = append(keys, key)
	}
	return keys
}

// daysPass moves the one evening back, with the day on which its forecast is to be
// looked at, as if so many days had gone by since.
func daysPass(t *testing.T, dir string, days int) {
	t.Helper()
	r := only(t, dir)
	r.Started = r.Started.AddDate(0, 0, -days)
	check, err := time.Parse(time.DateOnly, r.Forecasts[0].Check)
	if err != nil {
		t.Fatal(err)
	}
	r.Forecasts[0].Check = check.AddDate(0, 0, -days).Format(time.DateOnly)
	store := opened(t, dir)
	if err := store.SaveVersion(r); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
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
