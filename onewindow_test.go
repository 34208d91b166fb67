package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/xwin"
)

// TestSecondStartRaisesTheFirst: it ends at once without a fault, opens no window
// of its own, and the first one has the keyboard again.
func TestSecondStartRaisesTheFirst(t *testing.T) {
	display := newDisplay(t)
	run, err := os.MkdirTemp("", "one-") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(run) })
	t.Setenv("XDG_RUNTIME_DIR", run)
	dir := filepath.Join(t.TempDir(), "data")
	first := start(t, display, dir)
	start(t, display, filepath.Join(t.TempDir(), "other")) // in front of it now
	if is, err := first.App.Focused(); err != nil || is {
		t.Fatalf("the first window has the keyboard already: %v, %v", is, err)
	}

	second := raise(t, display, dir)
	if out := second.Output(); out != "" {
		t.Errorf("the second start said %q", out)
	}
	for range 200 {
		if is, err := first.App.Focused(); err != nil || is {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if is, err := first.App.Focused(); err != nil || !is {
		t.Errorf("the first window has the keyboard: %v, %v", is, err)
	}

	// Who only wants to read the store meanwhile is told by whom it is held.
	_, err = data.Open(dir, nil)
	var held *data.Problem
	if !errors.As(err, &held) || held.Kind != data.ErrInUse || !strings.Contains(held.What, fmt.Sprint(first.App.PID())) {
		t.Fatalf("the store opens twice, or the process is not named: %v", err)
	}

	// A killed window leaves its socket; the next one takes its place.
	first.App.Kill()
	next := start(t, display, dir)
	raise(t, display, dir)
	// Not by a key: the window may just be getting the keyboard.
	if err := next.App.Terminate(30 * time.Second); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(filepath.Join(run, "seconddraft", "*.sock")); err != nil || len(left) > 1 {
		t.Errorf("the closed window left its socket: %v, %v", left, err)
	}
}

// raise starts the app once more and waits until that has ended well.
func raise(t *testing.T, display *xwin.Display, dir string) *xwin.App {
	t.Helper()
	app, err := display.Launch([]string{"HOME=" + t.TempDir()}, bin, "--data", dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.Kill)
	if err := app.WaitExit(30 * time.Second); err != nil {
		t.Fatalf("the second start: %v\n%s", err, app.Output())
	}
	return app
}
