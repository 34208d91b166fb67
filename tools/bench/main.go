// Command bench measures Second Draft beside the smallest Fyne window and
// writes the figures, with the machine named, to docs/performance.md.
//
// A time on its own says more about the machine than about the app, so the app
// and the bare window take turns in one run, and the goal is a ratio.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"time"

	"seconddraft/internal/xwin"
)

// warmRead names the Go benchmark of a 300-word text in internal/reading.
const warmRead = "BenchmarkRead300Words"

// These have ten thousand records of 2 KB: questions to the index, and the pages.
const (
	search10000  = "BenchmarkFind10000"
	records10000 = "BenchmarkRecords10000"
)

func main() {
	var (
		bin  = flag.String("bin", "", "the Second Draft binary")
		bare = flag.String("bare", "", "the bare window binary")
		out  = flag.String("out", "", "the Markdown `file` to write (standard output if empty)")
		runs = flag.Int("runs", 9, "how often each window is opened")
	)
	flag.Parse()
	if err := run(*bin, *bare, *out, *runs); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(bin, bare, out string, runs int) error {
	if bin == "" || bare == "" || runs < 1 {
		return fmt.Errorf("-bin, -bare and at least one run are needed; make bench gives them")
	}
	read, err := goBench(warmRead, "./internal/reading", 5)
	if err != nil {
		return err
	}
	search, err := goBench(search10000, "./internal/search", 1)
	if err != nil {
		return err
	}
	pages, err := goBench(records10000, "./ui", 1)
	if err != nil {
		return err
	}
	app, hello, err := windows(bin, bare, runs)
	if err != nil {
		return err
	}
	page := report{Machine: thisMachine(), Runs: runs, Read: read, Search: search, Records: pages, App: app, Bare: hello}.markdown()
	if out == "" {
		_, err = os.Stdout.WriteString(page)
		return err
	}
	if err := os.WriteFile(out, []byte(page), 0o644); err != nil {
		return err
	}
	fmt.Print(page)
	return nil
}

// goBench runs a Go benchmark and returns the times of its runs.
func goBench(name, pkg string, count int) ([]time.Duration, error) {
	cmd := exec.Command("go", "test", "-run", "^$", "-bench", "^"+name+"$", "-count", strconv.Itoa(count), pkg)
	output, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("the benchmark %s: %w\n%s", name, err, output)
	}
	times := parseBench(string(output))
	if len(times) == 0 {
		return nil, fmt.Errorf("%s has no %s", pkg, name)
	}
	return times, nil
}

// window is what was measured of one program, one entry a run.
type window struct {
	Mapped, Painted []time.Duration
	// Resident and Anonymous are VmRSS and RssAnon in KiB, two seconds after
	// the first picture, when what is warmed in the background has settled.
	Resident, Anonymous []int
}

// windows opens both programs in turn, so that a slow minute hits both. The
// first pair only warms the file cache and is not counted.
func windows(bin, bare string, runs int) (app, hello window, err error) {
	display, err := xwin.Start()
	if err != nil {
		return app, hello, err
	}
	defer display.Close()
	// One store for all runs, as a user has: creating it is not opening it.
	dir, err := os.MkdirTemp("", "seconddraft-bench")
	if err != nil {
		return app, hello, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	for i := range runs + 1 {
		if err := open(display, &hello, bare); err != nil {
			return app, hello, err
		}
		if err := open(display, &app, bin, "--data", dir); err != nil {
			return app, hello, err
		}
		if i == 0 {
			app, hello = window{}, window{}
		}
	}
	return app, hello, nil
}

func open(display *xwin.Display, w *window, program string, args ...string) error {
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
	time.Sleep(2 * time.Second)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", app.PID()))
	if err != nil {
		return fmt.Errorf("%s: memory: %w", program, err)
	}
	w.Mapped = append(w.Mapped, mapped)
	w.Painted = append(w.Painted, painted)
	w.Resident = append(w.Resident, statusField(string(status), "VmRSS"))
	w.Anonymous = append(w.Anonymous, statusField(string(status), "RssAnon"))
	// Closed as by a user: a killed store is looked over and mended at the next
	// start, which is not the start that counts here.
	return app.Terminate(30 * time.Second)
}

// median is the middle value, the upper of two.
func median[T int | time.Duration](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
