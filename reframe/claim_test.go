package reframe

import (
	"testing"

	"seconddraft/internal/text"
)

// A quote stands alone: no half of a sentence whose verb was said before, no two
// sentences run into one.
func TestQuoted(t *testing.T) {
	for _, c := range []struct{ said, want string }{
		{"I probably should so it keeps me warm", ""},
		{"he never did, but she could", ""},
		{"I really should because it is safer", ""},
		{"they said I could", ""},
		{"why is it monday i hate mondays so much", ""},
		{"why isn't it friday i really need a break?", ""},
		{"Why do I hate mondays?", "“Why do I hate mondays?”"},
		{"What if I hate the new job?", "“What if I hate the new job?”"},
		{"Why can't people see that I need help?", "“Why can't people see that I need help?”"},
		{"earning less that 200 a week is a joke", "“earning less than 200 a week is a joke.”"},
		{"I'm older that most of them", "“I'm older than most of them.”"},
		{"I know better that she does it", "“I know better that she does it.”"},
		{"I can do nothing right", "“I can do nothing right.”"},
		{"I have nobody", "“I have nobody.”"},
	} {
		if got := quoted(c.said); got != c.want {
			t.Errorf("quoted(%q) = %s, want %s", c.said, got, c.want)
		}
	}
}

// Whose message it was, no other sentence tells.
func TestEventOfAnother(t *testing.T) {
	for said, want := range map[string]string{
		"Her message came at ten and said no.":        "",
		"His speech was on Friday.":                   "",
		"The message came at ten and said no.":        "the message",
		"My speech on Friday went badly.":             "my speech",
		"They moved their meeting without telling me": "",
	} {
		if _, np := eventNoun(text.Parse(said), true, nil); np != want {
			t.Errorf("the event of %q is %q, want %q", said, np, want)
		}
	}
}

// What is impossible or a joke is not left open as if it could come.
func TestForecastOfDreams(t *testing.T) {
	for said, want := range map[string]string{
		"I broke my arm and I'll never be a superhero.": "",
		"I'll never be a princess now.":                 "",
		"I will never be a wizard.":                     "",
		"I'll never be a nurse.":                        "whether I'll be a nurse",
		"The queen will never write back to me.":        "whether the queen will write back to me",
	} {
		r := Request{Text: said, Stop: "none"}
		if got := gather(&r).shape.slots(text.Span{})["whether"]; got != want {
			t.Errorf("whether of %q is %q, want %q", said, got, want)
		}
	}
}
