package reframe

import (
	"strings"
	"testing"
)

// What a draft opens on: the setback, wherever it stands; else a backdrop that is
// clear by itself; else nothing of the situation.
func TestSetback(t *testing.T) {
	for _, c := range []struct{ situation, text, want string }{
		{"I sent my poem to a magazine and heard nothing.", "I like to write. I should be famous.", "I sent my poem to a magazine and heard nothing"},
		{"We set the table at six. Nobody came to my door.", "I'm a bore.", "nobody came to my door"},
		{"Choir ended at nine. Two of them laughed at me on the stairs.", "I can't sing.", "two of them laughed at me on the stairs"},
		{"It rained and the ferry did not come.", "I take the ferry so I'll never be on time.", "the ferry did not come"},
		{"The parcel came by courier this morning.", "I dropped the vase. I'm so clumsy.", "I dropped the vase"},
		{"He put the letter on the shelf and left the house.", "My nephew got his first C. He'll fail the year.", ""},
		{"I gave the toast at my cousin's party.", "My glass fell over and I felt like a fool.", "I gave the toast at my cousin's party"},
		{"The pool closed at eight and I missed the last bus.", "I'm useless.", "the pool closed at eight and I missed the last bus"},
	} {
		r := Request{Situation: c.situation, Text: c.text, Stop: "none"}
		if got := gather(&r).opening; got != c.want {
			t.Errorf("%q | %q opens on %q, want %q", c.situation, c.text, got, c.want)
		}
	}
}

// A backdrop is told and never weighed.
func TestBackdropIsNotWeighed(t *testing.T) {
	wordings := []string{"{setback}, but that doesn't settle it.", "{setback}. That is hard, and I can rest.", "{fact}. I feel {feeling}, and many people would."}
	for situation, want := range map[string]int{"The keys came by post this morning.": 1, "The landlord turned me down.": 3} {
		r := Request{Text: "I'll never find a flat.", Situation: situation, Answers: Answers{Feeling: []string{"worried"}}}
		f, fam := gather(&r), families()["P1"]
		if got := renderings(wordings, nil, f.slotsOfFamily(fam, f.claimFor(fam))); len(got) != want {
			t.Errorf("%q fills %d wordings, want %d: %v", situation, len(got), want, got)
		}
	}
}

// What a thought claims of this moment is no fact to open on beside a situation.
func TestAClaimOfThisMomentIsNoFact(t *testing.T) {
	for _, s := range Suggest(Request{Text: "I'm having a heart attack and I will die.", Situation: "My heart was pounding on the stairs."}) {
		if strings.HasPrefix(s.Text, "I'm having a heart attack") {
			t.Errorf("%s says the fear as a fact: %q", s.Strategy, s.Text)
		}
		if s.Strategy == "C1" && s.Question != nil {
			t.Errorf("asks about a death: %q", *s.Question)
		}
	}
}
