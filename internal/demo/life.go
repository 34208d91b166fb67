package demo

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"time"

	"seconddraft/internal/record"
)

// Months is how long the life is.
const Months = 36

// Usual is how many evenings make it a plausible one.
const Usual = 260

// much is how many evenings fall into each month against the others; nothing was
// written in some. hard is how much worse a month was than the others: the second
// winter was, and nothing about the last months says that it is over.
var (
	much = [Months]int{6, 9, 8, 5, 7, 12, 9, 0, 3, 6, 9, 10, 6, 5, 4, 0, 0, 4, 8, 12, 14, 13, 11, 9, 7, 6, 0, 4, 5, 7, 8, 6, 5, 9, 7, 6}
	hard = [Months]int{6, 8, 10, 6, 4, 8, 4, 0, 0, -2, 2, 6, 0, -6, -8, 0, 0, 0, 6, 12, 14, 12, 10, 6, 2, 0, 0, -4, -6, -6, -4, -2, 0, 4, 0, -2}
)

// Saved is a version of an evening and when it was saved.
type Saved struct {
	At     time.Time
	Record record.Record
}

// Life are n evenings before a day, in the order in which they were saved.
func Life(n int, until time.Time) ([]Saved, error) {
	all, err := stories()
	if err != nil {
		return nil, err
	}
	l := life{until: until, dice: dice(), stories: all, used: make([]int, len(all))}
	return l.evenings(n)
}

type life struct {
	until   time.Time
	dice    *rand.Rand
	stories []story
	used    []int
}

// Read makes the dice a source of bytes for ids.
func (l *life) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(l.dice.Uint32())
	}
	return len(b), nil
}

func (l *life) id(t time.Time) record.ID {
	id, _ := record.NewID(t, l) // dice do not fail
	return id
}

func (l *life) evenings(n int) (saved []Saved, err error) {
	begin := time.Date(l.until.Year(), l.until.Month()-Months+1, 1, 0, 0, 0, 0, l.until.Location())
	for month, count := range l.counts(n) {
		first := begin.AddDate(0, month, 0)
		days := first.AddDate(0, 1, 0).AddDate(0, 0, -1).Day()
		if month == Months-1 {
			days = max(1, l.until.Day()-1)
		}
		for range count {
			at := first.AddDate(0, 0, l.dice.IntN(days)).Add(time.Duration(19*60+l.dice.IntN(270)) * time.Minute)
			if e, ok := l.evening(month, at); ok {
				saved = append(saved, e)
			}
		}
	}
	slices.SortStableFunc(saved, func(a, b Saved) int { return cmp.Compare(a.At.UnixNano(), b.At.UnixNano()) })
	return saved, nil
}

// counts spreads n evenings over the months.
func (l *life) counts(n int) (counts [Months]int) {
	total, given := 0, 0
	for _, m := range much {
		total += m
	}
	sum := 0
	for i, m := range much {
		sum += m
		counts[i] = sum*n/total - given
		given += counts[i]
	}
	return counts
}

// evening is one of a month: a story that may be then and was told least.
func (l *life) evening(month int, at time.Time) (Saved, bool) {
	best, least := -1, 0
	for _, i := range l.dice.Perm(len(l.stories)) {
		s := &l.stories[i]
		if month < s.first || month > s.last || s.once && l.used[i] > 0 {
			continue
		}
		uses := l.used[i]
		if s.once {
			uses = -1 // what can happen only now comes first
		}
		if best < 0 || uses < least {
			best, least = i, uses
		}
	}
	if best < 0 {
		return Saved{}, false
	}
	s := &l.stories[best]
	l.used[best]++
	return Saved{at.Add(25 * time.Minute), l.told(s, hard[month], at)}, true
}

// told is a story on a day. Ratings move with the month, and by chance.
func (l *life) told(s *story, hard int, at time.Time) record.Record {
	r := s.rec.Clone()
	r.Version, r.ID, r.Started, r.Finished = record.Version, l.id(at), at, true
	sway := func(n int) *record.Rating { return rated(n + hard + l.dice.IntN(17) - 8) }
	for i, f := range r.Feelings {
		if f.Before != nil {
			r.Feelings[i].Before = sway(int(*f.Before))
		}
		if f.After != nil {
			r.Feelings[i].After = sway(int(*f.After))
		}
	}
	for i := range r.Thoughts {
		if s.before > 0 {
			r.Thoughts[i].Belief, r.Thoughts[i].BeliefAfter = sway(s.before), sway(s.after)
		}
	}
	if r.BeliefSecond != nil {
		r.BeliefSecond = rated(int(*r.BeliefSecond) - hard + l.dice.IntN(17) - 8)
	}
	for _, d := range []*int{r.Dials.Internality, r.Dials.Stability, r.Dials.Globality} {
		if d != nil {
			*d = max(1, min(7, *d+hard/6+l.dice.IntN(3)-1))
		}
	}
	l.untouched(&r)
	l.after(&r, s, at)
	return r
}

// untouched takes away what a tired person leaves out.
func (l *life) untouched(r *record.Record) {
	if l.dice.IntN(3) == 0 {
		r.Dials = record.Dials{}
	}
	if l.dice.IntN(5) == 0 {
		r.SecondDraft, r.Strategy, r.BeliefSecond = "", "", nil
		for i := range r.Thoughts {
			r.Thoughts[i].BeliefAfter = nil
		}
		for i := range r.Feelings {
			r.Feelings[i].After = nil
		}
	}
	if l.dice.IntN(6) == 0 {
		r.Strategy = "" // written freely
	}
}

// after fills in the days after an evening, as far as they have been.
func (l *life) after(r *record.Record, s *story, at time.Time) {
	day := func(n int) (string, bool) {
		d := at.AddDate(0, 0, n)
		return d.Format(time.DateOnly), d.Before(l.until)
	}
	for i := range r.Forecasts {
		f := &r.Forecasts[i]
		f.ID, f.Likelihood = l.id(at), rated(int(*f.Likelihood)+l.dice.IntN(21)-10)
		check, past := day(5 + l.dice.IntN(10))
		f.Check, f.Answered = check, check
		if !past || l.dice.IntN(6) == 0 {
			f.Outcome, f.Harder, f.Answered = "", "", ""
		}
	}
	for i := range r.Engagements {
		e := &r.Engagements[i]
		e.ID = l.id(at)
		when, past := day(1 + l.dice.IntN(4))
		e.Day, e.Answered = when, when
		if !past {
			e.State, e.Became, e.Answered = "", "", ""
		}
	}
	for i, d := range s.taps {
		if on, past := day(i + 1); past && l.dice.IntN(7) > 0 {
			r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: on, Distress: *rated(d + l.dice.IntN(9) - 4)})
		}
	}
	if on, past := day(14); s.answer != "" && past {
		r.StillTrue = append(r.StillTrue, record.StillTrue{Thought: s.thought, Day: on, Answer: s.answer, Line: s.answerLine})
	}
	if written := at.AddDate(0, 0, 200); s.later != "" && written.Before(l.until) {
		r.LaterDrafts = append(r.LaterDrafts, record.LaterDraft{Written: written, Words: s.later})
	}
}

func dice() *rand.Rand { return rand.New(rand.NewPCG(8, 26)) }
