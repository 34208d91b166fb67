//go:build !race

package data

// raceDetector is set where the tests run under the race detector.
const raceDetector = false
