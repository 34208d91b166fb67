package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/demo"
	"seconddraft/internal/xwin"
)

// The goals for a window that nobody touches.
const (
	goalHeld  = 100  // MiB over the bare window
	goalMany  = 150  // MiB more with ten thousand records, at its most
	goalCPU   = 0.01 // of one processor
	goalWakes = 1.0  // a second, over the bare window
)

// idleAfter is how long a window is left alone before it is looked at, idleFor how
// long it is watched then.
const idleAfter, idleFor = 30 * time.Second, 20 * time.Second

// idle is what a window that nobody touches holds and does.
type idle struct {
	Name string
	// Resident, Anonymous and Peak are VmRSS, RssAnon and VmHWM in KiB.
	Resident, Anonymous, Peak int
	CPU                       float64 // of one processor
	Switches                  float64 // voluntary context switches of all threads, a second
}

// idlePart leaves the bare window and the app with four stores alone, one at a time.
func idlePart(o options) (result, error) {
	b, err := makeBed()
	if err != nil {
		return result{}, err
	}
	defer b.Close()
	years := filepath.Join(b.dir, "years")
	if err := makeLife(years); err != nil {
		return result{}, err
	}
	after, watched := idleAfter, idleFor
	if o.short {
		after, watched = 10*time.Second, 5*time.Second
	}
	var all []idle
	for _, w := range []struct {
		name    string
		step1   bool
		program []string
	}{
		{"bare window", false, []string{o.bare}},
		{"Home, nothing kept", false, []string{o.bin, "--data", b.empty}},
		{"Home, three years of evenings", false, []string{o.bin, "--data", years}},
		{"Home, 10,000 records of 2 KB", false, []string{o.bin, "--data", b.full}},
		{"step 1 of an evening", true, []string{o.bin, "--data", b.empty}},
	} {
		i, err := watch(b.display, w.program, w.step1, after, watched)
		if err != nil {
			return result{}, fmt.Errorf("%s: %w", w.name, err)
		}
		i.Name = w.name
		all = append(all, i)
	}
	bare, err := wakesOf(b, "testdata/barewindow", nil, after, watched)
	if err != nil {
		return result{}, err
	}
	home, err := wakesOf(b, ".", []string{"--data", b.empty}, after, watched)
	if err != nil {
		return result{}, err
	}
	return idleResult(all, bare, home, after, watched), nil
}

// makeLife fills a store with three years of invented evenings.
func makeLife(dir string) error {
	saved, err := demo.Life(260, time.Now())
	if err != nil {
		return err
	}
	s, err := data.Create(dir, nil)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the second Close
	for _, e := range saved {
		if err := s.SaveVersion(e.Record); err != nil {
			return err
		}
	}
	return s.Close()
}

func watch(display *xwin.Display, program []string, step1 bool, after, watched time.Duration) (i idle, err error) {
	app, err := display.Launch(nil, program[0], program[1:]...)
	if err != nil {
		return i, err
	}
	defer app.Kill()
	if _, err := app.WaitWindow(30 * time.Second); err != nil {
		return i, err
	}
	if _, err := app.WaitWords(30 * time.Second); err != nil {
		return i, err
	}
	if step1 {
		if _, err := app.TypedIn('2', 'x', 30*time.Second); err != nil {
			return i, err
		}
	}
	time.Sleep(after)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", app.PID()))
	if err != nil {
		return i, err
	}
	i.Resident, i.Anonymous, i.Peak = statusField(string(status), "VmRSS"), statusField(string(status), "RssAnon"), statusField(string(status), "VmHWM")
	usedBefore, switchesBefore, err := workOf(app.PID())
	if err != nil {
		return i, err
	}
	start := time.Now()
	time.Sleep(watched)
	used, switches, err := workOf(app.PID())
	if err != nil {
		return i, err
	}
	seconds := time.Since(start).Seconds()
	i.CPU = (used - usedBefore).Seconds() / seconds
	i.Switches = float64(switches-switchesBefore) / seconds
	return i, app.Terminate(30 * time.Second)
}

// tick is the unit of the times in /proc/PID/stat on Linux.
const tick = 10 * time.Millisecond

// workOf is the processor time of a process so far, and how often its threads have
// gone to sleep by themselves: each time something woke them before. Threads that
// ended take their count along, so this is a little low.
func workOf(pid int) (used time.Duration, switches int, err error) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, err
	}
	_, rest, found := strings.Cut(string(raw), ") ")
	fields := strings.Fields(rest)
	if !found || len(fields) < 13 {
		return 0, 0, fmt.Errorf("/proc/%d/stat is not as expected", pid)
	}
	for _, f := range fields[11:13] { // utime and stime
		n, err := strconv.Atoi(f)
		if err != nil {
			return 0, 0, err
		}
		used += time.Duration(n) * tick
	}
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	if err != nil {
		return 0, 0, err
	}
	for _, t := range threads {
		if status, err := os.ReadFile(t); err == nil { // it may just have ended
			switches += statusField(string(status), "voluntary_ctxt_switches")
		}
	}
	return used, switches, nil
}

func idleResult(all []idle, bareWakes, homeWakes woken, after, watched time.Duration) result {
	var r result
	bare, home, years, full := all[0], all[1], all[2], all[3]
	held := (home.Resident - bare.Resident) >> 10
	r.goal(fmt.Sprintf("memory after %s alone at most %d MiB over the bare window", after, goalHeld), fmt.Sprintf("%d MiB", held), held <= goalHeld)
	many := (full.Peak - years.Peak) >> 10
	r.goal(fmt.Sprintf("memory with 10,000 records at its most within %d MiB over three years of evenings", goalMany), fmt.Sprintf("%d MiB", many), many <= goalMany)
	r.goal(fmt.Sprintf("alone, at most %.0f %% of one processor", 100*goalCPU), fmt.Sprintf("%.1f %%", 100*home.CPU), home.CPU <= goalCPU)
	more := homeWakes.sum() - bareWakes.sum()
	r.goal(fmt.Sprintf("alone, at most %.0f goroutine woken a second over the bare window", goalWakes), fmt.Sprintf("%+.1f", more), more <= goalWakes)

	var b strings.Builder
	b.WriteString("## Left alone\n\n| | resident (VmRSS) | of it anonymous | the most until then | of one processor | switches a second |\n|---|---|---|---|---|---|\n")
	for _, i := range all {
		fmt.Fprintf(&b, "| %s | %d MiB | %d MiB | %d MiB | %.1f %% | %.0f |\n", i.Name, i.Resident>>10, i.Anonymous>>10, i.Peak>>10, 100*i.CPU, i.Switches)
	}
	fmt.Fprintf(&b, "\nEach window is left alone for %s and then watched for %s, one after the other. A switch is a voluntary context switch of any thread. Fyne looks for input and draws on a "+
		"ticker sixty times a second, in the bare window as well, so that an idle window is not free. For each time the ticker wakes its goroutine, Go and the graphics wake threads, "+
		"now more and now fewer: the switches of one program differ between two runs by as much as those of two programs. So the goal is measured at what is woken: both programs "+
		"are built with a witness laid over them (`tools/bench/testdata/trace`), which has Go write down every goroutine that waited and could go on.\n\n%s\n"+
		"The goals are for Home with nothing kept: there the reader is not loaded. It is, 0.7 s later, where evenings are kept (Home may show one again, and reads it for stop signs "+
		"first) and where one is begun. prose's tags are then the largest single thing, about 26 MB as the maps that prose makes of them, then the rules; faces are a third of the rest, because "+
		"Fyne keeps a fallback and an emoji face for each of ours. What was won: nothing is loaded that is not needed yet, loading clears up after itself, "+
		"so that what is kept does not lie scattered, and what is free goes back to the system.\n", after, watched, homeWakes.table(bareWakes))
	r.Body = b.String()
	return r
}
