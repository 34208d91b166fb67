package journal

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// On a disk that is full to the last byte an append fails whole, and goes on when
// there is room again.
func TestAppendOnAFullDisk(t *testing.T) {
	disk := t.TempDir()
	if err := unix.Mount("none", disk, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("mounting needs rights this account lacks: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(disk, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	path := filepath.Join(disk, "journal")
	b, err := os.ReadFile(written(t, 1))
	must(t, err)
	must(t, os.WriteFile(path, b, 0o600))
	j, _, err := Open(path, testAEAD(t))
	must(t, err)
	filler := filepath.Join(disk, "filler")
	noise := make([]byte, 2<<20)
	rand.Read(noise)
	if err := os.WriteFile(filler, noise, 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Fatalf("the disk did not fill up: %v", err)
	}
	last := 11
	for err = nil; err == nil && last < 10_000; {
		if err = j.Append(save(last + 1)); err == nil {
			last++
		}
	}
	if !errors.Is(err, syscall.ENOSPC) || errors.Is(err, ErrBroken) {
		t.Fatalf("after %d saves: %v", last, err)
	}
	if saves, s := readAll(t, path); len(saves) != last-10 || !s.Whole() || s.Torn() != 0 {
		t.Errorf("%d saves of %d, %+v", len(saves), last-10, s)
	}
	must(t, os.Remove(filler))
	must(t, j.Append(save(last+1)))
	must(t, j.Close())
	if saves, s := readAll(t, path); len(saves) != last-9 || !s.Whole() {
		t.Errorf("%d saves of %d, %+v", len(saves), last-9, s)
	}
}
