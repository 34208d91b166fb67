package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// revealRoom is what stays free between a revealed control and the edge.
const revealRoom float32 = 24

// Reveal scrolls the page so far that an object is in view: a control that got the
// focus, or a line that says something new.
// Fyne moves the focus out of sight without a word.
func Reveal(o fyne.CanvasObject) { reveal(o, o.Size().Height) }

// reveal brings that much of the upper part of an object into view.
func reveal(o fyne.CanvasObject, height float32) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(o)
	if c == nil || c.Content() == nil || o.Size().IsZero() {
		return
	}
	scroll := scrollAround(c.Content(), o)
	if scroll == nil || scroll.Size().Height <= 0 {
		return
	}
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y
	view := scroll.Size().Height
	by := float32(0)
	switch {
	case height+2*revealRoom > view: // it never fits, so its beginning is shown
		by = max(top-revealRoom, -scroll.Offset.Y)
	case top < revealRoom:
		by = top - revealRoom
	case top+height+revealRoom > view:
		by = top + height + revealRoom - view
	}
	if by != 0 {
		scroll.ScrollToOffset(scroll.Offset.AddXY(0, by))
	}
}

// scrollAround is the innermost scroll that holds an object, nil where none does.
func scrollAround(in, o fyne.CanvasObject) *container.Scroll {
	found, _ := findScroll(in, o)
	return found
}

// Holds reports whether an object is somewhere in another.
func Holds(in, o fyne.CanvasObject) bool {
	_, holds := findScroll(in, o)
	return holds
}

func findScroll(in, o fyne.CanvasObject) (scroll *container.Scroll, holds bool) {
	if in == o {
		return nil, true
	}
	if !in.Visible() {
		return nil, false
	}
	switch in := in.(type) {
	case *fyne.Container:
		return findAmong(in.Objects, o)
	case *container.Scroll:
		if scroll, holds = findScroll(in.Content, o); holds && scroll == nil {
			scroll = in
		}
		return scroll, holds
	case *ownVoice:
		return findScroll(in.entry, o)
	case *Line:
		return findScroll(in.box, o)
	}
	return nil, false
}

func findAmong(objects []fyne.CanvasObject, o fyne.CanvasObject) (*container.Scroll, bool) {
	for _, child := range objects {
		if scroll, holds := findScroll(child, o); holds {
			return scroll, true
		}
	}
	return nil, false
}
