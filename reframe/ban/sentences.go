package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

var (
	asks = text.WordSet("what why how who whose whom which where when")
	// helpers open a question before its subject.
	helpers = text.WordSet(`do does did is are was were am have has had can could will would might may should must`)
	persons = text.WordSet("i you he she it they we this that there my your the his her their")
	// halves open a clause that needs another one.
	halves = text.WordSet("because although though while when if unless since whether after before until except")
	joints = text.WordSet("and but or so nor plus")
)

// checkSentences looks at each sentence as a whole: its first letter, its mark
// at the end, and whether it is one.
func checkSentences(p *page) {
	for _, s := range p.doc.Sentences {
		if s.First >= s.Last || p.doc.Quoted(s.First) {
			continue
		}
		words := p.doc.Text(s.Span)
		if startsLower(strings.TrimLeft(words, "“\"")) {
			p.report("lower-case-start", words)
		}
		p.checkMark(s, words)
		p.checkWhole(s, words)
	}
}

// checkMark holds that a question ends in a question mark and nothing else does.
func (p *page) checkMark(s text.Sentence, words string) {
	if strings.ContainsAny(words, "“”\"") {
		return
	}
	q := p.isQuestion(s)
	switch mark := strings.HasSuffix(words, "?"); {
	case mark && !q:
		p.report("question-mark", words)
	case !mark && q && p.inverted(s.First):
		p.report("no-question-mark", words)
	}
}

// isQuestion is true where some clause of the sentence asks.
func (p *page) isQuestion(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if asks[p.norm(i)] || helpers[p.norm(i)] && persons[p.norm(i+1)] {
			return true
		}
	}
	return false
}

// inverted is true where the sentence opens as a question: "Why did I", "Is it".
func (p *page) inverted(first int) bool {
	if asks[p.norm(first)] && p.norm(first) != "when" {
		first++
	}
	if !helpers[p.norm(first)] {
		return false
	}
	next := p.norm(first + 1)
	if next == "n't" || next == "not" {
		next = p.norm(first + 2)
	}
	return persons[next] && next != "that" && next != "the" && next != "this"
}

// checkWhole holds that a sentence has a subject and a verb of its own. One with
// a colon is a heading with what belongs under it.
func (p *page) checkWhole(s text.Sentence, words string) {
	if p.Question || strings.Contains(words, ":") || strings.ContainsAny(words, "“”") {
		return
	}
	first := p.norm(s.First)
	switch {
	case joints[first] && (!p.aligned || p.inSlot[s.First]):
		p.report("open-start", words)
	case halves[first] && !p.twoVerbs(s.First, s.Last):
		p.report("fragment", words)
	case !p.hasVerb(s.First, s.Last):
		p.report("fragment", words)
	case (!p.aligned || p.inSlot[s.First]) && p.noSubject(s):
		p.report("no-subject", words)
	}
}

// hasVerb is true where some token of the range is a finite verb.
func (p *page) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if p.auxAt(i) {
			return true
		}
	}
	for i := first; i < last; i++ {
		if p.finiteAt(i) {
			return true
		}
	}
	return false
}

// auxAt is true of a form of be, have, do and of a modal: no tag is needed.
func (p *page) auxAt(i int) bool {
	switch n := p.norm(i); n {
	case "did", "had", "'d", "ca", "wo":
		return true
	default:
		return aux[n] != "" || modals[n]
	}
}

func (p *page) finiteAt(i int) bool {
	t := p.doc.Tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if p.auxAt(i) {
		return true
	}
	if t.Norm == "'s" {
		return t.Lemma != "'s" || i+1 < len(p.doc.Tokens) && (pastForm(p.doc.Tokens[i+1]) || articles[p.norm(i+1)])
	}
	switch p.doc.Tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBG":
		return false
	}
	return p.untaggedVerb(i)
}

// untaggedVerb finds the verbs that the tagger misses in short texts: the word
// right behind a subject, and a past or third-person form that no determiner
// makes a noun.
func (p *page) untaggedVerb(i int) bool {
	k := i - 1
	for k > 0 && between[p.norm(k)] {
		k--
	}
	if k < 0 || p.sentenceStart(i) || p.doc.Tokens[k].Kind != text.Word && p.doc.Tokens[k].Kind != text.Number {
		return false
	}
	t, before := p.doc.Tokens[i], p.norm(k)
	switch {
	case subjects[before] != "" && before != "it" && before != "you":
		return !asksOrJoins(t.Norm)
	case closedDeterminers[before] || loose[before]:
		return false
	case sameAsPast[t.Norm], pastForm(t):
		return p.doc.Tag(i) != "JJ"
	case thirdPerson(t):
		return p.thirdPersonVerb(i, k)
	}
	return p.pluralsVerb(i, k)
}

// thirdPersonVerb tells "Jean swims" and "calling myself thick hurts" from "bad
// grades".
func (p *page) thirdPersonVerb(i, k int) bool {
	first := p.doc.Sentences[p.doc.SentenceAt(i)].First
	return p.doc.Tag(k) != "JJ" || p.doc.Tag(i) != "NNS" || startsUpper(p.doc.Text(p.doc.Tokens[k].Span)) || p.doc.Tag(first) == "VBG"
}

// pluralsVerb finds the verb in "my friends only invite me" and "people my age
// own houses".
func (p *page) pluralsVerb(i, k int) bool {
	t := p.doc.Tokens[i]
	if !bare(t) || loose[t.Norm] || !thirdPerson(p.doc.Tokens[k]) && p.norm(k) != "people" {
		return false
	}
	tag := p.doc.Tag(i)
	return strings.HasPrefix(tag, "V") || strings.HasPrefix(tag, "N") || strings.HasPrefix(tag, "J")
}

var articles = text.WordSet("a an the")

// pastForm is true of "ended" and "went".
func pastForm(t text.Token) bool {
	return t.Norm != t.Lemma && !strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ing") && !strings.HasPrefix(t.Norm, "'")
}

func asksOrJoins(n string) bool { return asks[n] || joints[n] || n == "who" || n == "too" }

// twoVerbs is true where "When it rains, I stay" has both its halves.
func (p *page) twoVerbs(first, last int) bool {
	n := 0
	for i := first; i < last; i++ {
		if p.finiteAt(i) && !p.finiteAt(max(i-1, first)) {
			n++
		}
	}
	return n >= 2
}

// noSubject is true of an order or of a diary's "Failed the test".
func (p *page) noSubject(s text.Sentence) bool {
	t := p.doc.Tokens[s.First]
	if t.Kind != text.Word || asks[t.Norm] {
		return false
	}
	if subjects[t.Norm] != "" || determiners[t.Norm] {
		return false
	}
	tag := p.doc.Tag(s.First)
	switch {
	case tag == "VBD" && t.Lemma != t.Norm, tag == "VBZ" && thirdPerson(t):
	case aux[t.Norm] != "" || modals[t.Norm]:
		return !persons[p.norm(s.First+1)]
	case tag == "VB" && commandVerbs[t.Norm]:
	default:
		return false
	}
	// A noun that looks like a verb has its verb behind it: "Work went badly."
	return s.First+1 < s.Last && !p.finiteAt(s.First+1)
}

var (
	second = lazy.Regexp(`(?:^|[\s(,])(you|your|yours|yourself|you're|you've|you'll|you'd|ur)\b`)
	firsts = lazy.Regexp(`\b(i|i'm|i've|i'll|i'd|me|my|mine|myself)\b`)
)

// checkPerson holds one voice: the writer is "I" in a draft, and "you" in a
// question and in the distanced voice.
func checkPerson(p *page) {
	words := p.unquoted()
	you, i := second.FindString(words), firsts.FindString(words)
	switch {
	case p.Distanced || p.Question:
		if you != "" && i != "" {
			p.report("person", you+" and "+i)
		}
	case you != "":
		p.report("second-person", you)
	}
}
