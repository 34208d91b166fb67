package ui

import (
	"testing"

	"seconddraft/reframe/answer"
)

// What was read is said with the words it was read in, and nothing that is missing is
// named.
func TestSayAnswer(t *testing.T) {
	const line = "I skipped the check."
	for _, c := range []struct {
		words, want string
		fair        bool
	}{
		{words: "No.", want: "There is little to read in it so far."},
		{words: "I hear that, and I’m still going to send it.", want: "It hears the line and goes on all the same."},
		{
			words: "The part that’s true is that I skipped a check. Mira rang on Monday and we fixed it in a day.",
			want: "It names something that happened (“we fixed it in a day”) and a part that is true (“I skipped a check”). " +
				"It has no sweeping word and no insult or blame, and its tone is plain or kind.",
		},
		{
			words: "Yes, I skipped it.", fair: true,
			want: "It names a part that is true (“Yes, I skipped it”). " +
				"It has no sweeping word and no insult or blame, and its tone is plain or kind. " +
				"This line was about one thing that was done. To accept it is an answer.",
		},
		{
			words: "Yes, I snapped at Sam in the kitchen. I had slept four hours.",
			want: "It names something that happened (“I had slept four hours”) and a part that is true (“Yes, I snapped at Sam in the kitchen”). " +
				"It has no sweeping word and no insult or blame, and its tone is plain or kind.",
		},
		{words: "I’m an idiot and I always was.", want: ""},
		{
			words: "I could ring the woman at the desk tomorrow before nine and ask her to send it over again.",
			want: "It names a next step (“I could ring the woman at the desk tomorrow before…”). " +
				"It has no sweeping word and no insult or blame, and its tone is plain or kind.",
		},
	} {
		if got := sayAnswer(answer.Read(line, c.words), c.words, c.fair); got != c.want {
			t.Errorf("%q is said to be\n%q, not\n%q", c.words, got, c.want)
		}
	}
}

// What is not there and how it sounds are two halves of one sentence, in either language.
func TestSayTone(t *testing.T) {
	for locale, want := range map[string]map[[2]bool]string{
		"en_GB.UTF-8": {
			{true, true}:   "It has no sweeping word and no insult or blame, and its tone is plain or kind.",
			{true, false}:  "It has no sweeping word, and its tone is plain or kind.",
			{false, true}:  "It has no insult or blame, and its tone is plain or kind.",
			{false, false}: "Its tone is plain or kind.",
		},
		"de_DE.UTF-8": {
			{true, true}:   "Sie kommt ohne pauschale Wörter, Beleidigung und Schuldzuweisung aus, und ihr Ton ist schlicht oder freundlich.",
			{true, false}:  "Sie kommt ohne pauschale Wörter aus, und ihr Ton ist schlicht oder freundlich.",
			{false, true}:  "Sie kommt ohne Beleidigung und Schuldzuweisung aus, und ihr Ton ist schlicht oder freundlich.",
			{false, false}: "Ihr Ton ist schlicht oder freundlich.",
		},
	} {
		t.Run(locale, func(t *testing.T) {
			speak(t, locale)
			for has, said := range want {
				if got := sayTone(has[0], has[1]); got != said {
					t.Errorf("%v: %q, not %q", has, got, said)
				}
			}
		})
	}
}
