package weigh

import (
	"math"
	"slices"

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

// near is how many telling pieces of shape to the right make a pair.
const near = 5

// Extract lists the features of sentences [first, last) of a document. A feature
// that occurs more than once is listed at each place.
func Extract(d *text.Document, w Window, hits []Hit) []Feature {
	out := make([]Feature, 0, 400)
	for s := w.First; s < w.Last; s++ {
		out = sentence(d, d.Sentences[s], out)
	}
	from, to := w.Tokens(d)
	out = order(d, from, to, out)
	if w.Last-w.First > 1 {
		out = lastOf(d, d.Sentences[w.Last-1], out)
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

func sentence(d *text.Document, s text.Sentence, out []Feature) []Feature {
	n := s.Last - s.First + 2
	words, shapes := make([]Key, n), make([]Key, n)
	telling := make([]int, 0, n)
	words[0], words[n-1] = hash("^"), hash("$")
	shapes[0], shapes[n-1] = words[0], words[n-1]
	for t := s.First; t < s.Last; t++ {
		i := t - s.First + 1
		piece := shape(d.Tokens[t])
		words[i], shapes[i] = hash(word(d.Tokens[t])), hash(piece)
		if !thin[piece] {
			telling = append(telling, i)
		}
	}
	at := func(i int) int { return min(max(s.First+i-1, s.First), s.Last-1) }
	out = rows(Words, words, 2, at, out)
	out = rows(Shapes, shapes, 4, at, out)
	for n, i := range telling {
		for _, j := range telling[n+1 : min(n+1+near, len(telling))] {
			out = append(out, Feature{
				Key: join(join(seed(Pairs, 0), shapes[i]), shapes[j]), Block: Pairs, Value: 1, First: at(i), Last: at(j) + 1,
			})
		}
	}
	return out
}

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

// rows lists every row of one to longest pieces.
func rows(b Block, pieces []Key, longest int, at func(int) int, out []Feature) []Feature {
	for i := range pieces {
		key := seed(b, 0)
		for n := 0; n < longest && i+n < len(pieces); n++ {
			key = join(key, pieces[i+n])
			out = append(out, Feature{Key: key, Block: b, Value: 1, First: at(i), Last: at(i+n) + 1})
		}
	}
	return out
}

// Entry is a known feature as the heads weigh it: its number in the table, its
// value after scaling, and where in the list of features it occurs first.
type Entry struct {
	Index, Feature int32
	Value          float32
}

// Scaled turns features into the vector that the heads weigh: each known key
// once, weighed by how rare it is, each block as long as size says. Rules keep
// their own size, because a rule's confidence is its size. find gives a key's
// number, or a negative one.
func Scaled(features []Feature, find func(Key) int32, rarity []float32) []Entry {
	known := make([]uint64, 0, len(features)) // number, then place in the list
	for i := range features {
		if n := find(features[i].Key); n >= 0 {
			known = append(known, uint64(n)<<32|uint64(i))
		}
	}
	slices.Sort(known)
	out := make([]Entry, 0, len(known))
	var lengths [blocks]float64
	for _, k := range known {
		e := Entry{Index: int32(k >> 32), Feature: int32(k & 0xffffffff)}
		if n := len(out); n > 0 && out[n-1].Index == e.Index {
			continue
		}
		f := &features[e.Feature]
		if e.Value = rarity[e.Index]; f.Block == Rules {
			e.Value = f.Value * ruleSize
		}
		lengths[f.Block] += float64(e.Value) * float64(e.Value)
		out = append(out, e)
	}
	for i := range out {
		if b := features[out[i].Feature].Block; b != Rules {
			out[i].Value *= size[b] / float32(math.Sqrt(lengths[b]))
		}
	}
	return out
}

// size is the length of each block. Order is long and says little by each of its
// features.
var size = [blocks]float32{Words: 1, Shapes: 1, Pairs: 1, Order: 0.5, Last: 1}

// ruleSize brings the rules' confidence to the size of the other blocks.
const ruleSize = 0.5

// order lists every pair of classes or pivots in the thought, however far apart.
func order(d *text.Document, from, to int, out []Feature) []Feature {
	type at struct {
		k Key
		t int
	}
	var list []at
	for t := from; t < to; t++ {
		p := shape(d.Tokens[t])
		if p[0] >= 'A' && p[0] <= 'Z' || pivot[p] {
			list = append(list, at{hash(p), t})
		}
	}
	for n, a := range list {
		for _, b := range list[n+1:] {
			out = append(out, Feature{Key: join(join(seed(Order, 0), a.k), b.k), Block: Order, Value: 1, First: a.t, Last: b.t + 1})
		}
	}
	return out
}

// pivot are the core words that turn a thought.
var pivot = set("but i they he she you not because if even just only so")

// lastOf lists the words of the last of several sentences once more.
func lastOf(d *text.Document, s text.Sentence, out []Feature) []Feature {
	n := s.Last - s.First + 2
	words := make([]Key, n)
	words[0], words[n-1] = hash("^"), hash("$")
	for t := s.First; t < s.Last; t++ {
		words[t-s.First+1] = hash(word(d.Tokens[t]))
	}
	at := func(i int) int { return min(max(s.First+i-1, s.First), s.Last-1) }
	return rows(Last, words, 2, at, out)
}
