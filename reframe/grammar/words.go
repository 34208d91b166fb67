package grammar

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/text"
)

// contracted are the written forms of norms that touch the word before.
var contracted = map[string]string{"not": "n't", "am": "'m", "are": "'re", "have": "'ve", "will": "'ll", "'s": "'s", "'d": "'d"}

// runTogether are words that tired writers run together.
var runTogether = map[string]string{"gon": "going", "wan": "want", "got": "got", "na": "to", "ta": "to"}

// render is the writer's words from token first to last-1 as one line: case and
// apostrophes mended, blanks single, typos left alone. skip leaves tokens out.
// It is "" where a quotation or a bracket is cut in two.
func render(d *text.Document, first, last int, skip func(int) bool) string {
	return renderWith(d, first, last, skip, nil)
}

// renderWith is render with other words for some of the tokens.
func renderWith(d *text.Document, first, last int, skip func(int) bool, instead map[int]string) string {
	var out strings.Builder
	apart := false
	for i := first; i < last; i++ {
		if end := uncounted(d, i); end > i && end < last {
			i = end
		}
		t := d.Tokens[i]
		if skip != nil && skip(i) || t.Kind == text.Emoji || t.Kind == text.Other {
			apart = true
			continue
		}
		word, joined := renderToken(d, i, first)
		if other, ok := instead[i]; ok {
			word = other
		}
		if joined && apart && t.Kind != text.Punct {
			joined = false
		}
		apart = false
		if out.Len() > 0 && !joined {
			out.WriteByte(' ')
		}
		out.WriteString(word)
	}
	return sound(strings.Trim(out.String(), " ,;:.—–-"))
}

// renderToken is a token as it is written, and whether it touches the one
// before.
func renderToken(d *text.Document, i, first int) (string, bool) {
	t := d.Tokens[i]
	raw := strings.Join(strings.Fields(d.Text(t.Span)), " ")
	switch {
	case t.Norm == "i" && raw == "i":
		return "I", false
	case i > first && opens(d, i-1):
		return raw, true
	case i > first && d.Tokens[i-1].End == t.Start:
		if t.Kind == text.Punct {
			return raw, true
		}
		return touching(d, i, raw)
	case t.Kind == text.Punct:
		return raw, !strings.ContainsAny(raw, `"“‘(&/—–-'`)
	}
	return spelled(t, raw), false
}

// touching is the second part of a word that the text package has cut in two:
// the "nt" of "dont", the "ta" of "gotta".
func touching(d *text.Document, i int, raw string) (string, bool) {
	t, low := d.Tokens[i], strings.ToLower(raw)
	if short, ok := contracted[t.Norm]; ok && !strings.ContainsAny(raw, "'’") && raw != "not" && raw != "have" {
		return short, true
	}
	if full, ok := runTogether[low]; ok && (t.Norm == full || t.Norm == "to") {
		return full, false
	}
	return raw, !splits[strings.ToLower(d.Text(d.Tokens[i-1].Span))+" "+low]
}

// spelled is a word that stands apart, with the shortcuts of chats spelled out.
func spelled(t text.Token, raw string) string {
	switch strings.ToLower(raw) {
	case "gon":
		if t.Norm == "going" {
			return "going"
		}
	case "wan":
		return "want"
	case "u", "ur", "cuz", "bc", "ppl", "tho":
		return t.Norm
	}
	return raw
}

var splits = text.WordSet("") // filled below: pairs written as one word

func init() {
	for _, pair := range []string{"a lot", "no one", "got ta", "du n", "n no"} {
		splits[pair] = true
	}
}

// opens is true at a quotation mark or bracket that opens.
func opens(d *text.Document, i int) bool {
	switch raw := d.Text(d.Tokens[i].Span); raw {
	case "“", "‘", "(":
		return true
	case `"`:
		return i+1 < len(d.Tokens) && d.Quoted(i+1) && d.Tokens[i+1].Start == d.Tokens[i].End
	}
	return false
}

// sound gives "" for words that cannot stand in a sentence of ours.
func sound(s string) string {
	if strings.ContainsAny(s, "!?()[]<>«»„{}\n*_~|\\^#@") || strings.Contains(s, ". ") || strings.Count(s, "“") != strings.Count(s, "”") {
		return ""
	}
	if strings.Count(s, `"`) == 2 {
		s = strings.Replace(s, `"`, "“", 1)
		s = strings.Replace(s, `"`, "”", 1)
	}
	if strings.Contains(s, `"`) || !utf8.ValidString(s) {
		return ""
	}
	return s
}

// lower takes the capital off the first word of token i where it only opens a
// sentence.
func lower(d *text.Document, i int, s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) || KeepsCapital(d, i) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// KeepsCapital reports whether token i is written with a capital wherever it
// stands: I, a name, an abbreviation.
func KeepsCapital(d *text.Document, i int) bool {
	word := d.Text(d.Tokens[i].Span)
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case d.Tokens[i].Norm == "i" || kin[strings.ToLower(word)]:
		return true
	case !unicode.IsUpper(r):
		return false
	case len(word) > size && word[size:] != strings.ToLower(word[size:]):
		return true
	case i > 0 && i != d.Sentences[d.SentenceAt(i)].First && tokenNorm(d, i-1) != ":" && tokenNorm(d, i-1) != `"`:
		return true // a capital inside a sentence
	}
	return IsName(d, i)
}

// kin serve as names where no "my" stands before them.
var kin = text.WordSet("mum mom dad nan gran grandma grandad granny mummy daddy auntie coach")

// IsName reports whether the word at token i, which opens a sentence, is a
// name: written with a capital, in the singular, no common word, and a verb or a
// possessive mark behind it.
func IsName(d *text.Document, i int) bool {
	t := d.Tokens[i]
	if !capitalized(d.Text(t.Span)) || i+1 >= len(d.Tokens) {
		return false
	}
	if names[t.Norm] {
		return true
	}
	next := d.Tokens[i+1]
	if len(t.Norm) < 3 || common[t.Norm] || persons[t.Norm] || t.Norm != t.Lemma || commonEnd(t.Norm) || next.Kind != text.Word {
		return false
	}
	return d.Tag(i) == "NNP" && (next.Norm == "'s" || strings.HasPrefix(d.Tag(i+1), "VB") || d.Tag(i+1) == "MD")
}

// capitalized is true for "Sam", false for "SAM".
func capitalized(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && len(word) > size && word[size:] == strings.ToLower(word[size:])
}

func commonEnd(low string) bool {
	for _, end := range []string{"ing", "ly", "tion", "ness", "ment", "ity", "ism", "one", "body", "thing", "day"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

var (
	// names are common first names, for the first word of a sentence.
	names = text.WordSet(`adam alex alice amy andy anna anne anya ben beth bob brian carl carla carol charlie chris claire
		dan daniel dave david diane ella ellie emily emma eric eva frank fred george grace greg hannah harry helen
		henry jack jake james jamie jane jason jen jenny jess jessica jim joe john josh julia julie karen kate katie
		kevin laura leah leo liam linda lisa lucy luke mark marta martin mary matt megan mia michael mike mira nick
		nina oliver olivia omar paul peter priya rachel rob robert rosa ruth ryan sam samir sara sarah simon sophie jo ed al mo ben kev tom dan gaz raj ali priya yusuf omar chloe josh beth lou
		steve sue susan theo tim tom tony zoe`)
	// common are words that open sentences and are no names.
	common = text.WordSet(`the a an my our his her their your this that these those it he she we they you i there here some many
		most all both each every everyone everybody someone somebody nobody nothing everything something people none one
		two three four five six today tonight yesterday tomorrow maybe now then later last next first once only even
		work school life money rent dinner lunch breakfast food traffic weather love time hope not no yes if when
		while because after before since until although though but and so or such what why how who where which
		class college church music art sleep home health mother father brother sister husband wife son daughter
		boss god god's hair skin exam practice dating being examiner physio coach mum's wedding inspection supermarket feedback parents teachers another any few several half part nowadays`)
)

// Words counts the words of a phrase: blank-separated, with a letter or digit.
func Words(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}

// Mend puts back the apostrophe that was typed as a blank ("i m", "don t"), so
// that a text can be read; offsets stay as they are.
func Mend(s string) string { return blankApostrophe.ReplaceAllString(s, "$1'$2") }

var blankApostrophe = regexp.MustCompile(`(?i)\b(i|don|can|didn|won|doesn|isn|wasn|couldn|wouldn|shouldn|haven|hasn|hadn|aren|weren) (m|t)\b`)

// Phrase is the writer's words from token first to last-1 as they stand inside
// a sentence.
func Phrase(d *text.Document, first, last int) string {
	return lower(d, first, render(d, first, last, nil))
}
