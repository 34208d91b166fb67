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
)

// warmRead names the Go benchmark of a 300-word text in internal/reading.
const warmRead = "BenchmarkRead300Words"

// These have ten thousand records of 2 KB: questions to the index, and the pages.
const (
	search10000  = "BenchmarkFind10000"
	records10000 = "BenchmarkRecords10000"
	pages10000   = "BenchmarkPages10000"
	charts10000  = "BenchmarkInsights10000"
)

// typedKeys is a key in 2,000 words beside the same key in a plain entry, and how
// many of each it takes for the slowest of a hundred to mean something.
const (
	typedKeys = "BenchmarkKey"
	keysTyped = "400x"
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
	switches, err := goBench(pages10000, "./ui", 1)
	if err != nil {
		return err
	}
	charts, err := goBench(charts10000, "./ui", 1)
	if err != nil {
		return err
	}
	keys, err := benchOutput(typedKeys, "./ui/kit", "-benchtime", keysTyped)
	if err != nil {
		return err
	}
	r := report{Runs: runs, Read: read, Search: search, Records: pages, Pages: switches, Charts: charts, Keys: parseMetrics(keys)}
	if r.Drafts, err = rereadings(bin, 40, 300); err != nil {
		return err
	}
	if err := measureWindows(&r, bin, bare); err != nil {
		return err
	}
	r.Machine = thisMachine()
	page := r.markdown()
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
	output, err := benchOutput(name, pkg, "-count", strconv.Itoa(count))
	if err != nil {
		return nil, err
	}
	times := parseBench(output)
	if len(times) == 0 {
		return nil, fmt.Errorf("%s has no %s", pkg, name)
	}
	return times, nil
}

func benchOutput(name, pkg string, more ...string) (string, error) {
	args := append([]string{"test", "-run", "^$", "-bench", "^" + name + "$"}, more...)
	output, err := exec.Command("go", append(args, pkg)...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("the benchmark %s: %w\n%s", name, err, output)
	}
	return string(output), nil
}

// p95 is the value that 95 in a hundred do not pass.
func p95(values []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[(len(sorted)*95+99)/100-1]
}

// median is the middle value, the upper of two.
func median[T int | time.Duration](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
