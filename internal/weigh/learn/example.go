package learn

import (
	"hash/fnv"

	"seconddraft/internal/weigh"
)

// Example is one thought with what raters said about it.
type Example struct {
	Source   string // where it is from, for figures by source
	Group    string // examples of one group stay on one side of a split
	Features []weigh.Feature
	// Ruled holds for each trap the confidence of the surest rule that heard it.
	Ruled []float64
	// Distorted is the share of raters, 0 to 1, who see any trap, and Weight how
	// much the example counts for the gate.
	Distorted, Weight float64
	// Traps is how the raters' choices spread over the traps; nil where there is
	// none, and the example then teaches the gate only. TrapWeight is how much it
	// counts for them.
	Traps      []float64
	TrapWeight float64
	// Wish: the writer says, outright or between the lines, that they do not want
	// to live. WishWeight is how much the example counts for that.
	Wish       bool
	WishWeight float64
	// Right tells which traps count as right when shown.
	Right []bool
}

// wish is how much an example speaks against a wish not to live, and how much for
// one.
func (e Example) wish() []float64 {
	y := chance(e.Wish)
	for i := range y {
		y[i] *= e.WishWeight
	}
	return y
}

// fold is the number, 0 to folds-1, of the part of a cross-validation that the
// example is kept out of training for.
func (e Example) fold(folds int) int {
	h := fnv.New32a()
	h.Write([]byte(e.Group))
	x := h.Sum32()
	x ^= x >> 15 // FNV's low bits alone are poor
	x *= 0x2c1b3c6d
	return int((x >> 8) % uint32(folds))
}
