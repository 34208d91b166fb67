// Command bench measures Second Draft beside other programs and writes the figures,
// with the machine named, to docs/performance.md.
//
// A time on its own says more about the machine than about the app, so what is
// compared takes turns in one run, and the goals are ratios. part.go lists what is
// measured; -only chooses among it.
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

func main() {
	var (
		o     options
		out   = flag.String("out", "", "the Markdown `file` to write (standard output if empty)")
		only  = flag.String("only", "", "the `letters` of the parts to measure, such as a,c: a words a second, b windows, c stores, d idle, e size, f pages")
		as    = flag.String("child", "", "be a `reader` of -pages and print its times; the bench calls itself so")
		pages = flag.String("pages", "", "the `file` that -child reads")
	)
	flag.StringVar(&o.bin, "bin", "", "the Second Draft binary")
	flag.StringVar(&o.bare, "bare", "", "the bare window binary")
	flag.IntVar(&o.runs, "runs", 9, "how often each window is opened")
	flag.BoolVar(&o.short, "short", false, "few runs and small stores, to try the bench itself")
	flag.Parse()
	err := error(nil)
	if *as != "" {
		err = beChild(*as, *pages)
	} else {
		err = run(o, *only, *out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(o options, only, out string) error {
	if o.bin == "" || o.bare == "" || o.runs < 1 {
		return fmt.Errorf("-bin, -bare and at least one run are needed; make bench gives them")
	}
	if o.short {
		o.runs = 2
	}
	measured, err := chosen(only)
	if err != nil {
		return err
	}
	var results []result
	for _, p := range measured {
		start := time.Now()
		r, err := p.run(o)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		fmt.Fprintf(os.Stderr, "%s: %s\n", p.name, time.Since(start).Round(time.Second))
		results = append(results, r)
	}
	text := page(thisMachine(), results)
	if out == "" || only != "" || o.short { // a part of the page is no page
		_, err = os.Stdout.WriteString(text)
		return err
	}
	fmt.Print(text)
	return os.WriteFile(out, []byte(text), 0o644)
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
