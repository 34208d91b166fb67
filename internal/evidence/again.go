package evidence

import (
	"slices"

	"seconddraft/internal/text"
)

// How much of two misfortunes must be the same for them to be one thing that
// keeps happening.
const (
	sharedWords = 2   // content words
	sharedPart  = 0.6 // of the shorter one's
)

// Before counts the evenings on which the user wrote of the same misfortune as
// event, an evening's own words for what happened: "I failed the driving test",
// "Failed my test again". It is 0 where event tells of nothing bad.
func (x *Index) Before(event, area string) int {
	d := text.Parse(head(event))
	if !tellsOfBad(d) {
		return 0
	}
	var words []key
	for _, w := range content(d, 0, len(d.Tokens)) {
		words = x.vocab.add(words, w)
	}
	var evenings []string
	for i := range x.entries {
		e := &x.entries[i]
		elsewhere := area != "" && e.item.Area != "" && e.item.Area != area
		if e.item.Kind == Fact && e.bad && !elsewhere && !slices.Contains(evenings, e.item.ID) && x.sameThing(words, e) {
			evenings = append(evenings, e.item.ID)
		}
	}
	return len(evenings)
}

// sameThing reports whether one clause of an item holds most of the words, or
// they most of its.
func (x *Index) sameThing(words []key, e *entry) bool {
	for i := range e.clauses {
		plain, shared := 0, 0
		for _, k := range e.clauses[i].keys {
			if x.vocab.words[k][0] == '@' {
				continue // a group of related words: "interview" is no exam
			}
			plain++
			if slices.Contains(words, k) {
				shared++
			}
		}
		if shared >= sharedWords && float64(shared) >= sharedPart*float64(min(plain, len(words))) {
			return true
		}
	}
	return false
}

// tellsOfBad reports whether a word of a text bars it from being good news.
func tellsOfBad(d *text.Document) bool {
	return slices.ContainsFunc(d.Tokens, func(t text.Token) bool { return bars[t.Norm] || bars[t.Lemma] })
}
