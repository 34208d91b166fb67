package kit

import (
	"runtime"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is Fyne's entry with five faults of it mended: a focused one swallows
// the window's own shortcuts, a multi-line one keeps Tab to itself, a disabled
// one cannot be read or copied from, a blank at the end of a full row loses the
// cursor (see edit), and what it undoes is not what was done (see history).
type Entry struct {
	widget.Entry
	// ReadOnly keeps the words as they are; they can be selected and copied.
	ReadOnly bool
	// OnFocus is told when the cursor comes and goes.
	OnFocus func(focused bool)
	// OnTap is told the byte offset of a click.
	OnTap func(offset int)
	// OnHover is told where the pointer is over the field, nil where it left.
	OnHover func(at *fyne.Position)
	// Limit is the most bytes that fit, 0 for any number. A key or a paste that
	// does not fit is refused whole. Words set by the program are never cut.
	Limit int
	// Paragraph is the most bytes that fit between two line ends, 0 for any.
	Paragraph int
	// OnNote is told what to say below the field, "" to take it back.
	OnNote func(words string)

	spot     spot
	steps    history
	pointing bool               // the pointer is over something that can be clicked
	texts    []*widget.RichText // its words and its placeholder as they are drawn
}

// CreateRenderer implements fyne.Widget.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := e.Entry.CreateRenderer()
	e.texts = textsIn(r)
	return r
}

var (
	_ fyne.Focusable     = (*Entry)(nil)
	_ fyne.Shortcutable  = (*Entry)(nil)
	_ fyne.Tabbable      = (*Entry)(nil)
	_ desktop.Cursorable = (*Entry)(nil)
)

// AcceptsTab lets Tab move on to the next control.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if !e.MultiLine { // a paper keeps its own place
		Reveal(e)
	}
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	e.say("")
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// TypedRune implements fyne.Focusable.
func (e *Entry) TypedRune(r rune) {
	used()
	if !e.ReadOnly && e.takes(string(r), false) {
		e.edit(string(r), 0, func() { e.Entry.TypedRune(r) })
	}
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	used()
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1:
		PassOn(e, key)
		return
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter:
		if e.ReadOnly {
			return
		}
	}
	if e.MultiLine && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) && !e.takes("\n", false) {
		return
	}
	e.say("")
	run := func() { e.Entry.TypedKey(key) }
	switch key.Name {
	case fyne.KeyBackspace:
		e.edit("", 1, run)
	case fyne.KeyDelete:
		e.edit("", 0, run)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.edit("\n", 0, run)
	default:
		e.resume()
		run()
	}
}

// TypedShortcut handles editing itself and hands everything else to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	used()
	if redoing(s) {
		e.Redo()
		return
	}
	if _, custom := s.(*desktop.CustomShortcut); custom && !editing(s) {
		if c, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		e.resume()
		e.Entry.TypedShortcut(s)
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard)
	case *fyne.ShortcutUndo:
		e.Undo()
	case *fyne.ShortcutRedo:
		e.Redo()
	default:
		if !e.ReadOnly {
			e.say("")
			e.resume()
			e.recorded(false, func() { e.Entry.TypedShortcut(s) })
		}
	}
}

// editing reports whether a custom shortcut is one that Fyne's entry uses to
// move or delete by word. With Alt the arrows are the window's, but on a Mac.
func editing(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier&fyne.KeyModifierAlt != 0 && runtime.GOOS != "darwin" {
		return false
	}
	switch c.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

// MouseUp implements desktop.Mouseable.
func (e *Entry) MouseUp(m *desktop.MouseEvent) {
	used()
	e.Entry.MouseUp(m)
	if e.OnTap != nil {
		e.OnTap(byteOffset(e.Text, e.CursorTextOffset()))
	}
}

// byteOffset turns an offset in runes into one in bytes.
func byteOffset(s string, runes int) int {
	at := 0
	for ; runes > 0 && at < len(s); runes-- {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	return at
}
