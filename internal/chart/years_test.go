package chart

import (
	"math"
	"testing"
	"time"

	"seconddraft/internal/insight"
)

// The quarters of sixty years stand beside each other: none is drawn over the next.
func TestManyQuartersStandApart(t *testing.T) {
	for _, c := range []struct {
		quarters int
		dot      float64 // the radius of a median
	}{{12, 6}, {240, 420.0 / 240 / 2}} {
		var list []insight.Lasting
		for i := range c.quarters {
			list = append(list, insight.Lasting{
				Start: time.Date(1960, time.Month(1+3*i), 1, 0, 0, 0, 0, time.UTC), N: 30,
				Median: 3, Low: 2, High: math.NaN(),
			})
		}
		s, _ := Lasting(list, 480, 200, words)
		room, dots := 420/float64(c.quarters), 0
		for _, shape := range s.Shapes {
			switch {
			case shape.R > 0:
				dots++
				if math.Abs(shape.R-c.dot) > 1e-9 {
					t.Errorf("of %d quarters a median is a dot of %v, want %v", c.quarters, shape.R, c.dot)
				}
			case shape.Stroke == Axis && shape.Width > room/2+1e-9:
				t.Errorf("of %d quarters a stroke is %v wide where there is room for %v", c.quarters, shape.Width, room)
			}
		}
		if dots != c.quarters {
			t.Errorf("%d quarters have %d dots", c.quarters, dots)
		}
	}
}
