package chart

import (
	"fmt"
	"math"
	"strings"

	"seconddraft/internal/insight"
)

// Helped draws the change of the belief on each route, with its interval; zero is
// a line, and neither side is the good one by its look.
//
// Where there are too few for a middle, it draws the change of each evening.
func Helped(routes []insight.Route, nothing, fewer string, w float64, words Words) (Scene, Table) {
	tall, left, above := 44.0, min(220, max(150, w*0.4)), 0.0
	if w < narrow {
		tall, left, above = 72, 20, 30
	}
	s, table := Scene{W: w, H: 40 + tall*float64(len(routes))}, Table{Head: []string{words.Route, "n", words.Change, words.Range, words.Each}}
	if len(routes) == 0 {
		return s, table
	}
	f := frame{left: left, right: w - 24, top: 8, bottom: s.H - 32}
	x := func(v float64) float64 { return f.left + (f.right-f.left)*(v+100)/200 }
	for _, v := range []float64{-100, -50, 0, 50, 100} {
		s.line(Line, 1, Point{x(v), f.top}, Point{x(v), f.bottom})
		s.label(x(v), f.bottom+20, Centre, strings.Replace(num(v), "-", "−", 1))
	}
	s.line(Quiet, 1.5, Point{x(0), f.top}, Point{x(0), f.bottom})
	for i, r := range routes {
		y := f.top + tall*(float64(i)+0.5)
		few := fmt.Sprintf("n = %d", r.N)
		row := []string{r.Name, fmt.Sprint(r.N), nothing, "", ""}
		if m := r.Belief; m.N > 0 {
			s.line(Main, 2, Point{x(m.Low), y + above/2}, Point{x(m.High), y + above/2})
			s.dot(Point{x(m.Mid), y + above/2}, 6, Main)
			row[2], row[3] = num(m.Mid), rangeOf(m.Low, m.High)
		} else {
			few += ", " + fewer
			row[4] = eachOf(r.Points, func(p insight.Pair) string { return fmt.Sprint(p.After - p.Before) })
			for _, p := range r.Points {
				at := Point{x(float64(p.After - p.Before)), y + above/2}
				s.dot(at, 4, Main)
				s.Marks = append(s.Marks, Mark{At: at, ID: p.ID, Row: i})
			}
		}
		if above > 0 {
			s.label(0, y-above/2, Start, r.Name)
			s.label(0, y-above/2+15, Start, few)
		} else {
			s.label(f.left-16, y, End, r.Name)
			s.label(f.left-16, y+15, End, few)
		}
		table.Rows = append(table.Rows, row)
	}
	return s, table
}

// mostTall is how high the squares may become; with more of them they are smaller.
const mostTall = 180

// Squares draws one square for each fear, those that came true filled and the last,
// as in the sentence beside it, those in part lightly filled. Where there is no room for one each, there is none.
func Squares(fears []insight.Feared, w float64, words Words) (Scene, Table) {
	s, table := Scene{W: w}, Table{Head: []string{words.DayName, words.Seemed, words.Became}}
	for _, c := range fears {
		table.add(c.ID, words.Day(c.Day), fmt.Sprint(c.Likelihood), words.came(&c))
	}
	for _, step := range []float64{35, 24, 16, 10, 6} {
		perRow := max(1, int((w+step/7)/step))
		rows := (len(fears) + perRow - 1) / perRow
		if s.H = float64(rows) * step; s.H <= mostTall {
			s.squares(fears, perRow, step)
			return s, table
		}
	}
	s.H = 0
	return s, table
}

// came says what came of a fear.
func (w *Words) came(c *insight.Feared) string {
	switch {
	case c.True:
		return w.CameTrue
	case c.Partly:
		return w.CamePartly
	}
	return w.CameNot
}

func (s *Scene) squares(fears []insight.Feared, perRow int, step float64) {
	side := step * 6 / 7
	for i, c := range fears {
		fill := Line
		switch {
		case c.True:
			fill = Axis
		case c.Partly:
			fill = AxisSoft
		}
		x, y := float64(i%perRow)*step, float64(i/perRow)*step
		s.tile(x, y, side, fill)
		if c.Partly { // told from the others without its colour too
			s.line(Axis, 1.5, Point{x + side/5, y + side - 1}, Point{x + side - side/5, y + side - 1})
		}
		s.Marks = append(s.Marks, Mark{At: Point{x + side/2, y + side/2}, ID: c.ID, Row: i})
	}
}

// Calibration draws how often fears came true by how likely they seemed. On the
// dashed line the two would be the same.
func Calibration(fears insight.Fears, w, h float64, words Words) (Scene, Table) {
	s, table := Scene{W: w, H: h}, Table{Head: []string{words.Seemed, "n", words.Mean, words.CameTrue, "%", words.Range}}
	f := frame{left: 48, right: w - 16, top: 20, bottom: h - 36, low: 0, high: 100}
	x := func(v float64) float64 { return f.left + (f.right-f.left)*v/100 }
	f.rules(&s, []float64{0, 50, 100}, []string{"0", "50", "100 %"})
	s.add(Shape{Points: []Point{{x(0), f.y(0)}, {x(100), f.y(100)}}, Stroke: Quiet, Width: 1, Dash: true})
	enough := insight.Need(fears.N) == 0
	for _, b := range fears.Bins {
		row := []string{fmt.Sprintf("%d–%d", b.From, b.To), fmt.Sprint(b.True.Of), "", fmt.Sprint(b.True.Did), "", ""}
		if b.True.Of > 0 {
			share := 100 * float64(b.True.Did) / float64(b.True.Of)
			low, high := 100*b.True.Low, 100*b.True.High
			if enough {
				s.line(Axis, 2, Point{x(b.Given), f.y(low)}, Point{x(b.Given), f.y(high)})
				row[5] = rangeOf(math.Round(low), math.Round(high))
			}
			s.dot(Point{x(b.Given), f.y(share)}, 6, Axis)
			row[2], row[4] = num(math.Round(b.Given)), num(math.Round(share))
		}
		table.Rows = append(table.Rows, row)
	}
	s.label(f.left, f.bottom+24, Start, "0 %")
	s.label(f.right, f.bottom+24, End, "100 %")
	s.label((f.left+f.right)/2, f.bottom+24, Centre, words.Seemed)
	s.label(f.left, f.top-6, Start, words.CameTrue)
	return s, table
}

// Lasting draws for each quarter how many days passed until a day felt ordinary
// again, with its interval; an open end has an arrow. Where there are too few, it draws
// the setbacks themselves, one that is still open as a ring.
func Lasting(quarters []insight.Lasting, w, h float64, words Words) (Scene, Table) {
	s, table := Scene{W: w, H: h}, Table{Head: []string{words.QuarterName, "n", words.Days, words.Range, words.Open, words.Each}}
	if len(quarters) == 0 {
		return s, table
	}
	f := frame{left: 44, right: w - 16, top: 16, bottom: h - 30, low: 0, high: 14}
	f.rules(&s, []float64{0, 7, 14}, []string{"0", "7", "14"})
	wide := (f.right - f.left) / float64(len(quarters))
	const name = 100 // the width of a quarter's name
	apart := int(math.Ceil(name / wide))
	n := 0
	for _, q := range quarters {
		n += q.N
	}
	enough := insight.Need(n) == 0
	for i, q := range quarters {
		x := f.left + wide*(float64(i)+0.5)
		row := []string{words.Quarter(q.Start), fmt.Sprint(q.N), "", "", fmt.Sprint(q.Open), ""}
		if enough {
			row[2], row[3] = orDash(q.Median), rangeOf(q.Low, q.High)
			f.lasts(&s, x, wide/2, q.Low, q.High)
			if !math.IsNaN(q.Median) {
				s.dot(Point{x, f.y(q.Median)}, min(6, wide/2), Axis)
			}
		} else {
			row[5] = eachOf(q.Cases, words.lasted)
			f.setbacks(&s, x, i, q.Cases)
		}
		if i%apart == 0 {
			s.label(x, f.bottom+22, Centre, words.Quarter(q.Start))
		}
		table.Rows = append(table.Rows, row)
	}
	return s, table
}

// lasted is after how many days a setback was over, or still open.
func (w *Words) lasted(c insight.Lasted) string {
	if c.Over {
		return fmt.Sprint(c.Days)
	}
	return fmt.Sprint(c.Days) + " " + w.Open
}

// eachOf are the cases of a row that are drawn one by one.
func eachOf[T any](cases []T, say func(T) string) string {
	said := make([]string, len(cases))
	for i, c := range cases {
		said[i] = say(c)
	}
	return strings.Join(said, "; ")
}

// setbacks draws each of a quarter, side by side round its middle.
func (f *frame) setbacks(s *Scene, x float64, row int, cases []insight.Lasted) {
	const apart = 14
	for i, c := range cases {
		at := Point{x + apart*(float64(i)-float64(len(cases)-1)/2), f.y(min(f.high, float64(c.Days)))}
		if c.Over {
			s.dot(at, 5, Axis)
		} else {
			s.ring(at, 5, Axis)
		}
		s.Marks = append(s.Marks, Mark{At: at, ID: c.ID, Row: row})
	}
}

// lasts draws an interval of days, no wider than room to either side, so that those of
// many years stand apart; an end that is not known is at the edge.
func (f *frame) lasts(s *Scene, x, room, low, high float64) {
	stroke, head := min(2, room), min(5, room)
	if math.IsNaN(low) {
		low = f.low
	}
	s.line(Axis, stroke, Point{x, f.y(low)}, Point{x, f.y(upTo(high, f.high))})
	if math.IsNaN(high) {
		s.line(Axis, stroke, Point{x - head, f.y(f.high) + 6}, Point{x, f.y(f.high)}, Point{x + head, f.y(f.high) + 6})
	}
}

func upTo(v, most float64) float64 {
	if math.IsNaN(v) {
		return most
	}
	return v
}

// rangeOf is "3 – 9"; an end that is not known is "…", and where neither is there is
// no range.
func rangeOf(low, high float64) string {
	if math.IsNaN(low) && math.IsNaN(high) {
		return ""
	}
	end := func(v float64) string {
		if math.IsNaN(v) {
			return "…"
		}
		return num(v)
	}
	return end(low) + " – " + end(high)
}

func orDash(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return num(v)
}
