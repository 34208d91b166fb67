package place

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"seconddraft/data"
)

// home gives the test a data home of its own.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	was := xdg.DataHome
	xdg.DataHome = dir
	t.Cleanup(func() { xdg.DataHome = was })
	return dir
}

func TestFind(t *testing.T) {
	dir := home(t)
	usual := filepath.Join(dir, "seconddraft")
	find := func(named string, want Place) {
		t.Helper()
		if got, err := Find(named); err != nil || got != want {
			t.Errorf("found %+v, %v, want %+v", got, err, want)
		}
	}
	find("", Place{Dir: usual})
	elsewhere := filepath.Join(t.TempDir(), "seconddraft")
	if err := Use(elsewhere); err != nil {
		t.Fatal(err)
	}
	find("", Place{Dir: elsewhere, Moved: true})
	find("named", Place{Dir: "named", Named: true})
	path := usual + ".place"
	if b, err := os.ReadFile(path); err != nil || string(b) != elsewhere+"\n" {
		t.Errorf("the pointer holds %q, %v", b, err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	for range 2 { // back, and there already
		if err := Use(usual); err != nil {
			t.Fatal(err)
		}
		find("", Place{Dir: usual})
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the pointer is still there: %v", err)
	}
}

// A pointer that is none is said, and no other folder is used.
func TestBrokenPointer(t *testing.T) {
	dir := home(t)
	for name, content := range map[string]string{
		"empty": "", "one line feed": "\n", "relative": "a/b\n", "cut": "/media/sti", "two lines": "/a\n/b\n",
		"a NUL": "/a\x00\n", "no UTF-8": "/a\xff\n", "too long": "/" + strings.Repeat("a", maxPath) + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(filepath.Join(dir, "seconddraft.place"), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			p, err := Find("")
			var problem *data.Problem
			if !errors.As(err, &problem) || p.Dir != "" || !strings.Contains(problem.What, pointer()) || problem.Next == "" {
				t.Errorf("found %+v, %v", p, err)
			}
		})
	}
}

func TestAway(t *testing.T) {
	home(t)
	at := filepath.Join(t.TempDir(), "stick")
	p := Place{Dir: at, Moved: true}
	for _, there := range []bool{false, true} { // not plugged in, or plugged in elsewhere
		if there {
			if err := os.Mkdir(at, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.Away(); !errors.Is(err, data.ErrMissing) || !strings.Contains(err.(*data.Problem).What, at) {
			t.Errorf("folder there %v: %v", there, err)
		}
	}
	if err := (Place{Dir: at}).Away(); err != nil {
		t.Errorf("never moved: %v", err)
	}
	s := data.NewTestStore(t)
	if err := (Place{Dir: s.Dir(), Moved: true}).Away(); err != nil {
		t.Errorf("it is there: %v", err)
	}
}
