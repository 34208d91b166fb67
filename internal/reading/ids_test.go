package reading

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"seconddraft/attribution"
	"seconddraft/internal/critic"
	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
)

// The list of every rule id that was ever used. Dismissals and verdicts are
// stored under them, so an id never comes back with another meaning.
const idList = "testdata/rule-ids.txt"

const idListHead = `# Every rule id that was ever used, so that none is used twice: what a user said
# "not this" to is stored under it. "go test ./internal/reading -run RuleIDs
# -update" adds the new ones and marks those that are gone as retired. A line is
# never taken out.
`

var update = flag.Bool("update", false, "add new rule ids to the list and mark those that are gone as retired")

// usedIDs are the ids in the packs, and one for each trap and for the crisis that
// the model may flag alone.
func usedIDs() (ids []string) {
	for _, p := range []*rule.Pack{distortion.Pack(), critic.Pack(), attribution.Pack(), safety.Pack()} {
		for _, r := range p.Rules() {
			ids = append(ids, r.ID)
		}
	}
	for _, slug := range distortion.Slugs {
		ids = append(ids, rule.PatternPrefix+slug)
	}
	return append(ids, safety.Pattern().ID)
}

// idFaults says what is wrong between a list, id → retired, and the ids in use.
func idFaults(list map[string]bool, used []string) (faults []string) {
	for _, id := range used {
		switch retired, listed := list[id]; {
		case !listed:
			faults = append(faults, id+" is not in the list")
		case retired:
			faults = append(faults, id+" was retired and is back: give the rule another name")
		}
	}
	for id, retired := range list {
		if !retired && !slices.Contains(used, id) {
			faults = append(faults, id+" is gone and not marked as retired")
		}
	}
	slices.Sort(faults)
	return faults
}

// readIDs reads the list.
func readIDs(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile(idList)
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]bool{}
	var order []string
	for line := range strings.Lines(string(b)) {
		id, mark, marked := strings.Cut(strings.TrimSpace(line), " ")
		if id == "" || strings.HasPrefix(id, "#") {
			continue
		}
		if _, twice := list[id]; twice || marked && mark != "retired" {
			t.Errorf("the line %q is twice there or not understood", line)
		}
		list[id] = marked
		order = append(order, id)
	}
	if !slices.IsSorted(order) {
		t.Error("the list is not in order")
	}
	return list
}

func TestRuleIDsAreNeverReused(t *testing.T) {
	list, used := readIDs(t), usedIDs()
	if *update {
		updateIDs(t, list, used)
	}
	for _, fault := range idFaults(list, used) {
		t.Errorf("%s: %s (see its first lines)", idList, fault)
	}
}

// updateIDs writes the list anew. It takes nothing out and brings nothing back.
func updateIDs(t *testing.T, list map[string]bool, used []string) {
	t.Helper()
	for _, id := range used {
		if _, listed := list[id]; !listed { // a retired one stays retired
			list[id] = false
		}
	}
	var ids []string
	for id := range list {
		list[id] = list[id] || !slices.Contains(used, id)
		ids = append(ids, id)
	}
	slices.Sort(ids)
	out := bytes.NewBufferString(idListHead)
	for _, id := range ids {
		mark := ""
		if list[id] {
			mark = " retired"
		}
		fmt.Fprintf(out, "%s%s\n", id, mark)
	}
	if err := os.WriteFile(idList, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestIDFaults(t *testing.T) {
	list := map[string]bool{"a/one": false, "a/two": false, "a/old": true}
	for name, c := range map[string]struct {
		used []string
		want int
	}{
		"all is listed":   {[]string{"a/one", "a/two"}, 0},
		"a new one":       {[]string{"a/one", "a/two", "a/new"}, 1},
		"one that went":   {[]string{"a/one"}, 1},
		"one came back":   {[]string{"a/one", "a/two", "a/old"}, 1},
		"all of it wrong": {[]string{"a/one", "a/old", "a/new"}, 3},
	} {
		if got := idFaults(list, c.used); len(got) != c.want {
			t.Errorf("%s: %q, want %d faults", name, got, c.want)
		}
	}
}
