package critic

import (
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// The levels of the inner critic.
const (
	Neutral     = 0
	Correcting  = 1
	Inadequate  = 2
	Hated       = 3
	Persecuting = 4
)

// levels is the level that a category stands for.
var levels = map[string]int{
	"critic-1": Correcting, "critic-2": Inadequate, "critic-3": Hated, "critic-4": Persecuting,
}

// Level is the harshest level that the critic reaches in a text, 0 to 4, and the
// words it was read from; the span is nil at 0. All findings of a text may be
// given; those that say nothing about the critic are passed over.
//
// The rules come first: a finding of the critic stands for the level of its
// category, unless it is a joke or said of somebody else. Where no rule speaks,
// the weighed cues do (Estimate). They never say more than Correcting: a harsher
// level takes words that can be pointed at.
func Level(doc *text.Document, findings []rule.Finding) (int, *text.Span) {
	best := rule.Finding{}
	level := Neutral
	for _, f := range findings {
		l := levelOf(doc, f)
		if l > level || l == level && l > Neutral && f.Confidence > best.Confidence {
			level, best = l, f
		}
	}
	if level > Neutral {
		return level, &best.Span
	}
	if any, span := Estimate(doc); any >= critical && !merry(doc) {
		return Correcting, &span
	}
	return Neutral, nil
}

func levelOf(doc *text.Document, f rule.Finding) int {
	if f.Rule == nil || f.Rule.Category == nil || f.Rule.Category.Kind != rule.Critic || !meant(doc, f) {
		return Neutral
	}
	return levels[f.Rule.Category.Slug]
}

// critical is the estimate from which a text without a finding counts as
// Correcting. On training lines left out of the fit it hears two of three lines
// that were rated 1 or more and takes one of seven others for one.
const critical = 0.52
