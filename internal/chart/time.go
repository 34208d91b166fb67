package chart

import (
	"fmt"

	"seconddraft/internal/insight"
)

// crowd is from how many points on they are drawn quietly.
const crowd = 200

// Trend draws values over time from low to high with the middle of the last ones
// and its interval. The ends of the scale are named. In the table each middle stands
// beside the last of its evenings, where it is drawn.
func Trend(t insight.Trend, low, high int, lowName, highName string, w, h float64, words Words) (Scene, Table) {
	s := Scene{W: w, H: h}
	table := trendTable(t, words)
	table.Scale = fmt.Sprintf("%d: %s · %d: %s", high, highName, low, lowName)
	if len(t.Points) == 0 {
		return s, table
	}
	last := len(t.Points) - 1
	f := frameIn(&s, t.Points[0].Day, t.Points[last].Day, float64(low), float64(high))
	f.top += 14
	if w < narrow {
		f.top += 18
	}
	f.rules(&s, []float64{float64(low), float64(low+high) / 2, float64(high)}, []string{fmt.Sprint(low), num(float64(low+high) / 2), fmt.Sprint(high)})
	steps := t.Line
	if len(steps) == 1 { // one middle, of all the points there are: it reaches over them
		steps = []insight.Step{{Day: t.Points[0].Day, Middle: steps[0].Middle}, steps[0]}
	}
	// The band first, so that the rules and the points stay to be seen.
	f.band(&s, steps, AxisSoft, func(m insight.Middle) (float64, float64) { return m.Low, m.High })
	for _, quartile := range []func(insight.Middle) float64{
		func(m insight.Middle) float64 { return m.Q1 }, func(m insight.Middle) float64 { return m.Q3 },
	} {
		s.add(Shape{Points: f.through(steps, quartile), Stroke: Axis, Width: 1, Dash: true})
	}
	dots := Axis
	if len(t.Points) > crowd {
		dots = Line // behind the line, not over it
	}
	for i, p := range t.Points {
		at := f.at(p.Day, p.Value)
		s.dot(at, thin(len(t.Points), 4), dots)
		s.Marks = append(s.Marks, Mark{At: at, ID: p.ID, Row: i})
	}
	s.add(Shape{Points: f.through(steps, func(m insight.Middle) float64 { return m.Mid }), Stroke: Axis, Width: 3})
	f.ends(&s, words.Month)
	if w < narrow { // both names have no room on one line
		s.label(0, f.top-30, Start, fmt.Sprintf("%d: %s", high, highName))
		s.label(0, f.top-12, Start, fmt.Sprintf("%d: %s", low, lowName))
	} else {
		s.label(f.left, f.top-12, Start, table.Scale)
	}
	return s, table
}

// trendTable has a row for each case, and in it the middle up to it where there is one.
func trendTable(t insight.Trend, words Words) Table {
	table := Table{Head: []string{words.DayName, words.Value}}
	if len(t.Line) > 0 {
		table.Own = len(table.Head)
		table.Head = append(table.Head, "n", words.Middle, words.Range, words.Half)
	}
	middles := map[int]insight.Middle{}
	for _, step := range t.Line {
		middles[step.At] = step.Middle
	}
	for i, p := range t.Points {
		cells := []string{words.Day(p.Day), num(p.Value)}
		if m, ok := middles[i]; ok {
			cells = append(cells, fmt.Sprint(m.N), num(m.Mid), rangeOf(m.Low, m.High), rangeOf(m.Q1, m.Q3))
		} else if len(t.Line) > 0 {
			cells = append(cells, "", "", "", "")
		}
		table.add(p.ID, cells...)
	}
	return table
}

// through is a line along the steps.
func (f *frame) through(steps []insight.Step, of func(insight.Middle) float64) (points []Point) {
	for _, step := range steps {
		points = append(points, f.at(step.Day, of(step.Middle)))
	}
	return points
}

// band fills what lies between two values of each step.
func (f *frame) band(s *Scene, steps []insight.Step, fill Role, of func(insight.Middle) (low, high float64)) {
	var there, back []Point
	for _, step := range steps {
		low, high := of(step.Middle)
		there = append(there, f.at(step.Day, high))
		back = append([]Point{f.at(step.Day, low)}, back...)
	}
	if len(there) > 0 {
		s.area(fill, append(there, back...)...)
	}
}
