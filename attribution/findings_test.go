package attribution

import (
	"slices"
	"testing"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// slugs are the categories of one kind that Read finds in a narration.
func slugs(narration, situation string, kind rule.Kind) []string {
	_, _, findings := Read(texts(narration, situation, ""))
	var out []string
	for _, f := range findings {
		if f.Rule.Category.Kind == kind && !slices.Contains(out, f.Rule.Category.Slug) {
			out = append(out, f.Rule.Category.Slug)
		}
	}
	slices.Sort(out)
	return out
}

func TestReadShowsTheFarEndOfAnAxis(t *testing.T) {
	tests := []struct {
		text, situation string
		want            []string
	}{
		{"They picked Ana because I'm useless.", "", []string{"global", "internal", "stable"}},
		{"I lost the order because I always panic.", "", []string{"stable"}},
		{"I'm such a failure.", "The shop turned me down.", []string{"global", "internal", "stable"}},
		{"The cake sank because the whole oven is broken.", "", nil},
		{"I always ruin it.", "", []string{"internal", "stable"}},
		// An own act is owned, not a card.
		{"I missed the train because I packed too late.", "", nil},
		{"It's my fault the milk went off, I left it out.", "", nil},
		// A trait with no event, a good event, somebody else's view.
		{"I'm such a failure.", "", nil},
		{"I passed because I always prepare.", "", nil},
		{"Mum says I lost it because I'm lazy.", "", nil},
		{"", "", nil},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got := slugs(tt.text, tt.situation, rule.Axis); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestReadCreditsFairExplanations(t *testing.T) {
	tests := []struct{ text, want string }{
		{"I went out too fast, that's all it was.", "specific"},
		{"I was slow tonight and it will pass.", "temporary"},
		{"Neither of us read the small print.", "shared"},
		{"I misread the map. Next time I'll ask at the desk.", "changeable"},
	}
	for _, tt := range tests {
		if got := slugs(tt.text, "", rule.Fair); !slices.Contains(got, tt.want) {
			t.Errorf("%q: got %v, want %s among them", tt.text, got, tt.want)
		}
	}
}

func TestFindingsLieInTheNarrationInOrder(t *testing.T) {
	narration := "I lost it because I never learn. The rest of it was fine. They left because I'm boring."
	in := Texts{Text: text.Parse(narration), Situation: text.Parse("We lost the room because I always forget.")}
	_, _, findings := Read(in)
	if len(findings) < 3 {
		t.Fatalf("got %d findings, want at least 3", len(findings))
	}
	last := 0
	for _, f := range findings {
		if f.Span.Start < last || f.Span.End > len(narration) || f.Span.Empty() {
			t.Errorf("span %v of %s is out of order or bounds", f.Span, f.Rule.ID)
		}
		last = f.Span.Start
		for _, c := range f.Cues {
			if !f.Span.Contains(c) {
				t.Errorf("%s: cue %v outside span %v", f.Rule.ID, c, f.Span)
			}
		}
	}
}

func TestRatingsFollowTheWords(t *testing.T) {
	tests := []struct {
		cause           string
		internal        [2]Rating
		stable          [2]Rating
		global          [2]Rating
		selfBlame       SelfBlame
		whatCanBeMended Changeable
	}{
		{"I forgot to charge the phone last night", [2]Rating{6, 7}, [2]Rating{1, 2}, [2]Rating{1, 3}, Behavioral, Yes},
		{"I'm just lazy", [2]Rating{6, 7}, [2]Rating{6, 7}, [2]Rating{5, 7}, Characterological, Unknown},
		{"the storm", [2]Rating{1, 2}, [2]Rating{1, 3}, [2]Rating{1, 3}, "", No},
		{"my boss never listens to anyone", [2]Rating{1, 2}, [2]Rating{5, 7}, [2]Rating{1, 7}, "", No},
		// A habit is an act, and an act can be done in another way.
		{"I tend to go quiet in meetings", [2]Rating{6, 7}, [2]Rating{4, 6}, [2]Rating{1, 3}, Behavioral, Partly},
		{"we both forgot", [2]Rating{3, 5}, [2]Rating{1, 3}, [2]Rating{1, 3}, "", Partly},
	}
	for _, tt := range tests {
		t.Run(tt.cause, func(t *testing.T) {
			a := read("", "The talk went wrong", tt.cause)[0]
			within(t, "internality", a.Internality, tt.internal)
			within(t, "stability", a.Stability, tt.stable)
			within(t, "globality", a.Globality, tt.global)
			if a.SelfBlame != tt.selfBlame || a.Changeable != tt.whatCanBeMended {
				t.Errorf("got %q, %q, want %q, %q", a.SelfBlame, a.Changeable, tt.selfBlame, tt.whatCanBeMended)
			}
		})
	}
}

func within(t *testing.T, axis string, got Rating, want [2]Rating) {
	t.Helper()
	if got < want[0] || got > want[1] {
		t.Errorf("%s %d, want %d to %d", axis, got, want[0], want[1])
	}
}

func TestSummaryIsTheMeanOfWhatIsKnown(t *testing.T) {
	got := Summarise([]Attribution{
		{Internality: 7, Stability: 2},
		{Internality: 2, Stability: 0, Globality: 6},
	})
	if want := (Summary{Internality: 5, Stability: 2, Globality: 6}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
