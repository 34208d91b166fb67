package evidence

import (
	"slices"

	"seconddraft/internal/text"
)

// How much of two thoughts must be the same for them to be like each other.
const (
	alikeWords = 2   // content words, fewer only where one has no more
	alikePart  = 0.6 // of the shorter one's
	alikeTimes = 2   // a thought of one word is like one of up to so many
)

// Alike reports whether a text tells of the same as a thought: whether one of its
// sentences holds most of the thought's content words, or the thought most of its.
// "I ruin every demo" is like "Another demo ruined".
func Alike(thought, words string) bool {
	d := text.Parse(head(thought))
	asked := distinct(content(d, 0, len(d.Tokens)))
	told := text.Parse(head(words))
	return slices.ContainsFunc(told.Sentences, func(s text.Sentence) bool {
		return mostlySame(asked, distinct(content(told, s.First, s.Last)))
	})
}

func mostlySame(a, b []string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	shared := 0
	for _, w := range short {
		if slices.Contains(long, w) {
			shared++
		}
	}
	return mostly(shared, len(short), len(long))
}

// mostly says the same of the numbers of words, in any order, and of those shared.
func mostly(shared, a, b int) bool {
	short, long := min(a, b), max(a, b)
	if short == 1 && long > alikeTimes {
		return false
	}
	return shared > 0 && shared >= min(alikeWords, short) && float64(shared) >= alikePart*float64(short)
}

func distinct(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}
