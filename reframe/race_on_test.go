//go:build race

package reframe_test

// raceDetector is set where the tests run under the race detector.
const raceDetector = true
