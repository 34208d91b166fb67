package rule

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"seconddraft/internal/text"
)

// anchorage is a required element of a pattern: at least one of its norms or
// lemmas occurs in every match, behind least to most of the match's tokens.
type anchorage struct {
	norms, lemmas wordIDs
	least, most   int
	// cost is how often the words stand in a thousand words.
	cost float64
}

// anchoredIn reports whether a word of the rarest anchorage stands among these,
// without which no match does. Most gates and exceptions are told from it.
func (p *Pattern) anchoredIn(words []text.Numbers) bool {
	a := &p.anchors[0]
	for i := range words {
		if a.norms.has(words[i].Norm) || a.lemmas.has(words[i].Lemma) {
			return true
		}
	}
	return false
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
			a := anchorage{least: least, most: most + mark}
			a.norms, a.lemmas = e.anchors()
			for _, w := range a.norms.list {
				a.cost += commonness(w, false)
			}
			for _, w := range a.lemmas.list {
				a.cost += commonness(w, true)
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

// anchors are the words and lemmas that an element may begin with. They share
// the element's memory where it has no list.
func (e *element) anchors() (norms, lemmas wordIDs) {
	norms, lemmas = e.norms, e.lemmas
	for _, l := range e.lists {
		norms, lemmas = norms.with(l.norms), lemmas.with(l.lemmas)
	}
	return norms, lemmas
}

// commonness is how often a word stands in a thousand words of a diary, by rough
// classes; a wrong guess costs time only.
func commonness(w text.WordID, lemma bool) float64 {
	if n, ok := everyday()[anchor{w, lemma}]; ok {
		return n
	}
	if lemma {
		return 0.15
	}
	return 0.05
}

type anchor struct {
	word  text.WordID
	lemma bool
}

var everyday = sync.OnceValue(func() map[anchor]float64 {
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
			a := anchor{text.NumberOf(w), row.lemma}
			m[a] = max(m[a], row.perThousand)
		}
	}
	return m
})

// Words are the words of a text, for Pattern.Possible.
type Words struct {
	doc           *text.Document
	sought        int // how many words had a number when these were noted
	norms, lemmas bitset
}

// WordsOf collects the words of a text.
func WordsOf(d *text.Document) *Words { return &Words{doc: d} }

// note marks the words by their numbers, again where rules were loaded since.
func (w *Words) note() {
	if w.sought == text.Sought() {
		return
	}
	w.sought = text.Sought()
	for _, n := range w.doc.Numbers() {
		w.norms.set(n.Norm)
		w.lemmas.set(n.Lemma)
	}
}

// bitset has a bit for each number of a word.
type bitset []uint64

func (b *bitset) set(id text.WordID) {
	for int(id>>6) >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[id>>6] |= 1 << (id & 63)
}

func (b bitset) has(id text.WordID) bool { return int(id>>6) < len(b) && b[id>>6]>>(id&63)&1 != 0 }

// Possible reports whether a text with these words may hold a match. It is much
// cheaper than Next, and never false where there is one.
func (p *Pattern) Possible(in *Words) bool {
	in.note()
	for i := range p.anchors {
		a := &p.anchors[i]
		if !slices.ContainsFunc(a.norms.list, in.norms.has) && !slices.ContainsFunc(a.lemmas.list, in.lemmas.has) {
			return false
		}
	}
	return true
}
