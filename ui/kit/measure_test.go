package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestAdvanceIsCloseToWhatIsDrawn(t *testing.T) {
	for _, percent := range []int{75, 100, 110, 125, 150, 175, 200} {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(Light).Sized(percent))
		for _, s := range []string{"What did you tell yourself?", "Zwölf Boxkämpfer jagen Viktor — 1,234.", "I always do this when it matters."} {
			for _, own := range []bool{false, true} {
				for _, size := range []float32{SmallSize, TextSize, OwnSize, SubSize, TitleSize} {
					style, px := voice(own, false, false), newPara(own, size, Ink, s).px()
					got, want := advance(s, px, style), textWidth(s, px, style)
					if got < want-0.5 || got > want*1.04 {
						t.Errorf("own voice %v, size %v at %d %%, %q: %.1f, drawn %.1f", own, size, percent, s, got, want)
					}
				}
			}
		}
	}
}
