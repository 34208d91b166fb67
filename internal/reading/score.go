package reading

import (
	"slices"

	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/internal/weigh"
)

func noTraps() map[string]float64 {
	scores := make(map[string]float64, len(distortion.Slugs))
	for _, slug := range distortion.Slugs {
		scores[slug] = 0
	}
	return scores
}

// A flag that no rule raised needs a surer model: the whole thought has to read
// as distorted, and the trap has to be a likely one.
const (
	aloneDistorted = 0.80
	aloneRight     = 0.5
)

// weigh gives each trap that a rule found its chance of being right, in its thought
// or in its part of a sentence, adds the traps that the model alone is sure of, and
// sums up the text: a trap's score is that of the thought where it is likeliest.
func (r *Reading) weigh(m *weigh.Model, found []rule.Finding, situation, cause *text.Document) {
	var alone []rule.Finding
	sure := make([]float64, len(found))
	r.thoughts = make([]int, len(r.Document.Sentences))
	p := newPage(r.Document, found)
	var wishes []rule.Finding
	for n, w := range weigh.Windows(r.Document) {
		t := p.thought(w)
		weighed := m.Weigh(t.Features)
		wishes = append(wishes, wish(r.Document, w, weighed)...)
		chances := weighed.Chances(t.Ruled)
		r.Distorted = max(r.Distorted, chances.Distorted)
		for i, slug := range distortion.Slugs {
			r.Traps[slug] = max(r.Traps[slug], chances.Trap(i))
			if t.Ruled[i] == 0 && chances.Distorted >= aloneDistorted && chances.Right[i] >= aloneRight {
				alone = append(alone, pattern(distortion.Pattern(slug), r.Document, w, i+1, chances.Trap(i), weighed))
			}
		}
		p.each(w, func(i int) {
			if n := p.trap(i); n >= 0 {
				sure[i] = max(sure[i], chances.Trap(n))
			}
		})
		for s := w.Last - 1; s >= w.First && r.thoughts[s] == 0; s-- {
			r.thoughts[s] = n + 1
		}
	}
	p.weighParts(m, sure)
	for i := range found {
		if found[i].Rule.Category.Kind == rule.Trap {
			found[i].Confidence = sure[i]
		}
	}
	r.Findings = slices.Concat(r.Findings, found, once(alone))
	r.ask(once(wishes), m, situation, cause)
}

// thoughtOf numbers the thought that a span begins in.
func (r *Reading) thoughtOf(s text.Span) int {
	if n := r.Document.SentenceOf(s); n >= 0 && n < len(r.thoughts) {
		return r.thoughts[n]
	}
	return 0
}

// once keeps of the findings of one trap that share words the surest: windows
// overlap, and come in order.
func once(alone []rule.Finding) []rule.Finding {
	var out []rule.Finding
	last := map[*rule.Rule]int{} // place in out
	for _, f := range alone {
		i, before := last[f.Rule]
		switch {
		case !before || !out[i].Span.Overlaps(f.Span):
			last[f.Rule] = len(out)
			out = append(out, f)
		case f.Confidence > out[i].Confidence:
			out[i] = f
		}
	}
	return out
}

// pattern is a finding of the model alone, by one of its heads. Its claim is the
// clause that weighed most, its cues the words in it.
func pattern(says *rule.Rule, doc *text.Document, w weigh.Window, head int, chance float64, weighed weigh.Weighed) rule.Finding {
	first, last := w.Tokens(doc)
	weights := weighed.Evidence(head, first, last)
	best, claim := 0.0, doc.Clauses[doc.ClauseOf(first)]
	for c := doc.ClauseOf(first); c <= doc.ClauseOf(last-1); c++ {
		sum := 0.0
		for t := doc.Clauses[c].First; t < doc.Clauses[c].Last; t++ {
			sum += weights[t-first]
		}
		if sum > best {
			best, claim = sum, doc.Clauses[c]
		}
	}
	f := rule.Finding{Rule: says, Span: claim.Span, Confidence: chance}
	f.Cues = heaviest(doc, claim, weights, first)
	f.Quote(doc)
	return f
}

// mostCues is how many places a flag of the model alone points at.
const mostCues = 3

// heaviest are the places in a clause that weighed most, in order: rows of words
// of which each carries a fair part of the heaviest one's weight.
func heaviest(doc *text.Document, c text.Clause, weights []float64, first int) []text.Span {
	top := 0.0
	for t := c.First; t < c.Last; t++ {
		top = max(top, weights[t-first])
	}
	var spans []text.Span
	for t := c.First; t < c.Last; t++ {
		if k := doc.Tokens[t].Kind; k != text.Word && k != text.Number || top == 0 || weights[t-first] < top/3 {
			continue
		}
		if n := len(spans); n > 0 && doc.TokenAt(spans[n-1].End-1) == t-1 {
			spans[n-1] = spans[n-1].Cover(doc.Tokens[t].Span)
			continue
		}
		spans = append(spans, doc.Tokens[t].Span)
	}
	if len(spans) == 0 || len(spans) > mostCues {
		return []text.Span{c.Span}
	}
	return spans
}
