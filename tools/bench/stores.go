package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"seconddraft/data"
	"seconddraft/internal/demo"
	"seconddraft/internal/insight"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// storeSizes are how many evenings the stores hold; compareAt is the size at which
// two other stores do the same writes, which is long enough to see how they go on.
var (
	storeSizes = []int{100, 1000, 10_000, 50_000}
	compareAt  = 10_000
)

const (
	// edge is how many saves at either end are timed by themselves.
	edge = 100
	// sealedRecord is about what one of the evenings takes on the disk.
	sealedRecord = 2048
)

// storeTimes are what a store of one size took.
type storeTimes struct {
	Store   string
	Records int
	// Save is for all of them, Last for the last hundred, and First for as many that
	// were saved in turn with those into a store that was empty.
	Save, First, Last time.Duration
	Open, List        time.Duration
	// Fill reads all evenings for the search, Find asks it, Count is what Insights
	// does with them.
	Fill, Find, Count time.Duration
	Bytes             int64
}

// storesPart fills and asks stores of each size, and two others beside them.
func storesPart(o options) (result, error) {
	sizes, beside := storeSizes, compareAt
	if o.short {
		sizes, beside = sizes[:3], 1000
	}
	compare, err := buildCompare()
	if err != nil {
		return result{}, err
	}
	defer os.RemoveAll(filepath.Dir(compare)) //nolint:errcheck // a temporary folder
	var ours, others []storeTimes
	for _, n := range sizes {
		t, err := measureStore(n)
		if err != nil {
			return result{}, err
		}
		ours = append(ours, t)
		if n == beside {
			if others, err = runCompare(compare, n); err != nil {
				return result{}, err
			}
		}
	}
	return storesResult(ours, others), nil
}

// buildCompare builds the program with the two other stores.
func buildCompare() (string, error) {
	dir, err := os.MkdirTemp("", "seconddraft-compare")
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, "compare")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = filepath.Join("tools", "bench", "compare")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("tools/bench/compare: %w\n%s", err, out)
	}
	return program, nil
}

func runCompare(program string, n int) (all []storeTimes, err error) {
	cmd := exec.Command(program, "-n", strconv.Itoa(n), "-size", strconv.Itoa(sealedRecord))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	for lines := json.NewDecoder(out); lines.More(); {
		var t storeTimes
		if err := lines.Decode(&t); err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, cmd.Wait()
}

// life is an invented evening for each number, three years of them over and over,
// each with a day of its own.
func life() (func(i int) record.Record, error) {
	end := time.Now()
	saved, err := demo.Life(260, end)
	if err != nil {
		return nil, err
	}
	return func(i int) record.Record {
		r, own := saved[i%len(saved)].Record.Clone(), record.New(end.AddDate(0, 0, i-storeSizes[len(storeSizes)-1]))
		r.ID, r.Started = own.ID, own.Started
		return r
	}, nil
}

func measureStore(n int) (t storeTimes, err error) {
	t = storeTimes{Store: "Second Draft", Records: n}
	dir, err := os.MkdirTemp("", "seconddraft-store")
	if err != nil {
		return t, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	folder := filepath.Join(dir, "life")
	if err := t.write(folder); err != nil {
		return t, err
	}
	t.Bytes = treeSize(folder)
	var opened, listed, filled, found, counted []time.Duration
	for range 5 {
		start := time.Now()
		s, err := data.Open(folder, nil)
		if err != nil {
			return t, err
		}
		opened = append(opened, time.Since(start))
		err = t.ask(s)
		if closed := s.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return t, err
		}
		listed, filled, found, counted = append(listed, t.List), append(filled, t.Fill), append(found, t.Find), append(counted, t.Count)
	}
	t.Open, t.List, t.Fill, t.Find, t.Count = median(opened), median(listed), median(filled), median(found), median(counted)
	return t, nil
}

// write saves the evenings one after the other, as they would come in a life, the
// last hundred after another start.
func (t *storeTimes) write(folder string) error {
	s, err := data.Create(folder, nil)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the second Close
	evening, err := life()
	if err != nil {
		return err
	}
	for i := range t.Records - edge {
		took, err := save(s, evening(i))
		if err != nil {
			return err
		}
		t.Save += took
	}
	if err := s.Close(); err != nil {
		return err
	}
	return t.writeLast(folder, evening)
}

// writeLast saves the last hundred, in turn with as many into an empty store, so
// that a slow moment of the disk hits both.
func (t *storeTimes) writeLast(folder string, evening func(int) record.Record) error {
	s, err := data.Open(folder, nil)
	if err != nil {
		return err
	}
	defer s.Close() //nolint:errcheck // the second Close
	empty, err := data.Create(folder+"-beside", nil)
	if err != nil {
		return err
	}
	defer empty.Close() //nolint:errcheck // it is thrown away
	for i := range edge {
		r := evening(t.Records - edge + i)
		into, first := save(empty, r)
		beside, last := save(s, r)
		if err := errors.Join(first, last); err != nil {
			return err
		}
		t.First, t.Last, t.Save = t.First+into, t.Last+beside, t.Save+beside
	}
	return s.Close()
}

func save(s *data.Store, r record.Record) (time.Duration, error) {
	start := time.Now()
	err := s.SaveVersion(r)
	return time.Since(start), err
}

// ask lists them, reads all for the search, asks it, and counts for Insights. Before each
// the garbage of what came before is cleared, as Go's own benchmarks do.
func (t *storeTimes) ask(s *data.Store) error {
	runtime.GC()
	start := time.Now()
	list, err := s.List()
	if err != nil || len(list) != t.Records {
		return fmt.Errorf("%d of %d evenings are listed: %w", len(list), t.Records, err)
	}
	t.List = time.Since(start)

	runtime.GC()
	start = time.Now()
	index, counted := search.NewIndex(), make([]insight.Evening, 0, len(list))
	for _, line := range list {
		r, err := s.Get(line.ID)
		if err != nil {
			return err
		}
		index.Add(r)
		counted = append(counted, insight.Of(&r, nil))
	}
	t.Fill = time.Since(start)

	runtime.GC()
	start = time.Now()
	if found := index.Find(search.Query{Words: "mum"}); len(found) == 0 {
		return fmt.Errorf("no evening of %d is found", t.Records)
	}
	t.Find = time.Since(start)

	runtime.GC()
	start = time.Now()
	insight.Commonest(insight.ByMonth(counted))
	insight.Beliefs(counted)
	insight.Calibration(counted)
	insight.ByQuarter(counted)
	t.Count = time.Since(start)
	return nil
}

// treeSize is what the files of a folder hold. Holes in them are counted.
func treeSize(folder string) (sum int64) {
	_ = filepath.WalkDir(folder, func(_ string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
			sum += info.Size()
		}
		return nil
	})
	return sum
}
