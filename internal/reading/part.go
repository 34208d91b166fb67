package reading

import (
	"slices"

	"seconddraft/internal/weigh"
)

// The model shares one thought out among the traps: of two that stand in one
// sentence ("She will never forgive me and they all think I was drunk") the surer
// takes the other's chance. So where rules heard traps in more than one part of a
// sentence, each part is weighed once more, alone.

// joining are the words that begin another part with a claim of its own. A clause
// with "because" stays with the claim that it gives a reason for.
var joining = []string{"and", "but", "or", "so"}

// weighParts raises the chances of traps by rule in the parts of sentences. A part
// says less than the sentence, so only what is sure in it alone counts.
func (p *page) weighParts(m *weigh.Model, sure []float64) {
	for s := range p.doc.Sentences {
		parts := p.parts(s)
		if len(parts) < 2 {
			continue
		}
		for _, part := range parts {
			hits, ruled := p.heard(part.found)
			chances := m.Weigh(p.ExtractPart(part.first, part.last, hits)).Chances(ruled)
			for _, i := range part.found {
				if n := p.trap(i); n >= 0 && chances.Trap(n) >= strong {
					sure[i] = max(sure[i], chances.Trap(n))
				}
			}
		}
	}
}

// part is a stretch of a sentence, tokens [first, last), and the findings in it.
type part struct {
	first, last int
	found       []int
}

// parts are those of a sentence where a rule heard a trap; none where there is but
// one trap in all of it.
func (p *page) parts(s int) []part {
	if !p.mixed(s) {
		return nil
	}
	var parts []part
	first := p.doc.Sentences[s].First
	for c := p.doc.ClauseOf(first); c < len(p.doc.Clauses) && p.doc.Clauses[c].Sentence == s; c++ {
		clause := p.doc.Clauses[c]
		if n := len(parts); n > 0 && !slices.Contains(joining, p.doc.Tokens[clause.First].Norm) {
			parts[n-1].last = clause.Last
			continue
		}
		parts = append(parts, part{first: clause.First, last: clause.Last})
	}
	for i := range parts {
		parts[i].found = p.within(s, parts[i].first, parts[i].last)
	}
	holdsTrap := func(i int) bool { return p.trap(i) >= 0 }
	return slices.DeleteFunc(parts, func(part part) bool { return !slices.ContainsFunc(part.found, holdsTrap) })
}

// mixed reports whether rules heard two traps in a sentence.
func (p *page) mixed(s int) bool {
	one := -1
	for _, i := range p.in[s] {
		switch trap := p.trap(int(i)); {
		case one < 0:
			one = trap
		case trap >= 0 && trap != one:
			return true
		}
	}
	return false
}

// within are the findings whose cue lies in tokens [first, last) of a sentence.
func (p *page) within(s, first, last int) (found []int) {
	from, to := p.doc.Tokens[first].Start, p.doc.Tokens[last-1].End
	for _, i := range p.in[s] {
		if cue := p.found[i].CueSpan(); cue.Start >= from && cue.End <= to {
			found = append(found, int(i))
		}
	}
	return found
}
