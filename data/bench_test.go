package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// benchRecords of 2 KB each are about ten years of evenings.
const benchRecords = 10_000

func benchStore(b *testing.B, records int) (dir string) {
	b.Helper()
	s := NewTestStore(b)
	for range records {
		r := evening(b, strings.Repeat("I always get it wrong. ", 45))
		must(b, s.SaveVersion(r))
	}
	must(b, s.Close())
	return s.Dir()
}

func BenchmarkOpen(b *testing.B) {
	for name, records := range map[string]int{"empty": 0, "10000": benchRecords} {
		b.Run(name, func(b *testing.B) {
			dir := benchStore(b, records)
			for b.Loop() {
				s, err := open(dir, nil, quick())
				must(b, err)
				b.StopTimer()
				must(b, s.Close())
				b.StartTimer()
			}
		})
	}
}

// After an unclean end: a new database is made from the journal.
func BenchmarkOpenAfterKill(b *testing.B) {
	for name, records := range map[string]int{"empty": 0, "10000": benchRecords} {
		b.Run(name, func(b *testing.B) {
			dir := benchStore(b, records)
			for b.Loop() {
				b.StopTimer()
				must(b, os.Remove(filepath.Join(dir, closedFile)))
				b.StartTimer()
				s, err := open(dir, nil, quick())
				must(b, err)
				b.StopTimer()
				must(b, s.Close())
				b.StartTimer()
			}
		})
	}
}

func BenchmarkClose(b *testing.B) {
	dir := benchStore(b, benchRecords)
	for b.Loop() {
		b.StopTimer()
		s, err := open(dir, nil, quick())
		must(b, err)
		must(b, s.SaveDraft(evening(b, "x")))
		b.StartTimer()
		must(b, s.Close())
	}
}

func BenchmarkCompact(b *testing.B) {
	s, err := open(benchStore(b, benchRecords), nil, quick())
	must(b, err)
	defer shut(b, s)
	for b.Loop() {
		must(b, s.compact())
	}
}

func BenchmarkLookOver(b *testing.B) {
	dir := benchStore(b, benchRecords)
	s, err := open(dir, nil, quick())
	must(b, err)
	opt := s.badgerOptions()
	must(b, s.Close())
	for b.Loop() {
		must(b, lookOver(opt))
	}
}

func BenchmarkList(b *testing.B) {
	s, err := open(benchStore(b, benchRecords), nil, quick())
	must(b, err)
	defer shut(b, s)
	for b.Loop() {
		list, err := s.List()
		must(b, err)
		if len(list) != benchRecords {
			b.Fatal(len(list))
		}
	}
}

// One "not this" on every evening of ten years.
func BenchmarkDismissals(b *testing.B) {
	s := NewTestStore(b)
	for i := range benchRecords {
		must(b, s.Dismiss(notThis("labeling/a", fmt.Sprintf("%032x", i), "I always get it wrong")))
	}
	for b.Loop() {
		list, err := s.Dismissals()
		must(b, err)
		if len(list) != benchRecords {
			b.Fatal(len(list))
		}
	}
}

func BenchmarkSaveDraft(b *testing.B) {
	s := NewTestStore(b)
	r := evening(b, strings.Repeat("I always get it wrong. ", 45))
	for b.Loop() {
		must(b, s.SaveDraft(r))
	}
}

func BenchmarkUnlock(b *testing.B) {
	for b.Loop() {
		_, err := passphraseKey([]byte("a passphrase"), make([]byte, saltSize), rfcCost)
		must(b, err)
	}
}
