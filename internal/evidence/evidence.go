package evidence

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Kind is where an item comes from.
type Kind string

// The kinds. All but Fact are by their nature good news or fair words; a Fact is
// an event as it was written down, and counts only where its words are good. An
// item of any other kind is never offered.
const (
	Fact      Kind = "fact"
	GoodPart  Kind = "good-part"
	Exception Kind = "exception"
	Win       Kind = "win"
	// Memory is a memory of winning, Kindness something kind done for oneself.
	Memory   Kind = "memory"
	Kindness Kind = "kindness"
	// Forecast is a forecast that did not come true.
	Forecast Kind = "forecast"
	// Draft is an earlier second draft.
	Draft Kind = "draft"
)

// Item is one thing the user wrote on some day.
type Item struct {
	ID   string `json:"id"`
	Date string `json:"date"` // as 2026-02-11
	Kind Kind   `json:"kind"`
	Area string `json:"area,omitempty"` // one of record.Areas or the user's own; "" is unknown
	Text string `json:"text"`
	// Came is what came instead of a forecast; "" where it was not written down.
	Came string `json:"came,omitempty"`
}

// Thought is what the evidence is to speak against.
type Thought struct {
	Text string
	Area string // "" is unknown
}

// Source is where past items come from: the store, in the app.
type Source interface {
	// Past is every item of the user's, in any order.
	Past() ([]Item, error)
}

// Most is how many items are offered at most.
const Most = 3

// Load reads all items of a source into an index.
func Load(s Source) (*Index, error) {
	items, err := s.Past()
	if err != nil {
		return nil, fmt.Errorf("reading past evidence: %w", err)
	}
	return New(items), nil
}

// Index holds items taken apart, so that a thought is answered without reading
// them again. Any number of goroutines may ask it, but not while Add runs.
type Index struct {
	entries []entry
	vocab   vocabulary
	people  directory
}

// New takes items apart. The names in all of them are learnt first, so that
// their order does not matter.
func New(items []Item) *Index {
	x := &Index{vocab: newVocabulary(), people: newDirectory()}
	all := make([]parsed, len(items))
	for i, it := range items {
		all[i] = parse(it)
		x.meet(all[i])
	}
	for _, p := range all {
		x.entries = append(x.entries, x.read(p))
	}
	return x
}

// Add takes one more item in. A name that it is the first to show is not
// recognized in the items before it until they go through New again.
func (x *Index) Add(it Item) {
	p := parse(it)
	x.meet(p)
	x.entries = append(x.entries, x.read(p))
}

// Against are the items that speak against a thought, best first and at most
// Most; none where nothing fits. The same thought and items always give the
// same answer. may says of an item whether it may be offered, and is asked of no
// more of them than it must; nil allows all.
func (x *Index) Against(t Thought, may func(Item) bool) []Item {
	if may == nil {
		may = func(Item) bool { return true }
	}
	q, ok := x.ask(t)
	if !ok {
		return nil
	}
	out := pick(x.matches(&q, score), may)
	if len(out) == 0 && q.wide {
		out = pick(x.matches(&q, wide), may)
	}
	return out
}

// matches are the items that a measure lets through, best first.
func (x *Index) matches(q *question, measure func(*question, *entry) float64) []match {
	var found []match
	for i := range x.entries {
		if s := measure(q, &x.entries[i]); s > 0 {
			found = append(found, match{&x.entries[i], s})
		}
	}
	slices.SortFunc(found, better)
	return found
}

// match is an item that fits, with a score of about 0 to 1.5.
type match struct {
	*entry
	score float64
}

// better puts the closer match first; among equals the more specific and then
// the more recent one.
func better(a, b match) int {
	return cmp.Or(
		cmp.Compare(math.Round(20*b.score), math.Round(20*a.score)),
		cmp.Compare(b.detail, a.detail),
		cmp.Compare(b.item.Date, a.item.Date),
		cmp.Compare(a.item.ID, b.item.ID),
	)
}

// keepShare is how near to the best match another must come to stand beside it.
const keepShare = 0.8

func pick(found []match, may func(Item) bool) (out []Item) {
	best := 0.0
	for _, m := range found {
		if len(out) == Most || m.score < keepShare*best {
			break
		}
		if !may(m.item) {
			continue
		}
		if out == nil {
			best = m.score
		}
		out = append(out, m.item)
	}
	return out
}
