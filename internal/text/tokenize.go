package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// tokenize cuts a source into tokens. Every byte that is not blank lies in
// exactly one token.
func tokenize(src string) []Token {
	s := scanner{src: src, tokens: make([]Token, 0, len(src)/4+1)}
	for s.pos < len(src) {
		s.next()
	}
	return s.tokens
}

type scanner struct {
	src    string
	pos    int
	tokens []Token
}

// next reads the blank or the token at pos and moves behind it.
func (s *scanner) next() {
	r, size := utf8.DecodeRuneInString(s.src[s.pos:])
	switch {
	case isBlank(r):
		s.pos += size
	case unicode.IsLetter(r):
		s.word()
	case unicode.IsDigit(r):
		s.number()
	case isApostrophe(r) && s.clipped():
	case s.emoticon():
	case isEmoji(r):
		cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s.src[s.pos:], -1)
		s.add(len(cluster), cluster, Emoji)
	case r == utf8.RuneError && size == 1:
		s.add(s.invalidRun(), "\ufffd", Other)
	case unicode.IsPunct(r) || r == '`' || r == '´':
		s.mark(r)
	default:
		s.add(s.run(r), string(r), Other)
	}
}

func (s *scanner) add(length int, norm string, kind Kind) {
	span := Span{s.pos, s.pos + length}
	s.tokens = append(s.tokens, Token{Span: span, Norm: norm, Lemma: norm, Kind: kind})
	s.pos = span.End
}

// word reads letters with inner apostrophes and hyphens, and cuts contractions
// off its end.
func (s *scanner) word() {
	if n := abbreviation(s.src[s.pos:]); n > 0 {
		norm := strings.ReplaceAll(strings.ToLower(s.src[s.pos:s.pos+n]), ".", "")
		s.add(n, norm, Word)
		return
	}
	n := wordLen(s.src[s.pos:])
	s.addWord(s.src[s.pos : s.pos+n])
}

// wordLen is the length of the word that src begins with.
func wordLen(src string) int {
	i := 0
	for i < len(src) {
		r, size := utf8.DecodeRuneInString(src[i:])
		switch {
		case isWordRune(r):
			i += size
		case isJoiner(r) && i > 0:
			after, _ := utf8.DecodeRuneInString(src[i+size:])
			if !unicode.IsLetter(after) && !unicode.IsDigit(after) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return i
}

// abbreviation is the length of an abbreviation with inner stops ("p.m.",
// "e.g.") at the start of src, or 0.
func abbreviation(src string) int {
	letters, end := 0, 0
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRuneInString(src[i:])
		if !unicode.IsLetter(r) {
			break
		}
		letters++
		i += size
		end = i
		if i >= len(src) || src[i] != '.' {
			if i < len(src) {
				if after, _ := utf8.DecodeRuneInString(src[i:]); isWordRune(after) {
					return 0
				}
			}
			break
		}
		i++
		end = i
	}
	if letters < 2 {
		return 0
	}
	return end
}

// number reads digits with inner points, commas, colons and slashes, and the
// letters that follow at once ("3pm", "2nd").
func (s *scanner) number() {
	src, i := s.src[s.pos:], 0
	for i < len(src) {
		r, size := utf8.DecodeRuneInString(src[i:])
		if unicode.IsDigit(r) || unicode.IsLetter(r) {
			i += size
			continue
		}
		if !strings.ContainsRune(".,:/", r) {
			break
		}
		after, _ := utf8.DecodeRuneInString(src[i+size:])
		if !unicode.IsDigit(after) {
			break
		}
		i += size
	}
	s.add(i, strings.ToLower(src[:i]), Number)
}

// clipped reads words that begin with an apostrophe, such as 'cause and 'em.
func (s *scanner) clipped() bool {
	_, size := utf8.DecodeRuneInString(s.src[s.pos:])
	n := wordLen(s.src[s.pos+size:])
	norm, ok := clippedWords[strings.ToLower(s.src[s.pos+size:s.pos+size+n])]
	if !ok {
		return false
	}
	s.add(size+n, norm, Word)
	s.lemmatizeLast()
	return true
}

// emoticon reads faces typed with marks.
func (s *scanner) emoticon() bool {
	rest := s.src[s.pos:]
	for _, e := range emoticons {
		if !strings.HasPrefix(rest, e) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(rest[len(e):])
		if unicode.IsLetter(after) || unicode.IsDigit(after) {
			continue
		}
		s.add(len(e), e, Emoji)
		return true
	}
	return false
}

// mark reads a run of one punctuation mark.
func (s *scanner) mark(r rune) {
	n := s.run(r)
	norm := string(r)
	switch {
	case r == '…' || r == '.' && n > 1:
		norm = "..."
	case isApostrophe(r):
		norm = "'"
	case strings.ContainsRune("“”„‟«»", r):
		norm = `"`
	case strings.ContainsRune("–—―", r) || r == '-' && n > 1 || r == '-' && s.spaced(n):
		norm = "—"
	}
	s.add(n, norm, Punct)
}

// spaced reports whether the n bytes at pos stand between blanks.
func (s *scanner) spaced(n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.src[:s.pos])
	after, _ := utf8.DecodeRuneInString(s.src[s.pos+n:])
	return s.pos > 0 && isBlank(before) && isBlank(after)
}

// run is the length of the run of r at pos.
func (s *scanner) run(r rune) int {
	size := utf8.RuneLen(r)
	i := s.pos + size
	for strings.HasPrefix(s.src[i:], string(r)) {
		i += size
	}
	return i - s.pos
}

func (s *scanner) invalidRun() int {
	i := s.pos
	for i < len(s.src) {
		if r, size := utf8.DecodeRuneInString(s.src[i:]); r != utf8.RuneError || size != 1 {
			break
		}
		i++
	}
	return i - s.pos
}

func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

// isWordRune includes marks, so that a decomposed letter stays whole, and the
// zero-width joiners of some scripts.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) ||
		r == '\u200c' || r == '\u200d'
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´'
}

func isJoiner(r rune) bool {
	return r == '-' || r == '\u2010' || r == '\u2011' || isApostrophe(r)
}

func isEmoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf ||
		r >= 0x2b00 && r <= 0x2bff || r == 0x231a || r == 0x231b || r == 0x2764
}

// emoticons are tried in order, longer ones first.
var emoticons = []string{
	":'-(", ":'(", ":-)", ":-(", ":-/", ":-D", ":-P", ";-)", "^_^", "-_-",
	":)", ":(", ":/", ":D", ":P", ":p", ";)", ":|", "<3", "=)", "=(",
}
