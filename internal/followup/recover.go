package followup

import (
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// How recovery is told from the taps: a day counts as settled at or under the
// baseline and some more, and it takes two in a row.
const (
	Settled = 10
	// UsualBaseline stands where too few quiet days are known.
	UsualBaseline = 20
	// baselineDays are the days before a setback, without other setbacks, whose
	// median is the baseline; leastDays of them must be known.
	baselineDays = 14
	leastDays    = 7
)

// What is said of the taps.
const (
	rise     = 15 // a day that is so much above the one before may have had a reminder
	high     = 60
	mostDays = TapDays/2 + 1
)

// IsSetback reports whether an evening is one to recover from: a feeling was named,
// or the critic was heard.
func IsSetback(r *record.Record) bool {
	return len(r.Feelings) > 0 || slices.ContainsFunc(r.Verdicts, func(v record.Verdict) bool {
		return v.CriticLevel > 0 && v.Answer != record.NotThis
	})
}

// inOrder are the taps by their days.
func inOrder(taps []record.Tap) []record.Tap {
	taps = slices.Clone(taps)
	slices.SortStableFunc(taps, func(a, b record.Tap) int { return strings.Compare(a.Day, b.Day) })
	return taps
}

// Rose reports whether the last tap is well above the one before.
func Rose(taps []record.Tap) bool {
	t := inOrder(taps)
	n := len(t)
	return n > 1 && t[n-1].Distress-t[n-2].Distress >= rise
}

// StaysHigh reports whether most of the fourteen days after a setback were heavy.
func StaysHigh(evening string, taps []record.Tap) bool {
	days := 0
	for _, t := range taps {
		if n := between(evening, t.Day); t.Distress >= high && n >= 1 && n <= TapDays {
			days++
		}
	}
	return days >= mostDays
}

// Baseline is the median distress of the fourteen days before a setback that had no
// setback of their own, or UsualBaseline where fewer than seven of them are known.
// distress has the taps of all evenings by day.
func Baseline(setback string, distress map[string]record.Rating, setbacks map[string]bool) record.Rating {
	var known []record.Rating
	quiet, day := 0, setback
	for range 365 { // a year of setbacks alone has no quiet day
		if day = after(day, -1); setbacks[day] {
			continue
		}
		if d, ok := distress[day]; ok {
			known = append(known, d)
		}
		if quiet++; quiet == baselineDays {
			break
		}
	}
	if len(known) < leastDays {
		return UsualBaseline
	}
	slices.Sort(known)
	middle := len(known) / 2
	if len(known)%2 == 0 {
		return (known[middle-1] + known[middle]) / 2
	}
	return known[middle]
}

// DaysToRecover is the first of two days in a row at or under the baseline and some
// more, counted from the setback. Where there is none it is not over: days is then
// how long it was followed, and recovered is false.
func DaysToRecover(setback string, taps []record.Tap, baseline record.Rating) (days int, recovered bool) {
	on := make(map[int]record.Rating)
	for _, t := range taps {
		if n := between(setback, t.Day); n >= 1 && n <= TapDays {
			on[n] = t.Distress
			days = max(days, n)
		}
	}
	calm := func(n int) bool {
		d, known := on[n]
		return known && d <= baseline+Settled
	}
	for n := 1; n < TapDays; n++ {
		if calm(n) && calm(n+1) {
			return n, true
		}
	}
	return days, false
}
