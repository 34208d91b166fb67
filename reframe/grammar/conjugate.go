package grammar

import (
	"strings"

	"seconddraft/internal/text"
)

// Gerund gives the -ing form of a verb's lemma by the usual spelling rules.
func Gerund(lemma string) string {
	n := len(lemma)
	switch {
	case lemma == "" || lemma == "be":
		return "being"
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:n-2] + "ying"
	case strings.HasSuffix(lemma, "ee"), strings.HasSuffix(lemma, "oe"), strings.HasSuffix(lemma, "ye"):
		return lemma + "ing"
	case strings.HasSuffix(lemma, "e"):
		return lemma[:n-1] + "ing"
	case strings.HasSuffix(lemma, "ic"):
		return lemma + "king"
	case doubles(lemma):
		return lemma + lemma[n-1:] + "ing"
	}
	return lemma + "ing"
}

// doubles is true for one-syllable verbs that end consonant-vowel-consonant
// and for the stressed ends among common verbs.
func doubles(lemma string) bool {
	if stressed[lemma] {
		return true
	}
	n := len(lemma)
	if n < 3 || strings.ContainsAny(lemma[n-1:], "aeiouwxy") || !strings.ContainsAny(lemma[n-2:n-1], "aeiou") {
		return false
	}
	if strings.ContainsAny(lemma[n-3:n-2], "aeiou") {
		return false
	}
	vowels := 0
	for _, r := range lemma {
		if strings.ContainsRune("aeiou", r) {
			vowels++
		}
	}
	return vowels == 1
}

var stressed = text.WordSet(`forget quit upset begin regret admit commit submit omit permit prefer refer occur control compel
	propel rebel forbid equip`)

// Article puts a or an before a noun phrase by its first sound.
func Article(np string) string {
	if VowelSound(np) {
		return "an " + np
	}
	return "a " + np
}

// VowelSound reports whether a phrase takes "an".
func VowelSound(s string) bool {
	s = strings.ToLower(s)
	for _, silent := range []string{"hour", "honest", "heir", "honour", "honor"} {
		if strings.HasPrefix(s, silent) {
			return true
		}
	}
	for _, consonant := range []string{"univers", "unit", "uniq", "unif", "unio", "use", "usu", "eu", "one", "once"} {
		if strings.HasPrefix(s, consonant) {
			return false
		}
	}
	return s != "" && strings.ContainsAny(s[:1], "aeiou8")
}
