package reframe

import (
	"testing"

	"seconddraft/internal/text"
)

// Each row is a text, a slot and what the shape of the text puts there.
func TestShapeSlots(t *testing.T) {
	for _, c := range []struct{ text, slot, want string }{
		// the good half comes back, whatever the connective
		{"I passed the test, but it was a bad day.", "good_half", "I passed the test"},
		{"Sure, I passed the test, but it feels like luck.", "good_half", "I passed the test"},
		{"Even though I passed the test, I feel stupid.", "good_half", "I passed the test"},
		{"Even though I passed the test, I feel stupid.", "bad_half", "I feel stupid"},
		{"I feel stupid, although I passed the test.", "good_half", "I passed the test"},
		{"I passed the test. Still, I'm stupid.", "good_half", "I passed the test"},
		{"I passed the test. Still, I'm stupid.", "bad_half", "I feel stupid"},
		{"I passed the test. I was slow, though.", "good_half", "I passed the test"},
		{"I passed the test. But I'm stupid.", "good_half", "I passed the test"},
		{"I passed the test, but who cares.", "good_half", "I passed the test"},
		{"I passed the test, so what.", "good_half", "I passed the test"},
		{"I passed the test. But what's the point?", "good_half", "I passed the test"},
		{"I passed the test, but what does it matter?", "good_half", "I passed the test"},
		{"I passed the test, but no one cares.", "bad_half", "it feels like no one cares"},
		{"I sing in a choir. I won the solo, but it is ruined.", "good_half", "I won the solo"},
		// what nobody could have seen is no fact
		{"Nobody talks to me.", "fact", ""},
		{"I only got in because two others were ill.", "fact", ""},
		{"I only got in because two others were ill.", "claim", "I only got in because two others were ill"},
		// claims that were missed
		{"I bet they lost my parcel.", "claim", "they lost my parcel"},
		{"I'm getting fired.", "might", "I might get fired"},
		{"I'm getting fired.", "claim", "I'm getting fired"},
		{"The rain ruined my birthday.", "claim", "the rain ruined my birthday"},
		{"Because I am short I will never be a pilot.", "might", "I might not be a pilot"},
		{"Because I am short I will never be a pilot.", "cause_short", "I am short"},
		// the harsh voice's you is the writer, where nobody else is spoken to
		{"You always ruin it.", "claim", "I always ruin it"},
		{"You're such a fool.", "claim", "I'm such a fool"},
		{"You never listen to me.", "claim", ""},
		{"He said you are useless.", "claim", ""},
		// what is told, and what pleases, is no harsh claim
		{"I messed up a song on the flute.", "fact", "I messed up a song on the flute"},
		{"My niece always plays with my dogs and loves it.", "feels", ""},
	} {
		r := Request{Text: c.text, Stop: "none"}
		if got := gather(&r).shape.slots(text.Span{})[c.slot]; got != c.want {
			t.Errorf("%s of %q is %q, want %q", c.slot, c.text, got, c.want)
		}
	}
}

// What the text itself tells comes before what the situation tells, and the
// situation keeps its own slot.
func TestFactsOfBoth(t *testing.T) {
	r := Request{Text: "I won the first round. I'm a fraud.", Situation: "The login failed in my demo.", Stop: "none"}
	s := gather(&r).slotsFor(families()["E1"], claim{})
	if s["fact"] != "I won the first round" || s["happened"] != "the login failed in my demo" {
		t.Errorf("fact %q, happened %q", s["fact"], s["happened"])
	}
}
