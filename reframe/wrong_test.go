package reframe

import "testing"

// The deed is told as the writer told it, and can stand in a sentence of ours.
func TestRealWrong(t *testing.T) {
	for _, c := range []struct{ text, situation, feeling, want string }{
		{"I lied to my sister about the money and I feel so guilty.", "", "", "I lied to my sister about the money"},
		{"i yelled at the kids again tonight. they didnt deserve that", "", "", "I yelled at the kids"},
		{"What kind of person does that. I can't forgive myself.", "I read her diary while she was at work.", "", "I read her diary"},
		{"I cheated on my boyfriend. He deserves better.", "", "", "I cheated on my boyfriend"},
		{"I took money from the till and let Jonas take the blame. It's eating me up.", "", "", "I took money from the till and let Jonas take the blame"},
		{"I was cruel to my mum on the phone.", "", "guilty", "I was cruel to my mum on the phone"},
		{"I got drunk and hit my brother. I knew it was wrong.", "", "", "I hit my brother"},
		{"I cheated on my chemistry final and I regret it every day.", "", "", "I cheated on my chemistry final"},
		{"I spread a rumour about Dana because I was jealous. It was wrong and I know it.", "", "", "I spread a rumour about Dana"},
		{"I've been lying to my wife for months. I am so ashamed.", "", "", "I've been lying to my wife for months"},
		{"I drove home after four beers with my son in the back. There is no excuse.", "", "", "I drove home after four beers with my son in the back"},
		{"I keep lying to my mum about my grades. I hate what I am doing to her.", "", "", "I keep lying to my mum about my grades"},
		{"Yelled at my son and made him cry. I am so sorry, he is only four.", "", "", "I yelled at my son and made him cry"},
		{"I blamed it on the new girl and she lost her job. I knew it was wrong.", "", "", "I blamed it on the new girl"},
		{"ive been so mean to my little brother all year and i feel bad about it", "", "", "I've been so mean to my little brother all year"},
		{"I told everyone her secret. I should never have done that.", "", "", "I told everyone her secret"},
	} {
		r := Request{Text: c.text, Situation: c.situation, Stop: "none"}
		if c.feeling != "" {
			r.Feeling = []string{c.feeling}
		}
		if got := gather(&r).slots["wrong"]; got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// Guilt with no deed, deeds with no guilt, mistakes, accidents, doubts, what
// others did, and shares in what was done to the writer are no real wrong.
func TestNoRealWrong(t *testing.T) {
	for _, s := range []string{
		"I sent the wrong file to the client and I feel so guilty.",
		"I forgot my mum's birthday. I feel terrible about it.",
		"I made him angry so he hit me. I'm so sorry.",
		"He lied to my sister and he should be sorry.",
		"I feel guilty for saying no to my mother.",
		"I think I hurt her feelings. I feel guilty.",
		"What if I hurt someone? I feel guilty all the time.",
		"I lied to the teacher when I was six and I still feel guilty.",
		"I hit my brother by accident with the door. I feel awful about it.",
		"I shouted at the TV and felt guilty about the noise.",
		"I cheated on my diet and regret it.",
		"I dreamed that I hit my sister. I feel guilty.",
		"I snapped at my boss.",
		"I don't feel guilty that I lied to him.",
		"I feel guilty that I left work early while the others stayed.",
		"She hit me, I pushed her away, and now I feel guilty.",
		"I told a white lie to my friend and feel guilty.",
		"I snapped at the kids at bedtime and apologised at breakfast.",
		"I feel guilty for eating the last slice.",
		"I didn't lie to my wife, but I feel guilty.",
		"I never yelled at the kids. I still feel guilty that we moved.",
		"I let my team down in the final and I regret it.",
		"My patient died and I feel guilty that I was on a break.",
	} {
		r := Request{Text: s, Stop: "none"}
		if got := gather(&r).slots["wrong"]; got != "" {
			t.Errorf("%q: %q", s, got)
		}
	}
}
