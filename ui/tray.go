package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// Tray is the place for icons beside the clock of the desktop.
type Tray interface {
	SetSystemTrayMenu(*fyne.Menu)
	SetSystemTrayIcon(fyne.Resource)
}

// settingClosing is "tray" where the window that is closed stays in the tray, "" where
// closing it ends the app.
const settingClosing = "closing"

const closesToTray = "tray"

// inTray is what the window knows of its icon there.
type inTray struct {
	tray  Tray
	shown string // the menu that is there, by what it depends on
	stays bool   // the window that is closed stays there
}

// BeginTray puts the icon into the tray. It is called before the app runs: Fyne
// begins its tray with its loop and no later.
func (u *Window) BeginTray(tray Tray, icon fyne.Resource) {
	u.inTray.tray = tray
	tray.SetSystemTrayIcon(icon)
	u.refreshTray()
}

// refreshTray makes the menu anew where it would say something else: in another
// language, or with a lock that there was not.
func (u *Window) refreshTray() {
	t := &u.inTray
	locks := u.store != nil && u.store.HasPassphrase()
	state := speaks
	if locks {
		state += " locks"
	}
	if t.tray == nil || t.shown == state {
		return
	}
	t.shown = state
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Open"), u.bringUp),
		fyne.NewMenuItem(lang.L("Quick entry"), u.quickFromTray),
	}
	if locks {
		items = append(items, fyne.NewMenuItem(lang.L("Lock"), u.Lock))
	}
	quit := fyne.NewMenuItem(lang.L("Quit"), func() {
		u.bringUp() // it may have something to say before it goes
		u.Quit()
	})
	quit.IsQuit = true
	t.tray.SetSystemTrayMenu(fyne.NewMenu("Second Draft", append(items, fyne.NewMenuItemSeparator(), quit)...))
}

// bringUp shows the window, wherever it is.
func (u *Window) bringUp() {
	u.win.Show()
	u.win.RequestFocus()
}

// quickFromTray opens the short page; while locked, the page that asks for the
// passphrase.
func (u *Window) quickFromTray() {
	u.bringUp()
	if u.store != nil {
		u.writeQuickly()
	}
}

// closed is what closing the window does: it ends the app, or leaves it in the tray
// with everything kept, and locked where it can be.
func (u *Window) closed() {
	if u.inTray.tray == nil || !u.inTray.stays {
		u.Quit()
		return
	}
	if u.store != nil && u.store.HasPassphrase() {
		u.Lock()
	} else if !u.keepVersion() {
		return // the page says why
	}
	if u.store == nil || u.trouble == nil {
		u.win.Hide()
	}
}

// closingChoice chooses it, where there is a tray.
func (u *Window) closingChoice() fyne.CanvasObject {
	return kit.Column(12, part(lang.L("When the window is closed")),
		u.choiceThen(settingClosing, func(value string) { u.inTray.stays = value == closesToTray },
			option{lang.L("The app ends"), ""}, option{lang.L("It stays in the tray"), closesToTray}),
		kit.NewQuiet(lang.L("In the tray it can still remind you. What you wrote is kept first, and locked where you set a passphrase.")))
}
