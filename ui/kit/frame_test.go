package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestTheCardLeavesThePageRoom: beside the page on a wide window, above it on a
// narrow one, and never over it.
func TestTheCardLeavesThePageRoom(t *testing.T) {
	newTestApp(t)
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1000, Height: 700}, {Width: 999, Height: 700}, {Width: 800, Height: 600}, {Width: 640, Height: 720}} {
		page := canvas.NewRectangle(nil)
		card := CardBox(Gap, NewPara("This sounds very heavy. You don’t have to carry it alone tonight."))
		frame := Frame(testRail(), page, card).(*fyne.Container)
		frame.Resize(size)
		box := frame.Objects[len(frame.Objects)-1]
		p, c := page.Position(), box.Position()
		if page.Size().Width < 440 || page.Size().Height < 0.5*size.Height {
			t.Errorf("%v: the page has %v", size, page.Size())
		}
		apart := c.X >= p.X+page.Size().Width || c.Y+box.Size().Height <= p.Y
		inside := c.X+box.Size().Width <= size.Width && p.X+page.Size().Width <= size.Width && p.Y+page.Size().Height <= size.Height
		if !apart || !inside {
			t.Errorf("%v: the page is at %v %v, the card at %v %v", size, p, page.Size(), c, box.Size())
		}
	}
}

func testRail() Rail {
	places := func() (places, foot []*Button) {
		return []*Button{NewButton("Tonight", RailItem, nil), NewButton("Records", RailItem, nil)},
			[]*Button{NewButton("Settings", RailItem, nil), NewButton("Help now", RailEdge, nil)}
	}
	return Rail{Name: "Second Draft", Items: places, Always: func() *Button { return NewButton("Help now", RailEdge, nil) }}
}

// TestTheRailFolds: below 1000 pixels, or more where the letters are larger, the
// rail is a bar with a menu, and what is chosen there closes it.
func TestTheRailFolds(t *testing.T) {
	for _, c := range []struct {
		width  float32
		size   int
		folded bool
	}{{1440, 100, false}, {1000, 100, false}, {999, 100, true}, {640, 100, true}, {1280, 125, false}, {1280, 150, true}, {960, 80, true}} {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(Light).Sized(c.size))
		page := canvas.NewRectangle(nil)
		frame := Frame(testRail(), page, nil).(*fyne.Container)
		frame.Resize(fyne.NewSize(c.width, 700))
		column, bar := frame.Objects[1], frame.Objects[2]
		if column.Visible() == c.folded || bar.Visible() != c.folded {
			t.Errorf("%v at %d %%: the rail is shown: %v, the bar: %v", c.width, c.size, column.Visible(), bar.Visible())
		}
		if end := page.Position().AddXY(page.Size().Width, page.Size().Height); end != fyne.NewPos(c.width, 700) {
			t.Errorf("%v at %d %%: the page ends at %v", c.width, c.size, end)
		}
	}
}

// The menu takes the focus, keeps Tab, and gives the focus back.
func TestTheMenuIsForTheKeyboard(t *testing.T) {
	newTestApp(t)
	pressed := 0
	win := inWindow(t, Frame(testRail(), Page{Steps: StepBar([]string{"What happened", "Look again"}, 0, func(int) bool { return false }, func(int) { pressed++ }), Body: NewPara("")}.Build(), nil), 800, 600)
	menu := func() *Button { b, _ := win.Canvas().Focused().(*Button); return b }
	win.Canvas().FocusNext()
	if b := menu(); b == nil || !strings.HasSuffix(b.Label(), "Menu") {
		t.Fatalf("Tab goes to %v first", win.Canvas().Focused())
	}
	menu().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b := menu(); b == nil || b.Label() != "Tonight" || win.Canvas().Overlays().Top() == nil {
		t.Fatal("the menu did not take the focus")
	}
	seen := map[string]bool{}
	for range 8 {
		seen[menu().Label()] = true
		win.Canvas().FocusNext()
	}
	if len(seen) != 4 {
		t.Errorf("Tab in the menu reaches %v", seen)
	}
	win.Canvas().Overlays().Remove(win.Canvas().Overlays().Top())
	if b := menu(); b == nil || !strings.HasSuffix(b.Label(), "Menu") {
		t.Error("the focus is not back on the menu's button")
	}
	win.Canvas().FocusNext() // Help now
	win.Canvas().FocusNext()
	if b := menu(); b == nil || !strings.HasPrefix(b.Label(), "Step 1 of 2 · What happened") {
		t.Fatalf("Tab goes to %v, not to the steps", win.Canvas().Focused())
	}
	menu().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	win.Canvas().FocusNext()
	if menu().Label() != "Look again" {
		t.Errorf("the list of steps has %q second", menu().Label())
	}
	menu().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 1 {
		t.Error("the step was not opened")
	}
}

// The signs of the controls are in the typeface: a system need not have them.
func TestSignsAreInTheTypeface(t *testing.T) {
	for _, r := range "→←↓·…%“”’" {
		if m := metricsOf(NewTheme(Light).Font(fyne.TextStyle{})); m.font != nil {
			if g, err := m.font.GlyphIndex(&m.buffer, r); err != nil || g == 0 {
				t.Errorf("%q is missing", r)
			}
		}
	}
}
