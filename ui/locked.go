package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// lockedPage asks for the passphrase, or says why the store does not open.
func (u *Window) lockedPage() (fyne.CanvasObject, fyne.Focusable) {
	state, err := u.deps.Vault.State()
	if err != nil || state != Locked || u.beyond(u.trouble) {
		if u.trouble != nil {
			err = u.trouble
		}
		if p := u.deps.Place; p != nil && p.Away() != nil {
			return u.awayPage(p.Away()), nil
		}
		return u.cannotOpenPage(err), nil
	}
	said := noWord()
	var secret *kit.Line
	open := func() { u.openWith(secret, said) }
	secret = kit.NewSecret(lang.L("Passphrase"), func(string) { open() })
	u.main = open
	body := kit.Column(kit.Gap, kit.Narrow(420, secret), said)
	return kit.Page{
		Title:    greeting(u.deps.Now()),
		Subtitle: lang.L("Your words are locked on this computer."),
		Body:     kit.Narrow(readingWidth, body),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("I forgot the passphrase"), kit.Plain, func() { u.open(placeForgotten) })},
		Main:     kit.NewButton(lang.L("Open"), kit.Filled, open),
	}.Build(), secret.Entry
}

// openWith tries a passphrase. Making the key takes a moment, so it runs beside
// the window.
func (u *Window) openWith(secret *kit.Line, said *kit.Para) {
	if u.opening || secret.Text() == "" {
		return
	}
	u.opening = true
	u.say(said, lang.L("Opening …"))
	passphrase := []byte(secret.Text())
	leaving := u.leaving
	crash.Go(func() {
		<-leaving.done
		store, err := u.deps.Vault.Open(passphrase)
		var backups Backups
		if err == nil {
			backups = u.backUp(store, passphrase)
		}
		clear(passphrase)
		onUI(func() {
			u.opening = false
			if err == nil {
				u.openedAt(store, backups)
				return
			}
			secret.Entry.SetText("")
			if u.beyond(err) && u.place == placeLocked {
				u.logError(err)
				u.trouble = err
				u.show()
				return
			}
			u.say(said, sentences(err))
			if u.place == placeLocked {
				u.win.Canvas().Focus(secret.Entry)
			}
		})
	})
}

// noWord is a line that takes no room until something is said in it.
func noWord() *kit.Para {
	p := kit.NewQuiet("")
	p.Hide()
	return p
}

// say shows a line on the current page, which makes room for it and scrolls to it.
func (u *Window) say(line *kit.Para, text string) {
	line.SetText(text)
	line.Show()
	u.current.Refresh()
	crash.After(revealDelay, func() { onUI(func() { kit.Reveal(line) }) })
}

// revealDelay is time for the next picture: before it Fyne still lays the page
// out, and puts the scroll back.
const revealDelay = 100 * time.Millisecond

// openedAt goes on with an open store. Who went to Help now in the meantime
// stays there.
func (u *Window) openedAt(store Store, backups Backups) {
	place := u.place
	u.opened(store, backups)
	if place == placeHelp {
		u.open(placeHelp)
	}
}

// cannotOpenPage says what keeps the store closed and what to do next.
func (u *Window) cannotOpenPage(err error) fyne.CanvasObject {
	again := kit.NewButton(lang.L("Try again"), kit.Filled, u.Start)
	u.main = u.Start
	body := kit.Column(kit.Gap)
	if err != nil {
		what, next := explain(err)
		if p := problem(nil); !errors.As(err, &p) { // explain's advice is for a page with words on it
			next = lang.L("Nothing was changed. Try again. If that does not help, restart the computer.")
		}
		body.Add(kit.NewPara(what))
		body.Add(kit.NewQuiet(next))
	}
	if u.beyond(err) {
		body.Add(u.damagedWays())
	}
	if !u.beyond(err) {
		body.Add(kit.NewCaption(lang.L("Your words are in {{.Folder}}", vals{"Folder": u.deps.Vault.Dir()})))
	}
	return kit.Page{
		Title: lang.L("Your words could not be opened"), Body: kit.Narrow(readingWidth, body), Main: again,
	}.Build()
}
