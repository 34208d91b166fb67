package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// backupSection says what there is of backups, and lets the user make one, turn
// them off, and bring one back.
func (u *Window) backupSection() fyne.CanvasObject {
	state, err := u.backups.State()
	if err != nil {
		return sayProblem(err)
	}
	said := noWord()
	body := kit.Column(12)
	if state.What != "" && !state.Off {
		body.Add(kit.Column(4, kit.NewPara(state.What), kit.NewQuiet(state.Next)))
	}
	body.Add(kit.NewPara(newestBackup(state)))
	body.Add(kit.NewQuiet(whenBackedUp(state)))
	body.Add(kit.Column(4, kit.NewCaption(state.Dir),
		kit.NewCaption(lang.L("This folder lies beside your words, on the same disk. If that disk breaks, both are gone, so copy the folder to another one from time to time."))))
	body.Add(u.backupKey(state, said))
	body.Add(u.backupButtons(state, said))
	body.Add(said)
	if len(state.Copies) > 0 {
		body.Add(kit.Fold(lang.L("All that are kept ({{.N}}) …", vals{"N": len(state.Copies)}), false, func() fyne.CanvasObject {
			list := kit.Column(4)
			for _, c := range state.Copies {
				list.Add(kit.NewCaption(copyLine(c)))
			}
			return list
		}))
	}
	return body
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
	return fmt.Sprintf("%.1f\u00a0MB", float64(n)/(1<<20))
}

func (u *Window) backupButtons(state parcel.BackupState, said *kit.Para) fyne.CanvasObject {
	backups := u.backups
	label := lang.L("Turn them off")
	if state.Off {
		label = lang.L("Turn them on")
	}
	return kit.Flow(kit.GapSmall,
		kit.NewButton(lang.L("Back up now"), kit.Small, func() {
			if u.keepVersion() {
				now := u.deps.Now()
				u.rekey(said, func() error { return backups.Make(now) })
			}
		}),
		kit.NewButton(lang.L("Bring one back …"), kit.Small, u.toRestore),
		kit.NewButton(label, kit.Small, func() {
			u.rekey(said, func() error { return backups.SetOff(!state.Off) })
		}))
}

// backupKey says what opens the backups. Where no passphrase is set, it asks for
// one for them, here and nowhere else.
func (u *Window) backupKey(state parcel.BackupState, said *kit.Para) fyne.CanvasObject {
	switch state.Key {
	case parcel.KeyInClear:
		return kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("No passphrase is set, so the key to the backups lies beside them in clear. Anyone who gets that folder can read them.")),
			kit.Fold(lang.L("Give the backups a passphrase …"), false, func() fyne.CanvasObject { return u.backupPassphrase(lang.L("Use this passphrase"), said) }))
	case parcel.KeyUnderItsOwn:
		return kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("They open with the passphrase that you gave the backups.")),
			kit.Fold(lang.L("Change it, or take it away …"), false, func() fyne.CanvasObject { return u.backupPassphrase(lang.L("Change it"), said) }))
	}
	return kit.NewPara(lang.L("They open with your passphrase, and follow it when you change it."))
}

// backupPassphrase takes a passphrase for the backups alone. The former one is not
// asked for: the words themselves lie open on this computer.
func (u *Window) backupPassphrase(label string, said *kit.Para) fyne.CanvasObject {
	backups := u.backups
	first := kit.NewSecret(lang.L("Passphrase for the backups"), nil)
	second := kit.NewSecret(lang.L("The same once more"), nil)
	protect := func(passphrase []byte) {
		u.rekey(said, func() error {
			defer clear(passphrase)
			defer forget()
			return backups.Protect(passphrase)
		})
	}
	set := func() {
		if fault := passphraseFault(first.Text(), second.Text()); fault != "" {
			u.say(said, fault)
			return
		}
		protect([]byte(first.Text()))
	}
	first.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(second.Entry) }
	second.Entry.OnSubmitted = func(string) { set() }
	buttons := kit.Flow(kit.GapSmall, kit.NewButton(label, kit.Small, set))
	if label != lang.L("Use this passphrase") {
		buttons.Add(kit.NewButton(lang.L("Take it away"), kit.Small, func() { protect(nil) }))
	}
	return kit.Column(12, kit.NewQuiet(lang.L("You need it to bring a backup back on another computer. If you forget it, those backups stay closed. Your records here do not need it.")),
		kit.Narrow(420, kit.Column(kit.GapSmall, first, second)), buttons)
}
