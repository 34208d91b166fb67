package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// second offers a second folder, or says what became of the last backup there.
func (b *backupPage) second(f *parcel.SecondFolder) fyne.CanvasObject {
	box := kit.Column(12, part(lang.L("A second folder")))
	if f == nil {
		box.Add(kit.NewPara(lang.L("If this disk breaks, your words and the backups beside them are gone together. A stick, another disk, or a folder that is copied elsewhere can keep the backups as well.")))
		box.Add(kit.Fold(lang.L("Keep them in a second folder too …"), false, b.secondFields))
		return box
	}
	box.Add(kit.Column(4, kit.NewQuiet(lang.L("Each backup is put into this folder too, and opened there again:")), kit.NewPara(f.Dir)))
	if f.What != "" {
		box.Add(kit.Column(4, kit.NewPara(f.What), kit.NewQuiet(f.Next)))
	}
	if !f.Made.IsZero() {
		box.Add(kit.NewQuiet(lang.L("The newest there is of {{.When}}.", vals{"When": momentOf(f.Made)})))
	}
	backups := b.u.backups
	row := kit.Flow(kit.GapSmall)
	if f.What != "" {
		now := b.u.deps.Now()
		row.Add(b.button("second", lang.L("Try again now"), func() {
			b.run(func() error { return backups.ToSecond(now) }, func() string { return lang.L("The newest backup is in the second folder.") })
		}))
	}
	row.Add(b.button("stop", lang.L("Stop using it"), func() {
		b.run(func() error { return backups.SetSecond("", b.u.deps.Now()) }, func() string {
			return lang.L("No more backups go there. Those that are there stay.")
		})
	}))
	box.Add(row)
	box.Add(kit.Fold(lang.L("Use a new folder …"), false, b.secondFields))
	return box
}

// secondFields take the folder.
func (b *backupPage) secondFields() fyne.CanvasObject {
	u, backups := b.u, b.u.backups
	field := u.newFolderField(lang.L("Where the backups are kept too"))
	use := kit.NewButton(lang.L("Keep them there too"), kit.Small, func() {
		dir, ok := field.folder()
		if !ok {
			return
		}
		now := u.deps.Now()
		field.run(func() error { return backups.SetSecond(dir, now) }, func() {
			b.again()
			u.say(b.said, lang.L("Each backup is put into the second folder from now on."))
		})
	})
	field.line.Entry.OnSubmitted = func(string) { use.OnTapped() }
	return kit.Column(12,
		kit.NewQuiet(lang.L("A folder named seconddraft-backups is made there. The backups are encrypted as they are here, and their key file lies beside them. A stick that is not plugged in holds nothing up.")),
		field.box(use))
}
