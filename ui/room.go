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

// noticeCard says what the opening found damaged, until it was read. It is nil
// where all was in order.
func (u *Window) noticeCard() fyne.CanvasObject {
	if u.store == nil || u.noticed {
		return nil
	}
	what, next := u.store.Notice()
	if what == "" {
		return nil
	}
	read := kit.NewButton("I have read it", kit.Small, func() {
		u.noticed = true
		u.refreshBeside()
	})
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next), kit.Row(0, read)))
}
