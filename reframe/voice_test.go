package reframe

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
)

func TestSecondPerson(t *testing.T) {
	for in, want := range map[string]string{
		"I was late. My boss saw me.":             "you was late. Your boss saw you.",
		"I'm tired and I blame myself.":           "you're tired and you blame yourself.",
		"The fault is mine, and I am sorry.":      "The fault is yours, and you are sorry.",
		"A voice says “I always ruin my demos.”":  "A voice says “I always ruin my demos.”",
		"I’m late for my shift.":                  "you're late for your shift.",
		"It says “I am slow.” I can wait.":        "It says “I am slow.” You can wait.",
		"He told you that I lied.":                "",
		"It feels like I've lost it. I can wait.": "It feels like you've lost it. You can wait.",
	} {
		want = strings.Replace(want, "you was", "you were", 1)
		if got := secondPerson(in); got != want {
			t.Errorf("secondPerson(%q) = %q, want %q", in, got, want)
		}
	}
}

// With the distanced voice each text speaks by name, and none says "I".
func TestDistancedVoice(t *testing.T) {
	r := Request{Text: "I'll never pass. I'm such a failure.", Situation: "I failed the exam.", Voice: "distanced", Stop: "none"}
	r.Name = "mira"
	flagSpan(&r, "labeling", "I'm such a failure")
	flagSpan(&r, "fortune-telling", "I'll never pass")
	texts := 0
	for _, s := range wellFormed(t, r) {
		if s.Text == "" {
			continue
		}
		texts++
		bare := strings.Split(s.Text, "“")[0]
		if !strings.HasPrefix(s.Text, "Mira, ") || strings.Contains(bare, " I ") || strings.Contains(bare, " my ") {
			t.Errorf("%s: %q", s.Strategy, s.Text)
		}
	}
	if texts < 2 {
		t.Errorf("only %d texts", texts)
	}
	r.Name = ""
	for _, s := range wellFormed(t, r) {
		if strings.HasPrefix(s.Text, "Mira") || strings.HasPrefix(s.Text, ",") {
			t.Errorf("without a name: %q", s.Text)
		}
	}
}

// A user who declined kindness gets accurate words and no warm ones.
func TestKindnessDeclined(t *testing.T) {
	racetest.Skip(t) // every thought to read, one goroutine
	for _, th := range readThoughts(t) {
		r := th.request()
		r.Kindness, r.Situation = "declined", "The login failed."
		r.Feeling = []string{"ashamed"}
		got := Suggest(r)
		if len(got) < 1 {
			t.Errorf("nothing for %q", th.Text)
		}
		for _, s := range got {
			if s.Strategy == "M1" || s.Strategy == "V1" {
				t.Errorf("%s for %q", s.Strategy, th.Text)
			}
			if m := warm.FindString(s.Text); m != "" && !strings.Contains(strings.ToLower(th.Text), strings.ToLower(m)) {
				t.Errorf("%s is warm: %q", s.Strategy, s.Text)
			}
		}
	}
}

// To someone who has failed before, "one time" is untrue, whether they say it
// or their records do.
func TestRepeatedFailure(t *testing.T) {
	for name, r := range map[string]Request{
		"said":    {Text: "I always fail it. I revised for weeks and failed for the fourth time.", Situation: "I failed the driving test."},
		"records": {Text: "I always fail it. I revised for weeks.", Situation: "I failed the driving test.", Repeated: true},
	} {
		flagSpan(&r, "stable", "I always fail it")
		flagSpan(&r, "overgeneralization", "I always fail it")
		got := wellFormed(t, r)
		if got[0].Strategy != "T6" {
			t.Errorf("%s: first is %s", name, got[0].Strategy)
		}
		for _, s := range got {
			if s.Strategy == "T1" || s.Strategy == "O1" || onceOnly.MatchString(s.Text) {
				t.Errorf("%s: %s %q", name, s.Strategy, s.Text)
			}
		}
	}
}

func TestTimesIn(t *testing.T) {
	for in, want := range map[string]string{
		"“Third time this year”": "for the third time this year", "“Three times in a row”": "three times in a row",
		"“Again and again”": "", "": "",
	} {
		if got := timesIn(in); got != want {
			t.Errorf("timesIn(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEffort(t *testing.T) {
	for in, want := range map[string]string{
		"I revised for weeks and still failed.":        "I revised for weeks",
		"It was hopeless. I practised every evening.":  "I practised every evening",
		"I didn't study.":                              "",
		"She worked for months.":                       "",
		"I failed the exam because I slept too little": "",
	} {
		if got := effortIn(in); got != want {
			t.Errorf("effortIn(%q) = %q, want %q", in, got, want)
		}
	}
}

// The person and the likelihood that the user gave are used.
func TestOwnAnswers(t *testing.T) {
	r := Request{Text: "They think I'm slow.", Stop: "none"}
	r.Person = "My colleagues"
	flagSpan(&r, "mind-reading", "")
	if s := wellFormed(t, r)[0]; s.Strategy != "R1" || !strings.Contains(strings.ToLower(s.Text), "my colleagues") {
		t.Errorf("%s: %q", s.Strategy, s.Text)
	}
	r = Request{Text: "I'll lose the flat.", Stop: "none"}
	r.Likelihood = 30
	flagSpan(&r, "fortune-telling", "")
	if s := wellFormed(t, r)[0]; s.Strategy != "P1" || !strings.Contains(s.Text, "30 percent") {
		t.Errorf("%s: %q", s.Strategy, s.Text)
	}
}

// A draft that answers a flag asks who it is about where the words hold only a
// pronoun, and how likely it is where they look ahead. Nothing else is asked so.
func TestPersonAndLikelihoodAreAskedWhereTheyHelp(t *testing.T) {
	racetest.Skip(t) // one goroutine
	for _, c := range []struct {
		text, situation, slug string
		want                  string // the slot, "" for neither
	}{
		{"They think I'm slow.", "", "mind-reading", SlotPerson},
		{"He thinks I'm lazy.", "", "mind-reading", SlotPerson},
		{"My boss thinks I'm lazy.", "", "mind-reading", ""},
		{"Daniel thinks I'm lazy.", "", "mind-reading", ""},
		{"They ruined the whole evening for me.", "They came two hours late.", "blaming", SlotPerson},
		{"This is all down to my sister.", "My sister came two hours late.", "blaming", ""},
		{"I'll lose the flat.", "", "fortune-telling", SlotLikelihood},
		{"I'll lose the flat and everything will fall apart.", "", "catastrophizing", SlotLikelihood},
		{"I always ruin dinner.", "", "overgeneralization", ""},
		{"I'm an idiot.", "", "labeling", ""},
	} {
		r := Request{Text: c.text, Situation: c.situation, Stop: "none"}
		flagSpan(&r, c.slug, "")
		asked := func() (slots []string) {
			for _, s := range Suggest(r) {
				if s.Slot == SlotPerson || s.Slot == SlotLikelihood {
					if s.Text == "" || s.Question == nil || *s.Question != ownQuestions[s.Slot] {
						t.Errorf("%q: %+v", c.text, s)
					}
					slots = append(slots, s.Slot)
				}
			}
			return slots
		}
		want := []string(nil)
		if c.want != "" {
			want = []string{c.want}
		}
		if got := asked(); !slices.Equal(got, want) {
			t.Errorf("%q asks for %q, not %q", c.text, got, want)
		}
		r.Person, r.Likelihood = "my team", 70
		if got := asked(); !slices.Equal(got, want) {
			t.Errorf("answered, %q asks for %q, not %q", c.text, got, want)
		}
		said := map[string]string{SlotPerson: "my team", SlotLikelihood: "70 percent", "": ""}[c.want]
		if texts := fmt.Sprint(Suggest(r)); !strings.Contains(strings.ToLower(texts), said) {
			t.Errorf("%q: the answer is in no draft: %s", c.text, texts)
		}
		r.Findings[0].Shown = false
		if got := asked(); got != nil {
			t.Errorf("%q without a flag asks for %q", c.text, got)
		}
	}
}
