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

// Row puts objects beside each other at their least width, centred vertically. It
// asks for the width of one row; with less it breaks into several.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, rowGap: min(gap, GapSmall), row: true}, objects...)
}

// Flow puts objects beside each other and breaks into new rows.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, rowGap: min(gap, GapSmall)}, objects...)
}

type flow struct {
	gap, rowGap, width float32
	row                bool // asks for its width, and centres what is less high
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	natural := float32(0)
	for i, o := range visible(objects) {
		if i > 0 {
			natural += f.gap
		}
		natural += o.MinSize().Width
	}
	switch {
	case f.row && f.width == 0:
		return fyne.NewSize(natural, f.place(objects, natural, false))
	case f.row:
		return fyne.NewSize(natural, f.place(objects, f.width, false))
	case f.width == 0:
		return fyne.NewSize(0, f.place(objects, 640, false)) // before the first layout
	}
	return fyne.NewSize(0, f.place(objects, f.width, false))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, true)
}

// place walks the rows, moves the objects if asked to, and gives the height. What
// is wider than a row gets the row, and wraps inside it.
func (f *flow) place(objects []fyne.CanvasObject, width float32, move bool) float32 {
	var x, y, high float32
	var inRow []fyne.CanvasObject
	end := func() {
		if f.row && move {
			for _, o := range inRow {
				o.Move(fyne.NewPos(o.Position().X, y+middle(high, o.Size().Height)))
			}
		}
		inRow = inRow[:0]
	}
	for _, o := range visible(objects) {
		m := o.MinSize()
		w := min(m.Width, width)
		if x > 0 && x+w > width+0.5 {
			end()
			x, y, high = 0, y+high+f.rowGap, 0
		}
		h := m.Height
		if w < m.Width || o.Size().Width != w {
			h = heightFor(o, w)
		}
		if move {
			o.Resize(fyne.NewSize(w, h))
			o.Move(fyne.NewPos(x, y))
			inRow = append(inRow, o)
		}
		x += w + f.gap
		high = max(high, h)
	}
	end()
	return y + high
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

// vscroll scrolls up and down only: what is inside gets the width that there is, and
// wraps or breaks into rows. Fyne's own would let it go on beyond the edge.
func vscroll(o fyne.CanvasObject) *container.Scroll {
	return container.NewVScroll(container.New(anyWidth{}, o))
}

type anyWidth struct{}

func (anyWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (anyWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

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
