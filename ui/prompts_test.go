package ui

import (
	"testing"
	"time"

	"seconddraft/ui/kit"
)

func TestPromptsTakeTurns(t *testing.T) {
	day := time.Date(2026, 2, 11, 21, 42, 0, 0, time.FixedZone("", 3600))
	last, seen := -1, map[int]bool{}
	for i := range 40 {
		if i%3 != 0 { // several evenings on one day, too
			day = day.AddDate(0, 0, 1)
		}
		n := promptFor(day, last, prompts)
		if n == last || n < 0 || n > 4 {
			t.Fatalf("evening %d asks number %d after %d", i, n, last)
		}
		if again := promptFor(day.Add(time.Hour), last, 5); again != n {
			t.Errorf("an hour later it is %d, not %d", again, n)
		}
		last, seen[n] = n, true
	}
	if len(seen) != 5 {
		t.Errorf("only %d of 5 were asked", len(seen))
	}
	if n := promptFor(time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC), -1, 5); n < 0 || n > 4 {
		t.Errorf("long ago: %d", n)
	}
	if len(eventPrompts()) != prompts || len(wordsPrompts()) != prompts {
		t.Error("the two lists do not go together")
	}
}

// One evening keeps its question on every visit and after a restart; the next one
// on the same day has another.
func TestAnEveningKeepsItsPrompt(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	prompt := func() string { return all[*kit.Paper](d)[0].Entry.PlaceHolder }
	first := prompt()
	d.write("I spilled the soup.")
	d.u.goOn()
	words := prompt()
	d.u.goTo(stepEvent)
	if prompt() != first {
		t.Errorf("it asked %q, now %q", first, prompt())
	}
	d.u.closeStore()
	d = open(t, dir)
	d.press("Go on")
	d.u.goTo(stepEvent)
	if prompt() != first {
		t.Errorf("after a restart it asks %q", prompt())
	}
	d.u.finish()
	d.press("Write about something else")
	if prompt() == first {
		t.Error("the next evening asks the same")
	}
	d.write("Again.")
	d.u.goOn()
	if prompt() == words {
		t.Error("the next evening asks the same on its second page")
	}
}
