package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// told puts the setback before a whole answer that has no word of the writer's in
// it; nothing where the setback was said or both are too long together.
func (d *drafting) told(r rendering, slots slotMap) rendering {
	if len(slotsOf(r.wording)) > 0 || strings.HasSuffix(r.wording, "?") || slices.Contains(d.used, "fact") || !d.ofEvent(r.wording, slots["setback"]) {
		return rendering{}
	}
	wording := "{setback}. " + r.wording
	t, ok := fill(wording, slots)
	if !ok || wordCount(t) > maxTold {
		return rendering{}
	}
	return rendering{wording: wording, text: t, score: r.score}
}

// ofEvent reports whether a whole answer is for what happened, and a clause tells of
// that. One for the claim may not suit the very setback.
func (d *drafting) ofEvent(answer, setback string) bool {
	doc, of := text.Parse(setback), false
	for _, m := range d.matters {
		for _, list := range m.Answers {
			if m.Claim && slices.Contains(list, answer) {
				return false
			}
		}
		of = of || !m.Claim && m.Mentions(doc)
	}
	return of && setback != ""
}

// maxTold is how long such an answer may be.
const maxTold = 34
