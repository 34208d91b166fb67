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
