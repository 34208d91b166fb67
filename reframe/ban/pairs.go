package ban

import (
	"strings"

	"seconddraft/internal/text"
)

var (
	mayDouble   = text.WordSet("that had")
	determiners = text.WordSet("the a an my our his her their your this that these those every each no")
	// closedDeterminers never stand alone, so that a second one beside them is a
	// slip; "her", "this" and "that" may be whole phrases.
	closedDeterminers = text.WordSet("the a an my our their your every no")
)

// checkPairs looks at neighbours: a doubled word, a that should be an, two
// determiners.
func checkPairs(p *page) {
	for i := 1; i < len(p.doc.Tokens); i++ {
		a, b := p.doc.Tokens[i-1], p.doc.Tokens[i]
		if !p.isWord(i-1) || !p.isWord(i) || p.doc.SentenceAt(i-1) != p.doc.SentenceAt(i) {
			continue
		}
		if a.Norm == b.Norm && (!mayDouble[a.Norm] || a.Norm == "that") && !p.theirPair(i-1, i) {
			p.report("doubled-word", p.around(i))
		}
		p.checkArticle(i)
		if closedDeterminers[a.Norm] && determiners[b.Norm] && !p.theirPair(i-1, i) {
			p.report("two-determiners", p.around(i))
		}
	}
}

func (p *page) checkArticle(i int) {
	a, b := p.doc.Tokens[i-1], p.doc.Tokens[i]
	if a.Norm != "a" && a.Norm != "an" || p.doc.Text(a.Span) == "A" && !p.sentenceStart(i-1) {
		return // "an A in chemistry": a mark is no article
	}
	if !p.theirPair(i-1, i) && vowelSound(p.doc.Text(b.Span)) != (a.Norm == "an") {
		p.report("article", a.Norm+" "+b.Norm)
	}
}

// vowelSound reports whether a word begins with a vowel as it is spoken.
func vowelSound(s string) bool {
	if spelled(s) {
		return strings.ContainsAny(s[:1], "AEFHILMNORSX")
	}
	s = strings.ToLower(s)
	for _, silent := range []string{"hour", "honest", "heir", "honour", "honor"} {
		if strings.HasPrefix(s, silent) {
			return true
		}
	}
	for _, consonant := range []string{"univers", "unit", "uniq", "unif", "unio", "use", "usu", "eu", "one", "once", "ufo", "uk", "utensil", "ute"} {
		if strings.HasPrefix(s, consonant) {
			return false
		}
	}
	return s != "" && strings.ContainsAny(s[:1], "aeiou8")
}

// spelled reports whether an abbreviation is said letter by letter: "an MRI".
func spelled(s string) bool {
	return len(s) >= 2 && len(s) <= 4 && strings.ToUpper(s) == s && strings.ToLower(s) != s && !strings.ContainsAny(s[:min(3, len(s))], "AEIOU")
}
