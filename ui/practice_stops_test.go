package ui

import (
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
)

// practiceStops are the pages of Practice for the tests of the whole window.
func practiceStops() []stop {
	at := func(stage practiceStage) func(d *desk) {
		return func(d *desk) {
			d.u.open(placePractice)
			p := d.u.drill
			p.round = practice.Begun(kept.Round{}, practice.Pool{Starters: practice.Starters()}, "2026-02-11")
			p.round.Cards[0].Answer = "The part that’s true is that I skipped a check. Mira rang on Monday and we fixed it in a day."
			low := rating(new(int))
			p.round.Cards[0].Belief = low
			c := practice.Begin(kept.NewCard("I always fall apart when it counts.", "Not on Monday. I held the talk and two people asked for the notes.", time.Date(2026, 2, 1, 20, 0, 0, 0, time.UTC)), "2026-02-01")
			p.cards = []kept.Card{c}
			p.back, p.turned, p.editing = p.cards, stage == practiceBack, c.ID
			p.to(stage)
			if stage == practiceCard {
				d.until("the reading", func() bool { return p.card.said.Text() != "" })
			}
		}
	}
	return []stop{
		{"practice", at(practiceStart)},
		{"practice-card", at(practiceCard)},
		{"practice-cannot", at(practiceLeft)},
		{"practice-end", at(practiceEnd)},
		{"practice-back", at(practiceBack)},
		{"practice-cards", at(practiceList)},
		{"practice-change", at(practiceEdit)},
	}
}
