package ui

import (
	"testing"

	"seconddraft/internal/rule"
)

// Two traps that are easily confused are named side by side on one card.
func TestNamesOfOneQuestion(t *testing.T) {
	f := &rule.Finding{Rule: &rule.Rule{Category: &rule.Category{Name: "Fortune-telling"}}}
	if got := names(f); got != "Fortune-telling" {
		t.Errorf("names %q", got)
	}
	f.Also = []*rule.Category{{Name: "Catastrophizing"}}
	if got := names(f); got != "Fortune-telling, or Catastrophizing" {
		t.Errorf("names %q", got)
	}
}
