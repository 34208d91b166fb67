package reframe

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/attribution"
	"seconddraft/internal/racetest"
	"seconddraft/internal/words"
	"seconddraft/reframe/ban"
)

// Every sentence of ours keeps the house rules, whatever stands in its slots.
func TestOurWords(t *testing.T) {
	for id, f := range families() {
		for _, s := range slices.Concat([]string{f.Title}, f.Wordings, f.Questions) {
			for _, fault := range words.Faults(s) {
				t.Errorf("%s: %q %s", id, s, fault)
			}
			if i := strings.Index(s, "!"); i >= 0 {
				t.Errorf("%s: %q", id, s)
			}
		}
	}
	for stop, w := range stopWords {
		for _, s := range append([]string{w.response}, w.drafts...) {
			for _, fault := range words.Faults(s) {
				t.Errorf("%s: %q %s", stop, s, fault)
			}
		}
	}
}

// Grave illness is a grief as well: nobody has died yet.
func TestGriefSuitsIllness(t *testing.T) {
	s := StopResponse("grief") + " " + strings.Join(stopWords["grief"].drafts, " ")
	for _, untrue := range []string{"You lost", "I lost", "I miss", "died", "gone"} {
		if strings.Contains(s, untrue) {
			t.Errorf("%q says %q", s, untrue)
		}
	}
}

// Each row once read wrong in the night: untrue, unkind or no English.
func TestReadAloud(t *testing.T) {
	racetest.Skip(t) // one goroutine
	for _, c := range []struct {
		name  string
		text  string
		flags []string
		not   string // what no suggestion may say
	}{
		{"a harsh claim is not a cause that was not chosen", "Can't do anything right.", []string{"stable", "global"}, "something I chose"},
		{"the event of another is not the writer's", "She failed her driving test for the third time. I should have practised with her.", []string{"should-statements"}, "Third time"},
		{"nor was it the first time", "She failed her driving test for the third time. It will never work.", []string{"stable"}, "one time"},
		{"nor have many people felt it after her test", "She failed her driving test. I am useless.", nil, "after a driving test like that"},
		{"again is not the first time", "I ate the whole cake again. I always ruin the week.", []string{"stable"}, "one time"},
		{"nor is what one can't stop", "I let Mum down, and I can't seem to stop letting them down.", []string{"stable"}, "one time"},
		{"never again is more than never", "I snapped at Priya. I should apologise but she'll never trust me again.", []string{"fortune-telling"}, "trust me."},
		{"what others said is theirs", "Dad always said I was useless and he was right.", []string{"stable"}, "feels like"},
		{"what has happened is no forecast", "My landlord has ruined my life.", []string{"catastrophizing"}, "forecast"},
		{"a job is no event", "Nobody laughed. I had one job as best man.", nil, "a job like that"},
		{"what is to come has not gone wrong", "If I don't pass the resit on Friday I'm finished. I always fail.", []string{"stable"}, "was one"},
		{"no one might is no English", "No one will ever love me.", []string{"fortune-telling"}, "No one might"},
		{"a friend has no her", "I was short with her on the phone.", []string{"critic-2"}, "with her on the phone told"},
		{"a name is no feeling", "I'm hopeless with money.", []string{"labeling"}, "feel hopeless"},
		{"a friend has no mine", "My daughter didn't want to come to mine.", []string{"critic-2"}, "whose daughter didn't want to come to mine"},
		{"what lasts was not one time", "The press took my hand and I lost my arm to it. I can't even tie a shoe.", []string{"stable"}, "one time"},
		{"a rule has no other time", "Everybody should like my cooking.", []string{"overgeneralization"}, "differently"},
		{"a good line is no forecast", "I make good money. I'll never afford a house.", []string{"fortune-telling"}, "forecast is this: “I make"},
		{"must is a guess here", "He frowned at my cake. He must be disgusted.", []string{"mind-reading"}, "I wish he would be"},
		{"a plain good is no name", "I'm a vegetarian. I can't save the animals.", nil, "myself a vegetarian"},
		{"a bad deed is not made to count", "I hurt myself in an accident. I'll never be a dancer.", []string{"discounting-the-positive"}, "make that smaller"},
		{"two times do not fit one clause", "My train was late this weekend. I always miss it.", []string{"stable"}, "this weekend this time"},
	} {
		r := Before{Text: c.text, Flags: c.flags}.request()
		if c.name == "a harsh claim is not a cause that was not chosen" {
			r.Attributions = []attribution.Attribution{{Changeable: attribution.No}}
		}
		for _, s := range wellFormed(t, r) {
			all := s.Text
			if s.Question != nil {
				all += " " + *s.Question
			}
			if strings.Contains(all, c.not) {
				t.Errorf("%s: %s says %q", c.name, s.Strategy, all)
			}
		}
	}
}

func TestKinNamesKeepTheirCapital(t *testing.T) {
	for in, want := range map[string]string{"Dad left early": "Dad left early", "My dad left": "my dad left", "The exam went badly": "the exam went badly"} {
		if got := inside(in); got != want {
			t.Errorf("inside(%q) = %q, want %q", in, got, want)
		}
	}
}

// Two wordings of one family differ in more than their slots.
func TestWordingsDiffer(t *testing.T) {
	for id, f := range families() {
		seen := map[string]string{}
		for _, w := range slices.Concat(f.Wordings, f.Questions) {
			bones := slotPattern.ReplaceAllString(w, "{}")
			if seen[bones] != "" {
				t.Errorf("%s: %q and %q", id, seen[bones], w)
			}
			seen[bones] = w
		}
	}
}

// Each text holds a content word that the user wrote; only a question need not.
func TestEachTextIsTheUsersOwn(t *testing.T) {
	racetest.Skip(t) // every text of the deck, one goroutine
	texts := 0
	for _, th := range readThoughts(t) {
		for _, c := range contexts {
			r := th.request()
			r.Situation, r.Answers = c.Situation, c.Answers
			user := ban.NewUser(saidBy(&r)...)
			for _, s := range Suggest(r) {
				if s.Text == "" {
					continue
				}
				texts++
				own := 0
				for w := range contentWords(s.Text) {
					if user.Said(w) {
						own++
					}
				}
				if own == 0 {
					t.Errorf("%s holds nothing of %q: %q", s.Strategy, r.Text, s.Text)
				}
			}
		}
	}
	if texts < 500 {
		t.Errorf("only %d texts", texts)
	}
}
