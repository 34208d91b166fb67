package data

import (
	"errors"

	"seconddraft/internal/record"
)

// Delete removes a record with all its versions, a draft of it, its place in the
// bin, that it is not to be shown or put down, and its words in what was dismissed. Nothing of it
// can be read any more; until Purge its sealed bytes may still lie in the folder. ErrNotFound if there is no such record.
func (s *Store) Delete(id record.ID) error {
	return s.write(func(tx *transaction) error {
		versions := tx.versionsOf(id)
		var info listed
		err := tx.get(recordKey(id), &info)
		if errors.Is(err, ErrNewer) || errors.Is(err, ErrNotFound) && len(versions) == 0 {
			return err
		}
		tx.head.Records = max(0, tx.head.Records-1)
		for _, key := range append(versions, recordKey(id)) {
			if err := tx.remove(key); err != nil {
				return err
			}
		}
		var draft entry
		if tx.head.Draft && tx.get(draftKey, &draft) == nil && draft.Record.ID == id {
			if err := tx.clearDraft(); err != nil {
				return err
			}
		}
		for _, prefix := range record.AboutOne {
			if err := tx.removeSetting(prefix + string(id)); err != nil {
				return err
			}
		}
		return tx.forgetWords(id)
	})
}

// forgetWords takes the words of a record out of its dismissals.
func (tx *transaction) forgetWords(id record.ID) error {
	for _, key := range tx.keys(notPrefix) {
		var d dismissal
		if tx.get(key, &d) != nil || d.Dismissal.Record != id || d.Dismissal.Words == "" {
			continue
		}
		d.Version, d.Seq, d.Dismissal.Words = Format, tx.head.Seq, ""
		if err := tx.put(key, d); err != nil {
			return err
		}
	}
	return nil
}
