package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/data/journal"
)

// What is behind the name of a damaged file or folder that was made again: one
// of which nothing was lost, and one that still holds what could not be read.
const (
	oldSuffix     = ".old"
	damagedSuffix = ".damaged"
	newSuffix     = ".new"
)

// writeJournal makes a new journal of all that lives and puts it in the place of
// the one there is, which is kept under another name if a suffix is given.
func (s *Store) writeJournal(c contents, aside string) error {
	var h head
	if err := decodeJSON(c[headKey], &h); err != nil {
		return err
	}
	path := s.path(journalFile)
	if err := journal.Write(path+newSuffix, s.journalSeal(), h.Seq, c); err != nil {
		return fileProblem(s.dir, err)
	}
	if aside != "" {
		to, err := asideName(path, aside)
		if err == nil {
			err = keepCopy(path, to)
		}
		if err != nil {
			return fileProblem(s.dir, err)
		}
	}
	err := os.Rename(path+newSuffix, path)
	if err == nil {
		err = syncDir(s.dir)
	}
	return fileProblem(s.dir, err)
}

// asideName is a name for a damaged file. One without loss replaces another such.
func asideName(path, suffix string) (string, error) {
	to := path + suffix
	if suffix == oldSuffix {
		return to, os.RemoveAll(to)
	}
	for n := 2; ; n++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			return to, nil
		}
		to = fmt.Sprintf("%s%s.%d", path, suffix, n)
	}
}

// keepCopy keeps a file under a second name: there must be no moment at which the
// first one is not there.
func keepCopy(from, to string) error {
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// makeDatabase makes a new database of all that lives, beside the one there is.
func (s *Store) makeDatabase(c contents) (err error) {
	defer s.recovered(&err)
	dir := s.path(badgerDir + newSuffix)
	if err := os.RemoveAll(dir); err != nil {
		return fileProblem(s.dir, err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return fileProblem(s.dir, err)
	}
	opt := s.badgerOptions()
	opt.Dir, opt.ValueDir = dir, dir
	opt.SyncWrites = false // once at the end: until it is swapped in, it counts for nothing
	db, err := badger.Open(opt)
	if err != nil {
		return fileProblem(s.dir, fmt.Errorf("make the store: %w", err))
	}
	err = errors.Join(fill(db, s.seal, c), db.Sync())
	if err = errors.Join(err, db.Close()); err != nil {
		return fileProblem(s.dir, fmt.Errorf("make the store: %w", err))
	}
	return nil
}

func fill(db *badger.DB, sealKey []byte, c contents) error {
	batch := db.NewWriteBatch()
	defer batch.Cancel()
	for _, key := range slices.Sorted(maps.Keys(c)) {
		value, err := sealValue(sealKey, key, c[key])
		if err != nil {
			return err
		}
		if err := batch.Set([]byte(key), value); err != nil {
			return err
		}
	}
	return batch.Flush()
}

// swapDatabase puts the new database in the place of the one there is, if any.
func (s *Store) swapDatabase(aside string) error {
	path := s.path(badgerDir)
	to, err := asideName(path, aside)
	if err != nil {
		return err
	}
	if err := os.Rename(path, to); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(path+newSuffix, path); err != nil {
		return err
	}
	return syncDir(s.dir)
}

// aside lists what is kept of a file or folder under names with a suffix.
func (s *Store) aside(name, suffix string) (paths []string) {
	files, _ := os.ReadDir(s.dir) // an unreadable folder holds nothing to be found
	for _, f := range files {
		if strings.HasPrefix(f.Name(), name+suffix) {
			paths = append(paths, s.path(f.Name()))
		}
	}
	return paths
}

// removeAside removes what was kept, and what was being made when the process
// ended.
func (s *Store) removeAside(suffixes ...string) error {
	for _, name := range []string{badgerDir, journalFile} {
		for _, suffix := range append(suffixes, newSuffix) {
			for _, path := range s.aside(name, suffix) {
				if err := os.RemoveAll(path); err != nil {
					return fileProblem(s.dir, err)
				}
			}
		}
	}
	return nil
}
