package reading

import (
	"cmp"
	"slices"
	"strings"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// The confidence tiers of clinical practice: at strong a finding is shown, from
// possible on it may be the one that is, below it is kept and never shown.
const (
	strong   = 0.6
	possible = 0.25
)

// confusable lists the traps that raters most often take for one another. Where
// two of a pair share a clause they are one question: the surer is shown, with
// the other beside it.
var confusable = [][2]string{
	{"catastrophizing", "fortune-telling"},
	{"all-or-nothing", "labeling"},
	{"all-or-nothing", "overgeneralization"},
}

// show sets Shown on the findings a window would show.
func (r *Reading) show(situation *text.Document) {
	if r.Stop == Crisis {
		r.showCrisis()
		return
	}
	silent := r.silenced(situation)
	chosen := shelf{doc: r.Document, in: map[int][]*rule.Finding{}}
	aside := r.setAside()
	spent := map[int]bool{} // thoughts that had their one possible finding
	for _, i := range r.byStrength() {
		f := &r.Findings[i]
		if f.Rule.Category.Kind == rule.Stop {
			f.Shown = r.governs(f)
			continue
		}
		if f.Confidence < possible || fairCritic(f) || silent.touches(f.Span) || aside.holds(f) {
			continue
		}
		if chosen.repeats(f) {
			chosen.alike(f)
			continue
		}
		if f.Confidence < strong {
			// Unsure credit would be praise, so fair wording has to be clear.
			thought := r.thoughtOf(f.Span)
			if spent[thought] || f.Rule.Category.Kind == rule.Fair {
				continue
			}
			spent[thought] = true
		}
		f.Shown = true
		chosen.put(f)
	}
	for i := range r.Outside {
		r.Outside[i].Shown = r.governs(&r.Outside[i].Finding)
	}
}

// fairCritic reports whether f is the critic's first level: it names one thing
// done and leaves it at that, so there is nothing to ask about.
func fairCritic(f *rule.Finding) bool { return f.Rule.Category.Slug == "critic-1" }

// governs reports whether f is a sure sign of the stop that governs the text. A
// sign that counts only beside another is not shown a second time.
func (r *Reading) governs(f *rule.Finding) bool {
	return StopSign(f.Rule.Category.Slug) == r.Stop && f.Confidence >= possible
}

// showCrisis shows one stop finding in all texts together and nothing else.
func (r *Reading) showCrisis() {
	var best *rule.Finding
	consider := func(f *rule.Finding) {
		f.Shown = false
		if StopSign(f.Rule.Category.Slug) == Crisis && (best == nil || graver(f, best)) {
			best = f
		}
	}
	for i := range r.Findings {
		consider(&r.Findings[i])
	}
	for i := range r.Outside {
		consider(&r.Outside[i].Finding)
	}
	if best != nil {
		best.Shown = true
	}
}

// graver compares crisis findings: the tier first ("a" before "b"), then the
// confidence. Of equal ones the earlier stays.
func graver(f, than *rule.Finding) bool {
	if f.Rule.Tier != than.Rule.Tier {
		return f.Rule.Tier < than.Rule.Tier
	}
	return f.Confidence > than.Confidence
}

// silenced is where nothing but a stop sign is shown: the sentence of each stop
// sign, and the clauses that explain what it tells of.
func (r *Reading) silenced(situation *text.Document) cover {
	var here, there []text.Span
	for _, f := range r.Findings {
		if f.Rule.Category.Kind == rule.Stop {
			here = append(here, sentencesOf(r.Document, f.Span))
		}
	}
	for _, o := range r.Outside {
		if o.In == attribution.Situation {
			there = append(there, sentencesOf(situation, o.Span))
		}
	}
	told := map[attribution.Field]cover{attribution.Narration: newCover(here), attribution.Situation: newCover(there)}
	for _, a := range r.Attributions {
		if a.Event == nil || a.Cause == nil || a.Cause.In != attribution.Narration {
			continue
		}
		if told[a.Event.In].touches(a.Event.Span) {
			here = append(here, a.Cause.Span)
		}
	}
	return newCover(here)
}

// sentencesOf covers every sentence that a span touches.
func sentencesOf(doc *text.Document, s text.Span) text.Span {
	first, last := sentences(doc, s)
	for i := first; i <= last; i++ {
		s = s.Cover(doc.Sentences[i].Span)
	}
	return s
}

// sentences are the numbers of the first and last sentence that a span touches;
// in a text without words the last is before the first.
func sentences(doc *text.Document, s text.Span) (first, last int) {
	if len(doc.Sentences) == 0 {
		return 0, -1
	}
	return doc.SentenceOf(s), doc.SentenceOf(text.Span{Start: max(s.Start, s.End-1), End: s.End})
}

// cover is a set of spans that is quick to ask, also in a long text: in order
// and without overlaps.
type cover []text.Span

func newCover(spans []text.Span) cover {
	sorted := slices.SortedFunc(slices.Values(spans), func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out cover
	for _, s := range sorted {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func (c cover) touches(s text.Span) bool {
	i, _ := slices.BinarySearchFunc(c, s.Start, func(in text.Span, at int) int {
		if in.End <= at {
			return -1
		}
		return 1
	})
	return i < len(c) && c[i].Overlaps(s)
}

// byStrength is the order in which findings are considered: surest first, then
// by position.
func (r *Reading) byStrength() []int {
	order := make([]int, len(r.Findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(strength(&r.Findings[j]), strength(&r.Findings[i]))
	})
	return order
}

// strength is the confidence, except that among equally well founded critic
// findings the higher level comes first: the harshest words set the tone.
func strength(f *rule.Finding) float64 {
	level, found := strings.CutPrefix(f.Rule.Category.Slug, "critic-")
	if !found || len(level) != 1 {
		return f.Confidence
	}
	tier := 0.0
	switch {
	case f.Confidence >= strong:
		tier = strong
	case f.Confidence >= possible:
		tier = possible
	}
	return tier + float64(level[0]-'0')/20 + f.Confidence/1000
}

// shelf holds the findings chosen so far by the sentences they touch.
type shelf struct {
	doc *text.Document
	in  map[int][]*rule.Finding
}

func (c shelf) put(f *rule.Finding) {
	first, last := sentences(c.doc, f.Span)
	for i := first; i <= last; i++ {
		c.in[i] = append(c.in[i], f)
	}
}

// repeats reports whether f would ask a second time: the same category in one
// sentence, a confusable one in an overlapping clause, or the same cue words
// within one kind. A trap and the critic's tone may share words, since one card
// asks about the claim and the other about the voice.
func (c shelf) repeats(f *rule.Finding) bool {
	first, last := sentences(c.doc, f.Span)
	for i := first; i <= last; i++ {
		if slices.ContainsFunc(c.in[i], func(g *rule.Finding) bool { return repeats(f, g) }) {
			return true
		}
	}
	return false
}

// alike puts a confusable trap beside the one that is shown in its place, unless
// that is so much surer that the other would only distract.
func (c shelf) alike(f *rule.Finding) {
	first, last := sentences(c.doc, f.Span)
	for i := first; i <= last; i++ {
		for _, g := range c.in[i] {
			a, b := f.Rule.Category, g.Rule.Category
			if f.Span.Overlaps(g.Span) && isConfusable(a.Slug, b.Slug) && f.Confidence >= g.Confidence/2 && !slices.Contains(g.Also, a) {
				g.Also = append(g.Also, a)
				return
			}
		}
	}
}

// repeats compares two findings in one sentence.
func repeats(f, g *rule.Finding) bool {
	a, b := f.Rule.Category, g.Rule.Category
	switch {
	case a.Kind != b.Kind:
		return false
	case a.Slug == b.Slug:
		return true
	}
	return f.Span.Overlaps(g.Span) && (a.Kind == rule.Critic || isConfusable(a.Slug, b.Slug) || shareCue(f, g))
}

func isConfusable(a, b string) bool {
	return slices.Contains(confusable, [2]string{a, b}) || slices.Contains(confusable, [2]string{b, a})
}

func shareCue(f, g *rule.Finding) bool {
	return slices.ContainsFunc(f.Cues, func(cue text.Span) bool { return slices.ContainsFunc(g.Cues, cue.Overlaps) })
}
