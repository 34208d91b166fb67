package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/masters"
	"seconddraft/internal/racetest"
)

// board has every widget of the kit, in the states that look different.
func board() fyne.CanvasObject {
	buttons, chosen := Row(Gap), Row(Gap)
	for _, style := range []ButtonStyle{Filled, Outline, Small, Plain, RailItem, RailEdge, stepLink} {
		buttons.Add(NewButton("Go on", style, nil))
		b := NewButton("Go on", style, nil)
		b.SetChosen(true)
		chosen.Add(b)
	}
	focused := Row(Gap)
	for _, style := range []ButtonStyle{Filled, Outline, Plain, RailItem} {
		b := NewButton("With focus", style, nil)
		b.focused = true
		focused.Add(b)
	}
	at, lean := 5, 2
	dial := NewScale(1, 7, 1)
	dial.SetLean(&lean)
	set := NewScale(1, 7, 1)
	set.SetValue(&at)
	set.focused = true
	eighty := 80
	paper := NewCaptionedPaper("First draft", "", 150)
	paper.SetText("I always do this. You clown. They know. I skipped it.")
	paper.SetMarks([]Mark{{Start: 0, End: 17, Style: AxisMark, Chosen: true}, {Start: 18, End: 28, Style: CriticMark}, {Start: 29, End: 39, Style: TrapMark}, {Start: 40, End: 53, Style: FairMark}})
	long := NewButton("A label that has not the width that it would need on one row", Outline, nil)
	return Column(Gap, buttons, chosen, focused,
		Row(Gap, Tag("always · me", AxisInk, AxisSoft), Tag("mind reading", TrapInk, TrapSoft), Tag("the critic", CriticInk, CriticSoft), Tag("kinder", Accent, AccentSoft)),
		NewTitle("A title"), NewSubtitle("The title of a card"), NewPara("The app’s voice."), NewQuiet("Quieter."), NewCaption("A caption."),
		NewOwnWords("The user’s own words."), Quote(NewOwnWords("A question.").Italic()),
		NewRating("How much?", &eighty, nil), NewRating("Not yet?", nil, nil), dial, set, paper,
		NewLine("One line, if you like", "", nil), Narrow(150, long),
		Pair(NewPara("F1"), NewQuiet("this sheet")), CardBox(Gap, NewPara("On a card.")))
}

// TestMastersOfTheWidgets holds every widget against its picture, in both palettes
// and at two text sizes.
func TestMastersOfTheWidgets(t *testing.T) {
	racetest.Skip(t) // pictures, drawn by one goroutine
	for _, look := range []Look{Light, Dark} {
		for _, percent := range []int{100, 150} {
			name := fmt.Sprintf("widgets-%s-%d", look, percent)
			t.Run(name, func(t *testing.T) {
				test.NewTempApp(t).Settings().SetTheme(NewTheme(look).Sized(percent))
				win := inWindow(t, Frame(Rail{Items: func() (a, b []*Button) { return nil, nil }, Always: func() *Button { return NewButton("", Plain, nil) }},
					within(20, 20, board()), nil), 1060*float32(percent)/100, 1240*float32(percent)/100)
				masters.Same(t, name, win.Canvas().Capture())
			})
		}
	}
}

// The ring around what has the focus is seen on every ground, at 3:1 at least.
func TestFocusIsSeen(t *testing.T) {
	for _, look := range []Look{Light, Dark} {
		th := NewTheme(look)
		for _, p := range []struct{ ring, ground fyne.ThemeColorName }{
			{Accent, Paint},
			{Accent, Card},
			{Accent, AccentSoft},
			{Ink, Paint}, // round the filled button
		} {
			if got := contrast(th.Color(p.ring, 0), th.Color(p.ground, 0)); got < 3 {
				t.Errorf("%s: the ring %s on %s has a contrast of %.2f", look, p.ring, p.ground, got)
			}
		}
	}
}
