package reframe

import "testing"

func TestBans(t *testing.T) {
	r := Request{Text: "I always ruin demos and my boss thinks I'm just a perfect idiot.", Situation: "The login failed."}
	for _, c := range []struct{ name, strategy, text, ban string }{
		{"clean", "M1", "This hurts. Many people know that. I can be on my own side tonight.", ""},
		{"absolute of ours", "T1", "Everything hurts.", "absolute"},
		{"negated absolute", "T1", "The login failed this time, and one time is not every time.", ""},
		{"absolute of the user", "T1", "It feels like I always ruin demos.", ""},
		{"at least", "M1", "At least it was one time.", "minimizing"},
		{"minimizing word of the user in their row", "T1", "I'm just a perfect idiot.", ""},
		{"praise", "M1", "I am lovable.", "praise"},
		{"it will pass", "M1", "It will pass.", "prediction"},
		{"blame shift", "T4", "It was their fault.", "blame-shift"},
		{"diagnosis", "M1", "This is a cognitive distortion.", "diagnosis"},
		{"exclamation", "M1", "This hurts!", "exclamation"},
		{"unknown fact", "T1", "The projector failed this time.", "unknown-fact"},
		{"doubled word", "T1", "The the login failed.", "doubled-word"},
		{"article", "L1", "That doesn't make me an failure.", "article"},
		{"unclosed quote", "L3", "A harsh voice says “I always ruin demos.", "unclosed-quote"},
		{"empty slot", "T1", "It feels like . One time.", "slip"},
		{"no stop at the end", "M1", "This hurts", "no-stop"},
		{"too long", "M1", "This hurts. Many people feel this. I can be on my own side. What I need now is quiet, and I can go easy on me, and I can stay by me tonight, and I can be here.", "length"},
		{"advice", "T1", "I should tell my boss.", "advice"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Check(Suggestion{Strategy: c.strategy, Text: c.text}, r)
			found := c.ban == "" && len(got) == 0
			for _, v := range got {
				found = found || v.Ban == c.ban
			}
			if !found {
				t.Errorf("%q gives %v, want %q", c.text, got, c.ban)
			}
		})
	}
}

func TestNoImperativeBesideAStop(t *testing.T) {
	r := Request{Text: "he hit me", Stop: "abuse"}
	if v := Check(Suggestion{Strategy: "V1", Text: "Leave tonight."}, r); len(v) == 0 {
		t.Error("an order passes beside a stop sign")
	}
}
