package attribution

import (
	"sort"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// cue is a finding of an axis rule with its first token.
type cue struct {
	finding rule.Finding
	axis    Axis
	from    int
}

// cueSet is what the axis rules found in one text, ordered by start.
type cueSet struct {
	doc  *text.Document
	cues []cue
	// longest is the length in bytes of the longest cue, so that near can stop.
	longest int
	fair    []rule.Finding
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
			cs.cues = append(cs.cues, cue{f, axisOf[f.Rule.Category.Slug], d.TokenAt(f.CueSpan().Start)})
		case rule.Fair:
			cs.fair = append(cs.fair, f)
		}
	}
	sort.SliceStable(cs.cues, func(i, j int) bool { return cs.cues[i].finding.CueSpan().Start < cs.cues[j].finding.CueSpan().Start })
	for _, c := range cs.cues {
		cs.longest = max(cs.longest, c.finding.CueSpan().Len())
	}
	return cs
}

// near are the cues of an axis that overlap a span. A text of a megabyte holds
// thousands, hence the search.
func (cs *cueSet) near(span text.Span, a Axis) []cue {
	var out []cue
	i := sort.Search(len(cs.cues), func(i int) bool {
		return cs.cues[i].finding.CueSpan().Start >= span.Start-cs.longest
	})
	for ; i < len(cs.cues) && cs.cues[i].finding.CueSpan().Start < span.End; i++ {
		if cs.cues[i].axis == a && span.Overlaps(cs.cues[i].finding.CueSpan()) {
			out = append(out, cs.cues[i])
		}
	}
	return out
}

// in are the cues of the axes whose words lie in r.
func (cs *cueSet) in(r run, axes ...Axis) []cue {
	if r.empty() || r.doc != cs.doc {
		return nil
	}
	var out []cue
	for _, a := range axes {
		out = append(out, cs.near(r.span(), a)...)
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

// runOf is the run of tokens that span covers, within the text of s.
func runOf(s run, span text.Span) run {
	first := s.doc.TokenAt(span.Start)
	last := first
	for last < len(s.doc.Tokens) && s.doc.Tokens[last].Start < span.End {
		last++
	}
	return s.cut(first, last)
}
