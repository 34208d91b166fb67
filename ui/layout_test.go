package ui

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"seconddraft/internal/kept"
	"seconddraft/internal/racetest"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// A page of the window, and how to get there. They share one evening, in order.
type stop struct {
	name string
	open func(d *desk)
}

// sampleEvening has something on every page.
func sampleEvening(rec *record.Record) {
	eighty, sixty := record.Rating(80), record.Rating(60)
	rec.Event = "The demo stopped at the login. Four people were in the room."
	rec.SetNarration("I froze in front of the whole client team. You had one job, you absolute clown. I always do this when it matters. Everyone saw that I am useless.")
	rec.Cause = "because I skipped the dry run"
	rec.Feelings = []record.Feeling{{Name: "embarrassed", Before: &eighty}, {Name: "discouraged", Before: &sixty}, {Name: "overwhelmed"}}
	rec.Area, rec.When = "work", "this afternoon"
	rec.SecondDraft = "The login failed because I skipped the dry run on their network. The first half hour went well."
	rec.Forecasts = []record.Forecast{{ID: rec.ID, Fear: "They will look for someone else", Likelihood: &eighty, Check: "2026-02-18"}}
	rec.Responsibility.Shares = []record.Share{{What: "too much at once", Part: &sixty}, {What: "the dry run that I left out", Part: new(record.Rating(40)), Mine: true}}
	rec.Engagements = []record.Engagement{{ID: rec.ID, Kind: record.Experiment, What: "Write to two of them", Expected: &sixty}}
	rec.Heavy = record.Heavy{Support: "Nobody was there.", Moves: []string{"support"}}
}

// stops are the pages that a test of the whole window goes to.
func stops() []stop {
	step := func(n int) func(d *desk) {
		return func(d *desk) {
			d.u.place = placeTonight
			d.u.night.minute, d.u.night.minuteOffered = false, true // a page of its own, below
			d.u.goTo(n)
			if n == stepLook || n == stepDraft {
				d.u.night.read = nil
				d.u.show()
				d.until("the reading", func() bool { return d.u.night.read != nil })
			}
			if n == stepDraft {
				d.until("the drafts", func() bool {
					return d.u.night.read.Stop != reading.NoStop || d.button(lang.L("Begin with this")) != nil
				})
			}
		}
	}
	to := func(p place) func(d *desk) { return func(d *desk) { d.u.open(p) } }
	list := []stop{
		{"what-happened", step(stepEvent)},
		{"told-yourself", step(stepWords)},
		{"how-it-landed", step(stepFeelings)},
		{"quiet-minute", func(d *desk) {
			d.u.night.minuteOffered = false
			d.u.goTo(stepLook)
			if !d.u.night.minute {
				d.Fatal("the quiet minute was not offered")
			}
		}},
		{"look-again", step(stepLook)},
		{"second-draft", step(stepDraft)},
		{"what-now", func(d *desk) {
			step(stepNext)(d)
			d.until("a tool", func() bool { return d.button(lang.L("Open it")) != nil || d.button(lang.L("Go on with it")) != nil })
		}},
		{"records", to(placeRecords)},
		{"home-asks", func(d *desk) { d.asksOf("home") }},
		{"evening-answers", func(d *desk) { d.asksOf("evening") }},
		{"later-draft", func(d *desk) { d.asksOf("draft") }},
		{"check-in", to(placeCheckIn)},
		{"help-now", to(placeHelp)},
		{"evidence", func(d *desk) {
			w := kept.NewWin(kept.SmallWin, "Asked IT for the test slot on Monday, and got it before the end of the call.", d.now)
			w.State, w.Became, w.Area = record.Changed, "I wrote a mail in place of the call.", "work"
			d.u.keepWin(w)
			d.atEvidence()
			d.press(narrowLabel(false))
		}},
		{"evidence-thing", func(d *desk) { d.row(0) }},
		{"letter-write", func(d *desk) {
			l := d.u.letter()
			l.Forget, l.Voice = "It was worse in May, and you slept again after a week.", "Slowly."
			d.u.keepLetter(&l)
			d.u.toDrawer(drawerWrite)
		}},
		{"letter", func(d *desk) { d.u.toDrawer(drawerLetter) }},
		{"stories", func(d *desk) {
			s := kept.NewStory([]string{"I always ruin every demo."}, d.now)
			s.Name = "The Demo Story"
			d.u.keepStory(s, false)
			d.u.toDrawer(drawerStories)
		}},
	}
	list = append(list, practiceStops()...)
	for _, t := range tools.All {
		list = append(list, stop{"tool-" + string(t), func(d *desk) { d.u.openTool(t) }})
	}
	list = append(list, stop{"insights", func(d *desk) { d.livedThrough(lived(d, 30)) }})
	list = append(list, stop{"review", func(d *desk) {
		d.toReview()
		d.press(lang.L("Belief in the first draft, before and after"))
		for range min(4, d.unchosen()) {
			d.press(lang.L("Put it on the paper"))
		}
	}})
	for s := sectionAppearance; s <= sectionAbout; s++ {
		list = append(list, stop{fmt.Sprintf("settings-%d", s), func(d *desk) { d.u.openSettings(s) }})
	}
	return append(append(list, stop{"closing", func(d *desk) {
		d.u.place = placeTonight
		d.u.night.closed = true
		d.u.show()
	}}), stopsAround()...)
}

// seen is a text on the screen: where it stands, and what may cut it.
type seen struct {
	words     string
	at        fyne.Position
	size      fyne.Size
	left, top float32 // of what is visible where it stands
	right     float32
	bottom    float32
	scrolls   bool // it can be scrolled into view
	field     bool // it is in a field, whose own scroll keeps the cursor in view
}

// texts are all visible texts of the window.
func texts(d *desk) []seen {
	c := d.u.win.Canvas()
	var out []seen
	var walk func(o fyne.CanvasObject, at fyne.Position, s seen)
	walk = func(o fyne.CanvasObject, at fyne.Position, s seen) {
		if !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		var inside []fyne.CanvasObject
		switch o := o.(type) {
		case *canvas.Text:
			if strings.TrimSpace(o.Text) != "" {
				s.words, s.at, s.size = o.Text, at, fyne.MeasureText(strings.TrimSpace(o.Text), o.TextSize, o.TextStyle)
				out = append(out, s)
			}
			return
		case *fyne.Container:
			inside = o.Objects
		case *container.Scroll:
			s.left, s.top = max(s.left, at.X), max(s.top, at.Y)
			s.right, s.bottom, s.scrolls = min(s.right, at.X+o.Size().Width), min(s.bottom, at.Y+o.Size().Height), true
			inside = []fyne.CanvasObject{o.Content}
		case *kit.Entry:
			s.field = true
			inside = test.WidgetRenderer(o).Objects()
		case fyne.Widget:
			inside = test.WidgetRenderer(o).Objects()
		}
		for _, i := range inside {
			walk(i, at, s)
		}
	}
	walk(c.Content(), fyne.Position{}, seen{right: c.Size().Width, bottom: c.Size().Height})
	return out
}

// checkLayout sees that no text is cut, that none lies on another, and that the
// main button is in sight.
func checkLayout(d *desk, where string) {
	d.Helper()
	all := texts(d)
	for i, s := range all {
		if s.field {
			continue
		}
		switch {
		case s.at.X < s.left-1.5 || s.at.X+s.size.Width > s.right+1.5:
			d.Errorf("%s: %q goes from %.0f to %.0f, in sight is %.0f to %.0f", where, s.words, s.at.X, s.at.X+s.size.Width, s.left, s.right)
		case !s.scrolls && (s.at.Y < s.top-1.5 || s.at.Y+s.size.Height > s.bottom+1.5):
			d.Errorf("%s: %q goes down to %.0f, in sight is %.0f", where, s.words, s.at.Y+s.size.Height, s.bottom)
		}
		for _, o := range all[i+1:] {
			if !o.field && o.left == s.left && o.top == s.top && o.bottom == s.bottom && overlap(s, o) {
				d.Errorf("%s: %q lies on %q", where, s.words, o.words)
			}
		}
	}
	visit(d.u.win.Content(), func(o fyne.CanvasObject) {
		b, ok := o.(*kit.Button)
		if !ok || !b.Filled() {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Add(b.Size())
		if c := d.u.win.Canvas().Size(); at.X > c.Width || at.Y > c.Height {
			d.Errorf("%s: the main button %q ends at %v", where, b.Label(), at)
		}
	})
}

// overlap leaves a quarter of a row, because letters do not fill theirs.
func overlap(a, b seen) bool {
	return a.at.X+a.size.Width > b.at.X+2 && b.at.X+b.size.Width > a.at.X+2 &&
		a.at.Y+0.75*a.size.Height > b.at.Y+0.25*b.size.Height && b.at.Y+0.75*b.size.Height > a.at.Y+0.25*a.size.Height
}

// The sizes that the window must hold at.
var windowSizes = []fyne.Size{{Width: 1440, Height: 900}, {Width: 1280, Height: 720}, {Width: 800, Height: 600}, {Width: 640, Height: 720}}

// TestNothingIsCut opens every page at each size, with letters of 100 and 150 %, and
// in German, whose words are longer, where there is the least room. SD_SHOTS names a
// folder that gets a picture of each.
func TestNothingIsCut(t *testing.T) {
	racetest.Skip(t) // every page at many sizes, one goroutine
	for _, c := range []struct {
		locale   string
		percents []int
		sizes    []fyne.Size
	}{
		{"en_GB.UTF-8", []int{100, 150}, windowSizes},
		{"de_DE.UTF-8", []int{100}, []fyne.Size{windowSizes[1], windowSizes[3]}},
		{"de_DE.UTF-8", []int{150, 200}, windowSizes[3:]},
	} {
		t.Run(fmt.Sprintf("%s-%v", c.locale[:2], c.percents), func(t *testing.T) {
			speak(t, c.locale)
			d := openOnAll(t)
			for _, s := range stops() {
				s.open(d)
				for _, percent := range c.percents {
					d.u.setTextSize(percent)
					for _, size := range c.sizes {
						d.u.win.Resize(size)
						where := fmt.Sprintf("%s-%s-%.0fx%.0f-%d", s.name, c.locale[:2], size.Width, size.Height, percent)
						checkLayout(d, where)
						if shots := os.Getenv("SD_SHOTS"); shots != "" {
							shoot(d, filepath.Join(shots, where+".png"))
						}
					}
				}
			}
		})
	}
}

func shoot(d *desk, path string) {
	d.Helper()
	f, err := os.Create(path)
	if err != nil {
		d.Fatal(err)
	}
	if err := png.Encode(f, d.u.win.Canvas().Capture()); err != nil {
		d.Fatal(err)
	}
	if err := f.Close(); err != nil {
		d.Fatal(err)
	}
}
