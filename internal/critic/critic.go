// Package critic hears the inner critic and how harsh it is. Start with Pack,
// whose Find runs all rules over a text, and give what it found to Level.
//
// The levels follow the Forms of Self-Criticising/Attacking and Self-Reassuring
// Scale and its functions (Gilbert et al. 2004): 0 reassured or neutral, 1
// self-correction, 2 inadequate self, 3 hated-self tone, 4 self-persecution. It
// is tone more than content that hurts (Whelton & Greenberg 2005), so the marks
// of tone move a finding up or down by one. Level 4 needs words of hate,
// punishment or harm against oneself, and then nothing is rewritten.
//
// The pack also holds the counter-voice: kind and balanced wording that the
// writer already found (kind fair), which never raises a level.
//
// Known limits: speech to oneself and to somebody else in the room look alike
// ("you idiot"), and contempt that is told as a story is not heard.
package critic

import (
	"embed"
	"sync"

	"seconddraft/internal/rule"
)

//go:embed rules/*.yaml
var files embed.FS

var pack = sync.OnceValue(func() *rule.Pack { return rule.MustLoad(files, "rules/*.yaml") })

// Pack is the rules of the four critic levels and of kind and balanced wording,
// read at the first call. It is safe for concurrent use.
func Pack() *rule.Pack { return pack() }
