package kept

import (
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// Shown is how often what is open of an evening was shown on Home. It holds no word
// of the user's.
type Shown struct {
	// ID is that of the evening.
	ID   record.ID  `json:"id"`
	Asks []ShownAsk `json:"asks,omitempty"`
}

// ShownAsk is one thing that was open: package followup names it.
type ShownAsk struct {
	What string `json:"what"`
	// Days are those on which it was shown, as 2006-01-02, the first one first.
	Days []string `json:"days,omitempty"`
	// Off says that it is not to be shown again.
	Off bool `json:"off,omitempty"`
}

func (Shown) kind() Kind      { return "shown" }
func (s Shown) id() record.ID { return s.ID }

// On are the days on which something was shown.
func (s Shown) On(what string) []string {
	for _, a := range s.Asks {
		if a.What == what {
			return a.Days
		}
	}
	return nil
}

// IsOff reports whether it is not to be shown again.
func (s Shown) IsOff(what string) bool {
	for _, a := range s.Asks {
		if a.What == what {
			return a.Off
		}
	}
	return false
}

// WithDay is s with one more day on which something was shown; a day counts once.
func (s Shown) WithDay(what, day string) Shown {
	return s.with(what, func(a *ShownAsk) {
		for _, d := range a.Days {
			if d == day {
				return
			}
		}
		a.Days = append(append([]string(nil), a.Days...), day)
	})
}

// WithOff is s with a new answer to whether something may be shown again.
func (s Shown) WithOff(what string, off bool) Shown {
	return s.with(what, func(a *ShownAsk) { a.Off = off })
}

// Anew is s as if something had not been shown before a day, so that what was put
// away can be asked again. What was shown on that day still counts for it.
func (s Shown) Anew(what, today string) Shown {
	var asks []ShownAsk
	for _, a := range s.Asks {
		if stage := strings.HasPrefix(a.What, what+"@"); stage && slices.Contains(a.Days, today) {
			a.Days = []string{today}
		} else if stage || a.What == what {
			continue
		}
		asks = append(asks, a)
	}
	s.Asks = asks
	return s
}

func (s Shown) with(what string, change func(*ShownAsk)) Shown {
	s.Asks = append([]ShownAsk(nil), s.Asks...)
	for i := range s.Asks {
		if s.Asks[i].What == what {
			change(&s.Asks[i])
			return s
		}
	}
	a := ShownAsk{What: what}
	change(&a)
	s.Asks = append(s.Asks, a)
	return s
}
