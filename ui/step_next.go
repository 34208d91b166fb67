package ui

import (
	"fyne.io/fyne/v2"

	"seconddraft/ui/kit"
)

// nextPage is step 6: one free field.
func (u *Window) nextPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	paper := kit.NewPaper("One small thing in the next days. Or nothing.", 200)
	paper.SetText(rec.Next)
	paper.CursorToEnd()
	paper.OnChanged = func(s string) { rec.Next = s; u.touched() }
	u.main = u.finish
	return u.stepPage(kit.Page{
		Title:    "What now?",
		Subtitle: "Something small that is yours to do. You owe nobody anything here.",
		Body:     kit.Narrow(readingWidth, paper),
		Main:     kit.NewButton("Close the evening", kit.Filled, u.finish),
	}), paper.Entry
}
