package evidence

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"seconddraft/internal/text"
)

// query is one judged thought of testdata/evidence.
type query struct {
	ID, Thought, Area string
	IDs               []string
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
		each(q, x.Against(Thought{Text: q.Thought, Area: q.Area}, nil))
	}
}

// floors hold for the check queries, which nothing was set on: the goal of a
// precision of 0.7, and silence where nothing fits.
func TestDeck(t *testing.T) {
	for _, deck := range []struct {
		name                 string
		precision            float64
		answered, mayIntrude int
	}{{"", 0.7, 44, 2}, {"second-", 0.7, 9, 0}} {
		var train, check figures
		run(t, deck.name, func(q query, got []Item) {
			if q.check() {
				check.add(q, got)
				return
			}
			train.add(q, got)
			if os.Getenv("EVIDENCE_SHOW") != "" {
				show(t, q, got)
			}
		})
		t.Logf("%straining %+v precision %.3f", deck.name, train, train.precision())
		t.Logf("%scheck %+v precision %.3f", deck.name, check, check.precision())
		if check.precision() < deck.precision {
			t.Errorf("%sdeck: precision %.3f of what is offered, want %.2f", deck.name, check.precision(), deck.precision)
		}
		if check.answered < deck.answered {
			t.Errorf("%sdeck: %d of %d thoughts are answered, want %d", deck.name, check.answered, check.answerable, deck.answered)
		}
		if n := check.silent - check.quiet; n > deck.mayIntrude {
			t.Errorf("%sdeck: %d of %d thoughts get an answer that nothing fits", deck.name, n, check.silent)
		}
	}
}

// plain ranks by shared words alone, as a search box would (Okapi BM25 with k1
// 1.2 and b 0.75, Robertson & Zaragoza 2009), and offers the best three.
func plain(x *Index, q query) []Item {
	d := text.Parse(q.Thought)
	want := content(d, 0, len(d.Tokens))
	length := func(e *entry) (n int) {
		for _, c := range e.clauses {
			n += len(c.keys)
		}
		return n
	}
	total := 0
	for i := range x.entries {
		total += length(&x.entries[i])
	}
	mean := float64(total) / float64(len(x.entries))
	var found []match
	for i := range x.entries {
		e, s := &x.entries[i], 0.0
		for _, w := range want {
			k, n := x.vocab.known(w), 0.0
			for _, c := range e.clauses {
				for _, have := range c.keys {
					if have == k {
						n++
					}
				}
			}
			if n > 0 {
				s += x.vocab.weight(x.vocab.seen[k], len(x.entries)) * n * 2.2 / (n + 1.2*(0.25+0.75*float64(length(e))/mean))
			}
		}
		if s > 0 {
			found = append(found, match{e, s})
		}
	}
	slices.SortFunc(found, func(a, b match) int { return cmp.Compare(b.score, a.score) })
	var out []Item
	for _, m := range found[:min(Most, len(found))] {
		out = append(out, m.item)
	}
	return out
}

// What a thought counts as evidence is more than the words it shares: the rules
// must be well ahead of a search box.
func TestSearchBoxIsNotEnough(t *testing.T) {
	x := New(readLines[Item](t, folder+"deck.jsonl"))
	var ours, box figures
	for _, q := range readLines[query](t, folder+"queries.jsonl") {
		if q.check() {
			ours.add(q, x.Against(Thought{Text: q.Thought, Area: q.Area}, nil))
			box.add(q, plain(x, q))
		}
	}
	t.Logf("search box: %+v precision %.3f", box, box.precision())
	if ours.precision() < box.precision()+0.2 {
		t.Errorf("precision %.3f, a search box has %.3f", ours.precision(), box.precision())
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
