// Package walk takes a sample evening through a running window with real key
// events, page by page, and can leave a picture of each. It is for the window
// test and for tools/walk; the app does not import it. Start with Evening.
package walk

import (
	"fmt"
	"image"
	"image/color"
	"path/filepath"
	"time"

	"seconddraft/internal/evening"
	"seconddraft/internal/xwin"
)

// patience is how long a page may take to show; a loaded machine is slow.
const patience = 30 * time.Second

// Walker drives one window.
type Walker struct {
	App *xwin.App
	// Shots is the folder for pictures, "" for none.
	Shots string
	// Saw tells which page is shown, for whoever watches; it may be nil.
	Saw func(page string)

	taken int
}

// do acts on the window, waits until it shows, and takes a picture.
func (w *Walker) do(page string, act func() error) error {
	if err := w.App.Change(patience, act); err != nil {
		return fmt.Errorf("%s: %w", page, err)
	}
	return w.Look(page)
}

// Look takes a picture of the page as it is now.
func (w *Walker) Look(page string) error {
	if page == "" { // on the way to another
		return nil
	}
	w.taken++
	if w.Saw != nil {
		w.Saw(page)
	}
	if w.Shots == "" {
		return nil
	}
	return w.App.Screenshot(filepath.Join(w.Shots, fmt.Sprintf("%02d-%s.png", w.taken, page)))
}

// keys presses keys one after the other.
func (w *Walker) keys(names ...string) func() error {
	return func() error { return w.App.Key(names...) }
}

// Begin leaves the first page for the first step of an evening.
func (w *Walker) Begin() error {
	if err := w.Look("first"); err != nil {
		return err
	}
	return w.do("", w.keys("ctrl+Return"))
}

// Write types the event and the narration: pages one and two.
func (w *Walker) Write(s evening.Sample) error {
	if err := w.do("what-happened", func() error { return w.App.Paste(s.Event) }); err != nil {
		return err
	}
	if err := w.do("", w.keys("ctrl+Return")); err != nil {
		return err
	}
	// The first words key by key, as a person would; the rest is pasted.
	if err := w.App.Change(patience, func() error { return w.App.Type("Tonight. ") }); err != nil {
		return err
	}
	return w.do("what-you-told-yourself", func() error { return w.App.Paste(s.Narration) })
}

// Land rates the belief and names a feeling: page three.
func (w *Walker) Land() error {
	if err := w.do("belief", func() error {
		if err := w.App.Key("Tab"); err != nil {
			return err
		}
		return w.App.Type("80")
	}); err != nil {
		return err
	}
	if err := w.do("", w.keys("ctrl+Return")); err != nil {
		return err
	}
	// The first feeling has the focus; the fourth is "embarrassed".
	return w.do("how-it-landed", w.keys("Tab", "Tab", "Tab", "space"))
}

// LookAgain goes to page four and answers up to three questions. It reports
// whether the picture shows underlines.
func (w *Walker) LookAgain() (flagged bool, err error) {
	if err := w.do("look-again", w.keys("ctrl+Return")); err != nil {
		return false, err
	}
	if flagged, err = w.flags(); err == nil && !flagged {
		// A heavy evening is offered a quiet minute first; its button has the focus.
		if err = w.App.Key("Return"); err == nil {
			flagged, err = w.flags()
		}
		if err == nil {
			err = w.Look("look-again")
		}
	}
	if err != nil || !flagged {
		return flagged, err
	}
	// The card's line has the focus, its three answers follow.
	err = w.do("look-again-answered", func() error {
		if err := w.App.Type("It went well in March"); err != nil {
			return err
		}
		return w.App.Key("Tab", "space")
	})
	return flagged, err
}

// The underline colours of the design, light and dark.
var underlines = []color.RGBA{
	{0x9E, 0x4F, 0x28, 0xff},
	{0x5A, 0x5A, 0xA8, 0xff},
	{0x9B, 0x3B, 0x5A, 0xff},
	{0xE0, 0x97, 0x6A, 0xff},
	{0xA5, 0xA5, 0xE6, 0xff},
	{0xE2, 0x91, 0xAC, 0xff},
}

// flags looks for underlines, which come once the text has been read.
func (w *Walker) flags() (bool, error) {
	for range 200 {
		img, err := w.App.Picture()
		if err != nil {
			return false, err
		}
		if Underlined(img) > 60 {
			return true, nil
		}
		time.Sleep(50 * time.Millisecond) // the reading runs beside the window
	}
	return false, nil
}

// credits are the fill behind fair wording, light and dark.
var credits = []color.RGBA{{0xDC, 0xE8, 0xE2, 0xff}, {0x2C, 0x3B, 0x35, 0xff}}

// Credited counts the pixels of a picture that belong to fair wording.
func Credited(img *image.RGBA) int { return coloured(img, credits) }

// Underlined counts the pixels of a picture that belong to an underline of a flag.
func Underlined(img *image.RGBA) int { return coloured(img, underlines) }

func coloured(img *image.RGBA, colours []color.RGBA) (count int) {
	for i := 0; i < len(img.Pix); i += 4 {
		for _, c := range colours {
			if img.Pix[i] == c.R && img.Pix[i+1] == c.G && img.Pix[i+2] == c.B {
				count++
			}
		}
	}
	return count
}

// ToDraft writes an evening of two fields and goes to page five, with the focus on
// the paper of the second draft and all that comes beside it there.
func (w *Walker) ToDraft(event, narration string) error {
	if err := w.Begin(); err != nil {
		return err
	}
	for _, words := range []string{event, narration} {
		if err := w.App.Change(patience, func() error { return w.App.Paste(words) }); err != nil {
			return err
		}
		if err := w.do("", w.keys("ctrl+Return")); err != nil {
			return err
		}
	}
	for range 2 { // past the quiet minute, where one is offered
		if err := w.do("", w.keys("alt+Right")); err != nil {
			return err
		}
	}
	_, err := w.App.WaitStillFor(patience, 2*time.Second)
	return err
}

// Draft goes to page five, takes the first suggestion if one is offered, and
// adds words of its own.
func (w *Walker) Draft(offered bool, words string) error {
	if err := w.do("second-draft", w.keys("ctrl+Return")); err != nil {
		return err
	}
	if offered {
		// The drafts are made beside the window, and come anew once earlier
		// evenings have been looked through.
		if _, err := w.App.WaitStillFor(patience, 2*time.Second); err != nil {
			return err
		}
		if err := w.do("", w.keys("Tab", "space")); err != nil {
			return err
		}
	}
	return w.do("second-draft-edited", func() error { return w.App.Type(words) })
}

// Close goes to page six, writes a line, and closes the evening.
func (w *Walker) Close() error {
	if err := w.do("what-now", w.keys("ctrl+Return")); err != nil {
		return err
	}
	if err := w.do("what-now-written", func() error { return w.App.Type("Ask for the Tuesday slot.") }); err != nil {
		return err
	}
	return w.do("closed", w.keys("ctrl+Return"))
}

// Places opens the other pages one after the other.
func (w *Walker) Places() error {
	for _, p := range []struct {
		page string
		keys []string
	}{
		{"home", []string{"ctrl+1"}},
		{"records", []string{"ctrl+3"}},
		{"one-record", []string{"space"}},
		{"settings", []string{"ctrl+comma"}},
		{"help-now", []string{"ctrl+h"}},
	} {
		if err := w.do(p.page, w.keys(p.keys...)); err != nil {
			return err
		}
	}
	return nil
}

// Evening walks a whole evening, from the first word to the closed record.
func (w *Walker) Evening(s evening.Sample) error {
	if err := w.Begin(); err != nil {
		return err
	}
	if err := w.Write(s); err != nil {
		return err
	}
	if err := w.Land(); err != nil {
		return err
	}
	flagged, err := w.LookAgain()
	if err != nil {
		return err
	}
	stopped := s.Has("stop-crisis-b") || s.Has("stop-grief")
	if !flagged && !stopped && len(s.Gold) > 3 {
		return fmt.Errorf("nothing is underlined in %s", s.Name)
	}
	if err := w.Draft(!stopped, " I read it twice."); err != nil {
		return err
	}
	return w.Close()
}
