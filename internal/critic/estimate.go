package critic

import "seconddraft/internal/text"

// Estimate says by the fitted weights of the cues whether the writer corrects or
// attacks themselves at all: about 0 where not, about 1 where they do, for the
// three sentences that say so most. It knows no rule, is rough and cannot tell
// the levels apart. The span is the sentence that weighs most, empty in an empty
// text.
func Estimate(doc *text.Document) (any float64, span text.Span) {
	if len(doc.Sentences) == 0 {
		return 0, text.Span{}
	}
	sentences := sentenceCues(doc)
	at := 0
	for i, c := range windows(doc, sentences) {
		if sum := weights().constant + c.weight(); i == 0 || sum > any {
			any, at = sum, i
		}
	}
	best := at
	for i := at; i < min(at+window, len(sentences)); i++ {
		if sentences[i].weight() > sentences[best].weight() {
			best = i
		}
	}
	return any, doc.Sentences[best].Span
}

func (c *Cues) weight() (sum float64) {
	w := weights()
	for cue, n := range c {
		sum += float64(n) * w.by[cue]
	}
	return sum
}
