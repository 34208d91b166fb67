// Command compare writes records into two other embedded stores, bbolt and SQLite,
// for `make bench`. It is a module of its own, so that neither is among what the app
// is built from, nor in its list of parts.
//
// It does what the bench does with the app's store: one record a transaction, on the
// disk before the next begins; then it opens the store again and reads all of it.
// Nothing is sealed and nothing is checked, so it does less.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

// Times are what one store took, as the bench reads them.
type Times struct {
	Store   string
	Records int
	// Save is for all of them; First and Last are for the first and the last hundred.
	Save, First, Last time.Duration
	Open, List        time.Duration
	Bytes             int64
}

// store is what both are asked for.
type store interface {
	save(key string, value []byte) error
	list() (n int, err error)
	close() error
}

var kinds = []struct {
	name string
	open func(dir string) (store, error)
}{{"bbolt", openBolt}, {"SQLite (modernc)", openSQLite}}

func main() {
	n := flag.Int("n", 1000, "how many records")
	size := flag.Int("size", 2048, "bytes of a record")
	flag.Parse()
	for _, kind := range kinds {
		t, err := measure(kind.open, *n, *size)
		if err != nil {
			fmt.Fprintf(os.Stderr, "compare: %s: %v\n", kind.name, err)
			os.Exit(1)
		}
		t.Store = kind.name
		if err := json.NewEncoder(os.Stdout).Encode(t); err != nil {
			os.Exit(1)
		}
	}
}

// edge is how many saves at either end are timed by themselves.
const edge = 100

func measure(open func(string) (store, error), n, size int) (t Times, err error) {
	dir, err := os.MkdirTemp("", "seconddraft-compare")
	if err != nil {
		return t, err
	}
	defer os.RemoveAll(dir)
	s, err := open(dir)
	if err != nil {
		return t, err
	}
	t.Records = n
	value := make([]byte, size)
	chance := rand.NewChaCha8([32]byte{9})
	start := time.Now()
	for i := range n {
		_, _ = chance.Read(value) // sealed words look like chance, and pack no smaller
		before := time.Now()
		if err := s.save(fmt.Sprintf("record/%08d", i), value); err != nil {
			return t, err
		}
		took := time.Since(before)
		if i < edge {
			t.First += took
		}
		if i >= n-edge {
			t.Last += took
		}
	}
	t.Save = time.Since(start)
	if err := s.close(); err != nil {
		return t, err
	}
	start = time.Now()
	if s, err = open(dir); err != nil {
		return t, err
	}
	t.Open = time.Since(start)
	start = time.Now()
	got, err := s.list()
	if err != nil || got != n {
		return t, fmt.Errorf("%d of %d records are there: %w", got, n, err)
	}
	t.List = time.Since(start)
	t.Bytes = sizeOf(dir)
	return t, s.close()
}

func sizeOf(dir string) (sum int64) {
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, f := range files {
		if info, err := os.Stat(f); err == nil {
			sum += info.Size()
		}
	}
	return sum
}
