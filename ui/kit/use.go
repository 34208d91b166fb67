package kit

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// uses counts what the user did with keys and mouse.
var uses atomic.Uint64

// Uses is a number that is another one whenever keys or mouse were used in
// between. Fyne has no such count.
func Uses() uint64 { return uses.Load() }

func used() { uses.Add(1) }

// listener hears the words of every field.
var listener func(words string)

// Listen has f told the words of a field after each key, paste or undo that
// changed them. Every field is heard, so that no page can forget one; one that
// hides what is typed is not. Words set by the program are not told.
func Listen(f func(words string)) { listener = f }

// tell says what a field holds now, if it held something else before.
func (e *Entry) tell(before string) {
	if listener != nil && !e.Password && e.Text != before {
		listener(e.Text)
	}
}

// ground lies behind everything and sees the mouse go by wherever no control takes
// it. It is clear: Fyne begins each picture with the paint, and a second coat takes
// ten milliseconds of the first one where no graphics card helps.
type ground struct {
	widget.BaseWidget
}

var _ desktop.Hoverable = (*ground)(nil)

func newGround() *ground {
	g := &ground{}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *ground) CreateRenderer() fyne.WidgetRenderer { return unpainted() }

// MouseIn implements desktop.Hoverable.
func (g *ground) MouseIn(*desktop.MouseEvent) { used() }

// MouseMoved implements desktop.Hoverable.
func (g *ground) MouseMoved(*desktop.MouseEvent) { used() }

// MouseOut implements desktop.Hoverable.
func (g *ground) MouseOut() {}
