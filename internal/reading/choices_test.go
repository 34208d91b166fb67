package reading

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"seconddraft/internal/rule"
)

var testReader = New()

const chosenText = "I always ruin everything. They all think I am a fraud. I'm such an idiot. What a muppet I was."

func read(text string, c *Choices) Reading {
	return testReader.Read(context.Background(), Input{Text: text, Choices: c})
}

func shownRules(r Reading) (ids []string) {
	for _, f := range r.Findings {
		if f.Shown {
			ids = append(ids, f.Rule.ID)
		}
	}
	return ids
}

// Nothing chosen is the same as no choices at all.
func TestNoChoicesReadTheSame(t *testing.T) {
	a, b := read(chosenText, nil), read(chosenText, NewChoices(nil, nil))
	b.Input.Choices = nil
	if !same(a, b) {
		t.Error("an empty choice changes what is read")
	}
	if len(shownRules(a)) < 3 {
		t.Fatalf("too little is shown for this test: %v", shownRules(a))
	}
}

// The same words and the same choices read the same, whatever order they come in.
func TestChoicesArePure(t *testing.T) {
	var names []string
	for _, p := range Packs() {
		for _, c := range p.Categories() {
			names = append(names, c.Slug)
		}
		for _, r := range p.Rules() {
			names = append(names, r.ID)
		}
	}
	own := []Phrase{{ID: "1", Words: "what a muppet", Category: "labeling"}, {ID: "2", Words: "ruin everything", Category: "critic-2"}}
	rapid.Check(t, func(t *rapid.T) {
		off := rapid.SliceOfN(rapid.SampledFrom(names), 0, 6).Draw(t, "off")
		one := read(chosenText, NewChoices(off, own))
		slices.Reverse(off)
		two := read(chosenText, NewChoices(off, own))
		two.Input = one.Input
		if !reflect.DeepEqual(one.Findings, two.Findings) && len(one.Findings) > 0 {
			for i := range one.Findings { // the phrases' rules are made anew
				a, b := one.Findings[i], two.Findings[i]
				if a.Rule.ID != b.Rule.ID || a.Span != b.Span || a.Shown != b.Shown || a.Confidence != b.Confidence {
					t.Fatalf("%s and %s", a.Rule.ID, b.Rule.ID)
				}
			}
		}
		for _, f := range one.Findings {
			if f.Rule.Category.Kind != rule.Stop && f.Rule.Category.Slug != highest && !isOwn(f.Rule) &&
				(slices.Contains(off, f.Rule.ID) || slices.Contains(off, f.Rule.Category.Slug)) {
				t.Fatalf("%s is off and found", f.Rule.ID)
			}
		}
		if one.Stop != read(chosenText, nil).Stop {
			t.Fatal("a choice changed the stop sign")
		}
	})
}

func TestARuleThatIsOffIsNotAskedAbout(t *testing.T) {
	all := read(chosenText, nil)
	for _, id := range shownRules(all) {
		r := read(chosenText, NewChoices([]string{id}, nil))
		if slices.Contains(shownRules(r), id) {
			t.Errorf("%s is off and shown", id)
		}
	}
}

// No choice takes a stop sign away, whatever it names.
func TestStopSignsHaveNoSwitch(t *testing.T) {
	var every []string
	for _, p := range Packs() {
		for _, c := range p.Categories() {
			every = append(every, c.Slug, rule.PatternPrefix+c.Slug)
		}
		for _, r := range p.Rules() {
			every = append(every, r.ID)
		}
	}
	c := NewChoices(every, nil)
	for text, want := range map[string]StopSign{
		"I want to die.": Crisis, "I hate myself and I deserve to suffer.": Crisis, "He hit me again.": Abuse,
		"I check the locks over and over.": OtherHelp,
	} {
		if plain := read(text, nil).Stop; plain != want {
			t.Fatalf("%q: %s without choices", text, plain)
		}
		if r := read(text, c); r.Stop != want {
			t.Errorf("%q: %s with everything off", text, r.Stop)
		}
	}
	if left := shownRules(read(chosenText, c)); len(left) > 0 {
		t.Errorf("with everything off there is left %v", left)
	}
	for _, p := range Packs() {
		for _, cat := range p.Categories() {
			if cat.Kind == rule.Stop && (HasSwitch(cat) || TakesPhrases(cat)) {
				t.Errorf("%s has a switch or takes phrases", cat.Slug)
			}
		}
	}
}

func TestOwnPhrasesAreRead(t *testing.T) {
	own := Phrase{ID: "7", Words: "what a muppet", Category: "labeling", Message: "“{cue}” is one of yours.", Why: "You added it."}
	r := read("What a muppet I was today.", NewChoices(nil, []Phrase{own}))
	if len(r.Findings) == 0 {
		t.Fatal("it is not heard")
	}
	i := slices.IndexFunc(r.Findings, func(f rule.Finding) bool { return isOwn(f.Rule) })
	f := r.Findings[max(i, 0)]
	if !f.Shown || f.Rule.ID != "own/7" || f.Message != "“What a muppet” is one of yours." || f.Rule.Category.Slug != "labeling" || f.Rule.Why != own.Why {
		t.Errorf("%+v", f)
	}
	// It is set aside by itself, and by nothing said to another rule.
	d := r.DismissalOf(&f)
	gone := testReader.Read(context.Background(), Input{Text: r.Input.Text, Choices: r.Input.Choices, Dismissed: NewDismissals([]Dismissal{d})})
	if slices.Contains(shownRules(gone), "own/7") {
		t.Error("“not this” does not hold")
	}
	other := NewDismissals([]Dismissal{{Rule: "labeling/i-am-noun", Clause: d.Clause}})
	if r := testReader.Read(context.Background(), Input{Text: r.Input.Text, Choices: r.Input.Choices, Dismissed: other}); !slices.Contains(shownRules(r), "own/7") {
		t.Error("a “not this” to another rule keeps it away")
	}
	// The critic's tone rises with it, and never to where a crisis begins.
	for category, level := range map[string]int{"critic-2": 2, "critic-3": 3, "critic-4": 0, "crisis": 0, "kind": 0, "nothing": 0} {
		own.Category = category
		if got := read("The bus was late, you walnut.", NewChoices(nil, []Phrase{{ID: "8", Words: "you walnut", Category: category}})); got.Critic.Value != level || got.Stop != NoStop {
			t.Errorf("%s: level %d, stop %s", category, got.Critic.Value, got.Stop)
		}
	}
	// Beside a stop sign nothing is asked.
	if r := read("I want to die. What a muppet.", NewChoices(nil, []Phrase{own})); len(shownRules(r)) != 1 {
		t.Errorf("beside a crisis: %v", shownRules(r))
	}
}
