package remind

import (
	"fmt"
	"testing"
	"time"
	_ "time/tzdata" // the zones of the test
)

// walk goes through a stretch of time in steps, as the window looks at the clock,
// and gives the moments at which the reminder came.
func walk(hour string, from, to time.Time, step time.Duration) (came []string) {
	before := from
	for now := from.Add(step); !now.After(to); now = now.Add(step) {
		if at, due := Due(hour, before, now); due {
			came = append(came, at.Format("2 15:04 MST"))
		}
		before = now
	}
	return came
}

func TestOnceADay(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		hour     string
		from, to time.Time
		want     string
	}{
		{"21:30", time.Date(2026, 3, 1, 0, 0, 0, 0, berlin), time.Date(2026, 3, 4, 0, 0, 0, 0, berlin), "[1 21:30 CET 2 21:30 CET 3 21:30 CET]"},
		{"00:00", time.Date(2026, 3, 1, 12, 0, 0, 0, berlin), time.Date(2026, 3, 3, 12, 0, 0, 0, berlin), "[2 00:00 CET 3 00:00 CET]"},
		{"23:59", time.Date(2026, 3, 1, 12, 0, 0, 0, berlin), time.Date(2026, 3, 2, 12, 0, 0, 0, berlin), "[1 23:59 CET]"},
		// The clock goes from 2:00 to 3:00 on 29 March 2026, and from 3:00 to 2:00 on 25 October.
		{"21:30", time.Date(2026, 3, 28, 12, 0, 0, 0, berlin), time.Date(2026, 3, 30, 12, 0, 0, 0, berlin), "[28 21:30 CET 29 21:30 CEST]"},
		{"02:30", time.Date(2026, 3, 28, 12, 0, 0, 0, berlin), time.Date(2026, 3, 30, 12, 0, 0, 0, berlin), "[29 03:30 CEST 30 02:30 CEST]"},
		{"02:30", time.Date(2026, 10, 24, 12, 0, 0, 0, berlin), time.Date(2026, 10, 26, 12, 0, 0, 0, berlin), "[25 02:30 CET 26 02:30 CET]"},
	} {
		for _, step := range []time.Duration{5 * time.Second, 7 * time.Second, time.Minute} {
			if got := fmt.Sprint(walk(tt.hour, tt.from, tt.to, step)); got != tt.want {
				t.Errorf("%s every %v: %s, want %s", tt.hour, step, got, tt.want)
			}
		}
	}
}

func TestAMissedOneIsNotMadeUp(t *testing.T) {
	at := time.Date(2026, 3, 1, 21, 30, 0, 0, time.UTC)
	for _, tt := range []struct {
		hour        string
		before, now time.Time
		due         bool
	}{
		{"21:30", at.Add(-time.Second), at, true},
		{"21:30", at, at.Add(time.Second), false},                    // it came at the look before
		{"21:30", at.Add(-3 * time.Hour), at.Add(Late), false},       // the computer slept
		{"21:30", at.Add(-3 * time.Hour), at.Add(Late - 1), true},    // it woke just in time
		{"21:30", at.Add(-72 * time.Hour), at.Add(time.Hour), false}, // days away
		{"21:30", at.Add(time.Hour), at.Add(-time.Hour), false},      // the clock was set back
		{"", at.Add(-time.Second), at, false},
		{"25:00", at.Add(-time.Second), at, false},
		{"off", at.Add(-time.Second), at, false},
	} {
		if _, due := Due(tt.hour, tt.before, tt.now); due != tt.due {
			t.Errorf("%q from %v to %v: %v", tt.hour, tt.before, tt.now, due)
		}
	}
}
