package data

import (
	"crypto/cipher"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/dgraph-io/badger/v4"
	"golang.org/x/crypto/chacha20poly1305"

	"seconddraft/data/journal"
)

// Open opens the store in dir. Where Look says KeyFile, the passphrase is not
// used; elsewhere the recovery key may stand in its place. The error is one of this package's, with the file named.
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
	if s.slots.Version < journalSince {
		if err = s.unwrap(passphrase); err == nil {
			err = s.openOld()
		}
	} else {
		e := s.examine() // beside the passphrase: no key is needed to see damage
		defer e.end()
		if err = s.unwrap(passphrase); err == nil {
			err = s.openJournaled(e)
		}
	}
	if err != nil {
		return nil, err
	}
	s.shrinkValueLog()
	raised := s.slots.Version < Format
	if err := s.tidySlots(both); err != nil {
		return nil, err
	}
	if raised {
		// The first save of the present format; its head counts more.
		if err := s.commit(nil); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// unwrap opens the slot there is.
func (s *Store) unwrap(passphrase []byte) (err error) {
	var master []byte
	if s.slots.find(passphraseSlot) != nil {
		master, err = s.slots.unlock(s.path(slotsA), passphrase)
	} else {
		master, s.keyFrom, err = s.slots.find(keyFileSlot).unwrapWithKeyFile(s.dir)
	}
	if err != nil {
		return err
	}
	s.useMaster(master)
	return nil
}

// useMaster takes the master key over, and wipes the caller's.
func (s *Store) useMaster(master []byte) {
	seal := derive(master, "seconddraft record v1")
	defer wipe(seal)
	defer wipe(master)
	s.page = takePage()
	s.master, s.seal = s.page[:keySize:keySize], s.page[keySize:2*keySize:2*keySize]
	copy(s.master, master)
	copy(s.seal, seal)
}

// journalSeal is what the journal's frames are sealed with.
func (s *Store) journalSeal() cipher.AEAD {
	key := derive(s.master, "seconddraft journal v1")
	defer wipe(key)
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		panic(fmt.Sprintf("data: journal key: %v", err)) // only a wrong length
	}
	return aead
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
	var err error
	if s.slots.find(passphraseSlot) != nil {
		err = shredKeyFile(s.dir)
	} else {
		err = mendKeyFile(s.dir, s.keyFrom)
	}
	if err != nil {
		return fileProblem(s.dir, err)
	}
	if err := os.Remove(s.path(markerFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fileProblem(s.dir, err)
	}
	return nil
}

func (s *Store) badgerOptions() badger.Options {
	return badgerOptions(s.path(badgerDir), derive(s.master, "seconddraft badger v1"))
}

// openBadger opens the database.
func (s *Store) openBadger() (err error) {
	defer s.recovered(&err)
	opt := s.badgerOptions()
	db, err := badger.Open(opt)
	if err != nil && strings.Contains(err.Error(), "Create a new file") {
		db, err = badger.Open(opt) // a second try helps, after a kill of an old app
	}
	if err != nil {
		return s.damagedStore(err)
	}
	s.db = db
	return nil
}

// openDatabase opens the database and reads its head.
func (s *Store) openDatabase() error {
	if err := s.removeMark(); err != nil {
		return fileProblem(s.dir, err)
	}
	if err := s.openBadger(); err != nil {
		return err
	}
	if err := s.read(headKey, &s.head); err != nil {
		return s.damagedStore(err)
	}
	return nil
}

// openJournal opens the journal for appending; it must be in order.
func (s *Store) openJournal() error {
	j, state, err := journal.Open(s.path(journalFile), s.journalSeal())
	if err != nil {
		return fileProblem(s.dir, err)
	}
	if !state.Whole() {
		return errors.Join(damaged(s.path(journalFile), errChanged), j.Close())
	}
	s.journal, s.compactAt = j, 0
	return nil
}

// openOld opens a store of a format without a journal, and writes one from it.
// The slots are raised after that: until then the older app may come back.
func (s *Store) openOld() error {
	err := lookOver(s.badgerOptions())
	if err == nil {
		err = s.openDatabase()
	}
	if err == nil {
		var c contents
		if c, err = s.databaseContents(); err == nil && c.complete() {
			defer c.wipe()
			settle(c) // counts what the older format did not count
			if err := decodeJSON(c[headKey], &s.head); err != nil {
				return err
			}
			if err := s.writeJournal(c, ""); err != nil {
				return err
			}
			return s.openJournal()
		}
	}
	if s.db != nil {
		if err := s.closeBadger(); err != nil {
			return err
		}
	}
	var other *Problem
	if err := fileProblem(s.dir, err); errors.As(err, &other) && !errors.Is(err, ErrDamaged) {
		return err
	}
	s.suspect.Store(false)
	return s.mend(false, nil)
}

// openJournaled opens a store whose journal is the truth. Badger sees its files
// only where they are as its own clean end left them. The journal is walked beside
// Badger's own opening: where it is not in order, such a database is opened too.
func (s *Store) openJournaled(e *examination) error {
	if errors.Is(e.fileErr, fs.ErrPermission) || errors.Is(e.fileErr, syscall.EROFS) {
		return fileProblem(s.dir, e.fileErr)
	}
	sound := e.sound()
	if sound && (s.openDatabase() != nil || s.head.Seq != e.mark.Seq) {
		// Its files are right and yet it does not open: nothing in them is trusted.
		sound = false
		if s.db != nil {
			_ = s.closeBadger()
		}
	}
	state := e.state()
	if !sound || e.fileErr != nil || !state.Whole() || state.Torn() > 0 || state.Last != e.mark.Seq {
		e.end() // a file that is open cannot be replaced everywhere
		return s.mend(sound, e.mark)
	}
	s.journal = e.journal(s.journalSeal())
	_ = s.removeAside(oldSuffix) // what stays only takes room until the next time
	return nil
}
