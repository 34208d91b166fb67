package reframe

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/words"
	"seconddraft/reframe/ban"
)

// What helps someone who is ashamed is not what helps someone who is angry.
func TestHurt(t *testing.T) {
	for _, c := range []struct {
		name  string
		slots slotMap
		want  string
	}{
		{"the first feeling", slotMap{"feeling": "ashamed and angry"}, "shame"},
		{"a feeling goes before the thought", slotMap{"feeling": "furious", "label": "a fool"}, "anger"},
		{"a feeling that nobody listed", slotMap{"feeling": "wobbly", "label": "a fool"}, "shame"},
		{"a fear of something grave", slotMap{"scare": "I might drown", "whether": "whether I drown"}, "fright"},
		{"another's mind", slotMap{"person_might": "my aunt might mind"}, "judgement"},
		{"a wish about another", slotMap{"other_wish": "I wish she would write"}, "request"},
		{"nothing but what happened", slotMap{"fact": "the kettle broke"}, "setback"},
	} {
		f := facts{}
		if got := f.hurt(c.slots); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Each kind of hurt has closes enough that two evenings seldom end alike, and each
// close passes the bans.
func TestCloses(t *testing.T) {
	fam, seen := families()["M1"], map[string]bool{}
	for _, kind := range hurts {
		if len(fam.Closes[kind]) < 4 {
			t.Errorf("%s: %d closes", kind, len(fam.Closes[kind]))
		}
		for _, c := range fam.Closes[kind] {
			seen[c] = true
			w := "{fact}. I can " + c + "."
			for _, fault := range words.Faults(w) {
				t.Errorf("%s: %q %s", kind, c, fault)
			}
			d := ban.Draft{
				Text: strings.Replace(w, "{fact}", "I dropped my blue cup", 1), Family: "M1", Wordings: []string{w},
				User: ban.NewUser("I dropped my blue cup."), Lists: &banLists,
			}
			for _, v := range d.Check() {
				t.Errorf("%s: %q breaks the ban %s (%s)", kind, c, v.Ban, v.Detail)
			}
		}
	}
	if len(seen) < 50 {
		t.Errorf("%d different closes", len(seen))
	}
}

// A question fits the thought that it is asked of.
func TestQuestionsFit(t *testing.T) {
	for _, c := range []struct{ text, not string }{
		{"I don't like spinach, so who cares.", "speaks against"},
		{"Being among people makes me want to quit.", "speaks against"},
		{"My aunt is a vet, but anyone can do that.", "beside the part that went wrong"},
		{"I'm so worn out all the time.", "If it came to that"},
	} {
		for _, s := range Suggest(Request{Text: c.text}) {
			if s.Question != nil && s.Text == "" && strings.Contains(*s.Question, c.not) {
				t.Errorf("%q: %q", c.text, *s.Question)
			}
		}
	}
}

// A situation that opens on a pronoun gets the one person of the thought.
func TestNamed(t *testing.T) {
	for _, c := range []struct{ situation, text, want string }{
		{"He forgot the cake at the shop.", "My nephew is useless with errands.", "my nephew forgot the cake at the shop"},
		{"He forgot the cake at the shop.", "My nephew and my uncle are useless.", ""},
	} {
		r := Request{Situation: c.situation, Text: c.text}
		if got := gather(&r).opening; c.want != "" && got != c.want || c.want == "" && slices.Contains([]string{"my nephew forgot the cake at the shop", "my uncle forgot the cake at the shop"}, got) {
			t.Errorf("%q | %q opens on %q", c.situation, c.text, got)
		}
	}
}

// Of a sentence with a "but" the thought is what stands behind it.
func TestThoughtIsBehindTheBut(t *testing.T) {
	for in, want := range map[string]string{
		"I can swim but nobody wants me in the relay.": "“Nobody wants me in the relay.”",
		"Nobody wants me in the relay.":                "“Nobody wants me in the relay.”",
	} {
		if got := thoughtIn(in, ""); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
