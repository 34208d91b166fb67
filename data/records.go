package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/internal/record"
)

// Version is one saved state of a record.
type Version = record.State

// SaveDraft puts r into the one draft slot, over what was there.
func (s *Store) SaveDraft(r record.Record) error {
	r, err := ready(r)
	if err != nil {
		return err
	}
	return s.write(func(tx *transaction) error {
		tx.head.Draft = true
		return tx.put(draftKey, s.entry(tx, r))
	})
}

// Draft is what the draft slot holds; ok is false if it is empty.
func (s *Store) Draft() (r record.Record, ok bool, err error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return record.Record{}, false, ErrClosed
	}
	if !s.head.Draft {
		return record.Record{}, false, nil
	}
	var e entry
	if err := s.read(draftKey, &e); err != nil {
		return record.Record{}, false, s.lost(err, "draft")
	}
	return e.Record, true, nil
}

// ClearDraft empties the draft slot.
func (s *Store) ClearDraft() error {
	return s.write(func(tx *transaction) error { return tx.clearDraft() })
}

// SaveVersion saves r as the newest version of its record, which need not exist
// yet. If the draft slot holds the same record, it is emptied with it.
func (s *Store) SaveVersion(r record.Record) error {
	r, err := ready(r)
	if err != nil {
		return err
	}
	return s.write(func(tx *transaction) error {
		if err := s.putVersion(tx, r, s.set.now()); err != nil {
			return err
		}
		var draft entry
		if tx.head.Draft && tx.get(draftKey, &draft) == nil && draft.Record.ID == r.ID {
			return tx.clearDraft()
		}
		return nil
	})
}

// ready is a copy of r in the form that is stored. Anything is stored that has an
// id: words are worth more than form.
func ready(r record.Record) (record.Record, error) {
	if !r.ID.Valid() {
		return record.Record{}, fmt.Errorf("save record: id %q is not a ULID", r.ID)
	}
	r = r.InUTF8()
	r.Version = record.Version
	return r, nil
}

func (s *Store) entry(tx *transaction, r record.Record) entry {
	return entry{Version: Format, Seq: tx.head.Seq, Saved: s.set.now().Round(0), Record: r}
}

// Get returns the current version of a record. ErrNotFound if there is no such
// record; ErrDamaged if it cannot be read, and then Versions may hold others.
func (s *Store) Get(id record.ID) (record.Record, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return record.Record{}, ErrClosed
	}
	var info listed
	if err := s.read(recordKey(id), &info); err != nil {
		return record.Record{}, s.lost(err, recordKey(id))
	}
	key := versionKey(id, info.Seq)
	var e entry
	err := s.read(key, &e)
	if errors.Is(err, ErrNotFound) {
		err = errSeal // it is named, so it was there
	}
	if err != nil {
		return record.Record{}, s.lost(err, key)
	}
	return e.Record, nil
}

// Versions returns every saved version of a record, newest first. If some cannot
// be read, the others are returned together with ErrDamaged or ErrNewer.
func (s *Store) Versions(id record.ID) ([]Version, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return nil, ErrClosed
	}
	var versions []Version
	lost, err := s.each(versionPrefix+string(id)+"/", func(key string, value []byte) error {
		var e entry
		if err := decodeValue(s.seal, key, value, &e); err != nil {
			return err
		}
		versions = append(versions, Version{Seq: e.Seq, Saved: e.Saved, Record: e.Record})
		return nil
	})
	var info listed
	if infoErr := s.read(recordKey(id), &info); err == nil && infoErr != nil {
		if !errors.Is(infoErr, ErrNotFound) || len(versions) > 0 {
			lost, err = append(lost, recordKey(id)), errSeal
		} else {
			return nil, ErrNotFound
		}
	}
	if missing := info.Versions - len(versions) - len(lost); err == nil && missing > 0 {
		lost, err = append(lost, slices.Repeat([]string{"a version"}, missing)...), errSeal
	}
	slices.Reverse(versions) // keys are in the order of their numbers
	return versions, s.lost(err, lost...)
}

// Setting is the sealed value of that name, "" if it was never put.
func (s *Store) Setting(name string) (string, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return "", ErrClosed
	}
	var v setting
	err := s.read(settingPrefix+name, &v)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return v.Value, s.lost(err, settingPrefix+name)
}

// PutSetting keeps a value under a name, sealed like everything else.
func (s *Store) PutSetting(name, value string) error {
	return s.write(func(tx *transaction) error { return tx.putSetting(name, value) })
}

func (tx *transaction) putSetting(name, value string) error {
	var former setting
	err := tx.get(settingPrefix+name, &former)
	switch {
	case errors.Is(err, ErrNotFound):
		tx.head.Settings++
	case errors.Is(err, ErrNewer):
		return err
	}
	return tx.put(settingPrefix+name, setting{
		Version: Format, Seq: tx.head.Seq, Value: strings.ToValidUTF8(value, "\uFFFD"),
	})
}

// removeSetting takes a setting away. It does nothing where there is none.
func (tx *transaction) removeSetting(name string) error {
	var former setting
	err := tx.get(settingPrefix+name, &former)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	if errors.Is(err, ErrNewer) {
		return err
	}
	tx.head.Settings = max(0, tx.head.Settings-1)
	return tx.remove(settingPrefix + name)
}

// lost says for the user which values could not be read. Problems of another kind
// and nil are returned as they are.
func (s *Store) lost(err error, keys ...string) error {
	var known *Problem
	if err == nil || errors.As(err, &known) || errors.Is(err, ErrNotFound) {
		return err
	}
	s.suspect.Store(true)
	return damagedValues(s.dir, keys, err)
}

// read opens one value outside a transaction of ours. The caller holds mu.
func (s *Store) read(key string, into stored) (err error) {
	defer s.recovered(&err)
	return s.db.View(func(txn *badger.Txn) error { return readValue(txn, s.seal, key, into) })
}

// each calls f with every sealed value under a prefix, in the order of their
// keys. It goes on when f fails, and returns the keys of those and the last error.
func (s *Store) each(prefix string, f func(key string, value []byte) error) (failed []string, last error) {
	return s.eachFrom([]byte(prefix), badger.DefaultIteratorOptions, prefix, f)
}

// eachBack is each from the last key to the first, until f returns errEnough.
func (s *Store) eachBack(prefix string, f func(key string, value []byte) error) (failed []string, last error) {
	opt := badger.DefaultIteratorOptions
	opt.Reverse = true
	return s.eachFrom(append([]byte(prefix), 0xff), opt, prefix, f)
}

// errEnough ends an iteration.
var errEnough = errors.New("enough")

func (s *Store) eachFrom(from []byte, opt badger.IteratorOptions, prefix string, f func(key string, value []byte) error) (failed []string, last error) {
	defer s.recovered(&last)
	err := s.db.View(func(txn *badger.Txn) error {
		opt.Prefix = []byte(prefix)
		it := txn.NewIterator(opt)
		defer it.Close()
		for it.Seek(from); it.Valid(); it.Next() {
			key := string(it.Item().KeyCopy(nil))
			err := it.Item().Value(func(value []byte) error { return f(key, value) })
			if errors.Is(err, errEnough) {
				return nil
			}
			if err != nil {
				failed, last = append(failed, key), err
			}
		}
		return nil
	})
	return failed, cmp.Or(err, last)
}
