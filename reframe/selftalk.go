package reframe

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
	"seconddraft/reframe/grammar"
)

// selfTalk reports whether the "you" of a clause is the writer: a voice that
// speaks to them, in a text where nobody else speaks and no "I" stands beside it.
func (s *shape) selfTalk(c *grammar.Clause) bool {
	if c.Person != text.Second || c.Reported || c.Question || c.Tense == text.Imperative {
		return false
	}
	for i := range s.d.Tokens {
		if n := s.d.Tokens[i].Norm; firstPersons[n] || s.d.SentenceAt(i) == c.Sentence() && othersPronouns[n] {
			return false
		}
	}
	return true
}

var firstPersons = text.WordSet("i me my mine myself we us our")

// toSelf turns what a harsh voice says to the writer into their own words: "you
// always ruin it" becomes "I always ruin it".
func toSelf(phrase string) string {
	out := yous.ReplaceAllStringFunc(phrase, func(w string) string { return selves[strings.ReplaceAll(strings.ToLower(w), "’", "'")] })
	if !strings.HasPrefix(out, "I") || strings.Contains(out, "  ") {
		return ""
	}
	return out
}

var yous = lazy.Regexp(`(?i)\b(?:you (?:are|were)|you['’](?:re|ve|ll|d)|yourself|yours|your|you|youre)\b`)

var selves = map[string]string{
	"you are": "I am", "you were": "I was", "you're": "I'm", "youre": "I'm", "you've": "I've", "you'll": "I'll", "you'd": "I'd",
	"yourself": "myself", "yours": "mine", "your": "my", "you": "I",
}
