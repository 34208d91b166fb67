package grammar

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/racetest"
	"seconddraft/internal/text"
)

// FuzzForms holds that no text, however broken, makes a form that panics, holds
// a blank too many, cuts a quotation or says a word that nobody wrote.
func FuzzForms(f *testing.F) {
	for _, s := range []string{
		"", "I'll never find a flat", "im so dumb", "he said “no” and (left", "\x00\xff", "😀 I", "I", "to", "I should've", "dont", "wont ever be able to", "she's", "gonna", "cannot", "I'm bound to", "no one will", "a, b, and c", "I can't",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if len(words) > 400 {
			return
		}
		d := text.Parse(Mend(words))
		said := make(map[string]bool)
		for _, token := range d.Tokens {
			said[token.Norm], said[token.Lemma], said[Gerund(token.Lemma)] = true, true, true
		}
		nouns := Nouns(d)
		for _, c := range Read(d) {
			for name, form := range forms {
				checkForm(t, name, form(&c), bare(words), said)
				r := TakeUp(d, nouns, c.First, c.Last, form(&c))
				checkForm(t, name+" with its noun", r.Phrase, bare(words), said)
			}
		}
	})
}

// bare is the letters and digits of a text, small.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, strings.ToLower(s))
}

func checkForm(t *testing.T, name, s, source string, said map[string]bool) {
	t.Helper()
	switch {
	case !utf8.ValidString(s), strings.Contains(s, "  "), s != strings.TrimSpace(s), strings.ContainsAny(s, "\n\t{}"):
		t.Errorf("%s is %q", name, s)
	case strings.Count(s, "“") != strings.Count(s, "”"):
		t.Errorf("%s cuts a quotation: %q", name, s)
	}
	for _, token := range text.Parse(s).Tokens {
		written := strings.Contains(source, bare(s[token.Start:token.End]))
		if token.Kind == text.Word && !written && !said[token.Norm] && !said[token.Lemma] && !Added[token.Norm] && !Added[token.Lemma] {
			t.Errorf("%s says %q in %q", name, token.Norm, s)
		}
	}
}

// Long and awkward texts give forms in no time.
func TestAwkwardTexts(t *testing.T) {
	racetest.Skip(t) // texts of a megabyte, one goroutine
	for _, s := range []string{strings.Repeat("I will never ", 3000), strings.Repeat("and ", 9000), strings.Repeat("“", 5000), "אני תמיד נכשל", "\r\n\r\n", strings.Repeat("x", 20000)} {
		for _, c := range Read(text.Parse(s)) {
			for name, form := range forms {
				if got := form(&c); Words(got) > 2*MaxWords {
					t.Errorf("%s of a long text has %d words", name, Words(got))
				}
			}
		}
	}
}
