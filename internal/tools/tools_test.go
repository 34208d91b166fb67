package tools

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"seconddraft/internal/record"
)

func TestSuggest(t *testing.T) {
	flag := func(slugs ...string) (f []Flag) {
		for _, s := range slugs {
			f = append(f, Flag{s, "w-" + s})
		}
		return f
	}
	for _, c := range []struct {
		name string
		e    Evening
		want Tool
	}{
		{"nothing flagged", Evening{Hour: 12}, ""},
		{"catastrophizing", Evening{Hour: 12, Flags: flag("catastrophizing")}, Contain},
		{"fortune telling", Evening{Hour: 23, Flags: flag("fortune-telling")}, Contain},
		{"personalization by day", Evening{Hour: 12, Flags: flag("personalization")}, Map},
		{"blaming by day", Evening{Hour: 20, Flags: flag("blaming")}, Map},
		{"personalization late", Evening{Hour: 21, Flags: flag("personalization")}, Contain},
		{"personalization before six", Evening{Hour: 5, Flags: flag("personalization")}, Contain},
		{"personalization at six", Evening{Hour: 6, Flags: flag("personalization")}, Map},
		{"labeling", Evening{Hour: 22, Flags: flag("labeling")}, Tell},
		{"overgeneralization", Evening{Hour: 12, Flags: flag("overgeneralization")}, Contain},
		{"filter by day", Evening{Hour: 12, Flags: flag("mental-filter")}, Learn},
		{"filter late", Evening{Hour: 0, Flags: flag("discounting-the-positive")}, Tell},
		{"should by day", Evening{Hour: 9, Flags: flag("should-statements")}, Learn},
		{"should late", Evening{Hour: 23, Flags: flag("should-statements")}, Contain},
		{"comparison", Evening{Hour: 12, Flags: flag("comparison")}, Tell},
		{"mind reading", Evening{Hour: 12, Flags: flag("mind-reading")}, Engage},
		{"true and changeable", Evening{Hour: 12, Fact: true, Changeable: "yes", Flags: flag("labeling")}, Engage},
		{"true and partly changeable", Evening{Hour: 12, Fact: true, Changeable: "partly"}, Engage},
		{"true and not changeable", Evening{Hour: 12, Fact: true, Changeable: "no"}, ""},
		{"a harsh voice first", Evening{Hour: 12, Critic: 3, Fact: true, Changeable: "yes", Flags: flag("labeling")}, Contain},
		{"the order is the table's", Evening{Hour: 12, Flags: flag("labeling", "fortune-telling")}, Contain},
		{"a stop sign", Evening{Hour: 12, Stopped: true, Critic: 4, Fact: true, Changeable: "yes", Flags: flag("labeling")}, ""},
	} {
		got, ok := Suggest(c.e)
		if got.Tool != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, want %q", c.name, got.Tool, c.want)
		}
		if ok && got.Why == "" {
			t.Errorf("%s: no reason", c.name)
		}
	}
	if got, _ := Suggest(Evening{Hour: 12, Flags: flag("comparison", "labeling")}); got.Words != "w-labeling" {
		t.Errorf("the words are %q", got.Words)
	}
	if got := Open(true); !slices.Equal(got, []Tool{Contain}) {
		t.Errorf("beside a stop sign there are %q", got)
	}
}

// No tool for the day is suggested late at night, whatever was flagged.
func TestNeverForTheDayAtNight(t *testing.T) {
	for _, r := range table {
		for _, slug := range r.flags {
			for hour := range 24 {
				got, ok := Suggest(Evening{Hour: hour, Flags: []Flag{{slug, "w"}}})
				if !ok || Late(hour) && ByDay(got.Tool) {
					t.Errorf("%s at %d: %q", slug, hour, got.Tool)
				}
			}
		}
	}
}

// someParts draws shares that sum to 100.
func someParts(t *rapid.T) []int {
	n := rapid.IntRange(2, 9).Draw(t, "n")
	parts := make([]int, n)
	for range whole {
		parts[rapid.IntRange(0, n-1).Draw(t, "to")]++
	}
	return parts
}

func checkWhole(t *rapid.T, parts []int) {
	if sum(parts) != whole || slices.Min(parts) < 0 {
		t.Fatalf("%v sum to %d", parts, sum(parts))
	}
}

func TestSharesStayWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := someParts(t)
		i := rapid.IntRange(0, len(parts)-1).Draw(t, "i")
		v := rapid.IntRange(-20, 120).Draw(t, "v")
		set := SetShare(parts, i, v)
		checkWhole(t, set)
		if set[i] != min(max(v, 0), whole) {
			t.Fatalf("%d became %d", v, set[i])
		}
		for a := range parts {
			for b := range parts {
				if a != i && b != i && parts[a] < parts[b] && set[a] > set[b] {
					t.Fatalf("%v became %v: the order of the others changed", parts, set)
				}
			}
		}
		moved := MoveBorder(parts, i, v)
		checkWhole(t, moved)
		for a := range parts {
			if a != i && a != (i+1)%len(parts) && moved[a] != parts[a] {
				t.Fatalf("%v became %v: more than two moved", parts, moved)
			}
		}
		checkWhole(t, RemoveShare(parts, i))
		checkWhole(t, AddShare(parts))
	})
}

func TestSharesOnTheWay(t *testing.T) {
	for _, c := range []struct{ got, want []int }{
		{SetShare([]int{0}, 0, 40), []int{40}},
		{AddShare([]int{40}), []int{40, 60}},
		{AddShare(nil), []int{100}},
		{AddShare([]int{40, 60}), []int{40, 60, 0}},
		{SetShare([]int{0, 0, 0}, 1, 40), []int{30, 40, 30}},
		{SetShare([]int{100, 0, 0}, 0, 50), []int{50, 25, 25}},
		{SetShare([]int{20, 30, 50}, 2, 0), []int{40, 60, 0}},
		{RemoveShare([]int{20, 30, 50}, 2), []int{40, 60}},
		{RemoveShare([]int{30}, 0), []int{}},
		{RemoveShare([]int{20, 30}, 0), []int{30}},
		{MoveBorder([]int{20, 30, 50}, 2, 5), []int{15, 30, 55}},
		{MoveBorder([]int{100}, 0, 5), []int{100}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

// Ninety sentences of our own, a third of them written after the finder was made.
func TestNamedOwnActInOwnSentences(t *testing.T) {
	file, err := os.ReadFile("testdata/own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	read, wrong := 0, 0
	for line := range strings.Lines(string(file)) {
		is, cause, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		read++
		if NamedOwnAct(&record.Record{Cause: cause}) != (is == "1") {
			wrong++
			t.Logf("wrong: %q", cause)
		}
	}
	if read != 90 || wrong > 2 {
		t.Errorf("%d of %d are read wrong", wrong, read)
	}
}

func TestNamedOwnAct(t *testing.T) {
	for cause, want := range map[string]bool{
		"because I skipped the dry run": true, "I’d left it shut": true, "I am useless": false, "I was tired.": false,
		"the network": false, "": false, "They think I": false, "I think they were early": false,
	} {
		if got := NamedOwnAct(&record.Record{Cause: cause}); got != want {
			t.Errorf("%q: %v", cause, got)
		}
	}
	r := record.Record{Cause: "I skipped it", Responsibility: record.Responsibility{Shares: []record.Share{{What: "a"}}}}
	if AsksAboutMine(&r) {
		t.Error("it asks before any share is set")
	}
	hundred, zero := record.Rating(100), record.Rating(0)
	r.Responsibility.Shares[0].Part = &hundred
	if !AsksAboutMine(&r) {
		t.Error("it does not ask")
	}
	r.Responsibility.Shares = append(r.Responsibility.Shares, record.Share{What: "b", Mine: true, Part: &zero})
	if !AsksAboutMine(&r) {
		t.Error("it does not ask of a zero")
	}
	r.Responsibility.LeftOut = true
	if AsksAboutMine(&r) {
		t.Error("it asks twice")
	}
}

// A share that is the user's own names the act by itself.
func TestAZeroForAShareOfOnesOwnIsAskedAbout(t *testing.T) {
	hundred, zero := record.Rating(100), record.Rating(0)
	var r record.Record
	r.Responsibility.Shares = []record.Share{{What: "too public", Part: &hundred}, {What: "I skipped the test", Mine: true, Part: &zero}}
	if !AsksAboutMine(&r) {
		t.Error("it does not ask")
	}
	for _, other := range []record.Share{{What: "I skipped the test", Part: &zero}, {What: " ", Mine: true, Part: &zero}} {
		r.Responsibility.Shares[1] = other
		if AsksAboutMine(&r) {
			t.Errorf("it asks about %+v", other)
		}
	}
}

func TestHeavy(t *testing.T) {
	for i, p := range HeavyParts() {
		if p.Name != record.HeavyParts[i] || len(p.Steps) < 3 || Step(p.Name, len(p.Steps)) != p.Steps[0] {
			t.Errorf("%d: %+v", i, p)
		}
	}
	if Step("else", 0) != "" {
		t.Error("a part that is none has a step")
	}
	for answer, want := range map[string]bool{
		"": true, "  ": true, "Nobody was there.": true, "I was alone": true, "I couldn’t stop it": true,
		"Mira came by.": false, "the one project": false, "niemand": true, "noble people": false,
	} {
		if MayMove(answer) != want {
			t.Errorf("%q: %v", answer, !want)
		}
	}
}

func TestSpoken(t *testing.T) {
	if got := Spoken(record.Responsibility{Happened: " It stopped. ", WouldAsk: "An hour."}); got != "It stopped.\n\nAn hour." {
		t.Errorf("%q", got)
	}
}

// TestEveryToolHasAName: one title for each tool, for pages and files, and no other.
func TestEveryToolHasAName(t *testing.T) {
	titles := map[string]bool{}
	for _, tool := range All {
		title := record.ToolTitles[string(tool)]
		if title == "" || titles[title] {
			t.Errorf("%s is called %q", tool, title)
		}
		titles[title] = true
	}
	if len(record.ToolTitles) != len(All) {
		t.Errorf("%d titles for %d tools", len(record.ToolTitles), len(All))
	}
	for _, name := range record.ToolNames {
		if !slices.Contains(All, Tool(name)) {
			t.Errorf("a page with texts, %q, is no tool", name)
		}
	}
}
