package attribution

import (
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// cue is a finding of an axis rule with its first token.
type cue struct {
	finding rule.Finding
	axis    Axis
	from    int
}

// cueSet is what the axis rules found in one text.
type cueSet struct {
	doc  *text.Document
	cues []cue
	fair []rule.Finding
}

var axisOf = map[string]Axis{"internal": Internality, "stable": Stability, "global": Globality}

func findCues(d *text.Document) *cueSet {
	cs := &cueSet{doc: d}
	if d == nil {
		return cs
	}
	for _, f := range Pack().Find(d) {
		switch f.Rule.Category.Kind {
		case rule.Axis:
			cs.cues = append(cs.cues, cue{f, axisOf[f.Rule.Category.Slug], tokenAt(d, cueSpan(f).Start)})
		case rule.Fair:
			cs.fair = append(cs.fair, f)
		}
	}
	return cs
}

func cueSpan(f rule.Finding) text.Span {
	if len(f.Cues) == 0 {
		return f.Span
	}
	s := f.Cues[0]
	for _, c := range f.Cues[1:] {
		s = s.Cover(c)
	}
	return s
}

// in are the cues of the axes whose words lie in r.
func (cs *cueSet) in(r run, axes ...Axis) []cue {
	var out []cue
	if r.empty() || r.doc != cs.doc {
		return nil
	}
	span := r.span()
	for _, c := range cs.cues {
		for _, a := range axes {
			if c.axis == a && span.Overlaps(cueSpan(c.finding)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// strongIn tells whether r holds a cue for the far end (6, 7) of an axis.
func (cs *cueSet) strongIn(r run, a Axis) bool {
	for _, c := range cs.in(r, a) {
		if c.finding.Rule.Toward >= 6 {
			return true
		}
	}
	return false
}

// tokenAt is the first token that ends after the offset.
func tokenAt(d *text.Document, offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Tokens[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// runOf is the run of tokens that span covers, within the text of s.
func runOf(s run, span text.Span) run {
	first := tokenAt(s.doc, span.Start)
	last := first
	for last < len(s.doc.Tokens) && s.doc.Tokens[last].Start < span.End {
		last++
	}
	return s.cut(first, last)
}
