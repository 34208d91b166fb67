package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// TextSizes are the text sizes on offer, in percent.
var TextSizes = []int{80, 90, 100, 110, 125, 150, 175, 200}

// zoom is the text size as a factor.
func (t *Theme) zoom() float32 {
	if t.own { // it lies over the theme of the window and follows it
		return zoom()
	}
	if t.Percent == 0 {
		return 1
	}
	return float32(t.Percent) / 100
}

// zoom is the text size of the window as a factor.
func zoom() float32 {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t.zoom()
	}
	return 1
}

// Px is what a length of the design measures at the text size that was chosen. What
// follows the text goes through it: type, rows, controls and the width of columns.
// Gaps, margins and corners stay as they are.
func Px(length float32) float32 { return length * zoom() }

// TypePx is the size of letters of the design at the text size that was chosen, in
// whole pixels: Fyne draws letters of a broken size as large as the next whole one, and
// a row would be wider than it was measured.
func TypePx(size float32) float32 { return whole(Px(size)) }

// Use changes the look or the text size of a window as it is: the page, the words
// that were typed and the cursor stay. Colours that a page has laid down come with
// the next page.
func Use(t *Theme, c fyne.Canvas) {
	type cursor struct {
		entry *Entry
		at    int
	}
	var kept []cursor
	eachEntry(c.Content(), func(e *Entry) { kept = append(kept, cursor{e, e.offset()}) })
	fyne.CurrentApp().Settings().SetTheme(t)
	if c.Content() == nil {
		return
	}
	// What wraps knows its height once it was laid out, so once more from above.
	settle(c.Content(), c.Content().Size())
	for _, k := range kept { // Fyne kept the row and the column, which hold other words now
		k.entry.place(k.at)
		k.entry.Refresh()
	}
	if f, ok := c.Focused().(fyne.CanvasObject); ok {
		Reveal(f)
	}
}

// eachEntry calls f for the fields in an object.
func eachEntry(in fyne.CanvasObject, f func(*Entry)) {
	switch in := in.(type) {
	case *fyne.Container:
		for _, o := range in.Objects {
			eachEntry(o, f)
		}
	case *container.Scroll:
		eachEntry(in.Content, f)
	case *Line:
		f(in.Entry)
	case *Paper:
		f(in.Entry)
	case *Entry:
		f(in)
	}
}
