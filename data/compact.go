package data

import (
	"errors"

	"seconddraft/data/journal"
)

// The journal is compacted when it is over twice what lived in it at the last
// time, and this much more: while the store is open, and when it closes.
const (
	compactSlack    = 4 << 20
	compactSlackEnd = 256 << 10
)

// compactIfLarge compacts the journal after a save. The save is safe already, so
// what goes wrong here is tried again later.
func (s *Store) compactIfLarge() {
	size, base := s.journal.Size()
	if size < max(2*base+s.set.slack, s.compactAt) {
		return
	}
	if s.compact() != nil {
		s.compactAt = size + size/2
	}
}

// compactAtEnd is the same at the end of a session.
func (s *Store) compactAtEnd() {
	if s.journal == nil {
		return // opening failed before it came to the journal
	}
	if size, base := s.journal.Size(); size > 2*base+min(compactSlackEnd, s.set.slack) && s.failed == nil {
		_ = s.compact()
	}
}

// compact writes a new journal of what lives in the old one. On an error the old
// one stays.
func (s *Store) compact() error {
	c, err := s.living()
	if err != nil {
		return err
	}
	defer c.wipe()
	if err := s.checkSpaceFor(c.size()); err != nil {
		return err
	}
	if err := s.writeJournal(c, ""); err != nil {
		return err
	}
	return s.reopenJournal()
}

// living is what the journal says that lives. The journal is the truth: the
// database is not asked.
func (s *Store) living() (contents, error) {
	j, state, err := s.readJournal()
	if err != nil {
		return nil, fileProblem(s.dir, err)
	}
	if !j.whole || state.Torn() > 0 || j.last != s.head.Seq {
		s.suspect.Store(true) // the next opening looks at it
		return nil, damaged(s.path(journalFile), errChanged)
	}
	return j.contents(), nil
}

// reopenJournal goes on in the new file. If that fails nothing more can be saved:
// the old file has no name any more.
func (s *Store) reopenJournal() error {
	old := s.journal
	j, state, err := journal.Open(s.path(journalFile), s.journalSeal())
	if err == nil && (!state.Whole() || state.Last != s.head.Seq) {
		err = errors.Join(errChanged, j.Close())
	}
	if err != nil {
		s.failed = reopen(s.dir, err)
		return s.failed
	}
	s.journal, s.compactAt = j, 0
	return old.Close()
}

// Purge makes journal and database anew from what lives, and removes the old ones
// and all that was kept of damaged ones. After it nothing in the folder holds what
// was deleted before. It is for emptying the bin.
func (s *Store) Purge() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return ErrClosed
	}
	if s.failed != nil {
		return s.failed
	}
	c, err := s.living()
	if err != nil {
		return err
	}
	defer c.wipe()
	if err := s.checkSpaceFor(2 * c.size()); err != nil {
		return err
	}
	if err := s.makeDatabase(c); err != nil {
		return err
	}
	if err := s.writeJournal(c, ""); err != nil {
		return err
	}
	if err := s.reopenJournal(); err != nil {
		return err
	}
	if err := s.exchangeDatabase(); err != nil {
		// The journal is whole: the next opening makes the database from it.
		s.failed = reopen(s.dir, err)
		return s.failed
	}
	return s.removeAside(oldSuffix, damagedSuffix)
}

// exchangeDatabase closes the database and opens the new one in its place.
func (s *Store) exchangeDatabase() error {
	if err := s.closeBadger(); err != nil {
		return err
	}
	if err := s.swapDatabase(oldSuffix); err != nil {
		return err
	}
	return s.openDatabase()
}
