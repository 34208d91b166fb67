//go:build unix

package onewindow

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestMain can be a first window that waits to be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("ONEWINDOW_DIR"); dir != "" {
		_, raised, err := Take(dir, func() {})
		fmt.Println("took", raised, err)
		_, _ = io.Copy(io.Discard, os.Stdin) // until the test is gone
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// runtimeDir is a short one: a socket's path may have about 100 bytes.
func runtimeDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "one-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
	return dir
}

// take takes a seat that is free.
func take(t *testing.T, dir string) (*Seat, chan bool) {
	t.Helper()
	called := make(chan bool, 8)
	s, raised, err := Take(dir, func() { called <- true })
	if err != nil || raised || s == nil {
		t.Fatalf("seat %v, raised %v, %v", s != nil, raised, err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s, called
}

func TestASecondStartRaisesTheFirst(t *testing.T) {
	runtimeDir(t)
	dir := filepath.Join(t.TempDir(), "data")
	first, called := take(t, dir)
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{dir, dir + "/.", link} {
		s, raised, err := Take(name, func() { t.Error("the wrong one is raised") })
		if err != nil || !raised || s != nil {
			t.Fatalf("%s: seat %v, raised %v, %v", name, s != nil, raised, err)
		}
		<-called
	}
	take(t, filepath.Join(t.TempDir(), "other")) // another folder, another window
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	take(t, dir)
	if len(called) > 0 {
		t.Error("the first one was called after its end")
	}
}

func TestAKilledWindowLeavesTheSeat(t *testing.T) {
	run := runtimeDir(t)
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "ONEWINDOW_DIR="+dir)
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || said != "took false <nil>\n" {
		t.Fatalf("the other process said %q, %v", said, err)
	}
	if _, raised, err := Take(dir, func() {}); err != nil || !raised {
		t.Fatalf("raised %v, %v", raised, err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if left, err := filepath.Glob(run + "/seconddraft/*.sock"); err != nil || len(left) != 1 {
		t.Fatalf("a killed process leaves its socket, or this test proves nothing: %v, %v", left, err)
	}
	_, called := take(t, dir)
	if _, raised, err := Take(dir, func() {}); err != nil || !raised {
		t.Errorf("raised %v, %v", raised, err)
	}
	<-called
}

func TestOnlyThisAccountGetsNear(t *testing.T) {
	run := runtimeDir(t)
	folder := filepath.Join(run, "seconddraft")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	take(t, t.TempDir())
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 2 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, f := range files {
		if len(strings.TrimSuffix(strings.TrimSuffix(f.Name(), ".lock"), ".sock")) != 16 {
			t.Errorf("there is a file %s", f.Name())
		}
	}
}

func TestAFolderThatIsNotOursIsRefused(t *testing.T) {
	run := runtimeDir(t)
	if err := os.Symlink(t.TempDir(), filepath.Join(run, "seconddraft")); err != nil {
		t.Fatal(err)
	}
	s, raised, err := Take(t.TempDir(), func() {})
	if err == nil || raised || s != nil {
		t.Errorf("seat %v, raised %v, %v", s != nil, raised, err)
	}
}

func TestWithoutARuntimeFolder(t *testing.T) {
	run := runtimeDir(t)
	t.Setenv("XDG_RUNTIME_DIR", "")
	dir := filepath.Join(run, "data") // a short path
	_, called := take(t, dir)
	if _, raised, err := Take(dir, func() {}); err != nil || !raised {
		t.Errorf("raised %v, %v", raised, err)
	}
	<-called
	for _, d := range []string{dir, filepath.Join(dir, "run")} {
		if info, err := os.Stat(d); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%s: %v, %v", d, info.Mode(), err)
		}
	}
}

func TestASilentWindowIsNamed(t *testing.T) {
	err := ask(filepath.Join(runtimeDir(t), "none.sock"), 200*time.Millisecond)
	if !errors.Is(err, ErrSilent) {
		t.Errorf("%v", err)
	}
}

// FuzzOnlyTheWordRaises: whatever else comes through the socket does nothing.
func FuzzOnlyTheWordRaises(f *testing.F) {
	for _, s := range []string{word, "", "rais", "raise\n", "RAISE", "open /etc/passwd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, said string) {
		pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = unix.Close(pair[0]) }()
		if len(said) > 1000 {
			said = said[:1000]
		}
		if len(said) > 0 {
			if err := send(pair[0], said); err != nil {
				t.Fatal(err)
			}
		}
		if err := unix.Shutdown(pair[0], unix.SHUT_WR); err != nil {
			t.Fatal(err)
		}
		raised := false
		s := &Seat{raise: func() { raised = true }}
		s.serveOne(pair[1])
		if raised != strings.HasPrefix(said, word) {
			t.Errorf("%q: raised %v", said, raised)
		}
	})
}
