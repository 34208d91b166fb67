package text

import (
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
// and do not grow with what is read: the words of a text are only looked up.
var sought = struct {
	sync.RWMutex
	number map[string]WordID
	count  atomic.Int32 // len(number), to be asked without the lock
}{number: map[string]WordID{}}

// NumberOf is the number of a word, which gets one if it has none.
func NumberOf(word string) WordID {
	sought.Lock()
	defer sought.Unlock()
	id, ok := sought.number[word]
	if !ok {
		id = WordID(len(sought.number) + 1)
		sought.number[word] = id
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
		n.Norm = sought.number[t.Norm]
		if n.Lemma = n.Norm; t.Lemma != t.Norm {
			n.Lemma = sought.number[t.Lemma]
		}
	}
	d.numbered = sought.count.Load()
}
