package main

import (
	"context"
	"fmt"
	"path/filepath"

	"seconddraft/internal/backup"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
)

// newYear is what is done once a year: the bin is emptied, a win is noted, a backup
// made. In some years there is more.
func (p *person) newYear(n int) error {
	if err := p.open(); err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // the second Close
	now := born.AddDate(n+1, 0, 0)
	if err := p.put(kept.Setting(kept.NewWin(kept.Memory, fmt.Sprintf("The winter walk of year %d.", n+1), now))); err != nil {
		return err
	}
	if err := p.emptyBin(); err != nil {
		return err
	}
	if _, err := backup.Make(p.store, p.backups, backup.Options{Now: now}); err != nil {
		return err
	}
	if n == moveYear {
		to := filepath.Join(filepath.Dir(p.dir), "moved")
		if err := p.store.Move(context.Background(), to, func(int64, int64) {}, func() error { p.dir = to; return nil }); err != nil {
			return err
		}
	}
	if err := p.close(); err != nil || n != passphraseYear {
		return err
	}
	return p.sealed()
}

func (p *person) emptyBin() error {
	emptied, err := p.store.EmptyBin()
	if err != nil || len(emptied) != len(p.binned) {
		return fmt.Errorf("%d of %d left the bin: %w", len(emptied), len(p.binned), err)
	}
	for _, id := range emptied {
		p.forget(id)
	}
	p.binned = map[record.ID]bool{}
	return nil
}

// forget is what a deletion takes along: the store forgets with an evening when it
// was shown.
func (p *person) forget(id record.ID) {
	delete(p.evenings, id)
	delete(p.history, id)
	delete(p.settings, kept.Name(kept.Shown{ID: id}))
	p.book.Remove(id)
	p.deleted = append(p.deleted, id)
}

// sealed gives the store a passphrase for one evening.
func (p *person) sealed() error {
	if err := p.open(); err != nil {
		return err
	}
	passphrase := []byte("four plain winter words")
	if err := p.store.SetPassphrase(nil, passphrase); err != nil {
		return err
	}
	if err := p.close(); err != nil {
		return err
	}
	p.passphrase = passphrase
	if err := p.open(); err != nil {
		return err
	}
	p.passphrase = nil
	if err := p.store.RemovePassphrase(passphrase); err != nil {
		return err
	}
	return p.close()
}
