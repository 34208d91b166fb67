package reframe

import (
	"testing"

	"seconddraft/internal/lazy"
)

// A pattern is made ready when it is first needed: a mistake in one would end the
// app then.
func TestEveryPatternIsWellFormed(*testing.T) { lazy.All() }
