package main

import (
	"cmp"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"seconddraft/internal/followup"
	"seconddraft/internal/insight"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// year is what was measured at the end of one.
type year struct {
	N, Evenings int
	// Words and Files are bytes: of what was written, and of the folder.
	Words, Files int64
	// Open, Draft and Save are medians of the year. Slowest is that of the saves.
	Open, Draft, Save, Slowest time.Duration
	List, Fill, Find           time.Duration
	Charts, Home               time.Duration
	// Index is the memory that the search takes, in bytes.
	Index uint64
}

func (p *person) measure(n int) (y year, err error) {
	y = year{N: n, Evenings: len(p.evenings), Words: int64(p.words), Open: middle(p.opening), Draft: middle(p.drafting), Save: middle(p.saving)}
	y.Slowest = slices.Max(p.saving)
	if y.Files, err = sizeOf(p.dir); err != nil {
		return y, err
	}
	if err := p.open(); err != nil {
		return y, err
	}
	defer p.close() //nolint:errcheck // only read
	var list []record.Summary
	y.List = took(func() { list, err = p.store.List() })
	if err != nil {
		return y, err
	}
	if err := p.fill(&y, list); err != nil {
		return y, err
	}
	y.Home = took(func() {
		var settings map[string]string
		if settings, err = p.store.Settings(); err == nil {
			followup.Today(p.book.Open(), followup.HistoryOf(settings), born.AddDate(n, 0, 0))
		}
	})
	return y, err
}

// fill reads every evening, as the window does once beside itself, for the search
// and for Insights.
func (p *person) fill(y *year, list []record.Summary) error {
	before := heap()
	index, counted := search.NewIndex(), make([]insight.Evening, 0, len(list))
	var failed error
	y.Fill = took(func() {
		for _, line := range list {
			r, err := p.store.Get(line.ID)
			failed = cmp.Or(failed, err)
			index.Add(r)
			counted = append(counted, insight.Of(&r, nil))
		}
	})
	y.Index = heap() - before
	for _, word := range []string{"wednesday", "she said nothing", "zebra"} {
		q := search.Query{Words: word}
		y.Find = max(y.Find, took(func() { index.Find(q) }))
	}
	y.Charts = took(func() {
		insight.Style(counted, insight.AlwaysEverything)
		insight.Beliefs(counted)
		insight.Helped(counted, func(family string) string { return family })
		insight.ByMonth(counted)
		insight.Calibration(counted)
		insight.ByQuarter(counted)
	})
	runtime.KeepAlive(index)
	return failed
}

func took(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func middle(times []time.Duration) time.Duration {
	times = slices.Sorted(slices.Values(times))
	return times[len(times)/2]
}

func sizeOf(dir string) (bytes int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			bytes += info.Size()
		}
		return err
	})
	return bytes, err
}

// String is a row of the page.
func (y year) String() string {
	return fmt.Sprintf("| %d | %d | %s | %s | %s | %s | %s (%s) | %s | %s | %s | %s | %s | %s |", y.N, y.Evenings, mb(y.Words), mb(y.Files),
		ms(y.Open), ms(y.Draft), ms(y.Save), ms(y.Slowest), ms(y.List), ms(y.Fill), ms(y.Find), ms(y.Charts), ms(y.Home), mb(int64(y.Index)))
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond)) }
func mb(bytes int64) string     { return fmt.Sprintf("%.1f MB", float64(bytes)/1e6) }
