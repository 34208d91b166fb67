package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"seconddraft/internal/evening"
	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

// TestAWholeEveningUnderStrace walks an evening and opens every page, locked and
// open, while strace writes down each call that makes a socket, reaches a peer, or
// opens a file for writing. Every file that the app may have touched is searched
// for the words.
func TestAWholeEveningUnderStrace(t *testing.T) {
	needStrace(t)
	display := newDisplay(t)
	home := newHome(t)
	sample := secretEvening(t)
	traced(t, display, home, func(w *walk.Walker) error {
		if err := w.Evening(sample); err != nil {
			return err
		}
		if err := w.Places(); err != nil {
			return err
		}
		home.holdsNoWord(t, "while open")
		return nil
	})
	home.holdsNoWord(t, "once closed")

	s := opened(t, filepath.Join(home.dir, "share", "seconddraft"))
	err := errors.Join(s.SetPassphrase(nil, []byte(secret+" four words")), s.Close())
	if err != nil {
		t.Fatal(err)
	}
	traced(t, display, home, func(w *walk.Walker) error {
		key := func(name string) func() error { return func() error { return w.App.Key(name) } }
		for _, step := range []struct {
			page string
			do   func() error
		}{
			{"help now, locked", key("ctrl+h")},
			{"the lock", key("Escape")},
			{"typed", func() error { return w.App.Type(secret + " four words") }},
			{"open", key("Return")},
			{"records", key("ctrl+3")},
			{"locked again", key("ctrl+l")},
		} {
			if err := w.App.Change(time.Minute, step.do); err != nil {
				return fmt.Errorf("%s: %w", step.page, errors.Join(err, w.Look(step.page)))
			}
			// Making the key takes a second or two without a change on the page.
			if _, err := w.App.WaitStillFor(time.Minute, 4*time.Second); err != nil {
				return err
			}
			if err := w.Look(step.page); err != nil {
				return err
			}
		}
		home.holdsNoWord(t, "locked")
		return nil
	})
	home.holdsNoWord(t, "at the end")
}

// traced starts the app under strace, does something to it, closes it, and looks
// through what it said and called.
func traced(t *testing.T, display *xwin.Display, home home, do func(*walk.Walker) error) {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	// -D: the process that is started is the app, and strace stands beside it.
	app, err := display.Launch(home.env, "strace", "-D", "-f", "-qq", "-s", "256", "-o", trace,
		"-e", "trace=%network,open,openat,openat2,creat,execve,io_uring_setup", bin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.Kill)
	w := shown(t, app)
	if err := do(w); err != nil {
		t.Fatalf("%v\n%s", err, app.Output())
	}
	if title, err := app.Title(); err != nil || title != "Second Draft" {
		t.Errorf("the window's title is %q, %v", title, err)
	}
	quit(t, w)
	if out := app.Output(); hasSecret([]byte(out)) {
		t.Errorf("the words are in the output:\n%s", out)
	}
	calls := readTrace(t, trace)
	calls.noInternet(t)
	calls.writesOnlyBelow(t, home.dir, "/dev/", "/proc/self/")
}

// TestTheAppCannotReachTheInternet asks the app itself to try.
func TestTheAppCannotReachTheInternet(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux gives a program the means to forbid itself the internet")
	}
	out, err := exec.Command(bin, "offline").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "The system refused each.") {
		t.Errorf("%v: %s", err, out)
	}
}

func needStrace(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		if os.Getenv(xwin.RequiredEnv) != "" {
			t.Fatal("no strace in PATH: run tools/setup.sh window")
		}
		t.Skip("no strace in PATH: run tools/setup.sh window")
	}
}

// secret marks every text of the evening below; it is in no file of any system.
const secret = "Quokkazanzibar"

func hasSecret(b []byte) bool {
	text := strings.ToLower(string(b))
	wide := make([]byte, 0, 2*len(secret))
	for _, u := range utf16.Encode([]rune(secret)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	return strings.Contains(text, strings.ToLower(secret)) || strings.Contains(string(b), string(wide))
}

func secretEvening(t *testing.T) evening.Sample {
	t.Helper()
	s := samples(t)[0]
	s.Event = secret + " called. " + s.Event
	s.Narration += " " + secret + " will never write again."
	return s
}

// home is an account of its own: all that the app writes lies below dir.
type home struct {
	dir string
	env []string
}

func newHome(t *testing.T) home {
	t.Helper()
	dir, err := os.MkdirTemp("", "home-") // short: a socket's path lies below it
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	h := home{dir: dir, env: []string{"FYNE_THEME=light", "HOME=" + dir}}
	for name, folder := range map[string]string{
		"TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run", "XDG_DATA_HOME": "share", "XDG_CONFIG_HOME": "config",
		"XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state",
	} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		h.env = append(h.env, name+"="+filepath.Join(dir, folder))
	}
	return h
}

// holdsNoWord searches every file of the account, and its name.
func (h home) holdsNoWord(t *testing.T, when string) {
	t.Helper()
	files, size := 0, 0
	err := filepath.WalkDir(h.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files, size = files+1, size+len(b)
		if hasSecret(b) || hasSecret([]byte(path)) {
			t.Errorf("%s: the words are in %s", when, path)
		}
		return nil
	})
	if err != nil || files < 5 {
		t.Fatalf("%s: only %d files, %v", when, files, err)
	}
	t.Logf("%s: %d files, %d KB searched", when, files, size>>10)
}

// shown waits for the app's window.
func shown(t *testing.T, app *xwin.App) *walk.Walker {
	t.Helper()
	if _, err := app.WaitWindow(2 * time.Minute); err != nil {
		t.Fatal(err)
	}
	if _, err := app.WaitWords(2 * time.Minute); err != nil {
		t.Fatal(err)
	}
	return &walk.Walker{App: app, Shots: shots}
}

// calls are the lines of a trace.
type calls []string

func readTrace(t *testing.T, path string) calls {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var list calls
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		list = append(list, lines.Text())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

var socketCall = regexp.MustCompile(`\bsocket\(AF_([A-Z0-9]+)`)

// noInternet fails for every call that has to do with the internet, and where the
// trace shows too little to prove anything.
func (list calls) noInternet(t *testing.T) {
	t.Helper()
	families := map[string]int{}
	programs := 0
	for _, line := range list {
		if m := socketCall.FindStringSubmatch(line); m != nil {
			families[m[1]]++
		}
		if strings.Contains(line, "AF_INET") || strings.Contains(line, "io_uring_setup(") {
			t.Errorf("there is a call: %s", line)
		}
		if strings.Contains(line, " execve(") {
			programs++
		}
	}
	t.Logf("%d calls; sockets: %v", len(list), families)
	for family := range families {
		switch family {
		case "UNIX", "NETLINK":
		case "UNSPEC": // the app asks whether the filter is in force
		default:
			t.Errorf("there is a socket of the family %s", family)
		}
	}
	if families["UNIX"] == 0 || families["UNSPEC"] == 0 {
		t.Error("the trace lacks the sockets that must be there")
	}
	if programs != 1 {
		t.Errorf("%d programs were started, want the app alone", programs)
	}
}

var writingOpen = regexp.MustCompile(`\b(?:open|openat|openat2|creat)\((?:[^,"]*, )?"([^"]*)".*\b(?:O_WRONLY|O_RDWR|O_CREAT|creat)\b`)

// writesOnlyBelow fails for every file that was opened for writing elsewhere.
func (list calls) writesOnlyBelow(t *testing.T, folders ...string) {
	t.Helper()
	seen := map[string]bool{}
	below := 0
	for _, line := range list {
		m := writingOpen.FindStringSubmatch(line)
		if m == nil || strings.Contains(line, " = -1 ") || seen[m[1]] {
			continue
		}
		seen[m[1]] = true
		ok := false
		for _, f := range folders {
			ok = ok || strings.HasPrefix(m[1], f)
		}
		if !ok {
			t.Errorf("it writes to %s", m[1])
		}
		if strings.HasPrefix(m[1], folders[0]) {
			below++
		}
	}
	t.Logf("%d files opened for writing, %d of them below the account's folder", len(seen), below)
	if below == 0 {
		t.Error("the trace lacks the files that must be there")
	}
}
