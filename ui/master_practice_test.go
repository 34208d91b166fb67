package ui

import "testing"

// TestMastersOfPractice holds the pages of Practice against their pictures.
func TestMastersOfPractice(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		for _, s := range practiceStops() {
			s.open(d)
			shot(s.name)
		}
	})
}
