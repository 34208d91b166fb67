package ui

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"seconddraft/internal/crash"
	"seconddraft/internal/followup"
	"seconddraft/internal/garbage"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// fillDelay puts the first page, the reader's models and the first words of the
// evening before the reading of all the others.
const fillDelay = 3 * time.Second

// finder holds what can be searched while the store is open, and what may be asked
// of the evenings later. It is filled once, beside the window, and told of each
// version that is kept after that.
type finder struct {
	store   Store
	index   *search.Index
	open    *followup.Book
	once    sync.Once
	stopped atomic.Bool
	listed  atomic.Bool   // it has the line of every record
	lines   chan struct{} // closed then
	filled  atomic.Bool   // and all that can be searched
	ended   chan struct{} // closed when the filling has ended, whether or not it was stopped
	trove   *trove        // what the evenings hold for Evidence
	figures *figures      // what Insights counts
	warm    func()        // what comes back from an evening is read before

	mu   sync.Mutex // guards lost
	lost error
}

// newFinder begins to fill it after a while.
func (u *Window) newFinder(store Store) *finder {
	f := &finder{
		store: store, index: search.NewIndex(), open: followup.NewBook(), trove: newTrove(store, u.deps.Reader), figures: newFigures(u.griefRules), warm: u.warm,
		lines: make(chan struct{}), ended: make(chan struct{}),
	}
	crash.After(fillDelay, func() { f.fill(u.found(f)) })
	return f
}

// fillNow fills it where it is wanted before its time.
func (u *Window) fillNow() {
	f := u.finder
	crash.Go(func() { f.fill(u.found(f)) })
}

// found shows the list anew where it waits for the finder, and may be asked to do so twice.
func (u *Window) found(f *finder) func() {
	return func() {
		onUI(func() {
			if u.finder == f && u.waiting != nil {
				u.waiting()
			}
		})
	}
}

// fill takes the line of every record, then reads the records, the oldest first. It
// calls step after each of the two. What cannot be read is passed over, and lost
// says so. Before it, an emptying of the bin that was cut off is brought to its end;
// where that fails, the next session tries again.
func (f *finder) fill(step func()) {
	f.once.Do(func() {
		defer close(f.ended)
		defer garbage.Sparing()() // every evening is in memory for a moment
		_ = f.store.FinishEmptying()
		list, err := f.store.List()
		f.lose(err)
		if len(list) > 0 {
			f.warm()
		}
		for _, s := range slices.Backward(list) {
			f.index.AddLine(s)
		}
		f.listed.Store(true)
		close(f.lines)
		step()
		for _, s := range slices.Backward(list) {
			if f.stopped.Load() {
				return
			}
			rec, err := f.store.Get(s.ID)
			if err != nil {
				f.lose(err)
				continue
			}
			f.index.Add(rec)
			f.open.Add(rec)
			f.trove.add(&rec)
			f.figures.add(&rec)
		}
		if !f.stopped.Load() {
			f.filled.Store(true)
			step()
		}
	})
}

// put takes in an evening that was just saved.
func (f *finder) put(rec record.Record) {
	f.index.Put(rec)
	f.open.Put(rec)
	f.trove.put(&rec)
	f.figures.put(&rec)
}

// remove takes one out for good.
func (f *finder) remove(id record.ID) {
	f.index.Remove(id)
	f.open.Remove(id)
	f.trove.remove(id)
	f.figures.remove(id)
}

// stop ends the filling. The words in the index go with the finder.
func (f *finder) stop() { f.stopped.Store(true) }

// all are the lines of all records, from memory where they are there.
func (f *finder) all() ([]record.Summary, error) {
	if f.listed.Load() {
		return f.index.Find(search.Query{}), f.problem()
	}
	return f.store.List()
}

func (f *finder) lose(err error) {
	if err == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.lost = err
}

func (f *finder) problem() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.lost
}

// listed is the store's list without what is in the bin.
func listed(s Store) ([]record.Summary, error) {
	binned, err := s.InBin()
	if err != nil {
		return nil, err
	}
	list, err := s.List()
	return without(list, binned), err
}

// newest is the beginning of that list, up to n lines.
func newest(s Store, n int) ([]record.Summary, error) {
	binned, err := s.InBin()
	if err != nil {
		return nil, err
	}
	list, err := s.Newest(n + len(binned))
	list = without(list, binned)
	return list[:min(n, len(list))], err
}

func without(list []record.Summary, binned map[record.ID]time.Time) []record.Summary {
	return slices.DeleteFunc(list, func(s record.Summary) bool { _, in := binned[s.ID]; return in })
}
