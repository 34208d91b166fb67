package data

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4/y"
)

// BackupsFolder is the name of the backups' folder in the data folder, where the
// user chose no other.
const BackupsFolder = "backups"

// runFolder holds a lock and a socket of the running window.
const runFolder = "run"

// errStopped says that the user stopped a move.
var errStopped = errors.New("stopped")

// realPath is the one name of a path that is there.
func realPath(path string) (string, error) {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

// moveTarget gives the one name of the folder to move to, or says why it is none.
func (s *Store) moveTarget(to string) (string, error) {
	parent, err := realPath(filepath.Dir(to))
	if err == nil {
		var info fs.FileInfo
		if info, err = os.Stat(parent); err == nil && !info.IsDir() {
			err = fs.ErrNotExist
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "", badPlace(to, fmt.Sprintf("There is no folder %s.", filepath.Dir(to)), "Make it first, or choose another one.")
	}
	if err != nil {
		return "", cannotWrite(filepath.Dir(to), err)
	}
	to = filepath.Join(parent, filepath.Base(to))
	from, err := realPath(s.Dir())
	if err != nil {
		return "", fileProblem(s.Dir(), err)
	}
	if old := s.OldPlace(); old != "" {
		return "", badPlace(old, fmt.Sprintf("The copy from the last move is still in %s.", old), "Remove that one first.")
	}
	if to == from {
		return "", badPlace(to, fmt.Sprintf("Your words are in %s already.", to), "Choose another folder.")
	}
	if inside(to, from) {
		return "", badPlace(to, "That folder lies inside the one your words are in now.", "Choose a folder outside "+from+".")
	}
	if kind := networkDisk(parent); kind != "" {
		return "", badPlace(to, fmt.Sprintf("%s is on a network disk (%s), so your words would leave this computer.", parent, kind),
			"Choose a folder on a disk in this computer, or on a stick.")
	}
	return to, s.roomThere(to, parent, from)
}

func inside(path, dir string) bool {
	return strings.HasPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}

// roomThere makes sure that the target is empty and has room for the store.
func (s *Store) roomThere(to, parent, from string) error {
	files, err := os.ReadDir(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return cannotWrite(to, err)
	case len(files) > 0:
		if state, err := Look(to); err != nil || state != Missing {
			return exists(to)
		}
		return badPlace(to, fmt.Sprintf("There is a folder %s already, and it is not empty.", to), "Choose another place, or give that folder another name.")
	}
	size, err := storeSize(from)
	if err != nil {
		return fileProblem(from, err)
	}
	free, err := s.set.free(parent)
	if err != nil {
		return cannotWrite(parent, err)
	}
	if need := s.set.reserve + uint64(size) + uint64(size)/2; free < need {
		return &Problem{
			Kind: ErrNoSpace, Path: to,
			What: fmt.Sprintf("There is too little room in %s: %d MB are free, and %d MB are needed.", parent, free>>20, need>>20),
			Next: "Make some room there, or choose another disk." + nothingChanged,
		}
	}
	return nil
}

// storeSize is how many bytes of a store are to be copied.
func storeSize(dir string) (size int64, err error) {
	err = eachFile(dir, func(_ string, info fs.FileInfo) error {
		if info.Mode().IsRegular() {
			size += info.Size()
		}
		return nil
	})
	return size, err
}

// eachFile calls f for each file and folder of a store in dir, folders first, with
// its path below dir. What a move leaves behind is left out.
func eachFile(dir string, f func(rel string, info fs.FileInfo) error) error {
	files, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, top := range files {
		if !belongs(top.Name()) || strings.HasSuffix(top.Name(), newSuffix) {
			continue
		}
		err := filepath.WalkDir(filepath.Join(dir, top.Name()), func(path string, _ fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			info, err := os.Stat(path)
			if err != nil {
				return err
			}
			if !info.IsDir() && !info.Mode().IsRegular() {
				return badPlace(path, fmt.Sprintf("%s is no plain file, so it cannot be copied.", path), "Take it out of that folder first. Your words are where they were.")
			}
			return f(rel, info)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// copying is a copy on its way: what ends it, and who hears how far it is.
type copying struct {
	ctx      context.Context
	tell     func(done, of int64)
	done, of int64 // bytes
}

// add counts bytes that were copied, or read again.
func (m *copying) add(n int64) {
	m.done += n
	if m.tell != nil {
		m.tell(min(m.done, m.of), m.of)
	}
}

// copyTo makes a whole copy of the store at rest, and reads it again.
func (s *Store) copyTo(m *copying, dir string) error {
	size, err := storeSize(s.dir)
	if err != nil {
		return err
	}
	m.of = 2 * size
	if _, err := os.Stat(filepath.Join(dir, markerFile)); err == nil {
		if err := removeStore(dir); err != nil { // of a move that was cut off
			return err
		}
	}
	_ = os.Remove(dir) // one that had only just been made
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	// Created in one step: whatever is in the folder, this is.
	if err := os.WriteFile(filepath.Join(dir, markerFile), nil, 0o600); err != nil {
		return err
	}
	sums := map[string]uint32{}
	folders := []string{dir}
	err = eachFile(s.dir, func(rel string, info fs.FileInfo) (err error) {
		to := filepath.Join(dir, rel)
		if info.IsDir() {
			folders = append(folders, to)
			return os.Mkdir(to, 0o700)
		}
		if sums[rel], err = copyFile(m, s.path(rel), to); err != nil {
			return err
		}
		return os.Chtimes(to, info.ModTime(), info.ModTime())
	})
	if err != nil {
		return err
	}
	for _, folder := range slices.Backward(folders) {
		if err := syncDir(folder); err != nil {
			return err
		}
	}
	return s.checkCopy(m, dir, sums)
}

// copyFile copies one file and returns the CRC-32C of what was read.
func copyFile(m *copying, from, to string) (sum uint32, err error) {
	in, err := os.Open(from)
	if err != nil {
		return 0, err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	h := crc32.New(y.CastagnoliCrcTable)
	_, err = io.CopyBuffer(io.MultiWriter(out, h), stoppable{m, in}, make([]byte, 256<<10))
	if err == nil {
		err = out.Sync()
	}
	return h.Sum32(), errors.Join(err, out.Close())
}

// stoppable counts what is copied, and ends it where the context does.
type stoppable struct {
	m  *copying
	in io.Reader
}

func (r stoppable) Read(b []byte) (int, error) {
	if r.m.ctx.Err() != nil {
		return 0, errStopped
	}
	n, err := r.in.Read(b)
	r.m.add(int64(n))
	return n, err
}

// checkCopy compares each file with what was read of the original, then opens
// every seal of the copy.
func (s *Store) checkCopy(m *copying, dir string, sums map[string]uint32) error {
	buffer := make([]byte, sumBuffer)
	for _, rel := range slices.Sorted(maps.Keys(sums)) {
		if m.ctx.Err() != nil {
			return errStopped
		}
		sum := sumOf(filepath.Join(dir, rel), buffer)
		err := sum.err
		if err == nil && sum.crc != sums[rel] {
			err = errChanged
		}
		if err != nil {
			return copyDamaged(filepath.Join(dir, rel), err)
		}
		m.add(sum.size)
	}
	c := &Store{dir: dir, set: s.set, slots: s.slots}
	c.useMaster(slices.Clone(s.master))
	defer func() { _ = c.close() }()
	r, err := c.report()
	if err != nil {
		return copyDamaged(dir, err)
	}
	if len(r.Problems) > 0 {
		return copyDamaged(r.Problems[0].Path, r.Problems[0].Cause)
	}
	if len(r.Lost) > 0 || r.Records != s.head.Records || r.Seq != s.head.Seq {
		return copyDamaged(filepath.Join(dir, journalFile), errChanged)
	}
	return nil
}

// ErrPlace is a folder that the store cannot be moved to.
var ErrPlace = errors.New("no place for the store")

func badPlace(path, what, next string) *Problem {
	return &Problem{Kind: ErrPlace, Path: path, What: what, Next: next + nothingChanged}
}

func copyDamaged(path string, cause error) *Problem {
	return &Problem{
		Kind: ErrDamaged, Path: path,
		What:  fmt.Sprintf("The copy was read again and %s is not whole. So the copy was removed.", filepath.Base(path)),
		Next:  "Your words are where they were. That disk may be failing: choose another one.",
		Cause: cause,
	}
}

func cannotWrite(path string, cause error) error {
	if p := new(Problem); errors.As(fileProblem(path, cause), &p) && errors.Is(p, ErrReadOnly) {
		p.Next = "Choose a folder that you can write to." + nothingChanged
		return p
	}
	return cause
}

// moveProblem says what ended a move. The store is where it was.
func moveProblem(to string, err error) error {
	var known *Problem
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, errStopped):
		return &Problem{Kind: ErrPlace, Path: to, What: "The move was stopped.", Next: "Your words are where they were.", Cause: err}
	}
	if p := new(Problem); errors.As(fileProblem(filepath.Dir(to), err), &p) && !errors.Is(p, ErrMissing) {
		p.Next = "Your words are where they were. Choose a folder that you can write to, with enough room."
		return p
	}
	return &Problem{
		Kind: ErrPlace, Path: to,
		What:  fmt.Sprintf("The copy in %s could not be finished.", filepath.Dir(to)),
		Next:  "Your words are where they were. Look whether that disk is still there, or choose another one.",
		Cause: err,
	}
}
