package critic_test

import (
	"slices"
	"testing"

	"seconddraft/internal/critic"
	"seconddraft/internal/rule"
	"seconddraft/internal/rule/ruletest"
	"seconddraft/internal/text"
)

func TestRules(t *testing.T) { ruletest.Run(t, critic.Pack()) }

func TestLevel(t *testing.T) {
	for _, c := range []struct {
		text  string
		level int
		words string // what the level is read from
	}{
		{"", 0, ""},
		{"The login failed and the charts were fine.", 0, ""},
		{"I did my best with four hours of sleep.", 0, ""},
		{"I should have asked for the slides.", 1, "I should have asked for the slides"},
		{"I'm not good enough.", 2, "I'm not good enough"},
		{"I let everyone down.", 2, "I let everyone down"},
		{"Today I couldn't even ring her.", 2, "Today I couldn't even ring her"},
		{"I'm so disappointed in myself. You absolute clown.", 3, "You absolute clown"},
		{"I'm such an idiot. I hate myself.", 4, "I hate myself"},
		{"Mum says I'm an idiot.", 0, ""},
		{"I missed the goal. What a clown.", 3, "What a clown"},
		{"I hate myself lol", 4, "I hate myself lol"},
		{"Everyone laughed. I'm such a loser.", 3, "I'm such a loser"},
	} {
		doc := text.Parse(c.text)
		level, span := critic.Level(doc, critic.Pack().Find(doc))
		words := ""
		if span != nil {
			words = doc.Text(*span)
		}
		if level != c.level || words != c.words {
			t.Errorf("%q: level %d from %q, want %d from %q", c.text, level, words, c.level, c.words)
		}
	}
}

func TestLevelPassesOverOtherKinds(t *testing.T) {
	doc := text.Parse("The tea was good.")
	trap := rule.Finding{
		Rule: &rule.Rule{Category: &rule.Category{Slug: "labeling", Kind: rule.Trap}},
		Span: text.Span{Start: 0, End: 16}, Confidence: 1,
	}
	if level, span := critic.Level(doc, []rule.Finding{trap, {}}); level != 0 || span != nil {
		t.Errorf("level %d, span %v; want 0 and none", level, span)
	}
}

// A harsh word is not always the writer's, on the writer, and meant.
func TestHarshWordsThatAreNotMeant(t *testing.T) {
	for _, line := range []string{
		"lol I'm an idiot, jumper on inside out",
		"I'm the idiot in the Santa suit and I'd do it again.",
		"I'm a disgrace to accountants, said the accountant.",
		"I'm such a clown on skates, we had a good laugh.",
		"The ref must be blind. What a clown.",
	} {
		doc := text.Parse(line)
		found := critic.Pack().Find(doc)
		if !slices.ContainsFunc(found, func(f rule.Finding) bool { return f.Rule.Category.Slug == "critic-3" }) {
			t.Errorf("%q: no rule hears a name, so there is nothing to test", line)
		}
		if level, _ := critic.Level(doc, found); level >= critic.Inadequate {
			t.Errorf("%q: level %d", line, level)
		}
	}
}

// Where no rule speaks, the weighed cues may say that there is something, and
// never that it is harsh.
func TestLevelWithoutAFinding(t *testing.T) {
	for _, c := range []struct {
		text  string
		level int
	}{
		{"I sat with her and we watched the rain.", 0},
		{"She is a lovely singer.", 0},
		{"Stupid, greedy, weak, I deserve all the pain, I am scum, I hate myself.", 1},
	} {
		doc := text.Parse(c.text)
		level, span := critic.Level(doc, nil)
		if level != c.level || (level == 0) != (span == nil) {
			t.Errorf("%q: level %d at %v, want %d", c.text, level, span, c.level)
		}
	}
}

func TestEstimateLooksAtThreeSentences(t *testing.T) {
	calm := "We had soup at the market and the sun came out. "
	harsh := "I am scum and I deserve all this pain, I hate myself."
	long := text.Parse(calm + calm + calm + calm + harsh + " " + calm + calm + calm)
	alone, _ := critic.Estimate(text.Parse(harsh))
	among, span := critic.Estimate(long)
	if without, _ := critic.Estimate(text.Parse(calm + calm + calm)); among <= without || without >= alone {
		t.Errorf("calm %.2f, harsh among calm %.2f, harsh alone %.2f: want them in this order", without, among, alone)
	}
	if got := long.Text(span); got != harsh {
		t.Errorf("the sentence that weighs most is %q", got)
	}
}

func FuzzLevel(f *testing.F) {
	f.Add("You absolute clown.")
	f.Add("im so stupid\r\ni hate myself\x00\xff")
	f.Fuzz(func(t *testing.T, source string) {
		doc := text.Parse(source)
		level, span := critic.Level(doc, critic.Pack().Find(doc))
		if level < 0 || level > 4 || (level == 0) != (span == nil) {
			t.Fatalf("level %d with span %v", level, span)
		}
		if span != nil && (span.Start < 0 || span.End > len(source) || span.Empty()) {
			t.Fatalf("span %v outside a text of %d bytes", *span, len(source))
		}
	})
}
