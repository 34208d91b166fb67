package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// Empty is a window with nothing in it yet.
func Empty() fyne.CanvasObject { return canvas.NewRectangle(colour(Paint)) }

// unpainted is the look of what is there for keys and mouse alone.
func unpainted() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// PaintOnce has Fyne measure all that was just put into a window. Else it does so as
// it paints it for the first time, and as a container that is moved, even to where it
// is, asks to be painted, all is painted twice: that keeps the next key waiting.
func PaintOnce(c fyne.Canvas) {
	if c, ok := c.(interface{ EnsureMinSize() bool }); ok { // of Fyne's own windows, not of its test ones
		c.EnsureMinSize()
	}
}

// Rail names the places of the window: the main ones at the top, the quiet ones at
// the foot. On a narrow window it folds to a bar with a menu.
type Rail struct {
	Name string
	// Items makes the buttons, anew for the menu.
	Items func() (places, foot []*Button)
	// Always makes the one that stands in the bar too.
	Always func() *Button
}

// column is the rail at the left of a wide window.
func (r Rail) column() fyne.CanvasObject {
	title := newPara(true, 18, Ink, "")
	title.SetRuns(Run{Text: r.Name, Bold: true})
	top := Column(2.5, Inset(24, 0, 20, 12, title))
	places, foot := r.Items()
	for _, b := range places {
		top.Add(b)
	}
	bottom := Column(GapSmall)
	for _, b := range foot {
		bottom.Add(b)
	}
	return vscroll(container.New(apart{}, Inset(0, 16, 18, 16, top), Inset(0, 16, 28, 16, bottom)))
}

// bar is the rail of a narrow window. Its menu is the column.
func (r Rail) bar() fyne.CanvasObject {
	places, _ := r.Items()
	left := fyne.CanvasObject(NewCaption(""))
	if len(places) > 0 {
		menu := NewButton(lang.L("Menu"), Outline, nil)
		menu.OnTapped = func() { ShowDrawer(menu, r.column()) }
		left = Row(0, menu)
	}
	return Inset(10, slimMargin, 10, slimMargin, Ends(left, Row(0, r.Always())))
}

// apart keeps one object at the top and one at the foot of a scroll.
type apart struct{}

func (apart) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height+objects[1].MinSize().Height)
}

func (apart) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := heightFor(objects[0], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, h))
	objects[0].Move(fyne.NewPos(0, 0))
	h = heightFor(objects[1], size.Width)
	objects[1].Resize(fyne.NewSize(size.Width, h))
	objects[1].Move(fyne.NewPos(0, size.Height-h))
}

// Frame puts the rail at the left of the window and the page in the rest of it;
// a card may stand beside the page.
func Frame(rail Rail, page, beside fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{newGround(), rail.column(), rail.bar(), canvas.NewRectangle(colour(Hairline)), page}
	if beside != nil {
		objects = append(objects, vscroll(within(36, 36, beside)))
	}
	return container.New(frameLayout{}, objects...)
}

const (
	railWidth   float32 = 208
	besideWidth float32 = 330
	// Below foldBelow the rail is a bar above the page. A card has no room beside
	// the page then, so it goes above it and takes at most aboveShare of the height.
	foldBelow  float32 = 1000
	aboveShare float32 = 0.42
)

// leastWindow is the smallest window: half a small screen.
var leastWindow = fyne.NewSize(600, 440)

// folded reports whether the rail is a bar in a window of this width. Small letters
// do not unfold it.
func folded(width float32) bool { return width < foldBelow*max(1, zoom()) }

type frameLayout struct{}

func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return leastWindow }

func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, column, bar, line, page := objects[0], objects[1], objects[2], objects[3], objects[4]
	put(ground, 0, 0, size.Width, size.Height)
	var card *container.Scroll
	if len(objects) > 5 {
		card = objects[5].(*container.Scroll)
	}
	fold(page, folded(size.Width))
	if folded(size.Width) {
		column.Hide()
		bar.Show()
		top := heightFor(bar, size.Width)
		put(bar, 0, 0, size.Width, top)
		put(line, 0, top, size.Width, 1)
		top++
		if card != nil {
			high := min(heightFor(card.Content, size.Width), size.Height*aboveShare)
			put(card, 0, top, size.Width, high)
			top += high
		}
		put(page, 0, top, size.Width, size.Height-top)
		return
	}
	bar.Hide()
	column.Show()
	left, right := Px(railWidth), size.Width
	put(column, 0, 0, left-1, size.Height)
	put(line, left-1, 0, 1, size.Height)
	if card != nil {
		right -= Px(besideWidth)
		put(card, right, 0, Px(besideWidth), size.Height)
	}
	put(page, left, 0, right-left, size.Height)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	settle(o, fyne.NewSize(width, height))
}
