package kit

import (
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
	Main   *Button
}

// textColumn is the widest a line of the app's own text gets.
const textColumn float32 = 720

// underHead keeps what scrolls away from the tails of the title's letters.
const underHead float32 = 8

// Build lays the page out in its frame.
func (p Page) Build() fyne.CanvasObject {
	head := Column(GapSmall)
	top := float32(36)
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
	body := Inset(22-underHead, Margin, 4, Margin, p.Body)
	middle := fyne.CanvasObject(body)
	if !p.Fill {
		middle = container.NewVScroll(body)
	}
	return container.New(pageLayout{}, Inset(top, Margin, underHead, Margin, head), middle, p.foot())
}

// pageLayout gives the head and the foot the height their words need at this
// width, and the rest to the middle.
type pageLayout struct{}

func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, 320)
}

func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
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
	if p.Status == nil && p.Quiet == nil && p.Main == nil {
		return NewCaption("")
	}
	status := p.Status
	if status == nil {
		status = NewCaption("")
		status.Hide() // it takes no room from the buttons
	}
	objects := []fyne.CanvasObject{status}
	for _, b := range p.Quiet {
		objects = append(objects, b)
	}
	if p.Main != nil {
		objects = append(objects, p.Main)
	}
	return Inset(14, Margin, 36, Margin, container.New(&footLayout{}, objects...))
}

// StepBar names the steps of an evening. Each can be gone to at any time.
func StepBar(names []string, current int, done func(int) bool, open func(int)) fyne.CanvasObject {
	bar := Flow(22)
	for i, name := range names {
		bar.Add(newStep(name, i == current, done(i), func() { open(i) }))
	}
	return bar
}

// newStep is a link with an underline under the current one.
func newStep(name string, current, done bool, open func()) fyne.CanvasObject {
	s := NewButton(name, stepLink, open)
	s.chosen, s.done = current, done
	return s
}

// Empty is a window with nothing in it yet.
func Empty() fyne.CanvasObject { return canvas.NewRectangle(colour(Paint)) }

// Frame puts the rail at the left of the window and the page in the rest of it;
// a card may stand beside the page.
func Frame(rail, page, beside fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{newGround(), rail, canvas.NewRectangle(colour(Hairline)), page}
	if beside != nil {
		objects = append(objects, container.NewVScroll(Inset(36, 28, 36, 0, beside)))
	}
	return container.New(frameLayout{}, objects...)
}

const (
	railWidth   float32 = 208
	besideWidth float32 = 330
	// Below cardAbove the card would leave the page no room, so it goes above it
	// and takes at most aboveShare of the height.
	cardAbove  float32 = 1000
	aboveShare float32 = 0.42
)

type frameLayout struct{}

func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(760, 560) }

func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		settle(o, fyne.NewSize(width, size.Height))
	}
	put(objects[0], 0, size.Width)
	rail := Px(railWidth)
	put(objects[1], 0, rail-1)
	put(objects[2], rail-1, 1)
	right := size.Width
	if len(objects) > 4 && size.Width < Px(cardAbove) {
		stackCard(objects[4].(*container.Scroll), objects[3], size)
		return
	}
	if len(objects) > 4 {
		right -= Px(besideWidth)
		put(objects[4], right, Px(besideWidth))
	}
	put(objects[3], rail, right-rail)
}

// stackCard puts the card above the page, with the page's margin at its left.
func stackCard(card *container.Scroll, page fyne.CanvasObject, size fyne.Size) {
	rail := Px(railWidth)
	width := size.Width - rail
	high := min(heightFor(card.Content, width-Margin), size.Height*aboveShare)
	card.Move(fyne.NewPos(rail+Margin, 0))
	settle(card, fyne.NewSize(width-Margin, high))
	page.Move(fyne.NewPos(rail, high))
	settle(page, fyne.NewSize(width, size.Height-high))
}

// Rail is the list of places at the left: the main ones at the top, the quiet
// ones at the foot.
func Rail(name string, places, foot []*Button) fyne.CanvasObject {
	title := newPara(true, 18, Ink, "")
	title.SetRuns(Run{Text: name, Bold: true})
	top := Column(2.5, Inset(24, 0, 20, 12, title))
	for _, b := range places {
		top.Add(b)
	}
	bottom := Column(GapSmall)
	for _, b := range foot {
		bottom.Add(b)
	}
	return container.NewBorder(Inset(0, 16, 0, 16, top), Inset(0, 16, 28, 16, bottom), nil, nil)
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
	})))
	return box
}
