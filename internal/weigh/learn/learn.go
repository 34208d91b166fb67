package learn

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"seconddraft/internal/weigh"
)

// The recipe. docs/model-card.md says what was tried, and on which texts the
// numbers were chosen.
const (
	// leastSeen is in how many examples a feature has to occur.
	leastSeen = 3
	// trapLooseness and gateLooseness are the inverse penalties on weights.
	trapLooseness = 4
	gateLooseness = 3
	wishLooseness = 4
	// sourceSize is the size of the column that tells a source; see withSources.
	sourceSize = 1.5
	// folds of the cross-validation that the calibration is fitted on.
	folds = 3
)

// Train makes a model from examples for the traps in the given order.
func Train(examples []Example, traps []string) (*weigh.Trained, error) {
	examples = unruled(examples, func(e Example) bool { return e.fold(2) == 0 })
	model, err := heads(examples, traps)
	if err != nil {
		return nil, err
	}
	model.Calibration, err = calibrate(examples, traps)
	return model, err
}

// heads fits the gate and the traps without a calibration.
func heads(examples []Example, traps []string) (*weigh.Trained, error) {
	table := newTable(examples)
	plain := unruled(examples, func(Example) bool { return true })
	gate, err := softmax(table.withSources(plain), gateTargets(examples), 2, gateLooseness)
	if err != nil {
		return nil, fmt.Errorf("the gate: %w", err)
	}
	trapped := slices.DeleteFunc(slices.Clone(examples), func(e Example) bool { return e.Traps == nil })
	kinds, err := softmax(table.matrix(trapped), trapTargets(trapped), len(traps), trapLooseness)
	if err != nil {
		return nil, fmt.Errorf("the traps: %w", err)
	}
	wish, err := softmax(table.matrix(plain), wishTargets(examples), 2, wishLooseness)
	if err != nil {
		return nil, fmt.Errorf("the wish not to live: %w", err)
	}
	out := &weigh.Trained{Heads: slices.Concat([]string{weigh.Gate}, traps, []string{weigh.Wish}), Keys: table.keys, IDF: table.idf}
	for c := range table.keys {
		out.Weights = append(out.Weights, slices.Concat([]float64{gate.slope(c)}, kinds.weights[c], []float64{wish.slope(c)}))
	}
	unknown := sourceSize * (gate.slope(len(table.keys)) + gate.slope(len(table.keys)+1)) / 2
	out.Bias = slices.Concat([]float64{gate.constant() + unknown}, kinds.bias, []float64{wish.constant()})
	out.Calibration = make(weigh.Calibration, weigh.CalibrationSize)
	return out, nil
}

// unruled takes what the rules heard away from some of our own lines. Rules were
// written from these very lines and fit them too well, so that a model that saw
// all of it would trust a rule more than it deserves elsewhere. The gate learns
// what a rule is worth from other texts alone; the traps need half of ours,
// because three of them occur nowhere else.
func unruled(examples []Example, some func(Example) bool) []Example {
	out := slices.Clone(examples)
	for i := range out {
		e := &out[i]
		if e.Source != FromCorpus || !some(*e) {
			continue
		}
		e.Features = slices.DeleteFunc(slices.Clone(e.Features), func(f weigh.Feature) bool { return f.Block == weigh.Rules })
		e.Ruled = make([]float64, len(e.Ruled))
	}
	return out
}

func gateTargets(examples []Example) targets {
	y := make(targets, len(examples))
	for i, e := range examples {
		y[i] = e.gate()
	}
	return y
}

// gate is how much an example speaks against a distortion, and how much for one.
func (e Example) gate() []float64 {
	return []float64{(1 - e.Distorted) * e.Weight, e.Distorted * e.Weight}
}

func wishTargets(examples []Example) targets {
	y := make(targets, len(examples))
	for i, e := range examples {
		y[i] = e.wish()
	}
	return y
}

func trapTargets(examples []Example) targets {
	y := make(targets, len(examples))
	for i, e := range examples {
		y[i] = make([]float64, len(e.Traps))
		for t, share := range e.Traps {
			y[i][t] = share * e.TrapWeight
		}
	}
	return y
}

// calibrate fits the curves on scores from models that had not seen the thought.
func calibrate(examples []Example, traps []string) (weigh.Calibration, error) {
	var gateX, trapX, wishX [][]float64
	var gateY, trapY, wishY targets
	for fold := range folds {
		var train, held []Example
		for _, e := range examples {
			if e.fold(folds) == fold {
				held = append(held, e)
			} else {
				train = append(train, e)
			}
		}
		trained, err := heads(train, traps)
		if err != nil {
			return nil, err
		}
		model := trained.Model()
		for _, e := range held {
			weighed := model.Weigh(e.Features)
			gateX = append(gateX, weigh.GateEvidence(weighed.Scores[0], e.Ruled))
			gateY = append(gateY, e.gate())
			wishX = append(wishX, weigh.WishEvidence(weighed.Wish()))
			wishY = append(wishY, e.wish())
			if e.Right == nil {
				continue
			}
			for t, share := range weigh.LogShares(weighed.Traps()) {
				trapX = append(trapX, weigh.TrapEvidence(share, e.Ruled[t]))
				trapY = append(trapY, chance(e.Right[t]))
			}
		}
	}
	var out weigh.Calibration
	for _, curve := range []struct {
		x [][]float64
		y targets
	}{{gateX, gateY}, {trapX, trapY}, {wishX, wishY}} {
		fitted, err := logisticCurve(curve.x, curve.y)
		if err != nil {
			return nil, err
		}
		out = append(out, fitted...)
	}
	return out, nil
}

func chance(yes bool) []float64 {
	if yes {
		return []float64{0, 1}
	}
	return []float64{1, 0}
}

// logisticCurve fits weights of a logistic curve; the first column is constant.
func logisticCurve(x [][]float64, y targets) (weigh.Calibration, error) {
	m := &matrix{cols: len(x[0]), start: []int32{0}}
	for _, row := range x {
		for c, v := range row {
			m.col = append(m.col, int32(c))
			m.val = append(m.val, float32(v))
		}
		m.start = append(m.start, int32(len(m.col)))
	}
	fit, err := softmax(m, y, 2, 1e6)
	if err != nil {
		return nil, err
	}
	out := make(weigh.Calibration, m.cols)
	for c := range fit.weights {
		out[c] = float32(fit.slope(c))
	}
	out[0] += float32(fit.constant())
	return out, nil
}

// table numbers the features that are kept.
type table struct {
	keys []weigh.Key
	idf  []float32
	at   map[weigh.Key]int32
}

func newTable(examples []Example) *table {
	seen := map[weigh.Key]int{}
	for _, e := range examples {
		mine := map[weigh.Key]bool{}
		for _, f := range e.Features {
			if !mine[f.Key] {
				mine[f.Key] = true
				seen[f.Key]++
			}
		}
	}
	t := &table{at: map[weigh.Key]int32{}}
	for k, n := range seen {
		if n >= leastSeen {
			t.keys = append(t.keys, k)
		}
	}
	slices.Sort(t.keys)
	for i, k := range t.keys {
		t.at[k] = int32(i)
		t.idf = append(t.idf, weigh.Rarity(1+math.Log(float64(len(examples)+1)/float64(seen[k]+1))))
	}
	return t
}

func (t *table) find(k weigh.Key) int32 {
	if i, ok := t.at[k]; ok {
		return i
	}
	return -1
}

func (t *table) matrix(examples []Example) *matrix {
	m := &matrix{cols: len(t.keys), start: []int32{0}}
	for _, e := range examples {
		row := weigh.Scaled(e.Features, t.find, func(n int32) float32 { return t.idf[n] })
		slices.SortFunc(row, func(a, b weigh.Entry) int { return cmp.Compare(a.Index, b.Index) })
		for _, f := range row {
			m.col = append(m.col, f.Index)
			m.val = append(m.val, f.Value)
		}
		m.start = append(m.start, int32(len(m.col)))
	}
	return m
}

// withSources is matrix with a column for each source that has examples of both
// kinds. How often a source holds a trap is thereby learnt apart from what a
// trap looks like. The columns are not part of the model: a text of unknown source
// counts as half of each.
func (t *table) withSources(examples []Example) *matrix {
	m := t.matrix(examples)
	out := &matrix{cols: m.cols + 2, start: []int32{0}}
	for i, e := range examples {
		out.col = append(out.col, m.col[m.start[i]:m.start[i+1]]...)
		out.val = append(out.val, m.val[m.start[i]:m.start[i+1]]...)
		switch e.Source {
		case FromRated, FromReframes:
			out.col, out.val = append(out.col, int32(m.cols)), append(out.val, sourceSize)
		case FromCorpus:
			out.col, out.val = append(out.col, int32(m.cols+1)), append(out.val, sourceSize)
		}
		out.start = append(out.start, int32(len(out.col)))
	}
	return out
}
