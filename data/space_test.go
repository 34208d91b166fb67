package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"seconddraft/internal/racetest"
)

func TestNoSpaceIsSaidBeforeAnythingIsWritten(t *testing.T) {
	dir := t.TempDir()
	free := uint64(SpaceReserve)
	set := quick()
	set.free = func(string) (uint64, error) { return free, nil }

	s, err := create(dir, nil, set)
	must(t, err)
	r := evening(t, "before")
	must(t, s.SaveVersion(r))
	free--
	r.SetNarration("while full")
	problem(t, s.SaveDraft(r), ErrNoSpace)
	problem(t, s.SaveVersion(r), ErrNoSpace)
	problem(t, s.PutSetting("a", "b"), ErrNoSpace)
	if got, err := s.Get(r.ID); err != nil || got.Narration != "before" {
		t.Errorf("reading while full: %q, %v", got.Narration, err)
	}
	must(t, s.Close())
	_, err = open(dir, nil, set)
	problem(t, err, ErrNoSpace)
	_, err = create(filepath.Join(dir, "other"), nil, set)
	problem(t, err, ErrNoSpace)

	free++
	s, err = open(dir, nil, set)
	must(t, err)
	defer shut(t, s)
	r.SetNarration("after")
	must(t, s.SaveVersion(r))
	if v, err := s.Versions(r.ID); len(v) != 2 || err != nil {
		t.Errorf("%d versions, %v", len(v), err)
	}
}

func TestFolderGoneWhileOpen(t *testing.T) {
	s := NewTestStore(t)
	away := s.Dir() + " moved"
	must(t, os.Rename(s.Dir(), away))
	problem(t, s.SaveDraft(evening(t, "x")), ErrMissing)
	must(t, os.Rename(away, s.Dir()))
	must(t, s.SaveDraft(evening(t, "x")))
}

func TestOpenWhereThereIsNothing(t *testing.T) {
	dir := t.TempDir()
	for _, d := range []string{dir, filepath.Join(dir, "not there")} {
		_, err := open(d, nil, quick())
		problem(t, err, ErrMissing)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("Open left %v behind", left)
	}
	file := filepath.Join(dir, "file")
	must(t, os.WriteFile(file, nil, 0o600))
	if _, err := create(file, nil, quick()); err == nil {
		t.Error("Create made a store out of a file")
	}
}

func TestFileProblem(t *testing.T) {
	plain := errors.New("other")
	for _, tt := range []struct{ in, want error }{
		{&fs.PathError{Err: syscall.ENOSPC}, ErrNoSpace},
		{&fs.PathError{Err: syscall.EDQUOT}, ErrNoSpace},
		{&fs.PathError{Err: syscall.EROFS}, ErrReadOnly},
		{&fs.PathError{Err: syscall.EACCES}, ErrReadOnly},
		{&fs.PathError{Err: syscall.ENOENT}, ErrMissing},
		{wrongPassphrase(), ErrWrongPassphrase},
	} {
		problem(t, fileProblem("dir", tt.in), tt.want)
	}
	if err := fileProblem("dir", plain); err != plain {
		t.Errorf("got %v", err)
	}
	if err := fileProblem("dir", nil); err != nil {
		t.Errorf("got %v", err)
	}
}

// A long draft, saved over many times, does not fill the disk for good.
func TestRoomOfLargeDraftsIsGivenBack(t *testing.T) {
	racetest.Skip(t) // hundreds of long drafts, one goroutine
	s := NewTestStore(t)
	dir := s.Dir()
	r := evening(t, strings.Repeat("abcdefghij", 60_000))
	for range 60 {
		must(t, s.SaveDraft(r))
	}
	must(t, s.Close())
	before := sizeOf(t, dir)
	if before < 60*int64(len(r.Narration)) {
		t.Fatalf("only %d bytes were written", before)
	}
	s, err := open(dir, nil, quick())
	must(t, err)
	must(t, s.Close())
	if after := sizeOf(t, dir); after > before/2 {
		t.Errorf("%d bytes became %d", before, after)
	}
	s, err = open(dir, nil, quick())
	must(t, err)
	defer shut(t, s)
	if got, ok, err := s.Draft(); !ok || err != nil || got.Narration != r.Narration {
		t.Errorf("the draft was lost: %v, %v", ok, err)
	}
}

// sizeOf is the size of the database's files in bytes.
func sizeOf(t testing.TB, dir string) (n int64) {
	t.Helper()
	files, err := os.ReadDir(filepath.Join(dir, badgerDir))
	must(t, err)
	for _, f := range files {
		info, err := f.Info()
		must(t, err)
		n += info.Size()
	}
	return n
}
