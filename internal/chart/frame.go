package chart

import (
	"math"
	"time"

	"seconddraft/internal/insight"
)

// Words are what a chart says, in the language of the window.
type Words struct {
	// Month is "March 2026", Quarter "spring 2026", Day "4 March 2026".
	Month, Quarter, Day func(time.Time) string
	// The names of columns: what a row is, and what stands in it.
	DayName, MonthName, QuarterName, Route string
	Evenings, Change, Range, Days, Open    string
	// Value is of one evening, Middle of several, Half where the half round the middle
	// lies. Mean is the mean, and Each the cases of a row one by one.
	Value, Middle, Half, Mean, Each string
	// By says for each span that a middle is of it.
	By map[insight.Span]string
	// What a fear seemed in percent, and what came of it.
	Seemed, Became, CameTrue, CamePartly, CameNot string
}

// monthKey is a month in a table, as a spreadsheet reads it.
const monthKey = "2006-01"

// narrow is the width under which long names stand above what they name.
const narrow = 340

// frame is the part of a scene in which values are drawn.
type frame struct {
	left, right, top, bottom float64
	from, to                 time.Time
	low, high                float64
}

// frameIn leaves room for the labels of both axes.
func frameIn(s *Scene, from, to time.Time, low, high float64) frame {
	return frame{left: 44, right: s.W - 16, top: 16, bottom: s.H - 30, from: from, to: to, low: low, high: high}
}

// x is where a day stands; one day alone stands in the middle.
func (f *frame) x(day time.Time) float64 {
	all := f.to.Sub(f.from).Hours()
	if all == 0 {
		return (f.left + f.right) / 2
	}
	return f.left + 8 + (f.right-f.left-16)*day.Sub(f.from).Hours()/all
}

func (f *frame) y(value float64) float64 {
	return f.bottom - (f.bottom-f.top)*(value-f.low)/(f.high-f.low)
}

func (f *frame) at(day time.Time, value float64) Point { return Point{f.x(day), f.y(value)} }

// rules draws a hairline at each value with its label before it.
func (f *frame) rules(s *Scene, values []float64, labels []string) {
	for i, v := range values {
		s.line(Line, 1, Point{f.left, f.y(v)}, Point{f.right, f.y(v)})
		s.label(f.left-8, f.y(v)+4, End, labels[i])
	}
}

// ends says the first and the last day under the frame.
func (f *frame) ends(s *Scene, say func(time.Time) string) {
	if say(f.from) == say(f.to) {
		s.label((f.left+f.right)/2, f.bottom+22, Centre, say(f.from))
		return
	}
	s.label(f.left, f.bottom+22, Start, say(f.from))
	s.label(f.right, f.bottom+22, End, say(f.to))
}

// thin is how small a dot is where there are many.
func thin(n int, most float64) float64 {
	return max(1.5, most*math.Min(1, math.Sqrt(60/float64(max(1, n)))))
}
