package ui

import (
	"slices"
	"testing"

	"seconddraft/internal/kept"
)

// TestThePageNamesAllThatIsKept: each kind has its line, once, and the page shows it.
func TestThePageNamesAllThatIsKept(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openSettings(sectionStored)
	var named []kept.Kind
	for _, s := range sealedThings() {
		if !d.sees(s.line) {
			t.Errorf("the page does not show %q", s.line)
		}
		named = append(named, s.of...)
	}
	every := kept.Every()
	slices.Sort(named)
	slices.Sort(every)
	if !slices.Equal(named, every) {
		t.Errorf("it speaks of %q, there are %q", named, every)
	}
}
