package data

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// notKey is the place of a dismissal. One rule is dismissed on one clause once,
// however often it is said.
func notKey(rule, clause string) string {
	sum := sha256.Sum256([]byte(rule + "\x00" + clause))
	return notPrefix + hex.EncodeToString(sum[:16])
}

// Dismiss keeps a "not this". One for the same rule and clause gives way to it.
func (s *Store) Dismiss(d record.Dismissal) error {
	d.Words = strings.ToValidUTF8(d.Words, "\uFFFD")
	key := notKey(d.Rule, d.Clause)
	return s.write(func(tx *transaction) error {
		var former dismissal
		err := tx.get(key, &former)
		switch {
		case errors.Is(err, ErrNotFound):
			tx.head.Dismissals++
		case errors.Is(err, ErrNewer):
			return err
		}
		return tx.put(key, dismissal{Version: Format, Seq: tx.head.Seq, Dismissal: d})
	})
}

// Undismiss takes a "not this" back. It does nothing where none is kept.
func (s *Store) Undismiss(rule, clause string) error {
	key := notKey(rule, clause)
	return s.write(func(tx *transaction) error {
		var former dismissal
		err := tx.get(key, &former)
		switch {
		case errors.Is(err, ErrNotFound):
			return nil
		case errors.Is(err, ErrNewer):
			return err
		}
		tx.head.Dismissals = max(0, tx.head.Dismissals-1)
		return tx.remove(key)
	})
}

// Dismissals are all that are kept, the last said first. If some cannot be read,
// the others are returned together with ErrDamaged or ErrNewer.
func (s *Store) Dismissals() ([]record.Dismissal, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return nil, ErrClosed
	}
	var found []dismissal
	lost, err := s.each(notPrefix, func(key string, value []byte) error {
		var d dismissal
		if err := decodeValue(s.seal, key, value, &d); err != nil {
			return err
		}
		found = append(found, d)
		return nil
	})
	if missing := s.head.Dismissals - len(found) - len(lost); err == nil && missing > 0 {
		lost, err = append(lost, slices.Repeat([]string{"a dismissal"}, missing)...), errSeal
	}
	slices.SortFunc(found, func(a, b dismissal) int { return cmp.Compare(b.Seq, a.Seq) })
	list := make([]record.Dismissal, len(found))
	for i, d := range found {
		list[i] = d.Dismissal
	}
	return list, s.lost(err, lost...)
}
