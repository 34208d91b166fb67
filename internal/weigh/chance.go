package weigh

import (
	"math"
	"slices"
)

// Calibration turns scores into chances, by two logistic curves that were fitted
// on thoughts the heads had not been trained on. The numbers are, in order, for
// the gate: constant, and the weights of its score, of the confidence of the
// surest rule that heard any trap, and of there being such a rule; for a trap in
// a distorted thought: constant, and the weights of the trap's log share among
// the traps, and of the rules that heard this trap, as before; for the wish not
// to live: constant, and the weight of its score.
type Calibration []float32

// The parts of a Calibration.
const (
	gateAt = 0
	trapAt = 4
	wishAt = 8
	// CalibrationSize is how many numbers a Calibration has.
	CalibrationSize = 10
)

// Chances are what a thought's scores mean.
type Chances struct {
	// Distorted is the chance that the thought holds any trap.
	Distorted float64
	// Right has for each trap, in the order of the model's heads without the gate,
	// the chance that careful raters would choose it if the thought is distorted.
	Right []float64
}

// Trap is the chance that the thought holds a trap.
func (c Chances) Trap(n int) float64 { return c.Distorted * c.Right[n] }

// Chances reads the scores. ruled holds for each trap the confidence of the
// surest rule that heard it in the thought, 0 where none did.
func (w Weighed) Chances(ruled []float64) Chances {
	c := w.model.calibration
	out := Chances{
		Distorted: logistic(dot(c[gateAt:], GateEvidence(w.Scores[0], ruled))),
		Right:     make([]float64, len(w.Traps())),
	}
	for i, share := range LogShares(w.Traps()) {
		out.Right[i] = logistic(dot(c[trapAt:], TrapEvidence(share, ruled[i])))
	}
	return out
}

// Traps are the scores of the traps.
func (w Weighed) Traps() []float64 { return w.Scores[1 : len(w.Scores)-1] }

// Wish is the score of the wish not to live.
func (w Weighed) Wish() float64 { return w.Scores[w.WishHead()] }

// WishHead is the number of its head.
func (w Weighed) WishHead() int { return len(w.Scores) - 1 }

// WishChance is the chance that the thought speaks of a wish not to live.
func (w Weighed) WishChance() float64 {
	return logistic(dot(w.model.calibration[wishAt:], WishEvidence(w.Wish())))
}

// WishEvidence is what the calibration of the wish looks at.
func WishEvidence(score float64) []float64 { return []float64{1, score} }

// GateEvidence is what the calibration of the gate looks at.
func GateEvidence(score float64, ruled []float64) []float64 {
	return TrapEvidence(score, slices.Max(ruled))
}

// TrapEvidence is what the calibration of a trap looks at.
func TrapEvidence(share, ruled float64) []float64 {
	heard := 0.0
	if ruled > 0 {
		heard = 1
	}
	return []float64{1, share, ruled, heard}
}

// LogShares is the logarithm of the softmax of scores.
func LogShares(scores []float64) []float64 {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for _, s := range scores {
		sum += math.Exp(s - top)
	}
	out := make([]float64, len(scores))
	for i, s := range scores {
		out[i] = s - top - math.Log(sum)
	}
	return out
}

func dot(weights []float32, values []float64) float64 {
	sum := 0.0
	for i, v := range values {
		sum += float64(weights[i]) * v
	}
	return sum
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
