//go:build race

package reframe

// raceDetector is set where the tests run under the race detector.
const raceDetector = true
