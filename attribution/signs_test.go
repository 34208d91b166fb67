package attribution

import (
	"slices"
	"testing"

	"seconddraft/internal/text"
)

func signsFor(event, cause string) map[string]float64 {
	out := map[string]float64{}
	m := &meeting{event: newStatement(whole(text.Parse(event), Situation)), cause: newStatement(whole(text.Parse(cause), Cause))}
	for _, f := range signsOf(m) {
		out[f.name] = f.value
	}
	return out
}

func TestSigns(t *testing.T) {
	for _, c := range []struct {
		event, cause string
		has, lacks   []string
	}{
		{"We lost.", "the referee was asleep", []string{"head-official", "other-past"}, []string{"self-past", "my-own"}},
		{"I was late.", "one sudden storm", []string{"head-weather", "noun-a"}, []string{"noun-plain", "told-past"}},
		{"She left.", "my temper", []string{"my-own", "noun-my", "head-character"}, []string{"my-thing"}},
		{"The bill is late.", "my landlord", []string{"my-thing", "head-official"}, []string{"my-own"}},
		{"I lost my job, my marriage and my health.", "I drink", []string{"event-areas", "event-stakes", "self-present"}, []string{"event-two-areas"}},
		{"I missed the bus.", "I overslept", []string{"event-chances", "self-past", "told-past"}, []string{"event-areas"}},
	} {
		got := signsFor(c.event, c.cause)
		for _, name := range c.has {
			if got[name] == 0 {
				t.Errorf("%q: no %s in %v", c.cause, name, got)
			}
		}
		for _, name := range c.lacks {
			if got[name] != 0 {
				t.Errorf("%q: %s is %v", c.cause, name, got[name])
			}
		}
	}
}

func TestSharesTellWhoACauseSpeaksOf(t *testing.T) {
	for cause, want := range map[string]float64{
		"I shouted":              1,
		"he shouted":             -1,
		"he shouted, I shouted":  0,
		"we were tired":          0,
		"the rain never stopped": -1, // a claim about something else
	} {
		if got := signsFor("It went wrong.", cause)["self-claims"]; got != want {
			t.Errorf("%q: %v, want %v", cause, got, want)
		}
	}
}

// A sign with a name that signNames does not list would slip past
// TestWeightsBelongToFeatures.
func FuzzSignsHaveKnownNames(f *testing.F) {
	f.Add("We lost.", "my printer had been broken for years and nobody told me")
	f.Add("", "")
	f.Add("no job, no home", "7 bad years…")
	known := signNames()
	f.Fuzz(func(t *testing.T, event, cause string) {
		var seen []string
		m := &meeting{event: newStatement(whole(text.Parse(event), Situation)), cause: newStatement(whole(text.Parse(cause), Cause))}
		for _, s := range signsOf(m) {
			if !known[s.name] || slices.Contains(seen, s.name) {
				t.Errorf("sign %q is unknown or there twice", s.name)
			}
			if s.at.doc != nil && (s.at.first < 0 || s.at.last > len(s.at.doc.Tokens)) {
				t.Errorf("sign %q has words outside the text", s.name)
			}
			seen = append(seen, s.name)
		}
	})
}
