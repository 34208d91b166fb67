package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// finite are the forms of be, have and do that no modal and no "to" takes.
var finite = text.WordSet("am is are was were has did does been 'm 're")

// checkVerbs looks at the forms that follow a modal, "to" and a denied "do".
func checkVerbs(p *page) {
	for i := range p.doc.Tokens {
		if p.doc.Quoted(i) || !p.isWord(i) {
			continue
		}
		switch n := p.norm(i); {
		case modals[n]:
			p.checkBare(i, "modal")
		case n == "to":
			p.checkBare(i, "to")
		case (n == "do" || n == "does" || n == "did") && (p.norm(i+1) == "not" || p.norm(i+1) == "n't"):
			p.checkBare(i, "do")
		}
	}
	p.checkTimes()
}

// checkBare holds that the plain form of a verb follows token i.
func (p *page) checkBare(i int, kind string) {
	j := i + 1
	for between[p.norm(j)] || p.norm(j) == "not" || p.norm(j) == "n't" {
		j++
	}
	if !p.isWord(j) || p.theirPair(j-1, j) || p.inSlot[i] && !p.inSlot[j] || p.doc.SentenceAt(j) != p.doc.SentenceAt(i) {
		return
	}
	n := p.norm(j)
	if finite[n] || kind == "modal" && notBehindModal(n) || kind == "to" && onlySubjects[n] || p.wrongForm(j, kind) {
		p.report("verb-form", p.around(j))
	}
}

// onlySubjects are never objects: "to he".
var onlySubjects = text.WordSet("i he she we they")

// notBehindModal is true of "might will", "might to" and "might of".
func notBehindModal(n string) bool { return modals[n] || n == "to" || n == "of" }

// wrongForm is true of "works", "worked" and "working" where "work" must stand.
// The tagger takes what it expects there, so the word itself decides.
func (p *page) wrongForm(j int, kind string) bool {
	t := p.doc.Tokens[j]
	if t.Norm == t.Lemma || sameAsPast[t.Norm] {
		return false
	}
	tag := p.doc.Tag(j)
	switch {
	case tag == "JJR" || tag == "RBR" || tag == "RB":
		return false
	case thirdPerson(t):
		return !(kind == "to" || p.Question) || tag == "VBZ" // "to friends"
	case pastForm(t):
		next := p.tag(j + 1)
		return kind != "to" || !strings.HasPrefix(next, "NN") // "to tired people"
	}
	return kind == "modal" && tag == "VBG"
}

var (
	pastTime   = lazy.Regexp(`\b(yesterday|last (night|week|month|year)|ago)\b`)
	futureTime = lazy.Regexp(`\b(tomorrow|next (week|month|year))\b`)
	futureVerb = lazy.Regexp(`\b(will|might|won't|going to)\b|'ll\b`)
	pastVerb   = lazy.Regexp(`\b(was|were|did|had|went|didn't|wasn't)\b`)
)

// checkTimes looks for a time and a tense that do not go together in a clause.
func (p *page) checkTimes() {
	for _, c := range p.doc.Clauses {
		if c.First >= c.Last || p.doc.Quoted(c.First) {
			continue
		}
		s := strings.ReplaceAll(strings.ToLower(p.doc.Text(c.Span)), "’", "'")
		if pastTime.MatchString(s) && futureVerb.MatchString(s) && !pastVerb.MatchString(s) ||
			futureTime.MatchString(s) && pastVerb.MatchString(s) && !futureVerb.MatchString(s) {
			if !p.theirPhrase(p.doc.Text(c.Span)) {
				p.report("tense", p.doc.Text(c.Span))
			}
		}
	}
}
