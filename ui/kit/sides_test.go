package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Where two things stand below each other, the upper paper takes no more room than
// its words, so that the lower one is in sight.
func TestAPaperAboveAnotherKeepsToItsWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	for words, want := range map[string]struct{ narrow, wide bool }{
		"I ruin it.":                             {true, false},
		strings.Repeat("I always ruin it. ", 90): {false, false},
	} {
		p := NewPaper("", 300)
		p.SetText(words)
		win := test.NewTempWindow(t, Column(0, Beside(0.5, Gap, p, NewPara("A question"))))
		win.SetPadded(false)
		for width, short := range map[float32]bool{500: want.narrow, 1000: want.wide} {
			win.Resize(fyne.NewSize(width, 700))
			if h := p.Size().Height; (h < 300) != short || h < leastPaper {
				t.Errorf("%.10q in %v pixels is %v high", words, width, h)
			}
		}
	}
}
