package kit

import (
	flags "flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/racetest"
)

var updateMasters = flags.Bool("masters", false, "write the pictures of the widgets in testdata/masters anew")

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
				sameAs(t, filepath.Join("testdata", "masters", name+".png"), win.Canvas().Capture())
			})
		}
	}
}

// sameAs lets two of a thousand pixels differ, and each a little: another machine
// rounds the edge of a letter its own way.
func sameAs(t *testing.T, path string, got image.Image) {
	t.Helper()
	if *updateMasters {
		save(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds().Size() != want.Bounds().Size() {
		t.Fatalf("it is %v large, its master %v", got.Bounds().Size(), want.Bounds().Size())
	}
	n, size := 0, got.Bounds().Size()
	for y := range size.Y {
		for x := range size.X {
			if !alike(got, want, x, y) {
				n++
			}
		}
	}
	if n*500 > size.X*size.Y {
		now := filepath.Join(os.TempDir(), "seconddraft-"+filepath.Base(path))
		save(t, now, got)
		t.Errorf("%d pixels differ from its master; it is in %s now. If it should look like this, run with -masters", n, now)
	}
}

func alike(a, b image.Image, x, y int) bool {
	r, g, bl, _ := a.At(x, y).RGBA()
	r2, g2, bl2, _ := b.At(x, y).RGBA()
	near := func(v, w uint32) bool { return max(v, w)-min(v, w) <= 24<<8 }
	return near(r, r2) && near(g, g2) && near(bl, bl2)
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
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
