package data

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/data/journal"
	"seconddraft/internal/record"
)

// transaction is one save: its values and the head that counts them, all or
// nothing.
type transaction struct {
	txn  *badger.Txn
	seal []byte
	head head
	save journal.Entry // the same, for the journal
}

// write runs one save: it checks the space, gives the next sequence number, and
// returns when the save is on the disk.
func (s *Store) write(build func(*transaction) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return ErrClosed
	}
	if s.failed != nil {
		return s.failed
	}
	if err := s.checkSpace(); err != nil {
		return err
	}
	if err := s.commit(build); err != nil {
		return err
	}
	s.compactIfLarge()
	return nil
}

// commit is write without its checks: the journal first, then the database. When
// both are on the disk, the save is acknowledged.
func (s *Store) commit(build func(*transaction) error) (err error) {
	defer s.recovered(&err)
	tx := &transaction{txn: s.db.NewTransaction(true), seal: s.seal, head: s.head}
	defer tx.txn.Discard()
	tx.head.Version = Format
	tx.head.Seq++
	tx.save = journal.Entry{Seq: tx.head.Seq, Put: map[string]json.RawMessage{}}
	defer contents(tx.save.Put).wipe()
	if build != nil {
		if err := build(tx); err != nil {
			return err
		}
	}
	if err := tx.put(headKey, tx.head); err != nil {
		return err
	}
	if err := s.journal.Append(tx.save); err != nil {
		if errors.Is(err, journal.ErrBroken) {
			s.failed = reopen(s.dir, err)
		}
		return fileProblem(s.dir, fmt.Errorf("save: %w", err))
	}
	if err := s.commitDatabase(tx); err != nil {
		// Nobody knows what of it is in the database now.
		s.suspect.Store(true)
		if err := s.journal.Undo(); err != nil {
			s.failed = reopen(s.dir, err)
		}
		return fileProblem(s.dir, fmt.Errorf("save: %w", err))
	}
	s.head = tx.head
	return nil
}

func (s *Store) commitDatabase(tx *transaction) (err error) {
	defer s.recovered(&err)
	return tx.txn.Commit()
}

func (tx *transaction) put(key string, v any) error {
	plain, err := encodePlain(key, v)
	if err != nil {
		return err
	}
	value, err := sealValue(tx.seal, key, plain)
	if err != nil {
		return err
	}
	tx.save.Put[key] = plain
	return tx.txn.Set([]byte(key), value)
}

func (tx *transaction) remove(key string) error {
	tx.save.Del = append(tx.save.Del, key)
	return tx.txn.Delete([]byte(key))
}

func (tx *transaction) get(key string, into stored) error {
	return readValue(tx.txn, tx.seal, key, into)
}

func (tx *transaction) clearDraft() error {
	tx.head.Draft = false
	return tx.remove(draftKey)
}

// keys are those that begin with a prefix.
func (tx *transaction) keys(prefix string) (keys []string) {
	opt := badger.DefaultIteratorOptions
	opt.Prefix, opt.PrefetchValues = []byte(prefix), false
	it := tx.txn.NewIterator(opt)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		keys = append(keys, string(it.Item().KeyCopy(nil)))
	}
	return keys
}

// versionsOf are the keys of the versions of a record, the oldest first.
func (tx *transaction) versionsOf(id record.ID) []string {
	return tx.keys(versionPrefix + string(id) + "/")
}

// readValue opens one value; ErrNotFound if there is none under that key.
func readValue(txn *badger.Txn, sealKey []byte, key string, into stored) error {
	item, err := txn.Get([]byte(key))
	if errors.Is(err, badger.ErrKeyNotFound) {
		return ErrNotFound
	}
	if err != nil {
		return err
	}
	return item.Value(func(value []byte) error { return decodeValue(sealKey, key, value, into) })
}
