package reframe

import (
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

// Who has answered a question finds the answer in one of the drafts, once, whatever
// was flagged.
func TestAnAnswerIsHeard(t *testing.T) {
	racetest.Skip(t) // one goroutine
	thoughts := []Request{
		{Text: "I forgot the keys to the hall and the rehearsal was ruined.", Situation: "Eleven people stood in the rain."},
		{Text: "I'm a hopeless cook.", Situation: "The rice burned and the pan is black."},
		{Text: "They all think I'm slow.", Situation: "I asked the same question twice in the briefing."},
		{Text: "I should be able to do this alone.", Situation: "I called my brother about the tax form."},
	}
	for name, a := range map[string]Answers{
		"good part":      {GoodPart: []string{"Two of them thanked me for the music."}},
		"exception":      {Exceptions: []string{"In May it went well with the same people."}},
		"against":        {EvidenceAgainst: []string{"My neighbour asked me to come again."}},
		"friend's reply": {FriendWouldSay: []string{"You had slept three hours."}},
		"step":           {Step: []string{"report it to the office on Monday"}},
	} {
		for _, r := range thoughts {
			r.Answers = a
			said := 0
			list := Suggest(r)
			for _, s := range list {
				for _, words := range []string{"thanked me for the music", "with the same people", "asked me to come again", "slept three hours", "report it to the office"} {
					said += strings.Count(s.Text, words)
				}
			}
			if said != 1 {
				t.Errorf("%s, %q: said %d times in %v", name, r.Text, said, texts(list))
			}
		}
	}
}

func texts(list []Suggestion) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.Text)
	}
	return out
}

func TestBlow(t *testing.T) {
	for _, c := range []struct{ name, fact, want string }{
		{"what was left undone", "I forgot the keys to the hall", "I forgot the keys to the hall"},
		{"what another did", "my sister was very late", "my sister was very late"},
		{"what is neutral", "the tickets came by email", ""},
		{"what is liked", "I love dancing", ""},
		{"what may come", "I might lose my job", ""},
	} {
		if got := blow(slotMap{"fact": c.fact}); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLeaningAnswers(t *testing.T) {
	for _, c := range []struct {
		wording, answer string
		want            bool
	}{
		{"{good_clause}. That is true as well.", "she goes home every year", true},
		{"{fact}. {good_clause}, and I can let that count.", "she goes home every year", false},
		{"{good_clause}. That is true as well.", "my aunt goes home every year", false},
	} {
		if got := leans(c.wording, slotMap{"fact": "my aunt called", "good_clause": c.answer}); got != c.want {
			t.Errorf("%q with %q: %v, want %v", c.wording, c.answer, got, c.want)
		}
	}
}

func TestStepPhraseTakesVerbs(t *testing.T) {
	for in, want := range map[string]string{
		"report it to the office":  "report it to the office",
		"Sit by the river":         "sit by the river",
		"I'll ring the plumber":    "ring the plumber",
		"fold one basket tonight":  "fold one basket tonight",
		"the bistro on Monday":     "",
		"coffee with Ana":          "",
		"calling the school first": "call the school first",
	} {
		if got := stepPhrase(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}
