package insight

import (
	"math"
	"slices"
	"sort"

	"gonum.org/v1/gonum/stat/distuv"
)

// Sure is how sure the intervals are: nine times in ten.
const Sure = 0.90

// Middle is a median with what is around it.
type Middle struct {
	N   int
	Mid float64
	// Low and High are the interval of the median, at least Sure.
	Low, High float64
	// Q1 and Q3 are the quartiles: half of the cases lie between them.
	Q1, Q3 float64
}

// MiddleOf is the middle of values in any order. Without values N is 0.
//
// The interval is the one of the sign test, between two of the ordered values
// (Conover, Practical Nonparametric Statistics, 3rd ed. 1999, section 3.2): it asks
// nothing of how the values are spread. Quartiles are those of R's type 7.
func MiddleOf(values []float64) Middle {
	n := len(values)
	if n == 0 {
		return Middle{}
	}
	v := slices.Clone(values)
	slices.Sort(v)
	half := distuv.Binomial{N: float64(n), P: 0.5}
	rank := max(1, sort.Search(n, func(k int) bool { return half.CDF(float64(k)) >= (1-Sure)/2 }))
	return Middle{N: n, Mid: quantile(v, 0.5), Low: v[rank-1], High: v[n-rank], Q1: quantile(v, 0.25), Q3: quantile(v, 0.75)}
}

// quantile of ordered values: type 7 of Hyndman and Fan (The American Statistician
// 50, 1996), the one a spreadsheet gives. gonum has types 1 and 4 only, by which
// the median of 1 and 3 is not 2.
func quantile(v []float64, p float64) float64 {
	at := p * float64(len(v)-1)
	below := int(math.Floor(at))
	above := min(below+1, len(v)-1)
	return v[below] + (at-float64(below))*(v[above]-v[below])
}

// Part is how many of some did something, with the interval of the share.
type Part struct {
	Of, Did   int
	Low, High float64 // 0 to 1, Sure
}

// PartOf is did of n. The interval is Wilson's (Journal of the American
// Statistical Association 22, 1927); without any it is all of 0 to 1.
func PartOf(did, n int) Part {
	if n == 0 {
		return Part{High: 1}
	}
	z := distuv.UnitNormal.Quantile(1 - (1-Sure)/2)
	share, size := float64(did)/float64(n), float64(n)
	mid := share + z*z/(2*size)
	wide := z * math.Sqrt(share*(1-share)/size+z*z/(4*size*size))
	whole := 1 + z*z/size
	return Part{Of: n, Did: did, Low: max(0, (mid-wide)/whole), High: min(1, (mid+wide)/whole)}
}
