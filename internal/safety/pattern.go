package safety

import (
	"sync"

	"seconddraft/internal/rule"
)

// Pattern is what is said where no rule matched and the model alone heard a wish
// not to live. It is always asked about: a model is too unsure to take words for
// an outright one.
var Pattern = sync.OnceValue(func() *rule.Rule {
	category := Pack().Category(string(Crisis))
	return &rule.Rule{
		ID: rule.PatternPrefix + string(Crisis), Category: category, Source: category.Source, Tier: Ambiguous,
		Message: "These words, taken together, can mean not wanting to be here. One question before anything else.",
		Why:     "No one rule fits these words. Put together, they read like many lines by people who did not want to live.",
	}
})
