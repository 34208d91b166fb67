package rule

import (
	"cmp"
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// anchor is a word or lemma of which at least one must occur in a match.
type anchor struct {
	word  string
	lemma bool
}

// anchorage is a required element of a pattern: at least one of its words occurs
// in every match, behind least to most of the match's tokens.
type anchorage struct {
	words       []anchor
	least, most int
	// cost is how often the words stand in a thousand words.
	cost float64
}

// tooCommon is the cost from which a second anchorage saves less than it takes
// to look for.
const tooCommon = 20

// anchorages are the one or two required elements that are rarest in ordinary
// text. A pattern is tried only in sentences that hold a word of each, and only
// from the tokens where a match through both can begin.
func (p *Pattern) anchorages() []anchorage {
	var all []anchorage
	least, most := 0, 0
	for n := range p.elements {
		e := &p.elements[n]
		low, high := e.width()
		mark := 0
		if n > 0 && high > 0 && e.kind != gap {
			mark = 1 // a quotation mark may be passed over before it
		}
		if e.kind == oneOf && !e.optional && len(e.tags) == 0 {
			a := anchorage{words: e.anchors(), least: least, most: most + mark}
			for _, w := range a.words {
				a.cost += commonness(w)
			}
			all = append(all, a)
		}
		least, most = least+low, most+high+mark
	}
	slices.SortStableFunc(all, func(a, b anchorage) int { return cmp.Compare(a.cost, b.cost) })
	if len(all) > 1 && all[1].cost < tooCommon {
		return all[:2]
	}
	return all[:min(len(all), 1)]
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
		for w, begin := range l.beginning {
			if begin.norm != nil {
				out = append(out, anchor{w, false})
			}
			if begin.lemma != nil {
				out = append(out, anchor{w, true})
			}
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

// Words are the words of a text, for Pattern.Possible.
type Words struct{ norms, lemmas map[string]bool }

// WordsOf collects the words of a text.
func WordsOf(d *text.Document) Words {
	w := Words{make(map[string]bool, len(d.Tokens)), make(map[string]bool, len(d.Tokens))}
	for i := range d.Tokens {
		w.norms[d.Tokens[i].Norm], w.lemmas[d.Tokens[i].Lemma] = true, true
	}
	return w
}

// Possible reports whether a text with these words may hold a match. It is much
// cheaper than Next, and never false where there is one.
func (p *Pattern) Possible(in Words) bool {
	for _, a := range p.anchors {
		if !slices.ContainsFunc(a.words, func(w anchor) bool { return w.lemma && in.lemmas[w.word] || !w.lemma && in.norms[w.word] }) {
			return false
		}
	}
	return true
}
