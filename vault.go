package main

import (
	"seconddraft/data"
	"seconddraft/internal/crash"
	"seconddraft/ui"
)

// vault lets the window open the store without knowing package data.
type vault struct {
	dir string
	// early is the store that is being opened beside Fyne's own start, nil where
	// a passphrase is needed or it was taken.
	early chan opening
}

type opening struct {
	store *data.Store
	err   error
}

// newVault begins to open a store that needs no passphrase.
func newVault(dir string) *vault {
	v := &vault{dir: dir}
	if state, err := data.Look(dir); err == nil && state == data.KeyFile {
		early := make(chan opening, 1)
		v.early = early
		crash.Go(func() {
			s, err := data.Open(dir, nil)
			early <- opening{s, err}
		})
	}
	return v
}

func (v *vault) Dir() string { return v.dir }

func (v *vault) State() (ui.VaultState, error) {
	state, err := data.Look(v.dir)
	return map[data.State]ui.VaultState{
		data.Missing: ui.Missing, data.KeyFile: ui.Ready, data.Passphrase: ui.Locked,
	}[state], err
}

// Open is called from one goroutine at a time.
func (v *vault) Open(passphrase []byte) (ui.Store, error) {
	if early := v.early; early != nil {
		v.early = nil
		o := <-early
		return asStore(o.store, o.err)
	}
	state, err := data.Look(v.dir)
	if err != nil {
		return nil, err
	}
	if state == data.Missing {
		return asStore(data.Create(v.dir, nil))
	}
	return asStore(data.Open(v.dir, passphrase))
}

// asStore keeps a nil store a nil interface.
func asStore(s *data.Store, err error) (ui.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}
