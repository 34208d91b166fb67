// Package tell counts how well something is told from something else, for the
// programs under tools. Start at AUC.
package tell

import "slices"

// AUC is the chance that a positive scores above a negative.
func AUC(positive, negative []float64) float64 {
	sorted := slices.Sorted(slices.Values(negative))
	sum := 0.0
	for _, p := range positive {
		below, _ := slices.BinarySearch(sorted, p)
		upTo, _ := slices.BinarySearchFunc(sorted, p, func(x, p float64) int {
			if x <= p {
				return -1
			}
			return 1
		})
		sum += float64(below+upTo) / 2
	}
	return sum / float64(len(positive)*len(negative))
}

// Share is part/whole, 0 where there is nothing.
func Share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
