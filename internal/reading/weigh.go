package reading

import (
	"slices"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/internal/weigh"
)

// Thought is a part of a text as the model weighs it.
type Thought struct {
	Window   weigh.Window
	Features []weigh.Feature
	// Ruled holds, in the order of distortion.Slugs, the confidence of the surest
	// rule that heard the trap, 0 where none did.
	Ruled []float64
}

// Thoughts takes a text apart as Read does before it weighs it. With whole the
// text is one thought, however long. Training begins here.
func Thoughts(source string, whole bool) []Thought {
	doc := text.Parse(source)
	found := detect(doc, nil, nil).all()
	windows := weigh.Windows(doc)
	if whole && len(doc.Sentences) > 0 {
		windows = []weigh.Window{{First: 0, Last: len(doc.Sentences)}}
	}
	out := make([]Thought, 0, len(windows))
	page := weigh.NewPage(doc)
	for _, w := range windows {
		out = append(out, thought(doc, page, w, found))
	}
	return out
}

func thought(doc *text.Document, page *weigh.Page, w weigh.Window, found []rule.Finding) Thought {
	t := Thought{Window: w, Ruled: make([]float64, len(distortion.Slugs))}
	var hits []weigh.Hit
	span := w.Span(doc)
	for i := range found {
		f := &found[i]
		cue := f.CueSpan()
		if f.Rule.Category.Kind == rule.Stop || !cue.Overlaps(span) {
			continue
		}
		hits = append(hits, weigh.Hit{
			Rule: f.Rule.ID, Category: f.Rule.Category.Slug, Confidence: f.Confidence,
			First: doc.TokenAt(cue.Start), Last: doc.TokenAt(cue.End-1) + 1,
		})
		if n := slices.Index(distortion.Slugs, f.Rule.Category.Slug); n >= 0 {
			t.Ruled[n] = max(t.Ruled[n], f.Confidence)
		}
	}
	t.Features = page.Extract(w, hits)
	return t
}
