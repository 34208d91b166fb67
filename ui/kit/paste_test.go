package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// paste puts words into the clipboard and pastes them.
func paste(e *Entry, words string) {
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(words)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
}

func TestAnyTextCanBePasted(t *testing.T) {
	newTestApp(t)
	for _, c := range []struct{ name, pasted, paper, line string }{
		{"plain", "I failed.", "I failed.", "I failed."},
		{"windows line ends", "one\r\ntwo\r\n", "one\ntwo\n", "one two "},
		{"old mac line ends", "one\rtwo", "one\ntwo", "one two"},
		{"blank lines", "one\n\n\ntwo", "one\n\n\ntwo", "one   two"},
		{"NUL and other controls", "a\x00b\x07c\td", "a\x00b\x07c\td", "a\x00b\x07c\td"},
		{"not UTF-8", "a\xff\xfeb\xc3", "a\uFFFD\uFFFDb\uFFFD", "a\uFFFD\uFFFDb\uFFFD"},
		{"right to left", "אני תמיד נכשל. أنا فاشل", "אני תמיד נכשל. أنا فاشل", "אני תמיד נכשל. أنا فاشل"},
		{"emoji only", "😞👩‍👧🏳️‍🌈😞", "😞👩‍👧🏳️‍🌈😞", "😞👩‍👧🏳️‍🌈😞"},
		{"combining marks", strings.Repeat("e\u0301\u0302\u0303", 40), strings.Repeat("e\u0301\u0302\u0303", 40), strings.Repeat("e\u0301\u0302\u0303", 40)},
		{"nothing", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, l := NewPaper("", 200), NewLine("", "", nil)
			inWindow(t, Column(8, p, l), 420, 400)
			paste(p.Entry, c.pasted)
			paste(l.Entry, c.pasted)
			if p.Text() != c.paper {
				t.Errorf("the paper has %q", p.Text())
			}
			if l.Text() != c.line {
				t.Errorf("the line has %q", l.Text())
			}
			for _, e := range []*Entry{p.Entry, l.Entry} {
				if off := byteOffset(e.Text, e.CursorTextOffset()); off != len(e.Text) {
					t.Errorf("the cursor stands at byte %d of %d", off, len(e.Text))
				}
			}
			p.SetMarks([]Mark{{Start: 0, End: len(p.Text()), Style: TrapMark}})
			p.Entry.TypedRune('!')
			p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			if p.Text() != c.paper {
				t.Errorf("a key and its deletion left %q", p.Text())
			}
		})
	}
}

// TestTooMuchIsRefusedWhole: no part of what does not fit is put in, what was
// there stays, and the field says what to do.
func TestTooMuchIsRefusedWhole(t *testing.T) {
	newTestApp(t)
	for name, pasted := range map[string]string{
		"a megabyte":         strings.Repeat("I said it would work. ", 50_000),
		"one long row":       strings.Repeat("x", 100_000),
		"one long paragraph": strings.Repeat("again ", 2_000),
		"not UTF-8":          strings.Repeat("\xff", 40_000), // three bytes each once replaced
	} {
		t.Run(name, func(t *testing.T) {
			p, l := NewPaper("", 200), NewLine("", "", nil)
			inWindow(t, Column(8, p, l), 420, 400)
			for e, note := range map[*Entry]*Para{p.Entry: p.note.words, l.Entry: l.note.words} {
				e.SetText("mine")
				paste(e, pasted)
				if e.Text != "mine" {
					t.Errorf("%d bytes were put in", len(e.Text)-4)
				}
				if !note.Visible() || !strings.Contains(note.Text(), "still on the clipboard") {
					t.Errorf("the field says %q", note.Text())
				}
				if got := fyne.CurrentApp().Clipboard().Content(); got != pasted {
					t.Errorf("the clipboard now has %d bytes", len(got))
				}
				e.TypedRune('s')
				if e.Text != "smine" && e.Text != "mines" || note.Text() != "" {
					t.Errorf("a key after it: %q, note %q", e.Text, note.Text())
				}
			}
		})
	}
}

func TestAFullFieldTakesNoKeyButCanBeShortened(t *testing.T) {
	newTestApp(t)
	l := NewLine("", "", nil)
	inWindow(t, l, 420, 80)
	full := strings.Repeat("é", lineLimit/2)
	l.Entry.SetText(full)
	l.Entry.TypedRune('x')
	if l.Text() != full || l.note.words.Text() == "" {
		t.Errorf("%d bytes, note %q", len(l.Text()), l.note.words.Text())
	}
	l.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	l.Entry.TypedRune('x') // takes the place of all of it
	if l.Text() != "x" || l.note.words.Text() != "" {
		t.Errorf("%q, note %q", l.Text(), l.note.words.Text())
	}

	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	p.Entry.Limit = 5
	paste(p.Entry, "12345")
	p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.Text() != "12345" || p.note.words.Text() == "" {
		t.Errorf("Return in a full page: %q, note %q", p.Text(), p.note.words.Text())
	}
	p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if p.Text() != "1234" || p.note.words.Text() != "" {
		t.Errorf("Backspace in a full page: %q, note %q", p.Text(), p.note.words.Text())
	}
}

func TestALongParagraphWantsALineEnd(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	p.Entry.Paragraph = 100
	p.SetText("short\n" + strings.Repeat("a", 100))
	p.CursorToEnd()
	size := len(p.Text())
	p.Entry.TypedRune('x')
	if len(p.Text()) != size || !strings.Contains(p.note.words.Text(), "Press Enter") {
		t.Errorf("%d bytes more, note %q", len(p.Text())-size, p.note.words.Text())
	}
	p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Entry.TypedRune('x')
	if !strings.HasSuffix(p.Text(), "a\nx") || p.note.words.Text() != "" {
		t.Errorf("after Return: …%q, note %q", p.Text()[size-3:], p.note.words.Text())
	}
	p.CursorTo(2)
	p.Entry.TypedRune('x')
	if !strings.HasPrefix(p.Text(), "shxort\n") {
		t.Error("the short paragraph took no key")
	}
}

// TestWordsOfTheProgramAreNotCut: an older record may be longer than the limit.
func TestWordsOfTheProgramAreNotCut(t *testing.T) {
	newTestApp(t)
	long := strings.Repeat("word ", lineLimit)
	if l := NewLine("", long, nil); l.Text() != long {
		t.Errorf("%d of %d bytes", len(l.Text()), len(long))
	}
}

func TestWordsMoveWithControlAndStepsWithAlt(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	win := inWindow(t, p, 500, 300)
	steps := 0
	back := &desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}
	win.Canvas().AddShortcut(back, func(fyne.Shortcut) { steps++ })
	win.Canvas().Focus(p.Entry)
	p.SetText("one two")
	p.CursorToEnd()
	p.Entry.TypedShortcut(back)
	if steps != 1 || p.Entry.CursorColumn != 7 {
		t.Errorf("Alt+Left: %d steps, cursor at %d", steps, p.Entry.CursorColumn)
	}
	p.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl})
	if steps != 1 || p.Entry.CursorColumn != 4 {
		t.Errorf("Ctrl+Left: %d steps, cursor at %d", steps, p.Entry.CursorColumn)
	}
}

func FuzzPlainLines(f *testing.F) {
	for _, s := range []string{"", "a\r\nb\rc", "\xff\r\n", "\x00", "é\r"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := plainLines(s)
		if !utf8.ValidString(got) || strings.Contains(got, "\r") {
			t.Errorf("%q became %q", s, got)
		}
		if again := plainLines(got); again != got {
			t.Errorf("twice: %q became %q", got, again)
		}
		if utf8.ValidString(s) && !strings.Contains(s, "\r") && got != s {
			t.Errorf("%q was changed to %q", s, got)
		}
	})
}
