package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// over is a panel above the page. A click beside it puts it away, and so does
// Escape, which the window sees to. While it is there, Tab stays in it; what had
// the focus before has it again afterwards.
type over struct {
	widget.BaseWidget
	scrim, paper *canvas.Rectangle
	panel        fyne.CanvasObject
	place        func(size fyne.Size) (fyne.Position, fyne.Size)
	canvas       fyne.Canvas
}

// ShowDrawer opens a panel at the left edge of the window, as high as it is.
func ShowDrawer(from, panel fyne.CanvasObject) {
	o := newOver(from, panel, 0)
	o.place = func(size fyne.Size) (fyne.Position, fyne.Size) {
		return fyne.Position{}, fyne.NewSize(min(Px(railWidth)+24, size.Width), size.Height)
	}
	o.show()
}

// ShowMenu opens a panel below the button that it belongs to.
func ShowMenu(from *Button, panel fyne.CanvasObject) {
	o := newOver(from, vscroll(Inset(10, 10, 10, 10, panel)), RadiusSmall)
	o.place = func(size fyne.Size) (fyne.Position, fyne.Size) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(from).AddXY(0, from.Size().Height+4)
		width := min(max(from.Size().Width, Px(240)), size.Width-at.X-8)
		high := heightFor(panel, width-20) + 20
		return at, fyne.NewSize(width, min(high, size.Height-at.Y-8))
	}
	o.show()
}

// sheetWidth is the width of a sheet.
const sheetWidth float32 = 620

// ShowSheet opens a panel in the middle of the window, which scrolls where it is
// too high.
func ShowSheet(c fyne.Canvas, panel fyne.CanvasObject) {
	o := newOver(nil, vscroll(Inset(26, 30, 26, 30, panel)), Radius)
	o.canvas = c
	o.place = func(size fyne.Size) (fyne.Position, fyne.Size) {
		width := min(Px(sheetWidth), size.Width-48)
		high := min(heightFor(panel, width-60)+52, size.Height-48)
		return fyne.NewPos(middle(size.Width, width), middle(size.Height, high)), fyne.NewSize(width, high)
	}
	o.show()
}

func newOver(from, panel fyne.CanvasObject, radius float32) *over {
	o := &over{panel: panel, scrim: canvas.NewRectangle(colour(scrimColour)), paper: rect(Card, Hairline, radius)}
	if from != nil {
		o.canvas = fyne.CurrentApp().Driver().CanvasForObject(from)
	}
	o.ExtendBaseWidget(o)
	return o
}

func (o *over) show() {
	if o.canvas == nil {
		return
	}
	o.canvas.Overlays().Add(o)
	o.Resize(o.canvas.Size())
	o.canvas.FocusNext() // the first in the panel
}

// Tapped implements fyne.Tappable.
func (o *over) Tapped(e *fyne.PointEvent) {
	at, size := o.place(o.Size())
	p := e.Position.Subtract(at)
	if p.X < 0 || p.Y < 0 || p.X > size.Width || p.Y > size.Height {
		o.canvas.Overlays().Remove(o)
	}
}

// CreateRenderer implements fyne.Widget.
func (o *over) CreateRenderer() fyne.WidgetRenderer { return &overRenderer{o} }

type overRenderer struct{ o *over }

func (r *overRenderer) Destroy()           {}
func (r *overRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *overRenderer) Refresh()           { r.Layout(r.o.Size()) }

func (r *overRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.o.scrim, r.o.paper, r.o.panel}
}

func (r *overRenderer) Layout(size fyne.Size) {
	r.o.scrim.Resize(size)
	at, room := r.o.place(size)
	r.o.paper.Move(at)
	r.o.paper.Resize(room)
	r.o.panel.Move(at)
	settle(r.o.panel, room)
}
