package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// backupPage is the section of backups. It is filled anew in its place, so that
// what was done stands beside the button that did it.
type backupPage struct {
	u       *Window
	box     *fyne.Container
	said    *kit.Para
	buttons map[string]*kit.Button
}

// backupSection says what there is of backups, and lets the user make one, turn
// them off, keep them in a second folder, and bring one back.
func (u *Window) backupSection() fyne.CanvasObject {
	b := &backupPage{u: u, box: kit.Column(kit.Gap), said: noWord()}
	b.fill()
	return b.box
}

func (b *backupPage) fill() {
	b.box.RemoveAll()
	b.buttons = map[string]*kit.Button{}
	state, err := b.u.backups.State()
	if err != nil {
		b.box.Add(sayProblem(err))
		return
	}
	if state.What != "" && !state.Off {
		b.box.Add(kit.Column(4, kit.NewPara(state.What), kit.NewQuiet(state.Next)))
	}
	b.box.Add(kit.Column(kit.GapSmall, kit.NewPara(newestBackup(state)), kit.NewQuiet(whenBackedUp(state))))
	b.box.Add(kit.Column(kit.GapSmall, b.do(state), b.said))
	b.box.Add(b.key(state))
	b.box.Add(kit.Column(4, kit.NewQuiet(lang.L("They are in this folder, beside your words:")), kit.NewPara(state.Dir), b.list(state)))
	b.box.Add(b.second(state.Second))
}

// list names all that are kept.
func (b *backupPage) list(state parcel.BackupState) fyne.CanvasObject {
	if len(state.Copies) == 0 {
		return kit.Column(0)
	}
	return kit.Fold(lang.L("All that are kept ({{.N}}) …", vals{"N": len(state.Copies)}), false, func() fyne.CanvasObject {
		list := kit.Column(4)
		for _, c := range state.Copies {
			list.Add(kit.NewCaption(copyLine(c)))
		}
		return list
	})
}

// button is one that keeps the focus when the section is filled anew.
func (b *backupPage) button(key, label string, tapped func()) *kit.Button {
	made := kit.NewButton(label, kit.Small, tapped)
	b.buttons[key] = made
	return made
}

// again fills the section anew. Neither the page nor the focus moves.
func (b *backupPage) again() {
	focused, at := b.u.win.Canvas().Focused(), ""
	for key, button := range b.buttons {
		if focused == button {
			at = key
		}
	}
	b.fill()
	b.u.current.Refresh()
	if button := b.buttons[at]; button != nil {
		b.u.win.Canvas().Focus(button)
	}
}

// run does some work on the backups beside the window, and says below the buttons
// what came of it.
func (b *backupPage) run(work func() error, done func() string) {
	u := b.u
	u.errand(b.said, work, func(err error, here bool) {
		switch {
		case here && err != nil:
			b.again()
			u.say(b.said, sentences(err))
		case here:
			b.again()
			u.say(b.said, done())
		case u.place == placeSettings: // left and come back meanwhile
			u.show()
		}
	})
}

// newestBackup says of which one it is sure that it opens.
func newestBackup(s parcel.BackupState) string {
	p := s.Proven
	switch {
	case p != nil && p.Partial:
		return lang.L("The newest backup is of {{.When}}, with {{.Records}}. It was opened again and compared. Some of your words could not be read for it.", vals{"When": copyLine(p.Copy), "Records": recordCount(p.Records)})
	case p != nil:
		return lang.L("The newest backup is of {{.When}}, with {{.Records}}. It was opened again and compared.", vals{"When": copyLine(p.Copy), "Records": recordCount(p.Records)})
	case len(s.Copies) > 0:
		return lang.L("The newest backup is of {{.When}}. Nothing here tells whether it was opened again and compared.", vals{"When": copyLine(s.Copies[0])})
	}
	return lang.L("There is no backup yet.")
}

func whenBackedUp(s parcel.BackupState) string {
	if s.Off {
		return lang.L("You turned them off. No backup is made until you turn them on or make one here.")
	}
	return lang.L("When you lock or close the app, it makes one, once a day. It opens each again and compares it with your records. The last of 7 days, 8 weeks and 12 months stay.")
}

// copyLine names a backup by when it was made, and its size.
func copyLine(c parcel.Copy) string { return momentOf(c.Made) + " (" + sizeOf(c.Size) + ")" }

// sizeOf is a size in bytes for people. The blank in it does not break.
func sizeOf(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d\u00a0KB", (n+1023)>>10)
	}
	return plainNumber(float64(n)/(1<<20)) + "\u00a0MB"
}

// do has what can be done with them.
func (b *backupPage) do(state parcel.BackupState) fyne.CanvasObject {
	u, backups := b.u, b.u.backups
	label, said := lang.L("Turn them off"), lang.L("They are off. None is made by itself.")
	if state.Off {
		label, said = lang.L("Turn them on"), lang.L("They are on.")
	}
	return kit.Flow(kit.GapSmall,
		b.button("make", lang.L("Back up now"), func() {
			if u.keepVersion() {
				now := u.deps.Now()
				b.run(func() error { return backups.Make(now) }, b.made)
			}
		}),
		b.button("bring", lang.L("Bring one back …"), u.toRestore),
		b.button("off", label, func() {
			b.run(func() error { return backups.SetOff(!state.Off) }, func() string { return said })
		}))
}

// made says what the backup that was just made holds.
func (b *backupPage) made() string {
	state, err := b.u.backups.State()
	if err != nil || state.Proven == nil {
		return lang.L("The backup is made.")
	}
	said := lang.L("The backup is made, with {{.Records}}. It was opened again and compared.", vals{"Records": recordCount(state.Proven.Records)})
	if s := state.Second; s != nil && s.What == "" {
		said += " " + lang.L("It is in the second folder too.")
	}
	return said
}

// key says what opens the backups. Where no passphrase is set, it asks for one for
// them, here and nowhere else.
func (b *backupPage) key(state parcel.BackupState) fyne.CanvasObject {
	switch state.Key {
	case parcel.KeyInClear:
		return kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("No passphrase is set, so the key to the backups lies beside them in clear. Anyone who gets that folder can read them.")),
			kit.Fold(lang.L("Give the backups a passphrase …"), false, func() fyne.CanvasObject { return b.passphrase(lang.L("Use this passphrase"), false) }))
	case parcel.KeyUnderItsOwn:
		return kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("They open with the passphrase that you gave the backups.")),
			kit.Fold(lang.L("Change it, or take it away …"), false, func() fyne.CanvasObject { return b.passphrase(lang.L("Change it"), true) }))
	}
	return kit.NewPara(lang.L("They open with your passphrase, and follow it when you change it."))
}

// passphrase takes one for the backups alone. The former one is not asked for: the
// words themselves lie open on this computer.
func (b *backupPage) passphrase(label string, has bool) fyne.CanvasObject {
	u, backups := b.u, b.u.backups
	said := noWord()
	first := kit.NewSecret(lang.L("Passphrase for the backups"), nil)
	second := kit.NewSecret(lang.L("The same once more"), nil)
	protect := func(passphrase []byte, done string) {
		b.run(func() error {
			defer clear(passphrase)
			defer forget()
			return backups.Protect(passphrase)
		}, func() string { return done })
	}
	set := func() {
		if fault := passphraseFault(first.Text(), second.Text()); fault != "" {
			u.say(said, fault)
			return
		}
		protect([]byte(first.Text()), lang.L("The backups have this passphrase now."))
	}
	first.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(second.Entry) }
	second.Entry.OnSubmitted = func(string) { set() }
	buttons := kit.Flow(kit.GapSmall, kit.NewButton(label, kit.Small, set))
	if has {
		buttons.Add(kit.NewButton(lang.L("Take it away"), kit.Small, func() { protect(nil, lang.L("The passphrase of the backups is gone.")) }))
	}
	return kit.Column(12, kit.NewQuiet(lang.L("You need it to bring a backup back on another computer. If you forget it, those backups stay closed. Your records here do not need it.")),
		kit.Narrow(420, kit.Column(kit.GapSmall, first, second)), buttons, said)
}
