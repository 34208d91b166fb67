package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/copies"
	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// movable is a vault whose folder can be moved, with a pointer in memory.
type movable struct {
	dir, usual string
	fixed      bool
	hold       chan bool // a move waits for it, if it is not nil
}

func (m *movable) Dir() string { return m.dir }

func (m *movable) State() (VaultState, error) {
	if err := m.Away(); err != nil {
		return Missing, err
	}
	return diskVault(m.dir).State()
}

func (m *movable) Open(passphrase []byte) (Store, error) {
	if err := m.Away(); err != nil {
		return nil, err
	}
	return diskVault(m.dir).Open(passphrase)
}

func (m *movable) Fixed() bool             { return m.fixed }
func (m *movable) In(chosen string) string { return filepath.Join(chosen, "seconddraft") }
func (m *movable) Usual() string           { return m.usual }
func (m *movable) UseUsual() error         { m.dir = m.usual; return nil }

func (m *movable) Fits(s Store, chosen string) error { return s.(*data.Store).Fits(m.In(chosen)) }

func (m *movable) Move(ctx context.Context, s Store, chosen string, tell func(done, of int64)) (bool, error) {
	if m.hold != nil {
		<-m.hold
	}
	err := s.(*data.Store).Move(ctx, m.In(chosen), tell, func() error { m.dir = m.In(chosen); return nil })
	return true, err
}

func (m *movable) Old(s Store) string      { return s.(*data.Store).OldPlace() }
func (m *movable) RemoveOld(s Store) error { return s.(*data.Store).RemoveOldPlace() }

func (m *movable) Beyond(err error) bool { return errors.Is(err, data.ErrDamaged) }

func (m *movable) Copies() []parcel.Copy { return copies.In(filepath.Join(m.dir, backup.Folder)) }

func (m *movable) LookInto(path string, passphrase []byte) (parcel.Found, error) {
	return copies.LookInto(path, passphrase)
}

func (m *movable) Rebuild(passphrase []byte) (int, error) {
	to := m.dir + "-rebuilt"
	r, err := data.Repair(m.dir, passphrase, to)
	if err != nil {
		return 0, err
	}
	m.dir = to
	return r.Records, nil
}

func (m *movable) SetAside() error {
	_, err := data.SetAside(m.dir)
	return err
}

func (m *movable) Away() error {
	if state, err := data.Look(m.dir); m.dir == m.usual || err != nil || state != data.Missing {
		return nil
	}
	return &data.Problem{Kind: data.ErrMissing, What: "Your words were moved to " + m.dir + ".", Next: "Plug it in."}
}

func (m *movable) Found(chosen string) error {
	for _, dir := range []string{chosen, m.In(chosen)} {
		if state, err := data.Look(dir); err == nil && state != data.Missing {
			m.dir = dir
			return nil
		}
	}
	return &data.Problem{Kind: data.ErrMissing, What: "There are no saved words in " + chosen + ".", Next: "Choose another."}
}

// onMovable starts the app on a folder that can be moved.
func onMovable(t *testing.T) (d *desk, m *movable) {
	t.Helper()
	home, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	m = &movable{dir: filepath.Join(home, "usual"), usual: filepath.Join(home, "usual")}
	d = openWith(t, func(deps *Deps) { deps.Vault, deps.Place = m, m })
	return d, m
}

// moveTo chooses a folder in Settings and moves there.
func (d *desk) moveTo(chosen string) {
	d.Helper()
	d.u.openSettings(sectionStored)
	d.press("Move them to another folder …")
	d.withPlaces().path = chosen
	d.press("Choose a folder …")
	d.press("Move them there")
	d.until("the move", func() bool { return !d.u.opening })
}

// TestMoveTheFolder: the words go on in the new folder with what was typed, and the
// old copy goes after a plain yes, not before.
func TestMoveTheFolder(t *testing.T) {
	d, m := onMovable(t)
	d.write("It rained.")
	from, to := m.dir, t.TempDir()
	d.moveTo(to)
	if !d.sees("Your words have a new place") || !d.sees("May the copy in "+from+" go?") {
		t.Fatalf("it says: %s", d.words())
	}
	if state, err := data.Look(from); err != nil || state == data.Missing {
		t.Fatalf("the old copy went without a yes: %v, %v", state, err)
	}
	if d.u.offer == nil || d.u.offer.Event != "It rained." {
		t.Errorf("the evening is not there to go on with: %+v", d.u.offer)
	}
	d.press("Back to Settings")
	if !d.sees("is still in "+from) || d.button("Move them to another folder …") != nil {
		t.Errorf("Settings does not name the old copy: %s", d.words())
	}
	d.press("Remove that copy …")
	d.press("Yes, remove the old copy")
	d.until("its end", func() bool { return !d.u.opening })
	if _, err := os.Stat(from); !errors.Is(err, os.ErrNotExist) || d.sees(from) {
		t.Errorf("the old copy: %v, %s", err, d.words())
	}
	d.u.open(placeTonight) // goes on with it
	d.u.goTo(stepEvent)
	d.write(" Then it stopped.")
	d.drafted("It rained. Then it stopped.")
}

// TestMoveThatIsRefused says why, and everything is as it was.
func TestMoveThatIsRefused(t *testing.T) {
	d, m := onMovable(t)
	d.write("It rained.")
	to := t.TempDir()
	if err := os.MkdirAll(filepath.Join(to, "seconddraft", "mine"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.moveTo(to)
	if !d.sees("it is not empty") || !d.sees("Choose another place") || m.dir != m.usual {
		t.Fatalf("in %s: %s", m.dir, d.words())
	}
	for path, says := range map[string]string{
		"": "Write the path of a folder here", "here": "Write the whole path",
		filepath.Join(to, "no"): "Make it first", m.dir: "inside the one your words are in",
	} {
		d.typePath(path)
		d.press("Move them there")
		d.until("an answer", func() bool { return !d.u.opening })
		if !d.sees(says) || d.u.store == nil || d.u.place != placeSettings {
			t.Errorf("%q: %s", path, d.words())
		}
	}
}

// TestStoppedMove says how far it was, and goes on in the old folder.
func TestStoppedMove(t *testing.T) {
	d, m := onMovable(t)
	d.write("It rained.")
	m.hold = make(chan bool)
	to := t.TempDir()
	d.u.move(to)
	tell := d.u.moveProgress(d.u.moving)
	time.Sleep(progressEvery)
	tell(30, 100)
	d.until("the figure", func() bool { return d.sees("30 % done. The words are being copied.") })
	if !d.sees(m.In(to)) {
		t.Errorf("it does not say where to: %s", d.words())
	}
	d.press("Stop")
	if !d.sees("Stopping …") {
		t.Errorf("it says: %s", d.words())
	}
	close(m.hold)
	d.until("its end", func() bool { return !d.u.opening })
	if !d.sees("The move was stopped.") || m.dir != m.usual || d.u.store == nil {
		t.Errorf("in %s: %s", m.dir, d.words())
	}
	if files, err := os.ReadDir(to); err != nil || len(files) != 0 {
		t.Errorf("left there: %v, %v", files, err)
	}
}

// TestWhileTheFolderMoves nothing waits for the store: pages, lock, and the end of
// the app, which stops the move.
func TestWhileTheFolderMoves(t *testing.T) {
	d, m := onMovable(t)
	d.write("It rained.")
	if err := d.u.store.SetPassphrase(nil, []byte("four small words")); err != nil {
		t.Fatal(err)
	}
	m.hold = make(chan bool)
	d.u.move(t.TempDir())
	d.u.open(placeRecords)
	if !d.sees("Your words are being copied") || d.sees("It rained") {
		t.Errorf("it shows: %s", d.words())
	}
	d.u.Lock()
	d.u.look()
	d.u.open(placeHelp)
	close(m.hold)
	d.u.endMove()
	if _, err := m.Open([]byte("four small words")); err != nil {
		t.Errorf("the store was not closed: %v", err)
	}
	if m.dir != m.usual {
		t.Errorf("the move was not stopped: %s", m.dir)
	}
}

// TestTheStickIsNotThere: it is said, nothing new is begun, and the words can be
// looked for again, be named elsewhere, or be left.
func TestTheStickIsNotThere(t *testing.T) {
	d, m := onMovable(t)
	d.write("It rained.")
	stick := t.TempDir()
	d.moveTo(stick)
	d.press("Yes, remove the old copy")
	d.until("its end", func() bool { return !d.u.opening })
	d.u.closeStore()
	elsewhere := t.TempDir()
	if err := os.Rename(m.dir, filepath.Join(elsewhere, "seconddraft")); err != nil {
		t.Fatal(err)
	}
	away := func(what string) {
		t.Helper()
		if !d.sees("Your words are not there now") || !d.sees(m.dir) || d.u.store != nil {
			t.Fatalf("%s: %s", what, d.words())
		}
		if _, err := os.Stat(m.usual); !errors.Is(err, os.ErrNotExist) {
			t.Fatalf("%s: something new was begun: %v", what, err)
		}
	}
	d.u.Start()
	away("at the start")
	d.press("Look again")
	away("looked again")
	where := d.withPlaces()
	where.path = t.TempDir()
	d.press("Choose the folder …")
	if !d.sees("There are no saved words in") {
		t.Errorf("a folder without words was taken: %s", d.words())
	}
	away("a folder without words")
	where.path = elsewhere
	d.press("Choose the folder …")
	if d.u.store == nil || m.dir != filepath.Join(elsewhere, "seconddraft") {
		t.Fatalf("they were not found: %s", d.words())
	}
	d.u.closeStore()
	if err := os.RemoveAll(elsewhere); err != nil {
		t.Fatal(err)
	}
	d.u.Start()
	d.press("If they will not come back …")
	away("the way to start anew")
	d.press("Use the usual folder")
	if d.u.store == nil || m.dir != m.usual {
		t.Errorf("it did not start anew: %s", d.words())
	}
}

// TestFolderNamedAtTheStart is not moved from the window.
func TestFolderNamedAtTheStart(t *testing.T) {
	d, m := onMovable(t)
	m.fixed = true
	d.u.openSettings(sectionStored)
	if d.button("Move them to another folder …") != nil || !d.sees("named at the start") {
		t.Errorf("it offers to move it: %s", strings.Join(d.labels(), ", "))
	}
	if len(all[*kit.Button](d)) == 0 {
		t.Error("the page is empty")
	}
}
