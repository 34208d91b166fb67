package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// Fyne's entry can undo too, but a paste over a selection takes it two steps, the
// first word after a paste goes with it, and it forgets all when the program puts
// words in. So the steps are kept here, and Fyne's are never asked.

// mostSteps is how many steps can be undone; the oldest go first.
const mostSteps = 1000

// change is one step: out stood at a byte offset, and in stands there now.
type change struct {
	at           int
	out, in      string
	before, then int // where the cursor stood, in runes
	typed        bool
}

// history is what was done to a text and what of it was undone.
type history struct {
	text  string // after the newest step that holds
	steps []change
	done  int // how many of them hold; the rest can be done again
}

// difference is what turns one text into another: one stretch in place of another.
func difference(before, after string) (at int, out, in string) {
	most := min(len(before), len(after))
	for at < most && before[at] == after[at] {
		at++
	}
	for at > 0 && (at < len(before) && !utf8.RuneStart(before[at]) || at < len(after) && !utf8.RuneStart(after[at])) {
		at--
	}
	b, a := len(before), len(after)
	for b > at && a > at && before[b-1] == after[a-1] {
		b, a = b-1, a-1
	}
	for b < len(before) && (!utf8.RuneStart(before[b]) || a < len(after) && !utf8.RuneStart(after[a])) {
		b, a = b+1, a+1
	}
	return at, before[at:b], after[at:a]
}

// add keeps a step. Letters of one word, and letters taken out one after the
// other, are one step.
func (h *history) add(before, after string, from, to int, typed bool) {
	if before == after {
		return
	}
	if h.text != before { // the program put other words in
		h.steps, h.done = nil, 0
	}
	c := change{before: from, then: to, typed: typed}
	c.at, c.out, c.in = difference(before, after)
	h.text = after
	h.steps = h.steps[:h.done]
	if n := len(h.steps); n > 0 && h.steps[n-1].join(c) {
		return
	}
	h.steps = append(h.steps, c)
	if len(h.steps) > mostSteps {
		h.steps = append([]change(nil), h.steps[1:]...)
	}
	h.done = len(h.steps)
}

// join takes the next step into this one where they are the typing of one word.
func (c *change) join(next change) bool {
	if !c.typed || !next.typed || c.then != next.before {
		return false
	}
	switch {
	case c.in != "" && next.out == "" && next.at == c.at+len(c.in): // typing on
		last, _ := utf8.DecodeLastRuneInString(c.in)
		first, _ := utf8.DecodeRuneInString(next.in)
		if unicode.IsSpace(last) && !unicode.IsSpace(first) {
			return false
		}
		c.in += next.in
	case c.in == "" && next.in == "" && next.at+len(next.out) == c.at: // Backspace
		c.at, c.out = next.at, next.out+c.out
	case c.in == "" && next.in == "" && next.at == c.at: // Delete
		c.out += next.out
	default:
		return false
	}
	c.then = next.then
	return true
}

func (h *history) canUndo(text string) bool { return h.done > 0 && h.text == text }

func (h *history) canRedo(text string) bool { return h.done < len(h.steps) && h.text == text }

// undo gives the text before the last step, and the place of the cursor then.
func (h *history) undo() (text string, cursor int) {
	h.done--
	c := h.steps[h.done]
	h.text = h.text[:c.at] + c.out + h.text[c.at+len(c.in):]
	return h.text, c.before
}

// redo is the other way round.
func (h *history) redo() (text string, cursor int) {
	c := h.steps[h.done]
	h.done++
	h.text = h.text[:c.at] + c.in + h.text[c.at+len(c.out):]
	return h.text, c.then
}

// recorded runs what may change the text and keeps it as a step. What is typed
// into a concealed field is not kept anywhere.
func (e *Entry) recorded(typed bool, run func()) {
	defer e.tell(e.Text)
	if e.Password {
		run()
		return
	}
	before, from := e.Text, e.offset()
	run()
	if e.Text != before {
		e.steps.add(before, e.Text, from, e.offset(), typed && e.SelectedText() == "")
	}
}

// Undo takes the last step back.
func (e *Entry) Undo() {
	defer e.tell(e.Text)
	if !e.ReadOnly && e.steps.canUndo(e.Text) {
		e.put(e.steps.undo())
	}
}

// Redo does again what was undone last.
func (e *Entry) Redo() {
	defer e.tell(e.Text)
	if !e.ReadOnly && e.steps.canRedo(e.Text) {
		e.put(e.steps.redo())
	}
}

// Put replaces the words as the user would: it can be undone.
func (e *Entry) Put(text string) {
	e.recorded(false, func() { e.put(text, utf8.RuneCountInString(text)) })
}

// put shows a text and puts the cursor at an offset in runes.
func (e *Entry) put(text string, cursor int) {
	e.say("")
	if e.SelectedText() != "" { // a key without Shift is the only way to drop it
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	e.SetText(text)
	e.place(min(cursor, utf8.RuneCountInString(text)))
	e.Refresh()
	if e.OnCursorChanged != nil {
		e.OnCursorChanged()
	}
}

// redoing is Ctrl+Shift+Z, which Fyne has no name for.
func redoing(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.KeyName == fyne.KeyZ && c.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift
}

// TappedSecondary opens the menu of the field. Fyne's own would undo on its own
// account, and would change words that are not to be changed.
func (e *Entry) TappedSecondary(at *fyne.PointEvent) {
	used()
	driver, clip := fyne.CurrentApp().Driver(), fyne.CurrentApp().Clipboard()
	canvas := driver.CanvasForObject(e)
	if canvas == nil {
		return
	}
	canvas.Focus(e)
	item := func(label string, s fyne.Shortcut) *fyne.MenuItem {
		return fyne.NewMenuItem(label, func() { e.TypedShortcut(s) })
	}
	undo, redo := item(lang.L("Undo"), &fyne.ShortcutUndo{}), item(lang.L("Redo"), &fyne.ShortcutRedo{})
	undo.Disabled, redo.Disabled = !e.steps.canUndo(e.Text), !e.steps.canRedo(e.Text)
	cut, copied := item(lang.L("Cut"), &fyne.ShortcutCut{Clipboard: clip}), item(lang.L("Copy"), &fyne.ShortcutCopy{Clipboard: clip})
	paste, whole := item(lang.L("Paste"), &fyne.ShortcutPaste{Clipboard: clip}), item(lang.L("Select all"), &fyne.ShortcutSelectAll{})
	items := []*fyne.MenuItem{undo, redo, fyne.NewMenuItemSeparator(), cut, copied, paste, whole}
	switch {
	case e.Password:
		items = []*fyne.MenuItem{paste, whole}
	case e.ReadOnly:
		items = []*fyne.MenuItem{copied, whole}
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), canvas)
	menu.ShowAtPosition(driver.AbsolutePositionForObject(e).Add(at.Position))
}

// shifted are the marks after the words under them were changed from one text to
// another. A mark whose words were changed is gone until they are read again.
func shifted(marks []Mark, before, after string) []Mark {
	if before == after || len(marks) == 0 {
		return marks
	}
	at, out, in := difference(before, after)
	var kept []Mark
	for _, m := range marks {
		switch {
		case m.End <= at:
		case m.Start >= at+len(out):
			m.Start, m.End = m.Start+len(in)-len(out), m.End+len(in)-len(out)
		case strings.TrimSpace(out+in) == "" && m.Start < at && at < m.End:
			m.End += len(in) - len(out) // only blanks: the words are the same
		default:
			continue
		}
		kept = append(kept, m)
	}
	return kept
}
