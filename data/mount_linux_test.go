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
