package main

import (
	"errors"
	"fmt"
	"sync"

	"seconddraft/data"
	"seconddraft/internal/copies"
	"seconddraft/internal/crash"
	"seconddraft/internal/outside"
	"seconddraft/internal/place"
	"seconddraft/ui"
)

// vault lets the window open the store without knowing package data.
type vault struct {
	mu sync.Mutex // guards the two below: a move runs beside the window
	at place.Place
	// misplaced is why nobody can tell where the folder is.
	misplaced error
	// early is the store that is being opened beside Fyne's own start, nil where
	// a passphrase is needed or it was taken.
	early chan opening
}

type opening struct {
	store *data.Store
	err   error
}

// newVault takes what place.Find gives.
func newVault(at place.Place, misplaced error) *vault {
	return &vault{at: at, misplaced: misplaced}
}

// begin begins to open a store that needs no passphrase.
func (v *vault) begin() {
	dir := v.Dir()
	if state, err := data.Look(dir); v.Away() == nil && err == nil && state == data.KeyFile {
		early := make(chan opening, 1)
		v.early = early
		crash.Go(func() {
			s, err := data.Open(dir, nil)
			early <- opening{s, err}
		})
	}
}

func (v *vault) where() (place.Place, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.at, v.misplaced
}

func (v *vault) setPlace(at place.Place, misplaced error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.at, v.misplaced = at, misplaced
}

func (v *vault) Dir() string {
	at, _ := v.where()
	return at.Dir
}

// Away is why the records are not where they were moved to.
func (v *vault) Away() error {
	at, err := v.where()
	if err != nil {
		return err
	}
	return at.Away()
}

func (v *vault) State() (ui.VaultState, error) {
	if err := v.Away(); err != nil {
		return ui.Missing, err
	}
	state, err := data.Look(v.Dir())
	return map[data.State]ui.VaultState{
		data.Missing: ui.Missing, data.KeyFile: ui.Ready, data.Passphrase: ui.Locked,
	}[state], err
}

// Open is called from one goroutine at a time.
func (v *vault) Open(passphrase []byte) (ui.Store, error) {
	if early := v.early; early != nil {
		v.early = nil
		o := <-early
		return v.tidied(o.store, o.err)
	}
	if err := v.Away(); err != nil {
		return nil, err // nothing is begun in their place
	}
	state, err := data.Look(v.Dir())
	if err != nil {
		return nil, err
	}
	if state == data.Missing {
		return asStore(data.Create(v.Dir(), nil))
	}
	return v.tidied(data.Open(v.Dir(), passphrase))
}

// tidied removes what a move left that was cut off. Where the folder was named at
// the start, another one may count.
func (v *vault) tidied(s *data.Store, err error) (ui.Store, error) {
	if at, _ := v.where(); err == nil && !at.Named {
		_ = s.TidyMove() // tried again at the next opening
	}
	return asStore(s, err)
}

// asStore keeps a nil store a nil interface.
func asStore(s *data.Store, err error) (ui.Store, error) {
	if errors.Is(err, data.ErrInUse) {
		return nil, fmt.Errorf("%w: %w", ui.ErrInUse, err)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// backupsOf lets the window make backups without knowing package copies.
func backupsOf(s ui.Store) ui.Backups {
	store, ok := s.(*data.Store)
	if !ok {
		panic("a store that the vault did not open") // a mistake in this package
	}
	return copies.New(store)
}

// beside is the file outside the seal, of the folder where the records are now.
type beside struct{ v *vault }

func (b beside) Read() []byte           { return outside.At(b.v.Dir()).Read() }
func (b beside) Write(raw []byte) error { return outside.At(b.v.Dir()).Write(raw) }
func (b beside) Path() string           { return outside.At(b.v.Dir()).Path() }
