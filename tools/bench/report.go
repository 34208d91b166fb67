package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The goals of this stage; docs/performance.md says whether they are met.
const (
	goalRead  = 10 * time.Millisecond
	goalRatio = 1.3
	goalFind  = 50 * time.Millisecond
	goalDraft = 150 * time.Millisecond
	goalOpen  = 1.2
	goalHeld  = 150 // MiB
	goalPage  = 100 * time.Millisecond
	goalChart = 200 * time.Millisecond
	goalKey   = 1.3
)

// machine is what the figures were taken on.
type machine struct {
	CPU, Memory, System, Go, Commit string
	// Load is the load average of the last five minutes, when the runs are over:
	// beside other work every figure is worse.
	Load  string
	Cores int
}

func thisMachine() machine {
	m := machine{Cores: runtime.NumCPU(), Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	if cpu, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		m.CPU = field(string(cpu), "model name", ":")
	}
	if mem, err := os.ReadFile("/proc/meminfo"); err == nil {
		kib := statusField(string(mem), "MemTotal")
		m.Memory = fmt.Sprintf("%.1f GiB", float64(kib)/(1<<20))
	}
	if rel, err := os.ReadFile("/etc/os-release"); err == nil {
		m.System += ", " + strings.Trim(field(string(rel), "PRETTY_NAME", "="), `"`)
	}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		if averages := strings.Fields(string(load)); len(averages) > 1 {
			m.Load = averages[1]
		}
	}
	// go run stamps no commit into the binary, so git is asked.
	if out, err := exec.Command("git", "describe", "--always", "--dirty", "--exclude=*").Output(); err == nil {
		m.Commit = strings.TrimSpace(string(out))
	}
	return m
}

// beside says that the machine was shared, where it was.
func (m machine) beside() string {
	if load, err := strconv.ParseFloat(m.Load, 64); err != nil || load <= float64(m.Cores) {
		return ""
	}
	return " **Other work shared the processors**: no time here is that of a quiet machine, and ratios favour what waits for the disk over what computes."
}

// field returns what follows a name and a separator on the first such line.
func field(text, name, separator string) string {
	for line := range strings.Lines(text) {
		key, value, found := strings.Cut(line, separator)
		if found && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// statusField reads a value in KiB, such as VmRSS of /proc/PID/status; 0 if it
// is not there.
func statusField(text, name string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(field(text, name, ":"), " kB"))
	return n
}

// parseBench takes the times from a Go benchmark's output.
func parseBench(output string) []time.Duration {
	var times []time.Duration
	for line := range strings.Lines(output) {
		words := strings.Fields(line)
		if len(words) < 4 || words[3] != "ns/op" || !strings.HasPrefix(words[0], "Benchmark") {
			continue
		}
		if ns, err := strconv.ParseFloat(words[2], 64); err == nil {
			times = append(times, time.Duration(ns))
		}
	}
	return times
}

// parseMetrics takes what a Go benchmark measured beside its time, by unit.
func parseMetrics(output string) map[string]float64 {
	out := map[string]float64{}
	for line := range strings.Lines(output) {
		words := strings.Fields(line)
		if len(words) == 0 || !strings.HasPrefix(words[0], "Benchmark") {
			continue
		}
		for i := 2; i+1 < len(words); i += 2 {
			if v, err := strconv.ParseFloat(words[i], 64); err == nil {
				out[words[i+1]] = v
			}
		}
	}
	return out
}

type report struct {
	Machine machine
	Runs    int
	Read    []time.Duration
	// Search and Records are one time for each kind of question and page.
	Search, Records []time.Duration
	// Pages is the time from one page to another and back, with those records.
	Pages []time.Duration
	// Charts are Insights with them: what is counted beside the window, and each chart.
	Charts []time.Duration
	// Keys are the ratios that the benchmark of a key gives.
	Keys map[string]float64
	// Drafts are second drafts that were read again as they were typed.
	Drafts []rereading
	// App has an empty store, Full one with ten thousand records.
	App, Full, Bare window
	// OpenEmpty and OpenFull are of the stores alone.
	OpenEmpty, OpenFull []time.Duration
}

func (r report) markdown() string {
	var b strings.Builder
	m := r.Machine
	fmt.Fprintf(&b, "# Performance\n\nWritten by `make bench`; do not edit by hand. Figures are medians.\n\n")
	fmt.Fprintf(&b, "Machine: %s, %d cores, %s memory, %s, %s, Xvfb with software GL%s. Load average over the runs: %s.%s\n\n",
		m.CPU, m.Cores, m.Memory, m.System, m.Go, atCommit(m.Commit), m.Load, m.beside())

	read := median(r.Read)
	// The worse of the two: a mapped window that is still empty helps nobody.
	first := max(ratio(median(r.App.Mapped), median(r.Bare.Mapped)), ratio(median(r.App.Painted), median(r.Bare.Painted)))
	fmt.Fprintf(&b, "| goal | measured | met |\n|---|---|---|\n")
	fmt.Fprintf(&b, "| warm read of a 300-word text under %s | %s | %s |\n", goalRead, ms(read), yesNo(read < goalRead))
	for _, slow := range []struct {
		what  string
		times []time.Duration
	}{{"a search through 10,000 records of 2 KB", r.Search}, {"Records with them: opening the page, and a key in its search line", r.Records}} {
		most := slices.Max(slow.times)
		fmt.Fprintf(&b, "| %s, the slowest within %s | %s | %s |\n", slow.what, goalFind, ms(most), yesNo(most <= goalFind))
	}
	most := slices.Max(r.Pages)
	fmt.Fprintf(&b, "| from page to page and back with them, the slowest within %s | %s | %s |\n", 2*goalPage, ms(most), yesNo(most <= 2*goalPage))
	most = slices.Max(r.Charts)
	fmt.Fprintf(&b, "| Insights with them: the counting, and each chart drawn, the slowest within %s | %s | %s |\n", goalChart, ms(most), yesNo(most <= goalChart))
	for _, k := range []struct{ what, unit string }{{"a page of 2,000 words", "paper-p99-ratio"}, {"the same with twelve marks", "marked-p99-ratio"}} {
		fmt.Fprintf(&b, "| a key in %s, the slowest of a hundred, within %.1f times that of a plain entry | %.2f times | %s |\n", k.what, goalKey, r.Keys[k.unit], yesNo(r.Keys[k.unit] <= goalKey))
	}
	r.ofDrafts(&b)
	r.ofMany(&b)
	fmt.Fprintf(&b, "| first window within %.1f times the bare window | %.2f times | %s |\n\n", goalRatio, first, yesNo(first <= goalRatio))

	fmt.Fprintf(&b, "| %d runs in turn | Second Draft | bare Fyne window | ratio |\n|---|---|---|---|\n", r.Runs)
	times := func(name string, app, bare []time.Duration) {
		fmt.Fprintf(&b, "| %s | %s | %s | %.2f |\n", name, spread(app), spread(bare), ratio(median(app), median(bare)))
	}
	sizes := func(name string, app, bare []int) {
		fmt.Fprintf(&b, "| %s | %d MiB | %d MiB | %.2f |\n", name, median(app)>>10, median(bare)>>10, ratio(median(app), median(bare)))
	}
	times("exec to window mapped", r.App.Mapped, r.Bare.Mapped)
	times("exec to first picture", r.App.Painted, r.Bare.Painted)
	sizes("resident memory (VmRSS)", r.App.Resident, r.Bare.Resident)
	sizes("of it anonymous (RssAnon)", r.App.Anonymous, r.Bare.Anonymous)
	r.tableOfMany(&b)
	fmt.Fprintf(&b, "\nAll are opened in turn on one virtual display; the first round is not counted. "+
		"In brackets the fastest and the slowest run. Memory is read two seconds after the first picture. "+
		"The bare window is `testdata/barewindow`, a label in a window of the same size.\n\n"+
		"A second draft is typed at with real keys, and the screen is looked at until the new mark is there. The time runs from the press of the last "+
		"key, the pause of %s taken off, so the work for that key is in it. On a machine with other work most of it is waiting for a processor: "+
		"the reading itself is the first line of the table.\n", readPause)
	return b.String()
}

// ofMany are the goals with ten thousand records.
func (r report) ofMany(b *strings.Builder) {
	app := ratio(median(r.Full.Painted), median(r.App.Painted))
	fmt.Fprintf(b, "| the app with 10,000 records of 2 KB: exec to first picture within %.1f times an empty store | %.2f times | %s |\n", goalOpen, app, yesNo(app <= goalOpen))
	alone := ratio(median(r.OpenFull), median(r.OpenEmpty))
	fmt.Fprintf(b, "| that store opened alone, without the window, within %.1f times an empty one | %.2f times | %s |\n", goalOpen, alone, yesNo(alone <= goalOpen))
	held := (median(r.Full.Peak) - median(r.App.Peak)) >> 10
	fmt.Fprintf(b, "| memory with them, at its peak while all are read for the search, within %d MiB over the empty store | %d MiB | %s |\n", goalHeld, held, yesNo(held <= goalHeld))
}

func (r report) tableOfMany(b *strings.Builder) {
	fmt.Fprintf(b, "\n| the same with | 10,000 records | empty store | ratio |\n|---|---|---|---|\n")
	for _, row := range []struct {
		what        string
		full, empty []time.Duration
	}{
		{"exec to window mapped", r.Full.Mapped, r.App.Mapped},
		{"exec to first picture", r.Full.Painted, r.App.Painted},
		{"the store alone, opened without a passphrase", r.OpenFull, r.OpenEmpty},
	} {
		fmt.Fprintf(b, "| %s | %s | %s | %.2f |\n", row.what, spread(row.full), spread(row.empty), ratio(median(row.full), median(row.empty)))
	}
	for _, row := range []struct {
		what        string
		full, empty int
	}{
		{fmt.Sprintf("resident memory after %s (VmRSS)", filledAfter), median(r.Full.Later), median(r.App.Later)},
		{"the most until then (VmHWM)", median(r.Full.Peak), median(r.App.Peak)},
	} {
		fmt.Fprintf(b, "| %s | %d MiB | %d MiB | %.2f |\n", row.what, row.full>>10, row.empty>>10, ratio(row.full, row.empty))
	}
	b.WriteString("\n")
	fmt.Fprintf(b, "Neither store has a passphrase, so Argon2id is in none of these times; with one it takes 0.5 to 1 s in both, and the look-over of the files runs beside it. "+
		"What grows with the records is that look-over: each byte of the database is compared with the checksum of its clean end before Badger may open it "+
		"(`docs/reliability.md` and `docs/data-format.md` say why). Without a passphrase it runs beside the start of the window. The files are in the page cache. A record is 2 KB as it is stored.\n")
}

// ofDrafts are the lines on live reading.
func (r report) ofDrafts(b *strings.Builder) {
	for _, d := range r.Drafts {
		most := p95(d.Times)
		fmt.Fprintf(b, "| a second draft of %d words read again, from the end of the pause to the marks on the screen within %s | %s, 95 of 100 within %s | %s |\n",
			d.Words, goalDraft, ms(median(d.Times)), ms(most), yesNo(most <= goalDraft))
	}
}

func atCommit(commit string) string {
	if commit == "" {
		return ""
	}
	return ", commit " + commit
}

func ratio[T int | time.Duration](a, b T) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond)) }

func spread(times []time.Duration) string {
	low, high := times[0], times[0]
	for _, t := range times {
		low, high = min(low, t), max(high, t)
	}
	return fmt.Sprintf("%s (%s–%s)", ms(median(times)), ms(low), ms(high))
}

func yesNo(met bool) string {
	if met {
		return "yes"
	}
	return "no"
}
