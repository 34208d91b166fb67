package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
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

// What stands lowest at the right comes first where the right is below the left, also
// for the keys, and goes back when the window is wide again.
func TestWhatTurnsWhereItIsStacked(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	read, asks := NewButton("Read", Plain, nil), NewButton("Yes", Small, nil)
	right := Turning(Gap, read, asks)
	win := test.NewTempWindow(t, Column(0, Beside(0.5, Gap, NewPara("Tonight"), right)))
	win.SetPadded(false)
	for _, at := range []struct {
		width     float32
		asksFirst bool
	}{{1000, false}, {500, true}, {520, true}, {1000, false}} {
		win.Resize(fyne.NewSize(at.width, 700))
		if got := asks.Position().Y < read.Position().Y; got != at.asksFirst {
			t.Errorf("at %v the question comes first: %v", at.width, got)
		}
		if got := right.Objects[0] == fyne.CanvasObject(asks); got != at.asksFirst {
			t.Errorf("at %v the keys come to the question first: %v", at.width, got)
		}
	}
}

// What an Aside offers is not offered a second time in the foot, and there where the
// Aside has no room.
func TestWhatStandsInPlaceOfAnAside(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	beside, below := NewPara("The letter"), NewButton("The letter", Plain, nil)
	aside := Aside(0.6, Gap, NewPara("The list"), beside)
	page := Page{Title: "Evidence", Body: aside, Fill: true, InPlace: []*Button{below}, Main: NewButton("Add", Filled, nil)}
	win := test.NewTempWindow(t, page.Build())
	win.SetPadded(false)
	for _, width := range []float32{1072, 811, 812, 800, 400, 1072} {
		win.Resize(fyne.NewSize(width, 700))
		if aside.Objects[1].Visible() == below.Visible() {
			t.Errorf("at %v both are seen, or neither: %v", width, below.Visible())
		}
	}
}

// A choice is in bold once it is chosen. It must not grow another row for that.
func TestAChosenButtonKeepsItsHeight(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	for _, label := range []string{"As usual", "More than usual", "in private first"} {
		b := NewButton(label, Small, nil)
		win := test.NewTempWindow(t, Column(0, Flow(GapSmall, b, NewButton("Less", Small, nil))))
		win.Resize(fyne.NewSize(600, 200))
		before := b.Size().Height
		b.SetChosen(true)
		if b.MinSize().Height != before || b.Size().Height != before {
			t.Errorf("%q grew from %v to %v", label, before, b.MinSize().Height)
		}
	}
}

// A button at the right end that is chosen gets wider by its bold letters. The row keeps
// its height.
func TestAChosenButtonAtTheEndKeepsTheHeight(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	b := NewButton("meins", Small, nil)
	line := Ends(NewLine("", "", nil), Row(Gap, b, NewButton("Herausnehmen", Plain, nil)))
	win := test.NewTempWindow(t, Column(0, line))
	win.Resize(fyne.NewSize(600, 200))
	before := line.MinSize().Height
	b.SetChosen(true)
	if got := line.MinSize().Height; got != before {
		t.Errorf("it grew from %v to %v", before, got)
	}
}

func TestTheCursorBehindWhatWasPutIntoALine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
	l := NewLine("", "für morgen", nil)
	test.NewTempWindow(t, l)
	l.CursorToEnd()
	l.Entry.TypedRune('s')
	if l.Text() != "für morgens" {
		t.Errorf("%q", l.Text())
	}
}

// A field of one line is as low as its words: a bar would lie over its edge.
func TestAOneLineFieldHasNoBar(t *testing.T) {
	one, paper := &Theme{own: true, size: lineSize}, &Theme{own: true, size: OwnSize}
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		if _, _, _, a := one.Color(theme.ColorNameScrollBar, variant).RGBA(); a != 0 {
			t.Errorf("variant %v: the bar is seen", variant)
		}
		if _, _, _, a := paper.Color(theme.ColorNameScrollBar, variant).RGBA(); a == 0 {
			t.Errorf("variant %v: a paper has none", variant)
		}
	}
}
