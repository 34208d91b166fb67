package data

import (
	"errors"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// AddVersion saves r as the newest version of its record, as if it had been saved
// at that time: what came from a backup or an import keeps its dates. Unlike
// SaveVersion it leaves the draft slot alone.
func (s *Store) AddVersion(r record.Record, saved time.Time) error {
	r, err := ready(r)
	if err != nil {
		return err
	}
	return s.write(func(tx *transaction) error { return s.putVersion(tx, r, saved) })
}

// putVersion makes r the current version of its record.
func (s *Store) putVersion(tx *transaction, r record.Record, saved time.Time) error {
	var info listed
	err := tx.get(recordKey(r.ID), &info)
	switch {
	case errors.Is(err, ErrNotFound):
		tx.head.Records++
	case errors.Is(err, ErrNewer):
		return err
	case err != nil:
		// The list's copy is damaged; the versions are counted again.
		info.Versions = len(tx.versionsOf(r.ID))
	}
	info.Seq, info.Versions, info.Summary = tx.head.Seq, info.Versions+1, r.Summary()
	info.Version = Format
	e := entry{Version: Format, Seq: tx.head.Seq, Saved: saved.Round(0), Record: r}
	if err := tx.put(versionKey(r.ID, tx.head.Seq), e); err != nil {
		return err
	}
	return tx.put(recordKey(r.ID), info)
}

// Settings are all named settings. If some cannot be read, the others are
// returned together with ErrDamaged or ErrNewer.
func (s *Store) Settings() (map[string]string, error) { return s.SettingsUnder("") }

// SettingsUnder are those whose names begin so, by their whole names. It reads no
// others.
func (s *Store) SettingsUnder(prefix string) (map[string]string, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return nil, ErrClosed
	}
	found := map[string]string{}
	lost, err := s.each(settingPrefix+prefix, func(key string, value []byte) error {
		var v setting
		if err := decodeValue(s.seal, key, value, &v); err != nil {
			return err
		}
		found[strings.TrimPrefix(key, settingPrefix)] = v.Value
		return nil
	})
	return found, s.lost(err, lost...)
}

// RemoveSetting takes a setting away. It does nothing where there is none.
func (s *Store) RemoveSetting(name string) error {
	return s.write(func(tx *transaction) error { return tx.removeSetting(name) })
}

// InPlainWords makes an error of the file system a *Problem: no space, no right to
// write, not there. Another error, and nil, is returned as it is.
func InPlainWords(path string, err error) error { return fileProblem(path, err) }
