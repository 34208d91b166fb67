package data

import (
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/internal/record"
)

// transaction is one save: its values and the head that counts them, all or
// nothing.
type transaction struct {
	txn  *badger.Txn
	seal []byte
	head head
}

// write runs one save: it checks the space, gives the next sequence number, and
// returns when the save is on the disk.
func (s *Store) write(build func(*transaction) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return ErrClosed
	}
	if err := s.checkSpace(); err != nil {
		return err
	}
	return s.commit(build)
}

// commit is write without its checks. The sealed journal goes in here, before
// the commit: docs/data-format.md.
func (s *Store) commit(build func(*transaction) error) (err error) {
	defer s.recovered(&err)
	tx := &transaction{txn: s.db.NewTransaction(true), seal: s.seal, head: s.head}
	defer tx.txn.Discard()
	tx.head.Version = Format
	tx.head.Seq++
	if build != nil {
		if err := build(tx); err != nil {
			return err
		}
	}
	if err := tx.put(headKey, tx.head); err != nil {
		return err
	}
	if err := tx.txn.Commit(); err != nil {
		return fileProblem(s.dir, fmt.Errorf("save: %w", err))
	}
	s.head = tx.head
	return nil
}

func (tx *transaction) put(key string, v any) error {
	value, err := encodeValue(tx.seal, key, v)
	if err != nil {
		return err
	}
	return tx.txn.Set([]byte(key), value)
}

func (tx *transaction) get(key string, into stored) error {
	return readValue(tx.txn, tx.seal, key, into)
}

func (tx *transaction) clearDraft() error {
	tx.head.Draft = false
	return tx.txn.Delete([]byte(draftKey))
}

func (tx *transaction) countVersions(id record.ID) (n int) {
	opt := badger.DefaultIteratorOptions
	opt.Prefix, opt.PrefetchValues = []byte(versionPrefix+string(id)+"/"), false
	it := tx.txn.NewIterator(opt)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		n++
	}
	return n
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
