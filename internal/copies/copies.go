// Package copies makes the backups of an open store for the window, in the usual
// folder beside it, and brings them back. Start with New; Daily is what happens
// when the window is locked or closed.
//
// What a backup is, and its proof, are in internal/backup; here it is when one is
// made, what of it is told, and that no two of them get into each other's way.
package copies

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
	"seconddraft/internal/garbage"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// Copies are the backups of one open store. Its methods may be called from any
// goroutine.
type Copies struct {
	store *data.Store
	// mu lets one of them work at a time: the key file is changed by some and
	// looked at by others.
	mu sync.Mutex
}

// New is those of a store.
func New(s *data.Store) *Copies { return &Copies{store: s} }

// folder is where they lie. It moves with the records.
func (c *Copies) folder() string { return filepath.Join(c.store.Dir(), backup.Folder) }

// offSetting is "yes" where no backup is made by itself. It is the app's own, so
// that no restore turns them off.
const offSetting = "app/backup/off"

// busy reports whether one is being made now.
func (c *Copies) busy() bool {
	free := c.mu.TryLock()
	if free {
		c.mu.Unlock()
	}
	return !free
}

// State says what there is. It looks into no backup.
func (c *Copies) State() (parcel.BackupState, error) {
	off, err := c.store.Setting(offSetting)
	if err != nil {
		return parcel.BackupState{}, err
	}
	state := parcel.BackupState{Dir: c.folder(), Off: off == "yes"}
	last, err := backup.LastOf(c.store)
	if err != nil {
		return state, err
	}
	state.What, state.Next = last.What, last.Next
	list, err := backup.List(c.folder())
	if p := (*data.Problem)(nil); errors.As(err, &p) && state.What == "" {
		state.What, state.Next = p.Problem()
	}
	if !last.Begun.IsZero() && !c.busy() {
		state.What, state.Next = "The last backup was cut off before it was done.", "It is made anew when you lock or close the app. You can make it now in Settings."
	}
	if what, next, err := c.cutOff(); err != nil || what != "" {
		state.What, state.Next = what, next
	}
	for _, b := range list {
		one := parcel.Copy{Path: b.Path, Made: b.Made, Size: b.Size}
		state.Copies = append(state.Copies, one)
		if filepath.Base(b.Path) == last.Name {
			state.Proven = &parcel.ProvenCopy{Copy: one, Records: last.Records, Partial: last.Partial}
		}
	}
	if state.Second, err = c.second(); err != nil {
		return state, err
	}
	state.Key, err = keyOf(c.store)
	return state, err
}

func keyOf(store *data.Store) (parcel.BackupKey, error) {
	sealed, err := backup.Sealed(store)
	switch {
	case store.HasPassphrase():
		return parcel.KeyUnderPassphrase, nil
	case sealed:
		return parcel.KeyUnderItsOwn, err
	}
	return parcel.KeyInClear, err
}

// Daily makes the backup of the day, unless there is one or they are turned off. It
// makes none of a store that nothing was written in: it would be the newest, and
// empty.
func (c *Copies) Daily(now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if off, err := c.store.Setting(offSetting); err != nil || off == "yes" || untouched(c.store) {
		return err
	}
	return c.make(backup.Options{Now: now})
}

// make makes one, and puts it into the second folder as well. What goes wrong there
// is no error of the backup: State tells it.
func (c *Copies) make(o backup.Options) error {
	defer garbage.Sparing()() // every evening is in memory for a moment
	res, err := backup.Make(c.store, c.folder(), o)
	if res.Path != "" {
		_ = c.mirror(res.Path, o.Now, o.KeepAll)
	}
	return err
}

// untouched reports whether there is nothing in a store to be kept. One line says as
// much as all of them, and it is asked before the first page is shown.
func untouched(store *data.Store) bool {
	list, err := store.Newest(1)
	if err != nil || len(list) > 0 {
		return false
	}
	_, draft, err := store.Draft()
	if err != nil || draft {
		return false
	}
	dismissed, err := store.Dismissals()
	return err == nil && len(dismissed) == 0
}

// Make makes one now.
func (c *Copies) Make(now time.Time) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.make(backup.Options{Now: now, Again: true})
}

// SetOff turns off those of each day, or on.
func (c *Copies) SetOff(off bool) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	value := ""
	if off {
		value = "yes"
	}
	return c.store.PutSetting(offSetting, value)
}

// Opened gets the key ready after the store was opened with this. It leaves the key file alone where the store was opened with its recovery
// key, which is no passphrase.
func (c *Copies) Opened(passphrase []byte) error {
	if data.IsRecoveryKey(passphrase) {
		passphrase = nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, err := os.Stat(c.folder()); err != nil && len(passphrase) == 0 {
		return nil // no backup was made yet, and the next one needs no more
	}
	return backup.Settle(c.store, c.folder(), passphrase)
}

// Follow changes the passphrase of the store and of the backups, both or neither.
func (c *Copies) Follow(passphrase []byte, change func() error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	off, err := c.store.Setting(offSetting)
	if err != nil {
		return err
	}
	if _, gone := os.Stat(c.folder()); off == "yes" && gone != nil {
		return change() // there is nothing to follow it
	}
	if err := backup.Follow(c.store, c.folder(), passphrase, change); err != nil {
		return err
	}
	_ = c.mirror("", time.Now(), true) // or with the next backup
	return nil
}

// Protect gives the backups of a store without passphrase one of their own; nil
// takes it away.
func (c *Copies) Protect(passphrase []byte) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := backup.ProtectAlone(c.store, c.folder(), passphrase); err != nil {
		return err
	}
	_ = c.mirror("", time.Now(), true) // or with the next backup
	return nil
}

// Holding lists the backups that have any of the records, and those that cannot be
// read. It reads every backup, because none says from outside what it holds.
func (c *Copies) Holding(ids []record.ID) ([]parcel.Copy, error) {
	list, err := backup.List(c.folder())
	if err != nil {
		return nil, err
	}
	second, err := backup.SecondOf(c.store)
	if err != nil {
		return nil, err
	}
	if second.Dir != "" { // what lies there while it is away cannot be told
		more, err := backup.List(second.Dir)
		if err != nil {
			return nil, err
		}
		list = append(list, more...)
	}
	var held []parcel.Copy
	for _, b := range list {
		a, err := backup.Read(b.Path, c.store, nil)
		if err != nil || holds(a, ids) {
			held = append(held, parcel.Copy{Path: b.Path, Made: b.Made, Size: b.Size, Unread: err != nil})
		}
	}
	return held, nil
}

func holds(a exchange.Archive, ids []record.ID) bool {
	return a.Draft != nil && slices.Contains(ids, a.Draft.ID) ||
		slices.ContainsFunc(a.Records, func(h exchange.History) bool { return slices.Contains(ids, h.ID) })
}

// Delete deletes backups. It makes a new one first: these may be all there are.
func (c *Copies) Delete(held []parcel.Copy) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.make(backup.Options{Now: time.Now(), Again: true, KeepAll: true}); err != nil {
		return fmt.Errorf("make a new backup first: %w", err)
	}
	for _, b := range held {
		if err := os.Remove(b.Path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return data.InPlainWords(b.Path, err)
		}
	}
	return nil
}
