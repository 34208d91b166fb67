package ban

import (
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// seams are what a wrong slot leaves where it meets our words. They are looked
// for outside quotation marks, in lower case; none crosses a full stop.
var seams = []struct {
	ban     string
	hint    string // what each match holds, to save the search
	pattern *lazy.Pattern
}{
	{"tense", "wish", wishNow},
	{"doubled-joint", "", lazy.Regexp(`\bthat (that|whether|but|because)\b|\b(says|think|feel|hurts|stings|true|thought|guess is) that (and|so|or|to|than)\b|\bwhether (that|whether|and|but|because|so|or|if)\b|\b(if|because|when) (if|because|whether|and|but|or)\b|\b(and|but|or|so) (and|but|or)\b|\bbecause so\b`)},
	{"doubled-hedge", "", lazy.Regexp(`\b(might|may|could) (probably|maybe|perhaps|possibly|certainly|definitely|surely|likely|might|may)\b|\b(probably|maybe|perhaps|possibly|certainly|definitely) (\w+ ){0,3}(might|may)\b|\bfeels? like (it feels|i feel|it seems|it's like|maybe|probably)\b|\bfeels? (like )?(that )?it feels\b|\b(whether|don't know if) [^,.]*\b(might|may|probably|maybe|perhaps)\b|\bpart of me [^.]*part of me\b|\bi (think|guess|suppose) (that )?i (think|guess|suppose)\b|\bthought that i (think|thought)\b|\bmight [^,.]{1,40} might\b`)},
	{"double-negation", "", lazy.Regexp(`\b(not|never|don't|doesn't|didn't|can't|won't|isn't|wasn't|haven't|hasn't|couldn't|cannot) (\w+ ){0,2}(not|never|nothing|nobody|no one|none|nowhere)\b|\bwhether [^,.]*\b(never|nobody|no one|nothing|none|nowhere)\b|\bnot (any)?more not\b`)},
	{"pronoun-case", "", lazy.Regexp(`(^|[.,;:] |\b(that|whether|and|but|because|if|when) )(me|him|them|us|myself) (am|is|was|are|were|have|has|had|will|might|can|don't|didn't|do|did|feel|think)\b|\b(about|with|from|of|at|into|by|on|for|to) (i|he|she|they|we)([.?,]| and | (am|is|was|were|are|have|had|will|can|don't|didn't)\b|'(m|ll|ve|d|re|s)\b)`)},
	{"cut-clause", "", lazy.Regexp(`\b(it feels like|says that|to think that|it hurts that|the thought that|true that|feel that|stings that) (to|than|of|what|why|how|who|which|where|never|not|so|as|like|about|with|at|in|on)\b`)},
}

// endless are words that no sentence ends on. With "to" and "of" a user may: "the
// one I belong to".
var endless = text.WordSet(`and but or because if a an the my our your their than which who when while as whether although though
	every i'm very so-called it's into until unless i we he she they`)

var loose = text.WordSet("to of with for at by from than about so am is are was were be")

// checkSeams looks for what does not fit together where a slot begins or ends.
func checkSeams(p *page) {
	words := p.unquoted()
	for _, seam := range seams {
		if seam.hint != "" && !strings.Contains(words, seam.hint) {
			continue
		}
		if m := seam.pattern.FindString(words); m != "" && !p.theirPhrase(m) {
			p.report(seam.ban, strings.TrimSpace(m))
		}
	}
	for _, s := range p.doc.Sentences {
		if s.First < s.Last {
			p.checkEnd(s)
		}
	}
	p.checkCapitals()
}

// wishNow matches a wish in the wrong tense: "I wish he will call".
var wishNow = lazy.Regexp(`\bwish (i|he|she|it|they|we|you|\w+|my \w+) (will|can|is|are|am|has|have|does|do|don't|doesn't|won't)\b`)

// theirPhrase is true where each pair of words of a phrase stands so in what
// the user wrote.
func (p *page) theirPhrase(phrase string) bool {
	d := text.Parse(phrase)
	if len(d.Tokens) < 2 {
		return false
	}
	for i := 1; i < len(d.Tokens); i++ {
		if !p.User.pairs[[2]string{d.Tokens[i-1].Norm, d.Tokens[i].Norm}] {
			return false
		}
	}
	return true
}

// checkEnd looks at the last word before a stop.
func (p *page) checkEnd(s text.Sentence) {
	last := s.Last - 1
	for last > s.First && !p.isWord(last) {
		last--
	}
	if !p.isWord(last) || p.doc.Quoted(last) {
		return
	}
	n := p.norm(last)
	switch {
	case endless[n] && !p.User.ends[n]:
	case loose[n] && (!p.aligned || p.inSlot[last]) && !p.User.ends[n] && p.User.lemmas[n]:
	default:
		return
	}
	p.report("open-end", p.around(last))
}

// small are words that have no capital within a sentence.
var small = text.WordSet(`the a an he she it they we my our his her their your this that these those there not no and but or so because
	if when what why how everyone everything nobody nothing people some all one never always maybe probably now then`)

// checkCapitals looks for a capital left over from the start of the user's
// sentence: "It hurts that She left".
func (p *page) checkCapitals() {
	for i, t := range p.doc.Tokens {
		if t.Kind != text.Word || p.sentenceStart(i) || p.doc.Quoted(i) || !startsUpper(p.doc.Text(t.Span)) {
			continue
		}
		word, before := p.doc.Text(t.Span), p.doc.Tokens[i-1]
		loud := word == strings.ToUpper(word) // "I would NEVER": a cry, or the mark A
		if small[t.Norm] && !loud && !p.User.capitals[t.Norm] && (before.Kind == text.Word || before.Norm == ",") {
			p.report("case", p.around(i))
		}
	}
}
