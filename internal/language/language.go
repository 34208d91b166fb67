// Package language tells whether a text looks like English. The rules of the
// reader are English; on other words they would be silent by luck or wrong by
// accident, so such a text is not flagged at all. There is one function:
// Foreign.
//
// Letters decide first (Greek, Arabic, Han and so on), then everyday words: "ich"
// and "nicht" speak for German, "the" and "because" for English, and a word that
// two languages share speaks for neither. Short lines, slang, names, shouting and
// emoji have no everyday words of another language, so they stay English; that
// is the side to err on, because the reader is what people came for.
//
// Trigram models were tried and are not used: on lines of three to ten words
// they took plain English for Dutch or French now and then (docs/dependencies.md).
package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// minHits is how many different words of another language a text must hold at
// least. Two are a name ("Maria de la Cruz") or a phrase ("per se").
const minHits = 3

// weightOfEnglish is how many words of another language one English word makes
// up for: a text with a quotation in it is still English.
const weightOfEnglish = 2

// Foreign reports whether a text looks like another language than English. An
// empty or very short text does not.
func Foreign(s string) bool {
	latin, other := scripts(s)
	if other >= minHits && other > latin {
		return true
	}
	hits := count(s)
	for i := range hits.only {
		found := hits.only[i] + hits.accented
		// Accents alone are names and loan words, unless there are many.
		enough := hits.only[i] > 0 || hits.accented >= 2*minHits
		if enough && found >= minHits && found > weightOfEnglish*hits.english[i] {
			return true
		}
	}
	return false
}

// scripts counts the letters of the Latin script and those of any other, a Han
// or Hangul sign for two, because it stands for as much as a short word.
func scripts(s string) (latin, other int) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf: // nearly all of them, and quick to tell
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case !unicode.IsLetter(r) || unicode.In(r, unicode.Common, unicode.Inherited):
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.In(r, unicode.Han, unicode.Hangul):
			other += 2
		default:
			other++
		}
	}
	return latin, other
}

// hits are the words that speak for a language, for each one in the lists. A
// word counts once, however often it is said.
type hits struct {
	only     []int // in that language's list and not in the English one
	english  []int // in the English list and not in that language's
	accented int   // in no list, with a letter that English words do not have
}

func count(s string) hits {
	l := lists()
	h := hits{only: make([]int, l.languages), english: make([]int, l.languages)}
	shouting := !strings.ContainsFunc(s, unicode.IsLower)
	seen := make([]bool, len(l.words))
	var strange map[string]bool // words with accents that are in no list
	eachWord(s, func(word string, opens bool) {
		first, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(first) && !opens && !shouting && len(word) > 1 {
			return // a name: "La Brea", "van Dyke"
		}
		word = strings.ToLower(word)
		switch w, known := l.words[word]; {
		case known && !seen[w.number]:
			seen[w.number] = true
			h.add(w.in)
		case !known && accented(word) && !strange[word]:
			if strange == nil {
				strange = map[string]bool{}
			}
			strange[word] = true
			h.accented++
		}
	})
	return h
}

// add counts a word by the languages it is an everyday word of.
func (h *hits) add(in uint32) {
	for i := range h.only {
		switch own := in&(1<<i) != 0; {
		case own && in&english == 0:
			h.only[i]++
		case !own && in&english != 0:
			h.english[i]++
		}
	}
}

// eachWord gives every run of letters and whether a sentence opens with it.
func eachWord(s string, visit func(word string, opens bool)) {
	start, opens := -1, true
	end := func(at int) {
		if start >= 0 {
			visit(s[start:at], opens)
			start, opens = -1, false
		}
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			if start < 0 {
				start = i
			}
		default:
			end(i)
			opens = opens || strings.ContainsRune(".!?…¿¡\n", r)
		}
	}
	end(len(s))
}

// accented reports whether a word has a Latin letter beyond a to z. Letters
// dressed up for looks (wide, script) are none.
func accented(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		return r >= 0xC0 && r <= 0x24F || r >= 0x1E00 && r <= 0x1EFF || unicode.Is(unicode.Mn, r)
	})
}

//go:embed words.txt
var wordsTXT string

// english is the bit of the English list; the others follow from bit 0 on.
const english = 1 << 31

type wordLists struct {
	words     map[string]listed
	languages int
}

// listed is a word's number and the bits of the languages it is an everyday
// word of.
type listed struct {
	number int
	in     uint32
}

var lists = sync.OnceValue(func() wordLists {
	l := wordLists{words: map[string]listed{}}
	bits := map[string]uint32{"en": english}
	for line := range strings.Lines(wordsTXT) {
		code, words, found := strings.Cut(line, ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		if bits[code] == 0 {
			bits[code] = 1 << l.languages
			l.languages++
		}
		for _, w := range strings.Fields(words) {
			entry, known := l.words[w]
			if !known {
				entry.number = len(l.words)
			}
			entry.in |= bits[code]
			l.words[w] = entry
		}
	}
	return l
})
