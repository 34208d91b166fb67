package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"seconddraft/internal/soak"
)

// smallDisk mounts a disk of its own for the test.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("none", dir, "tmpfs", 0, "size=100m"); err != nil {
		t.Skipf("mounting needs rights this account lacks: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// On a real disk that fills up, the store stops before Badger is killed by it.
func TestFullDisk(t *testing.T) {
	start := time.Now()
	dir := smallDisk(t)
	s, err := create(filepath.Join(dir, "store"), nil, quick())
	must(t, err)
	r := evening(t, "")
	saved := 0
	for ; err == nil && saved < 1000; saved++ {
		r.SetNarration(strings.Repeat("x", 100_000+saved))
		err = s.SaveVersion(r)
	}
	saved--
	problem(t, err, ErrNoSpace)

	// Others fill the rest of the disk.
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 200<<20), 0o600); !errors.Is(err, unix.ENOSPC) {
		t.Fatalf("the disk did not fill up: %v", err)
	}
	problem(t, s.SaveDraft(r), ErrNoSpace)
	if got, err := s.Get(r.ID); err != nil || len(got.Narration) != 100_000+saved-1 {
		t.Errorf("reading on a full disk: %d bytes, %v", len(got.Narration), err)
	}
	must(t, os.Remove(filler))
	must(t, s.Close())
	must(t, unix.Mount("none", dir, "tmpfs", unix.MS_REMOUNT, "size=400m"))
	s, err = open(filepath.Join(dir, "store"), nil, quick())
	must(t, err)
	defer shut(t, s)
	if v, err := s.Versions(r.ID); len(v) != saved || err != nil {
		t.Errorf("%d of %d versions, %v", len(v), saved, err)
	}
	soak.Report(t, "saving until a disk of 100 MB is full, and filling the rest", saved, start,
		"refused with a sentence, all saves there when there was room again")
}

func TestReadOnlyDisk(t *testing.T) {
	disk := smallDisk(t)
	dir := filepath.Join(disk, "store")
	s, err := create(dir, nil, quick())
	must(t, err)
	must(t, s.Close())
	must(t, unix.Mount("none", disk, "tmpfs", unix.MS_REMOUNT|unix.MS_RDONLY, "size=100m"))
	if state, err := Look(dir); state != KeyFile || err != nil {
		t.Errorf("Look: %v, %v", state, err)
	}
	_, err = open(dir, nil, quick())
	problem(t, err, ErrReadOnly)
	_, err = create(filepath.Join(disk, "other"), nil, quick())
	problem(t, err, ErrReadOnly)
}

// A stick is another disk, may have blanks and umlauts in its name, and may be
// locked against writing or too small.
func TestMoveToOtherDisks(t *testing.T) {
	locked, stick := smallDisk(t), smallDisk(t) // before the store, which is closed before they go
	s, _, id := moving(t, nil)
	from := s.Dir()
	must(t, unix.Mount("none", locked, "tmpfs", unix.MS_REMOUNT|unix.MS_RDONLY, "size=400m"))
	p := said(t, s.Move(t.Context(), filepath.Join(locked, "seconddraft"), nil, noPointer), ErrReadOnly)
	if p != nil && p.Next == "" {
		t.Errorf("a locked disk: %q without a next step", p.What)
	}
	must(t, unix.Mount("none", stick, "tmpfs", unix.MS_REMOUNT, "size=4m"))
	p = said(t, s.Move(t.Context(), filepath.Join(stick, "seconddraft"), nil, noPointer), ErrNoSpace)
	if p != nil && !strings.Contains(p.What, "too little room") {
		t.Errorf("a small disk: %q", p.What)
	}
	if _, err := s.Get(id); err != nil || s.Dir() != from {
		t.Fatalf("after two refusals in %s: %v", s.Dir(), err)
	}

	must(t, unix.Mount("none", stick, "tmpfs", unix.MS_REMOUNT, "size=400m"))
	home := filepath.Join(stick, "Mein Stick, grün", "Wörter")
	must(t, os.MkdirAll(home, 0o700))
	to := filepath.Join(home, "seconddraft")
	must(t, s.Move(t.Context(), to, nil, noPointer))
	if _, err := s.Get(id); err != nil || s.Dir() != to {
		t.Errorf("moved to %s: %v", s.Dir(), err)
	}
}
