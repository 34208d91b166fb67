package followup

import (
	"slices"
	"strings"
	"unicode"

	"seconddraft/internal/record"
	"seconddraft/internal/text"
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
	var narration *text.Document // taken apart only where it is asked for
	for _, v := range r.Verdicts {
		if v.Answer != record.CouldBe || !slices.Contains(lastingKinds, v.Category) {
			continue
		}
		if narration == nil {
			narration = text.Parse(r.Narration)
		}
		t := sentenceOf(narration, v.Words)
		if lasts(t) && !slices.Contains(thoughts, t) && len(thoughts) < mostLasting {
			thoughts = append(thoughts, t)
		}
	}
	return thoughts
}

// sentenceOf is the sentence around some words, or the words alone where it is long
// or no longer there. Its marks at the end are left off: it is shown within a question.
func sentenceOf(d *text.Document, words string) string {
	words = strings.TrimSpace(words)
	at := strings.Index(d.Source, words)
	if at < 0 || words == "" {
		return words
	}
	first := d.SentenceOf(text.Span{Start: at, End: at})
	last := d.SentenceOf(text.Span{Start: at + len(words) - 1, End: at + len(words)})
	if first < 0 || last < 0 {
		return words
	}
	whole := strings.TrimRight(strings.TrimSpace(d.Source[d.Sentences[first].Start:d.Sentences[last].End]), " .!?")
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
