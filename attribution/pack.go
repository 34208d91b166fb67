package attribution

import (
	"embed"
	"sync"

	"seconddraft/internal/rule"
)

//go:embed rules/*.yaml
var files embed.FS

// Pack is the cue rules of the three axes and the rules for fair explanations.
// It is parsed once and panics if the rules inside the binary do not load,
// which a test rules out.
var Pack = sync.OnceValue(func() *rule.Pack { return rule.MustLoad(files, "rules/*.yaml") })
