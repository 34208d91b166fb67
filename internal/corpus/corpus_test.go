package corpus_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
)

func load(t *testing.T) []corpus.Row {
	t.Helper()
	rows, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// A slip in a line would quietly teach the model something wrong.
func TestRowsAreWhatTheReadmeSays(t *testing.T) {
	stops := []string{"crisis-a", "crisis-b", "abuse", "discrimination", "grief"}
	for _, r := range load(t) {
		wrong := func(what string) { t.Errorf("%s %s: %s: %q", r.File, r.ID, what, r.Text) }
		for _, l := range append(slices.Clone(r.Labels), r.Near) {
			if l != "" && !slices.Contains(distortion.Slugs, l) {
				wrong("unknown trap " + l)
			}
		}
		slug := strings.TrimSuffix(strings.TrimPrefix(r.File, "traps/"), ".jsonl")
		switch r.Kind {
		case corpus.Thought:
			if len(r.Labels) == 0 || r.Labels[0] != slug {
				wrong("a thought's first label is its file's")
			}
		case corpus.NearMiss:
			if r.Near != slug || len(r.Labels) != 0 {
				wrong("a near-miss has near and no labels")
			}
		case corpus.Plain:
			if len(r.Labels) != 0 {
				wrong("a plain line has no labels")
			}
		case corpus.Cause:
			if !strings.Contains(r.Text, r.Event) || !strings.Contains(r.Text, r.Cause) || r.Cause == "" {
				wrong("event and cause are words of the text")
			}
			for _, axis := range []float64{r.Internality, r.Stability, r.Globality} {
				if axis < 1 || axis > 7 {
					wrong("an axis is 1 to 7")
				}
			}
		case corpus.Critic, corpus.CriticNo:
			if r.Level == nil || *r.Level < 0 || *r.Level > 4 {
				wrong("a level is 0 to 4")
			}
		case corpus.Stop:
			if !slices.Contains(stops, r.Stop) {
				wrong("unknown stop " + r.Stop)
			}
		case corpus.NoCause, corpus.Idiom, corpus.Fair:
		default:
			wrong("unknown kind " + r.Kind)
		}
	}
}

// The same words on both sides of the split would make the check worthless.
func TestNoTextTwice(t *testing.T) {
	seen := map[string]string{}
	for _, r := range load(t) {
		key := strings.Join(strings.Fields(strings.ToLower(r.Text)), " ")
		if before := seen[key]; before != "" {
			t.Errorf("%s repeats %s: %q", r.ID, before, r.Text)
		}
		seen[key] = r.ID
	}
}

func TestAGroupStaysOnOneSide(t *testing.T) {
	a := corpus.Row{ID: "x-1", Group: "x-1"}
	b := corpus.Row{ID: "x-2", Group: "x-1"}
	if a.Check() != b.Check() {
		t.Error("two lines of one scene fall apart")
	}
	train, check := corpus.Split(load(t))
	if share := float64(len(check)) / float64(len(train)+len(check)); share < 0.25 || share > 0.35 {
		t.Errorf("the check split holds %.2f of all lines, want about 0.30", share)
	}
}

func TestLoadNamesTheLineThatIsWrong(t *testing.T) {
	for name, line := range map[string]string{
		"not JSON":    `{"id":`,
		"unknown key": `{"id":"a","kind":"fair","text":"x","labels":[],"mood":1}`,
		"no text":     `{"id":"a","kind":"fair","text":" ","labels":[]}`,
	} {
		dir := fstest.MapFS{"fair.jsonl": {Data: []byte(`{"id":"b","kind":"fair","text":"x","labels":[]}` + "\n" + line + "\n")}}
		if _, err := corpus.Load(dir); err == nil || !strings.Contains(err.Error(), "fair.jsonl:2") {
			t.Errorf("%s: the error is %v, want the place fair.jsonl:2", name, err)
		}
	}
	twice := fstest.MapFS{"a.jsonl": {Data: []byte(strings.Repeat(`{"id":"b","kind":"fair","text":"x","labels":[]}`+"\n", 2))}}
	if _, err := corpus.Load(twice); err == nil {
		t.Error("an id used twice loads")
	}
}

// Fewer lines than these would leave a trap's figures to chance.
func TestEachTrapHasItsLines(t *testing.T) {
	thoughts, near, plain := map[string]int{}, map[string]int{}, 0
	for _, r := range load(t) {
		switch r.Kind {
		case corpus.Thought:
			thoughts[r.Labels[0]]++
		case corpus.NearMiss:
			near[r.Near]++
		case corpus.Plain:
			plain++
		}
	}
	for _, slug := range distortion.Slugs {
		if thoughts[slug] < 200 || near[slug] < 120 {
			t.Errorf("%s: %d thoughts and %d near-misses, want 200 and 120", slug, thoughts[slug], near[slug])
		}
	}
	if plain < 300 {
		t.Errorf("%d plain lines, want 300", plain)
	}
}
