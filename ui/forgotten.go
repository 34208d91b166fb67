package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// forgottenPage says what opens the words without the passphrase, and what
// nothing brings back.
func (u *Window) forgottenPage() (fyne.CanvasObject, fyne.Focusable) {
	u.leave = func() { u.open(placeLocked) }
	key, recovery := u.recoveryForm()
	body := kit.Column(kit.GapLarge,
		section(lang.L("Give it time"), kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("You can try as often as you like. Nothing is deleted and nothing is locked for good.")),
			kit.NewQuiet(lang.L("Try the keyboard you set it on, its language, and the words you had in mind at that time.")))),
		section(lang.L("The recovery key"), recovery),
		section(lang.L("Backups and older copies"), kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("A backup asks for a passphrase as well. A copy of your folder or of your backups from before you last changed the passphrase opens with the older one.")))),
		section(lang.L("What cannot be had back"), kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("Without one of these, the words stay closed. Nobody holds a second key: not we, and not the maker of this computer. That is what keeps them from everyone else.")),
			kit.NewQuiet(lang.L("You can still start anew. Close the app, give the folder below another name, and open the app again. The old words stay in it, in case the passphrase comes back to you.")),
			kit.NewCaption(u.deps.Vault.Dir()))),
	)
	page := kit.Page{
		Title: lang.L("If the passphrase is gone"), Subtitle: lang.L("There may be a way back. Here is what can help, and what cannot."),
		Body: kit.Narrow(readingWidth, body), Quiet: []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, u.leave)},
	}
	return page.Build(), key
}

// recoveryForm takes a recovery key and the passphrase that is to come.
func (u *Window) recoveryForm() (fyne.Focusable, fyne.CanvasObject) {
	said := noWord()
	key := kit.NewPaper(lang.L("Eight lines of eight signs"), 170)
	first := kit.NewSecret(lang.L("New passphrase"), nil)
	second := kit.NewSecret(lang.L("The same once more"), nil)
	recovered := func() {
		if key.Text() == "" {
			u.say(said, lang.L("Type the eight lines of the recovery key first."))
			return
		}
		if fault := passphraseFault(first.Text(), second.Text()); fault != "" {
			u.say(said, fault)
			return
		}
		u.recoverWith([]byte(key.Text()), []byte(first.Text()), said)
	}
	first.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(second.Entry) }
	second.Entry.OnSubmitted = func(string) { recovered() }
	u.main = recovered
	return key.Entry, kit.Column(12,
		kit.NewPara(lang.L("If you made one in Settings, it opens your words here, and you choose a new passphrase.")),
		kit.NewQuiet(lang.L("Big or small letters, blanks and dashes make no difference.")),
		kit.Narrow(420, kit.Column(kit.GapSmall, key, first, second)),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Open with this key"), kit.Small, recovered)), said)
}

// passphraseFault says what keeps a new passphrase from being taken, or "".
func passphraseFault(first, second string) string {
	switch {
	case len([]rune(first)) < minPassphrase:
		return lang.L("It needs 8 characters or more. A few words in a row are easier to keep in mind.")
	case first != second:
		return lang.L("The two are not the same. Type them once more.")
	}
	return ""
}

// recoverWith opens the store with the recovery key and sets a new passphrase. A
// store that opened stays open where the passphrase could not be set.
func (u *Window) recoverWith(key, passphrase []byte, said *kit.Para) {
	if u.opening {
		return
	}
	u.opening = true
	u.say(said, lang.L("Opening …"))
	leaving := u.leaving
	crash.Go(func() {
		defer clear(key)
		defer clear(passphrase)
		<-leaving.done
		store, err := u.deps.Vault.Open(key)
		var backups Backups
		var setErr error
		if err == nil {
			backups = u.backUp(store, key)
			setErr = follow(backups, passphrase, func() error { return store.SetPassphrase(key, passphrase) })
		}
		onUI(func() {
			u.opening = false
			if err != nil {
				u.say(said, sentences(err))
				return
			}
			u.openedAt(store, backups)
			if setErr != nil {
				u.trouble = setErr
				u.refreshBeside()
			}
		})
	})
}
