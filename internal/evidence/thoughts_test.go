package evidence

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestThoughtsThatAreAlike(t *testing.T) {
	x := NewThoughts()
	x.Put("a", "2026-01-05", "The bus was late. I ruin every demo.")
	x.Put("b", "2026-02-05", "Another demo ruined.")
	x.Put("c", "2026-03-05", "I burnt the soup again.")
	x.Put("d", "2026-03-01", "We had a demo of the new phone.")
	ids := func(thought string) (ids []string) {
		for _, told := range x.Alike(thought) {
			ids = append(ids, told.ID)
		}
		return ids
	}
	if got := ids("I always ruin the demos"); !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("alike: %q", got)
	}
	if got := x.Alike("I always ruin the demos")[1]; got.Sentence != 1 || Sentence("The bus was late. I ruin every demo.", got.Sentence) != "I ruin every demo." {
		t.Errorf("the sentence: %+v", got)
	}
	x.Put("b", "2026-02-05", "The soup was good.")
	x.Remove("c")
	if got := ids("I always ruin the demos"); !slices.Equal(got, []string{"a"}) {
		t.Errorf("after a change: %q", got)
	}
	if got := ids("Everything"); got != nil {
		t.Errorf("a thought without content is like %q", got)
	}
	if Sentence("One.", 3) != "" || len(Sentences("One. Two.")) != 2 {
		t.Error("sentences are not counted")
	}
}

// It answers as Alike does, which compares each with each.
func TestThoughtsAgreeWithAlike(t *testing.T) {
	x := NewThoughts()
	list := someThoughts(400)
	for i, words := range list {
		x.Put(fmt.Sprint(i), "2026-01-01", words)
	}
	for i, thought := range list[:60] {
		var want, got []string
		for n, words := range list {
			if Alike(thought, words) {
				want = append(want, fmt.Sprint(n))
			}
		}
		for _, told := range x.Alike(thought) {
			got = append(got, told.ID)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("%d %q: %q, want %q", i, thought, got, want)
		}
	}
}

// someThoughts are made of a few words, so that many of them meet.
func someThoughts(n int) []string {
	rnd := rand.New(rand.NewPCG(1, 2))
	pick := func(s string) string { f := strings.Fields(s); return f[rnd.IntN(len(f))] }
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("I %s the %s of my %s. The %s was %s.", pick("ruin miss forget spoil burn drop lose"),
			pick("demo soup mail test song trip plan letter cake"), pick("client sister teacher boss team choir"),
			pick("bus rain food talk light wall"), pick("late loud cold broken green"))
	}
	return list
}

// Ten thousand evenings answer in a few milliseconds.
func TestTenThousandThoughtsAreFast(t *testing.T) {
	x := NewThoughts()
	for i, words := range someThoughts(10_000) {
		x.Put(fmt.Sprint(i), "2026-01-01", words)
	}
	start := time.Now()
	for range 10 {
		x.Alike("I always ruin the demo of my team")
	}
	if each := time.Since(start) / 10; each > 200*time.Millisecond {
		t.Errorf("one thought takes %v", each)
	}
}

func BenchmarkThoughts10000(b *testing.B) {
	list := someThoughts(10_000)
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			x := NewThoughts()
			for i, words := range list {
				x.Put(fmt.Sprint(i), "2026-01-01", words)
			}
		}
	})
	x := NewThoughts()
	for i, words := range list {
		x.Put(fmt.Sprint(i), "2026-01-01", words)
	}
	b.Run("ask", func(b *testing.B) {
		for b.Loop() {
			x.Alike("I always ruin the demo of my team")
		}
	})
}
