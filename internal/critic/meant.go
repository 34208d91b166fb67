package critic

import (
	"sync"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// meant reports whether a finding is the writer's own word on the writer, and
// meant. Harsh words in a joke are not, nor what somebody else says, nor a name
// that stands behind a sentence about others ("Ref must be blind. What a clown.").
// Words of level 4 always count.
func meant(doc *text.Document, f rule.Finding) bool {
	level := levels[f.Rule.Category.Slug]
	switch {
	case level == Persecuting:
		return true
	case level > Correcting && (f.Confidence < f.Rule.Confidence || merry(doc)):
		return false // of the critic's gates only humour lowers the confidence
	}
	return !ofAnother(doc, f.Span) && !saidBehind(doc, f.Span)
}

// merry reports whether a short text laughs about itself. Others who laugh are no
// sign of it.
func merry(doc *text.Document) bool {
	if len(doc.Sentences) > window {
		return false
	}
	for _, p := range laughter() {
		if _, ok := p.Next(doc, 0, len(doc.Tokens)); ok {
			return true
		}
	}
	return false
}

var laughter = sync.OnceValue(func() (out []*rule.Pattern) {
	for _, p := range []string{
		"giggling|giggled|grinning|hilarious|chuckling|cackling",
		"would|'d do it again",
		"we|kids ..1 laughed|howled|roared",
		"i laughed|grinned|giggled",
		"had the best time|laugh",
		"had a great|good laugh",
	} {
		out = append(out, rule.MustCompile(p))
	}
	return out
})

// saidBehind reports whether the words behind a finding give it to somebody else:
// "I'm a disgrace, said the accountant".
func saidBehind(doc *text.Document, span text.Span) bool {
	first := doc.TokenAt(span.Start)
	last := doc.Sentences[doc.SentenceAt(first)].Last
	for t := first + 1; t+1 < last; t++ {
		if doc.Tokens[t-1].Norm == "," && doc.Tokens[t].Lemma == "say" && !writer[doc.Tokens[t+1].Norm] {
			return true
		}
	}
	return false
}

// ofAnother reports whether a clause without a subject follows a sentence about
// somebody else in which the writer does not appear.
func ofAnother(doc *text.Document, span text.Span) bool {
	clause := doc.ClauseOf(doc.TokenAt(span.Start))
	claim := doc.Claim(clause)
	sentence := doc.Clauses[clause].Sentence
	if claim.Person != text.NoPerson || sentence == 0 || hasWriter(doc, sentence) {
		return false
	}
	before := doc.Sentences[sentence-1]
	other := false
	for c := doc.ClauseOf(before.First); c < len(doc.Clauses) && doc.Clauses[c].Sentence == sentence-1; c++ {
		person := doc.Claim(c).Person
		other = other || person == text.Third || person == text.Generic
	}
	return other && !hasWriter(doc, sentence-1)
}

// hasWriter reports whether a sentence names the writer, or speaks to them.
func hasWriter(doc *text.Document, sentence int) bool {
	s := doc.Sentences[sentence]
	for t := s.First; t < s.Last; t++ {
		if writer[doc.Tokens[t].Norm] {
			return true
		}
	}
	return false
}

var writer = text.WordSet("i me my mine myself we us our you your yourself")
