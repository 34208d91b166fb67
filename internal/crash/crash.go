// Package crash ends the program after a panic: it first lets the window write
// down what is not yet durable, then says in plain words that it stopped, and
// names the code that did. Go's own report would print the panic's message, which
// may hold the user's words, and the arguments of each call; this one has neither.
//
// Every goroutine of the app is started with Go or After, and main defers Guard.
package crash

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"runtime"
	"strings"
	"sync"
	"time"
)

// ExitCode is what a program ends with that stopped because of a mistake in it.
const ExitCode = 70

// patience is how long the last write may take. A disk that needs longer is
// stuck, and a program that never ends would keep the store locked.
const patience = 10 * time.Second

var (
	mu     sync.Mutex
	rescue func() error
	out    io.Writer = os.Stderr
	exit             = os.Exit
)

// Rescue sets what is done first at a panic, from any goroutine: it makes durable
// what is not yet. There is one; the newest counts.
func Rescue(f func() error) {
	mu.Lock()
	defer mu.Unlock()
	rescue = f
}

// Go starts a goroutine that may panic.
func Go(f func()) {
	go func() {
		defer Guard()
		f()
	}()
}

// After is time.AfterFunc for a function that may panic.
func After(d time.Duration, f func()) *time.Timer {
	return time.AfterFunc(d, func() {
		defer Guard()
		f()
	})
}

// Guard is deferred. After a panic it ends the program; else it does nothing.
func Guard() {
	if r := recover(); r != nil {
		end(r)
	}
}

// end does not return. A second goroutine that panics meanwhile waits here.
func end(reason any) {
	mu.Lock()
	err := rescued(rescue)
	report(out, reason, err)
	exit(ExitCode)
	mu.Unlock() // only a test comes here
}

// rescued runs the rescue, which may itself be what is broken.
func rescued(f func() error) error {
	if f == nil {
		return nil
	}
	done := make(chan error, 1)
	go func() {
		defer func() {
			if recover() != nil {
				done <- errors.New("the last save failed as well")
			}
		}()
		done <- f()
	}()
	select {
	case err := <-done:
		return err
	case <-time.After(patience):
		return errors.New("the last save took too long")
	}
}

// report prints what may be shown to anyone: no message, no value.
func report(w io.Writer, reason any, rescue error) {
	said := "seconddraft: it stopped because of a mistake in the program. What was saved before is safe"
	if rescue != nil {
		said += "; the last words may be missing"
	}
	said += ".\n"
	// One write, so that nothing comes between. There is nowhere else to report to.
	_, _ = io.WriteString(w, said+fmt.Sprintf("kind: %T\n", reason)+frames())
}

// frames names the functions that were running, innermost first, each with its
// file and line and without its arguments.
func frames() string {
	pcs := make([]uintptr, 64)
	list := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	var b strings.Builder
	for inside := false; ; {
		f, more := list.Next()
		if inside {
			fmt.Fprintf(&b, "  %s (%s:%d)\n", f.Function, path.Base(f.File), f.Line)
		}
		// What stands before the panic is this package at work.
		inside = inside || f.Function == "runtime.gopanic"
		if !more {
			return b.String()
		}
	}
}
