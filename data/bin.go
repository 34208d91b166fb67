package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/record"
)

// Bin puts a record into the bin. It stays as it is, with all its versions, until
// Unbin or EmptyBin. What the draft slot holds of it becomes its newest version
// first. ErrNotFound if there is no such record.
func (s *Store) Bin(id record.ID) error {
	return s.write(func(tx *transaction) error {
		var draft entry
		if tx.head.Draft && tx.get(draftKey, &draft) == nil && draft.Record.ID == id {
			if err := s.putVersion(tx, draft.Record, s.set.now()); err != nil {
				return err
			}
			if err := tx.clearDraft(); err != nil {
				return err
			}
		}
		// A record of which only versions can be read may be thrown away too.
		var info listed
		if err := tx.get(recordKey(id), &info); errors.Is(err, ErrNotFound) && len(tx.versionsOf(id)) == 0 {
			return err
		}
		return tx.putSetting(record.BinPrefix+string(id), s.set.now().Format(time.RFC3339))
	})
}

// Unbin takes a record out of the bin. It does nothing where it is not in it.
func (s *Store) Unbin(id record.ID) error { return s.RemoveSetting(record.BinPrefix + string(id)) }

// InBin are the records in the bin and when they were put there; the zero time
// where that cannot be read.
func (s *Store) InBin() (map[record.ID]time.Time, error) {
	all, err := s.SettingsUnder(record.BinPrefix)
	if all == nil {
		return nil, err
	}
	in := map[record.ID]time.Time{}
	for name, value := range all {
		if id, ok := strings.CutPrefix(name, record.BinPrefix); ok {
			at, _ := time.Parse(time.RFC3339, value)
			in[record.ID(id)] = at
		}
	}
	return in, nil // what else of the settings cannot be read is said elsewhere
}

// emptyingSetting is there from the first deletion until no file holds what was
// deleted.
const emptyingSetting = "app/emptying"

// EmptyBin deletes what is in the bin and makes the store anew without it, as
// Purge does. It returns the records that are gone. If it ends half way, what was
// not deleted is still in the bin, and FinishEmptying does the rest.
func (s *Store) EmptyBin() (emptied []record.ID, err error) {
	in, err := s.InBin()
	if err != nil {
		return nil, err
	}
	if err := s.PutSetting(emptyingSetting, "yes"); err != nil {
		return nil, err
	}
	for id := range in {
		err := s.Delete(id)
		if errors.Is(err, ErrNotFound) {
			err = s.Unbin(id)
		}
		if err != nil {
			return emptied, fmt.Errorf("empty the bin: %w", err)
		}
		emptied = append(emptied, id)
	}
	slices.Sort(emptied)
	return emptied, s.FinishEmptying()
}

// FinishEmptying makes the store anew where EmptyBin came no further than the
// deletions, in this session or an earlier one. Else it does nothing.
func (s *Store) FinishEmptying() error {
	begun, err := s.Setting(emptyingSetting)
	if err != nil || begun == "" {
		return err
	}
	if err := s.Purge(); err != nil {
		return err
	}
	return s.RemoveSetting(emptyingSetting)
}
