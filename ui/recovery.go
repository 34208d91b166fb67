package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// recoveryKey lets the user make, renew and remove the key that stands in for a
// forgotten passphrase.
func (u *Window) recoveryKey() fyne.CanvasObject {
	if !u.store.HasRecoveryKey() {
		return kit.Column(12,
			kit.NewPara(lang.L("You can have a recovery key: eight lines to write on paper. With it you can open your words and set a new passphrase.")),
			kit.Fold(lang.L("Make a recovery key …"), false, func() fyne.CanvasObject { return u.recoveryFields(lang.L("Show me the key")) }))
	}
	return kit.Column(12,
		kit.NewPara(lang.L("There is a recovery key. Whoever has that paper and this computer can open your words.")),
		kit.Fold(lang.L("Make a new one, or remove it …"), false, func() fyne.CanvasObject { return u.recoveryFields(lang.L("Make a new key")) }))
}

// recoveryFields ask for the passphrase and give way to the new key.
func (u *Window) recoveryFields(label string) fyne.CanvasObject {
	store := u.store // the changes run beside the window, where u.store may be locked away
	said := noWord()
	now := kit.NewSecret(lang.L("The passphrase now"), nil)
	box := kit.Column(12)
	show := func() { u.makeRecoveryKey(store, []byte(now.Text()), said, box) }
	now.Entry.OnSubmitted = func(string) { show() }
	buttons := kit.Flow(kit.GapSmall, kit.NewButton(label, kit.Small, show))
	if store.HasRecoveryKey() {
		box.Add(kit.NewQuiet(lang.L("A new key takes the place of the one you have, which then opens nothing more.")))
		buttons.Add(kit.NewButton(lang.L("Remove the key"), kit.Small, func() {
			was := []byte(now.Text())
			u.rekey(said, func() error { return store.RemoveRecoveryKey(was) })
		}))
	}
	box.Add(kit.Narrow(420, now))
	box.Add(buttons)
	box.Add(said)
	return box
}

// makeRecoveryKey runs beside the window, because the passphrase is checked.
func (u *Window) makeRecoveryKey(store Store, passphrase []byte, said *kit.Para, box *fyne.Container) {
	var lines []string
	u.errand(said, func() (err error) {
		lines, err = store.NewRecoveryKey(passphrase)
		clear(passphrase)
		return err
	}, func(err error, here bool) {
		switch {
		case err != nil:
			u.say(said, sentences(err))
		case here && u.store == store:
			u.showRecoveryKey(lines, box)
		}
	})
}

// showRecoveryKey shows a key until the page is left. It is not offered to be
// copied: a history of the clipboard would keep it.
func (u *Window) showRecoveryKey(lines []string, box *fyne.Container) {
	box.RemoveAll()
	box.Add(kit.NewPara(lang.L("Write these eight lines on paper, by hand. They are shown this once and kept nowhere.")))
	key := kit.Column(4)
	for i, line := range lines {
		key.Add(kit.NewOwnWords(fmt.Sprintf("%d   %s", i+1, line)))
	}
	box.Add(kit.CardBox(kit.Gap, key))
	box.Add(kit.NewQuiet(lang.L("The signs are digits and capital letters, without I, L, O and U. So a round one is always a zero, and a straight one always a one. Keep the paper where you would keep a house key, and not beside this computer.")))
	box.Add(kit.Flow(kit.GapSmall, kit.NewButton(lang.L("I have written it down"), kit.Small, u.show)))
	u.current.Refresh()
}
