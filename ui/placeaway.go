package ui

import (
	"errors"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// awayPage is shown where the records are not in the folder they were moved to.
// Nothing is begun in their place unless the user asks for it.
func (u *Window) awayPage(away error) fyne.CanvasObject {
	again := kit.NewButton(lang.L("Look again"), kit.Filled, u.Start)
	u.main = u.Start
	what, next := explain(away)
	body := kit.Column(kit.GapLarge,
		kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next)),
		section(lang.L("If they are in another folder"), u.foundFields()),
		kit.Fold(lang.L("If they will not come back …"), false, u.anewFields),
	)
	return kit.Page{Title: lang.L("Your words are not there now"), Body: kit.Narrow(readingWidth, body), Main: again}.Build()
}

// foundFields let the user say where the records are now.
func (u *Window) foundFields() fyne.CanvasObject {
	said := noWord()
	found := func(dir string) {
		if err := u.deps.Place.Found(dir); err != nil {
			u.say(said, sentences(err))
			return
		}
		u.Start()
	}
	return kit.Column(12,
		kit.NewQuiet(lang.L("Sticks and disks get other names at times. Choose the folder that your words are in, or the one around it.")),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Choose the folder …"), kit.Small, func() {
			u.pick.folder(lang.L("Where your words are"), found)
		})), said)
}

// anewFields go back to the usual folder.
func (u *Window) anewFields() fyne.CanvasObject {
	said := noWord()
	usual := u.deps.Place.Usual()
	text := lang.L("You can go on in the usual folder, {{.Folder}}. It is empty, so you would start anew.", vals{"Folder": usual})
	if _, err := os.Stat(usual); !errors.Is(err, os.ErrNotExist) {
		text = lang.L("You can go on in the usual folder, {{.Folder}}, with what is in it. Where that is nothing, you start anew.", vals{"Folder": usual})
	}
	return kit.Column(12, kit.NewPara(text),
		kit.NewQuiet(lang.L("If your words turn up later, start the app with --data and the name of their folder. They are not touched.")),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Use the usual folder"), kit.Small, func() {
			if err := u.deps.Place.UseUsual(); err != nil {
				u.say(said, sentences(err))
				return
			}
			u.Start()
		})), said)
}
