//go:build race

package backup

// raceDetector is set where the tests run under the race detector.
const raceDetector = true
