package reframe

import (
	"strings"
	"testing"
	"unicode/utf8"

	"seconddraft/internal/racetest"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// FuzzSuggest holds that no text, however broken, and no span, however wrong,
// makes Suggest panic, give broken bytes or break a ban.
func FuzzSuggest(f *testing.F) {
	racetest.Skip(f) // one goroutine
	for _, s := range []string{
		"", "I always ruin demos.", "You absolute clown!", "\x00\xff", "😀😀", "לא הצלחתי", "a\r\nb", "I should've { } \" “", "I'm", "you're a", "I'll never", "A two-page letter. It's over.",
	} {
		f.Add(s, "The login failed.", "because i forgot", 0, 5)
		f.Add("I should have called.", s, s, -3, 400)
	}
	slugs := []string{"labeling", "stable", "mind-reading", "should-statements", "fortune-telling", "critic-3", "discounting-the-positive"}
	f.Fuzz(func(t *testing.T, words, situation, answer string, start, end int) {
		r := Request{Text: words, Situation: situation, CriticLevel: len(words) % 4}
		r.Cause, r.Name, r.Step, r.GoodPart, r.Feeling = answer, answer, one(answer), one(answer), one(answer)
		r.FriendWouldSay, r.OtherCauses, r.Exceptions, r.Need = one(answer), one(answer), one(answer), one(answer)
		for _, slug := range slugs {
			r.Findings = append(r.Findings, rule.Finding{
				Rule: &rule.Rule{ID: slug, Category: &rule.Category{Slug: slug, Kind: kindOf(slug)}},
				Span: text.Span{Start: start, End: end}, Confidence: 0.5, Shown: true,
			})
		}
		for _, s := range Suggest(r) {
			if !utf8.ValidString(s.Text) {
				t.Errorf("broken bytes in %q", s.Text)
			}
			if v := Check(s, r); len(v) > 0 {
				t.Errorf("%q breaks %v", s.Text, v)
			}
		}
	})
}

// Size is no danger: a megabyte, one endless line, nothing at all.
func TestAwkwardTexts(t *testing.T) {
	racetest.Skip(t) // texts of a megabyte, one goroutine
	for name, words := range map[string]string{
		"empty": "", "blank": " \n\t ", "emoji": "😀 😭", "NUL": "I\x00 failed", "invalid": "I \xff\xfe failed", "right to left": "אני תמיד נכשל",
		"one line": strings.Repeat("I always ruin it ", 6000), "a megabyte": strings.Repeat("I failed the exam again. ", 42000), "one word": strings.Repeat("a", 100000),
		"line ends": "I failed.\r\nI always do.\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			r := Request{Text: words, Situation: words, Stop: "none"}
			flagSpan(&r, "stable", "")
			sound(t, r)
		})
	}
}
