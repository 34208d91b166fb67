package ui

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
)

// Start opens the store and shows Home, or the page that asks for the
// passphrase or says what is wrong. It is called before the window is shown, so
// that its first picture is that page: after it, the window would be painted twice.
func (u *Window) Start() {
	u.readOutside()
	state, err := u.deps.Vault.State()
	if err == nil && state != Locked {
		var store Store
		if store, err = u.deps.Vault.Open(nil); err == nil {
			u.opened(store, u.backUp(store, nil))
			return
		}
	}
	if errors.Is(err, ErrInUse) {
		u.startOnceFree()
	}
	if err != nil {
		u.logError(err)
	}
	u.place, u.trouble = placeLocked, err
	u.show()
}

// opened goes on with a store that is open.
func (u *Window) opened(store Store, backups Backups) {
	u.store, u.backups = store, backups
	u.saver = newSaver(store, u.drafted)
	u.finder = u.newFinder(store)
	u.saver.kept = u.finder.put
	u.rescue.Store(u.saver)
	u.trouble, u.missed, u.noticed = nil, nil, false
	u.backupFault = u.backupFaultNow()
	u.applyLook()
	u.keepOutside()
	u.night = newEvening(u.deps.Now())
	u.aside, u.chosen, u.viewing, u.shelf, u.restore = nil, nil, "", shelf{}, restore{}
	u.keepsake, u.drill, u.askedNow, u.answering = nil, nil, nil, nil
	u.offer = u.leftOpen()
	u.met = u.setting(settingMet) != ""
	u.begun = u.backups != nil && u.offer == nil && u.backups.Untouched()
	u.place = placeHome
	u.askReminder = askReminder{hour: u.setting(settingAskHour), last: u.askReminder.last}
	u.inTray.stays = u.setting(settingClosing) == closesToTray
	u.refreshTray()
	u.lookAhead()
	u.show()
}

// leftOpen is the evening that was cut off or never closed: the draft slot, else
// the newest record if it is not finished. A draft that cannot be read is said,
// because the next one would take its place.
func (u *Window) leftOpen() *record.Record {
	rec, ok, err := u.store.Draft()
	if err != nil {
		u.logError(err)
		u.trouble = err
	}
	if u.cutOff = err == nil && ok && !rec.Empty(); u.cutOff {
		return &rec
	}
	list, err := newest(u.store, 1)
	if err != nil || len(list) == 0 || list[0].Finished {
		return nil
	}
	if rec, err = u.store.Get(list[0].ID); err != nil {
		return nil
	}
	return &rec
}

// touched is called after every change of the evening.
func (u *Window) touched() {
	u.inUse()
	u.saver.Keep(u.night.rec.Clone())
	u.watch.Hear(freeText(&u.night.rec), false)
}

// drafted is told how a draft was written, on the saver's goroutine.
func (u *Window) drafted(err error) {
	now := u.deps.Now().Format("15:04")
	onUI(func() { u.savedOrNot(err, now) })
}

func (u *Window) savedOrNot(err error, now string) {
	if err == nil {
		u.triedAgain = false
		u.status.SetText(lang.L("Saved {{.Time}}", vals{"Time": now}))
		if u.trouble != nil {
			u.trouble, u.closing = nil, false
			u.refreshBeside()
		}
		return
	}
	u.logError(err)
	u.status.SetText(lang.L("Not saved"))
	u.trouble = err
	u.refreshBeside()
}

// keepVersion keeps the evening as a version if anything in it changed. It
// reports whether everything is now durable.
func (u *Window) keepVersion() bool {
	if u.store == nil || u.night == nil || u.example != nil {
		return true
	}
	if !u.keepAnswers() {
		return false
	}
	if !u.night.changed() {
		return u.flush()
	}
	rec := u.night.rec.Clone()
	err := u.saver.Version(rec)
	u.savedOrNot(err, u.deps.Now().Format("15:04"))
	if err != nil {
		return false
	}
	u.night.kept = rec
	return true
}

// flush writes a draft that still waits: words that were typed and taken out
// again leave no version, but they must not stay in the slot either.
func (u *Window) flush() bool {
	err := u.saver.Flush()
	if err != nil {
		u.savedOrNot(err, "")
	}
	return err == nil
}

// Lock keeps everything, closes the store and takes the words off the screen.
func (u *Window) Lock() {
	if u.store == nil || !u.store.HasPassphrase() || !u.closeStore() {
		return
	}
	u.place = placeLocked
	u.show()
}

// Quit keeps everything, closes the store and ends the app. Where something
// could not be kept it stays open and the page says why. The first time it offers a
// passphrase instead.
func (u *Window) Quit() {
	u.leaveExample()
	if u.offerPassphrase() {
		return
	}
	if !u.closeStore() {
		u.closing = true
		u.refreshBeside()
		return
	}
	u.end()
}

func (u *Window) end() {
	over.Store(true)
	u.win.SetCloseIntercept(nil)
	u.app.Quit()
}

// closeStore reports false where something could not be kept. Then the store
// stays open and the page says why.
func (u *Window) closeStore() bool {
	u.leaveExample()
	if u.store == nil {
		return true
	}
	if !u.keepVersion() {
		return false
	}
	u.putAway(u.store)
	u.drop()
	return true
}

// drop forgets the store and all that came out of it.
func (u *Window) drop() {
	u.watch.Stop()
	u.lockAtHand()
	u.finder.stop()
	u.shown++ // a reading that comes now has no page
	u.rescue.Store(nil)
	u.unlocked = unlocked{}
	u.refreshTray()
}

func (u *Window) logError(err error) {
	if u.deps.Errors != nil {
		what, _ := explain(err)
		_, _ = fmt.Fprintln(u.deps.Errors, "seconddraft:", what)
	}
}
