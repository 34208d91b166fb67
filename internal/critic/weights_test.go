package critic

import (
	"strings"
	"testing"
)

func TestWeights(t *testing.T) {
	w, err := parseWeights(weightTable)
	if err != nil {
		t.Fatal(err)
	}
	some := 0
	for cue, v := range w.by {
		if v != 0 {
			some++
		}
		if v > 0 && OfOthers(cue) {
			t.Errorf("%s weighs %.2f: what is said of others makes no line harsher", CueNames[cue], v)
		}
	}
	if some < 30 {
		t.Errorf("%d cues have a weight; is the file whole?", some)
	}
}

func TestParseWeightsNamesTheLineThatIsWrong(t *testing.T) {
	for _, table := range []string{"# fine\n\ninsult self much", "\n\ninsult sofa 0.4", "\n\n0.4"} {
		if _, err := parseWeights(table); err == nil || !strings.Contains(err.Error(), "weights.txt:3") {
			t.Errorf("%q: got %v", table, err)
		}
	}
}

func TestCueNamesAreUnique(t *testing.T) {
	seen := map[string]bool{constant: true}
	for _, name := range CueNames {
		if name == "" || seen[name] {
			t.Errorf("%q names two cues, or none", name)
		}
		seen[name] = true
	}
}
