package reading

import (
	"seconddraft/internal/safety"
	"seconddraft/internal/text"
)

// Holds reports whether a stop sign stands anywhere in texts that belong together,
// also where a graver one governs. Nothing else is read, so it takes a part of the
// time of Read.
func (r *Reader) Holds(sign StopSign, texts ...string) bool {
	docs := make([]*text.Document, 0, len(texts))
	for _, words := range texts {
		docs = append(docs, text.Parse(words))
	}
	for _, found := range safety.Check(docs...).Findings {
		for _, f := range found {
			if safety.SignOf(f) == sign {
				return true
			}
		}
	}
	return false
}

// StopsVersion names the rules of the stop signs as they are. What Holds said may
// be kept beside it, and is to be asked anew when it is another one.
func (r *Reader) StopsVersion() string { return safety.Pack().Version() }
