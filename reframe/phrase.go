package reframe

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// maxPhrase is the most words of the user that are put into one slot. A longer
// phrase gives its head or nothing.
const maxPhrase = 12

// clean makes one line of a user's phrase: no control characters, symbols or
// emoji, no doubled blanks, no marks at its ends.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "")
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.So, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Sk, r), unicode.Is(unicode.Mn, r) && r >= 0xFE00:
			return -1
		case r == '{' || r == '}':
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	return strings.Trim(s, " .,;:!?…-–—*_~|/\\")
}

// wordCount counts blank-separated words that hold a letter or digit.
func wordCount(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}

// short cuts a phrase to its first part of at most maxPhrase words, or gives
// "". It cuts only where the user put a mark, so that no thought is bent.
func short(s string) string {
	s = clean(s)
	if n := wordCount(s); n == 0 || n <= maxPhrase {
		return unlessBroken(s)
	}
	for _, mark := range []string{". ", "! ", "? ", "; ", " – ", " — ", ": ", ", "} {
		if head, _, ok := strings.Cut(s, mark); ok && wordCount(head) >= 2 && wordCount(head) <= maxPhrase {
			return unlessBroken(clean(head))
		}
	}
	return ""
}

// unlessBroken gives "" for a phrase that cannot stand in a sentence of ours.
func unlessBroken(s string) string {
	if strings.ContainsAny(s, "!?\"“”„«»()[]<>") || strings.Contains(s, ". ") || wordCount(s) == 0 {
		return ""
	}
	return s
}

// tidy mends case and apostrophes that a tired writer leaves out.
func tidy(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		bare := strings.TrimRight(w, ",.;:")
		if mended, ok := apostrophes[bare]; ok {
			words[i] = mended + w[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

// inside makes a phrase fit to stand within a sentence: its first word loses
// its capital unless the word is I, a name or an abbreviation.
func inside(s string) string {
	s = tidy(s)
	first, _, _ := strings.Cut(s, " ")
	r, size := utf8.DecodeRuneInString(first)
	if !unicode.IsUpper(r) || keepsCapital(first, s) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

func keepsCapital(first, all string) bool {
	if kinNames[strings.ToLower(first)] {
		return true // "Dad left", written as a name
	}
	if first == "I" || strings.HasPrefix(first, "I'") || strings.HasPrefix(first, "I’") {
		return true
	}
	if rest := first[1:]; rest != strings.ToLower(rest) {
		return true // an abbreviation or a camel-case name
	}
	return looksLikeName(text.Parse(all), 0)
}

// kinNames serve as names where no "my" stands before them.
var kinNames = text.WordSet("mum mom dad nan gran grandma grandad granny mummy daddy auntie aunt uncle")

// looksLikeName reports whether token i is a person's name: a capital, and a
// verb, a possessive mark or the end after it, and no common word.
func looksLikeName(d *text.Document, i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	t := d.Tokens[i]
	word := d.Text(t.Span)
	r, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || len(word) < 3 || word[size:] != strings.ToLower(word[size:]) {
		return false
	}
	if !plainNoun(t) || strings.HasSuffix(t.Norm, "ing") || strings.HasSuffix(t.Norm, "ly") || eventNouns[t.Lemma] {
		return false
	}
	return i+1 < len(d.Tokens) && verbFollows(t, d.Tokens[i+1])
}

// verbFollows is true where next is the verb or the possessive mark of a name.
func verbFollows(t, next text.Token) bool {
	if strings.HasSuffix(t.Norm, "s") && (next.Norm == "are" || next.Norm == "were" || next.Norm == "have" || next.Norm == "do") {
		return false // a plural
	}
	return next.Norm == "'s" || finiteVerbs[next.Norm] || isPast(next) || next.Norm == "ca" || next.Norm == "wo"
}

// plainNoun is false for function words, known adjectives and verb forms.
func plainNoun(t text.Token) bool {
	n := t.Norm
	return t.Kind == text.Word && !isPast(t) && !determiners[n] && !subjectPronouns[n] && !leadIns[n] &&
		!dangling[n] && !questionWords[n] && !absoluteWords[n] && !scopeAbsolutes[n] && !feelingWords[n] &&
		!insults[n] && !negators[n] && !notNames[n] && !stepVerbs[n]
}

var notNames = text.WordSet(`it you there here some many most people somebody someone both each none today tonight yesterday
	tomorrow maybe perhaps now later first last next once only even if after before until although though whatever
	work school life money rent dinner lunch mum dad mom no yes nan`)

// isPast reports whether a token looks like a past form. The lemma tells: a
// word that is not its own lemma and ends neither in -s nor -ing.
func isPast(t text.Token) bool {
	if t.Kind != text.Word {
		return false
	}
	if pastSame[t.Norm] || t.Norm == "was" || t.Norm == "were" || t.Norm == "did" || t.Norm == "had" {
		return true
	}
	return t.Lemma != t.Norm && !strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ing") &&
		!finiteVerbs[t.Norm] && !strings.HasPrefix(t.Norm, "'")
}

var fullSubjects = text.WordSet("it there you nobody everyone everything nothing")

// isClause reports whether a phrase has a subject and a finite verb of its own.
func isClause(d *text.Document) bool {
	if len(d.Tokens) < 2 {
		return false
	}
	first := d.Tokens[0].Norm
	if subjectPronouns[first] || fullSubjects[first] {
		return true
	}
	start := 1
	if determiners[first] {
		start = 2
	}
	for i := start; i < len(d.Tokens); i++ {
		t := d.Tokens[i]
		if finiteVerbs[t.Norm] || t.Norm == "ca" || t.Norm == "wo" {
			return true
		}
		if isPast(t) && d.Tag(i) != "VBN" {
			return true
		}
	}
	return false
}

// stepPhrase turns what the user wrote as a next step into a verb phrase that
// can follow "I can", or gives "".
func stepPhrase(s string) string {
	s = inside(short(s))
	for _, lead := range []string{
		"I'll ", "I’ll ", "I will ", "I can ", "I could ", "I want to ", "I'm going to ", "I’m going to ",
		"I am going to ", "I might ", "I need to ", "I'd like to ", "maybe ", "to ", "try to ",
	} {
		s = strings.TrimPrefix(s, lead)
	}
	if s == "" {
		return ""
	}
	d := text.Parse(s)
	first := d.Tokens[0]
	switch {
	case strings.HasSuffix(first.Norm, "ing") && first.Lemma != first.Norm:
		return first.Lemma + s[first.End:]
	case stepVerbs[first.Norm]:
		return s
	case first.Kind == text.Word && !determiners[first.Norm] && strings.HasPrefix(d.Tag(0), "VB") && first.Norm == first.Lemma:
		return s
	case (text.BaseVerb(first.Norm) || takesObject(d)) && strings.HasPrefix(text.Parse("I can "+s).Tag(2), "VB"):
		return s // alone the tagger takes "report it" for a noun
	}
	return ""
}

// takesObject reports whether the second word opens an object, as behind a verb:
// "fold one basket", not "coffee with Ana".
func takesObject(d *text.Document) bool {
	if len(d.Tokens) < 2 {
		return false
	}
	tag := d.Tag(1)
	return tag == "DT" || tag == "CD" || tag == "PRP" || tag == "PRP$"
}

// list joins one or two phrases.
func list(parts []string) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	return parts[0] + " and " + parts[1]
}
