package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/ui/kit"
)

// beyond reports whether the store is damaged so that it does not open.
func (u *Window) beyond(err error) bool {
	return err != nil && u.deps.Place != nil && u.deps.Place.Beyond(err)
}

// damagedCard offers to begin again beside a store that does not open, with a
// backup. Nothing is done before the user asks for it.
func (u *Window) damagedCard() fyne.CanvasObject {
	text := lang.L("No backup lies beside them in {{.Folder}}. If you have one on another disk, you can begin again with that.", vals{"Folder": u.deps.Vault.Dir()})
	if made, ok := u.deps.Place.Newest(); ok {
		text = lang.L("The newest backup beside them is from {{.Day}}, {{.Time}}. You can begin again with that.", vals{"Day": dayWords(made, u.deps.Now()), "Time": made.Format("15:04")})
	}
	said := noWord()
	return section(lang.L("Begin again with a backup"), kit.Column(12, kit.NewPara(text),
		kit.NewQuiet(lang.L("The damaged files are put into a folder of their own beside the backups. None is removed. Then the app opens empty, and you bring the backup back.")),
		kit.Fold(lang.L("Put the damaged files aside …"), false, func() fyne.CanvasObject {
			return kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Yes, put them aside and begin again"), kit.Small, func() { u.putFilesAside(said) }))
		}), said))
}

// putFilesAside runs beside the window and starts anew.
func (u *Window) putFilesAside(said *kit.Para) {
	if u.opening {
		return
	}
	u.opening = true
	page := u.shown
	crash.Go(func() {
		err := u.deps.Place.SetAside()
		onUI(func() {
			u.opening = false
			switch {
			case err != nil && u.shown == page:
				what, next := explain(err)
				u.say(said, what+" "+next)
			case err == nil && u.store == nil:
				u.Start()
			}
		})
	})
}
