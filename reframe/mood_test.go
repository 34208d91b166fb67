package reframe

import "testing"

func TestLight(t *testing.T) {
	for text, want := range map[string]bool{
		"I burnt the cake. The whole party is a mess.": true,
		"My husband left me. I am so alone.":           false,
		"I dropped a plate. I am a worthless cook.":    false,
	} {
		f := gather(&Request{Text: text})
		if got := f.light(slotMap{}); got != want {
			t.Errorf("light(%q) = %v", text, got)
		}
	}
}

func TestSettle(t *testing.T) {
	for _, c := range []struct {
		name        string
		slots       slotMap
		full, empty string
	}{
		{"a grave fear is a scare", slotMap{"might": "I might end up homeless", "might_both": "x"}, "scare", "might_both"},
		{"a plain one is weighed", slotMap{"might": "I might miss the bus"}, "might", "scare"},
		{"a goal is no fear", slotMap{"goal_doing": "finding a flat", "worry": "I won't find a flat"}, "goal_doing", "worry"},
		{"what fails to come is not made less likely", slotMap{"worry": "they will never learn", "whether_bad": "whether they learn"}, "worry", "whether_bad"},
		{"an accident is no wish", slotMap{"fact": "they are late", "other_wish": "I wish they would have had an accident"}, "fact", "other_wish"},
		{"a pastime is worth some time", slotMap{"fact": "I like to garden"}, "enjoyed", "slip"},
		{"drinking is not", slotMap{"fact": "I like drinking at night"}, "fact", "enjoyed"},
	} {
		settle(c.slots)
		if c.slots[c.full] == "" || c.slots[c.empty] != "" {
			t.Errorf("%s: %v", c.name, c.slots)
		}
	}
}

// Plainer words, wishes and rules do not say the critic's sentence again.
func TestNothingAgreesWithTheCritic(t *testing.T) {
	for in, want := range map[string]string{
		"the party was a disaster":   "the party was a setback",
		"I always ruin picnics":      "",
		"I'll always be the odd one": "",
	} {
		if got := neutralOf(in); got != want {
			t.Errorf("%q in plainer words is %q, want %q", in, got, want)
		}
	}
	for _, text := range []string{"I should stop painting.", "I shouldn't be allowed to cook.", "I should never be asked again."} {
		for _, s := range Suggest(Request{Text: text}) {
			if s.Strategy == "S1" && s.Text != "" {
				t.Errorf("%q: %q", text, s.Text)
			}
		}
	}
}

func TestNobodyIsNoMind(t *testing.T) {
	for _, c := range []struct{ might, want string }{
		{"nobody in my family might want me around", ""},
		{"no one might want me there", ""},
		{"my aunt might not want me there", "my aunt might not want me there"},
	} {
		s := slotMap{"person_might": c.might}
		dropUnfit(s)
		if s["person_might"] != c.want {
			t.Errorf("%q becomes %q", c.might, s["person_might"])
		}
	}
}
