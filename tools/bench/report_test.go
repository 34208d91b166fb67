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

// holds checks that a page has each of some parts.
func holds(t *testing.T, got string, parts ...string) {
	t.Helper()
	for _, want := range parts {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q:\n%s", want, got)
		}
	}
}

func TestPagesSayWhetherAGoalIsMet(t *testing.T) {
	r := pageTimes{
		Read:   []time.Duration{12 * time.Millisecond},
		Search: []time.Duration{9 * time.Millisecond, 7}, Records: []time.Duration{5, 51 * time.Millisecond},
		Pages: []time.Duration{199 * time.Millisecond, 201 * time.Millisecond}, Charts: []time.Duration{139 * time.Millisecond, 46 * time.Millisecond}, Keys: map[string]float64{"paper-p99-ratio": 1.3, "marked-p99-ratio": 1.31},
		Drafts: []rereading{
			{Words: 40, Times: []time.Duration{90 * time.Millisecond, 80 * time.Millisecond}},
			{Words: 300, Times: []time.Duration{90 * time.Millisecond, 151 * time.Millisecond, 60 * time.Millisecond}},
		},
	}.result()
	holds(t, page(machine{}, []result{r}),
		"150ms | 90.0 ms, 95 of 100 within 90.0 ms | yes |", "150ms | 90.0 ms, 95 of 100 within 151.0 ms | no |",
		"200ms | 201.0 ms | no |", "200ms | 139.0 ms | yes |", "plain entry | 1.30 times | yes |", "plain entry | 1.31 times | no |",
		"| 12.0 ms | no |", "50ms | 9.0 ms | yes |", "50ms | 51.0 ms | no |")
}

func TestWindowsSayWhetherAGoalIsMet(t *testing.T) {
	r := windowTimes{
		App:       window{Mapped: []time.Duration{230}, Painted: []time.Duration{240}, Usable: []time.Duration{310}},
		Full:      window{Mapped: []time.Duration{270}, Painted: []time.Duration{264}},
		OpenEmpty: []time.Duration{10}, OpenFull: []time.Duration{13},
		Bare: window{Mapped: []time.Duration{200}, Painted: []time.Duration{200}}, Runs: 1,
	}.result()
	holds(t, page(machine{}, []result{r}), "bare window | 1.20 times | yes |", "first picture | 1.55 times | no |", "store | 1.10 times | yes |", "one | 1.30 times | no |")
}

func TestIdleSaysWhetherAGoalIsMet(t *testing.T) {
	bare := idle{Resident: 100 << 10, Peak: 100 << 10, CPU: .02, Switches: 60}
	home := idle{Resident: 201 << 10, Peak: 210 << 10, CPU: .011, Switches: 90}
	r := idleResult([]idle{bare, home, {Peak: 210 << 10}, {Peak: 360 << 10}, {}}, woken{"glfw.run": 60}, woken{"glfw.run": 60, "ui.watch": 0.2, "cache.clean": 0.4}, idleAfter, idleFor)
	holds(t, page(machine{}, []result{r}), "window | 101 MiB | no |", "evenings | 150 MiB | yes |", "processor | 1.1 % | no |", "window | +0.6 | yes |", "| `cache.clean` | 0.4 | 0.0 |\n| `ui.watch` | 0.2 | 0.0 |")
}

func TestStoresSayWhetherTheyGrowLinearly(t *testing.T) {
	at := func(n int, each, last time.Duration) storeTimes {
		all := each * time.Duration(n)
		return storeTimes{Records: n, First: 100, Last: last, Open: all, List: all, Fill: all, Find: all, Count: all}
	}
	large := at(10_000, 10, 130)
	large.List *= 2
	r := storesResult([]storeTimes{at(100, 10, 100), at(1000, 10, 100), large}, nil)
	got := page(machine{}, []result{r})
	holds(t, got, "empty store | 1.30 times | no |")
	if n := strings.Count(got, "| 1.00 times | yes |"); n != 4 {
		t.Errorf("%d operations grow linearly, want 4:\n%s", n, got)
	}
	holds(t, got, "| 2.00 times | no |")
}

func TestWordsSayWhoIsAhead(t *testing.T) {
	of := func(first float64) *speed {
		return &speed{First: []float64{first}, Later: []float64{first}, Loaded: []float64{.1}}
	}
	all := []journal{{Name: "plain"}, {Name: "dense"}}
	readers := []contender{{Name: ourReader}, {Name: compromise}, {Name: winkNLP}, {Name: proseAsIs}}
	speeds := map[string]map[string]*speed{
		"plain": {ourReader: of(100_000), compromise: of(50_000), winkNLP: of(151_000), proseAsIs: of(100)},
		"dense": {ourReader: of(40_000), compromise: of(50_000), winkNLP: of(200_000), proseAsIs: of(100)},
	}
	got := page(machine{}, []result{wordsResult(all, readers, speeds, "npm is not here.")})
	holds(t, got, "plain: more words a second than compromise | 2.0 times as many | yes |", "dense: more words a second than compromise | 0.8 times as many | no |",
		"wink-nlp | 1.5 times | no |", "| 100,000 |", "**Npm is not here.**")
}

func TestThousands(t *testing.T) {
	for v, want := range map[float64]string{7: "7", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := thousands(v); got != want {
			t.Errorf("thousands(%v) = %s, want %s", v, got, want)
		}
	}
}

func TestOnlyNamesItsParts(t *testing.T) {
	if got, err := chosen("e,a"); err != nil || len(got) != 2 || got[0].letter != "a" {
		t.Errorf("-only e,a is %v, %v", got, err)
	}
	if got, err := chosen(""); err != nil || len(got) != len(parts) {
		t.Errorf("no -only is %d parts, %v", len(got), err)
	}
	if _, err := chosen("a,z"); err == nil {
		t.Error("a part that is not there is no mistake")
	}
}

func TestJournalsAreAsLongAsTheySay(t *testing.T) {
	j := pagesOf("a", []string{"one two three", "four five"})
	words := 0
	for i, p := range j.Pages {
		n := len(strings.Fields(p))
		words += n
		if i < len(j.Pages)-1 && (n < pageWords || n > pageWords+2) {
			t.Fatalf("page %d has %d words", i, n)
		}
	}
	if words != j.words || words < journalWords || words > journalWords+2 {
		t.Errorf("%d words, said %d", words, j.words)
	}
}
