package attribution

import (
	"strings"
	"testing"
)

// A weight whose feature is gone, or was renamed, would be silently without effect.
func TestWeightsBelongToFeatures(t *testing.T) {
	known := map[string]map[string]bool{neighbours: {}, threshold: {neighbours: true}}
	for _, row := range shapeTable {
		known[neighbours][row.name] = true
	}
	rated := map[string]bool{base: true}
	for name := range numeric {
		rated[name] = true
	}
	for _, l := range leaningTable {
		rated[l.name] = true
	}
	for name := range signNames() {
		rated[name] = true
	}
	for _, a := range allAxes {
		known[string(a)] = rated
	}
	for model, weights := range parseWeights(weightTable) {
		for feature := range weights {
			word := isWord(feature) || model == neighbours && strings.HasPrefix(feature, eventWord)
			if !known[model][feature] && !word {
				t.Errorf("weights.txt: %s has no feature %s", model, feature)
			}
		}
	}
	for _, a := range allAxes {
		if len(axisWeights()[a]) < 5 {
			t.Errorf("weights.txt: %s has %d weights", a, len(axisWeights()[a]))
		}
	}
	if least := leastScore(); least <= 0 || least >= 1 {
		t.Errorf("weights.txt: the threshold is %v", least)
	}
}

func TestParseWeightsNamesTheLineThatIsWrong(t *testing.T) {
	for _, table := range []string{"# fine\n\nneighbours harm", "\n\nneighbours harm much", "\n\na b 1 2"} {
		func() {
			defer func() {
				if msg, _ := recover().(string); !strings.Contains(msg, "weights.txt:3") {
					t.Errorf("%q: got %q", table, msg)
				}
			}()
			parseWeights(table)
		}()
	}
}

func TestFeatureNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range shapeTable {
		if seen[row.name] {
			t.Errorf("two shapes are named %s", row.name)
		}
		seen[row.name] = true
	}
	seen = signNames()
	for _, l := range leaningTable {
		if seen[l.name] || numeric[l.name] {
			t.Errorf("two leanings or signs are named %s", l.name)
		}
		seen[l.name] = true
	}
}
