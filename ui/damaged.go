package ui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// beyond reports whether the store is damaged so that it does not open.
func (u *Window) beyond(err error) bool {
	return err != nil && u.deps.Place != nil && u.deps.Place.Beyond(err)
}

// damagedWays are the ways on from a store that does not open. Nothing is done
// before the user asks for it.
func (u *Window) damagedWays() fyne.CanvasObject {
	ways := kit.Column(kit.Gap, u.bringBackWay())
	if !u.deps.Place.Fixed() {
		ways.Add(u.rebuildWay())
	}
	dir := u.deps.Vault.Dir()
	said := noWord()
	ways.Add(section(lang.L("The folder with your words"), kit.Column(12, kit.NewPara(dir),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Copy this path"), kit.Small, func() {
			u.app.Clipboard().SetContent(dir)
			u.say(said, lang.L("The path is copied. Paste it where your files are shown."))
		})), said,
		kit.Fold(lang.L("Begin with nothing …"), false, u.beginEmpty))))
	return ways
}

// beginEmpty is the last way: the damaged files stay, and the app opens with none.
func (u *Window) beginEmpty() fyne.CanvasObject {
	said := noWord()
	return kit.Column(12,
		kit.NewQuiet(lang.L("The damaged files are put into a folder of their own beside the backups. None is removed.")+" "+lang.L("Then the app opens empty.")),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Put them aside and begin"), kit.Small, func() { u.putFilesAside(said) })), said)
}

// putFilesAside runs beside the window and starts anew.
func (u *Window) putFilesAside(said *kit.Para) {
	u.errand(said, u.deps.Place.SetAside, func(err error, here bool) {
		switch {
		case err != nil && here:
			u.say(said, sentences(err))
		case err == nil && u.store == nil:
			u.Start()
		}
	})
}

// bringBackWay offers the newest backup, says what it holds, and leads to the others.
func (u *Window) bringBackWay() fyne.CanvasObject {
	said := noWord()
	list := u.deps.Place.Copies()
	if len(list) == 0 {
		return section(lang.L("Bring a backup back"), kit.Column(12,
			kit.NewPara(lang.L("No backup lies beside your words. If you have one on a stick or another disk, you can begin again with that.")),
			kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Look for a backup …"), kit.Small, u.chooseForDamaged)), said))
	}
	holds := kit.NewQuiet(lang.L("Opening …"))
	u.sayWhatItHolds(list[0], holds)
	return section(lang.L("Bring a backup back"), kit.Column(12,
		kit.Column(4, kit.NewPara(lang.L("The newest backup is of {{.When}}.", vals{"When": copyLine(list[0])})), holds),
		kit.Flow(kit.GapSmall,
			kit.NewButton(lang.L("Look into this one …"), kit.Small, func() { u.lookInto(list[0].Path, nil, said) }),
			kit.NewButton(lang.L("Look for another …"), kit.Small, u.chooseForDamaged)), said))
}

// sayWhatItHolds opens a backup beside the window, where it opens by itself.
func (u *Window) sayWhatItHolds(c parcel.Copy, holds *kit.Para) {
	look := u.deps.Place.LookInto
	crash.Go(func() {
		found, err := look(c.Path, nil)
		onUI(func() {
			switch {
			case errors.Is(err, parcel.ErrSealed):
				holds.SetText(lang.L("It opens with your passphrase. Then you see what it holds."))
			case err != nil:
				holds.SetText(sentences(err))
			default:
				holds.SetText(heldIn(&found))
			}
			u.win.Content().Refresh()
		})
	})
}

// chooseForDamaged lists the backups, and leads to a file from elsewhere.
func (u *Window) chooseForDamaged() {
	u.restore, u.place = restore{from: placeLocked}, placeRestore
	u.show()
}

// lookUp is what opens a backup: those of an open store know its key.
func (u *Window) lookUp() func(path string, passphrase []byte) (parcel.Found, error) {
	if u.backups == nil && u.deps.Place != nil {
		return u.deps.Place.LookInto
	}
	return u.backups.Look
}

// copiesKept are the backups to choose from.
func (u *Window) copiesKept() ([]parcel.Copy, error) {
	if u.backups == nil && u.deps.Place != nil {
		return u.deps.Place.Copies(), nil
	}
	state, err := u.backups.State()
	return state.Copies, err
}

// beginAgainWith puts the damaged files aside, opens a new store, and brings the
// backup that was looked at into it.
func (u *Window) beginAgainWith(found parcel.Found) {
	if u.opening {
		return
	}
	u.opening, u.restore.busy = true, true
	u.show()
	crash.Go(func() {
		err := u.deps.Place.SetAside()
		onUI(func() {
			u.opening, u.restore = false, restore{}
			if err != nil {
				u.logError(err)
				u.trouble, u.place = err, placeLocked
				u.show()
				return
			}
			u.Start()
			if u.store == nil || u.backups == nil { // Start says why
				return
			}
			u.restore, u.place = restore{from: placeTonight, path: found.Path, found: &found}, placeRestore
			u.bring(true)
		})
	})
}

// rebuildWay offers to make a new store of what can be read in the damaged one.
func (u *Window) rebuildWay() fyne.CanvasObject {
	state, err := u.deps.Vault.State()
	if err != nil { // without its key nothing in it opens
		return section(lang.L("Rebuild from the journal"), kit.NewQuiet(lang.L("Both files that hold the key are damaged, so nothing in this folder opens. A backup does not need them.")))
	}
	said := noWord()
	box := kit.Column(12,
		kit.NewPara(lang.L("The journal holds every save. All that can be read in it is put into a new folder beside this one, and the app goes on there.")),
		kit.NewQuiet(lang.L("The damaged folder stays as it is. Nothing in it is removed.")))
	var secret *kit.Line
	rebuild := func() {
		var passphrase []byte
		if secret != nil {
			if secret.Text() == "" {
				u.say(said, lang.L("Type the passphrase of your words first."))
				u.win.Canvas().Focus(secret.Entry)
				return
			}
			passphrase = []byte(secret.Text())
			secret.Entry.SetText("")
		}
		u.rebuild(passphrase, said)
	}
	if state == Locked {
		secret = kit.NewSecret(lang.L("Passphrase"), func(string) { rebuild() })
		box.Add(kit.Narrow(420, secret))
	}
	box.Add(kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Rebuild"), kit.Small, rebuild)))
	box.Add(said)
	return section(lang.L("Rebuild from the journal"), box)
}

// rebuild runs beside the window and goes on with what was saved.
func (u *Window) rebuild(passphrase []byte, said *kit.Para) {
	var records int
	u.errand(said, func() (err error) {
		records, err = u.deps.Place.Rebuild(passphrase)
		clear(passphrase)
		forget()
		return err
	}, func(err error, here bool) {
		switch {
		case err != nil && here:
			u.say(said, sentences(err))
		case err == nil && u.store == nil:
			u.rebuilt = lang.L("{{.Records}} could be read and are here.", vals{"Records": recordCount(records)})
			u.Start()
		}
	})
}

// rebuiltCard says once what a rebuild saved.
func (u *Window) rebuiltCard() fyne.CanvasObject {
	if u.store == nil || u.rebuilt == "" {
		return nil
	}
	read := kit.NewButton(lang.L("I have read it"), kit.Small, func() {
		u.rebuilt = ""
		u.refreshBeside()
	})
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewPara(lang.L("Your words were rebuilt.")), kit.NewQuiet(u.rebuilt), kit.Row(0, read)))
}
