package followup

import (
	"slices"
	"strings"
	"time"

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

// Baselines gives the baseline of any setback: the median distress of the fourteen days
// before it that had no setback of their own, or UsualBaseline where fewer than seven of
// them are known. distress has the taps of all evenings by day. The days are numbered
// once, because a life with a setback every evening is gone through a year at a time.
func Baselines(distress map[string]record.Rating, setbacks map[string]bool) func(setback string) record.Rating {
	felt, hard := numbered(distress), numbered(setbacks)
	return func(setback string) record.Rating {
		day, ok := number(setback)
		if !ok {
			return UsualBaseline
		}
		return baseline(day, felt, hard)
	}
}

// number is how many days a date is after the first of 1970.
func number(day string) (int, bool) {
	t, err := time.Parse(time.DateOnly, day)
	return int(t.Unix() / (24 * 60 * 60)), err == nil
}

func numbered[V any](by map[string]V) map[int]V {
	list := make(map[int]V, len(by))
	for day, v := range by {
		if n, ok := number(day); ok {
			list[n] = v
		}
	}
	return list
}

func baseline(setback int, felt map[int]record.Rating, hard map[int]bool) record.Rating {
	var known []record.Rating
	quiet := 0
	for day := setback - 1; day >= setback-365; day-- { // a year of setbacks alone has no quiet day
		if hard[day] {
			continue
		}
		if d, ok := felt[day]; ok {
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
