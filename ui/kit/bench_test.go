package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// BenchmarkKey compares one key typed at the end of 2,000 words in a Paper with
// the same key in a plain entry of the same size and face.
func BenchmarkKey(b *testing.B) {
	words := strings.Repeat("I said it would work and then it did not. ", 200)
	words += strings.Repeat("\n\nLater somebody asked me about it.", 10)
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light))
	shown := func(b *testing.B, o fyne.CanvasObject) {
		win := test.NewTempWindow(b, o)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(720, 500))
	}
	b.Run("entry", func(b *testing.B) {
		e := widget.NewMultiLineEntry()
		e.Wrapping, e.TextStyle = fyne.TextWrapWord, OwnVoice
		shown(b, inOwnVoice(OwnSize, paperPad, e))
		e.SetText(words)
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		for b.Loop() {
			e.TypedRune('x')
		}
	})
	marks := make([]Mark, 12)
	for i := range marks {
		marks[i] = Mark{Start: i * 400, End: i*400 + 40, Style: MarkStyle(i % 4)}
	}
	for name, marks := range map[string][]Mark{"paper": nil, "paper with marks": marks} {
		b.Run(name, func(b *testing.B) {
			p := NewPaper("", 300)
			shown(b, p)
			p.SetText(words)
			p.SetMarks(marks)
			p.CursorToEnd()
			for b.Loop() {
				p.Entry.TypedRune('x')
			}
		})
	}
}
