package reframe

import (
	"strings"
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/words"
	"seconddraft/reframe/ban"
	"seconddraft/reframe/matter"
)

// What a matter adds to a family obeys the rules of the family's own wordings,
// and its lines break no ban wherever they stand.
func TestWordingsOfMatters(t *testing.T) {
	racetest.Skip(t) // every wording of every matter, one goroutine
	for _, m := range matter.All() {
		for id, wordings := range m.Wordings {
			fam := families()[id]
			if fam == nil {
				t.Errorf("%s: there is no family %q", m.ID, id)
				continue
			}
			if err := (&Family{Wordings: wordings}).checkNames(); err != nil {
				t.Errorf("%s: %s: %v", m.ID, id, err)
			}
			for _, w := range wordings {
				for _, place := range placesOf(w) {
					if len(m.Lines[place]) == 0 {
						t.Errorf("%s: %s: %q has no lines for {%s}", m.ID, id, w, place)
					}
				}
				for _, fault := range words.Faults(w) {
					t.Errorf("%s: %s: %q %s", m.ID, id, w, fault)
				}
			}
		}
	}
}

// Each line stands in some suggestion that passes the bans, or it is of no use.
func TestLinesPassTheBans(t *testing.T) {
	racetest.Skip(t) // every line of every matter, one goroutine
	frames := map[string]string{"limit": "{fact}. It's true that … .", "common": "{fact}. Many people feel this … ."}
	for _, m := range matter.All() {
		for place, lines := range m.Lines {
			for _, line := range lines {
				w := frames[place]
				if w == "" {
					w = "{fact}. " + matter.Slots[place] + "."
				}
				w = strings.Replace(strings.Replace(w, " .", ".", 1), "…", line, 1)
				if strings.HasPrefix(place, "may_") {
					w = "{fact}. " + capital(line) + "."
				}
				d := ban.Draft{
					Text: strings.Replace(w, "{fact}", "I dropped my blue cup", 1), Family: "M1", Wordings: []string{w},
					User: ban.NewUser("I dropped my blue cup."), Lists: &banLists,
				}
				for _, v := range d.Check() {
					t.Errorf("%s: %s: %q breaks the ban %s (%s)", m.ID, place, line, v.Ban, v.Detail)
				}
			}
		}
	}
}
