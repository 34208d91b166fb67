package text

import (
	"hash/maphash"
	"sync"
	"sync/atomic"
)

// WordID is the number of a word that something looks for. Two numbers are
// compared in one step where two words take several, and a number finds its place
// in a table without a hash.
type WordID int32

// Unsought is the number of every word that nothing looks for.
const Unsought WordID = 0

// sought are all words that have a number. They are the words of rules and lists
// and do not grow with what is read: the words of a text are only looked up. A word
// is held as a hash with a seed of this process: the user's own phrases are looked
// for too, and their words must not stay in memory when the window is locked. That
// two of some ten thousand words share one of 2^64 hashes is not to be expected.
var sought = struct {
	sync.RWMutex
	seed   maphash.Seed
	number map[uint64]WordID
	count  atomic.Int32 // len(number), to be asked without the lock
}{seed: maphash.MakeSeed(), number: map[uint64]WordID{}}

// NumberOf is the number of a word, which gets one if it has none.
func NumberOf(word string) WordID {
	sought.Lock()
	defer sought.Unlock()
	hash := maphash.String(sought.seed, word)
	id, ok := sought.number[hash]
	if !ok {
		id = WordID(len(sought.number) + 1)
		sought.number[hash] = id
		sought.count.Store(int32(id)) //nolint:gosec // there are some ten thousand
	}
	return id
}

// Sought is how many words have a number.
func Sought() int { return int(sought.count.Load()) }

// Numbers are the numbers of a token's Norm and Lemma.
type Numbers struct{ Norm, Lemma WordID }

// Numbers has the numbers of all tokens. They are looked up once, and again
// where words were given numbers since.
func (d *Document) Numbers() []Numbers {
	if count := sought.count.Load(); d.numbered != count || len(d.numbers) != len(d.Tokens) {
		d.number()
	}
	return d.numbers
}

func (d *Document) number() {
	sought.RLock()
	defer sought.RUnlock()
	if d.numbers == nil {
		d.numbers = make([]Numbers, len(d.Tokens))
	}
	for i := range d.Tokens {
		t, n := &d.Tokens[i], &d.numbers[i]
		n.Norm = sought.number[maphash.String(sought.seed, t.Norm)]
		if n.Lemma = n.Norm; t.Lemma != t.Norm {
			n.Lemma = sought.number[maphash.String(sought.seed, t.Lemma)]
		}
	}
	d.numbered = sought.count.Load()
}
