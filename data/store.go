package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/data/journal"
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

	mu      sync.RWMutex // held for writing by everything that writes
	db      *badger.DB   // nil once closed
	journal *journal.Journal
	lock    *os.File
	slots   *slotSet
	keyFrom string // the copy of the key file that opened the store
	page    []byte // holds master and seal, and nothing else does
	master  []byte
	seal    []byte
	head    head
	mended  *Mended
	// failed is why nothing more can be saved until the store is opened again.
	failed error
	// compactAt is the journal's size at which compaction is tried again.
	compactAt int64
	// suspect says that the database is not what the journal says it should be.
	// Then no mark of a clean end is written, and the next opening makes it anew.
	suspect atomic.Bool
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
	s.useMaster(randomBytes(keySize))
	if err := s.removeMark(); err != nil {
		return nil, fileProblem(dir, err)
	}
	s.head = head{Version: Format, Seq: 1}
	first := contents{}
	if first[headKey], err = encodePlain(headKey, s.head); err != nil {
		return nil, err
	}
	if err := s.writeJournal(first, ""); err != nil {
		return nil, err
	}
	if err := s.openJournal(); err != nil {
		return nil, err
	}
	if err := s.openBadger(); err != nil {
		return nil, err
	}
	if err := s.commit(nil); err != nil { // the head, in the database
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
		dropPage(s.page)
		if s.journal != nil {
			err = errors.Join(err, s.journal.Close())
		}
		if s.lock != nil {
			err = errors.Join(err, s.lock.Close())
		}
		s.db, s.journal, s.lock = nil, nil, nil
		s.page, s.master, s.seal = nil, nil, nil
	}()
	if s.db == nil {
		return nil
	}
	s.compactAtEnd()
	if err := s.closeBadger(); err != nil {
		return err
	}
	if s.suspect.Load() || s.failed != nil {
		return nil
	}
	// Without the mark the next opening takes longer, and that is all.
	_ = s.markClosed()
	return nil
}

// closeBadger closes the database alone.
func (s *Store) closeBadger() (err error) {
	defer s.recovered(&err)
	db := s.db
	s.db = nil
	if err := db.Close(); err != nil {
		s.suspect.Store(true)
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
		s.suspect.Store(true)
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

// Room is ErrNoSpace while there is too little room to save, or says that the
// folder is gone.
func (s *Store) Room() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return ErrClosed
	}
	return s.checkSpace()
}

// checkSpace makes sure that the folder is there and has room for a save.
func (s *Store) checkSpace() error { return s.checkSpaceFor(0) }

// checkSpaceFor makes sure of room for so many bytes more.
func (s *Store) checkSpaceFor(size int64) error {
	free, err := s.set.free(s.dir)
	if err != nil {
		return fileProblem(s.dir, err)
	}
	if need := s.set.reserve + uint64(size); free < need {
		return noSpace(s.dir, free, need)
	}
	return nil
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }
