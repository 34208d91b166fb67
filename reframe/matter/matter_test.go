package matter

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"seconddraft/internal/racetest"
	"seconddraft/internal/text"
	"seconddraft/internal/words"
)

// find is Find for "situation | thought", the form of the examples.
func find(example string) []string {
	situation, thought, ok := strings.Cut(example, "|")
	if !ok {
		situation, thought = "", example
	}
	var ids []string
	for _, m := range Find(text.Parse(strings.TrimSpace(thought)), text.Parse(strings.TrimSpace(situation))) {
		ids = append(ids, m.ID)
	}
	return ids
}

func TestExamplesAreAboutTheirMatter(t *testing.T) {
	racetest.Skip(t) // every example, one goroutine
	for _, m := range All() {
		for _, e := range m.Examples {
			if got := find(e); !slices.Contains(got, m.ID) {
				t.Errorf("%q is about %v, want %s", e, got, m.ID)
			}
		}
	}
}

// Every line keeps the house rules in the sentence that it has to fit.
func TestOurWords(t *testing.T) {
	racetest.Skip(t) // every line, one goroutine
	for _, m := range All() {
		for slot, lines := range m.Lines {
			for _, line := range lines {
				whole := strings.Replace(Slots[slot], "…", line, 1)
				for _, fault := range words.Faults(whole) {
					if slot == "one" && strings.Contains(fault, "grade") {
						continue // the name of a thing is as long as it is
					}
					t.Errorf("%s: %s: %q %s", m.ID, slot, line, fault)
				}
				if strings.HasSuffix(line, ".") || strings.Contains(line, "{") {
					t.Errorf("%s: %s: %q holds a stop or a slot", m.ID, slot, line)
				}
				if may := strings.HasPrefix(slot, "may_"); may && !strings.Contains(line, "may") && !strings.Contains(line, "might") {
					t.Errorf("%s: %s: %q says for certain what nobody knows", m.ID, slot, line)
				}
				if strings.HasPrefix(Slots[slot], "I can") && !opensOnVerb(line) {
					t.Errorf("%s: %s: %q opens on no verb: was it cut at a comma?", m.ID, slot, line)
				}
				if n := len(strings.Fields(line)); n > 14 {
					t.Errorf("%s: %s: %q has %d words", m.ID, slot, line, n)
				}
			}
		}
	}
}

func TestFaultsAreNamed(t *testing.T) {
	for want, file := range map[string]string{
		"no id":           `[{of: event, when: [a], lines: {try: [b]}, examples: [a]}]`,
		"write claim or":  `[{id: x, when: [a], lines: {try: [b]}, examples: [a]}]`,
		"neither lines":   `[{id: x, of: event, when: [a], examples: [a]}]`,
		"no slot":         `[{id: x, of: event, when: [a], lines: {nope: [b]}, examples: [a]}]`,
		"add one":         `[{id: x, of: event, when: [a], lines: {try: []}, examples: [a]}]`,
		"examples":        `[{id: x, of: event, when: [a], lines: {try: [b]}}]`,
		"there twice":     `[{id: x, of: event, when: [a], lines: {try: [b]}, examples: [a]}, {id: x, of: event, when: [a], lines: {try: [b]}, examples: [a]}]`,
		"pattern":         `[{id: x, of: event, when: ["<a"], lines: {try: [b]}, examples: [a]}]`,
		"unknown field":   `[{id: x, whom: [a]}]`,
		"no file matches": "",
	} {
		files := fstest.MapFS{"m.yaml": {Data: []byte(file)}}
		if file == "" {
			files = fstest.MapFS{}
		}
		if _, err := load(files, "*.yaml"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", file, err, want)
		}
	}
}

// opensOnVerb trusts the tagger but for verbs that it takes for nouns.
func opensOnVerb(line string) bool {
	first, _, _ := strings.Cut(line, " ")
	return text.WordSet("order book water hand time practice share stretch call plan cook drive move cover rest walk phone list note answer change offer")[first] || strings.HasPrefix(text.Parse("I can "+line+".").Tag(2), "VB")
}

func TestSure(t *testing.T) {
	for _, c := range []struct {
		id, situation, thought string
		want                   bool
	}{
		{"exam", "I failed my exam.", "I'm stupid.", true},
		{"exam", "", "I failed my exam and I'm stupid.", true},
		{"exam", "", "My exam pen is blue.", false},
	} {
		for _, m := range All() {
			if got := m.Sure(text.Parse(c.thought), text.Parse(c.situation)); m.ID == c.id && got != c.want {
				t.Errorf("%q | %q: %v, want %v", c.situation, c.thought, got, c.want)
			}
		}
	}
}
