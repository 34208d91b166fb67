//go:build linux && cgo && !wayland

package main

/*
#cgo LDFLAGS: -lX11
#include <X11/Xlib.h>

extern int displayLost(Display *);

static inline void seconddraft_watch_display(void) { XSetIOErrorHandler(displayLost); }
*/
import "C"

import (
	"fmt"
	"os"
	"sync/atomic"

	"seconddraft/internal/cli"
)

// lastSave is what is done when the display goes away.
var lastSave atomic.Pointer[func() error]

// onDisplayLost sets what is done when the display goes away, as it does when a
// session ends hard or the X server crashes. The X library then ends the process
// on the spot, without a signal and without running anything of ours.
func onDisplayLost(save func() error) {
	lastSave.Store(&save)
	C.seconddraft_watch_display()
}

// displayLost must not return: there is no window to go on with.
//
//export displayLost
func displayLost(*C.Display) C.int {
	err := (*lastSave.Load())()
	if err == nil {
		_, _ = fmt.Fprintln(os.Stderr, "seconddraft: the display is gone. What you typed was saved.")
		os.Exit(1)
	}
	_, _ = fmt.Fprintln(os.Stderr, "seconddraft: the display is gone. What was saved before is safe; the last words may be missing.")
	os.Exit(cli.ExitCode(err))
	return 0
}
