package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/copies"
	"seconddraft/internal/onewindow"
	"seconddraft/internal/parcel"
	"seconddraft/internal/place"
	"seconddraft/ui"
)

// seats hold the seat of the folder that the window is open on.
type seats struct {
	raise func()
	mu    sync.Mutex // guards held: a move runs beside the window
	held  *onewindow.Seat
}

// take gives the seat of another folder up for this one's.
func (s *seats) take(dir string) (raised bool, err error) {
	seat, raised, err := onewindow.Take(dir, s.raise)
	if raised || err != nil {
		return raised, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.held
	s.held = seat
	_ = old.Close() // what it leaves is cleaned by the next start
	return false, nil
}

// Close gives up the seat.
func (s *seats) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.held.Close()
}

// placed lets the window move the folder of the vault without knowing package
// place.
type placed struct {
	*vault
	seats *seats
}

func (p placed) Fixed() bool { return p.at.Named }

func (p placed) In(chosen string) string { return place.In(chosen) }

func (p placed) Usual() string { return place.Usual() }

func (p placed) Fits(s ui.Store, chosen string) error {
	store, ok := s.(*data.Store)
	if !ok {
		return errors.New("the records are not open")
	}
	return store.Fits(place.In(chosen))
}

func (p placed) Move(ctx context.Context, s ui.Store, chosen string, tell func(done, of int64)) (open bool, err error) {
	store, ok := s.(*data.Store)
	if !ok {
		return true, errors.New("the records are not open")
	}
	to := place.In(chosen)
	if err = store.Move(ctx, to, tell, func() error { return place.Use(to) }); err == nil {
		err = p.settle()
	}
	return !errors.Is(store.Room(), data.ErrClosed), err
}

// settle goes on with the folder that is found now.
func (p placed) settle() error {
	at, err := place.Find("")
	p.setPlace(at, err)
	if err == nil && at.Away() == nil {
		// Without a seat a second window opens and says that the records are in use.
		_, _ = p.seats.take(at.Dir)
	}
	return err
}

func (p placed) Old(s ui.Store) string {
	if store, ok := s.(*data.Store); ok {
		return store.OldPlace()
	}
	return ""
}

func (p placed) RemoveOld(s ui.Store) error {
	store, ok := s.(*data.Store)
	if !ok {
		return errors.New("the records are not open")
	}
	return store.RemoveOldPlace()
}

func (p placed) Found(chosen string) error {
	for _, dir := range []string{chosen, place.In(chosen)} {
		// A damaged store is one as well: opening it says what is wrong.
		if state, err := data.Look(dir); err == nil && state == data.Missing {
			continue
		}
		if err := place.Use(dir); err != nil {
			return err
		}
		return p.settle()
	}
	return &data.Problem{
		Kind: data.ErrMissing, Path: chosen,
		What: fmt.Sprintf("There are no saved words in %s.", chosen),
		Next: "Choose the folder that has a file named journal in it.",
	}
}

func (p placed) UseUsual() error {
	if err := place.Use(place.Usual()); err != nil {
		return err
	}
	return p.settle()
}

func (p placed) Beyond(err error) bool { return errors.Is(err, data.ErrDamaged) }

func (p placed) Copies() []parcel.Copy { return copies.In(filepath.Join(p.Dir(), backup.Folder)) }

func (p placed) LookInto(path string, passphrase []byte) (parcel.Found, error) {
	return copies.LookInto(path, passphrase)
}

// Rebuild makes the pointer count only once the new folder is whole, so that a kill
// leaves the damaged one as what is found.
func (p placed) Rebuild(passphrase []byte) (records int, err error) {
	from := p.Dir()
	to, err := freeBeside(from)
	if err != nil {
		return 0, err
	}
	report, err := data.Repair(from, passphrase, to)
	if err != nil {
		return 0, errors.Join(err, os.RemoveAll(to))
	}
	kept := filepath.Join(from, backup.Folder)
	if _, err := os.Stat(kept); err == nil {
		if err := os.CopyFS(filepath.Join(to, backup.Folder), os.DirFS(kept)); err != nil {
			return 0, errors.Join(data.InPlainWords(to, err), os.RemoveAll(to))
		}
	}
	if err := place.Use(to); err != nil {
		return 0, errors.Join(err, os.RemoveAll(to))
	}
	return report.Records, p.settle()
}

// freeBeside is a folder beside this one that is not there yet.
func freeBeside(dir string) (string, error) {
	for n := 1; n < 100; n++ {
		to := dir + "-rebuilt"
		if n > 1 {
			to += fmt.Sprint("-", n)
		}
		if _, err := os.Lstat(to); errors.Is(err, os.ErrNotExist) {
			return to, nil
		}
	}
	return "", errors.New("there are too many rebuilt folders beside it")
}

func (p placed) SetAside() error {
	_, err := data.SetAside(p.Dir())
	return err
}
