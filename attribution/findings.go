package attribution

import (
	"sort"

	"seconddraft/internal/rule"
)

// findings picks what becomes a card. Stable and global need a rating of 6 or 7
// and a rule that says so; internal needs a cause in the person or a sole
// cause, because owning an act is fair (Janoff-Bulman 1979).
func (x *extractor) findings(list []Attribution) []rule.Finding {
	cs := x.cues[Narration]
	if cs.doc == nil {
		return nil
	}
	seen := map[string]bool{}
	out := append([]rule.Finding(nil), cs.fair...)
	for _, a := range list {
		if a.Cause == nil || a.Cause.In != Narration || a.sure < sureCard {
			continue
		}
		for _, axis := range []Axis{Internality, Stability, Globality} {
			f, ok := cs.card(a, axis)
			key := string(axis) + f.Message
			if ok && !seen[key] {
				seen[key] = true
				out = append(out, f)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// sureCard is how sure a pair has to be before a card asks about it. Markers and
// verdicts are; most neighbours without a marker are not, and serve the dials only.
const sureCard = 0.6

// card is the surest rule finding that speaks for the far end of an axis.
func (cs *cueSet) card(a Attribution, axis Axis) (rule.Finding, bool) {
	if !cardWorthy(a, axis) {
		return rule.Finding{}, false
	}
	var best rule.Finding
	for _, c := range cs.near(a.Cause.Span, axis) {
		if c.finding.Rule.Toward < 6 || c.finding.Rule.ID == ownPart {
			continue
		}
		if best.Rule == nil || c.finding.Confidence > best.Confidence {
			best = c.finding
		}
	}
	if best.Rule == nil {
		return best, false
	}
	best.Span = best.Span.Cover(a.Cause.Span)
	return best, true
}

func cardWorthy(a Attribution, axis Axis) bool {
	switch axis {
	case Stability:
		return a.Stability >= 6
	case Globality:
		return a.Globality >= 6
	}
	return a.Internality >= 6
}
