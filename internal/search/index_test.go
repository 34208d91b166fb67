package search

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/record"
)

func evening(day, words string) record.Record {
	at, _ := time.Parse(time.DateOnly, day)
	r := record.New(at)
	r.Event = words
	return r
}

func found(x *Index, q Query) (events []string) {
	for _, line := range x.Find(q) {
		events = append(events, line.Words)
	}
	return events
}

func TestFindIsNewestFirst(t *testing.T) {
	x := NewIndex()
	for _, r := range []record.Record{
		evening("2026-11-02", "the second demo"), evening("2026-11-03", "the third demo"), evening("2026-11-01", "a cake"),
		evening("2026-11-02", "a later demo"),
	} {
		x.Put(r)
	}
	if got, want := found(x, Query{Words: "demos"}), []string{"the third demo", "a later demo", "the second demo"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if got := found(x, Query{}); len(got) != 4 {
		t.Errorf("nothing asked: %q", got)
	}
}

func TestWhatIsBeingTyped(t *testing.T) {
	x := NewIndex()
	x.Put(evening("2026-11-02", "I ruined the cake"))
	for words, want := range map[string]bool{
		"r": true, "rui": true, "ruine": true, "ruined": true, "ruining": true, "the c": true, "ruined x": false, "ak": false, "c the": false,
	} {
		if got := len(x.Find(Query{Words: words, Typing: true})) == 1; got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestASaveTakesThePlaceOfWhatWasThere(t *testing.T) {
	x := NewIndex()
	r := evening("2026-11-02", "the demo")
	x.Add(r)
	later := r.Clone()
	later.Event = "the cake"
	x.Put(later)
	x.Add(r) // read before the save, arriving after it
	if len(x.Find(Query{Words: "demo"})) != 0 || len(x.Find(Query{Words: "cake"})) != 1 {
		t.Errorf("found %q", found(x, Query{}))
	}
	x.Remove(r.ID)
	x.Add(r)
	if len(x.Find(Query{})) != 0 {
		t.Error("a removed record came back from what was read before")
	}
}

// A line stands in the list before its record was read, and never in its way.
func TestLinesComeBeforeTheRecords(t *testing.T) {
	x := NewIndex()
	demo, cake, train := evening("2026-11-02", "the demo"), evening("2026-11-03", "the cake"), evening("2026-11-01", "the train")
	saved := cake.Clone()
	saved.Event = "the second cake"
	x.Put(saved)
	x.Remove(train.ID)
	for _, r := range []record.Record{train, demo, cake} {
		x.AddLine(r.Summary())
	}
	want := []string{"the second cake", "the demo"}
	if got := found(x, Query{}); !slices.Equal(got, want) {
		t.Errorf("lines: %q", got)
	}
	if got := found(x, Query{Words: "demo"}); got != nil {
		t.Errorf("found by words that nobody has read: %q", got)
	}
	x.Add(demo)
	x.Add(cake)
	x.Add(train)
	if got := found(x, Query{}); !slices.Equal(got, want) {
		t.Errorf("read: %q", got)
	}
	if got := found(x, Query{Words: "demo"}); len(got) != 1 {
		t.Errorf("by its words: %q", got)
	}
}

func TestNamesAreThoseInUse(t *testing.T) {
	x := NewIndex()
	for _, area := range []string{"home", "Work", "work ", ""} {
		r := sample()
		r.ID, r.Area = evening("2026-11-02", "").ID, area
		x.Put(r)
	}
	areas, feelings, findings := x.Names()
	if !slices.Equal(areas, []string{"Work", "home"}) || !slices.Equal(feelings, []string{"Shame"}) || !slices.Equal(findings, []string{"labeling"}) {
		t.Errorf("%q %q %q", areas, feelings, findings)
	}
}

// many are records of 2 KB with the words of a real vocabulary's size.
func many(n int) []record.Record {
	rnd := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		for range 3 + rnd.IntN(6) {
			vocabulary[i] += string(rune('a' + rnd.IntN(26)))
		}
	}
	list := make([]record.Record, n)
	for i := range list {
		r := record.New(time.Unix(int64(i)*3600, 0))
		var b strings.Builder
		for b.Len() < 2000 {
			// Few words are common and most are rare, as in a language.
			b.WriteString(vocabulary[int(float64(len(vocabulary))*rnd.Float64()*rnd.Float64()*rnd.Float64())] + " ")
		}
		r.Narration, r.Area = b.String(), record.Areas[i%len(record.Areas)]
		r.Feelings = []record.Feeling{{Name: "sad"}, {Name: "tired"}}
		list[i] = r
	}
	return list
}

func BenchmarkBuild10000(b *testing.B) {
	list := many(10_000)
	for b.Loop() {
		x := NewIndex()
		for _, r := range list {
			x.Add(r)
		}
		b.StopTimer()
		b.ReportMetric(float64(held(x))/(1<<20), "MB")
		b.StartTimer()
	}
}

// held is what the index keeps of memory. It is empty afterwards.
func held(x *Index) int {
	var with, without runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&with)
	*x = Index{}
	runtime.GC()
	runtime.ReadMemStats(&without)
	return int(with.HeapAlloc) - int(without.HeapAlloc)
}

func BenchmarkFind10000(b *testing.B) {
	x := NewIndex()
	list := many(10_000)
	for _, r := range list {
		x.Add(r)
	}
	word := strings.Fields(list[0].Narration)[0]
	for name, q := range map[string]Query{
		"words":  {Words: word},
		"typing": {Words: word + " s", Typing: true},
		"dates":  {From: time.Unix(0, 0), To: time.Unix(1e9, 0), Area: "work", Feeling: "sad"},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				x.Find(q)
			}
		})
	}
	// The order is made anew after a save.
	b.Run("after a save", func(b *testing.B) {
		for b.Loop() {
			x.Put(list[0])
			x.Find(Query{Words: word})
		}
	})
}

// However records come and go, the order is that of a list that is sorted anew: by the
// evening, and of one moment by what was put last.
func TestTheOrderHolds(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	x, days, puts := NewIndex(), map[record.ID]time.Time{}, map[record.ID]int{}
	var ids []record.ID
	for i := range 2000 {
		r := evening("2026-11-02", "demo")
		if len(ids) > 0 && rnd.IntN(3) > 0 {
			r.ID = ids[rnd.IntN(len(ids))]
		}
		r.Started = r.Started.AddDate(0, 0, rnd.IntN(9))
		_, known := days[r.ID]
		switch rnd.IntN(4) {
		case 0:
			x.Remove(r.ID)
			delete(days, r.ID)
			continue
		case 1:
			if known {
				continue // a line does not take the place of what is there
			}
			line := r.Summary()
			if x.gone[r.ID] {
				continue
			}
			x.AddLine(line)
		default:
			x.Put(r)
		}
		ids, days[r.ID], puts[r.ID] = append(ids, r.ID), r.Started, i
	}
	var want []record.ID
	for id := range days {
		want = append(want, id)
	}
	slices.SortFunc(want, func(a, b record.ID) int {
		if c := days[b].Compare(days[a]); c != 0 {
			return c
		}
		return puts[b] - puts[a]
	})
	var got []record.ID
	for _, line := range x.Find(Query{}) {
		got = append(got, line.ID)
	}
	if !slices.Equal(got, want) || len(want) < 100 {
		t.Errorf("%d are found, %d are there, or not in their order", len(got), len(want))
	}
}
