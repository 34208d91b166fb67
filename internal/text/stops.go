package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// sentenceEnds are the byte offsets in a line where punkt ends a sentence. Most
// stops need no punkt, which is ten times dearer: plainEnds gives the same
// answer where a stop cannot be part of an abbreviation, a number or a quotation.
func sentenceEnds(line string) []int {
	if ends, ok := plainEnds(line); ok {
		return ends
	}
	return punktEnds(line)
}

// plainEnds finds the ends of sentences in a line whose stops all stand plainly
// behind a word, as punkt would; ok is false where one does not.
func plainEnds(line string) (ends []int, ok bool) {
	for from := 0; from < len(line); {
		to, stop, ok := wordEnd(line, from)
		word := line[from:to]
		inner := stop && to < len(line)
		if !ok || stop && word == "." || inner && !plainStop(word) {
			return nil, false
		}
		if inner {
			ends = append(ends, to)
		}
		for from = to; from < len(line) && isASCIISpace(line[from]); from++ {
			continue
		}
	}
	return ends, true
}

// wordEnd is where the word at from ends, up to the next blank, and whether it
// holds a stop; ok is false at a rune that punkt might treat in its own way.
func wordEnd(line string, from int) (to int, stop, ok bool) {
	for to = from; to < len(line); {
		r, size := rune(line[to]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(line[to:])
			if !harmless(r) {
				return to, stop, false
			}
		}
		if unicode.IsSpace(r) {
			break
		}
		stop = stop || r == '.' || r == '?' || r == '!'
		to += size
	}
	return to, stop, true
}

// harmless reports whether punkt treats a rune beyond ASCII like any letter.
func harmless(r rune) bool {
	return r == '’' || r == '‘' || r == '“' || r == '…' || r == '—' || r == '–' || unicode.IsLetter(r)
}

func isASCIISpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

// plainStop reports whether a word with a stop in it always ends a sentence: it
// ends in question or exclamation marks, or in one full stop behind letters
// that are no initial, no abbreviation and no first half of a known pair.
func plainStop(word string) bool {
	end := len(word)
	for end > 0 && (word[end-1] == '?' || word[end-1] == '!') {
		end--
	}
	full := end == len(word)
	if full {
		end--
	}
	if strings.ContainsAny(word[:end], ".?!0123456789()[]\"") || full && (word[end] != '.' || end < 2) {
		return false
	}
	if !full {
		return true
	}
	// punkt takes the last byte off for each rune, which halves curly quotes.
	low := strings.ToLower(word[:utf8.RuneCountInString(word)-1])
	known := trained()
	if known.abbreviations[low] || known.abbreviations[low[strings.LastIndexByte(low, '-')+1:]] {
		return false
	}
	return !known.pairs[strings.ReplaceAll(strings.ToLower(word[:end]), ",", "")]
}

// trained are the words of punkt's training that a stop may belong to.
var trained = sync.OnceValue(func() (known struct{ abbreviations, pairs map[string]bool }) {
	known.abbreviations, known.pairs = map[string]bool{}, map[string]bool{}
	for word := range punkt().AbbrevTypes {
		known.abbreviations[word] = true
	}
	for pair := range punkt().Collocations {
		first, _, _ := strings.Cut(pair, ",")
		known.pairs[first] = true
	}
	return known
})
