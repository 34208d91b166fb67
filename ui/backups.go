package ui

import (
	"bytes"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// Backups are the copies that are made of an open store; *copies.Copies are. Every
// method but State takes a while, and is called beside the window.
type Backups interface {
	// State says what there is, at once.
	State() (parcel.BackupState, error)
	// Daily makes the backup of the day, where it is still to be made and was not
	// turned off. State tells what went wrong, the next time as well.
	Daily(now time.Time) error
	// Make makes one now.
	Make(now time.Time) error
	SetOff(off bool) error
	// SetSecond keeps them in a folder that was chosen as well, "" in no second one;
	// ToSecond puts the newest one there now. State tells what was in the way.
	SetSecond(chosen string, now time.Time) error
	ToSecond(now time.Time) error

	// Opened is told what the store was opened with, nil where it has no
	// passphrase, so that the key of the backups is ready.
	Opened(passphrase []byte) error
	// Follow changes the passphrase of the store and of the backups: both or
	// neither. passphrase is the new one, nil where it is removed.
	Follow(passphrase []byte, change func() error) error
	// Protect gives the backups of a store without passphrase one of their own;
	// nil takes it away.
	Protect(passphrase []byte) error

	// Untouched reports, at once, whether nothing was written in the store yet.
	Untouched() bool
	// Look opens a backup or an export and says what is in it. Where it needs a
	// passphrase and has none, the error is parcel.ErrSealed.
	Look(path string, passphrase []byte) (parcel.Found, error)
	// Add adds it to what is here, and Replace puts it in the place of all that;
	// both make a backup of what is here first.
	Add(f parcel.Found, now time.Time) (parcel.BroughtBack, error)
	Replace(f parcel.Found, now time.Time) (parcel.BroughtBack, error)

	// Holding lists the backups that have any of the records, the newest first,
	// and those that could not be opened.
	Holding(ids []record.ID) ([]parcel.Copy, error)
	// Delete makes a new backup of what is there now and deletes these.
	Delete(copies []parcel.Copy) error
}

// ErrInUse is what a Vault's error is, too, where another process has the store
// open. It may be one that is just about to end.
var ErrInUse = errors.New("the store is open in another process")

// leaving is a store that is being put away beside the window.
type leaving struct {
	store Store
	done  chan struct{} // closed once it is closed
	// whole says that records are being brought back, which nothing cuts off.
	whole bool
}

// gone is where nothing is being put away.
func gone() leaving {
	done := make(chan struct{})
	close(done)
	return leaving{done: done}
}

// putAway makes the backup of the day and closes the store. Nobody waits for it
// but the next opening and the end of the process.
func (u *Window) putAway(store Store) {
	shut := func() {
		if err := store.Close(); err != nil {
			u.logError(err)
		}
		forget()
	}
	backups := u.backups
	u.backups = nil
	if backups == nil {
		shut()
		return
	}
	l := leaving{store: store, done: make(chan struct{}), whole: u.restore.busy}
	u.leaving = l
	now := u.deps.Now()
	crash.Go(func() {
		defer close(l.done)
		if err := backups.Daily(now); err != nil {
			u.logError(err)
		}
		shut()
	})
}

// wait waits until the store is closed. Once the limit is reached a backup is cut
// off.
func (l leaving) wait(limit <-chan time.Time) {
	select {
	case <-l.done:
	case <-limit:
		if l.whole {
			return
		}
		_ = l.store.Close() // putAway tells what is wrong
	}
}

// backUp is the backups of a store that was just opened with this passphrase, nil
// where none are made. It may be called from any goroutine.
func (u *Window) backUp(store Store, passphrase []byte) Backups {
	if u.deps.Backups == nil {
		return nil
	}
	backups, with := u.deps.Backups(store), bytes.Clone(passphrase)
	crash.Go(func() {
		defer clear(with)
		if err := backups.Opened(with); err != nil {
			u.logError(err)
		}
	})
	return backups
}

// follow changes the passphrase of the store together with that of its backups.
func follow(backups Backups, passphrase []byte, change func() error) error {
	if backups == nil {
		return change()
	}
	defer forget() // making the key takes much memory
	return backups.Follow(passphrase, change)
}

// inUseLook is how often a store that is open elsewhere is tried again.
const inUseLook = time.Second

// startOnceFree starts again while the page says that the words are open
// elsewhere. A window that was just closed may still be making its backup.
func (u *Window) startOnceFree() {
	crash.After(inUseLook, func() {
		onUI(func() {
			if u.store == nil && u.place == placeLocked && errors.Is(u.trouble, ErrInUse) {
				u.Start()
			}
		})
	})
}

// fault is what went wrong, and what to do.
type fault struct{ what, next string }

// backupFaultNow is what went wrong with the last backup, nil if nothing did.
func (u *Window) backupFaultNow() *fault {
	if u.backups == nil {
		return nil
	}
	state, err := u.backups.State()
	if err != nil || state.What == "" || state.Off {
		return nil // Settings says what cannot be read
	}
	return &fault{state.What, state.Next}
}

// backupCard says what went wrong with the last backup, until it was read.
func (u *Window) backupCard() fyne.CanvasObject {
	if u.store == nil || u.backupFault == nil || u.place == placeSettings && u.section == sectionBackups {
		return nil
	}
	read := kit.NewButton(lang.L("I have read it"), kit.Small, func() {
		u.backupFault = nil
		u.refreshBeside()
	})
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall,
		kit.NewPara(u.backupFault.what), kit.NewQuiet(u.backupFault.next), kit.Row(0, read)))
}
