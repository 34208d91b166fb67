package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Marks on a paper that asks about them are flags: the pointer over one shows its
// label, a click opens it, and each is a stop for Tab, where the arrow keys go from
// one to the next and Enter or Space opens it.

// signAt is how far left of the words their sign stands.
const signAt float32 = 9

// flag is the stop for the keys at one mark. It draws nothing itself: the paper
// draws the frame around the words.
type flag struct {
	widget.BaseWidget
	paper *Paper
	index int
}

var (
	_ fyne.Focusable    = (*flag)(nil)
	_ fyne.Tappable     = (*flag)(nil)
	_ desktop.Hoverable = (*flag)(nil)
	_ desktop.Hoverable = (*Entry)(nil)
)

func newFlag(p *Paper, i int) *flag {
	f := &flag{paper: p, index: i}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer implements fyne.Widget.
func (f *flag) CreateRenderer() fyne.WidgetRenderer { return unpainted() }

// FocusGained implements fyne.Focusable.
func (f *flag) FocusGained() {
	used()
	f.paper.reached = f.index
	f.paper.drawOver()
	if at := f.paper.places[f.index]; len(at) > 0 {
		f.paper.show(at[0].y-f.paper.pad, at[len(at)-1].y+at[0].height+f.paper.pad)
	}
	Reveal(f.paper)
}

// FocusLost implements fyne.Focusable.
func (f *flag) FocusLost() {
	f.paper.reached = none
	f.paper.drawOver()
}

// TypedRune implements fyne.Focusable.
func (f *flag) TypedRune(r rune) {
	if r == ' ' {
		f.paper.pick(f.index)
	}
}

// TypedKey implements fyne.Focusable.
func (f *flag) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		f.paper.pick(f.index)
	case fyne.KeyDown, fyne.KeyRight:
		f.paper.reach(f.index + 1)
	case fyne.KeyUp, fyne.KeyLeft:
		f.paper.reach(f.index - 1)
	case fyne.KeySpace:
	default:
		PassOn(f, key)
	}
}

// Tapped implements fyne.Tappable.
func (f *flag) Tapped(*fyne.PointEvent) {
	used()
	if f.paper.OnMark != nil {
		f.paper.OnMark(f.index)
	}
}

// MouseIn implements desktop.Hoverable.
func (f *flag) MouseIn(*desktop.MouseEvent) { f.paper.hover(f.index) }

// MouseMoved implements desktop.Hoverable.
func (f *flag) MouseMoved(*desktop.MouseEvent) { used() }

// MouseOut implements desktop.Hoverable.
func (f *flag) MouseOut() { f.paper.hover(none) }

// none is the index of no mark.
const none = -1

// placeFlags gives each mark of a paper that asks about them its stop.
func (p *Paper) placeFlags() {
	want := 0
	if p.OnMark != nil {
		want = len(p.places)
	}
	for len(p.flags) < want {
		p.flags = append(p.flags, newFlag(p, len(p.flags)))
		p.stops.Add(p.flags[len(p.flags)-1])
	}
	for i, f := range p.flags {
		if i >= want || len(p.places[i]) == 0 {
			f.Hide()
			continue
		}
		s := p.places[i][0]
		f.Move(fyne.NewPos(0, s.y))
		f.Resize(fyne.NewSize(p.pad-2, s.height))
		f.Show()
	}
	if p.reached >= want && p.reached != none { // the words it stood at are marked no more
		p.reached = none
		if c := fyne.CurrentApp().Driver().CanvasForObject(p.Entry); c != nil {
			c.Focus(p.Entry)
		}
	}
}

// reach moves the focus to a flag.
func (p *Paper) reach(i int) {
	if i < 0 || i >= len(p.flags) || !p.flags[i].Visible() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p.flags[i])
	}
}

// pick opens a flag from the keys.
func (p *Paper) pick(i int) {
	used()
	switch {
	case p.OnPick != nil:
		p.OnPick(i)
	case p.OnMark != nil:
		p.OnMark(i)
	}
}

// hover shows the label of a flag below the pointer.
func (p *Paper) hover(i int) {
	if p.OnMark == nil {
		i = none
	}
	if p.Entry.pointing = i != none; i != p.hovered {
		p.hovered = i
		p.drawOver()
	}
}

// markAt is the mark at a place on the sheet.
func (p *Paper) markAt(at fyne.Position) int {
	for i, strips := range p.places {
		for _, s := range strips {
			if s.has(at) {
				return i
			}
		}
	}
	return none
}

// drawOver frames the flag that has the focus and labels it, or the one below the
// pointer.
func (p *Paper) drawOver() {
	p.placeFlags()
	if p.hovered >= len(p.places) {
		p.hovered = none
	}
	shown := len(p.over.Objects) > 0
	p.over.RemoveAll()
	if p.reached != none {
		for _, s := range p.places[p.reached] {
			frame := rect("", Accent, 4)
			frame.StrokeWidth = 2
			frame.Move(fyne.NewPos(s.x-3, s.y+1))
			frame.Resize(fyne.NewSize(s.width+6, s.height-1))
			p.over.Add(frame)
		}
	}
	at := p.hovered
	if at == none {
		at = p.reached
	}
	if at != none && at < len(p.marks) && len(p.places[at]) > 0 && p.marks[at].Label != "" {
		p.over.Add(p.label(p.marks[at], p.places[at]))
	}
	if shown || len(p.over.Objects) > 0 {
		p.over.Refresh()
	}
}

// label is the name of a mark, below its last row, or above its first one at the
// foot of the sheet.
func (p *Paper) label(m Mark, at []strip) fyne.CanvasObject {
	tag := container.NewStack(rect(Card, m.Style.Ink(), 5), Tag(m.Label, m.Style.Ink(), m.Style.Soft()))
	size := tag.MinSize()
	last := at[len(at)-1]
	y := last.y + last.height + 1
	if y+size.Height > p.sheet.Size().Height {
		y = at[0].y - size.Height - 1
	}
	tag.Resize(size)
	tag.Move(fyne.NewPos(min(last.x, max(0, p.sheet.Size().Width-size.Width-p.pad)), y))
	return tag
}

// MouseIn implements desktop.Hoverable.
func (e *Entry) MouseIn(m *desktop.MouseEvent) { e.MouseMoved(m) }

// MouseMoved implements desktop.Hoverable.
func (e *Entry) MouseMoved(m *desktop.MouseEvent) {
	used()
	if e.OnHover != nil {
		e.OnHover(&m.Position)
	}
}

// MouseOut implements desktop.Hoverable.
func (e *Entry) MouseOut() {
	if e.OnHover != nil {
		e.OnHover(nil)
	}
}

// Cursor implements desktop.Cursorable: a hand over a flag.
func (e *Entry) Cursor() desktop.Cursor {
	if e.pointing {
		return desktop.PointerCursor
	}
	return e.Entry.Cursor()
}
