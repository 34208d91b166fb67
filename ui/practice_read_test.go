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
				"It has no sweeping word, no insult or blame and a plain or kind tone.",
		},
		{
			words: "Yes, I skipped it.", fair: true,
			want: "It names a part that is true (“Yes, I skipped it”). " +
				"It has no sweeping word, no insult or blame and a plain or kind tone. " +
				"This line was about one thing that was done. To accept it is an answer.",
		},
		{
			words: "Yes, I snapped at Sam in the kitchen. I had slept four hours.",
			want: "It names something that happened (“I had slept four hours”) and a part that is true (“Yes, I snapped at Sam in the kitchen”). " +
				"It has no sweeping word, no insult or blame and a plain or kind tone.",
		},
		{words: "I’m an idiot and I always was.", want: ""},
		{
			words: "I could ring the woman at the desk tomorrow before nine and ask her to send it over again.",
			want: "It names a next step (“I could ring the woman at the desk tomorrow before…”). " +
				"It has no sweeping word, no insult or blame and a plain or kind tone.",
		},
	} {
		if got := sayAnswer(answer.Read(line, c.words), c.words, c.fair); got != c.want {
			t.Errorf("%q is said to be\n%q, not\n%q", c.words, got, c.want)
		}
	}
}
