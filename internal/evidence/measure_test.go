package evidence

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// query is one judged thought of testdata/evidence.
type query struct {
	ID, Thought, Area string
	IDs, Second       []string
}

// check reports whether a query belongs to those that nothing was set on.
func (q query) check() bool { return sha256.Sum256([]byte(q.ID))[0] < 128 }

func readLines[T any](t testing.TB, path string) []T {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out = append(out, v)
	}
	return out
}

const folder = "../../testdata/evidence/"

// figures are what a run over queries gives.
type figures struct {
	queries, offered, right     int // items offered, and those that a reader would offer
	answerable, answered, first int // queries with an answer; with one offered; whose first is right
	silent, quiet               int // queries without an answer; left alone
}

func (f *figures) add(q query, got []Item) {
	f.queries++
	f.offered += len(got)
	for _, it := range got {
		if slices.Contains(q.IDs, it.ID) {
			f.right++
		}
	}
	if len(q.IDs) == 0 {
		f.silent++
		if len(got) == 0 {
			f.quiet++
		}
		return
	}
	f.answerable++
	if len(got) > 0 {
		f.answered++
		if slices.Contains(q.IDs, got[0].ID) {
			f.first++
		}
	}
}

func (f *figures) precision() float64 { return float64(f.right) / float64(max(f.offered, 1)) }

// run asks all queries of one deck; each is told the answer.
func run(t testing.TB, name string, each func(q query, got []Item)) {
	t.Helper()
	x := New(readLines[Item](t, folder+name+"deck.jsonl"))
	for _, q := range readLines[query](t, folder+name+"queries.jsonl") {
		each(q, x.Against(Thought{Text: q.Thought, Area: q.Area}))
	}
}

func TestDeck(t *testing.T) {
	for _, name := range []string{"", "second-"} {
		var train, check figures
		run(t, name, func(q query, got []Item) {
			if q.check() {
				check.add(q, got)
				return
			}
			train.add(q, got)
			if os.Getenv("SHOW") != "" {
				show(t, q, got)
			}
		})
		t.Logf("%strain %+v precision %.3f", name, train, train.precision())
		if os.Getenv("CHECK") != "" {
			t.Logf("%scheck %+v precision %.3f", name, check, check.precision())
		}
	}
}

func show(t *testing.T, q query, got []Item) {
	t.Logf("%s %-12s %s", q.ID, q.Area, q.Thought)
	for _, it := range got {
		mark := "  -"
		if slices.Contains(q.IDs, it.ID) {
			mark = "  +"
		}
		t.Logf("%s %s %s | %s", mark, it.ID, it.Text, it.Came)
	}
	t.Logf("      of %v", q.IDs)
}
