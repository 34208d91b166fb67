package chart

import (
	"fmt"
	"time"

	"seconddraft/internal/insight"
)

// MostPairs is how many pairs can be told apart, each with its line.
const MostPairs = 60

// Pairs draws ratings before (a filled dot) and after (a ring), each with a line from
// the one to the other. Of more than MostPairs each is two small points at its day, with
// the middle of each week, month, quarter or year over them.
func Pairs(p insight.Pairs, before, after string, w, h float64, words Words) (Scene, Table) {
	s := Scene{W: w, H: h}
	table := Table{Head: []string{words.DayName, before, after}}
	for _, c := range p.Points {
		table.add(c.ID, words.Day(c.Day), fmt.Sprint(c.Before), fmt.Sprint(c.After))
	}
	if len(p.Points) == 0 {
		return s, table
	}
	f := frameIn(&s, p.Points[0].Day, p.Points[len(p.Points)-1].Day, 0, 100)
	f.top += 18
	f.rules(&s, []float64{0, 50, 100}, []string{"0", "50", "100"})
	key := f.top - 16
	s.dot(Point{f.left + 5, key - 4}, 4, Axis)
	s.label(f.left+15, key, Start, before)
	s.ring(Point{f.left + 105, key - 4}, 4, Main)
	s.label(f.left+115, key, Start, after)
	f.ends(&s, words.Month)
	if len(p.Points) > MostPairs {
		by := p.Stretching(int((f.right - f.left) / slot))
		s.label(f.right, key, End, words.By[by])
		stretches := p.Stretches(by)
		f.crowd(&s, p, stretches)
		for _, one := range stretches {
			table.addStretch(words.stretch(by, one.From), one)
		}
	} else {
		f.each(&s, p.Points)
	}
	return s, table
}

// addStretch puts in the middles of a stretch after the pairs, so that they stand
// first where the newest do. Under enough pairs it has none.
func (t *Table) addStretch(name string, one insight.Stretch) {
	if one.Before.N == 0 {
		return
	}
	half := func(m insight.Middle) string { return fmt.Sprintf("%g (%g–%g)", m.Mid, m.Q1, m.Q3) }
	t.add("", fmt.Sprintf("%s, n = %d", name, one.N), half(one.Before), half(one.After))
}

// stretch names a week, month, quarter or year by its first day.
func (w Words) stretch(by insight.Span, from time.Time) string {
	switch by {
	case insight.Week:
		return w.Day(from) + " – " + w.Day(from.AddDate(0, 0, 6))
	case insight.OneMonth:
		return w.Month(from)
	case insight.Quarter:
		return w.Quarter(from)
	}
	return from.Format("2006")
}

// each draws the pairs side by side, not by day: two of one week must not lie over each
// other.
func (f *frame) each(s *Scene, pairs []insight.Pair) {
	wide := (f.right - f.left) / float64(len(pairs)+1)
	for i, c := range pairs {
		x := f.left + wide*float64(i+1)
		from, to := Point{x, f.y(float64(c.Before))}, Point{x, f.y(float64(c.After))}
		s.line(Quiet, 1.5, from, to)
		s.dot(from, thin(len(pairs), 6), Axis)
		s.ring(to, thin(len(pairs), 6), Main)
		s.markPair(from, to, &c, i)
	}
}

func (s *Scene) markPair(from, to Point, c *insight.Pair, row int) {
	s.Marks = append(s.Marks, Mark{At: from, ID: c.ID, Row: row}, Mark{At: to, ID: c.ID, Row: row})
}

// slot is the least width in which two middles, before and after, can be told apart.
const slot = 13

// crowd draws every pair as two quiet points, and over them the middle of each stretch
// with the half of its pairs that lie round it. A stretch of too few has points alone.
func (f *frame) crowd(s *Scene, p insight.Pairs, stretches []insight.Stretch) {
	f.from, f.to = stretches[0].From, stretches[len(stretches)-1].To
	small := max(1.2, thin(len(p.Points), 4))
	for i, c := range p.Points {
		from, to := f.at(c.Day, float64(c.Before)), f.at(c.Day, float64(c.After))
		s.dot(from, small, AxisSoft)
		s.dot(to, small, MainSoft)
		s.markPair(from, to, &c, i)
	}
	for _, one := range stretches {
		if one.Before.N == 0 {
			continue
		}
		left, right := f.x(one.From), f.x(one.To)
		aside := min(5, (right-left)*0.22)
		r := min(5, max(2.5, aside))
		for _, side := range []struct {
			x    float64
			of   insight.Middle
			role Role
		}{{(left+right)/2 - aside, one.Before, Axis}, {(left+right)/2 + aside, one.After, Main}} {
			s.line(side.role, 2, Point{side.x, f.y(side.of.Q1)}, Point{side.x, f.y(side.of.Q3)})
			if at := (Point{side.x, f.y(side.of.Mid)}); side.role == Axis {
				s.dot(at, r, Axis)
			} else {
				s.ring(at, r, Main)
			}
		}
	}
}
