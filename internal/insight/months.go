package insight

import (
	"cmp"
	"slices"
	"time"
)

// Month is what was found on the evenings of one month.
type Month struct {
	Start    time.Time
	Evenings int // all of the month, with anything found or not
	// Traps are on how many evenings each was confirmed.
	Traps map[string]int
	// Critic has at each level from 1 on the evenings on which it was the highest.
	Critic [5]int
}

// ByMonth are the months from the first evening to the last, also those without
// any: a month of silence is not left out.
func ByMonth(all []Evening) []Month {
	var out []Month
	for i := range all {
		e := &all[i]
		start := monthOf(e.Day)
		for len(out) > 0 && out[len(out)-1].Start.Before(start) {
			out = append(out, Month{Start: out[len(out)-1].Start.AddDate(0, 1, 0)})
		}
		if len(out) == 0 {
			out = append(out, Month{Start: start})
		}
		m := &out[len(out)-1]
		m.Evenings++
		m.Critic[e.Critic]++
		for _, t := range e.Traps {
			if m.Traps == nil {
				m.Traps = map[string]int{}
			}
			m.Traps[t]++
		}
	}
	for i := range out {
		out[i].Critic[0] = 0 // nothing confirmed is no level
	}
	return out
}

// Commonest are the names of the traps, the most often confirmed first.
func Commonest(months []Month) []string {
	total := map[string]int{}
	for _, m := range months {
		for name, n := range m.Traps {
			total[name] += n
		}
	}
	var names []string
	for name := range total {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(total[b], total[a]), cmp.Compare(a, b)) })
	return names
}

// Days are the days on which there is an evening, each once.
func Days(all []Evening) []time.Time {
	var out []time.Time
	for _, e := range all {
		out = append(out, e.Day)
	}
	slices.SortFunc(out, time.Time.Compare)
	return slices.Compact(out)
}
