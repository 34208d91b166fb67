// Package critic hears the inner critic and how harsh it is. Start with Pack,
// whose Find runs all rules over a text, and give what it found to Level.
//
// The levels follow the Forms of Self-Criticising/Attacking and Self-Reassuring
// Scale and its functions (Gilbert et al. 2004): 0 reassured or neutral, 1
// self-correction, 2 inadequate self, 3 hated-self tone, 4 self-persecution. A
// rule stands for one level, and each says which words it heard. Level 4 needs
// words of hate, punishment or harm against oneself, and then nothing is rewritten.
//
// Where no rule speaks, a small table of weights (weights.txt, made by
// tools/fitlevel) says from the kinds of words and clauses (Cues) whether there is
// any critic; it never says more than level 1, so that nothing is asked for which
// no words can be shown.
//
// The pack also holds the counter-voice: kind and balanced wording that the
// writer already found (kind fair), which never raises a level.
//
// Known limits: speech to oneself and to somebody else in the room look alike
// ("you idiot"), and contempt or a comparison that is told as a story is mostly not
// heard.
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
