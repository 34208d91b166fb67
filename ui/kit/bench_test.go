package kit

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// BenchmarkKey types at the end of 2,000 words, in turn into a plain entry of
// Fyne and into papers of the same size and face, and says how much more a key
// costs there: at the median, and for the slowest key of a hundred. The paper
// with marks stands for Look again; nothing is read here.
func BenchmarkKey(b *testing.B) {
	words := strings.Repeat("I said it would work and then it did not. ", 200)
	words += strings.Repeat("\n\nLater somebody asked me about it.", 10)
	test.NewTempApp(b).Settings().SetTheme(NewTheme(Light))
	shown := func(o fyne.CanvasObject) {
		win := test.NewTempWindow(b, o)
		win.SetPadded(false)
		win.Resize(fyne.NewSize(720, 500))
	}
	plain := widget.NewMultiLineEntry()
	plain.Wrapping, plain.TextStyle = fyne.TextWrapWord, OwnVoice
	shown(container.NewThemeOverride(plain, &Theme{own: true, size: OwnSize, pad: paperPad}))
	plain.SetText(words)
	plain.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})

	marks := make([]Mark, 12)
	for i := range marks {
		marks[i] = Mark{Start: i * 400, End: i*400 + 40, Style: MarkStyle(i % 4)}
	}
	paper := func(marks []Mark) *Paper {
		p := NewPaper("", 300)
		shown(p)
		p.SetText(words)
		p.SetMarks(marks)
		p.CursorToEnd()
		return p
	}
	bare, marked := paper(nil), paper(marks)
	typed := []rune("and it was late so I went home without a word to them ")
	var took [3][]time.Duration
	for b.Loop() {
		for i, key := range []func(rune){plain.TypedRune, bare.Entry.TypedRune, marked.Entry.TypedRune} {
			start := time.Now()
			key(typed[len(took[i])%len(typed)])
			took[i] = append(took[i], time.Since(start))
		}
	}
	for i := range took {
		slices.Sort(took[i])
	}
	ratio := func(i int, share float64) float64 {
		at := int(share * float64(len(took[i])-1))
		return float64(took[i][at]) / float64(took[0][at])
	}
	b.ReportMetric(ratio(1, .5), "paper-median-ratio")
	b.ReportMetric(ratio(1, .99), "paper-p99-ratio")
	b.ReportMetric(ratio(2, .5), "marked-median-ratio")
	b.ReportMetric(ratio(2, .99), "marked-p99-ratio")
}
