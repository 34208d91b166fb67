package reframe

import (
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/rule"
)

// Each suggestion holds a word of the writer's (issue 4): a whole answer stands behind
// their own clause where it has none.
func TestEachTextHoldsAWordOfTheWriters(t *testing.T) {
	racetest.Skip(t) // one goroutine
	for _, text := range []string{
		"The bus driver shut the door in my face. He must hate me.",
		"I work as a baker, and I'll be fired before spring.",
		"I collect teapots, and I'm such a useless person.",
		"My sister hasn't written since June. Nobody cares about me.",
		"I love my allotment but my beans are all going to die.",
		"We moved to a new town in May. I'll always be alone here.",
		"I burnt the lasagne for twelve guests. It's my fault that the whole night was ruined.",
		"I forgot the second verse. Everyone must think I'm stupid.",
		"I should be further along than my cousin by now.",
	} {
		r := Request{Text: text, CriticLevel: 2}
		f := gather(&r)
		for _, s := range Suggest(r) {
			if s.Text != "" && f.owns(s.Text) == 0 {
				t.Errorf("%q gets %s without a word of it: %q", text, s.Strategy, s.Text)
			}
		}
	}
}

// The last guard puts a text without such a word aside.
func TestSoundWantsTheirWords(t *testing.T) {
	d := drafting{facts: gather(&Request{Text: "I spilled soup on the tablecloth. I ruin dinners.", Findings: []rule.Finding{}})}
	for text, want := range map[string]bool{
		"One small thing may help. I can take a walk.":                 false,
		"I spilled soup on the tablecloth. I can take a walk.":         true,
		"I know that many people get it, and I can look at one thing.": false,
	} {
		if got := d.sound(Suggestion{Strategy: "G1", Text: text, wording: text}); got != want {
			t.Errorf("sound(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestCircular(t *testing.T) {
	slots := map[string]string{"whether": "whether the trip will be ruined"}
	for wording, want := range map[string]bool{
		"Trouble with the trip doesn't decide {whether}. I can see what can be moved.": true,
		"Rain doesn't decide {whether}. I can see what can be moved.":                  false,
		"It's too soon to know {whether}. I can look at the trip again tomorrow.":      false,
	} {
		if got := circular(wording, slots); got != want {
			t.Errorf("circular(%q) = %v, want %v", wording, got, want)
		}
	}
}

// What was cut out of the middle of a sentence fills no slot.
func TestSplicedClausesFillNothing(t *testing.T) {
	for clause, want := range map[string]bool{
		"I am renting is never quiet":           true,
		"baking cakes never go down well":       true,
		"my uncle sang and so were we both":     true,
		"I am waiting for the bus":              false,
		"finding a flat that is never too loud": false,
	} {
		if got := spliced.MatchString(clause); got != want {
			t.Errorf("spliced(%q) = %v, want %v", clause, got, want)
		}
	}
	if !stutters("I was passed over, passed over, passed over") || stutters("I was passed over for the post") {
		t.Error("stutters")
	}
	if !openAlike("It feels like {feels}. ", "It hurts to be left out.") {
		t.Error("openAlike")
	}
}
