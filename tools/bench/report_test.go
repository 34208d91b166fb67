package main

import (
	"strings"
	"testing"
	"time"
)

func TestParseBench(t *testing.T) {
	output := `goos: linux
pkg: seconddraft/internal/reading
BenchmarkRead300Words-2   	     214	   5000000 ns/op	 1234 B/op
BenchmarkRead300Words-2   	     214	    750.5 ns/op
PASS
ok  	seconddraft/internal/reading	2.1s
`
	got := parseBench(output)
	if len(got) != 2 || got[0] != 5*time.Millisecond || got[1] != 750 {
		t.Errorf("parseBench = %v", got)
	}
	if got := parseBench("PASS\n"); got != nil {
		t.Errorf("parseBench without a benchmark = %v", got)
	}
}

func TestParseMetrics(t *testing.T) {
	got := parseMetrics("cpu: AMD EPYC\nBenchmarkKey-2   	     120	 434132902 ns/op	         1.024 marked-median-ratio	         0.9903 paper-p99-ratio\nPASS\n")
	if got["paper-p99-ratio"] != .9903 || got["marked-median-ratio"] != 1.024 || got["ns/op"] != 434132902 || len(got) != 3 {
		t.Errorf("parseMetrics = %v", got)
	}
}

func TestStatusField(t *testing.T) {
	status := "Name:\tx\nVmRSS:\t  140512 kB\nRssAnon:\t   52000 kB\n"
	if got := statusField(status, "VmRSS"); got != 140512 {
		t.Errorf("VmRSS = %d", got)
	}
	if got := statusField(status, "VmSwap"); got != 0 {
		t.Errorf("absent field = %d", got)
	}
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		in   []int
		want int
	}{{[]int{3}, 3}, {[]int{9, 1, 5}, 5}, {[]int{4, 1, 2, 3}, 3}} {
		if got := median(c.in); got != c.want {
			t.Errorf("median(%v) = %d, want %d", c.in, got, c.want)
		}
	}
}

func TestP95(t *testing.T) {
	var hundred []time.Duration
	for i := range 100 {
		hundred = append(hundred, time.Duration(100-i))
	}
	for _, c := range []struct {
		in   []time.Duration
		want time.Duration
	}{{[]time.Duration{3}, 3}, {[]time.Duration{9, 1}, 9}, {hundred, 95}, {hundred[:20], 99}} {
		if got := p95(c.in); got != c.want {
			t.Errorf("p95(%v) = %d, want %d", c.in, got, c.want)
		}
	}
}

func TestReportSaysThatTheMachineWasShared(t *testing.T) {
	for load, want := range map[string]bool{"1.90": false, "2.10": true, "": false} {
		if got := (machine{Cores: 2, Load: load}).beside() != ""; got != want {
			t.Errorf("load %q: %v", load, got)
		}
	}
}

func TestReportSaysWhetherAGoalIsMet(t *testing.T) {
	r := report{
		Runs:   1,
		Read:   []time.Duration{12 * time.Millisecond},
		Search: []time.Duration{9 * time.Millisecond, 7}, Records: []time.Duration{5, 51 * time.Millisecond},
		Pages: []time.Duration{199 * time.Millisecond, 201 * time.Millisecond}, Charts: []time.Duration{139 * time.Millisecond, 46 * time.Millisecond}, Keys: map[string]float64{"paper-p99-ratio": 1.3, "marked-p99-ratio": 1.31},
		Drafts: []rereading{
			{Words: 40, Times: []time.Duration{90 * time.Millisecond, 80 * time.Millisecond}},
			{Words: 300, Times: []time.Duration{90 * time.Millisecond, 151 * time.Millisecond, 60 * time.Millisecond}},
		},
		App:       window{Mapped: []time.Duration{260}, Painted: []time.Duration{240}, Resident: []int{2 << 10}, Anonymous: []int{1 << 10}, Later: []int{90 << 10}, Peak: []int{100 << 10}},
		Full:      window{Mapped: []time.Duration{270}, Painted: []time.Duration{264}, Later: []int{95 << 10}, Peak: []int{251 << 10}},
		OpenEmpty: []time.Duration{10}, OpenFull: []time.Duration{13},
		Bare: window{Mapped: []time.Duration{200}, Painted: []time.Duration{200}, Resident: []int{1 << 10}, Anonymous: []int{1 << 10}},
	}
	page := r.markdown()
	for _, want := range []string{
		"150ms | 90.0 ms, 95 of 100 within 90.0 ms | yes |", "150ms | 90.0 ms, 95 of 100 within 151.0 ms | no |",
		"200ms | 201.0 ms | no |", "200ms | 139.0 ms | yes |", "plain entry | 1.30 times | yes |", "plain entry | 1.31 times | no |",
		"| 12.0 ms | no |", "50ms | 9.0 ms | yes |", "50ms | 51.0 ms | no |", "| 1.30 times | yes |", "store | 1.10 times | yes |", "one | 1.30 times | no |", "store | 151 MiB | no |", "| 95 MiB | 90 MiB | 1.06 |", "| 2 MiB | 1 MiB | 2.00 |",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the report lacks %q:\n%s", want, page)
		}
	}
}
