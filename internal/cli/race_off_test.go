//go:build !race

package cli

// raceDetector is set where the tests run under the race detector.
const raceDetector = false
