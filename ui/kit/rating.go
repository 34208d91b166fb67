package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// Scale is a line to set a value on. It is unset until it is touched, can be
// unset again, and never suggests a value. Arrow keys move it, digits set it,
// Backspace unsets it.
type Scale struct {
	widget.BaseWidget
	// OnChanged is told the new value, nil for unset.
	OnChanged func(*int)

	low, high, step int
	value           *int
	lean            *int // hollow mark: where the words lean
	typed           string
	focused         bool
}

var (
	_ fyne.Tappable      = (*Scale)(nil)
	_ fyne.Draggable     = (*Scale)(nil)
	_ fyne.Focusable     = (*Scale)(nil)
	_ desktop.Cursorable = (*Scale)(nil)
)

// NewScale is an unset scale from low to high that arrow keys move by step.
func NewScale(low, high, step int) *Scale {
	s := &Scale{low: low, high: high, step: step}
	s.ExtendBaseWidget(s)
	return s
}

// Value is nil until the scale is touched.
func (s *Scale) Value() *int { return s.value }

// SetValue sets the scale without telling OnChanged.
func (s *Scale) SetValue(v *int) {
	s.value = s.clamp(v)
	s.Refresh()
}

// SetLean shows a hollow mark where the words lean; nil takes it away.
func (s *Scale) SetLean(v *int) {
	s.lean = s.clamp(v)
	s.Refresh()
}

func (s *Scale) clamp(v *int) *int {
	if v == nil {
		return nil
	}
	c := min(max(*v, s.low), s.high)
	return &c
}

func (s *Scale) set(v *int) {
	s.SetValue(v)
	if s.OnChanged != nil {
		s.OnChanged(s.value)
	}
}

func (s *Scale) setAt(x float32) {
	knob := Px(knobSize)
	w := s.Size().Width - 2*knob
	if w <= 0 {
		return
	}
	share := min(max((x-knob)/w, 0), 1)
	v := s.low + int(share*float32(s.high-s.low)+0.5)
	s.set(&v)
}

// Tapped implements fyne.Tappable.
func (s *Scale) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.setAt(e.Position.X)
}

// Dragged implements fyne.Draggable.
func (s *Scale) Dragged(e *fyne.DragEvent) { s.setAt(e.Position.X) }

// DragEnd implements fyne.Draggable.
func (s *Scale) DragEnd() {}

// FocusGained implements fyne.Focusable.
func (s *Scale) FocusGained() {
	s.focused, s.typed = true, ""
	s.Refresh()
	Reveal(s)
}

// FocusLost implements fyne.Focusable.
func (s *Scale) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable. Digits typed in a row make one number.
func (s *Scale) TypedRune(r rune) {
	if r < '0' || r > '9' {
		return
	}
	n, err := strconv.Atoi(s.typed + string(r))
	if err != nil || n > s.high {
		s.typed = ""
		n = int(r - '0')
	}
	s.typed += string(r)
	s.set(&n)
}

// TypedKey implements fyne.Focusable.
func (s *Scale) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.move(s.step)
	case fyne.KeyLeft, fyne.KeyDown:
		s.move(-s.step)
	case fyne.KeyHome:
		s.set(&s.low)
	case fyne.KeyEnd:
		s.set(&s.high)
	case fyne.KeyBackspace, fyne.KeyDelete:
		s.typed = ""
		s.set(nil)
	default:
		PassOn(s, key)
	}
}

// move begins in the middle, because an unset scale has no side.
func (s *Scale) move(by int) {
	v := (s.low + s.high) / 2
	if s.value != nil {
		v = *s.value + by
	}
	s.typed = ""
	s.set(&v)
}

// Cursor implements desktop.Cursorable.
func (s *Scale) Cursor() desktop.Cursor { return desktop.PointerCursor }

const knobSize float32 = 8

// CreateRenderer implements fyne.Widget.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{
		s: s, line: rect(Hairline, "", 2), done: rect(Accent, "", 2),
		knob: canvas.NewCircle(nil), hollow: canvas.NewCircle(nil), ring: rect("", "", RadiusSmall),
	}
	r.apply()
	return r
}

type scaleRenderer struct {
	s            *Scale
	line, done   *canvas.Rectangle
	knob, hollow *canvas.Circle
	ring         *canvas.Rectangle
}

func (r *scaleRenderer) Destroy()           {}
func (r *scaleRenderer) MinSize() fyne.Size { return fyne.NewSize(120, Px(28)) }

func (r *scaleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.line, r.done, r.hollow, r.knob}
}

func (r *scaleRenderer) Layout(size fyne.Size) {
	mid := size.Height / 2
	r.ring.Resize(size.AddWidthHeight(8, 0))
	r.ring.Move(fyne.NewPos(-4, 0))
	r.line.Move(fyne.NewPos(0, mid-2))
	r.line.Resize(fyne.NewSize(size.Width, 4))
	r.done.Move(fyne.NewPos(0, mid-2))
	r.place(r.knob, r.s.value, size)
	r.place(r.hollow, r.s.lean, size)
	if r.s.value != nil {
		r.done.Resize(fyne.NewSize(r.x(*r.s.value, size), 4))
	}
}

func (r *scaleRenderer) x(v int, size fyne.Size) float32 {
	share := float32(v-r.s.low) / float32(r.s.high-r.s.low)
	return Px(knobSize) + share*(size.Width-2*Px(knobSize))
}

func (r *scaleRenderer) place(c *canvas.Circle, v *int, size fyne.Size) {
	if v == nil {
		c.Hide()
		return
	}
	c.Show()
	knob := Px(knobSize)
	c.Resize(fyne.NewSquareSize(2 * knob))
	c.Move(fyne.NewPos(r.x(*v, size)-knob, size.Height/2-knob))
}

func (r *scaleRenderer) Refresh() {
	r.apply()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *scaleRenderer) apply() {
	paintRect(r.line, Hairline, "")
	// A dial has no better end, so only a rating fills its line.
	fill := fyne.ThemeColorName("")
	if r.s.value != nil && r.s.low == 0 {
		fill = Accent
	}
	paintRect(r.done, fill, "")
	paintRect(r.ring, "", "")
	if r.s.focused {
		r.ring.StrokeColor, r.ring.StrokeWidth = colour(Accent), 1.5
	}
	r.knob.FillColor = colour(Accent)
	if r.s.low != 0 {
		r.knob.FillColor = colour(Quiet)
	}
	r.hollow.FillColor = colour(Card)
	r.hollow.StrokeColor, r.hollow.StrokeWidth = colour(Quiet), 2
}

// NewRating asks for a number from 0 to 100: a question with its value, or "not
// rated", at the right, and a scale below.
func NewRating(question string, v *int, changed func(*int)) *fyne.Container {
	return NewRatingAgain(question, nil, v, changed)
}

// NewRatingAgain asks for a number that was given once before: the former one
// stands beside it, with a hollow mark on the scale. It sets nothing.
func NewRatingAgain(question string, before, v *int, changed func(*int)) *fyne.Container {
	scale, value := NewScale(0, 100, 5), NewQuiet("")
	value.align = fyne.TextAlignTrailing
	width := float32(90)
	if before != nil {
		width = 190
	}
	show := func(v *int) {
		text := lang.L("not rated")
		if v != nil {
			text = strconv.Itoa(*v)
		}
		if before != nil {
			text = lang.L("{{.Before}} at first, now {{.Now}}", map[string]any{"Before": *before, "Now": text})
		}
		value.SetText(text)
	}
	scale.SetValue(v)
	scale.SetLean(before)
	show(v)
	scale.OnChanged = func(v *int) {
		show(v)
		changed(v)
	}
	return Column(2, Ends(NewQuiet(question), fixed(width, value)), scale)
}
