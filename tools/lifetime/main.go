// Command lifetime lives sixty years with the store: somebody writes an evening a
// day, answers what Home asks, practises, throws away, makes backups, moves the
// records once and has a passphrase for a while. What the store holds is compared
// with what was written all the way. `make lifetime` writes docs/lifetime.md.
//
//	lifetime [-years 60] [-out docs/lifetime.md] [-keep FOLDER]
//
// Start with person.go, the one who writes; checks.go says what must hold, and
// measure.go what is timed at the end of some of the years. The texts are those of
// internal/demo, which repeat, with words strewn in that come seldom.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// born is the first evening.
var born = time.Date(2027, 1, 1, 0, 0, 0, 0, time.Local)

func main() {
	years := flag.Int("years", 60, "how long the life is")
	out := flag.String("out", "", "page to write; empty for standard output alone")
	keep := flag.String("keep", "", "leave the records in this `folder`, which must not exist, to look at them")
	flag.Parse()
	page, err := run(*years, 1, *keep)
	if err == nil && *out != "" {
		err = os.WriteFile(*out, []byte(page), 0o644)
	} else if err == nil {
		fmt.Print(page)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lifetime:", err)
		os.Exit(1)
	}
}

// run lives so many years and uses the app each so many days.
func run(years, every int, keep string) (string, error) {
	home, err := os.MkdirTemp("", "lifetime")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(home) //nolint:errcheck // a temporary folder
	p, err := begin(home, every)
	if err != nil {
		return "", err
	}
	var told []year
	for n := range years {
		if err := p.liveYear(n); err != nil {
			return "", fmt.Errorf("in year %d: %w", n+1, err)
		}
		if !isTold(n+1, years) {
			continue
		}
		y, err := p.measure(n + 1)
		if err != nil {
			return "", fmt.Errorf("after year %d: %w", n+1, err)
		}
		told = append(told, y)
		fmt.Fprintln(os.Stderr, y)
	}
	last, err := p.lastChecks(filepath.Join(home, "elsewhere"))
	if err != nil {
		return "", err
	}
	if keep != "" {
		if err := os.CopyFS(keep, os.DirFS(p.dir)); err != nil {
			return "", err
		}
	}
	return report(p, told, last), nil
}

// isTold is after the first years, some between, and the last.
func isTold(n, years int) bool { return n == 1 || n == 3 || n == years || n%10 == 0 }
