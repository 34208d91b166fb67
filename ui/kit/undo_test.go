package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"
)

func typeIn(e *Entry, words string) {
	for _, r := range words {
		switch r {
		case '\n':
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		case '<':
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		default:
			e.TypedRune(r)
		}
	}
}

var (
	undoKeys = &fyne.ShortcutUndo{}
	redoKeys = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
)

// Words go one after the other, and come back in their order; the page is told
// each time, and the cursor stands where it stood.
func TestUndoGoesWordByWord(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	var told string
	p.OnChanged = func(s string) { told = s }
	typeIn(p.Entry, "I froze.\nIt waz<s late")
	steps := []string{"I froze.\nIt was", "I froze.\nIt wa", "I froze.\nIt waz", "I froze.\nIt ", "I froze.\n", "I ", ""}
	for _, want := range steps {
		p.Entry.TypedShortcut(undoKeys)
		if p.Text() != want || told != want {
			// A blank belongs to the word before it.
			if strings.TrimRight(p.Text(), " ") != strings.TrimRight(want, " ") {
				t.Fatalf("undone to %q, the page was told %q, want %q", p.Text(), told, want)
			}
		}
		if p.Entry.offset() != len([]rune(p.Text())) {
			t.Errorf("%q: the cursor stands at %d", p.Text(), p.Entry.offset())
		}
	}
	p.Entry.TypedShortcut(undoKeys) // nothing is left
	for range steps {
		p.Entry.TypedShortcut(redoKeys)
	}
	if p.Text() != "I froze.\nIt was late" || told != p.Text() {
		t.Errorf("done again: %q, the page was told %q", p.Text(), told)
	}
	p.Entry.TypedShortcut(undoKeys)
	typeIn(p.Entry, " x")
	before := p.Text()
	p.Entry.TypedShortcut(&fyne.ShortcutRedo{}) // what was typed since holds
	if p.Text() != before {
		t.Errorf("an old step came back: %q", p.Text())
	}
}

// A paste is one step, also over a selection, and what is typed behind it is
// another.
func TestAPasteIsOneStep(t *testing.T) {
	newTestApp(t)
	for _, e := range []*Entry{NewPaper("", 200).Entry, NewLine("", "", nil).Entry} {
		inWindow(t, e, 420, 400)
		typeIn(e, "old")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		paste(e, "one two three")
		typeIn(e, "more")
		for _, want := range []string{"one two three", "old", ""} {
			e.TypedShortcut(undoKeys)
			if e.Text != want || e.SelectedText() != "" {
				t.Errorf("undone to %q with %q selected, want %q", e.Text, e.SelectedText(), want)
			}
		}
		e.TypedShortcut(&fyne.ShortcutRedo{})
		e.TypedShortcut(redoKeys)
		if e.Text != "one two three" {
			t.Errorf("done again: %q", e.Text)
		}
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		e.TypedShortcut(&fyne.ShortcutCut{Clipboard: fyne.CurrentApp().Clipboard()})
		e.TypedShortcut(undoKeys)
		if e.Text != "one two three" {
			t.Errorf("a cut undone: %q", e.Text)
		}
	}
}

// Words that the app puts in for the user can be undone; a new page of words
// begins anew, and so does a field that is not to be changed.
func TestWhatIsUndoneIsTheUsers(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	typeIn(p.Entry, "mine")
	p.Put("a suggestion")
	p.Entry.TypedShortcut(undoKeys)
	if p.Text() != "mine" {
		t.Errorf("undone to %q", p.Text())
	}
	p.SetText("another page")
	p.Entry.TypedShortcut(undoKeys)
	if p.Text() != "another page" {
		t.Errorf("another page's steps were undone: %q", p.Text())
	}
	typeIn(p.Entry, "x")
	p.SetReadOnly(true)
	p.Entry.TypedShortcut(undoKeys)
	if !strings.Contains(p.Text(), "x") {
		t.Error("a page that is only read was changed")
	}
	secret := NewSecret("", nil)
	inWindow(t, secret, 420, 80)
	typeIn(secret.Entry, "open sesame")
	if len(secret.Entry.steps.steps) != 0 {
		t.Error("a passphrase is kept in its history")
	}
}

// Whatever is done, undoing all of it ends at the beginning, and doing it all
// again at the end.
func TestHistoryProperties(t *testing.T) {
	texts := rapid.StringOfN(rapid.SampledFrom([]rune("ab é👍\n")), 0, 8, -1)
	rapid.Check(t, func(t *rapid.T) {
		h, now := history{}, ""
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			next := texts.Draw(t, "text")
			at, out, in := difference(now, next)
			if now[:at]+in+now[at+len(out):] != next || now[at:at+len(out)] != out {
				t.Fatalf("%q to %q: %q in place of %q at %d", now, next, in, out, at)
			}
			h.add(now, next, 0, 0, rapid.Bool().Draw(t, "typed"))
			now = next
		}
		text := now
		for h.canUndo(text) {
			text, _ = h.undo()
		}
		if text != "" {
			t.Fatalf("all undone leaves %q", text)
		}
		for h.canRedo(text) {
			text, _ = h.redo()
		}
		if text != now {
			t.Fatalf("all done again gives %q, not %q", text, now)
		}
	})
}

// Marks stay on their words while they wait to be read again; a mark whose words
// were changed goes.
func TestMarksStayOnTheirWords(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	const text = "Well. I always fail. They know."
	p.SetText(text)
	mark := func() string {
		if len(p.Marks()) == 0 {
			return ""
		}
		m := p.Marks()[0]
		return p.Text()[m.Start:m.End]
	}
	for _, c := range []struct {
		at          int
		typed, want string
	}{
		{0, "Oh. ", "I always fail"},
		{len(text), " All.", "I always fail"},
		{8, "n", ""},
		{19, "s", "I always fail"},
	} {
		p.SetText(text)
		p.SetMarks([]Mark{{Start: 6, End: 19, Style: AxisMark}})
		p.CursorTo(c.at)
		typeIn(p.Entry, c.typed)
		if mark() != c.want {
			t.Errorf("%q typed at %d: the mark lies on %q", c.typed, c.at, mark())
		}
	}
}

func TestTheMenuOfAFieldUndoesToo(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	w := inWindow(t, p, 420, 400)
	typeIn(p.Entry, "mine")
	p.Entry.TappedSecondary(&fyne.PointEvent{})
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("there is no menu")
	}
	w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
}
