package data

import (
	"cmp"
	"crypto/cipher"
	"encoding/json"
	"errors"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"seconddraft/data/journal"
)

// contents are the values of a store in plain JSON, by key.
type contents map[string]json.RawMessage

func (c contents) wipe() {
	for _, plain := range c {
		wipe(plain)
	}
}

// candidate is what one source says of a key; nil says that it was removed.
type candidate struct {
	plain json.RawMessage
	seq   uint64
}

// source is what the journal or Badger holds, as far as it can be read.
type source struct {
	values map[string]candidate
	// last is the highest sequence number it has, 0 if it has none.
	last uint64
	// whole says that nothing is damaged up to last.
	whole bool
	// unread counts values that are there but do not open.
	unread int
}

// seqOf is the sequence number that every value of ours has.
func seqOf(plain json.RawMessage) uint64 {
	var v struct {
		Seq uint64 `json:"seq"`
	}
	_ = json.Unmarshal(plain, &v) // 0 gives way to every other
	return v.Seq
}

// readJournal reads the whole journal and opens every seal.
func (s *Store) readJournal() (source, journal.State, error) {
	return readJournalAt(s.path(journalFile), s.journalSeal())
}

func readJournalAt(path string, aead cipher.AEAD) (source, journal.State, error) {
	src := source{values: map[string]candidate{}}
	state, err := journal.Read(path, aead, func(e journal.Entry) {
		for key, plain := range e.Put {
			seq := e.Seq
			if e.Parts > 0 {
				seq = seqOf(plain)
			}
			src.values[key] = candidate{plain, seq}
		}
		for _, key := range e.Del {
			src.values[key] = candidate{nil, e.Seq}
		}
	})
	src.last, src.whole = state.Last, err == nil && state.Whole()
	return src, state, err
}

// contents are the values without those that were removed.
func (s source) contents() contents {
	c := contents{}
	for key, v := range s.values {
		if v.plain != nil {
			c[key] = v.plain
		}
	}
	return c
}

// rawSource opens the seals of what was read from Badger's files.
func rawSource(raw rawStore, sealKey []byte) source {
	src := source{values: map[string]candidate{}, whole: len(raw.damage) == 0}
	for key, states := range raw.values {
		slices.SortFunc(states, func(a, b rawValue) int { return cmp.Compare(b.ts, a.ts) })
		for _, v := range states {
			if v.removed {
				src.values[key] = candidate{}
				break
			}
			if len(v.sealed) > 0 && v.sealed[0] == sealVersion {
				if plain, err := unseal(sealKey, v.sealed[1:], valueData(key)); err == nil {
					src.values[key] = candidate{plain, seqOf(plain)}
					break
				}
			}
			src.unread++
			src.whole = false
		}
	}
	src.last = src.values[headKey].seq
	// A key that is gone was removed at some time up to the newest save.
	for key, v := range src.values {
		if v.plain == nil {
			src.values[key] = candidate{nil, src.last}
		}
	}
	return src
}

// databaseContents are the values of the open database. The error says that some
// do not open, or that there are fewer than head counts.
func (s *Store) databaseContents() (contents, error) {
	c := contents{}
	var damage error
	err := s.db.View(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.DefaultIteratorOptions)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			key := string(it.Item().KeyCopy(nil))
			value, err := it.Item().ValueCopy(nil)
			if err == nil && (len(value) == 0 || value[0] != sealVersion) {
				err = errSeal
			}
			if err == nil {
				c[key], err = unseal(s.seal, value[1:], valueData(key))
			}
			if err != nil {
				delete(c, key)
				damage = err
			}
		}
		return nil
	})
	return c, errors.Join(err, damage)
}

// join takes, for each key, what has the highest sequence number.
func join(j, b source) contents {
	all := source{values: map[string]candidate{}}
	for key, v := range j.values {
		all.values[key] = v
	}
	for key, v := range b.values {
		have, ok := j.values[key]
		switch {
		case !ok && j.whole && v.seq <= j.last:
			// The journal is whole up to there, so the key was removed before.
		case !ok || v.seq > have.seq:
			all.values[key] = v
		}
	}
	return all.contents()
}
