package kit

import (
	"image/color"

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

// Style is how much it asks for attention.
func (b *Button) Style() ButtonStyle { return b.style }

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
		PassOn(b, key)
	}
}

// PassOn gives the window a key that a focused control has no use for, such as
// Escape. Fyne gives it to the focused one alone.
func PassOn(o fyne.CanvasObject, key *fyne.KeyEvent) {
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
		b: b, ring: rect("", "", RadiusSmall+ringReach), box: rect("", "", RadiusSmall), under: rect("", "", 0),
	}
	r.apply()
	return r
}

// ringReach is how far the ring of a filled button stands off.
const ringReach float32 = 4

type buttonRenderer struct {
	b     *Button
	box   *canvas.Rectangle
	ring  *canvas.Rectangle // round a filled button that has the focus
	under *canvas.Rectangle // the line below the current step
	rows  []*canvas.Text    // the label; more than one row where it has not the width
	width float32           // of the label on one row
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ring, r.box, r.under}
	for _, t := range r.rows {
		all = append(all, t)
	}
	return all
}

// room is the space beside the label and the height of each style.
func (r *buttonRenderer) room() (side, height float32) {
	switch r.b.style {
	case Filled:
		return 20, Px(42)
	case Small:
		return 14, Px(37)
	case RailItem, RailEdge:
		return 12, Px(40)
	case Plain:
		return 0, Px(37) // flush with the text above it; the focus ring reaches out
	case stepLink:
		return 0, Px(28)
	}
	return 14, Px(42)
}

// rowHeight is what a second row of the label adds.
func (r *buttonRenderer) rowHeight() float32 { return r.size() * 1.35 }

// size is that of the label's letters.
func (r *buttonRenderer) size() float32 {
	switch r.b.style {
	case Small:
		return Px(14)
	case stepLink:
		return TypePx(SmallSize)
	}
	return TypePx(TextSize)
}

func (r *buttonRenderer) MinSize() fyne.Size {
	side, height := r.room()
	return fyne.NewSize(r.width+2*side, height+float32(len(r.rows)-1)*r.rowHeight())
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	side, _ := r.room()
	reach := float32(0)
	if side == 0 {
		reach = 8
	}
	r.box.Resize(size.AddWidthHeight(2*reach, 0))
	r.box.Move(fyne.NewPos(-reach, 0))
	r.ring.Resize(size.AddWidthHeight(2*ringReach, 2*ringReach))
	r.ring.Move(fyne.NewPos(-ringReach, -ringReach))
	r.wrap(size.Width - 2*side)
	y := middle(size.Height, float32(len(r.rows)-1)*r.rowHeight()+r.rows[0].MinSize().Height)
	for i, t := range r.rows {
		m := t.MinSize()
		x := middle(size.Width, m.Width)
		if r.b.style == RailItem || r.b.style == RailEdge {
			x = side
		}
		t.Resize(m)
		t.Move(fyne.NewPos(x, y+float32(i)*r.rowHeight()))
	}
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
	r.ring.Hidden = !r.b.focused || r.b.style != Filled
	switch {
	case !r.ring.Hidden: // on its own fill a ring is hardly seen, so it stands off
		paintRect(r.ring, Paint, Ink)
		r.ring.StrokeWidth = 2
	case r.b.focused:
		r.box.StrokeColor, r.box.StrokeWidth = colour(Accent), 2
	}
	if r.b.style == stepLink && r.b.chosen {
		paintRect(r.under, Accent, "")
	}
	size, style := r.size(), voice(false, r.b.style == Filled || r.b.chosen, false)
	r.width = textWidth(r.b.label, size, style)
	words := []string{r.b.label}
	if len(r.rows) > 1 {
		words = nil // Layout follows, and wraps anew
		for _, t := range r.rows {
			words = append(words, t.Text)
		}
	}
	r.put(words, size, style, colour(ink))
}

func (r *buttonRenderer) put(words []string, size float32, style fyne.TextStyle, ink color.Color) {
	r.rows = r.rows[:0]
	for _, w := range words {
		r.rows = append(r.rows, newText(w, ink, size, style))
	}
}

// wrap breaks the label into as many rows as the width asks for.
func (r *buttonRenderer) wrap(width float32) {
	first := r.rows[0]
	words := []string{r.b.label}
	over := float32(1)
	if side, _ := r.room(); r.b.chosen { // it was just chosen: bold letters may go into the room at the sides
		over = max(over, 0.8*side)
	}
	if width > 0 && r.width > width+over {
		words = breakLines(r.b.label, width, func(s string) float32 { return advance(s, first.TextSize, first.TextStyle) })
	} else if len(r.rows) == 1 && first.Text == r.b.label {
		return
	}
	r.put(words, first.TextSize, first.TextStyle, first.Color)
}

func (r *buttonRenderer) colours() (fill, stroke, ink fyne.ThemeColorName) {
	b := r.b
	switch b.style {
	case Filled:
		return Accent, "", OnAccent
	case stepLink:
		return b.stepColours()
	case RailEdge: // with a fill: round a clear one the GL painter draws the edge dark
		fill, stroke, ink = Paint, Hairline, Ink
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

// Filled reports whether it is the main button of its page.
func (b *Button) Filled() bool { return b.style == Filled }
