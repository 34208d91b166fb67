package reframe

import (
	"slices"
	"testing"
)

// The bans themselves are tested in package ban; here is what a request and its
// family add to them.
func TestCheck(t *testing.T) {
	said := Request{Text: "I always ruin demos and my boss thinks I'm an idiot.", Situation: "The login failed."}
	with := func(change func(*Request)) Request {
		r := said
		change(&r)
		return r
	}
	asks := func(q string) *string { return &q }
	for _, c := range []struct {
		name string
		s    Suggestion
		r    Request
		ban  string
	}{
		{"clean", Suggestion{Strategy: "T1", Text: "It feels like I always ruin demos."}, said, ""},
		{"an unknown family has no words of its own", Suggestion{Strategy: "none", Text: "The projector failed."}, said, "unknown-fact"},
		{"an answer counts as said", Suggestion{Strategy: "none", Text: "The projector failed."}, with(func(r *Request) { r.OtherCauses = []string{"the projector"} }), ""},
		{"the question is judged too", Suggestion{Strategy: "L2", Question: asks("What would you tell me?")}, said, "person"},
		{"a question of its own is sound", Suggestion{Strategy: "L2", Question: asks("What would you say to a friend whose login failed?")}, said, ""},
		{"one time", Suggestion{Strategy: "T1", Text: "The login failed this time, and one time is not every time."}, said, ""},
		{"one time, after records of more", Suggestion{Strategy: "T1", Text: "The login failed this time, and one time is not every time."}, with(func(r *Request) { r.Repeated = true }), "not-the-first-time"},
		{"one time, after a third time", Suggestion{Strategy: "T1", Text: "The login failed this time."}, with(func(r *Request) { r.Situation = "The login failed for the third time." }), "not-the-first-time"},
		{"you", Suggestion{Strategy: "T1", Text: "You ruin demos."}, said, "second-person"},
		{"you, by name", Suggestion{Strategy: "D1", Text: "Mira, you ruin demos."}, with(func(r *Request) { r.Name = "Mira" }), ""},
		{"you, in the distanced voice", Suggestion{Strategy: "T1", Text: "Mira, you ruin demos."}, with(func(r *Request) { r.Name, r.Voice = "Mira", "distanced" }), ""},
		{"an order beside a stop sign", Suggestion{Strategy: "V1", Text: "Leave the demos."}, with(func(r *Request) { r.Stop = "abuse" }), "imperative"},
		{"a fact beside a label", Suggestion{Strategy: "T1", Text: "The login failed!"}, said, "exclamation"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Check(c.s, c.r)
			if c.ban == "" && len(got) > 0 || c.ban != "" && !slices.ContainsFunc(got, func(v Violation) bool { return v.Ban == c.ban }) {
				t.Errorf("%+v gives %v, want %q", c.s, got, c.ban)
			}
		})
	}
}

// What is said beside a stop sign keeps the bans too, without a word of the
// user's in it.
func TestStopDraftsPass(t *testing.T) {
	for stop := range stopWords {
		r := Request{Text: "he did it again", Stop: stop}
		for _, s := range Suggest(r) {
			if v := Check(s, r); len(v) > 0 {
				t.Errorf("%s: %q breaks %v", stop, s.Text, v)
			}
		}
	}
}
