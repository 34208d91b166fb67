package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/dgraph-io/badger/v4"
)

// State says whether a folder holds a store and how it is locked.
type State int

// The states of a folder.
const (
	// Missing: no store; Create makes one.
	Missing State = iota
	// KeyFile: no passphrase is set; Open with nil.
	KeyFile
	// Passphrase: Open asks for one.
	Passphrase
)

// Look tells the state of a folder from its key slots. It changes nothing and
// needs no lock. The error is ErrDamaged, ErrNewer or ErrReadOnly.
func Look(dir string) (State, error) {
	set, _, err := readSlots(dir)
	switch {
	case errors.Is(err, ErrMissing):
		return Missing, nil
	case err != nil:
		return Missing, err
	case set.find(passphraseSlot) != nil:
		return Passphrase, nil
	}
	return KeyFile, nil
}

// Store is an open store. Its methods may be called from any goroutine.
type Store struct {
	dir string
	set settings

	mu     sync.RWMutex // held for writing by everything that writes
	db     *badger.DB   // nil once closed
	lock   *os.File
	slots  *slotSet
	master []byte
	seal   []byte
	head   head
}

// Create makes a new store in dir, which need not exist, and opens it. Without a
// passphrase the key lies in a file beside the store, and anyone who can read
// this account's files can read it.
func Create(dir string, passphrase []byte) (*Store, error) {
	return create(dir, passphrase, defaultSettings())
}

func create(dir string, passphrase []byte, set settings) (_ *Store, err error) {
	if err := makeFolder(dir); err != nil {
		return nil, fileProblem(dir, err)
	}
	s := &Store{dir: dir, set: set}
	if s.lock, err = lock(s.path(lockFile)); err != nil {
		return nil, fileProblem(dir, err)
	}
	defer s.closeOnError(&err)
	if state, err := Look(dir); err != nil {
		return nil, err
	} else if state != Missing {
		return nil, exists(dir)
	}
	if err := s.checkSpace(); err != nil {
		return nil, err
	}
	if err := s.beginCreate(); err != nil {
		return nil, fileProblem(dir, err)
	}
	s.master = randomBytes(keySize)
	if err := s.openBadger(); err != nil {
		return nil, err
	}
	if err := s.commit(nil); err != nil { // writes the first head
		return nil, err
	}
	// The slots come last: with them the store is there, without them it is not.
	if err := s.rewrap(passphrase); err != nil {
		return nil, err
	}
	return s, fileProblem(dir, os.Remove(s.path(markerFile)))
}

// makeFolder makes a folder for this account alone. One that is there and holds
// other things keeps its mode: what the store puts into it is closed by itself.
func makeFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		return err
	}
	return os.Chmod(dir, 0o700)
}

// beginCreate marks the folder as unfinished, after it has cleared away what an
// earlier Create left when it was ended. Nothing else is ever cleared away.
func (s *Store) beginCreate() error {
	if _, err := os.Stat(s.path(markerFile)); err == nil {
		if err := os.RemoveAll(s.path(badgerDir)); err != nil {
			return err
		}
	}
	if err := replaceFile(s.path(markerFile), nil); err != nil {
		return err
	}
	return os.Mkdir(s.path(badgerDir), 0o700)
}

// Open opens the store in dir. Where Look says KeyFile, the passphrase is not
// used. The error is one of this package's, with the file named.
func Open(dir string, passphrase []byte) (*Store, error) {
	return open(dir, passphrase, defaultSettings())
}

func open(dir string, passphrase []byte, set settings) (_ *Store, err error) {
	s := &Store{dir: dir, set: set}
	// First without the lock: a folder with no store must not get a lock file,
	// and one from a newer app nothing at all.
	if _, _, err := readSlots(dir); err != nil {
		return nil, err
	}
	if s.lock, err = lock(s.path(lockFile)); err != nil {
		return nil, fileProblem(dir, err)
	}
	defer s.closeOnError(&err)
	slots, both, err := readSlots(dir)
	if err != nil {
		return nil, err
	}
	s.slots = slots
	if err := s.checkSpace(); err != nil {
		return nil, err
	}
	if err := s.unwrap(passphrase); err != nil {
		return nil, err
	}
	if err := lookOver(s.badgerOptions()); err != nil {
		return nil, err
	}
	if err := s.openBadger(); err != nil {
		return nil, err
	}
	if err := s.read(headKey, &s.head); err != nil {
		return nil, s.damagedStore(err)
	}
	s.shrinkValueLog()
	return s, s.tidySlots(both)
}

// unwrap opens the slot there is.
func (s *Store) unwrap(passphrase []byte) (err error) {
	if slot := s.slots.find(passphraseSlot); slot != nil {
		s.master, err = slot.unwrap(s.path(slotsA), passphrase)
		return err
	}
	s.master, err = s.slots.find(keyFileSlot).unwrapWithKeyFile(s.dir)
	return err
}

// tidySlots raises slots of a lower format, before anything of the present one is
// written, and finishes what an earlier change of the slots did not get to: the
// second copy, a key file no longer used, the mark of Create.
func (s *Store) tidySlots(both bool) error {
	if s.slots.Version < Format {
		next := s.slots.raised()
		s.slots, both = &next, false
	}
	if !both {
		if err := writeSlots(s.dir, s.slots); err != nil {
			return err
		}
	}
	if s.slots.find(passphraseSlot) != nil {
		if err := shred(s.path(keyFile)); err != nil {
			return fileProblem(s.dir, err)
		}
	}
	if err := os.Remove(s.path(markerFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fileProblem(s.dir, err)
	}
	return nil
}

func (s *Store) badgerOptions() badger.Options {
	return badgerOptions(s.path(badgerDir), derive(s.master, "seconddraft badger v1"))
}

// openBadger opens the database. It tries twice, because Badger sometimes does
// not open after a kill and does the next time.
func (s *Store) openBadger() (err error) {
	defer s.recovered(&err)
	opt := s.badgerOptions()
	db, err := badger.Open(opt)
	if err != nil && strings.Contains(err.Error(), "Create a new file") {
		db, err = badger.Open(opt)
	}
	if err != nil {
		return s.damagedStore(err)
	}
	s.db, s.seal = db, derive(s.master, "seconddraft record v1")
	return nil
}

// shrinkValueLog gives back the room of large texts that were saved over. Badger
// never does so unasked. A draft of 1 MB leaves that much at every autosave.
func (s *Store) shrinkValueLog() {
	files, err := os.ReadDir(s.path(badgerDir))
	if err != nil {
		return
	}
	logs := 0
	for _, f := range files {
		if filepath.Ext(f.Name()) == vlogSuffix {
			logs++
		}
	}
	// Two are normal: the one of the last session and the one just made.
	for range logs - 2 {
		// The error says that no file is half empty; the next opening tries again.
		if s.db.RunValueLogGC(0.5) != nil {
			return
		}
	}
}

// Close writes what is pending, gives up the lock and wipes the keys. A second
// Close does nothing.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.close()
}

func (s *Store) close() (err error) {
	defer func() {
		wipe(s.master)
		wipe(s.seal)
		if s.lock != nil {
			err = errors.Join(err, s.lock.Close())
		}
		s.db, s.lock, s.master, s.seal = nil, nil, nil, nil
	}()
	if s.db == nil {
		return nil
	}
	defer s.recovered(&err)
	if err := s.db.Close(); err != nil {
		return fileProblem(s.dir, fmt.Errorf("close the store: %w", err))
	}
	return nil
}

// closeOnError gives everything back when opening has failed.
func (s *Store) closeOnError(err *error) {
	if *err != nil {
		_ = s.close()
	}
}

// recovered turns a panic of Badger's on damaged files into ErrDamaged.
func (s *Store) recovered(err *error) {
	if r := recover(); r != nil {
		*err = s.damagedStore(fmt.Errorf("panic: %v", r))
	}
}

// damagedStore says that the database as a whole is damaged, unless the error is
// a problem of another kind.
func (s *Store) damagedStore(err error) error {
	err = fileProblem(s.dir, err)
	var known *Problem
	if errors.As(err, &known) {
		return err
	}
	return damaged(s.path(badgerDir), err)
}

// checkSpace makes sure that the folder is there and has room.
func (s *Store) checkSpace() error {
	free, err := s.set.free(s.dir)
	if err != nil {
		return fileProblem(s.dir, err)
	}
	if free < s.set.reserve {
		return noSpace(s.dir, free, s.set.reserve)
	}
	return nil
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }
