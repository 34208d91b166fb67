package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/evening"
	"seconddraft/internal/record"
	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

// bin is the program under test, built once.
var bin string

func TestMain(m *testing.M) {
	if os.Getenv(brokenEnv) != "" {
		runBroken()
	}
	dir, err := os.MkdirTemp("", "seconddraft-test-")
	if err != nil {
		panic(err)
	}
	bin = filepath.Join(dir, "seconddraft")
	build := exec.Command("go", "build", "-o", bin, ".")
	build.Stdout, build.Stderr = os.Stdout, os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// shots is where pictures go, if the caller wants to see them.
var shots = os.Getenv("SECONDDRAFT_SHOTS")

// start opens the app on a folder.
func start(t *testing.T, display *xwin.Display, dir string) *walk.Walker {
	t.Helper()
	app, err := display.Launch([]string{"FYNE_THEME=light", "HOME=" + t.TempDir()}, bin, "--data", dir)
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
	w := &walk.Walker{App: app}
	if shots != "" {
		w.Shots = filepath.Join(shots, strings.ReplaceAll(t.Name(), "/", "-"))
		if err := os.MkdirAll(w.Shots, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func newDisplay(t *testing.T) *xwin.Display {
	t.Helper()
	xwin.Need(t)
	d, err := xwin.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func samples(t *testing.T) []evening.Sample {
	t.Helper()
	all, err := evening.Load("testdata/evenings")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestWindowKeepsWholeEvenings walks four evenings through the real window and
// finds each in the store, as typed, after the window was closed.
func TestWindowKeepsWholeEvenings(t *testing.T) {
	display := newDisplay(t)
	for _, s := range samples(t) {
		switch s.Name {
		case "01-demo", "04-nursery", "05-eulogy", "10-overdraft":
		default:
			continue // these go through ui's own flow test
		}
		t.Run(s.Name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "data")
			w := start(t, display, dir)
			if err := w.Evening(s); err != nil {
				t.Fatalf("%v\n%s", err, w.App.Output())
			}
			quit(t, w)
			rec := only(t, dir)
			switch {
			case rec.Event != s.Event, rec.Narration != "Tonight. "+s.Narration:
				t.Errorf("came back as %q / %q", rec.Event, rec.Narration)
			case !strings.HasSuffix(rec.SecondDraft, " I read it twice."):
				t.Errorf("the second draft is %q", rec.SecondDraft)
			case rec.Next != "Ask for the Tuesday slot." || !rec.Finished:
				t.Errorf("it ends with %q, finished: %v", rec.Next, rec.Finished)
			case len(rec.Feelings) != 1 || rec.Feelings[0].Name != "embarrassed":
				t.Errorf("feelings: %+v", rec.Feelings)
			case len(rec.Thoughts) != 1 || rec.Thoughts[0].Belief == nil || *rec.Thoughts[0].Belief != 80:
				t.Errorf("thoughts: %+v", rec.Thoughts)
			}
		})
	}
}

// quit closes the window as a user would and waits for the program to end.
func quit(t *testing.T, w *walk.Walker) {
	t.Helper()
	if err := w.App.Key("ctrl+q"); err != nil {
		t.Fatal(err)
	}
	// The first time the window offers a passphrase instead; a second close closes.
	if err := w.App.WaitExit(5 * time.Second); err == nil {
		return
	}
	_ = w.App.Key("ctrl+q") // it may be gone by now
	if err := w.App.WaitExit(30 * time.Second); err != nil {
		t.Fatalf("%v\n%s", err, w.App.Output())
	}
}

// opened is the store of a folder.
func opened(t *testing.T, dir string) *data.Store {
	t.Helper()
	s, err := data.Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// only is the one record of a store.
func only(t *testing.T, dir string) record.Record {
	t.Helper()
	s := opened(t, dir)
	defer func() { _ = s.Close() }()
	list, err := s.List()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d records, %v", len(list), err)
	}
	rec, err := s.Get(list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// TestWindowSurvivesAKill types, waits the second that is promised, kills the
// app, starts it again, goes on with what it offers, and finds the words.
func TestWindowSurvivesAKill(t *testing.T) {
	display := newDisplay(t)
	dir := filepath.Join(t.TempDir(), "data")
	w := start(t, display, dir)
	s := samples(t)[0]
	if err := w.Begin(); err != nil {
		t.Fatal(err)
	}
	if err := w.Write(s); err != nil {
		t.Fatal(err)
	}
	if err := w.App.Type(" And one more thing."); err != nil {
		t.Fatal(err)
	}
	// On a busy machine keys wait in the queue of the display: the promise is of
	// words that are on the screen.
	if _, err := w.App.WaitStill(30 * time.Second); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // the promise: durable within one second
	w.App.Kill()

	want := "Tonight. " + s.Narration + " And one more thing."
	if got := draft(t, dir); got.Narration != want || got.Event != s.Event {
		t.Fatalf("the draft holds %q and %q", got.Event, got.Narration)
	}

	again := start(t, display, dir)
	if err := again.Look("offered"); err != nil {
		t.Fatal(err)
	}
	// Tonight is the evening of today that was left open, at the step behind the last
	// one with words.
	if err := again.App.Change(30*time.Second, func() error { return again.App.Key("ctrl+2") }); err != nil {
		t.Fatal(err)
	}
	if err := again.Look("gone-on"); err != nil {
		t.Fatal(err)
	}
	if err := again.App.Change(30*time.Second, func() error { return again.App.Key("alt+Left") }); err != nil {
		t.Fatal(err)
	}
	got, err := again.App.CopyAll()
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("the page shows %q", got)
	}
	quit(t, again)
	if rec := only(t, dir); rec.Narration != want {
		t.Errorf("Records has %q", rec.Narration)
	}
}

// draft is what the draft slot of a store holds, or the version that took its
// place.
func draft(t *testing.T, dir string) record.Record {
	t.Helper()
	s := opened(t, dir)
	defer func() { _ = s.Close() }()
	rec, ok, err := s.Draft()
	if err != nil || !ok {
		t.Fatalf("no draft: %v", errors.Join(err, errors.New("the slot is empty")))
	}
	return rec
}

// TestDefaultFolder: without --data the store is where the XDG rules put it, and
// nothing is written into the folder that the app was started in.
func TestDefaultFolder(t *testing.T) {
	display := newDisplay(t)
	home := t.TempDir()
	app, err := display.Launch([]string{"HOME=" + home, "XDG_DATA_HOME=" + filepath.Join(home, "share")}, bin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.Kill)
	if _, err := app.WaitWindow(time.Minute); err != nil {
		t.Fatal(err)
	}
	w := &walk.Walker{App: app}
	if err := w.Begin(); err != nil {
		t.Fatal(err)
	}
	if err := w.App.Change(30*time.Second, func() error { return w.App.Type("One line.") }); err != nil {
		t.Fatal(err)
	}
	quit(t, w)
	if rec := only(t, filepath.Join(home, "share", "seconddraft")); rec.Event != "One line." {
		t.Errorf("the record holds %q", rec.Event)
	}
	if _, err := os.Stat("keys.a"); err == nil {
		t.Error("the keys lie in the folder that the app was started in")
	}
}

// TestSecondWindowIsRefused: where a second start cannot reach the first window,
// there is one writer at a time all the same, with a sentence that says so.
func TestSecondWindowIsRefused(t *testing.T) {
	display := newDisplay(t)
	dir := filepath.Join(t.TempDir(), "data")
	start(t, display, dir)
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir()) // as from another session of this account
	second := start(t, display, dir)
	// Before its first picture the second window shows the first one through.
	for range 200 {
		if strings.Contains(second.App.Output(), "open") {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if out := second.App.Output(); !strings.Contains(out, "open") {
		t.Errorf("the second window said %q", out)
	}
	if err := second.Look("in-use"); err != nil {
		t.Fatal(err)
	}
	if err := second.App.Key("ctrl+q"); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := second.App.WaitExit(30 * time.Second); !errors.As(err, &exit) || exit.ExitCode() != 5 {
		t.Errorf("the second window ended with %v, want exit code 5", err)
	}
}

// TestStartIsQuiet: in a locale without a language nothing is written beside the
// answer, whatever Fyne makes of it.
func TestStartIsQuiet(t *testing.T) {
	for _, env := range []string{"LC_ALL=C", "LANG=POSIX", "LANG=C.UTF-8", "LANG="} {
		cmd := exec.Command(bin, "--version")
		cmd.Env = []string{env, "HOME=" + t.TempDir()}
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), "seconddraft ") || strings.Count(string(out), "\n") != 1 {
			t.Errorf("%s: %v\n%s", env, err, out)
		}
	}
}
