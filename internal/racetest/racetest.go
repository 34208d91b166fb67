// Package racetest is for tests: On tells whether they run under the race
// detector, which makes them ten times slower, and Skip leaves one out there.
package racetest

import "testing"

// Skip leaves a test that is long and has one goroutine to the run without the
// race detector.
func Skip(t testing.TB) {
	t.Helper()
	if On {
		t.Skip("long, and tried without the race detector")
	}
}
