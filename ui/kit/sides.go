package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

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

// Under puts one object under another that keeps its own height, to more than half
// of the room: then it can be scrolled.
func Under(gap float32, upper, lower fyne.CanvasObject) *fyne.Container {
	return container.New(&under{gap}, vscroll(upper), lower)
}

type under struct{ gap float32 }

// upperShare is the most of the height that the upper one takes.
const upperShare = 0.6

func (u *under) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(objects[0].MinSize().Width, objects[1].MinSize().Width), 120)
}

func (u *under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper := objects[0].(*container.Scroll)
	high := min(heightFor(upper.Content, size.Width), size.Height*upperShare)
	settle(upper, fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high+u.gap))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-high-u.gap)))
}

// Beside puts two objects next to each other, the first one with the given
// share of the width, and stacks them where the page is narrower than
// stackBelow.
func Beside(share, gap float32, left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{share: share, gap: gap}, left, right)
}

const stackBelow float32 = 700

// Stacks reports whether a page in a window of this width is that narrow.
func Stacks(window float32) bool { return window-railWidth-2*Margin < Px(stackBelow) }

type beside struct{ share, gap, width float32 }

func (b *beside) widths(total float32) (left, right float32, stacked bool) {
	if total < Px(stackBelow) {
		return total, total, true
	}
	left = (total - b.gap) * b.share
	return left, total - b.gap - left, false
}

// Turning stacks objects like Column. At the right of Beside it stacks them the other
// way round where the page is so narrow that the right stands below the left: what was
// lowest is in sight first.
func Turning(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&turning{column: column{gap: gap}}, objects...)
}

type turning struct {
	column
	turned bool
}

// turn changes the order of the objects, so that Tab goes through them as they are seen.
func turn(o fyne.CanvasObject, on bool) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	if l, ok := c.Layout.(*turning); ok && l.turned != on {
		l.turned = on
		slices.Reverse(c.Objects)
	}
}

// shorten tells the papers in an object whether something stands below them that
// should be in sight.
func shorten(o fyne.CanvasObject, on bool) {
	switch o := o.(type) {
	case *Paper:
		o.short = on
	case *fyne.Container:
		for _, child := range o.Objects {
			shorten(child, on)
		}
	}
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l, r := objects[0].MinSize(), objects[1].MinSize()
	if b.width > 0 && b.width < Px(stackBelow) {
		return fyne.NewSize(max(l.Width, r.Width), l.Height+b.gap+r.Height)
	}
	return fyne.NewSize(0, max(l.Height, r.Height))
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	wl, wr, stacked := b.widths(size.Width)
	left, right := objects[0], objects[1]
	left.Move(fyne.NewPos(0, 0))
	shorten(left, stacked)
	turn(right, stacked)
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

// Aside puts something beside what fills a page, and leaves it away where the page is
// narrow: what can be done there has to be in reach elsewhere too, as Page.InPlace.
func Aside(share, gap float32, middle, side fyne.CanvasObject) *fyne.Container {
	return container.New(&aside{share, gap}, middle, vscroll(side))
}

type aside struct{ share, gap float32 }

func (*aside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 120) }

func (a *aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	middle, side := objects[0], objects[1].(*container.Scroll)
	middle.Move(fyne.NewPos(0, 0))
	if size.Width < Px(stackBelow) {
		side.Hide()
		middle.Resize(size)
		return
	}
	side.Show()
	left := (size.Width - a.gap) * a.share
	middle.Resize(fyne.NewSize(left, size.Height))
	side.Move(fyne.NewPos(left+a.gap, 0))
	settle(side, fyne.NewSize(size.Width-a.gap-left, size.Height))
}

// Thirds puts up to three objects beside each other at equal width and height,
// and stacks them on a narrow page.
func Thirds(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&thirds{gap: gap}, objects...)
}

type thirds struct{ gap, width float32 }

func (t *thirds) measure(objects []fyne.CanvasObject, width float32) (each, height float32, stacked bool) {
	if n := float32(len(objects)); n > 0 && width >= Px(stackBelow) {
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

// Pair puts a short text and what it means beside each other, so that pairs below
// each other make two columns.
func Pair(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(pair{}, left, right)
}

// pairLeft is the share of the left column.
const pairLeft = 0.36

type pair struct{}

func (pair) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

func (pair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := (size.Width - Gap) * pairLeft
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Resize(fyne.NewSize(size.Width-Gap-left, size.Height))
	objects[1].Move(fyne.NewPos(left+Gap, 0))
}

// Ends puts one object at the left and one at the right of a line; where they have
// not the room, the right one goes below.
func Ends(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&ends{}, left, right)
}

type ends struct{ width float32 }

// leftLeast is the least width that is left to words beside what stands at the
// right.
const leftLeast float32 = 110

// stacked reports whether both have no room on one line.
func (e *ends) stacked(objects []fyne.CanvasObject, width float32) bool {
	r := objects[1].MinSize().Width
	return width > 0 && r > 0 && width-Gap-r < max(objects[0].MinSize().Width, min(Px(leftLeast), 0.4*width))
}

func (e *ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	l, r := objects[0].MinSize(), objects[1].MinSize()
	width := l.Width + Gap + r.Width
	if e.stacked(objects, e.width) {
		return fyne.NewSize(width, l.Height+GapSmall+r.Height)
	}
	// It gets its width. What it had before may be a little less, and a row of buttons
	// would ask for two rows.
	return fyne.NewSize(width, max(l.Height, heightFor(objects[1], r.Width)))
}

func (e *ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	left, right := objects[0], objects[1]
	if e.stacked(objects, size.Width) {
		high := heightFor(left, size.Width)
		left.Resize(fyne.NewSize(size.Width, high))
		left.Move(fyne.NewPos(0, 0))
		w := min(right.MinSize().Width, size.Width)
		low := heightFor(right, w)
		right.Resize(fyne.NewSize(w, low))
		right.Move(fyne.NewPos(size.Width-w, high+GapSmall))
		return
	}
	w := right.MinSize().Width
	r := fyne.NewSize(w, heightFor(right, w))
	right.Resize(r)
	right.Move(fyne.NewPos(size.Width-w, middle(size.Height, r.Height)))
	w = max(0, size.Width-w-Gap)
	h := heightFor(left, w)
	left.Resize(fyne.NewSize(w, h))
	left.Move(fyne.NewPos(0, middle(size.Height, h)))
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
