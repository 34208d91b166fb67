package evidence

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// life is a small past of which each item speaks against one kind of thought.
var life = []Item{
	{ID: "talk", Date: "2025-03-01", Kind: Win, Area: "work", Text: "Gave the presentation to the whole floor and nobody left."},
	{ID: "bad talk", Date: "2025-03-09", Kind: Fact, Area: "work", Text: "The presentation stuck and I lost my place."},
	{ID: "rang", Date: "2025-04-02", Kind: Exception, Area: "friends", Text: "Iris rang me just to hear how I was."},
	{ID: "I rang", Date: "2025-04-03", Kind: Win, Area: "friends", Text: "I rang the club and asked for the opening hours."},
	{ID: "exam", Date: "2025-05-02", Kind: Forecast, Area: "study", Text: "I'll fail the chemistry exam.", Came: "A pass, with room to spare."},
	{ID: "boss", Date: "2025-06-02", Kind: GoodPart, Area: "work", Text: "My boss thanked me for the late shift."},
	{ID: "late", Date: "2025-06-20", Kind: Exception, Area: "work", Text: "Was early three days running."},
	{ID: "good fact", Date: "2025-07-01", Kind: Fact, Area: "home", Text: "The neighbour helped me fix the gate."},
	{ID: "stare", Date: "2025-07-11", Kind: Exception, Area: "health", Text: "Wore the shorts to the pool and nobody stared."},
}

func offered(x *Index, thought, area string) []string {
	var ids []string
	for _, it := range x.Against(Thought{Text: thought, Area: area}, nil) {
		ids = append(ids, it.ID)
	}
	return ids
}

func TestAgainst(t *testing.T) {
	x := New(life)
	for _, c := range []struct{ thought, area, want string }{
		// A bad day with the same words is none; a good one is.
		{"I always mess up presentations.", "work", "talk"},
		// Nobody: somebody else must have done it.
		{"Nobody ever calls me.", "friends", "rang"},
		// Never: the writer must have done it.
		{"I never ring anyone.", "friends", "I rang"},
		// A forecast that did not come true, and what came.
		{"I'm going to fail the chemistry exam.", "study", "exam"},
		// Someone feared: whatever good they did.
		{"My boss hates me.", "work", "boss"},
		// An opposite, in other words.
		{"I'm always late.", "work", "late"},
		// What never happened is denied where it did.
		{"Everybody stares at me.", "health", "stare"},
		// An event that was good by its own words.
		{"The gate is broken and nobody will help me fix it.", "home", "good fact"},
		// No area given: it is looked for everywhere.
		{"I always mess up presentations.", "", "talk"},
		// Silence: another person, another subject, a fact, a feeling, a question, a
		// liking, a habit, nothing at all.
		{"My landlord hates me.", "home", ""},
		{"I'll never learn to swim.", "health", ""},
		{"I gave a presentation.", "work", ""},
		{"I feel sad.", "", ""},
		{"Am I going to fail the exam?", "study", ""},
		{"I never liked my boss.", "work", ""},
		{"I always take the bus.", "work", ""},
		{"", "", ""},
	} {
		if got := strings.Join(offered(x, c.thought, c.area), ","); got != c.want {
			t.Errorf("%q (%s): %q, want %q", c.thought, c.area, got, c.want)
		}
	}
}

func TestTies(t *testing.T) {
	x := New([]Item{
		{ID: "old", Date: "2024-01-01", Kind: Win, Area: "study", Text: "Passed the exam."},
		{ID: "new", Date: "2025-01-01", Kind: Win, Area: "study", Text: "Passed the exam."},
		{ID: "told", Date: "2023-01-01", Kind: Win, Area: "study", Text: "Passed the chemistry exam with 71 after the flu."},
		{ID: "older", Date: "2022-01-01", Kind: Win, Area: "study", Text: "Passed the exam."},
	})
	want := []string{"told", "new", "old"} // the specific one, then the recent ones, three at most
	if got := offered(x, "I always fail exams.", "study"); !slices.Equal(got, want) {
		t.Errorf("offered %v, want %v", got, want)
	}
}

func TestNamesStandForRoles(t *testing.T) {
	x := New([]Item{
		{ID: "1", Kind: Exception, Area: "work", Text: "Ada kept a desk free for me."},
		{ID: "2", Kind: Fact, Area: "work", Text: "Asked Ada about my review."},
		{ID: "3", Kind: Fact, Area: "work", Text: "Ada moved my leave again."},
		{ID: "4", Kind: Exception, Area: "work", Text: "Finn kept a desk free for me."},
	})
	if got := offered(x, "My boss hates me.", "work"); !slices.Equal(got, []string{"1"}) {
		t.Errorf("offered %v, want what Ada did", got)
	}
}

// The words are handed out as they came in, and the order of the items does not
// matter.
func TestOrderDoesNotMatter(t *testing.T) {
	deck := readLines[Item](t, folder+"deck.jsonl")
	x := New(deck)
	mixed := slices.Clone(deck)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	y := New(mixed)
	for _, q := range readLines[query](t, folder+"queries.jsonl") {
		th := Thought{Text: q.Thought, Area: q.Area}
		a, b := x.Against(th, nil), y.Against(th, nil)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %v and %v", q.ID, a, b)
		}
		for _, it := range a {
			if !slices.Contains(deck, it) {
				t.Errorf("%s: %+v is none of the items", q.ID, it)
			}
		}
	}
}

type store struct {
	items []Item
	err   error
}

func (s store) Past() ([]Item, error) { return s.items, s.err }

func TestLoad(t *testing.T) {
	x, err := Load(store{items: life})
	if err != nil || !slices.Equal(offered(x, "My boss hates me.", "work"), []string{"boss"}) {
		t.Errorf("loaded %v, %v", x, err)
	}
	broken := errors.New("disk gone")
	if _, err := Load(store{err: broken}); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestAdd(t *testing.T) {
	x := New(nil)
	if got := x.Against(Thought{Text: "I always fail exams."}, nil); got != nil {
		t.Errorf("nothing known, offered %v", got)
	}
	for _, it := range life {
		x.Add(it)
	}
	if got := offered(x, "I always mess up presentations.", "work"); !slices.Equal(got, []string{"talk"}) {
		t.Errorf("offered %v", got)
	}
}

// Every line of the list is one of its three forms, and no opposite hangs in the air.
func TestRelated(t *testing.T) {
	named := map[string]bool{}
	for i, line := range strings.Split(relatedFile, "\n") {
		name, _, isGroup := strings.Cut(line, ": ")
		x, _, isOpposite := strings.Cut(line, " <> ")
		switch {
		case line == "" || strings.HasPrefix(line, "#") || strings.Contains(line, " > "):
		case isOpposite:
			if !named[x] {
				t.Errorf("line %d: no group %q", i+1, x)
			}
		case isGroup:
			if named[name] {
				t.Errorf("line %d: group %q is there twice", i+1, name)
			}
			named[name] = true
		default:
			t.Errorf("line %d: %q", i+1, line)
		}
	}
}

func FuzzAgainst(f *testing.F) {
	f.Add("I always fail exams.", "Passed the exam", "it went well", "study")
	f.Add("nobody", "", "'s and 's", "")
	f.Add("\xff\x00 no one who", "Iris's", "said no", "work")
	f.Fuzz(func(t *testing.T, thought, words, came, area string) {
		x := New(append([]Item{{ID: "new", Kind: Forecast, Area: area, Text: words, Came: came}, {ID: "x", Kind: "other", Text: words}}, life...))
		got := x.Against(Thought{Text: thought, Area: area}, nil)
		if len(got) > Most {
			t.Errorf("%d items", len(got))
		}
		if again := x.Against(Thought{Text: thought, Area: area}, nil); !reflect.DeepEqual(got, again) {
			t.Errorf("%v, then %v", got, again)
		}
	})
}

// many repeats the deck with other days.
func many(b *testing.B, n int) []Item {
	deck := readLines[Item](b, folder+"deck.jsonl")
	out := make([]Item, n)
	for i := range out {
		out[i] = deck[i%len(deck)]
		out[i].ID = fmt.Sprint(i)
	}
	return out
}

func BenchmarkAgainst(b *testing.B) {
	x := New(many(b, 10_000))
	queries := readLines[query](b, folder+"queries.jsonl")
	for i := 0; b.Loop(); i++ {
		q := queries[i%len(queries)]
		x.Against(Thought{Text: q.Thought, Area: q.Area}, nil)
	}
}

func BenchmarkNew(b *testing.B) {
	items := many(b, 10_000)
	for b.Loop() {
		New(items)
	}
}
