package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/record"
	"seconddraft/internal/xwin"
)

// tenYears of evenings, of 2 KB each as they are stored: a narration of 1 KB is in
// its thought too.
const tenYears = 10_000

// filledAfter is when a window with them has long read them all for its search.
const filledAfter = 20 * time.Second

// window is what was measured of one program, one entry a run.
type window struct {
	Mapped, Painted []time.Duration
	// Resident and Anonymous are VmRSS and RssAnon in KiB, two seconds after
	// the first picture, when what is warmed in the background has settled.
	Resident, Anonymous []int
	// Later is VmRSS in KiB when the search was filled, Peak the most until then.
	Later, Peak []int
}

// measureWindows opens all in turn, so that a slow minute hits all. The first round
// only warms the file cache and is not counted.
func measureWindows(r *report, bin, bare string) error {
	display, err := xwin.Start()
	if err != nil {
		return err
	}
	defer display.Close()
	// One store each for all runs, as a user has: creating it is not opening it.
	dir, err := os.MkdirTemp("", "seconddraft-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	empty, full := filepath.Join(dir, "empty"), filepath.Join(dir, "full")
	for folder, records := range map[string]int{empty: 0, full: tenYears} {
		if err := makeStore(folder, records); err != nil {
			return err
		}
	}
	for i := range r.Runs + 1 {
		if err := openAll(display, r, bin, bare, empty, full, 2*time.Second); err != nil {
			return err
		}
		if i == 0 {
			r.App, r.Full, r.Bare = window{}, window{}, window{}
		}
	}
	if r.OpenEmpty, r.OpenFull, err = openStores(empty, full, 5*r.Runs); err != nil {
		return err
	}
	r.App.Peak, r.Full.Peak = nil, nil
	for range 3 {
		if err := readLater(display, &r.App, bin, empty); err != nil {
			return err
		}
		if err := readLater(display, &r.Full, bin, full); err != nil {
			return err
		}
	}
	return nil
}

func openAll(display *xwin.Display, r *report, bin, bare, empty, full string, settle time.Duration) error {
	if err := open(display, &r.Bare, settle, bare); err != nil {
		return err
	}
	if err := open(display, &r.App, settle, bin, "--data", empty); err != nil {
		return err
	}
	return open(display, &r.Full, settle, bin, "--data", full)
}

// readLater reads the memory when the search was filled.
func readLater(display *xwin.Display, w *window, bin, dir string) error {
	var later window
	err := open(display, &later, filledAfter, bin, "--data", dir)
	w.Later, w.Peak = append(w.Later, later.Resident...), append(w.Peak, later.Peak...)
	return err
}

func open(display *xwin.Display, w *window, settle time.Duration, program string, args ...string) error {
	app, err := display.Launch(nil, program, args...)
	if err != nil {
		return err
	}
	defer app.Kill()
	mapped, err := app.WaitWindow(30 * time.Second)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	painted, err := app.WaitWords(30 * time.Second)
	if err != nil {
		return fmt.Errorf("%s: %w", program, err)
	}
	time.Sleep(settle)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", app.PID()))
	if err != nil {
		return fmt.Errorf("%s: memory: %w", program, err)
	}
	w.Mapped = append(w.Mapped, mapped)
	w.Painted = append(w.Painted, painted)
	w.Resident = append(w.Resident, statusField(string(status), "VmRSS"))
	w.Peak = append(w.Peak, statusField(string(status), "VmHWM"))
	w.Anonymous = append(w.Anonymous, statusField(string(status), "RssAnon"))
	// Closed as by a user: a killed store is looked over and mended at the next
	// start, which is not the start that counts here.
	return app.Terminate(30 * time.Second)
}

// makeStore makes a store without a passphrase, so that what a passphrase costs
// hides nothing, with closed evenings, a day apart.
func makeStore(dir string, records int) error {
	s, err := data.Create(dir, nil)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the second Close
	for i := range records {
		r := record.New(time.Now().AddDate(0, 0, -i))
		r.Event, r.Finished = fmt.Sprintf("Demo number %d froze.", i), true
		r.SetNarration(strings.Repeat(fmt.Sprintf("I always get word%d wrong. ", i%500), 38))
		if err := s.SaveVersion(r); err != nil {
			return err
		}
	}
	return s.Close()
}

// openStores times the opening of the two stores alone, in turn.
func openStores(empty, full string, runs int) (emptyTimes, fullTimes []time.Duration, err error) {
	for range runs {
		for dir, times := range map[string]*[]time.Duration{empty: &emptyTimes, full: &fullTimes} {
			start := time.Now()
			s, err := data.Open(dir, nil)
			if err != nil {
				return nil, nil, err
			}
			*times = append(*times, time.Since(start))
			if err := s.Close(); err != nil {
				return nil, nil, err
			}
		}
	}
	return emptyTimes, fullTimes, nil
}
