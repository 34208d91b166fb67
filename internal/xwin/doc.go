// Package xwin drives a real window on a virtual X display: it starts Xvfb,
// starts a program on it, sends real key and mouse events, looks at the pixels
// and takes pictures. Start with Start, then Display.Launch.
//
// It is for tests and tools; the app does not import it. Keys, clicks and the
// clipboard go through xdotool and xclip, as a user's would come from outside
// the process. Looking goes through X11 itself, because xdotool's own waiting
// polls twice a second and would spoil every measurement.
package xwin

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// RequiredEnv names the environment variable that turns a missing Xvfb from a
// reason to skip a test into a failure. The Makefile sets it.
const RequiredEnv = "SECONDDRAFT_WINDOW"

// Missing names what this machine lacks to drive a window, or returns nil. The
// error says how to get it.
func Missing() error {
	var absent []string
	for _, name := range []string{"Xvfb", "xdotool", "xclip"} {
		if _, err := exec.LookPath(name); err != nil {
			absent = append(absent, name)
		}
	}
	if len(absent) == 0 {
		return nil
	}
	return fmt.Errorf("no %s in PATH: run tools/setup.sh window", strings.Join(absent, ", "))
}

// tester is the part of testing.TB that Need uses.
type tester interface {
	Helper()
	Skip(args ...any)
	Fatal(args ...any)
}

// Need skips the test, with the reason, where no window can be driven. It fails
// the test instead where RequiredEnv is set, so that CI cannot skip in silence.
func Need(t tester) {
	t.Helper()
	err := Missing()
	switch {
	case err == nil:
	case os.Getenv(RequiredEnv) != "":
		t.Fatal(err)
	default:
		t.Skip(err)
	}
}
