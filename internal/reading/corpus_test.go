package reading

import (
	"context"
	"os"
	"slices"
	"testing"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
)

// shownTraps are the traps that a window would show.
func shownTraps(r Reading) []string {
	var slugs []string
	for _, f := range r.Findings {
		if f.Shown && f.Rule.Category.Kind == rule.Trap {
			slugs = append(slugs, f.Rule.Category.Slug)
		}
	}
	return slugs
}

// TestCheckLines holds floors under the embedded model on the check split of our
// own corpus, which it never saw. A floor is the figure of an honest run and is
// never lowered. `make eval` prints these figures by trap, and those on other
// texts.
func TestCheckLines(t *testing.T) {
	rows, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	_, check := corpus.Split(rows)
	reader := New()
	var thoughts, first, withFlag, flags, right float64
	calm := map[string][2]float64{} // kind → flagged, all
	for _, row := range check {
		if !slices.Contains([]string{corpus.Thought, corpus.NearMiss, corpus.Plain}, row.Kind) {
			continue
		}
		r := reader.Read(context.Background(), Input{Text: row.Text})
		shown := shownTraps(r)
		if row.Kind != corpus.Thought {
			c := calm[row.Kind]
			c[1]++
			if len(shown) > 0 {
				c[0]++
			}
			calm[row.Kind] = c
			continue
		}
		thoughts++
		top := slices.MaxFunc(distortion.Slugs, func(a, b string) int {
			return int(1e9 * (r.Traps[a] - r.Traps[b]))
		})
		if slices.Contains(row.Labels, top) {
			first++
		}
		if len(shown) > 0 {
			withFlag++
		}
		for _, slug := range shown {
			flags++
			if slices.Contains(row.Labels, slug) {
				right++
			}
		}
	}
	near, plain := calm[corpus.NearMiss], calm[corpus.Plain]
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"a right trap first", first / thoughts, 0.74},
		{"thoughts with a shown flag", withFlag / thoughts, 0.45},
		{"shown flags that are right", right / flags, 0.87},
		{"near-misses left alone", 1 - near[0]/near[1], 0.96},
		{"plain lines left alone", 1 - plain[0]/plain[1], 0.99},
	} {
		t.Logf("%s: %.3f", f.name, f.got)
		if f.got < f.floor {
			t.Errorf("%s: %.3f, the floor is %.2f", f.name, f.got, f.floor)
		}
	}
}
