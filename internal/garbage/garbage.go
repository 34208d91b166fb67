// Package garbage says how much garbage may gather before it is cleared, for the
// whole process: what is usual, and less of it while much is made, as when every
// evening is read once. Start with Sparing.
package garbage

import (
	"runtime/debug"
	"sync"
)

// sparing is the percent while much is made: what is held, and a quarter of it more.
const sparing = 25

var (
	mu     sync.Mutex
	usual  = 100 // as Go has it
	spares int   // how many want it cleared sooner
)

// Usual sets how much may gather, in hundredths of what is held.
func Usual(percent int) {
	mu.Lock()
	defer mu.Unlock()
	usual = percent
	apply()
}

// Sparing clears garbage sooner until done is called, and gives back to the system
// what is free then. Several may ask for it at once.
//
// Without it garbage gathers by the share of all that is held, so that a long life
// holds the more of it the longer it is.
func Sparing() (done func()) {
	mu.Lock()
	defer mu.Unlock()
	spares++
	apply()
	return sync.OnceFunc(func() {
		mu.Lock()
		spares--
		apply()
		mu.Unlock()
		debug.FreeOSMemory()
	})
}

// apply sets what holds now; mu is held.
func apply() {
	percent := usual
	if spares > 0 {
		percent = min(percent, sparing)
	}
	debug.SetGCPercent(percent)
}
