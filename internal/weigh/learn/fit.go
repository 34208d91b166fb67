package learn

import (
	"fmt"
	"math"
	"sync"

	"gonum.org/v1/gonum/optimize"
)

// matrix is a sparse matrix by rows.
type matrix struct {
	cols  int
	start []int32
	col   []int32
	val   []float32
}

func (m *matrix) rows() int { return len(m.start) - 1 }

// targets are the shares that each row gives to each class; a row's shares may
// sum to any weight.
type targets [][]float64

// linear is a fitted head or group of heads: weights column by column.
type linear struct {
	weights [][]float64 // column × class
	bias    []float64
}

// slope and constant are the weight of a column and the bias where there are two
// classes, for the second against the first.
func (l linear) slope(column int) float64 { return l.weights[column][1] - l.weights[column][0] }

func (l linear) constant() float64 { return l.bias[1] - l.bias[0] }

// softmax fits multinomial logistic regression with an L2 penalty of
// |weights|²/(2·looseness).
func softmax(x *matrix, y targets, classes int, looseness float64) (linear, error) {
	p := problem{x: x, y: y, k: classes, penalty: 1 / looseness}
	start := make([]float64, (x.cols+1)*classes)
	settings := &optimize.Settings{MajorIterations: 120, GradientThreshold: 1e-3, Converger: &optimize.FunctionConverge{Relative: 1e-6, Iterations: 5}}
	result, err := optimize.Minimize(optimize.Problem{Func: p.loss, Grad: p.gradient}, start, settings, &optimize.LBFGS{Store: 8})
	if result == nil {
		return linear{}, fmt.Errorf("fit: %w", err)
	}
	out := linear{bias: result.X[x.cols*classes:]}
	for c := range x.cols {
		out.weights = append(out.weights, result.X[c*classes:(c+1)*classes])
	}
	return out, nil
}

// problem is the loss as gonum asks for it. Value and gradient are computed
// together, since they are asked for at the same point.
type problem struct {
	x       *matrix
	y       targets
	k       int
	penalty float64

	at    []float64
	value float64
	grad  []float64
}

func (p *problem) loss(w []float64) float64 { p.compute(w); return p.value }

func (p *problem) gradient(g, w []float64) { p.compute(w); copy(g, p.grad) }

// parts is how many pieces the rows are cut into. It is fixed, so that sums come
// out the same on every machine.
const parts = 2

func (p *problem) compute(w []float64) {
	if p.at != nil && equal(p.at, w) {
		return
	}
	p.at = append(p.at[:0], w...)
	var values [parts]float64
	var grads [parts][]float64
	var wait sync.WaitGroup
	n := p.x.rows()
	for part := range parts {
		wait.Go(func() {
			grads[part] = make([]float64, len(w))
			values[part] = p.piece(w, grads[part], n*part/parts, n*(part+1)/parts)
		})
	}
	wait.Wait()
	p.value, p.grad = values[0], grads[0]
	for part := 1; part < parts; part++ {
		p.value += values[part]
		for i, g := range grads[part] {
			p.grad[i] += g
		}
	}
	for i := range p.x.cols * p.k {
		p.value += p.penalty / 2 * w[i] * w[i]
		p.grad[i] += p.penalty * w[i]
	}
}

func (p *problem) piece(w, grad []float64, first, last int) float64 {
	loss, k := 0.0, p.k
	z := make([]float64, k)
	bias := p.x.cols * k
	for r := first; r < last; r++ {
		copy(z, w[bias:bias+k])
		for q := p.x.start[r]; q < p.x.start[r+1]; q++ {
			v, at := float64(p.x.val[q]), int(p.x.col[q])*k
			for c := range z {
				z[c] += v * w[at+c]
			}
		}
		loss += toGradient(z, p.y[r])
		for q := p.x.start[r]; q < p.x.start[r+1]; q++ {
			v, at := float64(p.x.val[q]), int(p.x.col[q])*k
			for c := range z {
				grad[at+c] += v * z[c]
			}
		}
		for c := range z {
			grad[bias+c] += z[c]
		}
	}
	return loss
}

// toGradient gives the cross entropy of scores z with shares y and turns z into
// its gradient.
func toGradient(z, y []float64) float64 {
	top, sum, weight, loss := math.Inf(-1), 0.0, 0.0, 0.0
	for _, s := range z {
		top = max(top, s)
	}
	for _, s := range z {
		sum += math.Exp(s - top)
	}
	log := top + math.Log(sum)
	for c, share := range y {
		weight += share
		loss -= share * (z[c] - log)
	}
	for c := range z {
		z[c] = weight*math.Exp(z[c]-log) - y[c]
	}
	return loss
}

func equal(a, b []float64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
