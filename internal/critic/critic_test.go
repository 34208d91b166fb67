package critic_test

import (
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
		{"I let everyone down.", 3, "I let everyone down"},
		{"Today I couldn't even ring her.", 1, "Today I couldn't even ring her"},
		{"I'm so disappointed in myself. You absolute clown.", 3, "You absolute clown"},
		{"I'm such an idiot. I hate myself.", 4, "I hate myself"},
		{"Mum says I'm an idiot.", 0, ""},
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
	doc := text.Parse("I deserve to suffer.")
	trap := rule.Finding{
		Rule: &rule.Rule{Category: &rule.Category{Slug: "labeling", Kind: rule.Trap}},
		Span: text.Span{Start: 0, End: 19}, Confidence: 1,
	}
	if level, span := critic.Level(doc, []rule.Finding{trap, {}}); level != 0 || span != nil {
		t.Errorf("level %d, span %v; want 0 and none", level, span)
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
