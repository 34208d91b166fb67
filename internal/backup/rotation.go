package backup

import (
	"fmt"
	"slices"
	"time"
)

// How many backups stay: of as many days, weeks and months as have one, the
// newest of each.
const (
	days   = 7
	weeks  = 8
	months = 12
)

// Keep says for each time of a backup whether it stays. Of each day that has one,
// the newest counts for that day, and so on for weeks (which begin on Monday) and
// months. It knows no clock: "the last seven days" are the last seven with a
// backup, so a long pause or a clock that was wrong never clears them away.
func Keep(times []time.Time) []bool {
	newest := make([]int, len(times))
	for i := range newest {
		newest[i] = i
	}
	slices.SortStableFunc(newest, func(a, b int) int { return times[b].Compare(times[a]) })
	keep := make([]bool, len(times))
	for _, rule := range []struct {
		count  int
		period func(time.Time) string
	}{
		{days, func(t time.Time) string { return t.Format("2006-01-02") }},
		{weeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, "-", w) }},
		{months, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		seen := map[string]bool{}
		for _, i := range newest {
			p := rule.period(times[i])
			if seen[p] || len(seen) == rule.count {
				continue
			}
			seen[p], keep[i] = true, true
		}
	}
	return keep
}
