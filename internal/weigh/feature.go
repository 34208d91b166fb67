package weigh

import (
	"math"
	"sync"

	"seconddraft/internal/text"
)

// Key names a feature: a hash of its block and its words. With some ten thousand
// features in use a foreign feature falls on one of them about once in a
// hundred thousand.
type Key uint32

// Block is a family of features. Each is scaled to length one by itself, so
// that a long family does not drown a short one.
type Block uint8

// The blocks.
const (
	Words  Block = iota // words, alone and in pairs
	Shapes              // one to four pieces of shape in a row
	Pairs               // two telling pieces of shape near each other
	Order               // a class of word anywhere before another
	Last                // words of the last sentence, which mostly holds the claim
	Rules               // rules and categories that heard something
	blocks
)

// Feature is one feature of a thought and the tokens that it was read from.
type Feature struct {
	Key         Key
	Block       Block
	Value       float32 // 1 before scaling, for a rule its confidence
	First, Last int     // tokens [First, Last)
}

// Hit is a rule that matched: its id, its category, its confidence and its
// tokens.
type Hit struct {
	Rule, Category string
	Confidence     float64
	First, Last    int
}

// near is how many telling pieces of shape to the right make a pair, and far how
// many classes and pivots to the right are in order.
const (
	near = 5
	far  = 40
)

// Page is a document taken to pieces once, for all its thoughts.
type Page struct {
	doc    *text.Document
	pieces []piece // one a token
	// features and telling are used again from thought to thought.
	features []Feature
	telling  []int
}

// piece is a token as the features see it.
type piece struct {
	word, shape     Key
	telling, turner bool // for Pairs, for Order
}

// NewPage takes a document to pieces.
func NewPage(d *text.Document) *Page {
	p := &Page{doc: d, pieces: make([]piece, len(d.Tokens))}
	for i, t := range d.Tokens {
		s := shape(t)
		class := s[0] >= 'A' && s[0] <= 'Z'
		p.pieces[i] = piece{word: hash(word(t)), shape: hash(s), telling: !thin[s], turner: class || pivot[s]}
	}
	return p
}

// The edges of a sentence count as words.
var start, stop = hash("^"), hash("$")

// Extract lists the features of a thought. A feature that occurs more than once
// is listed at each place.
func (p *Page) Extract(w Window, hits []Hit) []Feature {
	from, to := w.Tokens(p.doc)
	return p.extract(w, hits, make([]Feature, 0, 24*(to-from)+2*len(hits)))
}

// ExtractNext is Extract into memory that the next call takes again: a page of
// thoughts that are weighed one after the other needs no more.
func (p *Page) ExtractNext(w Window, hits []Hit) []Feature {
	p.features = p.extract(w, hits, p.features[:0])
	return p.features
}

// ExtractPart is ExtractNext for tokens [from, to) of one sentence, as if they were
// all of it.
func (p *Page) ExtractPart(from, to int, hits []Hit) []Feature {
	p.features = p.sentences([]text.Sentence{{First: from, Last: to}}, hits, p.features[:0])
	return p.features
}

func (p *Page) extract(w Window, hits []Hit, out []Feature) []Feature {
	return p.sentences(p.doc.Sentences[w.First:w.Last], hits, out)
}

// sentences lists the features of a thought made of these.
func (p *Page) sentences(all []text.Sentence, hits []Hit, out []Feature) []Feature {
	from, to := all[0].First, all[len(all)-1].Last
	for _, s := range all {
		out = p.rows(Words, s, 2, out)
		out = p.rows(Shapes, s, 4, out)
		out = p.pairs(Pairs, s.First, s.Last, near, out)
	}
	out = p.pairs(Order, from, to, far, out)
	if len(all) > 1 {
		out = p.rows(Last, all[len(all)-1], 2, out)
	}
	for _, h := range hits {
		if h.First < from || h.First >= to {
			continue
		}
		f := Feature{Block: Rules, Value: float32(h.Confidence), First: h.First, Last: h.Last}
		f.Key = join(seed(Rules, 0), hash(h.Rule))
		out = append(out, f)
		f.Key = join(seed(Rules, 1), hash(h.Category))
		f.Value *= 2
		out = append(out, f)
	}
	return out
}

// rows lists every row of one to longest pieces of a sentence, its edges
// included.
func (p *Page) rows(b Block, s text.Sentence, longest int, out []Feature) []Feature {
	key := func(t int) Key {
		switch {
		case t < s.First:
			return start
		case t == s.Last:
			return stop
		case b == Shapes:
			return p.pieces[t].shape
		}
		return p.pieces[t].word
	}
	at := func(t int) int { return min(max(t, s.First), s.Last-1) }
	for t := s.First - 1; t <= s.Last; t++ {
		k := seed(b, 0)
		for n := 0; n < longest && t+n <= s.Last; n++ {
			k = join(k, key(t+n))
			out = append(out, Feature{Key: k, Block: b, Value: 1, First: at(t), Last: at(t+n) + 1})
		}
	}
	return out
}

// pairs lists each piece of the block's kind with the next few of them.
func (p *Page) pairs(b Block, from, to, reach int, out []Feature) []Feature {
	list := p.telling[:0]
	for t := from; t < to; t++ {
		if b == Pairs && p.pieces[t].telling || b == Order && p.pieces[t].turner {
			list = append(list, t)
		}
	}
	p.telling = list
	for n, t := range list {
		first := join(seed(b, 0), p.pieces[t].shape)
		for _, u := range list[n+1 : min(n+1+reach, len(list))] {
			out = append(out, Feature{Key: join(first, p.pieces[u].shape), Block: b, Value: 1, First: t, Last: u + 1})
		}
	}
	return out
}

// pivot are the core words that turn a thought.
var pivot = text.WordSet("but i they he she you not because if even just only so")

// word is a token's folded form; all numbers are alike.
func word(t text.Token) string {
	switch t.Kind {
	case text.Number:
		return "#"
	case text.Other:
		return "?"
	}
	return t.Norm
}

// Entry is a known feature as the heads weigh it: its number in the table, its
// value after scaling, and where in the list of features it occurs first.
type Entry struct {
	Index, Feature int32
	Value          float32
}

// spare are marks that nobody uses at the moment.
var spare = sync.Pool{New: func() any { return new(marks) }}

// marks has a bit for each number of a feature. It is small enough to stay at
// hand while the table itself is waited for.
type marks []uint64

// set marks n and reports whether it was not marked before.
func (m *marks) set(n int32) bool {
	for int(n>>6) >= len(*m) {
		*m = append(*m, make([]uint64, int(n>>6)+1-len(*m))...)
	}
	at, bit := &(*m)[n>>6], uint64(1)<<(n&63)
	was := *at
	*at |= bit
	return was&bit == 0
}

func (m *marks) clear(n int32) { (*m)[n>>6] = 0 }

// Scaled turns features into the vector that the heads weigh: each known key
// once, in the order in which they first occur, weighed by how rare it is, each
// block as long as size says. Rules keep their own size, because a rule's
// confidence is its size. find gives a key's number, or a negative one.
func Scaled(features []Feature, find func(Key) int32, rarity func(int32) float32) []Entry {
	seen := spare.Get().(*marks)
	defer spare.Put(seen)
	out := make([]Entry, 0, len(features)/2)
	var lengths [blocks]float64
	for i := range features {
		f := &features[i]
		n := find(f.Key)
		if n < 0 || !seen.set(n) {
			continue
		}
		e := Entry{Index: n, Feature: int32(i)}
		if f.Block == Rules {
			e.Value = f.Value * ruleSize
		} else {
			e.Value = rarity(n)
		}
		lengths[f.Block] += float64(e.Value) * float64(e.Value)
		out = append(out, e)
	}
	var shrink [blocks]float32
	for b := range shrink {
		shrink[b] = size[b] / float32(math.Sqrt(lengths[b]))
	}
	shrink[Rules] = 1
	for i := range out {
		seen.clear(out[i].Index)
		out[i].Value *= shrink[features[out[i].Feature].Block]
	}
	return out
}

// size is the length of each block. Order is long and says little by each of its
// features.
var size = [blocks]float32{Words: 1, Shapes: 1, Pairs: 1, Order: 0.5, Last: 1}

// ruleSize brings the rules' confidence to the size of the other blocks.
const ruleSize = 0.5
