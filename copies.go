package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
	"seconddraft/internal/record"
	"seconddraft/ui"
)

// copies lets the window look through the backups beside the store, in its folder, without knowing package backup.
type copies struct{ in *vault }

func (c copies) folder() string { return filepath.Join(c.in.Dir(), backup.Folder) }

// Holding reads every backup, because none says from outside what it holds.
func (c copies) Holding(s ui.Store, ids []record.ID) ([]ui.Copy, error) {
	list, err := backup.List(c.folder())
	if err != nil {
		return nil, err
	}
	// An interface of a nil store would not be nil.
	keys, _ := s.(backup.Keyring)
	var held []ui.Copy
	for _, b := range list {
		a, err := backup.Read(b.Path, keys, nil)
		if err != nil || holds(a, ids) {
			held = append(held, ui.Copy{Path: b.Path, Made: b.Made, Unread: err != nil})
		}
	}
	return held, nil
}

func holds(a exchange.Archive, ids []record.ID) bool {
	return a.Draft != nil && slices.Contains(ids, a.Draft.ID) ||
		slices.ContainsFunc(a.Records, func(h exchange.History) bool { return slices.Contains(ids, h.ID) })
}

// Delete makes a backup first: these may be all there are.
func (c copies) Delete(s ui.Store, held []ui.Copy) error {
	store, ok := s.(*data.Store)
	if !ok {
		return errors.New("the records are not open")
	}
	if _, err := backup.Make(store, c.folder(), backup.Options{Now: time.Now(), Again: true, KeepAll: true}); err != nil {
		return fmt.Errorf("make a new backup first: %w", err)
	}
	for _, b := range held {
		if err := os.Remove(b.Path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return data.InPlainWords(b.Path, err)
		}
	}
	return nil
}
