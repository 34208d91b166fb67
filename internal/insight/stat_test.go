package insight

import (
	"math"
	"testing"
)

// The expected values are R's (4.2.2): median, quantile (type 7), the interval
// sort(x)[k] to sort(x)[n-k+1] with k = max(1, qbinom(0.05, n, 0.5)), and
// prop.test(correct=FALSE, conf.level=0.9), which is Wilson's.
func TestMiddleOfIsAsR(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   Middle
	}{
		{[]float64{3, 9, 4, 4, 7, 1, 6, 2, 8, 5, 5}, Middle{11, 5, 3, 7, 3.5, 6.5}},
		{[]float64{10, 2, 33, 4, 15, 6, 27, 8}, Middle{8, 9, 4, 27, 5.5, 18}},
		{[]float64{1, 3}, Middle{2, 2, 1, 3, 1.5, 2.5}},
		{[]float64{7}, Middle{1, 7, 7, 7, 7, 7}},
		{nil, Middle{}},
	} {
		if got := MiddleOf(c.values); got != c.want {
			t.Errorf("%v: %+v, want %+v", c.values, got, c.want)
		}
	}
}

func TestTheRankOfTheIntervalIsAsR(t *testing.T) {
	for n, k := range map[int]int{5: 1, 6: 1, 12: 3, 25: 8, 100: 42} {
		values := make([]float64, n)
		for i := range values {
			values[i] = float64(i + 1)
		}
		if got := MiddleOf(values); got.Low != float64(k) || got.High != float64(n-k+1) {
			t.Errorf("of %d: %v to %v, want rank %d", n, got.Low, got.High, k)
		}
	}
}

func TestPartOfIsAsR(t *testing.T) {
	for _, c := range []struct {
		did, n    int
		low, high float64
	}{
		{3, 23, 0.053354579, 0.285309471},
		{0, 9, 0, 0.23113352},
		{9, 9, 0.76886648, 1},
		{1, 1, 0.26986595, 1},
		{40, 100, 0.32307805, 0.48219049},
		{0, 0, 0, 1},
	} {
		got := PartOf(c.did, c.n)
		if math.Abs(got.Low-c.low) > 1e-7 || math.Abs(got.High-c.high) > 1e-7 || got.Of != c.n || got.Did != c.did {
			t.Errorf("%d of %d: %+v, want %v to %v", c.did, c.n, got, c.low, c.high)
		}
	}
}

// The expected values are those of R's survival package (3.5-3):
// quantile(survfit(Surv(d, o) ~ 1, conf.type="log-log", conf.int=.9), .5).
func TestLastingIsAsR(t *testing.T) {
	cases := func(days, over []int) (out []Recovery) {
		for i := range days {
			out = append(out, Recovery{Days: days[i], Over: over[i] == 1})
		}
		return out
	}
	nan := math.NaN()
	for _, c := range []struct {
		days, over        []int
		median, low, high float64
		open              int
	}{
		{[]int{2, 3, 3, 5, 6, 8, 9, 14, 14, 14}, []int{1, 1, 1, 1, 0, 1, 1, 1, 0, 0}, 8, 3, 14, 3},
		{[]int{1, 2, 4, 4, 6, 7, 9, 9, 10, 12, 13, 14}, []int{1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0}, 9, 4, 12, 3},
		{[]int{14, 14, 3}, []int{0, 0, 1}, nan, 3, nan, 2},
		{[]int{5, 2, 7, 3}, []int{1, 1, 1, 1}, 4, 2, nan, 0},
		{nil, nil, nan, nan, nan, 0},
	} {
		got := lasting(cases(c.days, c.over))
		same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
		if !same(got.Median, c.median) || !same(got.Low, c.low) || !same(got.High, c.high) || got.Open != c.open || got.N != len(c.days) {
			t.Errorf("%v %v: %+v", c.days, c.over, got)
		}
	}
}
