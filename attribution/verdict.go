package attribution

// verdictRules are the wordings that stand for a cause by themselves: they say
// who always brings it about, or what one is made of.
var verdictRules = map[string]bool{
	"internal/i-ruin":        true,
	"internal/sole-cause":    true,
	"internal/made-that-way": true,
	"stable/made-that-way":   true,
	"internal/lack":          true,
}

// ownPart owns an act and says nothing about the person, so it makes no card.
const ownPart = "internal/my-part"

// labelRules need an event beside them: a trait alone is no attribution.
var labelRules = map[string]bool{
	"internal/trait-word": true,
	"internal/trait-noun": true,
}

// verdict finds a statement in s that stands for a cause. before is the event
// it may belong to; a bare trait counts only with one.
func verdict(s, before run, cs *cueSet) (pair, bool) {
	if noClaim(s) {
		return pair{}, false
	}
	for _, c := range cs.in(s, Internality, Stability) {
		if reported(s, c.from) {
			continue
		}
		named := verdictRules[c.finding.Rule.ID]
		if !named && (!labelRules[c.finding.Rule.ID] || before.empty()) {
			continue
		}
		cause := runOf(s, c.finding.Span).trim()
		if !cause.empty() {
			return pair{event: before.trim(), cause: cause, sure: 0.7}, true
		}
	}
	return pair{}, false
}
