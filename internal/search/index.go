package search

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"seconddraft/internal/record"
	"seconddraft/internal/text"
)

// Index is what can be asked about many records: of their words only which stems
// are in each, about 1 KB for a record of 2 KB. It is safe for concurrent use.
type Index struct {
	mu sync.Mutex
	// words has the number of a word's stem by the word as it was written.
	words, numbers map[string]uint32
	// names are areas, feelings and findings by their folded form.
	names map[string]name
	docs  map[record.ID]*doc
	gone  map[record.ID]bool
	order []*doc // newest evening first, of one moment the one that was put last
	puts  uint64
}

// doc is one record. Its names are folded.
type doc struct {
	line               record.Summary
	lineOnly           bool   // nothing else is known yet
	put                uint64 // a later one is higher
	day, area          string
	feelings, findings []string
	critic             uint8    // the highest level that was confirmed, 0 for none
	stems              []uint32 // each once, ascending
}

// name is kept once, so that ten thousand records do not each have a copy.
type name struct{ folded, first string }

// NewIndex is an empty index.
func NewIndex() *Index {
	return &Index{
		words: map[string]uint32{}, numbers: map[string]uint32{}, names: map[string]name{},
		docs: map[record.ID]*doc{}, gone: map[record.ID]bool{},
	}
}

// Put adds a record that was just saved, in the place of an older version.
func (x *Index) Put(r record.Record) {
	x.mu.Lock()
	defer x.mu.Unlock()
	delete(x.gone, r.ID)
	x.put(&r)
}

// AddLine adds the line of a record that Add brings later. Until then it is found
// where nothing is asked for.
func (x *Index) AddLine(line record.Summary) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.docs[line.ID] == nil && !x.gone[line.ID] {
		x.insert(&doc{line: line, lineOnly: true})
	}
}

// Add adds a record as it was read, unless there is a version of it already or it
// was removed meanwhile: what was put is newer than what is read beside it.
func (x *Index) Add(r record.Record) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch d := x.docs[r.ID]; {
	case x.gone[r.ID]:
	case d == nil:
		x.put(&r)
	case d.lineOnly && d.line.Started.Equal(r.Started): // its place is as it was
		put := d.put
		*d = *x.read(&r)
		d.put = put
	case d.lineOnly:
		x.put(&r)
	}
}

// Remove takes a record out.
func (x *Index) Remove(id record.ID) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.drop(id)
	x.gone[id] = true
}

// Find lists the records that have all that is asked for, newest evening first.
func (x *Index) Find(q Query) []record.Summary {
	x.mu.Lock()
	defer x.mu.Unlock()
	asked := x.question(q)
	nothing := q == Query{}
	var found []record.Summary
	for _, d := range x.order {
		if nothing || !d.lineOnly && asked.fits(d) {
			found = append(found, d.line)
		}
	}
	return found
}

// Names are the areas, feelings and findings that records have, each the commonest
// first, as they were first written.
func (x *Index) Names() (areas, feelings, findings []string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	var in [3]map[string]int
	for i := range in {
		in[i] = map[string]int{}
	}
	for _, d := range x.docs {
		for i, names := range [][]string{{d.area}, d.feelings, d.findings} {
			for _, n := range names {
				if n != "" {
					in[i][n]++
				}
			}
		}
	}
	list := func(count map[string]int) (names []string) {
		for n := range count {
			names = append(names, n)
		}
		slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
		for i, n := range names {
			names[i] = x.names[n].first
		}
		return names
	}
	return list(in[0]), list(in[1]), list(in[2])
}

func (x *Index) put(r *record.Record) { x.insert(x.read(r)) }

// read is all that is kept of a record.
func (x *Index) read(r *record.Record) *doc {
	d := x.facts(r)
	d.stems = x.stemsOf(r)
	return d
}

// insert puts a record at its place, in the place of an older version. Those that are
// read come newest first, so that each goes to the end, and nothing has to be sorted.
func (x *Index) insert(d *doc) {
	x.drop(d.line.ID)
	x.puts++
	d.put = x.puts
	x.docs[d.line.ID] = d
	x.order = slices.Insert(x.order, x.placeOf(d), d)
}

func (x *Index) drop(id record.ID) {
	if d := x.docs[id]; d != nil {
		at := x.placeOf(d)
		x.order = slices.Delete(x.order, at, at+1)
		delete(x.docs, id)
	}
}

// placeOf is where a record stands in the order, or would stand.
func (x *Index) placeOf(d *doc) int {
	at, _ := slices.BinarySearchFunc(x.order, d, func(a, b *doc) int {
		return cmp.Or(b.line.Started.Compare(a.line.Started), cmp.Compare(b.put, a.put))
	})
	return at
}

// facts are all but the words.
func (x *Index) facts(r *record.Record) *doc {
	d := &doc{line: r.Summary(), day: r.Started.Format(time.DateOnly), area: x.name(r.Area)}
	for _, f := range r.Feelings {
		d.feelings = append(d.feelings, x.name(f.Name))
	}
	for _, v := range r.Verdicts {
		if v.Answer == record.NotThis {
			continue
		}
		if v.Answer == record.CouldBe || v.Answer == record.True {
			d.critic = max(d.critic, uint8(v.CriticLevel))
		}
		d.findings = append(d.findings, x.name(v.Category))
	}
	return d
}

// name folds a name.
func (x *Index) name(s string) string {
	folded := fold(s)
	n, ok := x.names[folded]
	if !ok {
		n = name{folded: strings.Clone(folded), first: strings.Clone(strings.TrimSpace(s))}
		x.names[n.folded] = n
	}
	return n.folded
}

func (x *Index) stemsOf(r *record.Record) []uint32 {
	var list []uint32
	eachText(r, func(s string) {
		for _, w := range words(s) {
			list = append(list, x.number(w))
		}
	})
	slices.Sort(list)
	return slices.Clone(slices.Compact(list)) // no longer than it must be
}

// number is that of the word's stem, which gets one if it has none.
func (x *Index) number(word string) uint32 {
	if n, ok := x.words[word]; ok {
		return n
	}
	stem := text.Lemma(word)
	n, ok := x.numbers[stem]
	if !ok {
		n = uint32(len(x.numbers))
		x.numbers[strings.Clone(stem)] = n
	}
	x.words[strings.Clone(word)] = n // a part of the text would keep all of it
	return n
}

// question is a query in the terms of an index.
type question struct {
	Query
	from, to string
	// stems has for each word whether the stem of a number answers it.
	stems [][]bool
}

func (x *Index) question(q Query) question {
	asked := question{Query: q}
	asked.Area, asked.Feeling, asked.Finding = fold(q.Area), fold(q.Feeling), fold(q.Finding)
	if !q.From.IsZero() {
		asked.from = q.From.Format(time.DateOnly)
	}
	if !q.To.IsZero() {
		asked.to = q.To.Format(time.DateOnly)
	}
	list := words(q.Words)
	for i, w := range list {
		answers := make([]bool, len(x.numbers))
		if n, ok := x.numbers[text.Lemma(w)]; ok {
			answers[n] = true
		}
		if q.Typing && i == len(list)-1 {
			x.begun(w, answers)
		}
		asked.stems = append(asked.stems, answers)
	}
	return asked
}

// begun adds the stems of all words that begin so.
func (x *Index) begun(beginning string, answers []bool) {
	for w, n := range x.words {
		if strings.HasPrefix(w, beginning) {
			answers[n] = true
		}
	}
}

func (q *question) fits(d *doc) bool {
	switch {
	case q.from != "" && d.day < q.from,
		q.to != "" && d.day > q.to,
		q.Critic != 0 && int(d.critic) != q.Critic,
		q.SecondDraft && !d.line.HasSecondDraft,
		q.Area != "" && d.area != q.Area,
		q.Feeling != "" && !slices.Contains(d.feelings, q.Feeling),
		q.Finding != "" && !slices.Contains(d.findings, q.Finding):
		return false
	}
	for _, answers := range q.stems {
		if !slices.ContainsFunc(d.stems, func(n uint32) bool { return answers[n] }) {
			return false
		}
	}
	return true
}
