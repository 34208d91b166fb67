package rule

import (
	"errors"

	"seconddraft/internal/text"
)

// OwnPrefix begins the id of a rule that is a phrase of the user's own.
const OwnPrefix = "own/"

// MaxPhrase is the most words that a phrase of the user's own holds.
const MaxPhrase = 12

// maxPhraseBytes spares the parser what cannot be a phrase anyway.
const maxPhraseBytes = 400

// Why a phrase cannot be a rule.
var (
	ErrNoWord      = errors.New("the phrase holds no word")
	ErrLongPhrase  = errors.New("the phrase is longer than a reader can look for")
	ErrManyPhrases = errors.New("the phrase is more than one sentence")
)

// Phrase makes a rule that hears the words of a phrase wherever they stand
// together: whole words in any case, each in any of its forms ("ruin it", "ruined
// it"). No gate applies, because the user said what to hear. The id gets OwnPrefix.
func Phrase(id string, category *Category, phrase, message, why, source string) (*Rule, error) {
	elements, err := phraseElements(phrase)
	if err != nil {
		return nil, err
	}
	p := &Pattern{source: phrase, elements: elements}
	p.anchors = p.anchorages()
	return &Rule{
		ID: OwnPrefix + id, Category: category, Message: message, Why: why, Source: source,
		Patterns: []string{phrase}, Confidence: 1, compiled: []*Pattern{p},
	}, nil
}

// CheckPhrase says whether a phrase can be a rule.
func CheckPhrase(phrase string) error {
	_, err := phraseElements(phrase)
	return err
}

// phraseElements are one element a word. A mark between two words may be there or
// not; marks at the ends are left out.
func phraseElements(phrase string) ([]element, error) {
	if len(phrase) > maxPhraseBytes {
		return nil, ErrLongPhrase
	}
	doc := text.Parse(phrase)
	var out []element
	var marks []element
	words := 0
	for _, t := range doc.Tokens {
		e := element{kind: oneOf}
		e.norms.add(text.NumberOf(t.Norm))
		if t.Kind != text.Word && t.Kind != text.Number {
			if words > 0 {
				e.optional = true
				marks = append(marks, e)
			}
			continue
		}
		if t.Lemma != "" {
			e.lemmas.add(text.NumberOf(t.Lemma))
		}
		out = append(append(out, marks...), e)
		marks = nil
		words++
	}
	switch {
	case words == 0:
		return nil, ErrNoWord
	case words > MaxPhrase:
		return nil, ErrLongPhrase
	case len(doc.Sentences) > 1:
		return nil, ErrManyPhrases
	}
	return out, nil
}

// PackOf makes a pack of rules that are already made. Their categories belong to
// other packs, so it has none of its own.
func PackOf(rules []*Rule) *Pack {
	p := &Pack{}
	for _, r := range rules {
		p.add(r)
	}
	p.index()
	return p
}
