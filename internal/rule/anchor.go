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

// anchors are those of the required element that is rarest in ordinary text and
// where in the match that element stands. A pattern is tried only where one of
// them occurs, at the starting tokens that its reach allows.
func (p *Pattern) anchors() ([]anchor, reach) {
	var best []anchor
	var at, before reach
	bestCost := 0.0
	for n := range p.elements {
		e := &p.elements[n]
		if e.kind == oneOf && !e.optional && len(e.tags) == 0 {
			found := e.anchors()
			cost := 0.0
			for _, a := range found {
				cost += commonness(a)
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

// commonness is how often a word stands in a thousand words of a diary, by rough
// classes; a wrong guess costs time only.
func commonness(a anchor) float64 {
	if n, ok := everyday[a]; ok {
		return n
	}
	if a.lemma {
		return 0.15
	}
	return 0.05
}

var everyday = func() map[anchor]float64 {
	m := map[anchor]float64{}
	for _, row := range []struct {
		perThousand float64
		lemma       bool
		words       string
	}{
		{60, false, ". ,"},
		{45, false, "i the and to"},
		{20, false, "a my it was of in"},
		{10, false, "that for me on he she they so is 's but with we had have you not at be do am this all"},
		{4, false, `as what just her his him them out up if or can are about when no one get time got would will by
			from there been were did like go an 'd could then now who your our their don't has how some`},
		{1.5, false, `more because day really too never always even back good know think want work make much after
			only into off down than over people him us any going day today very still thing things well way see
			take say said feel where why here again other much first last night before home right new two day ? !
			something nothing everything anything every being which should must might may`},
		{60, true, "be i the and to ."},
		{20, true, "have a my it do of in"},
		{10, true, "that get go not me he she they we you this"},
		{5, true, "feel make know think say want take see come time day can will would"},
		{1.5, true, `work tell look give find need try keep leave call let start ask help talk turn like love bring
			thing people way year week night friend good bad home`},
	} {
		for _, w := range strings.Fields(row.words) {
			m[anchor{w, row.lemma}] = max(m[anchor{w, row.lemma}], row.perThousand)
		}
	}
	return m
}()
