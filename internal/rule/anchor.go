package rule

import (
	"slices"
	"strings"
)

// anchor is a word or lemma of which at least one must occur in a match.
type anchor struct {
	word  string
	lemma bool
}

// reach is how many tokens of a match may stand before its anchor.
type reach struct{ least, most int }

// anchors are those of the required element that is rarest in ordinary text
// (one without everyday words, then the one with the fewest alternatives) and
// where in the match that element stands. A pattern is tried only where one of
// them occurs, at the starting tokens that its reach allows.
func (p *Pattern) anchors() ([]anchor, reach) {
	var best []anchor
	var at, before reach
	bestCost := 0
	for n := range p.elements {
		e := &p.elements[n]
		if e.kind == oneOf && !e.optional && len(e.tags) == 0 {
			found := e.anchors()
			cost := len(found)
			for _, a := range found {
				if everyday[a.word] {
					cost += 1000
				}
			}
			if best == nil || cost < bestCost {
				best, bestCost, at = found, cost, before
				if n > 0 {
					at.most++ // a quotation mark may stand before the anchor itself
				}
			}
		}
		least, most := e.width()
		if n > 0 && most > 0 && e.kind != gap {
			most++ // passMark
		}
		before.least += least
		before.most += most
	}
	return best, at
}

// width is the fewest and the most tokens that an element takes.
func (e *element) width() (least, most int) {
	switch e.kind {
	case clauseStart, clauseEnd:
		return 0, 0
	case gap:
		return 0, e.max
	}
	least, most = 1, 1
	if e.kind == oneOf {
		for _, l := range e.lists {
			most = max(most, l.longest)
		}
	}
	if e.optional {
		least = 0
	}
	return least, most
}

func (e *element) anchors() []anchor {
	var out []anchor
	for _, w := range e.norms {
		out = append(out, anchor{w, false})
	}
	for _, w := range e.lemmas {
		out = append(out, anchor{w, true})
	}
	for _, l := range e.lists {
		for w := range l.byNorm {
			out = append(out, anchor{w, false})
		}
		for w := range l.byLemma {
			out = append(out, anchor{w, true})
		}
	}
	slices.SortFunc(out, func(a, b anchor) int { return strings.Compare(a.word, b.word) })
	return slices.Compact(out)
}

var everyday = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`i you he she it we they me my a an the be is was am are 's 'd have had has
		do did does not and but or so of to in on at for with that this what if would will can could
		no all just , . ? !`) {
		m[w] = true
	}
	return m
}()
