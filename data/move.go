package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// moveSetting is there from before a move until the old copy is removed.
const moveSetting = "app/move"

// moved is its value: absolute paths.
type moved struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Move takes the store to the folder to, which must not be there or be empty, and
// goes on there. Where the copy is whole, checked and open, use is called to make
// the new place count; on an error before or of use the copy is removed and the
// store goes on in the old place. The old folder stays until RemoveOldPlace.
//
// tell, which may be nil, hears how many bytes are done of how many; each counts
// twice, because the copy is read again. It is called from this goroutine.
//
// Other methods wait meanwhile. If the store cannot go on in either place, it is
// closed when Move returns.
func (s *Store) Move(ctx context.Context, to string, tell func(done, of int64), use func() error) error {
	to, err := s.moveTarget(to)
	if err != nil {
		return err
	}
	from, err := realPath(s.Dir())
	if err != nil {
		return fileProblem(s.Dir(), err)
	}
	value, err := json.Marshal(moved{from, to})
	if err != nil {
		return err
	}
	if err := s.PutSetting(moveSetting, string(value)); err != nil {
		return err
	}
	if err := s.move(&copying{ctx: ctx, tell: tell}, to, use); err != nil {
		// What stays of it does no harm: TidyMove takes it away.
		_ = s.RemoveSetting(moveSetting)
		return moveProblem(to, err)
	}
	return nil
}

// Fits says why the store cannot be moved to a folder, before anything is done; nil
// where it can.
func (s *Store) Fits(to string) error {
	_, err := s.moveTarget(to)
	return err
}

func (s *Store) move(m *copying, to string, use func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return ErrClosed
	}
	if s.failed != nil {
		return s.failed
	}
	part := to + newSuffix
	err := s.rest()
	if err == nil {
		err = s.copyTo(m, part)
	}
	if err == nil {
		err = s.enter(part, to, use)
	}
	if err == nil {
		return nil
	}
	_ = removeStore(part) // else it is tidied away later
	if waking := s.wake(); waking != nil {
		return waking
	}
	return err
}

// rest closes database and journal and leaves keys and lock as they are.
func (s *Store) rest() error {
	s.compactAtEnd()
	err := s.closeBadger()
	if err == nil && !s.suspect.Load() {
		err = s.markClosed()
	}
	j := s.journal
	s.journal = nil
	return errors.Join(err, j.Close())
}

// wake opens what rest closed.
func (s *Store) wake() error {
	s.suspect.Store(false)
	e := s.examine()
	defer e.end()
	return s.openJournaled(e)
}

// enter gives the copy its name, opens it and makes it count.
func (s *Store) enter(part, to string, use func() error) (err error) {
	if err := os.Remove(to); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(part, to); err != nil {
		return err
	}
	if err := syncDir(filepath.Dir(to)); err != nil {
		return errors.Join(err, removeStore(to))
	}
	lockThere, err := lock(filepath.Join(to, lockFile))
	if err != nil {
		return errors.Join(err, removeStore(to))
	}
	dir, lockHere := s.dir, s.lock
	s.dir, s.lock = to, lockThere
	if err = s.wake(); err == nil {
		err = use()
	}
	if err != nil {
		if s.db != nil {
			err = errors.Join(err, s.rest())
		}
		s.dir, s.lock = dir, lockHere
		_ = lockThere.Close()
		_ = removeStore(to) // else it is tidied away later
		return err
	}
	// From here on nothing is taken back: the new place counts.
	_ = lockHere.Close()
	_ = os.Remove(s.path(markerFile)) // or the next opening does
	return nil
}

// lastMove is the last move that was begun and not yet tidied up.
func (s *Store) lastMove() (m moved, ok bool) {
	value, err := s.Setting(moveSetting)
	if err != nil || value == "" || json.Unmarshal([]byte(value), &m) != nil {
		return moved{}, false
	}
	return m, filepath.IsAbs(m.From) && filepath.IsAbs(m.To) && m.From != m.To
}

// isHere reports whether a path is the folder of this store.
func (s *Store) isHere(path string) bool {
	here, err := realPath(s.Dir())
	there, thereErr := realPath(path)
	return err == nil && thereErr == nil && here == there
}

// TidyMove removes the copy of a move that came to no end. It is called where this
// folder is the one that counts.
func (s *Store) TidyMove() error {
	m, ok := s.lastMove()
	if !ok || !s.isHere(m.From) {
		return nil
	}
	_ = os.Remove(m.To + newSuffix) // if it had only just been made
	for _, dir := range []string{m.To + newSuffix, m.To} {
		if _, err := os.Stat(filepath.Join(dir, markerFile)); err != nil {
			continue
		}
		if err := s.removeCopy(dir); err != nil {
			return err // tried again at the next opening
		}
	}
	if _, err := os.Stat(filepath.Dir(m.To)); err != nil {
		return nil // the disk is not there now
	}
	return s.RemoveSetting(moveSetting)
}

// OldPlace is the folder with the copy that the last move left behind, or "".
func (s *Store) OldPlace() string {
	m, ok := s.lastMove()
	if !ok || !s.isHere(m.To) {
		return ""
	}
	for _, name := range []string{slotsA, slotsB, journalFile, markerFile} {
		if _, err := os.Stat(filepath.Join(m.From, name)); err == nil {
			return m.From
		}
	}
	return ""
}

// RemoveOldPlace removes the copy that the last move left behind. A folder that
// holds other things as well stays, with those.
func (s *Store) RemoveOldPlace() error {
	dir := s.OldPlace()
	if dir == "" {
		return nil
	}
	if err := s.removeCopy(dir); err != nil {
		return err
	}
	return s.RemoveSetting(moveSetting)
}

// removeCopy removes a copy of this store, and nothing else.
func (s *Store) removeCopy(dir string) error {
	held, err := lock(filepath.Join(dir, lockFile))
	if err != nil {
		return fileProblem(dir, err)
	}
	defer func() { _ = held.Close() }()
	if !s.isCopy(dir) {
		return &Problem{
			Kind: ErrExists, Path: dir,
			What: fmt.Sprintf("The words in %s are not a copy of these.", dir),
			Next: "They were left as they are. Remove the folder by hand if you do not need it.",
		}
	}
	return fileProblem(dir, removeStore(dir))
}

// isCopy reports whether what lies in dir has the master key of this store, or is
// half removed.
func (s *Store) isCopy(dir string) bool {
	if _, err := os.Stat(filepath.Join(dir, markerFile)); err == nil {
		return true
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return false
	}
	src, state, err := readJournalAt(filepath.Join(dir, journalFile), s.journalSeal())
	defer src.contents().wipe()
	return err == nil && state.Frames > 0 && len(src.values) > 0
}

// ours are the names of all that a store may hold in its folder, without endings
// such as .old.
var ours = []string{slotsA, slotsB, keyFile, keyFileB, badgerDir, journalFile, closedFile, BackupsFolder, asideFolder}

// belongs reports whether a file or folder in the data folder is the store's.
func belongs(name string) bool {
	if strings.HasPrefix(name, asideFolder+".") {
		return true
	}
	for _, own := range ours {
		for _, suffix := range []string{"", newSuffix, oldSuffix, damagedSuffix} {
			if name == own+suffix || suffix == damagedSuffix && strings.HasPrefix(name, own+suffix+".") ||
				suffix == oldSuffix && strings.HasPrefix(name, own+suffix+".") {
				return true
			}
		}
	}
	return false
}

// removeStore removes all that a store put into dir, the keys first, and dir
// itself if nothing else is in it.
func removeStore(dir string) error {
	files, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	// On a full disk it goes on without.
	_ = os.WriteFile(filepath.Join(dir, markerFile), nil, 0o600)
	_ = syncDir(dir)
	if err := shredKeyFile(dir); err != nil {
		return err
	}
	for _, name := range []string{slotsA, slotsB} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for _, f := range files {
		if belongs(f.Name()) {
			if err := os.RemoveAll(filepath.Join(dir, f.Name())); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{runFolder, lockFile, markerFile} {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	_ = os.Remove(dir) // it stays where the user's own files are in it
	_ = syncDir(filepath.Dir(dir))
	return nil
}
