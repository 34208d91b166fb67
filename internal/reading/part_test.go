package reading_test

import (
	"context"
	"slices"
	"testing"

	"seconddraft/internal/reading"
)

// Two traps in two parts of a sentence are both shown: neither takes the other's chance.
func TestTwoTrapsInOneSentence(t *testing.T) {
	reader := reading.New()
	for _, c := range []struct {
		told string
		want []string
	}{
		{"My sister will never forgive me and they all think I was drunk.", []string{"fortune-telling", "mind-reading"}},
		{"Priya will never trust me again and the whole team thinks I'm lazy.", []string{"fortune-telling", "mind-reading"}},
		{"I should have called her and now she'll never speak to me.", []string{"should-statements", "fortune-telling"}},
	} {
		r := reader.Read(context.Background(), reading.Input{Text: c.told})
		var shown []string
		for _, f := range traps(r) {
			if f.Shown {
				shown = append(shown, f.Rule.Category.Slug)
			}
		}
		for _, want := range c.want {
			if !slices.Contains(shown, want) {
				t.Errorf("%q: shown %v, want %s among them", c.told, shown, want)
			}
		}
	}
}

// One trap said twice is weighed with its whole sentence, as it always was.
func TestPartsOfOneTrap(t *testing.T) {
	reader := reading.New()
	r := reader.Read(context.Background(), reading.Input{Text: "The man is a narcissist, and I'm the fool who ironed his shirts."})
	var chance []float64
	for _, f := range traps(r) {
		if f.Rule.Category.Slug == "labeling" {
			chance = append(chance, f.Confidence)
		}
	}
	if len(chance) < 2 || slices.Min(chance) != slices.Max(chance) {
		t.Errorf("the chances of one trap in one sentence are %v, want one for all", chance)
	}
}
