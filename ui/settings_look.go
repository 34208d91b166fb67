package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// settingLook is the name under which the palette is kept.
const settingLook = "look"

// appearance is how the window looks.
func (u *Window) appearance() fyne.CanvasObject {
	return kit.Column(kit.GapLarge,
		kit.Column(12, part(lang.L("Light or dark")), u.lookChoice()))
}

// part is the name of a part of a section.
func part(name string) fyne.CanvasObject {
	p := kit.NewPara("")
	p.SetRuns(kit.Run{Text: name, Bold: true})
	return p
}

// lookChoice chooses the palette.
func (u *Window) lookChoice() fyne.CanvasObject {
	now := u.setting(settingLook)
	row := kit.Flow(kit.GapSmall)
	for _, l := range []struct {
		label string
		look  kit.Look
	}{{lang.L("Like the system"), kit.FollowSystem}, {lang.L("Light"), kit.Light}, {lang.L("Dark"), kit.Dark}} {
		b := kit.NewButton(l.label, kit.Small, func() {
			u.putSetting(settingLook, string(l.look))
			u.app.Settings().SetTheme(kit.NewTheme(l.look))
			u.show()
		})
		b.SetChosen(now == string(l.look))
		row.Add(b)
	}
	return row
}

// applyLook uses the palette that was chosen.
func (u *Window) applyLook() {
	if look, err := u.store.Setting(settingLook); err == nil && look != "" {
		u.app.Settings().SetTheme(kit.NewTheme(kit.Look(look)))
	}
}
