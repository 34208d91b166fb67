package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a field and takes the mouse wheel alone; clicks and keys go
// through it. Fyne's entry keeps the wheel to itself even where it has nothing to
// scroll, so that a page stands still under a pointer that rests on a field.
type wheel struct {
	widget.BaseWidget
	field fyne.CanvasObject
	own   *container.Scroll // what the field itself scrolls, nil where it does not
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(field fyne.CanvasObject, own *container.Scroll) *wheel {
	w := &wheel{field: field, own: own}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements fyne.Scrollable: what the field cannot scroll, its page does.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	used()
	if w.own != nil && canScroll(w.own, e.Scrolled.DY) {
		w.own.Scrolled(e)
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(w.field)
	if c == nil || c.Content() == nil {
		return
	}
	if around := scrollAround(c.Content(), w.field); around != nil {
		around.Scrolled(e)
	}
}

// canScroll reports whether there is more in a direction, above for a positive one.
func canScroll(s *container.Scroll, by float32) bool {
	if by > 0 {
		return s.Offset.Y > 0.5
	}
	return s.Offset.Y+s.Size().Height < s.Content.Size().Height-0.5
}

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return unpainted() }
