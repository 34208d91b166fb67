package main

import (
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"seconddraft/internal/crash"
	"seconddraft/internal/garbage"
	"seconddraft/internal/reading"
	"seconddraft/reframe"
)

// warmDelay puts the picture of a page before the reader's models, which beside it
// would cost it a third of its time. Nothing is read in the first second.
const warmDelay = 700 * time.Millisecond

// How much garbage may gather before it is cleared, in hundredths of what is held.
// None is cleared while the first picture is made.
const (
	gatherAtStart = 800
	gatherAfter   = 60
)

// spare is how many goroutines more than there are processors may run at the start.
// Fonts, lines and the store are read beside the window, whose goroutine goes to C
// and back all the time: where the others took all of Go's places it would wait for
// one up to 10 ms each time, which is how long Go lets a goroutine run.
const spare = 2

// startLight lets garbage be until the first picture is there, and nobody in the way
// of the window.
func startLight() {
	garbage.Usual(gatherAtStart)
	usual := runtime.GOMAXPROCS(0)
	runtime.GOMAXPROCS(usual + spare)
	crash.After(warmDelay, func() { settle(usual) })
}

// settle gives back what the start no longer needs.
func settle(processors int) {
	runtime.GOMAXPROCS(processors)
	garbage.Usual(gatherAfter)
	debug.FreeOSMemory()
}

// warmOnce gives what loads all that a first reading needs, one thing after the
// other, when the picture at hand is there. Who only opens the app to look does
// not pay for it. Loading the rules leaves three times behind what it keeps, and
// what is kept would lie scattered in it for good.
func warmOnce(reader *reading.Reader) func() {
	return sync.OnceFunc(func() {
		crash.After(warmDelay, func() {
			defer garbage.Sparing()()
			<-reader.Warm()
			reframe.Warm()
		})
	})
}
