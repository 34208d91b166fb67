package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seconddraft/internal/crash"
	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

// brokenEnv makes this test program be the app with a fault in it, on the data
// folder that it names. The app itself has no such door.
const brokenEnv = "SECONDDRAFT_TEST_BROKEN"

// told is what the panics below carry, as a library's message might.
const told = "the quokka of Ostend"

// runBroken adds keys to the app's window and becomes the app: one shows a
// notification, the others have a panic behind them.
func runBroken() {
	add := func(key fyne.KeyName, f func()) {
		fyne.CurrentApp().Driver().AllWindows()[0].Canvas().
			AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}, func(fyne.Shortcut) { f() })
	}
	go func() {
		for fyne.CurrentApp() == nil || len(fyne.CurrentApp().Driver().AllWindows()) == 0 {
			time.Sleep(5 * time.Millisecond)
		}
		fyne.Do(func() {
			add(fyne.KeyF7, func() { fyne.CurrentApp().SendNotification(fyne.NewNotification("Second Draft", "It is nine.")) })
			add(fyne.KeyF8, func() { panic("cannot draw " + told) })
			add(fyne.KeyF9, func() { crash.Go(func() { panic(errors.New("cannot read " + told)) }) })
			fmt.Println("ready")
		})
	}()
	os.Args = []string{os.Args[0], "--data", os.Getenv(brokenEnv)}
	main()
}

// TestNotificationsGoOnWorking: the confined app still reaches the session's D-Bus.
func TestNotificationsGoOnWorking(t *testing.T) {
	display := newDisplay(t)
	for _, name := range []string{"dbus-daemon", "dbus-monitor"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("no %s in PATH: run tools/setup.sh window", name)
		}
	}
	bus, address := startBus(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	monitor := exec.Command("dbus-monitor", "--binary", "interface=org.freedesktop.Notifications")
	heard := filepath.Join(t.TempDir(), "heard")
	file, err := os.Create(heard)
	if err != nil {
		t.Fatal(err)
	}
	monitor.Stdout = file
	if err := monitor.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = monitor.Process.Kill(); _ = monitor.Wait(); _ = bus.Process.Kill() })
	w := startBroken(t, display, filepath.Join(t.TempDir(), "data"))
	for range 100 {
		if err := w.App.Key("ctrl+F7"); err != nil { // again, until the monitor listens
			t.Fatal(err)
		}
		if b, err := os.ReadFile(heard); err != nil || strings.Contains(string(b), "It is nine.") {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("no notification came to the bus; the app said:\n%s", w.App.Output())
}

// startBus starts a session bus of the test's own and gives its address.
func startBus(t *testing.T) (*exec.Cmd, string) {
	t.Helper()
	cmd := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return cmd, strings.TrimSpace(address)
}

// typedWords go into the first page just before each end below, too late for the
// saver to have written them by itself.
const typedWords = "Zanzibar, half past nine."

// TestEveryEndKeepsTheWords types and ends the app at once, in every way that an
// app can see, and finds the words in the store and not in what it printed.
func TestEveryEndKeepsTheWords(t *testing.T) {
	for _, c := range []struct {
		name string
		end  func(*xwin.Display, *xwin.App) error
		code int
	}{
		{"SIGTERM", func(_ *xwin.Display, a *xwin.App) error { return a.Signal(syscall.SIGTERM) }, 0},
		{"SIGHUP", func(_ *xwin.Display, a *xwin.App) error { return a.Signal(syscall.SIGHUP) }, 0},
		{"interrupt", func(_ *xwin.Display, a *xwin.App) error { return a.Signal(os.Interrupt) }, 0},
		{"display lost", func(d *xwin.Display, _ *xwin.App) error { d.Lose(); return nil }, 1},
		{"panic in a handler", func(_ *xwin.Display, a *xwin.App) error { return a.Key("ctrl+F8") }, crash.ExitCode},
		{"panic beside the window", func(_ *xwin.Display, a *xwin.App) error { return a.Key("ctrl+F9") }, crash.ExitCode},
	} {
		t.Run(c.name, func(t *testing.T) {
			display := newDisplay(t)
			dir := filepath.Join(t.TempDir(), "data")
			w := startBroken(t, display, dir)
			if err := w.Begin(); err != nil {
				t.Fatal(err)
			}
			if err := w.App.Change(30*time.Second, func() error { return w.App.Type("Now. ") }); err != nil {
				t.Fatal(err)
			}
			// Shown, because what is still under way to the app cannot be kept by it.
			if err := w.App.Change(30*time.Second, func() error { return w.App.Paste(typedWords) }); err != nil {
				t.Fatal(err)
			}
			if err := c.end(display, w.App); err != nil {
				t.Fatal(err)
			}
			err := w.App.WaitExit(30 * time.Second)
			var exit *exec.ExitError
			if code := 0; errors.As(err, &exit) {
				code = exit.ExitCode()
				if code != c.code {
					t.Errorf("exit code %d, want %d\n%s", code, c.code, w.App.Output())
				}
			} else if err != nil || c.code != 0 {
				t.Errorf("ended with %v, want exit code %d\n%s", err, c.code, w.App.Output())
			}
			if got := kept(t, dir); got != "Now. "+typedWords {
				t.Errorf("the store has %q", got)
			}
			for _, word := range []string{"Zanzibar", "quokka"} {
				if strings.Contains(w.App.Output(), word) {
					t.Errorf("the words are in the output:\n%s", w.App.Output())
				}
			}
		})
	}
}

// TestEndBeforeTheFirstPicture ends the app while its window is there and the loop,
// from which on Fyne listens to signals, has not begun.
func TestEndBeforeTheFirstPicture(t *testing.T) {
	for _, end := range []os.Signal{syscall.SIGTERM, os.Interrupt} {
		t.Run(end.String(), func(t *testing.T) {
			display := newDisplay(t)
			app, err := display.Launch([]string{"HOME=" + t.TempDir()}, bin, "--data", filepath.Join(t.TempDir(), "data"))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(app.Kill)
			if _, err := app.WaitWindow(time.Minute); err != nil {
				t.Fatal(err)
			}
			if err := app.Signal(end); err != nil {
				t.Fatal(err)
			}
			if err := app.WaitExit(30 * time.Second); err != nil {
				t.Errorf("%v\n%s", err, app.Output())
			}
		})
	}
}

// startBroken starts the app with the faults in it.
func startBroken(t *testing.T, display *xwin.Display, dir string) *walk.Walker {
	t.Helper()
	app, err := display.Launch([]string{"FYNE_THEME=light", "HOME=" + t.TempDir(), brokenEnv + "=" + dir}, os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.Kill)
	if _, err := app.WaitWindow(time.Minute); err != nil {
		t.Fatal(err)
	}
	if _, err := app.WaitWords(time.Minute); err != nil {
		t.Fatal(err)
	}
	for range 200 {
		if strings.Contains(app.Output(), "ready") {
			return &walk.Walker{App: app}
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the faults are not there")
	return nil
}

// kept is the event of the evening that the store would offer: the draft, else
// the one record.
func kept(t *testing.T, dir string) string {
	t.Helper()
	s := opened(t, dir)
	defer func() { _ = s.Close() }()
	rec, ok, err := s.Draft()
	if err == nil && !ok {
		list, listErr := s.List()
		if err = listErr; err == nil && len(list) == 1 {
			rec, err = s.Get(list[0].ID)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return rec.Event
}
