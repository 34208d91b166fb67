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

// Narrow keeps an object at a reading width and at the left.
func Narrow(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&narrow{width}, object)
}

type narrow struct{ width float32 }

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(n.width, size.Width)
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
}

// fixed keeps an object at one width.
func fixed(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&fixedWidth{width}, object)
}

type fixedWidth struct{ width float32 }

func (f *fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(f.width, objects[0].MinSize().Height)
}

func (f *fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.NewPos(0, 0))
}

// Above puts one object above another, which keeps its own height; the upper one
// gets the rest.
func Above(gap float32, upper, lower fyne.CanvasObject) *fyne.Container {
	return container.New(&above{gap}, upper, lower)
}

type above struct{ gap float32 }

func (a *above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	u, l := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(u.Width, l.Width), u.Height+a.gap+l.Height)
}

func (a *above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	low := heightFor(objects[1], size.Width)
	high := size.Height - low - a.gap
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high+a.gap))
	objects[1].Resize(fyne.NewSize(size.Width, low))
}

// Beside puts two objects next to each other, the first one with the given
// share of the width, and stacks them where the page is narrower than
// stackBelow.
func Beside(share, gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{share: share, gap: gap}, left, right)
}

const stackBelow float32 = 700

type beside struct{ share, gap, width float32 }

func (b *beside) widths(total float32) (left, right float32, stacked bool) {
	if total < stackBelow {
		return total, total, true
	}
	left = (total - b.gap) * b.share
	return left, total - b.gap - left, false
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l, r := objects[0].MinSize(), objects[1].MinSize()
	if b.width > 0 && b.width < stackBelow {
		return fyne.NewSize(max(l.Width, r.Width), l.Height+b.gap+r.Height)
	}
	return fyne.NewSize(0, max(l.Height, r.Height))
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	wl, wr, stacked := b.widths(size.Width)
	left, right := objects[0], objects[1]
	left.Move(fyne.NewPos(0, 0))
	if stacked {
		hl, hr := heightFor(left, wl), heightFor(right, wr)
		left.Resize(fyne.NewSize(wl, hl))
		right.Resize(fyne.NewSize(wr, hr))
		right.Move(fyne.NewPos(0, hl+b.gap))
		return
	}
	left.Resize(fyne.NewSize(wl, size.Height))
	right.Resize(fyne.NewSize(wr, size.Height))
	right.Move(fyne.NewPos(wl+b.gap, 0))
}

// Thirds puts up to three objects beside each other at equal width and height,
// and stacks them on a narrow page.
func Thirds(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&thirds{gap: gap}, objects...)
}

type thirds struct{ gap, width float32 }

func (t *thirds) measure(objects []fyne.CanvasObject, width float32) (each, height float32, stacked bool) {
	if n := float32(len(objects)); n > 0 && width >= stackBelow {
		each = (width - t.gap*(n-1)) / n
		for _, o := range objects {
			height = max(height, heightFor(o, each))
		}
		return each, height, false
	}
	for i, o := range objects {
		if i > 0 {
			height += t.gap
		}
		height += heightFor(o, width)
	}
	return width, height, true
}

func (t *thirds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if t.width == 0 {
		return fyne.NewSize(0, 120)
	}
	_, h, _ := t.measure(objects, t.width)
	return fyne.NewSize(0, h)
}

func (t *thirds) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	each, height, stacked := t.measure(objects, size.Width)
	var x, y float32
	for _, o := range objects {
		h := height
		if stacked {
			h = heightFor(o, each)
		}
		o.Resize(fyne.NewSize(each, h))
		o.Move(fyne.NewPos(x, y))
		if stacked {
			y += h + t.gap
		} else {
			x += each + t.gap
		}
	}
}

// Ends puts one object at the left and one at the right of a line.
func Ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(ends{}, left, right)
}

type ends struct{}

func (ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l, r := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(l.Width+Gap+r.Width, max(l.Height, r.Height))
}

func (ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r := objects[1].MinSize()
	objects[1].Resize(r)
	objects[1].Move(fyne.NewPos(size.Width-r.Width, middle(size.Height, r.Height)))
	w := size.Width - r.Width - Gap
	h := heightFor(objects[0], w)
	objects[0].Resize(fyne.NewSize(w, h))
	objects[0].Move(fyne.NewPos(0, middle(size.Height, h)))
}

// middle centres an object on a whole pixel, because text between two blurs.
func middle(room, height float32) float32 {
	return float32(int((room - height) / 2))
}

// CardBox is a card: paper with a hairline border and room inside.
func CardBox(padding float32, content fyne.CanvasObject) *fyne.Container {
	return container.NewStack(rect(Card, Hairline, Radius), Inset(padding, padding, padding, padding, content))
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}
