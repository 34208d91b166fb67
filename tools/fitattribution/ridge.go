package main

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// example is one case to learn from: its features, what it is, and how much it
// counts.
type example struct {
	x      []term
	y      float64
	weight float64
}

// term is the value of the feature with a number. (A slice and no map, so that
// sums come out the same to the last bit.)
type term struct {
	feature int
	value   float64
}

// sum is the weighted sum of an example's features.
func (e example) sum(w []float64) float64 {
	s := 0.0
	for _, t := range e.x {
		s += w[t.feature] * t.value
	}
	return s
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// linear is ridge regression (Hoerl & Kennard 1970) of n features; the first is
// the constant and is not held back.
func linear(all []example, n int, ridge float64) []float64 {
	h, g := system(n, ridge, nil)
	for _, e := range all {
		e.addTo(h, g, e.weight, e.weight*e.y)
	}
	return solve(h, g)
}

// stretched is linear with its sums spread as widely as the cases are. Least
// squares keeps to the middle where it is unsure, and a scale of seven steps
// would lose its ends; the correlation stays the same.
func stretched(all []example, n int, ridge float64) []float64 {
	w := linear(all, n, ridge)
	sums, ys := make([]float64, len(all)), make([]float64, len(all))
	for i, e := range all {
		sums[i], ys[i] = e.sum(w), e.y
	}
	middle, spread := stat.MeanStdDev(sums, nil)
	target, wide := stat.MeanStdDev(ys, nil)
	for i := range w {
		w[i] *= wide / spread
	}
	w[0] += target - middle*wide/spread
	return w
}

// logistic is ridge logistic regression by Newton's method (iteratively
// reweighted least squares).
func logistic(all []example, n int, ridge float64) []float64 {
	w := make([]float64, n)
	for range 25 {
		h, g := system(n, ridge, w)
		for _, e := range all {
			p := sigmoid(e.sum(w))
			e.addTo(h, g, e.weight*p*(1-p), e.weight*(e.y-p))
		}
		largest := 0.0
		for i, step := range solve(h, g) {
			w[i] += step
			largest = max(largest, math.Abs(step))
		}
		if largest < 1e-8 {
			break
		}
	}
	return w
}

// system is the normal equations with nothing in them but the ridge.
func system(n int, ridge float64, w []float64) (h *mat.Dense, g *mat.VecDense) {
	h, g = mat.NewDense(n, n, nil), mat.NewVecDense(n, nil)
	for i := range n {
		pull := ridge
		if i == 0 {
			pull = 1e-6
		}
		h.Set(i, i, pull)
		if w != nil {
			g.SetVec(i, -pull*w[i])
		}
	}
	return h, g
}

func (e example) addTo(h *mat.Dense, g *mat.VecDense, curve, slope float64) {
	for _, t := range e.x {
		g.SetVec(t.feature, g.AtVec(t.feature)+slope*t.value)
		for _, u := range e.x {
			h.Set(t.feature, u.feature, h.At(t.feature, u.feature)+curve*t.value*u.value)
		}
	}
}

// solve cannot fail but by rounding, because the ridge keeps h positive.
func solve(h *mat.Dense, g *mat.VecDense) []float64 {
	var w mat.VecDense
	if err := w.SolveVec(h, g); err != nil {
		panic(err)
	}
	return w.RawVector().Data
}

// names numbers features in the order in which they are first met.
type names struct {
	index map[string]int
	list  []string
}

func newNames(first string) *names {
	return &names{map[string]int{first: 0}, []string{first}}
}

func (n *names) of(name string) int {
	i, ok := n.index[name]
	if !ok {
		i = len(n.list)
		n.index[name] = i
		n.list = append(n.list, name)
	}
	return i
}

// terms are the values of the features that have a number, the constant first.
func (n *names) terms(values map[string]float64) []term {
	out := []term{{0, 1}}
	for i, name := range n.list[1:] {
		if v, ok := values[name]; ok {
			out = append(out, term{i + 1, v})
		}
	}
	return out
}
