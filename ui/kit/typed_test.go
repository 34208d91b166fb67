package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// What is typed at the end of a row that is full stands where it was typed: Fyne
// loses the place behind a blank at which a row breaks.
func TestTypingAtTheEndOfAFullRow(t *testing.T) {
	newTestApp(t)
	const first, typed = "I'm having the thought that I'm a clown. It's a loud thought, and I feel embarrassed right now.", " I read it twice."
	p := NewCaptionedPaper("Second draft", "", 240)
	w := inWindow(t, p, 300, 400)
	for width := float32(300); width < 520; width += 4 {
		w.Resize(fyne.NewSize(width, 400))
		p.SetText(first)
		p.CursorToEnd()
		for _, r := range typed {
			p.Entry.TypedRune(r)
		}
		if got := p.Text(); got != first+typed {
			t.Errorf("%v wide: %q", width, got)
		}
	}
}

// The same for words that are pasted and end in a blank, and for words that
// take the place of a selection.
func TestPastingUpToTheEndOfAFullRow(t *testing.T) {
	newTestApp(t)
	const first, pasted = "I'm having the thought that I'm a clown. It's a loud thought,", " and I feel embarrassed right now. "
	p := NewCaptionedPaper("Second draft", "", 240)
	w := inWindow(t, p, 300, 400)
	for width := float32(300); width < 520; width += 4 {
		w.Resize(fyne.NewSize(width, 400))
		for _, before := range []string{first, "to be replaced"} {
			p.SetText(before)
			p.CursorToEnd()
			want := before + pasted + "I read."
			if before != first {
				p.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
				want = pasted + "I read."
			}
			p.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fixedWords(pasted)})
			for _, r := range "I read." {
				p.Entry.TypedRune(r)
			}
			if got := p.Text(); got != want {
				t.Errorf("%v wide: %q", width, got)
			}
		}
	}
}

// Backspace takes the blank behind a full row, not the letter before it, and
// what is typed next stands where it was.
func TestTakingBackAtTheEndOfAFullRow(t *testing.T) {
	newTestApp(t)
	const first = "I'm having the thought that I'm a clown. It's a loud thought, and I feel embarrassed right now."
	p := NewCaptionedPaper("Second draft", "", 240)
	w := inWindow(t, p, 300, 400)
	for width := float32(300); width < 520; width += 4 {
		w.Resize(fyne.NewSize(width, 400))
		p.SetText(first)
		p.CursorToEnd()
		for _, key := range "  <<  < x  \n<<y" {
			switch key {
			case '<':
				p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			case '\n':
				p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			default:
				p.Entry.TypedRune(key)
			}
		}
		if got, want := p.Text(), first+"  x y"; got != want {
			t.Errorf("%v wide: %q", width, got[len(first)-5:])
		}
	}
}
