package main

import "gonum.org/v1/gonum/stat"

// pearson is the correlation of two rows of numbers.
func pearson(a, b []float64) float64 { return stat.Correlation(a, b, nil) }

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
