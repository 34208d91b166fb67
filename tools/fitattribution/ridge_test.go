package main

import (
	"math"
	"testing"
)

// straight is y = 1 + 2x without noise.
func straight() []example {
	var out []example
	for x := range 20 {
		out = append(out, example{x: []term{{0, 1}, {1, float64(x)}}, y: 1 + 2*float64(x), weight: 1})
	}
	return out
}

func TestLinearFindsALine(t *testing.T) {
	w := linear(straight(), 2, 1e-6)
	if math.Abs(w[0]-1) > 1e-3 || math.Abs(w[1]-2) > 1e-3 {
		t.Errorf("got %v, want 1 and 2", w)
	}
}

// A strong ridge flattens the line; stretching gives it its width back.
func TestStretchedKeepsTheSpread(t *testing.T) {
	all := straight()
	flat, wide := linear(all, 2, 1e4), stretched(all, 2, 1e4)
	if flat[1] > 1.5 {
		t.Fatalf("the ridge leaves a slope of %.2f, the test needs less", flat[1])
	}
	if math.Abs(wide[1]-2) > 1e-6 || math.Abs(wide[0]-1) > 1e-6 {
		t.Errorf("got %v, want 1 and 2", wide)
	}
}

func TestLogisticParts(t *testing.T) {
	var all []example
	for range 10 {
		all = append(all,
			example{x: []term{{0, 1}, {1, 1}}, y: 1, weight: 1},
			example{x: []term{{0, 1}}, y: 0, weight: 1})
	}
	w := logistic(all, 2, 0.1)
	if p, q := sigmoid(all[0].sum(w)), sigmoid(all[1].sum(w)); p < 0.9 || q > 0.1 {
		t.Errorf("got %.2f and %.2f, want near 1 and near 0", p, q)
	}
}

func TestByWeightKeepsTheConstantFirst(t *testing.T) {
	got := byWeight([]float64{-9, 1, 3, 2})
	for i, want := range []int{0, 2, 3, 1} {
		if got[i] != want {
			t.Fatalf("got %v", got)
		}
	}
}
