package ui

import (
	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// lookAtRoom shows a card for as long as the disk is too full to save, also
// before anything had to be saved.
func (u *Window) lookAtRoom() {
	err := u.store.Room()
	if (err == nil) == (u.full == nil) {
		return
	}
	u.full = err
	u.refreshBeside()
}

// problemCard says what is wrong and what to do next.
func problemCard(err error) fyne.CanvasObject {
	what, next := explain(err)
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next)))
}
