package reframe

import (
	"strings"
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/words"
	"seconddraft/reframe/ban"
	"seconddraft/reframe/matter"
)

// What stands in the places and in the writer's slots of the answers under test.
var (
	pronouns = strings.NewReplacer("{they}", "she", "{them}", "her", "{their}", "her")
	filledIn = strings.NewReplacer("{label}", "a failure", "{whether}", "whether I'll find a job", "{feeling}", "ashamed")
)

// An answer belongs to a family, uses no other slot, and breaks no ban for someone
// who wrote of its matter.
func TestAnswers(t *testing.T) {
	racetest.Skip(t) // 4,500 answers, one goroutine
	for _, m := range matter.All() {
		for id, drafts := range m.Answers {
			if families()[id] == nil {
				t.Errorf("%s: there is no family %q", m.ID, id)
			}
			for _, w := range drafts {
				if strings.Contains(w, "{noun}") && len(m.Nouns) == 0 {
					t.Errorf("%s: %s: %q has a {noun}, and the matter has none", m.ID, id, w)
					continue
				}
				if len(m.Nouns) > 0 {
					w = strings.ReplaceAll(strings.ReplaceAll(w, "{noun}", m.Nouns[0]), "{Noun}", m.Nouns[0])
				}
				checkAnswer(t, m, id, capital(fixArticles(pronouns.Replace(w))))
			}
		}
	}
}

func checkAnswer(t *testing.T, m *matter.Matter, id, wording string) {
	t.Helper()
	w := capital(filledIn.Replace(wording))
	if strings.ContainsAny(w, "{}") {
		t.Errorf("%s: %s: %q has a slot that answers may not use", m.ID, id, w)
		return
	}
	for _, fault := range words.Faults(w) {
		t.Errorf("%s: %s: %q %s", m.ID, id, w, fault)
	}
	said := append([]string{"I'm a failure.", "I don't know whether I'll find a job.", "She is ashamed of her."}, m.Examples...)
	d := ban.Draft{Text: w, Family: id, Wordings: []string{wording}, Named: true, User: ban.NewUser(said...), Lists: &banLists}
	for _, v := range d.Check() {
		if v.Ban == "unspecific" { // depends on what the writer typed; such a draft is dropped then
			continue
		}
		t.Errorf("%s: %s: %q breaks the ban %s (%s)", m.ID, id, w, v.Ban, v.Detail)
	}
}
