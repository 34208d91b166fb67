package data

import (
	"strings"
	"testing"

	"seconddraft/internal/record"
)

// A save costs the same however much is kept, and the list grows with what it
// lists and no faster. What is counted is requests for memory and bytes on the
// disk, which a slow or busy machine does not change; the bounds leave room for
// what Badger does in the background.
func TestASaveStaysFlatAndTheListGrowsWithIt(t *testing.T) {
	const small, large = 100, 1000
	s := NewTestStore(t)
	fillTo := func(n int) {
		for kept := len(list(t, s)); kept < n; kept++ {
			saveOne(t, s)
		}
	}
	fillTo(small)
	early := effortOf(t, s)
	fillTo(large)
	late := effortOf(t, s)

	t.Logf("with %d records %+v, with %d %+v", small, early, large, late)
	if late.save > 2*early.save {
		t.Errorf("a save asks %.0f times for memory with %d records, %.0f times with %d", early.save, small, late.save, large)
	}
	if late.bytes > early.bytes*5/4 {
		t.Errorf("a save writes %d bytes with %d records, %d with %d", early.bytes, small, late.bytes, large)
	}
	if grown := late.list / early.list; grown > 1.5*large/small {
		t.Errorf("the list of %d records asks %.1f times as often for memory as that of %d", large, grown, small)
	}
}

// effort is what one save and one list take.
type effort struct {
	save, list float64
	bytes      int64
}

const countedSaves = 20

func effortOf(t *testing.T, s *Store) (e effort) {
	t.Helper()
	e.list = testing.AllocsPerRun(3, func() { list(t, s) })
	before := journalSize(t, s.Dir())
	e.save = testing.AllocsPerRun(countedSaves, func() { saveOne(t, s) })
	e.bytes = (journalSize(t, s.Dir()) - before) / (countedSaves + 1) // AllocsPerRun runs it once more
	return e
}

func saveOne(t *testing.T, s *Store) {
	t.Helper()
	must(t, s.SaveVersion(evening(t, strings.Repeat("I always get it wrong. ", 45))))
}

func list(t *testing.T, s *Store) []record.Summary {
	t.Helper()
	all, err := s.List()
	must(t, err)
	return all
}
