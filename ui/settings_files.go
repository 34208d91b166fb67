package ui

import (
	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// filesSection leads to the pages for files.
func (u *Window) filesSection() fyne.CanvasObject {
	if u.files() == nil {
		return kit.NewQuiet("This window was opened without a way to files.")
	}
	return kit.Column(12,
		kit.NewPara("You can take your words out into a file that other programs read."),
		kit.Flow(kit.GapSmall, kit.NewButton("Take your words with you …", kit.Small, func() { u.takeWith(nil) })))
}
