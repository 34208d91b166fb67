package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/ui/kit"
)

// nextPage is step 6: one free field.
func (u *Window) nextPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	paper := kit.NewPaper(lang.L("One small thing in the next days. Or nothing."), 200)
	paper.SetText(rec.Next)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) { rec.Next = s; u.touched() }
	u.main = u.finish
	return u.stepPage(kit.Page{
		Title:    lang.L("What now?"),
		Subtitle: lang.L("Something small that is yours to do. You owe nobody anything here."),
		Body:     kit.Narrow(readingWidth, paper),
		Main:     kit.NewButton(lang.L("Close the evening"), kit.Filled, u.finish),
	}), paper.Entry
}
