package insight

import (
	"time"

	"seconddraft/internal/record"
)

// Axis is a dial, or two of them together.
type Axis int

// The axes. Lasting in time and reaching everything together are "always and
// everything": the mean of stability and globality, hopelessness in the sense of
// Abramson, Metalsky and Alloy (Psychological Review 96, 1989).
const (
	Internality Axis = iota
	Stability
	Globality
	AlwaysEverything
)

// of is the axis of an evening, 1 to 7; ok is false where a dial it needs was not
// touched.
func (a Axis) of(d record.Dials) (value float64, ok bool) {
	need := map[Axis][]*int{
		Internality: {d.Internality}, Stability: {d.Stability}, Globality: {d.Globality},
		AlwaysEverything: {d.Stability, d.Globality},
	}[a]
	for _, p := range need {
		if p == nil {
			return 0, false
		}
		value += float64(*p) / float64(len(need))
	}
	return value, true
}

// Point is one case in a chart, on its day; it opens the evening.
type Point struct {
	Day   time.Time
	ID    record.ID
	Value float64
}

// Step is a trend at the day of a case: the middle of the cases up to it, which is the
// point At.
type Step struct {
	Day time.Time
	At  int
	Middle
}

// Trend is something over time. Line is nil under Enough points.
type Trend struct {
	Points []Point
	Line   []Step
	// Window is of how many cases in a row each step is the middle.
	Window int
}

// Style is one axis over time, as the user set the dials. Evenings are in the
// order of their days.
func Style(all []Evening, a Axis) Trend {
	var t Trend
	for _, e := range all {
		if v, ok := a.of(e.Dials); ok {
			t.Points = append(t.Points, Point{e.Day, e.ID, v})
		}
	}
	return t.smoothed()
}

const (
	// share of all cases that one step looks back over, where that is more than Enough.
	share = 10
	// mostSteps is about as many as a chart can show apart.
	mostSteps = 200
)

// smoothed puts the line in: the middle of the last cases, from the case on with
// which there are enough, at no more than mostSteps of them. The last is one.
func (t Trend) smoothed() Trend {
	t.Window = max(Enough, len(t.Points)/share)
	stride := 1 + (len(t.Points)-t.Window)/mostSteps
	for i := len(t.Points) - (len(t.Points)-t.Window)/stride*stride; i >= t.Window && i <= len(t.Points); i += stride {
		var values []float64
		for _, p := range t.Points[i-t.Window : i] {
			values = append(values, p.Value)
		}
		t.Line = append(t.Line, Step{t.Points[i-1].Day, i - 1, MiddleOf(values)})
	}
	return t
}
