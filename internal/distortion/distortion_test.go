package distortion_test

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/rule/ruletest"
	"seconddraft/internal/text"
)

func TestRules(t *testing.T) { ruletest.Run(t, distortion.Pack()) }

func TestPackHoldsTheThirteenTraps(t *testing.T) {
	var got []string
	perTrap := map[string]int{}
	for _, c := range distortion.Pack().Categories() {
		got = append(got, c.Slug)
		if c.Kind != rule.Trap || c.Question == "" || c.Slot == "" {
			t.Errorf("%s: kind %q, question %q, slot %q", c.Slug, c.Kind, c.Question, c.Slot)
		}
	}
	for _, r := range distortion.Pack().Rules() {
		perTrap[r.Category.Slug]++
		if !strings.Contains(r.Message, "{cue}") || strings.ContainsAny(r.Message+r.Why, "!") {
			t.Errorf("%s: the message must hold the words found and stay calm: %q", r.ID, r.Message)
		}
	}
	want := slices.Clone(distortion.Slugs)
	slices.Sort(got)
	slices.Sort(want)
	if len(want) != 13 || !slices.Equal(got, want) {
		t.Errorf("categories %v, want %v", got, want)
	}
	for slug, n := range perTrap {
		if n < 5 {
			t.Errorf("%s has %d rules, want 5 or more", slug, n)
		}
	}
}

// Plain bad news, plain feelings and bare quantifiers are no traps.
func TestQuiet(t *testing.T) {
	for _, s := range []string{
		"",
		"I feel sad.",
		"i'm so tired and i miss her",
		"I'm angry with him and I will tell him on Sunday.",
		"All of us went, every one.",
		"I never eat before ten.",
		"Nobody was in.",
		"Only two came.",
		"We lost the contract today.",
		"I failed the test by two marks.",
		"They let me go on Friday with a month's pay.",
		"He left me in March.",
		"I was late again and said sorry.",
		"The doctor rang, it's diabetes.",
		"I got 48 and the pass mark is 50.",
		"She told me she's disappointed with the report.",
		"I cried in the car for ten minutes.",
		"I worry about the rent.",
		"Everything is on the table by the door.",
		"I will be there at nine.",
		"I should be home by six.",
		"We had a row about the dishes.",
		"My back hurts and I slept badly.",
		"He never rang back, I asked him why.",
	} {
		for _, f := range distortion.Pack().Find(text.Parse(s)) {
			t.Errorf("%q: %s", s, f.Message+" ("+f.Rule.ID+")")
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("I always ruin it, they all think I'm useless.")
	f.Add("\xff\x00 i’m a failure… 😔\r\nno point")
	f.Fuzz(func(t *testing.T, source string) {
		doc := text.Parse(source)
		for _, finding := range distortion.Pack().Find(doc) {
			for _, s := range append([]text.Span{finding.Span}, finding.Cues...) {
				if s.Start < 0 || s.End > len(source) || s.Empty() {
					t.Fatalf("%s: span %v outside a text of %d bytes", finding.Rule.ID, s, len(source))
				}
			}
		}
	})
}
