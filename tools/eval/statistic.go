package main

import (
	"slices"

	"gonum.org/v1/gonum/stat"
)

// pearson is the correlation of two rows of numbers.
func pearson(a, b []float64) float64 { return stat.Correlation(a, b, nil) }

// auc is the chance that a positive scores above a negative.
func auc(positive, negative []float64) float64 {
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

// kappa is Cohen's kappa of two yes-or-no ratings.
func kappa(a, b []bool) float64 {
	n, both, yesA, yesB := float64(len(a)), 0.0, 0.0, 0.0
	for i := range a {
		if a[i] == b[i] {
			both++
		}
		if a[i] {
			yesA++
		}
		if b[i] {
			yesB++
		}
	}
	chance := (yesA*yesB + (n-yesA)*(n-yesB)) / n / n
	return (both/n - chance) / (1 - chance)
}

// share is part/whole, 0 where there is nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
