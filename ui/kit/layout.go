package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column stacks objects from top to bottom with a gap. Unlike Fyne's VBox it
// gives each child its width before it asks for the height, so that wrapped
// text is laid out right the first time.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct{ gap float32 }

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		if size.Height > 0 {
			size.Height += c.gap
		}
		size.Height += m.Height
	}
	return size
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range visible(objects) {
		h := heightFor(o, size.Width)
		o.Resize(fyne.NewSize(size.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h + c.gap
	}
}

// heightFor is the least height of an object at a width. Wrapping objects only
// know it once they have that width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	h := o.MinSize().Height
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, h))
		h = o.MinSize().Height
	}
	return h
}

// Row puts objects beside each other at their least width, centred vertically.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap: gap}, objects...)
}

type row struct{ gap float32 }

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		m := o.MinSize()
		if size.Width > 0 {
			size.Width += r.gap
		}
		size.Width += m.Width
		size.Height = max(size.Height, m.Height)
	}
	return size
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range visible(objects) {
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, middle(size.Height, m.Height)))
		x += m.Width + r.gap
	}
}

// Flow puts objects beside each other and breaks into new rows.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, rowGap: min(gap, GapSmall)}, objects...)
}

type flow struct{ gap, rowGap, width float32 }

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := f.width
	if width == 0 {
		width = 640 // before the first layout
	}
	return fyne.NewSize(0, f.place(objects, width, false))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, true)
}

// place walks the rows, moves the objects if asked to, and gives the height.
func (f *flow) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, rowHeight float32
	for _, o := range visible(objects) {
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, rowHeight = 0, y+rowHeight+f.rowGap, 0
		}
		if move {
			o.Resize(m)
			o.Move(fyne.NewPos(x, y))
		}
		x += m.Width + f.gap
		rowHeight = max(rowHeight, m.Height)
	}
	return y + rowHeight
}

// Inset leaves room around an object.
func Inset(top, right, bottom, left float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{top, right, bottom, left}, object)
}

type inset struct{ top, right, bottom, left float32 }

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	o.Move(fyne.NewPos(i.left, i.top))
	o.Resize(fyne.NewSize(size.Width-i.left-i.right, size.Height-i.top-i.bottom))
}

// Narrow keeps an object at a reading width, which grows with the text, and at
// the left.
func Narrow(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&narrow{width}, object)
}

type narrow struct{ width float32 }

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(Px(n.width), size.Width)
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
}

// fixed keeps an object at one width, which grows with the text.
func fixed(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&fixedWidth{width}, object)
}

type fixedWidth struct{ width float32 }

func (f *fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(Px(f.width), objects[0].MinSize().Height)
}

func (f *fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.NewPos(0, 0))
}
