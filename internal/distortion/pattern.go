package distortion

import (
	"sync"

	"seconddraft/internal/rule"
)

// Pattern is what a flag of the model alone says about a trap. It names no rule,
// because none matched.
func Pattern(slug string) *rule.Rule { return patterns()[slug] }

var patterns = sync.OnceValue(func() map[string]*rule.Rule {
	out := map[string]*rule.Rule{}
	for _, slug := range Slugs {
		category := Pack().Category(slug)
		out[slug] = &rule.Rule{
			ID: rule.PatternPrefix + slug, Category: category, Source: category.Source,
			Message: "“{cue}” has the pattern of this trap.",
			Why:     "No one rule fits these words. Put together, they read like many thoughts of this kind.",
		}
	}
	return out
})
