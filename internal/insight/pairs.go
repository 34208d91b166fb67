package insight

import (
	"cmp"
	"slices"
	"time"

	"seconddraft/internal/record"
)

// Pair is something rated before and after.
type Pair struct {
	Day           time.Time
	ID            record.ID
	Before, After int // 0 to 100
}

// Pairs are ratings before and after, and the middle of the change (after less
// before), which is empty under Enough pairs.
type Pairs struct {
	Points []Pair
	Change Middle
}

func (p *Pairs) add(e *Evening, before, after *record.Rating) {
	if before != nil && after != nil {
		p.Points = append(p.Points, Pair{e.Day, e.ID, int(*before), int(*after)})
	}
}

func (p Pairs) settled() Pairs {
	if Need(len(p.Points)) > 0 {
		return p
	}
	changes := make([]float64, len(p.Points))
	for i, c := range p.Points {
		changes[i] = float64(c.After - c.Before)
	}
	p.Change = MiddleOf(changes)
	return p
}

// Beliefs are the belief in the first draft before and after.
func Beliefs(all []Evening) Pairs {
	var p Pairs
	for i := range all {
		p.add(&all[i], all[i].Before, all[i].After)
	}
	return p.settled()
}

// Feelings are one feeling before and after, or, with "", every feeling.
func Feelings(all []Evening, name string) Pairs {
	var p Pairs
	for i := range all {
		for _, f := range all[i].Feelings {
			if name == "" || f.Name == name {
				p.add(&all[i], f.Before, f.After)
			}
		}
	}
	return p.settled()
}

// Route is what happened on the evenings whose second draft was on one route.
type Route struct {
	Name string
	// N is how many evenings have both ratings of the belief.
	N int
	// Belief and Feelings are the middle change; empty under Enough.
	Belief, Feelings Middle
	// Points are those ratings.
	Points []Pair
}

// Helped is the change by the route of the chosen second draft, the one with the
// most cases first. routeOf names the route of a family, "" where there is none.
func Helped(all []Evening, routeOf func(family string) string) []Route {
	by := map[string][]Evening{}
	for _, e := range all {
		if name := routeOf(e.Strategy); e.Strategy != "" && name != "" {
			by[name] = append(by[name], e)
		}
	}
	var out []Route
	for name, on := range by {
		beliefs := Beliefs(on)
		if len(beliefs.Points) > 0 {
			out = append(out, Route{name, len(beliefs.Points), beliefs.Change, Feelings(on, "").Change, beliefs.Points})
		}
	}
	slices.SortFunc(out, func(a, b Route) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Name, b.Name)) })
	return out
}
