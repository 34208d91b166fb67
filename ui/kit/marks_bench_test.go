package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkMarks is what a draft of 300 words costs on Fyne's goroutine: one key
// in the middle of it with twenty marks on it, the same without marks, the same in
// a plain field of Fyne's, and the marks of a new reading.
func BenchmarkMarks(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light))
	text := strings.Repeat("The login failed in the demo because I skipped it. ", 30)
	var marks []Mark
	for i := range 20 {
		marks = append(marks, Mark{Start: 51 * i, End: 51*i + 9, Style: MarkStyle(i % 4), Chosen: true})
	}
	key := func(b *testing.B, e fyne.Focusable) {
		for b.Loop() {
			e.TypedRune('x')
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}
	}
	p := NewPaper("", 240)
	w := test.NewTempWindow(b, p)
	w.Resize(fyne.NewSize(466, 400))
	p.SetText(text)
	p.CursorTo(700)
	b.Run("key without marks", func(b *testing.B) { key(b, p.Entry) })
	b.Run("key with marks", func(b *testing.B) {
		p.SetMarks(marks)
		key(b, p.Entry)
	})
	b.Run("new marks", func(b *testing.B) {
		for b.Loop() {
			p.SetMarks(marks)
		}
	})
	b.Run("rows", func(b *testing.B) {
		for b.Loop() {
			p.Entry.rows()
		}
	})
}
