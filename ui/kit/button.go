package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ButtonStyle is how much a button asks for attention.
type ButtonStyle int

// The styles. A page has one Filled button at most.
const (
	Outline ButtonStyle = iota
	Filled
	Plain
	Small // outline, for choices in a row
	RailItem
	RailEdge // a rail item with an edge, for Help now
	stepLink
)

// Button is a button, a choice that stays chosen, or an entry of the rail.
type Button struct {
	widget.BaseWidget
	OnTapped func()

	label   string
	style   ButtonStyle
	chosen  bool
	done    bool
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// NewButton is a button that calls tapped for a click, Space or Enter.
func NewButton(label string, style ButtonStyle, tapped func()) *Button {
	b := &Button{label: label, style: style, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Label is the button's wording.
func (b *Button) Label() string { return b.label }

// SetLabel changes the wording.
func (b *Button) SetLabel(label string) {
	b.label = label
	b.Refresh()
}

// Chosen reports whether the button stays chosen.
func (b *Button) Chosen() bool { return b.chosen }

// SetChosen marks the button as the chosen one.
func (b *Button) SetChosen(on bool) {
	b.chosen = on
	b.Refresh()
}

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	used()
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	used()
	b.focused = true
	b.Refresh()
	Reveal(b)
}

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable. Space presses the button by its letter and
// not by its key, which comes first: where the button moves the focus to a field,
// the letter would follow it there as a blank.
func (b *Button) TypedRune(r rune) {
	if r == ' ' {
		b.Tapped(nil)
	}
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeySpace:
	default:
		passOn(b, key)
	}
}

// passOn gives the window a key that a focused control has no use for, such as
// Escape. Fyne gives it to the focused one alone.
func passOn(o fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *Button) MouseMoved(*desktop.MouseEvent) { used() }

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor implements desktop.Cursorable.
func (b *Button) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		b: b, box: rect("", "", RadiusSmall), under: rect("", "", 0), text: canvas.NewText("", nil),
	}
	r.apply()
	return r
}

type buttonRenderer struct {
	b     *Button
	box   *canvas.Rectangle
	under *canvas.Rectangle // the line below the current step
	text  *canvas.Text
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.under, r.text}
}

// room is the space beside the label and the height of each style.
func (r *buttonRenderer) room() (side, height float32) {
	switch r.b.style {
	case Filled:
		return 20, 42
	case Small:
		return 14, 37
	case RailItem, RailEdge:
		return 12, 40
	case Plain:
		return 0, 37 // flush with the text above it; the focus ring reaches out
	case stepLink:
		return 0, 28
	}
	return 14, 42
}

func (r *buttonRenderer) MinSize() fyne.Size {
	side, height := r.room()
	return fyne.NewSize(r.text.MinSize().Width+2*side, height)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	side, _ := r.room()
	reach := float32(0)
	if side == 0 {
		reach = 8
	}
	r.box.Resize(size.AddWidthHeight(2*reach, 0))
	r.box.Move(fyne.NewPos(-reach, 0))
	m := r.text.MinSize()
	x := middle(size.Width, m.Width)
	if r.b.style == RailItem || r.b.style == RailEdge {
		x = side
	}
	r.text.Resize(m)
	r.text.Move(fyne.NewPos(x, middle(size.Height, m.Height)))
	r.under.Resize(fyne.NewSize(size.Width, 2))
	r.under.Move(fyne.NewPos(0, size.Height-2))
}

func (r *buttonRenderer) Refresh() {
	r.apply()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) apply() {
	fill, stroke, ink := r.colours()
	paintRect(r.box, fill, stroke)
	if r.b.focused {
		r.box.StrokeColor, r.box.StrokeWidth = colour(Accent), 2
		if r.b.style == Filled {
			r.box.StrokeColor = colour(Ink)
		}
	}
	bold := r.b.style == Filled || r.b.chosen
	r.text.TextStyle = voice(false, bold, false)
	r.text.Text, r.text.TextSize, r.text.Color = r.b.label, TextSize, colour(ink)
	switch r.b.style {
	case Small:
		r.text.TextSize = 14
	case stepLink:
		r.text.TextSize = SmallSize
		if r.b.chosen {
			paintRect(r.under, Accent, "")
		}
	}
}

func (r *buttonRenderer) colours() (fill, stroke, ink fyne.ThemeColorName) {
	b := r.b
	switch b.style {
	case Filled:
		return Accent, "", OnAccent
	case stepLink:
		return b.stepColours()
	case RailEdge:
		stroke, ink = Hairline, Ink
	case Plain, RailItem:
		ink = Quiet
		if b.hovered {
			ink = Ink
		}
	default:
		fill, stroke, ink = Card, Hairline, Ink
		if b.hovered {
			stroke = Accent
		}
	}
	if b.chosen {
		fill, ink = AccentSoft, Ink
		if b.style != RailItem && b.style != RailEdge {
			stroke = Accent
		}
	}
	return fill, stroke, ink
}

// stepColours: the current step is in ink, one with words in it in the accent.
func (b *Button) stepColours() (fill, stroke, ink fyne.ThemeColorName) {
	switch {
	case b.chosen:
		return "", "", Ink
	case b.done, b.hovered:
		return "", "", Accent
	}
	return "", "", Quiet
}
