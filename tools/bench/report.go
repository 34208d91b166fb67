package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
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
