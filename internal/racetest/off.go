//go:build !race

package racetest

// On is set where the tests run under the race detector.
const On = false
