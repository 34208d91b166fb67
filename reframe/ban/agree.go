package ban

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// aux holds the finite forms that agree with their subject: which of the
// persons "I", "it" and "they" each may follow.
var aux = map[string]string{
	"am": "i", "'m": "i", "is": "it", "are": "they", "'re": "they", "was": "i it", "were": "they", "has": "it", "have": "i they",
	"'ve": "i they", "does": "it", "do": "i they",
}

// subjects give the person of a pronoun in the terms of aux. "it" is a subject
// only behind a word that opens a clause.
var subjects = map[string]string{"i": "i", "he": "it", "she": "it", "it": "it", "they": "they", "we": "they", "you": "they"}

var (
	// between may stand between subject and verb.
	between = text.WordSet(`never always also just still really ever only probably often simply even all both certainly definitely
		usually sometimes already now then actually truly`)
	// afterSubject may follow he or she without being a verb of theirs.
	afterSubject = text.WordSet(`and or who himself herself too alone not than with in at on for is was has had does did do will would can
		could might may should must ought 's 'd 'll be being but so that as if when because either neither to of never`)
	// opensClause precedes a subject; elsewhere "it" may be an object.
	opensClause = text.WordSet("that whether and but because if when like while so since")
	// stems take the subject away from the verb: "did he call", "let him".
	inverts = text.WordSet(`do does did is are was were am have has had can could will would might may should must let make makes made help
		see saw hear heard watch if wish as though lest suggest insist and than`)
	modals = text.WordSet("might will would can could may must should 'll")
)

// checkAgreement looks at pronouns and "my …" with the verb behind them.
func checkAgreement(p *page) {
	for i := range p.doc.Tokens {
		if p.doc.Quoted(i) {
			continue
		}
		if who, ok := subjects[p.norm(i)]; ok {
			p.checkPronoun(i, who)
		}
		p.checkNoun(i)
	}
}

// verbAfter is the next token that may be the verb of subject i.
func (p *page) verbAfter(i int) int {
	j := i + 1
	for j < len(p.doc.Tokens) && between[p.norm(j)] {
		j++
	}
	if j >= len(p.doc.Tokens) || !p.isWord(j) || p.doc.SentenceAt(j) != p.doc.SentenceAt(i) {
		return -1
	}
	return j
}

func (p *page) checkPronoun(i int, who string) {
	j := p.verbAfter(i)
	if j < 0 || p.theirPair(j-1, j) && p.theirPair(i, i+1) || !p.isSubject(i) {
		return
	}
	n, t := p.norm(i), p.doc.Tokens[j]
	wrong := false
	switch allowed, ok := aux[t.Norm]; {
	case ok:
		wrong = !agrees(allowed, who)
	case afterSubject[t.Norm]:
	case who != "it":
		wrong = thirdPerson(t) && strings.HasPrefix(p.doc.Tag(j), "VB")
	case !bare(t) || strings.HasSuffix(t.Norm, "ly"):
	case n == "it":
		wrong = strings.HasPrefix(p.doc.Tag(j), "VB") && p.doc.Tag(j) != "VBD"
	default:
		wrong = plainVerb(p.doc.Tag(j))
	}
	if wrong {
		p.report("agreement", p.around(j))
	}
}

// isSubject is false of "it" and "you" where they may be objects, and behind a
// verb that stands before its subject.
func (p *page) isSubject(i int) bool {
	if n := p.norm(i); (n == "it" || n == "you") && !p.sentenceStart(i) && !opensClause[p.norm(i-1)] && p.isWord(i-1) {
		return false
	}
	return !inverts[p.norm(i-1)]
}

func agrees(allowed, who string) bool { return slices.Contains(strings.Fields(allowed), who) }

// The tagger takes "she ruin" for a past and "he call" for a noun.
func plainVerb(tag string) bool { return strings.HasPrefix(tag, "VB") || tag == "NN" }

// sameAsPast are verbs whose past is their plain form.
var sameAsPast = text.WordSet("put cut let set read hit quit hurt shut cost burst bet split spread cast beat upset bid shed rid wed knit")

// bare is true of a plain form, which is no past.
func bare(t text.Token) bool { return t.Norm == t.Lemma && !sameAsPast[t.Norm] }

// thirdPerson is true of "works", "has" and "goes".
func thirdPerson(t text.Token) bool {
	return t.Lemma != t.Norm && strings.HasSuffix(t.Norm, "s") && !strings.HasPrefix(t.Norm, "'") && t.Norm != "was" && t.Norm != "is"
}

// verbNear spares the tagger where none of the verbs in question follows.
func (p *page) verbNear(i int) bool {
	for j := i + 2; j <= i+3 && j < len(p.doc.Tokens); j++ {
		if aux[p.norm(j)] != "" || minds[p.doc.Tokens[j].Lemma] {
			return true
		}
	}
	return false
}

// groups may take either number: "my family are".
var groups = text.WordSet(`family team staff police people lot rest half most couple number bunch majority group company crew band class
	pair audience public government management dozen all`)

// checkNoun looks at a noun phrase that opens a clause, "my boss" or "the kids",
// with the verb right behind it.
func (p *page) checkNoun(i int) {
	opens := p.sentenceStart(i) || opensClause[p.norm(i-1)]
	if !opens || !determiners[p.norm(i)] || !p.verbNear(i) {
		return
	}
	noun := i + 1
	if strings.HasPrefix(p.tag(noun), "JJ") {
		noun++
	}
	if !p.isWord(noun) || !p.isWord(noun+1) || groups[p.norm(noun)] || p.theirPair(noun, noun+1) {
		return
	}
	if who := p.numberOf(noun); who != "" && disagrees(who, p.doc.Tokens[noun+1]) {
		p.report("agreement", p.around(noun+1))
	}
}

// disagrees is true of "my boss think" and "the exams was". "Were" may be a wish.
func disagrees(who string, verb text.Token) bool {
	if allowed, ok := aux[verb.Norm]; ok {
		return verb.Norm != "were" && !agrees(allowed, who)
	}
	return minds[verb.Lemma] && (who == "they") == thirdPerson(verb) && (who == "they" || verb.Norm == verb.Lemma)
}

// numberOf is "it" or "they" for a noun, "" where it cannot be told.
func (p *page) numberOf(noun int) string {
	t, tag := p.doc.Tokens[noun], p.doc.Tag(noun)
	switch {
	case !strings.HasPrefix(tag, "NN"):
		return ""
	case thirdPerson(t):
		return "they"
	case tag == "NNS" || t.Lemma != t.Norm:
		return ""
	}
	return "it"
}

// minds are verbs that reframe itself puts behind a person.
var minds = text.WordSet("think hate want feel")

func (p *page) tag(i int) string {
	if i < 0 || i >= len(p.doc.Tokens) {
		return ""
	}
	return p.doc.Tag(i)
}
