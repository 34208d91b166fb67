package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"seconddraft/data/journal"
)

// Report is what Check read and found, or what Repair saved.
type Report struct {
	// Format is the store's.
	Format int
	// Files and Bytes count what was read from the data folder.
	Files int
	Bytes int64
	// Saves are the entries of the journal, Seq is the last sequence number.
	Saves int
	Seq   uint64
	// Records to Settings count what is there and opens.
	Records, Versions, Dismissals, Settings int
	Draft                                   bool
	// Clean says that the last session ended by itself.
	Clean bool
	// Problems name what is damaged, each with its file.
	Problems []FileProblem
	// Lost is what was saved and cannot be read from any file.
	Lost []Loss
}

// FileProblem is a damaged file and the technical reason. It holds no user text.
type FileProblem struct {
	Path  string
	Cause error
}

func (p FileProblem) String() string { return fmt.Sprintf("%s: %v", p.Path, p.Cause) }

// Check reads a whole store, opens every seal in its journal and its database,
// compares the two, and changes nothing. Badger is not started. The error says why
// it could not read at all: ErrMissing, ErrInUse, ErrNewer, ErrWrongPassphrase, or
// ErrDamaged where no key can be had. Damage beyond that is in the report.
func Check(dir string, passphrase []byte) (*Report, error) {
	s, err := unlockOnly(dir, passphrase)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.close() }()
	return s.report()
}

// report reads the whole store, which is not open but has its keys.
func (s *Store) report() (*Report, error) {
	r := &Report{Format: s.slots.Version}
	if err := r.countFiles(s.dir); err != nil {
		return nil, fileProblem(s.dir, err)
	}
	r.checkKeys(s)
	found, err := s.findAll()
	if err != nil {
		return nil, fileProblem(s.dir, err)
	}
	r.fill(s, found)
	return r, nil
}

// unlockOnly takes the lock, where the folder can be written to, and the keys.
func unlockOnly(dir string, passphrase []byte) (_ *Store, err error) {
	s := &Store{dir: dir, set: defaultSettings()}
	if _, _, err := readSlots(dir); err != nil {
		return nil, err
	}
	s.lock, err = lock(s.path(lockFile))
	if err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EROFS) {
		return nil, fileProblem(dir, err)
	}
	defer s.closeOnError(&err)
	if s.slots, _, err = readSlots(dir); err != nil {
		return nil, err
	}
	return s, s.unwrap(passphrase)
}

// countFiles counts what is in the folder, the lock left out.
func (r *Report) countFiles(dir string) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == filepath.Join(dir, lockFile) {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		r.Files++
		r.Bytes += info.Size()
		return nil
	})
}

func (r *Report) problem(path string, err error) {
	r.Problems = append(r.Problems, FileProblem{path, err})
}

// checkKeys looks at both copies of the slots and of the key file; one of each is
// enough to open the store.
func (r *Report) checkKeys(s *Store) {
	dir := s.dir
	for _, name := range []string{slotsA, slotsB} {
		if _, err := readSlotFile(filepath.Join(dir, name)); err != nil {
			r.problem(filepath.Join(dir, name), err)
		}
	}
	in := s.slots.find(keyFileSlot)
	if in == nil || s.slots.Version < journalSince {
		return
	}
	for _, name := range []string{keyFile, keyFileB} {
		master, err := in.unwrapWith(dir, name)
		if wipe(master); err != nil {
			r.problem(filepath.Join(dir, name), err)
		}
	}
}

// found is all that can be read of a store without Badger.
type found struct {
	journal, database source
	state             journal.State
	journalErr        error
	raw               rawStore
	mark              *closedMark
	markErr           error
	changed           string // a file that is not as the clean end left it
	changedErr        error
}

func (s *Store) findAll() (f found, err error) {
	f.journal, f.state, f.journalErr = s.readJournal()
	if f.journalErr != nil && !errors.Is(f.journalErr, fs.ErrNotExist) {
		return f, f.journalErr
	}
	f.raw = readRaw(s.badgerOptions())
	f.database = rawSource(f.raw, s.seal)
	if f.mark, f.markErr = readMark(s.path(closedFile)); f.markErr == nil {
		f.changed, f.changedErr = f.mark.compare(s.path(badgerDir))
	}
	return f, nil
}

// all joins both sides.
func (f *found) all() contents {
	if f.journal.whole && f.journal.last >= f.database.last {
		return f.journal.contents()
	}
	return join(f.journal, f.database)
}

// fill puts into the report what was found.
func (r *Report) fill(s *Store, f found) {
	r.Saves, r.Clean = f.state.Frames, f.markErr == nil
	r.journalProblems(s, f)
	for _, path := range slices.Sorted(maps.Keys(f.raw.damage)) {
		r.problem(path, f.raw.damage[path])
	}
	if f.database.unread > 0 {
		r.problem(s.path(badgerDir), fmt.Errorf("%d values do not open: %w", f.database.unread, errSeal))
	}
	if f.markErr != nil && !errors.Is(f.markErr, errUnclean) {
		r.problem(s.path(closedFile), f.markErr)
	}
	if f.changedErr != nil && f.raw.damage[f.changed] == nil {
		r.problem(f.changed, f.changedErr)
	}
	if len(r.Problems) == 0 && f.markErr == nil && f.journalErr == nil {
		r.compareSides(s, f)
	}
	c := f.all() // wiped by nobody: Repair goes on with the same values
	r.Lost = settle(c)
	m := mender{
		Store: s, mark: f.mark, state: f.state, hasJournal: f.journalErr == nil,
		journal: f.journal, database: f.database, raw: f.raw,
	}
	r.Lost = m.addUncertain(r.Lost, c)
	r.count(c)
}

func (r *Report) journalProblems(s *Store, f found) {
	path := s.path(journalFile)
	switch {
	case f.journalErr != nil && s.slots.Version < journalSince:
		return
	case f.journalErr != nil:
		r.problem(path, fs.ErrNotExist)
		return
	}
	for _, d := range f.state.Damage {
		r.problem(path, fmt.Errorf("%d bytes at %d, between saves %d and %d: %w", d.Length, d.Offset, d.After, d.Before, d.Cause))
	}
	if n := f.state.Torn(); n > 0 && (f.mark != nil || f.database.last > f.journal.last) {
		r.problem(path, fmt.Errorf("%d bytes at the end: %w", n, errCutShort))
	} else if f.database.last > f.journal.last {
		r.problem(path, fmt.Errorf("ends at save %d of %d: %w", f.journal.last, f.database.last, errCutShort))
	}
}

// compareSides compares every value in the database with the journal's. After an
// unclean end the database may be behind, and is made anew.
func (r *Report) compareSides(s *Store, f found) {
	j, b := f.journal.contents(), f.database.contents()
	differ := 0
	for key, plain := range j {
		if !sameJSON(plain, b[key]) {
			differ++
		}
		delete(b, key)
	}
	if differ += len(b); differ > 0 {
		r.problem(s.path(badgerDir), fmt.Errorf("%d values are not those of the journal", differ))
	}
}

// sameJSON compares values that may have been written with other escapes.
func sameJSON(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	var x, y bytes.Buffer
	if json.Compact(&x, a) != nil || json.Compact(&y, b) != nil {
		return false
	}
	return bytes.Equal(x.Bytes(), y.Bytes())
}

// count counts what is in the contents, after settle.
func (r *Report) count(c contents) {
	for key := range c {
		switch {
		case strings.HasPrefix(key, recordPrefix):
			r.Records++
		case strings.HasPrefix(key, versionPrefix):
			r.Versions++
		case strings.HasPrefix(key, notPrefix):
			r.Dismissals++
		case strings.HasPrefix(key, settingPrefix):
			r.Settings++
		case key == draftKey:
			r.Draft = true
		}
	}
	r.Seq = seqOf(c[headKey])
}

// Repair saves all that can be read from the store in dir into a new one in to,
// which must not exist or be empty, and leaves the old one alone. The new one opens
// with the same passphrase. What was kept aside of damaged files is read as well.
func Repair(dir string, passphrase []byte, to string) (*Report, error) {
	s, err := unlockOnly(dir, passphrase)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.close() }()
	f, err := s.findAll()
	if err != nil {
		return nil, fileProblem(dir, err)
	}
	r := &Report{Format: Format}
	if err := r.countFiles(dir); err != nil {
		return nil, fileProblem(dir, err)
	}
	r.fill(s, f)
	c := f.all()
	defer c.wipe()
	s.addKept(c)
	if len(c) == 0 {
		return nil, damaged(s.path(journalFile), errSeal)
	}
	settle(c)
	r.Records, r.Versions, r.Dismissals, r.Settings, r.Draft = 0, 0, 0, 0, false
	r.count(c)
	if err := s.saveInto(to, c, passphrase); err != nil {
		return nil, err
	}
	return r, nil
}

// addKept adds versions and records that only the damaged files hold which an
// earlier opening kept.
func (s *Store) addKept(c contents) {
	for _, dir := range s.aside(badgerDir, damagedSuffix) {
		opt := s.badgerOptions()
		opt.Dir, opt.ValueDir = dir, dir
		c.addMissing(rawSource(readRaw(opt), s.seal))
	}
	for _, path := range s.aside(journalFile, damagedSuffix) {
		if src, _, err := readJournalAt(path, s.journalSeal()); err == nil {
			c.addMissing(src)
		}
	}
}

// addMissing adds versions that are not there. Other values may have been removed
// since.
func (c contents) addMissing(src source) {
	for key, v := range src.values {
		if strings.HasPrefix(key, versionPrefix) && v.plain != nil && c[key] == nil {
			c[key] = v.plain
		}
	}
}

// saveInto makes a store of all that lives in another folder, with the same master
// key and passphrase.
func (s *Store) saveInto(to string, c contents, passphrase []byte) error {
	if files, err := os.ReadDir(to); err == nil && len(files) > 0 {
		return exists(to)
	}
	if err := makeFolder(to); err != nil {
		return fileProblem(to, err)
	}
	n := &Store{dir: to, set: s.set}
	if err := n.checkSpaceFor(2 * c.size()); err != nil {
		return err
	}
	n.useMaster(bytes.Clone(s.master))
	defer func() { _ = n.close() }()
	if err := n.makeDatabase(c); err != nil {
		return err
	}
	if err := n.writeJournal(c, ""); err != nil {
		return err
	}
	if err := n.swapDatabase(oldSuffix); err != nil {
		return fileProblem(to, err)
	}
	n.head.Seq = seqOf(c[headKey])
	if err := n.markClosed(); err != nil {
		return fileProblem(to, err)
	}
	if s.slots.find(passphraseSlot) == nil {
		passphrase = nil
	}
	return n.rewrap(passphrase)
}
