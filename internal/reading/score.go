package reading

import (
	"cmp"
	"slices"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
)

func noTraps() map[string]float64 {
	scores := make(map[string]float64, len(distortion.Slugs))
	for _, slug := range distortion.Slugs {
		scores[slug] = 0
	}
	return scores
}

// score fills Traps and Distorted by noisy-or: the chance that at least one of
// the findings is right, where each is right with its own confidence. Findings
// that overlap speak of the same words and are no second witness, so only the
// surest of them counts.
func (r *Reading) score(traps []rule.Finding) {
	byTrap := map[string][]rule.Finding{}
	for _, f := range traps {
		if f.Rule.Category.Kind == rule.Trap {
			slug := f.Rule.Category.Slug
			byTrap[slug] = append(byTrap[slug], f)
		}
	}
	for slug, found := range byTrap {
		r.Traps[slug] = noisyOr(found)
	}
	r.Distorted = noisyOr(traps)
}

// noisyOr is 1 − Π(1 − confidence) over the places found.
func noisyOr(found []rule.Finding) float64 {
	sorted := slices.SortedStableFunc(slices.Values(found), func(a, b rule.Finding) int {
		return cmp.Compare(a.Span.Start, b.Span.Start)
	})
	none, end, best := 1.0, 0, 0.0
	for _, f := range sorted {
		if f.Span.Start >= end { // a new place begins
			none *= 1 - best
			best = 0
		}
		end = max(end, f.Span.End)
		best = max(best, min(f.Confidence, 1))
	}
	return 1 - none*(1-best)
}
