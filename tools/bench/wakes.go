package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// woken is how often a second the goroutines of a program were woken, by what they run.
// Threads that Go wakes and puts to sleep beside them are not in it: those differ more
// between two runs of one program than between two programs.
type woken map[string]float64

// wakesOf builds the package in folder with a witness laid over it, leaves it alone for a
// while and asks the witness.
func wakesOf(b *bed, folder string, args []string, after, watched time.Duration) (woken, error) {
	program, seen := filepath.Join(b.dir, "watched"), filepath.Join(b.dir, "trace")
	if err := buildWatched(b.dir, folder, program); err != nil {
		return nil, err
	}
	app, err := b.display.Launch([]string{"BENCH_TRACE=" + seen, "BENCH_AFTER=" + after.String(), "BENCH_WATCHED=" + watched.String()}, program, args...)
	if err != nil {
		return nil, err
	}
	defer app.Kill()
	if _, err := app.WaitWindow(30 * time.Second); err != nil {
		return nil, err
	}
	if err := app.WaitExit(after + watched + 30*time.Second); err != nil { // the witness ends it
		return nil, fmt.Errorf("%s, watched: %w\n%s", folder, err, app.Output())
	}
	text, err := exec.Command("go", "tool", "trace", "-d=parsed", seen).Output()
	if err != nil {
		return nil, fmt.Errorf("reading the trace of %s: %w", folder, err)
	}
	return wakesIn(bytes.NewReader(text), watched)
}

// buildWatched builds with a file more than there is in the folder.
func buildWatched(dir, folder, program string) error {
	here, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	witness, err := filepath.Abs("tools/bench/testdata/trace/trace.go")
	if err != nil {
		return err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(here, "bench_witness.go"): witness}})
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		return err
	}
	if out, err := exec.Command("go", "build", "-overlay", file, "-o", program, here).CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w\n%s", folder, err, out)
	}
	return nil
}

var (
	changed = regexp.MustCompile(`StateTransition .*GoID=(\d+) (\w+)->(\w+) `)
	called  = regexp.MustCompile(`^\t(\S+) @ `)
)

// wakesIn counts what waited and could go on. A goroutine is named by the first function
// outside of Go's own runtime that it was ever seen in.
func wakesIn(trace io.Reader, watched time.Duration) (woken, error) {
	seen := tracing{name: map[string]string{}, count: map[string]int{}}
	lines := bufio.NewScanner(trace)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		seen.line(lines.Text())
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(seen.count) == 0 {
		return nil, errors.New("the trace says of no goroutine that it was woken; does this Go write it in another way")
	}
	w := woken{}
	for id, n := range seen.count {
		if name := seen.name[id]; name != "" && name != "main.witness" { // without a name it is Go's own
			w[name] += float64(n) / watched.Seconds()
		}
	}
	return w, nil
}

// tracing is what was read of a trace so far: the names of goroutines, and how often each
// was woken. The stack that comes next is that of id.
type tracing struct {
	name  map[string]string
	count map[string]int
	id    string
}

func (t *tracing) line(line string) {
	if strings.HasPrefix(line, "M=") {
		m := changed.FindStringSubmatch(line)
		switch t.id = ""; {
		case m == nil:
		case m[2] == "Waiting" && m[3] == "Runnable":
			t.count[m[1]]++ // the stack is of the one that wakes it
		default:
			t.id = m[1]
		}
		return
	}
	m := called.FindStringSubmatch(line)
	if m == nil || t.id == "" || t.name[t.id] != "" || strings.HasPrefix(m[1], "runtime") || strings.HasPrefix(m[1], "time.") {
		return
	}
	t.name[t.id] = m[1]
}

// sum is of all goroutines.
func (w woken) sum() (n float64) {
	for _, each := range w {
		n += each
	}
	return n
}

// table has all that is woken, the most first, beside how often it is in the bare window.
func (w woken) table(bare woken) string {
	var b strings.Builder
	b.WriteString("| what is woken | a second | in the bare window |\n|---|---|---|\n")
	names := slices.SortedFunc(maps.Keys(w), func(a, c string) int {
		return cmp.Or(cmp.Compare(w[c], w[a]), strings.Compare(a, c))
	})
	for _, n := range names {
		fmt.Fprintf(&b, "| `%s` | %.1f | %.1f |\n", n, w[n], bare[n])
	}
	return b.String()
}
