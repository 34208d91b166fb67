// Package grade says how many years of school a text asks of its reader. Start
// with Of. The drafts of reframe and the tests of every word the app says use
// it.
package grade

import (
	"regexp"
	"strings"

	"seconddraft/internal/text"
)

// Max is the highest school grade that a text of ours may need.
const Max = 7.0

// Of is the Flesch–Kincaid grade of a text (Kincaid et al. 1975):
// 0.39·words/sentences + 11.8·syllables/words − 15.59. A text without words has
// grade 0; a very easy one can lie below that.
func Of(s string) float64 {
	d := text.Parse(s)
	words, syllables := 0, 0
	for i, t := range d.Tokens {
		if t.Kind != text.Word {
			continue
		}
		if i > 0 && d.Tokens[i-1].End == t.Start && d.Tokens[i-1].Kind == text.Word {
			continue // the n't of "don't" is no word to a reader
		}
		words++
		syllables += Syllables(d.Text(t.Span))
	}
	if words == 0 {
		return 0
	}
	return 0.39*float64(words)/float64(len(d.Sentences)) + 11.8*float64(syllables)/float64(words) - 15.59
}

// Syllables estimates the syllables of an English word: one for each group of
// vowels but a silent ending. It is within one of a dictionary's count for most
// words.
func Syllables(word string) int {
	w := strings.ToLower(word)
	n, vowel := 0, false
	for _, r := range w {
		v := strings.ContainsRune("aeiouy", r)
		if v && !vowel {
			n++
		}
		vowel = v
	}
	if silent.MatchString(w) {
		n--
	}
	return max(n, 1)
}

// silent matches an ending whose e is not spoken: time, rules, asked; not
// table, causes, wanted.
var silent = regexp.MustCompile(`([^aeiouyl]|[aeiouy]l)e$|([^aeiouylsxzhcg]|[aeiouy]l)es$|[^aeiouytd]ed$`)
