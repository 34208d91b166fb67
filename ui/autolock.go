package ui

import (
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// settingLockAfter is the name under which the wait before locking is kept: one
// of lockWaits.
const settingLockAfter = "lock_after"

// lockWaits are the choices. The one with "" holds where none was made.
var lockWaits = []struct {
	value, label string
	wait         time.Duration // 0 for never
}{
	{"5", "5 minutes", 5 * time.Minute},
	{"", "15 minutes", 15 * time.Minute},
	{"60", "60 minutes", time.Hour},
	{"never", "Never", 0},
}

// lookEvery is how often the window looks whether it is still in use.
const lookEvery = 5 * time.Second

// lastUse is what the window knows of keys and mouse.
type lastUse struct {
	uses   uint64    // kit.Uses when it was last looked
	at     time.Time // when a use was last seen
	looked time.Time
}

// KeepWatch locks the window once nobody uses it, and looks at the room on the
// disk. It is called once and returns at once.
func (u *Window) KeepWatch() {
	crash.Go(func() {
		for range time.Tick(lookEvery) {
			onUI(u.look)
		}
	})
}

// look is one look of KeepWatch.
func (u *Window) look() {
	u.remindNow()
	idle := u.idle()
	if u.store == nil || u.opening {
		return
	}
	u.lookAtRoom()
	if wait := u.lockWait(); wait > 0 && idle >= wait {
		u.Lock()
	}
}

// idle is how long the window was not used, by the clock on the wall: the other
// one stands still while the computer sleeps. A sleep counts even if the mouse
// was moved right after it.
func (u *Window) idle() time.Duration {
	now := u.deps.Now().Round(0)
	last := &u.lastUse
	gap := now.Sub(last.looked)
	first := last.looked.IsZero()
	last.looked = now
	if uses := kit.Uses(); uses != last.uses || first || now.Before(last.at) {
		last.uses, last.at = uses, now
		if first {
			return 0
		}
		return max(gap, 0)
	}
	return now.Sub(last.at)
}

// inUse says that the user did something that no control saw.
func (u *Window) inUse() { u.lastUse.at = u.deps.Now().Round(0) }

func (u *Window) lockWait() time.Duration {
	chosen := u.setting(settingLockAfter)
	for _, w := range lockWaits {
		if w.value == chosen {
			return w.wait
		}
	}
	return lockWaits[1].wait
}

// Away locks the window because the user has gone: the computer goes to sleep, or
// the screen is locked. It may be called from any goroutine, and returns once the
// words are kept and locked, or after some seconds at most. A backup that is not
// done by then is made another time.
func (u *Window) Away() {
	limit := time.After(patience)
	locked := make(chan leaving, 1)
	onUI(func() {
		u.Lock()
		locked <- u.leaving
	})
	select {
	case l := <-locked:
		l.wait(limit)
	case <-limit:
	}
}

// patience is below the five seconds that systemd gives before it sleeps anyway.
const patience = 4 * time.Second

// forget gives the memory that held the texts back to the system.
func forget() { crash.Go(debug.FreeOSMemory) }

// lockChoice chooses the wait.
func (u *Window) lockChoice() fyne.CanvasObject {
	if !u.store.HasPassphrase() {
		return kit.NewQuiet(lang.L("Once a passphrase is set, the app locks by itself when it is not used."))
	}
	now := u.lockWait()
	row := kit.Flow(kit.GapSmall)
	for _, w := range lockWaits {
		b := kit.NewButton(word(w.label), kit.Small, func() {
			u.putSetting(settingLockAfter, w.value)
			u.show()
		})
		b.SetChosen(now == w.wait)
		row.Add(b)
	}
	return kit.Column(12, kit.NewPara(lang.L("Lock by itself when nothing was typed or moved for")), row,
		kit.NewQuiet(lang.L("It also locks when the computer goes to sleep or the screen is locked, where the desktop tells. What you wrote is kept first.")))
}
