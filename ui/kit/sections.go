package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Sections puts a list of places beside the one that is open. Where the page is
// too narrow for both, fold stands above it in place of the list.
func Sections(list, fold, open fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&sections{}, vscroll(Inset(2, 4, 12, 2, list)), Inset(2, 2, 0, 2, fold),
		vscroll(Inset(2, 14, 24, 2, Column(0, open))))
}

const (
	sectionList  float32 = 240
	sectionLeast float32 = 380 // where the open section would have less, the list folds
)

type sections struct{}

func (s *sections) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, 240)
}

func (s *sections) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, fold, open := objects[0], objects[1], objects[2]
	left := max(Px(sectionList), list.(*container.Scroll).Content.MinSize().Width)
	if size.Width < left+Gap+Px(sectionLeast) {
		list.Hide()
		fold.Show()
		top := heightFor(fold, size.Width)
		fold.Move(fyne.NewPos(0, 0))
		fold.Resize(fyne.NewSize(size.Width, top))
		open.Move(fyne.NewPos(0, top+Gap))
		settle(open, fyne.NewSize(size.Width, max(0, size.Height-top-Gap)))
		return
	}
	fold.Hide()
	list.Show()
	list.Move(fyne.NewPos(0, 0))
	settle(list, fyne.NewSize(left, size.Height))
	open.Move(fyne.NewPos(left+Gap, 0))
	settle(open, fyne.NewSize(min(size.Width-left-Gap, Px(textColumn)), size.Height))
}
