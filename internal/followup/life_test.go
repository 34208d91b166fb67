package followup

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/racetest"
	"seconddraft/internal/record"
)

// life is two years of somebody who writes now and then, opens Home at any hour, and
// answers, waves away or passes over what is there.
type life struct {
	t        *testing.T
	dice     *rand.Rand
	evenings map[record.ID]*record.Record
	book     *Book
	h        History
	shown    map[string]map[string]bool // the days of each ask
	off      map[string]bool            // by evening and thing
	answered map[Kind]int
}

// TestTwoYears: no day with two, nothing feared after 20:00, each open one on two
// days at most, what was let go or answered never again, and what was waved away
// neither.
func TestTwoYears(t *testing.T) {
	racetest.Skip(t) // two years day by day, one goroutine
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l := &life{
				t: t, dice: rand.New(rand.NewPCG(seed, 7)), evenings: map[record.ID]*record.Record{},
				book: NewBook(), h: History{}, shown: map[string]map[string]bool{}, off: map[string]bool{}, answered: map[Kind]int{},
			}
			for n := range 730 {
				day := after("2026-01-01", n)
				if l.dice.IntN(3) == 0 {
					r := setback(day)
					l.evenings[r.ID] = &r
					l.book.Put(r)
				}
				l.day(day)
			}
			for _, k := range []Kind{Win, Forecast, Tap, StillTrue, Draft} {
				if l.answered[k] == 0 {
					t.Errorf("two years without an answer to a %s", k)
				}
			}
		})
	}
}

// day opens Home some times and acts on what is there.
func (l *life) day(day string) {
	var today string
	hour := 6
	for range l.dice.IntN(4) {
		hour += l.dice.IntN(6)
		now := at(day, hour%24)
		if hour > 23 {
			return
		}
		list := Today(l.book.Open(), l.h, now)
		if len(list) == 0 {
			continue
		}
		a := list[0]
		if again := Today(l.book.Open(), l.h, now); again[0] != a {
			l.t.Fatalf("%s: not the same twice", now)
		}
		key := string(a.Record) + a.Key()
		if today != "" && today != key {
			l.t.Fatalf("%s: a second one, %v", now, a)
		}
		today = key
		l.check(a, now)
		l.h[a.Record] = kept.Shown{ID: a.Record, Asks: l.h[a.Record].Asks}.WithDay(a.Key(), day)
		l.act(a, now)
	}
}

func (l *life) check(a Ask, now time.Time) {
	key := string(a.Record) + a.Key()
	days := l.shown[key]
	if days == nil {
		days = map[string]bool{}
		l.shown[key] = days
	}
	days[now.Format(time.DateOnly)] = true
	r := l.evenings[a.Record]
	switch {
	case len(days) > Showings:
		l.t.Fatalf("%s: %v is shown on %d days", now, a, len(days))
	case a.Kind == Forecast && now.Hour() >= 20:
		l.t.Fatalf("%s: a feared outcome at night", now)
	case l.off[string(a.Record)+a.Of()]:
		l.t.Fatalf("%s: %v was waved away", now, a)
	case !now.After(r.Started.Add(3*time.Hour)) || !StillOpen(r, a):
		l.t.Fatalf("%s: %v is not open", now, a)
	}
}

func (l *life) act(a Ask, now time.Time) {
	r, day := l.evenings[a.Record], now.Format(time.DateOnly)
	switch n := l.dice.IntN(10); {
	case n == 0:
		l.off[string(a.Record)+a.Of()] = true
		l.h[a.Record] = l.h[a.Record].WithOff(a.Of(), true)
	case n < 6:
		l.answered[a.Kind]++
		switch a.Kind {
		case Win:
			r.Engagements[0].State = []string{record.Done, record.LetGo}[l.dice.IntN(2)]
		case Forecast:
			r.Forecasts[0].Outcome = []string{record.DidNotHappen, record.LetGo}[l.dice.IntN(2)]
		case StillTrue:
			r.StillTrue = append(r.StillTrue, record.StillTrue{Thought: ThoughtOf(r, a), Day: day, Answer: "no"})
		case Draft:
			r.LaterDrafts = append(r.LaterDrafts, record.LaterDraft{Written: now, Words: "Later."})
		case Tap:
			r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: day, Distress: record.Rating(l.dice.IntN(101))})
		case Stayed:
			r.Recovery.Told = true
		}
		l.book.Put(*r)
		if a.Kind != Tap && StillOpen(r, a) {
			l.t.Fatalf("%v is open after its answer", a)
		}
	}
}
