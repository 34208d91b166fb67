package main

import (
	"fmt"
	"slices"
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

// What a page may take.
const (
	goalRead  = 10 * time.Millisecond
	goalFind  = 50 * time.Millisecond
	goalDraft = 150 * time.Millisecond
	goalPage  = 100 * time.Millisecond
	goalChart = 200 * time.Millisecond
	goalKey   = 1.3
)

// pageTimes are what the pages took.
type pageTimes struct {
	Read []time.Duration
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
}

// pagesPart measures what the user waits for while the window is open.
func pagesPart(o options) (result, error) {
	var t pageTimes
	for _, b := range []struct {
		name, pkg string
		count     int
		into      *[]time.Duration
	}{
		{warmRead, "./internal/reading", 5, &t.Read},
		{search10000, "./internal/search", 1, &t.Search},
		{records10000, "./ui", 1, &t.Records},
		{pages10000, "./ui", 1, &t.Pages},
		{charts10000, "./ui", 1, &t.Charts},
	} {
		times, err := goBench(b.name, b.pkg, b.count)
		if err != nil {
			return result{}, err
		}
		*b.into = times
	}
	keys, err := benchOutput(typedKeys, "./ui/kit", "-benchtime", keysTyped)
	if err != nil {
		return result{}, err
	}
	t.Keys = parseMetrics(keys)
	if t.Drafts, err = rereadings(o.bin, 40, 300); err != nil {
		return result{}, err
	}
	return t.result(), nil
}

func (t pageTimes) result() result {
	var r result
	read := median(t.Read)
	r.goal(fmt.Sprintf("warm read of a 300-word text under %s", goalRead), ms(read), read < goalRead)
	for _, slow := range []struct {
		what  string
		times []time.Duration
		least time.Duration
	}{
		{"a search through 10,000 records of 2 KB", t.Search, goalFind},
		{"Records with them: opening the page, and a key in its search line", t.Records, goalFind},
		{"from page to page and back with them", t.Pages, 2 * goalPage},
		{"Insights with them: the counting, and each chart drawn", t.Charts, goalChart},
	} {
		most := slices.Max(slow.times)
		r.goal(fmt.Sprintf("%s, the slowest within %s", slow.what, slow.least), ms(most), most <= slow.least)
	}
	for _, k := range []struct{ what, unit string }{{"a page of 2,000 words", "paper-p99-ratio"}, {"the same with twelve marks", "marked-p99-ratio"}} {
		r.goal(fmt.Sprintf("a key in %s, the slowest of a hundred, within %.1f times that of a plain entry", k.what, goalKey),
			fmt.Sprintf("%.2f times", t.Keys[k.unit]), t.Keys[k.unit] <= goalKey)
	}
	for _, d := range t.Drafts {
		most := p95(d.Times)
		r.goal(fmt.Sprintf("a second draft of %d words read again, from the end of the pause to the marks on the screen within %s", d.Words, goalDraft),
			fmt.Sprintf("%s, 95 of 100 within %s", ms(median(d.Times)), ms(most)), most <= goalDraft)
	}
	r.Body = fmt.Sprintf("## Pages\n\nA second draft is typed at with real keys, and the screen is looked at until the new mark is there. The time runs from the press of the last "+
		"key, the pause of %s taken off, so the work for that key is in it. On a machine with other work most of it is waiting for a processor: "+
		"the reading itself is the line on a warm read.\n", readPause)
	return r
}
