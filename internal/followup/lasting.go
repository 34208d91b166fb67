package followup

import (
	"slices"
	"strings"
	"unicode"

	"seconddraft/internal/record"
)

// lastingWords say that a thing holds at all times.
var lastingWords = map[string]bool{"always": true, "never": true, "ever": true, "forever": true, "everytime": true}

// lastingKinds are the questions that such words are asked about.
var lastingKinds = []string{"overgeneralization", "all-or-nothing", "stability"}

// The most that is asked of one evening, and the longest thought that is shown back.
const (
	mostLasting = 2
	longLasting = 200
)

// Lasting are the thoughts of an evening that said always or never, and of which the
// user said that it could be one evening grown into all of them. Each is the whole
// sentence in the user's words.
func Lasting(r *record.Record) (thoughts []string) {
	for _, v := range r.Verdicts {
		if v.Answer != record.CouldBe || !slices.Contains(lastingKinds, v.Category) {
			continue
		}
		t := sentenceOf(r.Narration, v.Words)
		if lasts(t) && !slices.Contains(thoughts, t) && len(thoughts) < mostLasting {
			thoughts = append(thoughts, t)
		}
	}
	return thoughts
}

// sentenceOf is the sentence around some words, or the words alone where it is long
// or no longer there.
func sentenceOf(narration, words string) string {
	words = strings.TrimSpace(words)
	at := strings.Index(narration, words)
	if at < 0 || words == "" {
		return words
	}
	start := strings.LastIndexAny(narration[:at], ".!?\n") + 1
	end := at + len(words)
	if !strings.ContainsAny(words[len(words)-1:], ".!?\n") {
		if i := strings.IndexAny(narration[end:], ".!?\n"); i >= 0 {
			end += i
		} else {
			end = len(narration)
		}
	}
	whole := strings.Trim(narration[start:end], " \t\n\r.")
	if len(whole) > longLasting {
		return words
	}
	return whole
}

// lasts reports whether a text says always or never, in more words than that.
func lasts(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	return len(words) > 2 && (slices.ContainsFunc(words, func(w string) bool { return lastingWords[w] }) ||
		strings.Contains(strings.Join(words, " "), "every time") || strings.Contains(strings.Join(words, " "), "all the time"))
}
