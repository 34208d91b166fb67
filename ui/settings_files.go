package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// filesSection leads to the pages for files.
func (u *Window) filesSection() fyne.CanvasObject {
	if u.files() == nil {
		return kit.NewQuiet(lang.L("This window was opened without a way to files."))
	}
	box := kit.Column(12,
		kit.NewPara(lang.L("You can take your words out into a file that other programs read, and bring in those of other apps.")),
		kit.Flow(kit.GapSmall,
			kit.NewButton(lang.L("Take your words with you …"), kit.Small, func() { u.takeWith(nil) }),
			kit.NewButton(lang.L("Bring words in …"), kit.Small, u.bringWords)))
	list, err := u.files().Imports()
	switch {
	case err != nil:
		box.Add(sayProblem(err))
	case len(list) > 0: // older ones can be taken back from the command line
		box.Add(u.undo(list[0]))
	}
	return box
}
