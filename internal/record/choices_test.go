package record

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// What is kept as settings is what comes back, beside settings of other kinds.
func TestChoicesRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		settings := map[string]string{"look": "dark", "reader/own/x": "no JSON", "reader/own/y": `{"v":2,"phrase":"newer"}`, "reader/off/z": "on"}
		var phrases []Phrase
		for range rapid.IntRange(0, 4).Draw(t, "phrases") {
			at := time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "added"), 0).UTC()
			p := NewPhrase(rapid.String().Draw(t, "words"), rapid.String().Draw(t, "category"), at)
			name, value := p.Setting()
			settings[name] = value
			phrases = append(phrases, p)
		}
		off := rapid.SliceOfDistinct(rapid.StringMatching(`[a-y/-]{1,20}`), rapid.ID[string]).Draw(t, "off")
		for _, o := range off {
			name, value := OffSetting(o)
			settings[name] = value
		}
		slices.Sort(off)
		if got := Off(settings); !slices.Equal(got, off) {
			t.Fatalf("off: %q, want %q", got, off)
		}
		got := Phrases(settings)
		if len(got) != len(phrases) {
			t.Fatalf("%d phrases, want %d", len(got), len(phrases))
		}
		for _, want := range phrases {
			if !slices.ContainsFunc(got, func(p Phrase) bool {
				return p.ID == want.ID && p.Words == want.Words && p.Category == want.Category && p.Added.Equal(want.Added)
			}) {
				t.Fatalf("%+v did not come back", want)
			}
		}
		if !slices.IsSortedFunc(got, func(a, b Phrase) int { return a.Added.Compare(b.Added) }) {
			t.Fatal("they are not in order")
		}
	})
}
