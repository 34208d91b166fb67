// Package remind says when a reminder at an hour of the day is due. Use Due: it
// knows no clock, only the two moments that it is given.
package remind

import "time"

// Late is how long after its hour a reminder may still come. One that was missed
// by more, because the computer slept or the app was closed, is not made up.
const Late = 2 * time.Minute

// Due reports whether the hour ("21:30", local to now) came between two moments,
// and when it was. On the day a clock is set forward over the hour, it comes once,
// when the clock is set; on the day the hour comes twice, it comes at one of them.
func Due(hour string, before, now time.Time) (at time.Time, due bool) {
	clock, err := time.Parse("15:04", hour)
	if err != nil {
		return time.Time{}, false
	}
	year, month, day := now.Date()
	for _, d := range []int{day, day - 1} { // just after midnight, the hour was yesterday
		at := time.Date(year, month, d, clock.Hour(), clock.Minute(), 0, 0, now.Location())
		if at.After(before) && !at.After(now) && now.Sub(at) < Late {
			return at, true
		}
	}
	return time.Time{}, false
}
