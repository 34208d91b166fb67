package practice

import (
	"cmp"
	"slices"
	"time"

	"seconddraft/internal/kept"
)

// Steps are the days after which a coping card may come back, widening.
var Steps = []int{1, 3, 7, 16, 35}

// Shown is the most cards that come back on one day. The rest simply wait.
const Shown = 2

// Said is what the user said of a card that came back.
type Said int

// What can be said.
const (
	// Holds: the answer still holds; the next step is wider.
	Holds Said = iota
	// Hard: it was hard to believe; the card comes closer.
	Hard
	// Rest: it stays in the list and does not come back by itself.
	Rest
)

// Begin puts a new card on the schedule.
func Begin(c kept.Card, today string) kept.Card {
	c.Step, c.Resting = 0, false
	c.Due = after(today, Steps[0])
	return c
}

// Next is the card after it came back on a day and something was said of it. The
// next day counts from the day it was seen and not from the day it was due, so that
// nothing is ever made up for.
func Next(c kept.Card, said Said, today string) kept.Card {
	c.Seen = today
	switch said {
	case Holds:
		c.Step = min(c.Step+1, len(Steps)-1)
	case Hard:
		c.Step = max(c.Step-1, 0)
	case Rest:
		c.Resting, c.Due = true, ""
		return c
	}
	c.Due = after(today, Steps[min(max(c.Step, 0), len(Steps)-1)])
	return c
}

// Due are the cards that may come back on a day, at most Shown of them with those
// already seen on it, the longest waiting first.
func Due(cards []kept.Card, today string) []kept.Card {
	room := Shown
	var list []kept.Card
	for _, c := range cards {
		switch {
		case c.Seen == today:
			room--
		case !c.Resting && c.Due != "" && c.Due <= today:
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b kept.Card) int {
		return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
	})
	return list[:min(max(room, 0), len(list))]
}

// after is the day n days after another; a day that cannot be read stays.
func after(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}
