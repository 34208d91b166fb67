package text

import (
	"slices"
	"strings"
	"testing"
)

// samePunkt fails where the short way gives other ends than punkt. Ends at the
// end of the line and blanks at the end mean nothing.
func samePunkt(t *testing.T, line string) (short bool) {
	t.Helper()
	got, ok := plainEnds(line)
	if !ok {
		return false
	}
	inner := func(ends []int) []int {
		return slices.DeleteFunc(slices.Clone(ends), func(e int) bool { return strings.TrimSpace(line[e:]) == "" })
	}
	if want := inner(punktEnds(line)); !slices.Equal(inner(got), want) {
		t.Errorf("%q ends at %v, punkt says %v", line, got, want)
	}
	return true
}

func TestPlainStops(t *testing.T) {
	for line, short := range map[string]bool{
		"I failed. They saw it.":              true,
		"i failed. everyone saw. why? ok":     true,
		"It can’t be. It won't. No!! Really":  true,
		"Self-made. And so on":                true,
		"Mr. Smith came. He left.":            false,
		"He works at Acme Inc. She does not.": false,
		"At 3 p.m. Then I left.":              false,
		"It cost 6.50. Card declined.":        false,
		"So did I. Everyone saw.":             false,
		"“Stop.” She left. (Then.) He too.":   false,
		"wait... what. no":                    false,
		"no stops here":                       true,
		"":                                    true,
	} {
		if got := samePunkt(t, line); got != short {
			t.Errorf("%q is taken the short way: %v, want %v", line, got, short)
		}
	}
}

func FuzzPlainStops(f *testing.F) {
	for _, line := range []string{
		"I failed. They saw it. Why? No!", "Mr. Smith. St. John! N°. 5", "a.b. c? d!! e", "can’t. won’t. “no. yes” é. …",
		"U.S. is big. No. 5 lives. Dr. vs. etc. and co. Then", "st. louis. new. york", "x ? y . z ! w", "？ 。 ！", "a\u00a0b. c\u2003d.",
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if !strings.ContainsAny(line, "\n\r") {
			samePunkt(t, line)
		}
	})
}
