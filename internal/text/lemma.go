package text

import "strings"

// lemma is the dictionary form of a norm. Verbs and nouns lose their endings;
// adjectives, adverbs and comparatives keep their form ("worse" stays, so that
// a rule can tell it from "bad"). Words that are not in the tables go through
// suffix rules, which are right for regular words only.
func lemma(norm string) string {
	if l, ok := lemmas[norm]; ok {
		return l
	}
	if len(norm) < 4 || strings.IndexByte(norm, '\'') >= 0 {
		return norm
	}
	switch {
	case strings.HasSuffix(norm, "s"):
		return stripS(norm)
	case strings.HasSuffix(norm, "ed") && !strings.HasPrefix(norm, "un"):
		return stripPast(norm)
	case strings.HasSuffix(norm, "ing"):
		return stripIng(norm)
	}
	return norm
}

// stripS undoes a plural or a third person.
func stripS(w string) string {
	switch {
	case endsAny(w, "ss", "us", "is", "ous", "ics", "ias"):
		return w
	case endsAny(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "oes") && len(w) > 4:
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

// stripPast undoes -ed. Words such as "need" and "hundred" have no vowel or too
// little before it.
func stripPast(w string) string {
	if endsAny(w, "eed", "red") && !endsAny(w, "ured", "ired", "ared", "ored", "ered", "rred") {
		return w
	}
	if strings.HasSuffix(w, "ied") && len(w) > 4 {
		return w[:len(w)-3] + "y"
	}
	return restoreBase(w, w[:len(w)-2])
}

// stripIng undoes -ing. "thing" and "spring" have no vowel before it.
func stripIng(w string) string {
	return restoreBase(w, w[:len(w)-3])
}

// restoreBase mends the stem of a verb: a doubled consonant is halved, a silent
// e put back.
func restoreBase(w, stem string) string {
	if len(stem) < 2 || !hasVowel(stem) {
		return w
	}
	last, before := stem[len(stem)-1], stem[len(stem)-2]
	if last == before && !isVowel(last) {
		if strings.IndexByte("lsfz", last) >= 0 {
			return stem
		}
		return stem[:len(stem)-1]
	}
	if needsE(stem, last, before) {
		return stem + "e"
	}
	return stem
}

// needsE tells a stem that lost a silent e. A short stem with one vowel before
// one consonant had one, or it would have doubled ("hop" of "hoped", "hopp" of
// "hopped").
func needsE(stem string, last, before byte) bool {
	switch {
	case strings.IndexByte("cvuz", last) >= 0, endsAny(stem, "dg", "rg", "ang", "eng"):
		return true
	case last == 's':
		return isVowel(before) || strings.IndexByte("nrl", before) >= 0
	case last == 'l' && !isVowel(before):
		return strings.IndexByte("bcdfgkptz", before) >= 0
	case !isVowel(before) || len(stem) > 2 && isVowel(stem[len(stem)-3]):
		return false
	case syllables(stem) == 1:
		return strings.IndexByte("bdfgklmnprt", last) >= 0
	}
	return endsAny(stem, "at", "ir", "ur", "ar", "id", "ud", "od")
}

func syllables(s string) int {
	n := 0
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func endsAny(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// WordSet is the words of a list parted by blanks.
func WordSet(words string) map[string]bool {
	list := strings.Fields(words)
	m := make(map[string]bool, len(list)) // its size at once: most are made before main, beside a window that is waited for
	for _, w := range list {
		m[w] = true
	}
	return m
}

// isPastParticiple reports whether a word is the participle of a known verb.
func isPastParticiple(norm string) bool { return participles[norm] }

var (
	lemmas      = make(map[string]string, mostForms)
	participles = make(map[string]bool, mostVerbs)
	pastForms   = make(map[string]bool, mostVerbs)
)

// So many forms and verbs are in the lists. Tables of that size from the first need not
// grow while a window is waited for.
const mostForms, mostVerbs = 4300, 1000

// The tables are filled from the lists of verbs.go once at start; it takes
// well under a millisecond.
func init() {
	for _, base := range strings.Fields(regularVerbs) {
		addRegular(base)
		knownVerbs[base] = true
	}
	for _, line := range strings.Split(strings.TrimSpace(irregularVerbs), "\n") {
		forms := strings.Fields(line)
		knownVerbs[forms[0]] = true
		for i, form := range forms {
			for _, alternative := range strings.Split(form, "/") {
				lemmas[alternative] = forms[0]
				if i == 1 {
					pastForms[alternative] = true
				}
				if i == 2 {
					participles[alternative] = true
				}
			}
		}
		lemmas[thirdPerson(forms[0])] = forms[0]
		lemmas[ingForm(forms[0])] = forms[0]
	}
	for _, line := range strings.Split(strings.TrimSpace(otherForms), "\n") {
		forms := strings.Fields(line)
		for _, form := range forms[1:] {
			lemmas[form] = forms[0]
		}
		if _, ok := lemmas[forms[0]]; !ok {
			lemmas[forms[0]] = forms[0]
		}
	}
	for _, w := range strings.Fields(unchanged) {
		lemmas[w] = w
	}
}

func addRegular(base string) {
	past := base + "ed"
	switch {
	case strings.HasSuffix(base, "e"):
		past = base + "d"
	case consonantY(base):
		past = base[:len(base)-1] + "ied"
	case doubles(base):
		past = base + base[len(base)-1:] + "ed"
	}
	lemmas[base], lemmas[past], lemmas[ingForm(base)], lemmas[thirdPerson(base)] = base, base, base, base
	participles[past], pastForms[past] = true, true
}

func thirdPerson(base string) string {
	switch {
	case consonantY(base):
		return base[:len(base)-1] + "ies"
	case endsAny(base, "s", "x", "z", "ch", "sh", "o"):
		return base + "es"
	}
	return base + "s"
}

func ingForm(base string) string {
	switch {
	case strings.HasSuffix(base, "ie"):
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e") && !endsAny(base, "ee", "oe", "ye") && base != "be":
		return base[:len(base)-1] + "ing"
	case doubles(base):
		return base + base[len(base)-1:] + "ing"
	}
	return base + "ing"
}

func consonantY(base string) bool {
	return len(base) > 1 && strings.HasSuffix(base, "y") && !isVowel(base[len(base)-2])
}

// doubles reports whether a base form doubles its last consonant: short ones
// with one vowel before it, and the stressed ends listed.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || strings.IndexByte("bdgmnprtl", base[n-1]) < 0 || !isVowel(base[n-2]) {
		return false
	}
	if isVowel(base[n-3]) && !strings.HasSuffix(base, "quit") {
		return false
	}
	return syllables(base) == 1 || doublers[base]
}

var doublers = WordSet(`admit begin forget regret permit commit submit omit forbid prefer refer occur
	deter control compel propel rebel expel upset input handicap travel cancel label quarrel
	signal kidnap worship outfit unplug overrun`)

// Lemma is the dictionary form of a norm out of context, as Parse gives it to
// tokens; "'s" and "'d" stay as they are.
func Lemma(norm string) string { return lemma(norm) }

// BaseVerb reports whether a norm is the base form of a common verb: "report",
// "sit". Many are nouns as well.
func BaseVerb(norm string) bool { return knownVerbs[norm] }
