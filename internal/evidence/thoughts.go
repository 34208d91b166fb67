package evidence

import (
	"cmp"
	"slices"
	"sync"

	"seconddraft/internal/text"
)

// Thoughts are the sentences of many evenings by their lemmas, so that those that
// are alike are found without comparing each with each. It is safe for concurrent
// use. Nothing of the words but their lemmas is held.
type Thoughts struct {
	mu    sync.Mutex
	vocab map[string]uint32
	// in has, for each lemma, the sentences that hold it, ascending.
	in        [][]uint32
	sentences []sentence
	evenings  map[string]*told
}

// sentence is one that has content words.
type sentence struct {
	of     *told
	number int // in its text
	words  uint16
}

// told is what was written on one evening; it is gone once it was written anew.
type told struct {
	Told
	gone bool
}

// Told names an evening on which a thought was told of.
type Told struct {
	ID, Date string
	// Sentence is the number of the sentence that tells of it.
	Sentence int
}

// NewThoughts holds none.
func NewThoughts() *Thoughts {
	return &Thoughts{vocab: map[string]uint32{}, evenings: map[string]*told{}}
}

// Put takes in what was told on an evening, in the place of what it said before.
func (x *Thoughts) Put(id, date, words string) {
	d := text.Parse(head(words))
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(id)
	e := &told{Told: Told{ID: id, Date: date}}
	x.evenings[id] = e
	for i, s := range d.Sentences {
		lemmas := distinct(content(d, s.First, s.Last))
		if len(lemmas) == 0 {
			continue
		}
		n := uint32(len(x.sentences))
		x.sentences = append(x.sentences, sentence{e, i, uint16(len(lemmas))})
		for _, w := range lemmas {
			k, known := x.vocab[w]
			if !known {
				k = uint32(len(x.in))
				x.vocab[w] = k
				x.in = append(x.in, nil)
			}
			x.in[k] = append(x.in[k], n)
		}
	}
}

// Has reports whether an evening was taken in.
func (x *Thoughts) Has(id string) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.evenings[id] != nil
}

// Remove forgets an evening.
func (x *Thoughts) Remove(id string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(id)
}

func (x *Thoughts) remove(id string) {
	if e := x.evenings[id]; e != nil {
		e.gone = true
		delete(x.evenings, id)
	}
}

// Alike are the evenings that tell of a thought, by the measure of the function of
// that name, the newest first.
func (x *Thoughts) Alike(thought string) (found []Told) {
	d := text.Parse(head(thought))
	asked := distinct(content(d, 0, len(d.Tokens)))
	x.mu.Lock()
	defer x.mu.Unlock()
	shared := map[uint32]int{}
	for _, w := range asked {
		if k, known := x.vocab[w]; known {
			for _, n := range x.in[k] {
				shared[n]++
			}
		}
	}
	best := map[*told]uint32{}
	for n, count := range shared {
		s := &x.sentences[n]
		if s.of.gone || !mostly(count, len(asked), int(s.words)) {
			continue
		}
		if other, has := best[s.of]; !has || n < other {
			best[s.of] = n
		}
	}
	for e, n := range best {
		t := e.Told
		t.Sentence = x.sentences[n].number
		found = append(found, t)
	}
	slices.SortFunc(found, func(a, b Told) int { return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(b.ID, a.ID)) })
	return found
}

// Sentence is a sentence of a text by its number, "" where it has none of that.
func Sentence(words string, number int) string {
	d := text.Parse(head(words))
	if number < 0 || number >= len(d.Sentences) {
		return ""
	}
	s := d.Sentences[number]
	return d.Text(d.Cover(s.First, s.Last))
}

// Sentences are those of a text.
func Sentences(words string) (list []string) {
	d := text.Parse(head(words))
	for _, s := range d.Sentences {
		list = append(list, d.Text(d.Cover(s.First, s.Last)))
	}
	return list
}
