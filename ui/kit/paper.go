package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// paperPad is the room between the edge of the paper and the words; the entry
// reaches bleed pixels further on each side, so that its own focus frame falls
// outside the scrolled view and the paper's edge can show the focus instead.
const (
	paperPad   float32 = 32
	captionPad float32 = 10 // below a caption, which brings its own room
	bleed      float32 = 4

	// rowsInView is how many rows are brought into view where the cursor comes to a
	// paper below the edge of the page.
	rowsInView float32 = 3
)

// Paper is a sheet for the user's own words, with marks under some of them.
// It grows with its text and scrolls inside its card.
type Paper struct {
	widget.BaseWidget
	Entry *Entry
	// OnChanged is told every new wording.
	OnChanged func(string)
	// OnMark is told the index of a mark that was clicked. Where it is nil, marks are
	// only shown.
	OnMark func(int)
	// OnPick is told of one that was opened by a key; nil asks OnMark.
	OnPick func(int)

	marks     []Mark
	marked    string // the words that the marks lie on
	pad       float32
	minHeight float32
	short     bool    // no higher than its words, for something stands below
	height    float32 // what the words needed last
	edge      *canvas.Rectangle
	writing   bool // the cursor is in it
	scroll    *container.Scroll
	sheet     *fyne.Container
	under     *fyne.Container
	over      *fyne.Container // the label and the frame of a flag
	stops     *fyne.Container // the flags, for the keys
	flags     []*flag
	places    [][]strip // where each mark lies
	reached   int       // the flag with the focus
	hovered   int       // the one below the pointer
	caption   *Para
	note      *note
}

// NewPaper is an empty sheet of at least the given height.
func NewPaper(placeholder string, minHeight float32) *Paper {
	return newPaper("", placeholder, minHeight)
}

// NewCaptionedPaper is a sheet with a small line at its head.
func NewCaptionedPaper(caption, placeholder string, minHeight float32) *Paper {
	return newPaper(caption, placeholder, minHeight)
}

func newPaper(caption, placeholder string, minHeight float32) *Paper {
	p := &Paper{
		Entry: &Entry{Limit: paperLimit, Paragraph: paragraphLimit}, minHeight: minHeight, pad: paperPad,
		reached: none, hovered: none,
	}
	if caption != "" {
		p.caption, p.pad = NewCaption(caption), captionPad
	}
	p.ExtendBaseWidget(p)
	e := p.Entry
	e.ExtendBaseWidget(e)
	e.MultiLine, e.Wrapping, e.TextStyle = true, fyne.TextWrapWord, OwnVoice
	e.PlaceHolder = placeholder
	e.OnChanged = p.changed
	e.OnFocus = p.focused
	e.OnTap = p.tapped
	e.OnHover = func(at *fyne.Position) {
		if at == nil {
			p.hover(none)
			return
		}
		p.hover(p.markAt(at.SubtractXY(bleed, bleed)))
	}
	p.note = newNote(Inset(6, paperPad, 14, paperPad, nil))
	e.OnNote = p.note.say

	p.edge = rect(Card, FieldEdge, Radius)
	p.under, p.over, p.stops = container.NewWithoutLayout(), container.NewWithoutLayout(), container.NewWithoutLayout()
	p.sheet = container.New(&sheetLayout{p}, p.under, inOwnVoice(OwnSize, p.pad+bleed, e), p.stops, p.over)
	p.scroll = container.NewVScroll(p.sheet)
	e.OnCursorChanged = p.follow
	return p
}

// SetReadOnly keeps the words as they are.
func (p *Paper) SetReadOnly(on bool) {
	p.Entry.ReadOnly = on
	p.paintEdge()
}

// Text is the wording.
func (p *Paper) Text() string { return p.Entry.Text }

// SetText replaces the wording without telling OnChanged.
func (p *Paper) SetText(text string) {
	then := p.OnChanged
	p.OnChanged = nil
	p.Entry.SetText(text)
	p.OnChanged = then
	p.relay()
}

// Put replaces the wording as the user would: OnChanged is told, and it can be
// undone.
func (p *Paper) Put(text string) { p.Entry.Put(text) }

// SetMarks replaces the marks. Marks outside the text are passed over.
func (p *Paper) SetMarks(marks []Mark) {
	p.marks, p.marked = marks, p.Text()
	p.drawMarks()
}

// Marks are the marks as they were set.
func (p *Paper) Marks() []Mark { return p.marks }

// CursorToEnd puts the cursor behind the last word.
func (p *Paper) CursorToEnd() { p.CursorTo(len(p.Text())) }

// CursorTo puts the cursor at a byte offset.
func (p *Paper) CursorTo(offset int) {
	p.Entry.place(utf8.RuneCountInString(p.Text()[:min(offset, len(p.Text()))]))
	p.Entry.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Paper) CreateRenderer() fyne.WidgetRenderer {
	head, foot, side := Column(0), Column(0), float32(0)
	if p.caption != nil {
		head.Add(Inset(26, paperPad, 0, paperPad, p.caption))
		foot.Add(NewCaption(""))
		side = paperPad - p.pad
	}
	foot.Add(p.note.box)
	body := container.New(&pageLayout{}, head, Inset(0, side, 0, side, p.scroll), foot)
	p.note.within = body
	return widget.NewSimpleRenderer(container.NewStack(p.edge, Inset(1, 1, 1, 1, body), newWheel(p, p.scroll)))
}

// MinSize implements fyne.CanvasObject.
func (p *Paper) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	if p.short {
		return fyne.NewSize(240, min(p.minHeight, max(Px(leastPaper), p.wordsHeight())))
	}
	return fyne.NewSize(240, p.minHeight)
}

// leastPaper is the height of a paper that keeps to its words, at 100 %.
const leastPaper float32 = 110

// wordsHeight is what the words need with the frame around them.
func (p *Paper) wordsHeight() float32 {
	h := p.sheet.MinSize().Height + 2
	if p.caption != nil {
		h += 26 + 2*p.caption.MinSize().Height
	}
	return h
}

func (p *Paper) changed(text string) {
	p.marks, p.marked = shifted(p.marks, p.marked, text), text
	p.relay()
	if p.OnChanged != nil {
		p.OnChanged(text)
	}
}

// relay makes the sheet as high as its words need. Most keys change no height,
// and laying out anew costs more than the key itself.
func (p *Paper) relay() {
	if h := p.sheet.MinSize().Height; h != p.height {
		p.height = h
		p.sheet.Resize(p.sheet.MinSize().Max(p.scroll.Size()))
		// The bar alone: a Refresh of the scroll would lay out all words once more.
		at := p.scroll.Offset
		p.scroll.ScrollToBottom()
		p.scroll.ScrollToOffset(at)
	}
	if len(p.marks) > 0 {
		p.drawMarks()
	}
}

func (p *Paper) focused(on bool) {
	if p.writing = on; on {
		p.ComeIntoView()
	}
	p.paintEdge()
}

// paintEdge gives the paper the edge of a field, or of a card where it is only read.
func (p *Paper) paintEdge() {
	stroke := FieldEdge
	switch {
	case p.Entry.ReadOnly:
		stroke = Hairline
	case p.writing:
		stroke = Accent
	}
	paintRect(p.edge, Card, stroke)
	p.edge.Refresh()
}

func (p *Paper) tapped(offset int) {
	if p.OnMark == nil {
		return
	}
	for i, m := range p.marks {
		if m.Start <= offset && offset < m.End {
			p.OnMark(i)
			return
		}
	}
}

// ComeIntoView scrolls the page so far that there is room to write in sight. Fyne
// knows where an object is only once it was drawn, so a new page asks again then.
func (p *Paper) ComeIntoView() {
	reveal(p, min(p.Size().Height, paperPad+rowsInView*p.rowHeight()))
}

// follow keeps the cursor's row in view.
func (p *Paper) follow() {
	top := p.Entry.CursorPosition().Y - bleed
	p.show(top-p.pad, top+p.rowHeight()+p.pad)
}

// show scrolls a stretch of the sheet into view.
func (p *Paper) show(top, bottom float32) {
	view := p.scroll.Size().Height
	switch {
	case view <= 0:
		return
	case top < p.scroll.Offset.Y:
		p.scrollTo(max(0, top))
	case bottom > p.scroll.Offset.Y+view:
		p.scrollTo(bottom - view)
	}
}

func (p *Paper) scrollTo(y float32) {
	if y != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
}

func (p *Paper) rowHeight() float32 {
	return fyne.MeasureText("M", TypePx(OwnSize), OwnVoice).Height
}

// sheetLayout gives the entry the height of its words and lets it reach a
// little over the edges.
type sheetLayout struct{ paper *Paper }

func (l *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	h := float32(len(l.paper.Entry.rows()))*l.paper.rowHeight() + 2*l.paper.pad
	return fyne.NewSize(0, h)
}

func (l *sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
	}
	objects[1].Move(fyne.NewPos(-bleed, -bleed))
	if to := size.AddWidthHeight(2*bleed, 2*bleed); to != objects[1].Size() {
		// Fyne keeps the cursor's row and column while the words wrap anew, which
		// puts the next key into the middle of a sentence.
		at := l.paper.Entry.offset()
		objects[1].Resize(to)
		l.paper.Entry.place(at)
	}
	l.paper.drawMarks()
}
