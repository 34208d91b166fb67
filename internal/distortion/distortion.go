// Package distortion finds the thirteen thinking traps (cognitive distortions).
// Start with Pack, whose Find runs all rules over a text; Slugs names the traps.
//
// The rules are data: rules/<slug>.yaml holds one trap with its texts, patterns,
// exceptions and examples, in the language of package rule. A new way of saying
// a thing is a new pattern there, with an example, and no code.
//
// Precision comes first: words such as "always" or "nobody" raise nothing by
// themselves, and a plain feeling is no trap. Known limits: the rules hear
// wording, so irony and traps that are told as a story pass unheard, and one
// sentence can hold a trap that only the next one shows.
//
// The names follow Beck (1963), Burns (1980) and, for blaming and comparison,
// Sharma et al. (2023).
package distortion

import (
	"embed"
	"sync"

	"seconddraft/internal/rule"
)

// Slugs are the stable ids of the thirteen traps, in the order in which they are
// listed to a user. Nobody changes it.
var Slugs = []string{
	"all-or-nothing",
	"overgeneralization",
	"mental-filter",
	"discounting-the-positive",
	"mind-reading",
	"fortune-telling",
	"catastrophizing",
	"emotional-reasoning",
	"should-statements",
	"labeling",
	"personalization",
	"blaming",
	"comparison",
}

//go:embed rules/*.yaml
var files embed.FS

var pack = sync.OnceValue(func() *rule.Pack { return rule.MustLoad(files, "rules/*.yaml") })

// Pack is the rules of all thirteen traps, read at the first call. It is safe
// for concurrent use.
func Pack() *rule.Pack { return pack() }
