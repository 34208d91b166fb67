// Command pictures opens the real window on an invented life, on a virtual display, and
// takes the pictures of README and docs, light and dark. `make pictures` builds the
// program for it with the clock set to the same moment, so that the pictures are the same on
// every day; one that shows the same as before is left as it is.
package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"time"

	"seconddraft/data"
	"seconddraft/internal/demo"
	"seconddraft/internal/evening"
	"seconddraft/internal/walk"
	"seconddraft/internal/xwin"
)

// patience is how long a page may take to show.
const patience = time.Minute

func main() {
	bin := flag.String("bin", "./seconddraft", "the program to open")
	until := flag.String("until", "2026-11-20T19:30:00Z", "the `moment` at which the life ends, which is that of the program's clock")
	out := flag.String("out", "docs/img", "the folder for the pictures")
	only := flag.String("only", "", "tour or insights, both if empty")
	flag.Parse()
	if err := run(*bin, *out, *only, *until); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(bin, out, only, until string) error {
	end, err := time.Parse(time.RFC3339, until)
	if err != nil {
		return err
	}
	a := album{folder: out}
	for _, look := range []string{"light", "dark"} {
		s := studio{bin: bin, look: look, end: end, album: &a}
		if only != "insights" {
			if err := s.tour(); err != nil {
				return fmt.Errorf("the tour, %s: %w", look, err)
			}
		}
		if only == "tour" {
			continue
		}
		for _, n := range []int{0, 3, 30, 3000} {
			if err := s.insights(n); err != nil {
				return fmt.Errorf("insights of %d, %s: %w", n, look, err)
			}
		}
	}
	return a.finish()
}

// studio takes pictures in one palette.
type studio struct {
	bin, look string
	end       time.Time
	album     *album
}

// home is where the invented life is at home. Settings says where the records lie, so it
// has the same name each time.
var home = filepath.Join(os.TempDir(), "ada")

// opened shows the window on a life of n evenings for as long as do takes.
func (s *studio) opened(n, width, height int, do func(*xwin.App) error) error {
	if err := os.Mkdir(home, 0o700); err != nil {
		return err // it would be somebody's
	}
	defer func() { _ = os.RemoveAll(home) }()
	dataHome := filepath.Join(home, ".local", "share")
	store, err := data.Create(filepath.Join(dataHome, "seconddraft"), nil)
	if err != nil {
		return err
	}
	err = demo.Fill(store, n, s.end)
	if closing := store.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	display, err := xwin.StartOf(width, height)
	if err != nil {
		return err
	}
	defer display.Close()
	// FYNE_THEME is Fyne's own switch for the palette.
	app, err := display.Launch([]string{
		"FYNE_THEME=" + s.look, "HOME=" + home, "XDG_DATA_HOME=" + dataHome, "TZ=UTC", "LANG=en_GB.UTF-8",
	}, s.bin)
	if err != nil {
		return err
	}
	if _, err := app.WaitWindow(patience); err != nil {
		return err
	}
	if _, err := app.WaitWords(patience); err != nil {
		return err
	}
	if err := sized(app, width, height); err != nil {
		return err
	}
	return do(app)
}

// sized gives the window its size. While it starts it may still take one of its own.
func sized(app *xwin.App, width, height int) error {
	for range 10 {
		if err := app.Resize(width, height); err != nil {
			return err
		}
		img, err := app.WaitStillFor(patience, 2*time.Second)
		if err != nil {
			return err
		}
		if img.Bounds().Dx() == width && img.Bounds().Dy() == height {
			return nil
		}
	}
	return fmt.Errorf("the window does not keep the size of %d by %d", width, height)
}

// wholeHome is how long Home takes until it has found a second draft to read.
const wholeHome = 6 * time.Second

// tour goes through an evening and the other pages.
func (s *studio) tour() error {
	sample, err := evening.Read("testdata/evenings/01-demo.md")
	if err != nil {
		return err
	}
	return s.opened(demo.Usual, 1100, 760, func(app *xwin.App) error {
		time.Sleep(wholeHome)
		if err := s.take(app, "home"); err != nil {
			return err
		}
		for _, p := range places {
			if err := app.Change(patience, func() error { return p.open(app) }); err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			if p.name == "" {
				continue
			}
			if err := s.take(app, p.name); err != nil {
				return err
			}
		}
		return s.evening(app, sample)
	})
}

// place is a page and how one gets there from the one before.
type place struct {
	name string
	open func(*xwin.App) error
}

func keys(names ...string) func(*xwin.App) error {
	return func(app *xwin.App) error { return app.Key(names...) }
}

func click(x, y int) func(*xwin.App) error {
	return func(app *xwin.App) error { return app.Click(x, y) }
}

// places are all pages but the evening's.
var places = []place{
	{"practice", keys("ctrl+4")},
	{"evidence", keys("ctrl+5")},
	{"insights", keys("ctrl+6")},
	{"review", click(810, 147)},       // the link after the buttons of the time
	{"", keys("ctrl+comma")},          // on the way to the next
	{"stored-where", click(353, 455)}, // the ninth part of Settings
}

// evening takes the pages of an evening as they are written.
func (s *studio) evening(app *xwin.App, sample evening.Sample) error {
	w := &walk.Walker{App: app}
	wanted := map[string]string{
		"what-happened": "step-1", "what-you-told-yourself": "step-2", "how-it-landed": "step-3",
		"look-again": "step-4", "second-draft-edited": "step-5", "what-now": "step-6",
	}
	seen := map[string]image.Image{} // the last of each: a page may be shown twice, the first time with an offer
	var failed error
	w.Saw = func(page string) {
		if name := wanted[page]; name != "" && failed == nil {
			seen[name], failed = app.WaitStillFor(patience, time.Second)
		}
	}
	if err := app.Change(patience, keysOf(app, "ctrl+2")); err != nil {
		return err
	}
	if err := w.Write(sample); err != nil {
		return err
	}
	if err := w.Land(); err != nil {
		return err
	}
	flagged, err := w.LookAgain()
	if err != nil {
		return err
	}
	if !flagged {
		return fmt.Errorf("nothing is underlined in %s", sample.Name)
	}
	if err := w.Draft(true, " I read it twice."); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	for name, img := range seen {
		if failed == nil {
			failed = s.album.keep(name+"-"+s.look+".png", img)
		}
	}
	return failed
}

func keysOf(app *xwin.App, names ...string) func() error {
	return func() error { return app.Key(names...) }
}

// tall is a window that shows all of Insights at once.
const tall = 3600

// insights takes the whole page with n evenings.
func (s *studio) insights(n int) error {
	return s.opened(n, 1280, tall, func(app *xwin.App) error {
		if err := app.Change(patience, keysOf(app, "ctrl+6")); err != nil {
			return err
		}
		// The evenings are read first, and until then the page has a line or two.
		for begun := time.Now(); time.Since(begun) < 3*patience; {
			img, err := app.WaitStillFor(patience, 4*time.Second)
			if err != nil {
				return err
			}
			if img.Bounds().Dy() != tall {
				return fmt.Errorf("the window is %d high", img.Bounds().Dy())
			}
			page := withoutRail(img)
			if n == 0 || page.Bounds().Dy() > lowest {
				return s.album.keep(fmt.Sprintf("insights-%d-%s.png", n, s.look), page)
			}
		}
		return errors.New("no charts came")
	})
}

// lowest is less than the page is high with its charts, and more than without.
const lowest = 1000

// take keeps what the window shows.
func (s *studio) take(app *xwin.App, name string) error {
	img, err := app.WaitStillFor(patience, time.Second)
	if err != nil {
		return err
	}
	return s.album.keep(name+"-"+s.look+".png", img)
}
