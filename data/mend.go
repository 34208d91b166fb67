package data

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"seconddraft/data/journal"
)

// Mended says what Open found damaged and what came of it.
type Mended struct {
	// Files are the damaged files, by path.
	Files []string
	// Lost is what cannot be read any more; empty if all was put right.
	Lost []Loss
	// Kept is where the damaged files are kept, by path.
	Kept []string
}

// Mended is what Open found damaged, or nil if all was in order.
func (s *Store) Mended() *Mended {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.mended
}

// Notice says what Mended says, for a window that knows no Mended; both are ""
// if all was in order.
func (s *Store) Notice() (what, next string) {
	if m := s.Mended(); m != nil {
		return m.Problem()
	}
	return "", ""
}

// Problem says it in plain words.
func (m *Mended) Problem() (what, next string) {
	names := "Files with your words were"
	if len(m.Files) == 1 {
		names = fmt.Sprintf("A file with your words, %s, was", filepath.Base(m.Files[0]))
	}
	if len(m.Lost) == 0 {
		return names + " damaged. All that was saved is here.",
			"There is nothing to do. If it happens again, the disk may be failing: make a backup on another one."
	}
	next = "If you have a backup from before, look there for what is missing."
	if len(m.Kept) > 0 {
		next += fmt.Sprintf(" The damaged files are kept beside the new ones, as %s.", filepath.Base(m.Kept[0]))
	}
	return fmt.Sprintf("%s damaged. Missing: %s. All the rest is here.", names, describe(m.Lost)), next
}

// mender puts a store right whose journal and database are not both as they were
// left.
type mender struct {
	*Store
	mark       *closedMark // nil if there is none
	open       bool        // the database is open, and all in it is right
	state      journal.State
	hasJournal bool
	journal    source
	database   source
	raw        rawStore // empty while the database is open
	mended     Mended
}

// mend opens the store with all that can be read in its journal and its database.
// sound says that the files of the database are as their clean end left them.
func (s *Store) mend(sound bool, mark *closedMark) error {
	m := mender{Store: s, mark: mark}
	if err := m.read(sound); err != nil {
		return fileProblem(s.dir, err)
	}
	err := m.write()
	if err != nil && s.db != nil {
		_ = s.closeBadger()
	}
	return err
}

// read reads both sides as far as they can be read.
func (m *mender) read(sound bool) (err error) {
	m.journal, m.state, err = m.readJournal()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	m.hasJournal = err == nil
	if sound && m.readOpen() {
		return nil
	}
	m.raw = readRaw(m.badgerOptions())
	raw := m.raw
	m.database = rawSource(raw, m.seal)
	folder := m.path(badgerDir)
	if len(m.aside(badgerDir, oldSuffix))+len(m.aside(badgerDir, damagedSuffix)) > 0 && errors.Is(raw.damage[folder], fs.ErrNotExist) {
		delete(raw.damage, folder) // the process ended while a new one was put in its place
	}
	damage := slices.Sorted(maps.Keys(raw.damage))
	if m.mark != nil {
		// Without the mark a file may have changed since.
		if path, err := m.mark.compare(m.path(badgerDir)); err != nil && !slices.Contains(damage, path) {
			damage = append(damage, path)
		}
	}
	if len(damage) == 0 && m.database.unread > 0 {
		damage = append(damage, m.path(badgerDir))
	}
	m.mended.Files = append(m.mended.Files, damage...)
	return nil
}

// readOpen opens the database and reads it, and reports whether all is there.
func (m *mender) readOpen() bool {
	var err error
	if m.db == nil {
		err = m.openDatabase()
	}
	var c contents
	if err == nil {
		c, err = m.databaseContents()
		if err == nil && !c.complete() {
			err = errSeal
		}
	}
	if err == nil {
		m.database = source{values: map[string]candidate{}, last: m.head.Seq, whole: true}
		for key, plain := range c {
			m.database.values[key] = candidate{plain, seqOf(plain)}
		}
	}
	if err != nil && m.db != nil {
		_ = m.closeBadger()
	}
	m.open = err == nil
	return m.open
}

// write decides what counts, and makes anew what does not hold it.
func (m *mender) write() error {
	c, fromJournal, fromDatabase := m.choose()
	defer c.wipe()
	if len(c) == 0 {
		return m.nothing()
	}
	m.mended.Lost = m.addUncertain(m.mended.Lost, c)
	aside := oldSuffix
	if len(m.mended.Lost) > 0 {
		aside = damagedSuffix
	}
	if err := m.removeMark(); err != nil {
		return fileProblem(m.dir, err)
	}
	if err := m.checkSpaceFor(2 * c.size()); err != nil {
		return err
	}
	if !fromJournal {
		if err := m.writeJournal(c, aside); err != nil {
			return err
		}
	}
	if err := m.openJournal(); err != nil {
		return err
	}
	if !fromDatabase {
		if err := m.remake(c, aside); err != nil {
			return err
		}
	}
	m.suspect.Store(false) // all that was doubtful is new
	if len(m.mended.Files) > 0 || len(m.mended.Lost) > 0 {
		m.Store.mended = m.keepers()
	}
	return nil
}

// choose decides what counts, and whether it is just what the journal or just what
// the open database holds.
func (m *mender) choose() (c contents, fromJournal, fromDatabase bool) {
	j, b := m.journal, m.database
	if m.slots.Version >= journalSince && (!j.whole || j.last < b.last || m.open && m.state.Torn() > 0 || m.doubtful()) {
		m.mended.Files = append([]string{m.path(journalFile)}, m.mended.Files...)
	}
	switch {
	case m.open && b.last >= j.last:
		return b.contents(), false, true
	case j.whole && j.last >= b.last:
		return j.contents(), true, false
	}
	c = join(j, b)
	if len(c) > 0 {
		m.mended.Lost = settle(c)
	}
	return c, false, false
}

// nothing is returned where not one value can be read: then a new, empty store
// would only hide what happened.
func (m *mender) nothing() error {
	path := m.path(journalFile)
	if !m.hasJournal && len(m.mended.Files) > 0 {
		path = m.mended.Files[len(m.mended.Files)-1]
	}
	return damaged(path, errSeal)
}

// remake puts a new database in the place of the one there is.
func (m *mender) remake(c contents, aside string) error {
	if m.db != nil {
		if err := m.closeBadger(); err != nil {
			return err
		}
	}
	if err := m.makeDatabase(c); err != nil {
		return err
	}
	if err := m.swapDatabase(aside); err != nil {
		return fileProblem(m.dir, err)
	}
	return m.openDatabase()
}

// keepers adds where the damaged files are kept.
func (m *mender) keepers() *Mended {
	for _, name := range []string{badgerDir, journalFile} {
		m.mended.Kept = append(m.mended.Kept, m.aside(name, damagedSuffix)...)
	}
	return &m.mended
}

// addUncertain adds what may be missing without being named.
func (m *mender) addUncertain(lost []Loss, c contents) []Loss {
	if n := m.lostSaves(c); n > 0 {
		lost = append(lost, Loss{What: "save", Count: n})
	}
	if len(lost) == 0 && !m.journal.whole && !m.database.whole {
		lost = append(lost, Loss{What: "uncounted", Count: 1})
	}
	return lost
}

// lostSaves counts the saves that are known to have been and of which nothing is
// left. Some may have been drafts that were saved over.
func (m *mender) lostSaves(c contents) int {
	j, b := m.journal, m.database
	expected := max(j.last, b.last)
	if m.mark != nil {
		expected = max(expected, m.mark.Seq)
	}
	if m.doubtful() {
		return 1
	}
	if m.state.Frames == 0 || b.whole && b.last >= expected {
		return 0
	}
	gaps := append([]journal.Damage{}, m.state.Damage...)
	gaps = append(gaps, journal.Damage{After: j.last, Before: expected + 1})
	return unseen(gaps, c, b)
}

// doubtful reports whether the save of which the frame is cut off may have been
// acknowledged, although the database does not have it. An end in the middle of a
// frame leaves the database whole with all the saves before, and begins none there.
func (m *mender) doubtful() bool {
	j, b := m.journal, m.database
	if !m.hasJournal || m.open || m.mark != nil || m.state.Torn() == 0 || b.last > j.last {
		return false
	}
	return !b.whole || b.last < j.last || m.raw.begun || m.raw.logs == 0
}

// unseen counts the sequence numbers in gaps of the journal of which neither a
// value nor a whole database knows.
func unseen(gaps []journal.Damage, c contents, b source) (n int) {
	there := map[uint64]bool{}
	for _, plain := range c {
		there[seqOf(plain)] = true
	}
	for _, gap := range gaps {
		if gap.After == 0 {
			continue // in what lived: head and the records' lines count that
		}
		for seq := gap.After + 1; seq < gap.Before && n < 1<<16; seq++ {
			if !there[seq] && (!b.whole || seq > b.last) {
				n++
			}
		}
	}
	return n
}

func (c contents) size() (n int64) {
	for key, plain := range c {
		n += int64(len(key) + len(plain))
	}
	return n
}
