package followup

import (
	"sync"

	"seconddraft/internal/record"
)

// Book is what is open of many evenings, in memory and without their words. It is
// safe for concurrent use.
type Book struct {
	mu   sync.Mutex
	open map[record.ID][]Ask
}

// NewBook is an empty one.
func NewBook() *Book { return &Book{open: make(map[record.ID][]Ask)} }

// Put takes in an evening that was just saved.
func (b *Book) Put(r record.Record) {
	asks := Of(&r)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.open[r.ID] = asks
}

// Add takes in an evening as it was read, unless a newer version of it was put
// meanwhile or it was removed.
func (b *Book) Add(r record.Record) {
	asks := Of(&r)
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, known := b.open[r.ID]; !known {
		b.open[r.ID] = asks
	}
}

// Remove takes an evening out for good.
func (b *Book) Remove(id record.ID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.open[id] = nil
}

// Open is all that is open, in no order.
func (b *Book) Open() (all []Ask) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, asks := range b.open {
		all = append(all, asks...)
	}
	return all
}
