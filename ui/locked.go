package ui

import (
	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// lockedPage asks for the passphrase, or says why the store does not open.
func (u *Window) lockedPage() (fyne.CanvasObject, fyne.Focusable) {
	state, err := u.deps.Vault.State()
	if err != nil || state != Locked {
		if u.trouble != nil {
			err = u.trouble
		}
		return u.cannotOpenPage(err), nil
	}
	said := kit.NewQuiet("")
	var secret *kit.Line
	open := func() { u.openWith(secret, said) }
	secret = kit.NewSecret("Passphrase", func(string) { open() })
	u.main = open
	body := kit.Column(kit.Gap, kit.Narrow(420, secret), said)
	return kit.Page{
		Title:    "Good evening.",
		Subtitle: "Your words are locked on this computer.",
		Body:     kit.Narrow(readingWidth, body),
		Main:     kit.NewButton("Open", kit.Filled, open),
	}.Build(), secret.Entry
}

// openWith tries a passphrase. Making the key takes a moment, so it runs beside
// the window.
func (u *Window) openWith(secret *kit.Line, said *kit.Para) {
	if u.opening || secret.Text() == "" {
		return
	}
	u.opening = true
	said.SetText("Opening …")
	passphrase := []byte(secret.Text())
	go func() {
		store, err := u.deps.Vault.Open(passphrase)
		clear(passphrase)
		onUI(func() {
			u.opening = false
			if err == nil {
				u.opened(store)
				return
			}
			what, next := explain(err)
			said.SetText(what + " " + next)
			secret.Entry.SetText("")
			u.win.Canvas().Focus(secret.Entry)
		})
	}()
}

// cannotOpenPage says what keeps the store closed and what to do next.
func (u *Window) cannotOpenPage(err error) fyne.CanvasObject {
	again := kit.NewButton("Try again", kit.Filled, u.begin)
	u.main = u.begin
	body := kit.Column(kit.Gap)
	if err != nil {
		what, next := explain(err)
		body.Add(kit.NewPara(what))
		body.Add(kit.NewQuiet(next))
	}
	body.Add(kit.NewCaption("Your words are in " + u.deps.Vault.Dir()))
	return kit.Page{
		Title: "Your words could not be opened", Body: kit.Narrow(readingWidth, body), Main: again,
	}.Build()
}
