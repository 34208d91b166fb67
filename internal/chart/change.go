package chart

import (
	"fmt"
	"math"

	"seconddraft/internal/insight"
)

// Helped draws the change of the belief on each route, with its interval; zero is
// a line, and neither side is the good one by its look.
func Helped(routes []insight.Route, name func(string) string, nothing, fewer string, w float64) (Scene, Table) {
	const tall = 44
	s, table := Scene{W: w, H: 40 + tall*float64(len(routes))}, Table{Head: []string{"", "n", "", "90 %"}}
	if len(routes) == 0 {
		return s, table
	}
	f := frame{left: min(220, w*0.4), right: w - 24, top: 8, bottom: s.H - 32}
	x := func(v float64) float64 { return f.left + (f.right-f.left)*(v+100)/200 }
	for _, v := range []float64{-100, -50, 0, 50, 100} {
		s.line(Line, 1, Point{x(v), f.top}, Point{x(v), f.bottom})
		s.label(x(v), f.bottom+20, Centre, num(v))
	}
	s.line(Quiet, 1.5, Point{x(0), f.top}, Point{x(0), f.bottom})
	for i, r := range routes {
		y := f.top + tall*(float64(i)+0.5)
		s.label(f.left-16, y, End, name(r.Name))
		row := []string{name(r.Name), fmt.Sprint(r.N), "", ""}
		if m := r.Belief; m.N > 0 {
			s.line(Main, 2, Point{x(m.Low), y}, Point{x(m.High), y})
			s.dot(Point{x(m.Mid), y}, 6, Main)
			s.label(f.left-16, y+15, End, fmt.Sprintf("n = %d", r.N))
			row[2], row[3] = num(m.Mid), num(m.Low)+" – "+num(m.High)
		} else {
			s.label(f.left-16, y+15, End, fmt.Sprintf("n = %d, %s", r.N, fewer))
			row[2] = nothing
		}
		table.Rows = append(table.Rows, row)
	}
	return s, table
}

// Squares draws one square for each of a number, those that came true filled and
// the last, as in the sentence beside it.
func Squares(p insight.Part, w float64) Scene {
	const cell, gap = 30, 5
	perRow := max(1, int((w+gap)/(cell+gap)))
	rows := (p.Of + perRow - 1) / perRow
	s := Scene{W: w, H: float64(rows) * (cell + gap)}
	for i := range p.Of {
		fill := Line
		if i >= p.Of-p.Did {
			fill = Axis
		}
		s.box(float64(i%perRow)*(cell+gap), float64(i/perRow)*(cell+gap), cell, cell, fill)
	}
	return s
}

// Calibration draws how often fears came true by how likely they seemed. On the
// dashed line the two would be the same.
func Calibration(fears insight.Fears, given, came string, w, h float64) (Scene, Table) {
	s, table := Scene{W: w, H: h}, Table{Head: []string{given, "n", came, "%", "90 %"}}
	f := frame{left: 48, right: w - 16, top: 20, bottom: h - 36, low: 0, high: 100}
	x := func(v float64) float64 { return f.left + (f.right-f.left)*v/100 }
	f.rules(&s, []float64{0, 50, 100}, []string{"0", "50", "100 %"})
	s.add(Shape{Points: []Point{{x(0), f.y(0)}, {x(100), f.y(100)}}, Stroke: Quiet, Width: 1, Dash: true})
	for _, b := range fears.Bins {
		row := []string{fmt.Sprintf("%d–%d", b.From, b.To), fmt.Sprint(b.True.Of), fmt.Sprint(b.True.Did), "", ""}
		if b.True.Of > 0 {
			share := 100 * float64(b.True.Did) / float64(b.True.Of)
			low, high := 100*b.True.Low, 100*b.True.High
			s.line(Axis, 2, Point{x(b.Given), f.y(low)}, Point{x(b.Given), f.y(high)})
			s.dot(Point{x(b.Given), f.y(share)}, 6, Axis)
			row[3], row[4] = num(math.Round(share)), num(math.Round(low))+"–"+num(math.Round(high))
		}
		table.Rows = append(table.Rows, row)
	}
	s.label(f.left, f.bottom+24, Start, "0 %")
	s.label(f.right, f.bottom+24, End, "100 %")
	s.label((f.left+f.right)/2, f.bottom+24, Centre, given)
	s.label(f.left, f.top-6, Start, came)
	return s, table
}

// Lasting draws for each quarter how many days passed until a day felt ordinary
// again, with its interval; an open end has an arrow.
func Lasting(quarters []insight.Lasting, days, open string, w, h float64, words Words) (Scene, Table) {
	s, table := Scene{W: w, H: h}, Table{Head: []string{"", "n", days, "90 %", open}}
	if len(quarters) == 0 {
		return s, table
	}
	f := frame{left: 44, right: w - 16, top: 16, bottom: h - 30, low: 0, high: 14}
	f.rules(&s, []float64{0, 7, 14}, []string{"0", "7", "14"})
	wide := (f.right - f.left) / float64(len(quarters))
	for i, q := range quarters {
		x := f.left + wide*(float64(i)+0.5)
		low, high := q.Low, q.High
		if math.IsNaN(low) {
			low = 0
		}
		s.line(Axis, 2, Point{x, f.y(low)}, Point{x, f.y(upTo(high, 14))})
		if math.IsNaN(high) {
			s.line(Axis, 2, Point{x - 5, f.y(14) + 6}, Point{x, f.y(14)}, Point{x + 5, f.y(14) + 6})
		}
		if !math.IsNaN(q.Median) {
			s.dot(Point{x, f.y(q.Median)}, 6, Axis)
		}
		if len(quarters) <= 8 || i%(len(quarters)/8+1) == 0 {
			s.label(x, f.bottom+22, Centre, words.Quarter(q.Start))
		}
		table.Rows = append(table.Rows, []string{words.Quarter(q.Start), fmt.Sprint(q.N), orDash(q.Median), orDash(q.Low) + " – " + orDash(q.High), fmt.Sprint(q.Open)})
	}
	return s, table
}

func upTo(v, most float64) float64 {
	if math.IsNaN(v) {
		return most
	}
	return v
}

func orDash(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return num(v)
}
