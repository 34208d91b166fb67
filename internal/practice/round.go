package practice

import (
	"strconv"

	"seconddraft/internal/kept"
)

const (
	// restDays is how long a card that could not be answered stays away.
	restDays = 30
	// recentMost is how many ids of earlier rounds are remembered.
	recentMost = 6 * RoundLength
)

// Begun deals a new round for a day. The round before says what rests and what came
// last; its answers go, because what was worth keeping is a coping card by now.
func Begun(before kept.Round, p Pool, today string) kept.Round {
	r := kept.Round{ID: kept.RoundID, Day: today, Resting: map[string]string{}, Recent: before.Recent}
	if before.Day == today {
		r.N = before.N + 1
	}
	p.Resting = map[string]bool{}
	for id, until := range before.Resting {
		if until > today {
			r.Resting[id], p.Resting[id] = until, true
		}
	}
	p.Recent = map[string]bool{}
	for _, id := range before.Recent {
		p.Recent[id] = true
	}
	for _, l := range Deal(today+"/"+strconv.Itoa(r.N), p) {
		r.Cards = append(r.Cards, kept.RoundAnswer{Line: l.ID})
		r.Recent = append(r.Recent, l.ID)
	}
	r.Recent = r.Recent[max(0, len(r.Recent)-recentMost):]
	return r
}

// LeaveOpen puts the open card aside: it could not be answered now, and rests.
func LeaveOpen(r kept.Round, today string) kept.Round {
	resting := map[string]string{}
	for id, until := range r.Resting {
		resting[id] = until
	}
	cards := append([]kept.RoundAnswer(nil), r.Cards...)
	cards[r.At].Left = true
	resting[cards[r.At].Line] = after(today, restDays)
	r.Cards, r.Resting = cards, resting
	return r
}

// Open reports whether a round can be gone on with, on whatever day.
func Open(r kept.Round) bool { return !r.Over && r.At < len(r.Cards) }

// Skip leaves out the cards whose line is gone, such as one of an evening that was
// deleted.
func Skip(r kept.Round, there func(id string) bool) kept.Round {
	var cards []kept.RoundAnswer
	at := r.At
	for i, c := range r.Cards {
		switch {
		case there(c.Line):
			cards = append(cards, c)
		case i < r.At:
			at--
		}
	}
	r.Cards, r.At = cards, at
	return r
}
