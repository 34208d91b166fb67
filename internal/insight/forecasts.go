package insight

import (
	"slices"
	"time"

	"seconddraft/internal/record"
)

// High is the likelihood from which a fear counts as put high.
const High = 70

// Bin is the fears put between From and To, both included.
type Bin struct {
	From, To int
	// Given is the mean likelihood in percent; 0 without any.
	Given  float64
	True   Part // came true
	Partly int
}

// Feared is a fear of an evening, and whether it came true.
type Feared struct {
	Day        time.Time
	ID         record.ID
	Likelihood int
	True       bool
	Partly     bool // came true in part, which is not True
}

// Fears is what was feared and what came of it.
type Fears struct {
	Bins []Bin
	// PutHigh are the fears put at High or more, PutHighPartly those of them that came
	// true in part, and High each of them: those that came true last, those in part
	// before them.
	PutHigh       Part
	PutHighPartly int
	High          []Feared
	// Came true, and was easier, as feared or harder. The three may be fewer than
	// CameTrue: it need not be said.
	CameTrue, Easier, AsFeared, Harder int
	N                                  int
}

// edges begin the bins.
var edges = []int{0, 20, 40, 60, 80}

// Calibration holds what was feared against what came true. A fear that came in
// part is counted apart and not as come true.
func Calibration(all []Evening) Fears {
	f, high := Fears{Bins: make([]Bin, len(edges))}, Bin{}
	var putHigh [3][]Feared // by place
	for i := range all {
		e := &all[i]
		for _, c := range e.Forecasts {
			f.N++
			f.Bins[min(max(c.Likelihood, 0)/20, len(edges)-1)].add(c)
			if c.Likelihood >= High {
				high.add(c)
				feared := Feared{e.Day, e.ID, c.Likelihood, c.Outcome == record.Happened, c.Outcome == record.Partly}
				putHigh[feared.place()] = append(putHigh[feared.place()], feared)
			}
			if c.Outcome == record.Happened {
				f.cameTrue(c)
			}
		}
	}
	for i := range f.Bins {
		to := 100
		if i+1 < len(edges) {
			to = edges[i+1] - 1
		}
		f.Bins[i].settle(edges[i], to)
	}
	high.settle(High, 100)
	f.PutHigh, f.PutHighPartly = high.True, high.Partly
	f.High = slices.Concat(putHigh[:]...)
	return f
}

// place is where a fear stands among the others.
func (c *Feared) place() int {
	switch {
	case c.True:
		return 2
	case c.Partly:
		return 1
	}
	return 0
}

func (f *Fears) cameTrue(c Forecast) {
	f.CameTrue++
	switch c.Harder {
	case "easier":
		f.Easier++
	case "as-feared":
		f.AsFeared++
	case "harder":
		f.Harder++
	}
}

// add counts a fear. Until settle, Given is the sum.
func (b *Bin) add(c Forecast) {
	b.Given += float64(c.Likelihood)
	b.True.Of++
	switch c.Outcome {
	case record.Happened:
		b.True.Did++
	case record.Partly:
		b.Partly++
	}
}

func (b *Bin) settle(from, to int) {
	b.From, b.To = from, to
	if n := b.True.Of; n > 0 {
		b.Given /= float64(n)
	}
	b.True = PartOf(b.True.Did, b.True.Of)
}
