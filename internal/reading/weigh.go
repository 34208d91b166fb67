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
	Features []weigh.Feature
	// Ruled holds, in the order of distortion.Slugs, the confidence of the surest
	// rule that heard the trap, 0 where none did.
	Ruled []float64
}

// Thoughts takes a text apart as Read does before it weighs it. With whole the
// text is one thought, however long. Training begins here.
func Thoughts(source string, whole bool) []Thought {
	doc := text.Parse(source)
	windows := weigh.Windows(doc)
	if whole && len(doc.Sentences) > 0 {
		windows = []weigh.Window{{First: 0, Last: len(doc.Sentences)}}
	}
	p := newPage(doc, detect(doc, nil, nil).all())
	out := make([]Thought, 0, len(windows))
	for _, w := range windows {
		t := p.thought(w)
		t.Features = slices.Clone(t.Features)
		out = append(out, t)
	}
	return out
}

// page is a text with what the rules found in it, by sentence.
type page struct {
	*weigh.Page
	doc   *text.Document
	found []rule.Finding
	in    [][]int32 // for each sentence the findings whose cue begins or goes on in it
	first []int     // for each finding the sentence where its cue begins
}

func newPage(doc *text.Document, found []rule.Finding) *page {
	p := &page{Page: weigh.NewPage(doc), doc: doc, found: found, in: make([][]int32, len(doc.Sentences)), first: make([]int, len(found))}
	for i := range found {
		first, last := sentences(doc, found[i].CueSpan())
		p.first[i] = first
		for s := first; s <= last; s++ {
			p.in[s] = append(p.in[s], int32(i))
		}
	}
	return p
}

// each calls f with the number of every finding in a thought, once.
func (p *page) each(w weigh.Window, f func(i int)) {
	for s := w.First; s < w.Last; s++ {
		for _, i := range p.in[s] {
			if max(p.first[i], w.First) == s {
				f(int(i))
			}
		}
	}
}

// thought takes one out of the page. Its features hold until the next one.
func (p *page) thought(w weigh.Window) Thought {
	var found []int
	p.each(w, func(i int) { found = append(found, i) })
	hits, ruled := p.heard(found)
	return Thought{Features: p.ExtractNext(w, hits), Ruled: ruled}
}

// heard is what the model is told of findings; of stop signs nothing.
func (p *page) heard(found []int) (hits []weigh.Hit, ruled []float64) {
	ruled = make([]float64, len(distortion.Slugs))
	for _, i := range found {
		f := &p.found[i]
		if f.Rule.Category.Kind == rule.Stop {
			continue
		}
		cue := f.CueSpan()
		hits = append(hits, weigh.Hit{
			Rule: f.Rule.ID, Category: f.Rule.Category.Slug, Confidence: f.Confidence,
			First: p.doc.TokenAt(cue.Start), Last: p.doc.TokenAt(cue.End-1) + 1,
		})
		if n := p.trap(i); n >= 0 {
			ruled[n] = max(ruled[n], f.Confidence)
		}
	}
	return hits, ruled
}

// trap is the place of a finding's trap in distortion.Slugs, -1 where it is none.
func (p *page) trap(i int) int {
	return slices.Index(distortion.Slugs, p.found[i].Rule.Category.Slug)
}
