package attribution

import (
	"slices"
	"testing"

	"seconddraft/internal/text"
)

func narrationOf(s string) run { return whole(text.Parse(s), Narration) }

func TestReadHearsNeighboursWithoutAMarker(t *testing.T) {
	tests := []claim{
		// a lasting trait behind a thing that went wrong
		{"They picked someone else to lead. I'm too quiet for these people.", "They picked someone else to lead", "I'm too quiet for these people"},
		// what was left undone
		{"Failed the fire inspection. I never changed the batteries.", "Failed the fire inspection", "I never changed the batteries"},
		// how others always are
		{"Nobody called me back. The agency ignores anyone over fifty.", "Nobody called me back", "The agency ignores anyone over fifty"},
		// a circumstance in two words
		{"Lost the whole video. Power cut.", "Lost the whole video", "Power cut"},
		// one's own neglect in front of its harm
		{"I skipped the second coat. The fence rotted through.", "The fence rotted through", "I skipped the second coat"},
	}
	readsEach(t, tests)
}

func TestReadClaimsNothingOfWhatCameNext(t *testing.T) {
	for _, s := range []string{
		"I failed the exam. I went home and ate soup.",
		"My aunt died. The funeral is on Friday.",
		"He broke up with me. I cried in the car.",
		"The bank said no. We have another appointment on Monday.",
		"She was cross with me. I'll ring her tomorrow.",
		"We had a lovely day. The sun was out.",
		"I lost my keys. Could it be the other coat?",
	} {
		in := texts(s, "", "")
		if list, _, _ := Read(in); len(list) != 0 {
			t.Errorf("%q: claimed %q for %q", s, wordsAt(in, list[0].Cause), wordsAt(in, list[0].Event))
		}
	}
}

func TestSplicesCutWhereAStatementEnds(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"we broke up, we wanted different things", []string{"we broke up", "we wanted different things"}},
		{"No date tonight: he works late", []string{"No date tonight", "he works late"}},
		{"I was tired and the road was wet", []string{"I was tired", "the road was wet"}},
		{"I bought bread, milk and eggs", nil},
		{"I lost the keys", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, part := range splices(narrationOf(tt.text)) {
			got = append(got, part.doc.Text(part.trim().span()))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestChooseTakesOneReadingOfAPair(t *testing.T) {
	a, b, c := &statement{}, &statement{}, &statement{}
	ab := &meeting{event: a, cause: b, score: 0.7}
	ba := &meeting{event: b, cause: a, score: 0.6}
	bc := &meeting{event: b, cause: c, score: 0.4}
	strong := &meeting{event: b, cause: c, score: 0.55}
	within := &meeting{event: c, cause: b, score: 0.4, within: true}
	tests := []struct {
		name  string
		all   []*meeting
		least float64
		want  []*meeting
	}{
		{"the likelier reading", []*meeting{ba, ab}, 0.3, []*meeting{ab}},
		{"none below the threshold", []*meeting{bc}, 0.5, nil},
		{"no second pair of sentences that is less likely than not", []*meeting{ab, bc}, 0.3, []*meeting{ab}},
		{"a second one that is likely", []*meeting{ab, strong}, 0.3, []*meeting{ab, strong}},
		{"one of sentences and one within a sentence", []*meeting{ab, within}, 0.3, []*meeting{ab, within}},
	}
	for _, tt := range tests {
		if got := choose(tt.all, tt.least); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %d meetings", tt.name, len(got))
		}
	}
}

func TestListedFindsThreeShortThings(t *testing.T) {
	for s, want := range map[string]bool{
		"the kids, the job, the band": true,
		"no job no gym no anything":   true,
		"I couldn't manage a thing for weeks, not the shop, not the bus, not a call": true,
		"the rest of the day was a shambles: till short, boss cross, phone lost":     true,
		"I lost the keys and the map": false,
		"I lost the keys":             false,
		"":                            false,
	} {
		r := listed(narrationOf(s))
		if got := r.last > r.first; got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func TestReadAnswersWhy(t *testing.T) {
	for s, want := range map[string]string{
		"Why did I lose it? I never practice.":                         "I never practice",
		"What do I think caused it? Me being late and her being rude.": "Me being late and her being rude",
		"Probably a mix of me not asking and them not telling.":        "a mix of me not asking and them not telling",
		"Bad luck mostly.": "Bad luck mostly",
	} {
		in := texts(s, "", "")
		list, _, _ := Read(in)
		if len(list) != 1 || wordsAt(in, list[0].Cause) != want {
			t.Errorf("%q: got %d attributions", s, len(list))
		}
	}
}
