package backup

import "testing"

// skipUnderRace leaves a test that is long and has one goroutine to the run
// without the race detector, which takes a tenth of the time.
func skipUnderRace(t *testing.T) {
	t.Helper()
	if raceDetector {
		t.Skip("long, and tried without the race detector")
	}
}
