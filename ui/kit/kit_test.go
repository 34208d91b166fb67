package kit

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func newTestApp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light))
}

func TestPaperKnowsWhereEachRowBegins(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 420, 400)
	text := "Zwölf Wörter mit Umlauten – und dann noch eine lange Zeile, die umbricht.\n\nNeue Zeile."
	p.SetText(text)
	rows := p.Entry.rows()
	if len(rows) < 4 {
		t.Fatalf("rows begin at %v; the text must wrap and have a blank line", rows)
	}
	runes := []rune(text)
	for i, at := range rows[1:] {
		before := runes[at-1]
		if before != ' ' && before != '\n' {
			t.Errorf("row %d begins inside a word, behind %q", i+1, before)
		}
	}
	if p.Entry.CursorRow != 0 || p.Entry.CursorColumn != 0 {
		t.Errorf("asking for the rows moved the cursor to %d,%d", p.Entry.CursorRow, p.Entry.CursorColumn)
	}
}

// inWindow shows an object in a window of the given size.
func inWindow(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// A card beside the page makes the paper narrower while somebody types: the
// words wrap anew, and the cursor stays at its letter.
func TestCursorStaysAtItsLetter(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	w := inWindow(t, p, 900, 400)
	text := "I said the wrong name twice and then I could not find the slide, and nobody said a word."
	p.SetText(text)
	for _, at := range []int{len(text), 50, 3, 0} {
		p.CursorTo(at)
		for _, width := range []float32{420, 900, 330, 700} {
			w.Resize(fyne.NewSize(width, 400))
			p.Entry.Refresh() // Fyne cuts off the column here
			if got := p.Entry.CursorTextOffset(); got != at {
				t.Fatalf("at a width of %v the cursor is at %d, not %d", width, got, at)
			}
		}
	}
}

func TestMarksStandUnderTheirWords(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 900, 400)
	text := "Schön war’s nicht. I always do this. Good night."
	p.SetText(text)
	start := strings.Index(text, "I always")
	m := Mark{Start: start, End: start + len("I always do this."), Style: AxisMark}
	got := p.lines().strips(m)
	if len(got) != 1 {
		t.Fatalf("one row of words gave %d strips", len(got))
	}
	width := func(s string) float32 { return fyne.MeasureText(s, OwnSize, OwnVoice).Width }
	if want := paperPad + width(text[:start]); math.Abs(float64(got[0].x-want)) > 1 {
		t.Errorf("the strip begins at %.1f, its words at %.1f", got[0].x, want)
	}
	if want := width("I always do this."); math.Abs(float64(got[0].width-want)) > 1 {
		t.Errorf("the strip is %.1f wide, its words %.1f", got[0].width, want)
	}
}

func TestMarksOutsideTheTextArePassedOver(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	inWindow(t, p, 500, 300)
	p.SetText("short")
	p.SetMarks([]Mark{{Start: 2, End: 99}, {Start: -1, End: 3}, {Start: 4, End: 4}})
	if n := len(p.under.Objects); n != 0 {
		t.Errorf("%d marks were drawn for spans outside the text", n)
	}
}

func TestPaperTellsWhichMarkWasClicked(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	p.SetText("one two three")
	p.SetMarks([]Mark{{Start: 4, End: 7}, {Start: 8, End: 13}})
	got := -1
	p.OnMark = func(i int) { got = i }
	p.tapped(9)
	if got != 1 {
		t.Errorf("a click on “three” chose mark %d, want 1", got)
	}
	got = -1
	p.tapped(2)
	if got != -1 {
		t.Errorf("a click beside the marks chose mark %d", got)
	}
}

func TestReadOnlyPaperKeepsItsWords(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	p.SetText("first draft")
	p.SetReadOnly(true)
	win := inWindow(t, p, 500, 300)
	win.Canvas().Focus(p.Entry)
	test.Type(p.Entry, "x")
	for _, k := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn} {
		p.Entry.TypedKey(&fyne.KeyEvent{Name: k})
	}
	p.Entry.TypedShortcut(&fyne.ShortcutCut{Clipboard: fyne.CurrentApp().Clipboard()})
	p.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	if p.Text() != "first draft" {
		t.Errorf("the first draft became %q", p.Text())
	}
	p.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if p.Entry.SelectedText() != "first draft" {
		t.Error("its words cannot be selected")
	}
}

func TestEntryHandsTheWindowItsShortcuts(t *testing.T) {
	newTestApp(t)
	p := NewPaper("", 200)
	win := inWindow(t, p, 500, 300)
	called := false
	goOn := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}
	win.Canvas().AddShortcut(goOn, func(fyne.Shortcut) { called = true })
	win.Canvas().Focus(p.Entry)
	p.Entry.TypedShortcut(goOn)
	if !called {
		t.Error("Ctrl+Enter in a focused entry did not reach the window")
	}
	if p.Entry.AcceptsTab() {
		t.Error("the entry keeps Tab to itself")
	}
}

func TestScaleIsUnsetUntilTouched(t *testing.T) {
	newTestApp(t)
	s := NewScale(0, 100, 5)
	inWindow(t, s, 300, 40)
	var told []*int
	s.OnChanged = func(v *int) { told = append(told, v) }
	if s.Value() != nil {
		t.Fatal("a new scale has a value")
	}
	s.FocusGained()
	for _, r := range "80" {
		s.TypedRune(r)
	}
	if s.Value() == nil || *s.Value() != 80 {
		t.Fatalf("typing 80 gave %v", s.Value())
	}
	s.TypedRune('5') // 805 is too much, so it begins anew
	if *s.Value() != 5 {
		t.Errorf("a third digit gave %d, want 5", *s.Value())
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if s.Value() != nil {
		t.Error("Backspace did not unset it")
	}
	if last := told[len(told)-1]; last != nil {
		t.Error("the page was not told that it is unset")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if *s.Value() != 50 {
		t.Errorf("the first arrow key gave %d, want the middle", *s.Value())
	}
}

func TestScaleFollowsTheMouse(t *testing.T) {
	newTestApp(t)
	s := NewScale(1, 7, 1)
	inWindow(t, s, 300, 40)
	for _, c := range []struct {
		x    float32
		want int
	}{{0, 1}, {150, 4}, {300, 7}, {900, 7}, {-5, 1}} {
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.x, 10)})
		if *s.Value() != c.want {
			t.Errorf("a click at %.0f gave %d, want %d", c.x, *s.Value(), c.want)
		}
	}
}

func TestParaWrapsInsideItsWidth(t *testing.T) {
	newTestApp(t)
	p := NewPara("One question at a time. You decide which of them is worth an answer tonight, and which is not.")
	inWindow(t, p, 200, 300)
	r := test.TempWidgetRenderer(t, p)
	r.Layout(fyne.NewSize(200, 300))
	if len(r.Objects()) < 3 {
		t.Fatalf("%d rows at 200 pixels", len(r.Objects()))
	}
	for _, o := range r.Objects() {
		if right := o.Position().X + o.MinSize().Width; right > 201 {
			t.Errorf("a row ends at %.1f", right)
		}
	}
	if rows := float32(len(r.Objects())); r.MinSize().Height < rows*TextSize {
		t.Errorf("%.0f rows in a height of %.0f", rows, r.MinSize().Height)
	}
}

// Fyne rounds the size of a row by its place: off a whole pixel the letters are
// stretched and look blurred.
func TestRowsStandOnWholePixels(t *testing.T) {
	for _, percent := range []int{75, 100, 110, 125, 150, 200} {
		test.NewTempApp(t).Settings().SetTheme(NewTheme(Light).Sized(percent))
		for name, p := range map[string]*Para{
			"text": NewPara(rowsOfText), "caption": NewCaption(rowsOfText), "title": NewTitle(rowsOfText),
			"subtitle": NewSubtitle(rowsOfText), "own words": NewOwnWords(rowsOfText),
		} {
			p.Resize(fyne.NewSize(200, p.MinSize().Height))
			rows := test.WidgetRenderer(p).Objects()
			if len(rows) < 3 {
				t.Fatalf("%s at %d %% has %d rows", name, percent, len(rows))
			}
			for i, row := range rows {
				if y, h := row.Position().Y, row.Size().Height; y != whole(y) || h != whole(h) {
					t.Errorf("%s at %d %%: row %d stands at %v and is %v high", name, percent, i, y, h)
				}
			}
		}
	}
}

const rowsOfText = "Words enough for more than three rows in the width that a narrow column of a page has, at any size of text."

func TestColumnAsksForTheHeightAtItsWidth(t *testing.T) {
	newTestApp(t)
	long := NewPara(strings.Repeat("many words ", 40))
	below := NewPara("below")
	c := Column(10, long, below)
	c.Resize(fyne.NewSize(300, 600))
	if got, want := below.Position().Y, long.Size().Height+10; got != want {
		t.Errorf("the second one stands at %.1f, want %.1f", got, want)
	}
	if long.Size().Height < 10*TextSize {
		t.Errorf("the wrapped text got a height of %.1f", long.Size().Height)
	}
}

func TestBesideStacksOnANarrowPage(t *testing.T) {
	newTestApp(t)
	a, b := NewPara("left"), NewPara("right")
	box := Beside(0.5, 20, a, b)
	box.Resize(fyne.NewSize(1000, 100))
	if b.Position().X < 500 || b.Position().Y != 0 {
		t.Errorf("wide: the second one stands at %v", b.Position())
	}
	box.Resize(fyne.NewSize(500, 100))
	if b.Position().X != 0 || b.Position().Y <= 0 {
		t.Errorf("narrow: the second one stands at %v", b.Position())
	}
}

func TestButtonWorksByKeyboard(t *testing.T) {
	newTestApp(t)
	n := 0
	b := NewButton("Go on", Outline, func() { n++ })
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter} {
		b.TypedKey(&fyne.KeyEvent{Name: k})
		if k == fyne.KeySpace { // the driver sends the letter after the key
			b.TypedRune(' ')
		}
	}
	b.TypedRune('x')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if n != 3 {
		t.Errorf("three keys pressed it %d times", n)
	}
}

// A button that Space presses may lead to a field; the blank stays behind.
func TestSpaceLeavesNoBlank(t *testing.T) {
	newTestApp(t)
	line := NewLine("", "", nil)
	var win fyne.Window
	b := NewButton("Go on", Outline, func() { win.Canvas().Focus(line.Entry) })
	win = inWindow(t, Column(8, b, line), 400, 300)
	win.Canvas().Focus(b)
	// As the driver does: each goes to what has the focus then.
	win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	win.Canvas().Focused().TypedRune(' ')
	if win.Canvas().Focused() != fyne.Focusable(line.Entry) || line.Text() != "" {
		t.Errorf("the focus is on %T, the line holds %q", win.Canvas().Focused(), line.Text())
	}
}

// What gets the focus is scrolled into view, in either direction, and what is in
// view stays where it is.
func TestFocusIsInView(t *testing.T) {
	newTestApp(t)
	body := Column(8)
	var controls []fyne.Focusable
	var objects []fyne.CanvasObject
	for range 12 {
		b, l, s := NewButton("Undo", Small, nil), NewLine("", "", nil), NewScale(0, 100, 5)
		body.Add(b)
		body.Add(CardBox(12, l))
		body.Add(s)
		controls = append(controls, b, l.Entry, s)
		objects = append(objects, b, l.Entry, s)
	}
	win := inWindow(t, Page{Title: "Settings", Body: body}.Build(), 500, 400)
	scroll := scrollAround(win.Content(), objects[0])
	if scroll == nil {
		t.Fatal("the page has no scroll")
	}
	driver := fyne.CurrentApp().Driver()
	see := func(i int) {
		t.Helper()
		win.Canvas().Focus(controls[i])
		top := driver.AbsolutePositionForObject(objects[i]).Y - driver.AbsolutePositionForObject(scroll).Y
		if top < 0 || top+objects[i].Size().Height > scroll.Size().Height {
			t.Errorf("control %d, a %T, is at %v of %v", i, objects[i], top, scroll.Size().Height)
		}
	}
	for i := range controls {
		see(i)
	}
	at := scroll.Offset.Y
	see(len(controls) - 2)
	if at <= 0 || scroll.Offset.Y != at {
		t.Errorf("scrolled from %v to %v for what was in view", at, scroll.Offset.Y)
	}
	for i := range controls {
		see(len(controls) - 1 - i)
	}
}

func TestEscapeReachesTheWindow(t *testing.T) {
	newTestApp(t)
	b, s, p := NewButton("Go on", Outline, nil), NewScale(0, 100, 5), NewPaper("", 100)
	win := inWindow(t, Column(8, b, s, p), 400, 300)
	n := 0
	win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyEscape {
			n++
		}
	})
	for _, o := range []fyne.Focusable{b, s, p.Entry} {
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if n != 3 {
		t.Errorf("three times Escape reached the window %d times", n)
	}
}

func TestFoldHidesUntilAsked(t *testing.T) {
	newTestApp(t)
	made := 0
	inside := func() fyne.CanvasObject { made++; return NewPara("more") }
	closed := Fold("A little more", false, inside).(*fyne.Container)
	if made != 0 {
		t.Error("what is hidden was made all the same")
	}
	test.Tap(closed.Objects[0].(*fyne.Container).Objects[0].(*Button))
	if made != 1 || len(closed.Objects) != 1 {
		t.Error("the link did not open it")
	}
	Fold("A little more", true, inside)
	if made != 2 {
		t.Error("it is closed although it holds something")
	}
}
