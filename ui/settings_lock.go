package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// lockSection has the passphrase, and when the window locks by itself.
func (u *Window) lockSection() fyne.CanvasObject {
	return kit.Column(kit.GapLarge, u.passphrase(),
		kit.Column(12, part(lang.L("Locking by itself")), u.lockChoice()))
}

// minPassphrase is the shortest passphrase that is taken, in characters. A few
// words are far better, and the page says so.
const minPassphrase = 8

// passphrase lets the user set, change or remove it.
func (u *Window) passphrase() fyne.CanvasObject {
	store := u.store // the changes run beside the window, where u.store may be locked away
	backups, has := u.backups, store.HasPassphrase()
	form := u.newPassphraseForm()
	first, second, said := form.first, form.second, form.said
	old := kit.NewSecret(lang.L("The passphrase now"), nil)

	set := func() {
		if fault := passphraseFault(first.Text(), second.Text()); fault != "" {
			u.say(said, fault)
			return
		}
		was, now := []byte(old.Text()), []byte(first.Text())
		u.rekey(said, func() error { return follow(backups, now, func() error { return store.SetPassphrase(was, now) }) })
	}
	second.Entry.OnSubmitted = func(string) { set() }
	fields := kit.Column(kit.GapSmall)
	text := noneIsSet()
	label := lang.L("Set this passphrase")
	if has {
		text = lang.L("A passphrase is set. Your words can be read only with it.")
		label = lang.L("Change it")
		fields.Add(old)
	}
	fields.Add(first)
	fields.Add(second)
	buttons := kit.Flow(kit.GapSmall, kit.NewButton(label, kit.Small, set))
	if has {
		buttons.Add(kit.NewButton(lang.L("Remove the passphrase"), kit.Small, func() {
			was := []byte(old.Text())
			u.rekey(said, func() error {
				return follow(backups, nil, func() error { return store.RemovePassphrase(was) })
			})
		}))
	}
	return kit.Column(12, kit.NewPara(text),
		kit.NewQuiet(onForgetting()),
		kit.Narrow(420, fields), buttons, said)
}

// rekey runs a change of the passphrase beside the window, because making the
// key takes a moment.
func (u *Window) rekey(said *kit.Para, change func() error) {
	u.errand(said, change, func(err error, _ bool) {
		switch {
		case err != nil:
			u.say(said, sentences(err))
		case u.place == placeSettings:
			u.show()
		}
	})
}
