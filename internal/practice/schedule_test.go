package practice

import (
	"math/rand/v2"
	"testing"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
)

// Two simulated years with cards made all the time and a user who comes on some
// days: no card comes twice on a day, never more than Shown come, none comes before
// its day, and what waits is neither lost nor made up for.
func TestTwoYearsOfCards(t *testing.T) {
	racetest.Skip(t) // two years day by day, one goroutine
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 7))
		var cards []kept.Card
		start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		last := map[record.ID]string{}
		shown := 0
		for d := range 730 {
			today := start.AddDate(0, 0, d).Format(time.DateOnly)
			if rng.IntN(5) == 0 {
				cards = append(cards, Begin(kept.NewCard("a line", "an answer", start.AddDate(0, 0, d)), today))
			}
			if rng.IntN(3) == 0 {
				continue // the window stays shut
			}
			onDay := 0
			for range 3 { // several rounds on one day
				for _, c := range Due(cards, today) {
					onDay++
					shown++
					if last[c.ID] == today {
						t.Fatalf("a card comes twice on %s", today)
					}
					if c.Due > today || c.Resting {
						t.Fatalf("a card of %s comes on %s", c.Due, today)
					}
					last[c.ID] = today
					for i := range cards {
						if cards[i].ID == c.ID {
							cards[i] = Next(c, Said(rng.IntN(21)/10), today) // mostly Holds or Hard
							if !cards[i].Resting && cards[i].Due <= today {
								t.Fatalf("the next day of a card is no later: %s", cards[i].Due)
							}
						}
					}
				}
			}
			if onDay > Shown {
				t.Fatalf("%d cards on %s", onDay, today)
			}
		}
		if shown < 300 {
			t.Errorf("only %d cards were shown", shown)
		}
	}
}

func TestTheDaysWiden(t *testing.T) {
	c := Begin(kept.Card{}, "2026-01-01")
	for _, want := range []string{"2026-01-02", "2026-01-05", "2026-01-12", "2026-01-28", "2026-03-04", "2026-04-08"} {
		if c.Due != want {
			t.Fatalf("due %s, not %s", c.Due, want)
		}
		c = Next(c, Holds, c.Due)
	}
	at := c.Due
	if c = Next(c, Hard, at); c.Step != 3 || c.Due != after(at, 16) {
		t.Errorf("hard: step %d, due %s", c.Step, c.Due)
	}
	if c = Next(c, Rest, c.Due); !c.Resting || c.Due != "" || len(Due([]kept.Card{c}, "2030-01-01")) != 0 {
		t.Error("a resting card comes back")
	}
	late := Begin(kept.Card{}, "2026-01-01")
	if late = Next(late, Holds, "2027-01-01"); late.Due != "2027-01-04" {
		t.Errorf("a year away is made up for: %s", late.Due)
	}
	if c := Next(kept.Card{Step: 99}, Hard, "no day"); c.Due != "no day" {
		t.Errorf("a card that cannot be read: %+v", c)
	}
}

func TestARoundRemembers(t *testing.T) {
	pool := Pool{Starters: Starters()}
	r := Begun(kept.Round{}, pool, "2026-01-01")
	if len(r.Cards) != RoundLength || !Open(r) {
		t.Fatalf("a new round: %+v", r)
	}
	left := r.Cards[0].Line
	r = LeaveOpen(r, "2026-01-01")
	next := Begun(r, pool, "2026-01-01")
	if next.N != 1 || next.Resting[left] != "2026-01-31" {
		t.Errorf("round %d, resting %v", next.N, next.Resting)
	}
	for _, c := range next.Cards {
		for _, before := range r.Cards {
			if c.Line == before.Line {
				t.Errorf("%s comes in two rounds of a day", c.Line)
			}
		}
	}
	gone := r.Cards[2].Line
	r.At = 3
	if s := Skip(r, func(id string) bool { return id != gone }); len(s.Cards) != 4 || s.At != 2 || s.Cards[2].Line != r.Cards[3].Line {
		t.Errorf("without a card: %+v", s)
	}
	if later := Begun(r, pool, "2026-02-01"); later.Resting[left] != "" {
		t.Error("it rests for ever")
	}
}
