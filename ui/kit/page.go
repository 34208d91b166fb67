package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Page is what one page is made of. Everything but Body may be left out.
type Page struct {
	Steps    fyne.CanvasObject // the step bar
	Title    string
	Subtitle string
	// Heading stands in place of title and subtitle where the page changes them.
	Heading fyne.CanvasObject
	Body    fyne.CanvasObject
	// Fill gives the body the height of the window in place of a scroll.
	Fill bool
	// Status stands at the left of the foot, the buttons at its right.
	Status fyne.CanvasObject
	Quiet  []*Button
	// InPlace stand before the quiet ones where the page is too narrow for what Aside
	// puts beside its body, and nowhere else.
	InPlace []*Button
	Main    *Button
}

// textColumn is the widest a line of the app's own text gets.
const textColumn float32 = 720

// underHead keeps what scrolls away from the tails of the title's letters.
const underHead float32 = 8

// Build lays the page out in its frame. The foot with the main button always stays;
// the head scrolls with the body, so that a small window or large letters leave
// room to write.
func (p Page) Build() fyne.CanvasObject {
	head := Column(GapSmall)
	if p.Steps != nil {
		head.Add(Inset(0, 0, 20, 0, p.Steps))
	}
	if p.Heading != nil {
		head.Add(p.Heading)
	}
	if p.Title != "" {
		head.Add(NewTitle(p.Title))
	}
	if p.Subtitle != "" {
		head.Add(Narrow(textColumn, NewQuiet(p.Subtitle)))
	}
	steps, _ := p.Steps.(*fyne.Container)
	top, middle := within(36, underHead, head), within(22-underHead, 4, p.Body)
	if p.Fill {
		return container.New(&pageLayout{steps, p.InPlace}, top, middle, p.foot())
	}
	return container.New(&pageLayout{steps, p.InPlace}, Column(0), vscroll(Column(0, top, middle)), p.foot())
}

// pageLayout gives the head and the foot the height their words need at this
// width, and the rest to the middle.
type pageLayout struct {
	steps   *fyne.Container
	inPlace []*Button
}

// stand shows what is there in place of an Aside that is left away, before the foot is
// measured.
func (p *pageLayout) stand(width float32) {
	for _, b := range p.inPlace {
		if width-2*Margin < Px(stackBelow) {
			b.Show()
		} else {
			b.Hide()
		}
	}
}

// fold makes the step bar of a page short or long.
func fold(page fyne.CanvasObject, on bool) {
	c, ok := page.(*fyne.Container)
	if !ok {
		return
	}
	if l, ok := c.Layout.(*pageLayout); ok && l.steps != nil {
		if bar, ok := l.steps.Layout.(*stepBar); ok {
			bar.folded = on
		}
	}
}

func (*pageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 320) }

func (p *pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.stand(size.Width)
	head, middle, foot := objects[0], objects[1], objects[2]
	top, bottom := heightFor(head, size.Width), heightFor(foot, size.Width)
	head.Resize(fyne.NewSize(size.Width, top))
	foot.Resize(fyne.NewSize(size.Width, bottom))
	foot.Move(fyne.NewPos(0, size.Height-bottom))
	middle.Move(fyne.NewPos(0, top))
	settle(middle, fyne.NewSize(size.Width, max(0, size.Height-top-bottom)))
}

// settle gives an object its size in two steps: what wraps knows its height only
// once it has its width, and a scroll asks for it before.
func settle(o fyne.CanvasObject, size fyne.Size) {
	o.Resize(size.AddWidthHeight(0, 1))
	o.Resize(size)
}

func (p Page) foot() fyne.CanvasObject {
	if p.Status == nil && p.Quiet == nil && p.InPlace == nil && p.Main == nil {
		return NewCaption("")
	}
	status := p.Status
	if status == nil {
		status = NewCaption("")
		status.Hide() // it takes no room from the buttons
	}
	objects := []fyne.CanvasObject{status}
	for _, b := range slices.Concat(p.InPlace, p.Quiet) {
		objects = append(objects, b)
	}
	if p.Main != nil {
		objects = append(objects, p.Main)
	}
	return within(14, 36, container.New(&footLayout{}, objects...))
}

// within leaves the page's margins at both sides, narrower ones on a narrow page. It
// asks for no width: a page takes what the window gives.
func within(top, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&margins{top: top, bottom: bottom}, o)
}

type margins struct{ top, bottom, width float32 }

// The margin of a page that is narrower than slim, and its rooms above and below.
const (
	slim       float32 = 760
	slimMargin float32 = 24
)

func (m *margins) room(width float32) (top, side, bottom float32) {
	if width > 0 && width < slim {
		return m.top * 0.6, slimMargin, m.bottom * 0.5
	}
	return m.top, Margin, m.bottom
}

func (m *margins) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top, _, bottom := m.room(m.width)
	return fyne.NewSize(0, objects[0].MinSize().Height+top+bottom)
}

func (m *margins) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m.width = size.Width
	top, side, bottom := m.room(size.Width)
	objects[0].Move(fyne.NewPos(side, top))
	objects[0].Resize(fyne.NewSize(size.Width-2*side, size.Height-top-bottom))
}

const tagSize float32 = 12

// Tag is a small label on a soft ground in the colour of its kind.
func Tag(text string, ink, soft fyne.ThemeColorName) fyne.CanvasObject {
	t := newPara(false, tagSize, ink, "")
	t.SetRuns(Run{Text: text, Bold: true})
	return Row(0, container.NewStack(rect(soft, "", 5), Inset(2, 8, 2, 9, container.New(oneLine{t}, t))))
}

// Quote shows words with a line at their left.
func Quote(words *Para) fyne.CanvasObject {
	bar := canvas.NewRectangle(colour(Hairline))
	bar.SetMinSize(fyne.NewSize(3, 0))
	return container.NewBorder(nil, nil, bar, nil, Inset(0, 0, 0, 14, words))
}

// Fold hides what is not needed at first behind one quiet link. The content is
// made when it is first shown, because most evenings never open it.
func Fold(label string, open bool, content func() fyne.CanvasObject) fyne.CanvasObject {
	box := Column(GapSmall)
	if open {
		box.Add(content())
		return box
	}
	box.Add(Row(0, NewButton(label, Plain, func() {
		box.RemoveAll()
		box.Add(content())
		box.Refresh()
		if c := fyne.CurrentApp().Driver().CanvasForObject(box); c != nil {
			PaintOnce(c) // without a place nothing comes into view with the focus
		}
		focusFirst(box) // the button that had the focus is gone
	})))
	return box
}

// focusFirst puts the focus on the first thing in an object that can be typed in,
// set or pressed; where there is none, on nothing.
func focusFirst(in fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(in)
	if c == nil {
		return
	}
	if first := firstControl(in); first != nil {
		c.Focus(first)
	} else {
		c.Unfocus()
	}
}

func firstControl(in fyne.CanvasObject) fyne.Focusable {
	if !in.Visible() {
		return nil
	}
	switch in := in.(type) {
	case *Line:
		return in.Entry
	case *Paper:
		return in.Entry
	case fyne.Focusable:
		return in
	case *container.Scroll:
		return firstControl(in.Content)
	case *fyne.Container:
		for _, o := range in.Objects {
			if first := firstControl(o); first != nil {
				return first
			}
		}
	}
	return nil
}
