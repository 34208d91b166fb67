package backup

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"filippo.io/age"

	"seconddraft/data"
	"seconddraft/internal/crash"
	"seconddraft/internal/safefile"
)

// SecondFolder is made in the folder that the user chose. That it is there tells a
// stick that is plugged in from the empty place where it would be.
const SecondFolder = "seconddraft-backups"

// secondSetting holds a Second in the store.
const secondSetting = "app/backup/second"

// Second is a folder in which the backups are kept once more, and what became of
// the last one there. The zero Second is none.
type Second struct {
	Dir string `json:"dir"`
	// Name is the newest file there that was opened again and compared, "" if there
	// is none yet; Made is when it was made.
	Name string    `json:"name,omitempty"`
	Made time.Time `json:"made,omitzero"`
	// What was in the way the last time and what to do Next, as sentences for the
	// user; "" if nothing was.
	What string `json:"what,omitempty"`
	Next string `json:"next,omitempty"`
}

// ErrAway says that the second folder is not there now. Test with errors.Is.
var ErrAway = errors.New("the second folder is not there")

// SecondOf reads it.
func SecondOf(s Keyring) (Second, error) {
	var f Second
	text, err := s.Setting(secondSetting)
	if err != nil || text == "" {
		return f, err
	}
	if err := json.Unmarshal([]byte(text), &f); err != nil {
		return Second{}, fmt.Errorf("the note on the second folder: %w", err)
	}
	return f, nil
}

// UseSecond makes the second folder in the one that the user chose. It may not lie
// with the records, in dataDir: what breaks that disk breaks both.
func UseSecond(s Keyring, chosen, dataDir string) error {
	chosen, err := filepath.Abs(chosen)
	if err != nil {
		return data.InPlainWords(chosen, err)
	}
	if info, err := os.Stat(chosen); err != nil || !info.IsDir() {
		return badSecond(chosen, fmt.Sprintf("There is no folder %s.", chosen), "Make it first, or choose another one.")
	}
	dir := filepath.Join(chosen, SecondFolder)
	if filepath.Base(chosen) == SecondFolder {
		dir = chosen // the folder itself, chosen once more
	}
	if within(dir, dataDir) {
		return badSecond(chosen, "That folder lies with your words.", "Choose one on a stick or another disk, or in a folder that is copied elsewhere.")
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return badSecond(chosen, fmt.Sprintf("Nothing can be written in %s.", chosen), "Choose another folder, or allow your account to write there.")
	}
	return putSecond(s, Second{Dir: dir})
}

// ForgetSecond stops. What lies there stays.
func ForgetSecond(s Keyring) error { return s.PutSetting(secondSetting, "") }

func within(path, dir string) bool {
	real, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		real = filepath.Dir(path)
	}
	if d, err := filepath.EvalSymlinks(dir); err == nil {
		dir = d
	}
	rel, err := filepath.Rel(dir, real)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

func badSecond(path, what, next string) error {
	return &data.Problem{Kind: data.ErrReadOnly, Path: path, What: what, Next: next}
}

func putSecond(s Keyring, f Second) error {
	b, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("note the second folder: %w", err)
	}
	return s.PutSetting(secondSetting, string(b))
}

// Mirror is the work of bringing the second folder up to date: the key file, and
// one backup. It needs no store any more, so that a disk which does not answer
// holds nothing open.
type Mirror struct {
	second  Second
	from    string // a backup in the usual folder; "" is the key file alone
	fromDir string
	id      *age.X25519Identity
	sealed  bool
	keepAll bool
}

// NewMirror gets it ready; false where there is no second folder. from is a backup
// in dir, or "" where only the key file changed. keepAll clears no older one away.
func NewMirror(s Store, dir, from string, keepAll bool) (m Mirror, ok bool, err error) {
	m = Mirror{from: from, fromDir: dir, keepAll: keepAll || lostSomething(s)}
	if m.second, err = SecondOf(s); err != nil || m.second.Dir == "" {
		return m, false, err
	}
	last, err := LastOf(s)
	if err != nil {
		return m, false, err
	}
	m.keepAll = m.keepAll || last.Partial
	if m.id, err = key(s); err != nil {
		return m, false, err
	}
	m.sealed, err = Sealed(s)
	return m, err == nil, err
}

// Run does it within the limit; after that it gives up waiting, and what is still
// being written is whole or not there. It returns what is to be noted, and why it
// could not be done.
func (m Mirror) Run(now time.Time, limit time.Duration) (Second, error) {
	type outcome struct {
		second Second
		err    error
	}
	done := make(chan outcome, 1)
	crash.Go(func() {
		second, err := m.run(now)
		done <- outcome{second, err}
	})
	select {
	case o := <-done:
		return m.noted(o.second, o.err), o.err
	case <-time.After(limit):
		err := badSecond(m.second.Dir, fmt.Sprintf("The folder %s did not answer in time.", m.second.Dir),
			"Look whether that disk works. It is tried again with the next backup.")
		return m.noted(m.second, err), err
	}
}

// Note keeps what came of it.
func (f Second) Note(s Keyring) error { return putSecond(s, f) }

func (m Mirror) noted(f Second, err error) Second {
	f.What, f.Next = "", ""
	if err != nil {
		f.What, f.Next = "The last backup could not be put there.", "It is tried again with the next backup."
		var p *data.Problem
		if errors.As(err, &p) {
			f.What, f.Next = p.Problem()
		}
	}
	return f
}

func (m Mirror) run(now time.Time) (Second, error) {
	f := m.second
	if info, err := os.Stat(f.Dir); err != nil || !info.IsDir() {
		return f, &data.Problem{
			Kind: ErrAway, Path: f.Dir,
			What: fmt.Sprintf("The folder %s was not there, so the last backup is in the usual folder alone.", f.Dir),
			Next: "If it is on a stick or another disk, plug that in. The next backup then goes there too.",
		}
	}
	if err := m.copyKey(); err != nil {
		return f, data.InPlainWords(f.Dir, err)
	}
	if m.from == "" {
		return f, nil
	}
	path := filepath.Join(f.Dir, filepath.Base(m.from))
	list, err := List(f.Dir)
	if err != nil {
		return f, err
	}
	if path != filepath.Join(f.Dir, f.Name) || !slices.ContainsFunc(list, func(b Info) bool { return b.Path == path }) {
		if err := m.copyBackup(path); err != nil {
			return f, data.InPlainWords(f.Dir, err)
		}
	}
	f.Name, f.Made = filepath.Base(path), madeOf(path)
	if m.keepAll {
		return f, nil
	}
	_, err = rotate(f.Dir, path, now)
	return f, err
}

// copyBackup writes it there, and opens it again before it gets its name.
func (m Mirror) copyBackup(path string) error {
	want, err := contentOf(m.from, m.id)
	if err != nil {
		return err
	}
	return safefile.Write(path, func(w io.Writer) error {
		from, err := os.Open(m.from)
		if err != nil {
			return err
		}
		defer func() { _ = from.Close() }() // it was only read
		_, err = io.Copy(w, from)
		return err
	}, func(written string) error { return compare(written, m.id, want) })
}

// copyKey makes the key file there like the one that counts here, and takes away
// the one that no longer does.
func (m Mirror) copyKey() error {
	name, other := identityName(m.id, clearIdentity), identityName(m.id, sealedIdentity)
	if m.sealed {
		name, other = other, name
	}
	from, to := filepath.Join(m.fromDir, name), filepath.Join(m.second.Dir, name)
	if there(from + stagedSuffix) {
		return nil // a change that was cut off: which of the two counts is not settled
	}
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if now, err := os.ReadFile(to); err != nil || !bytes.Equal(now, b) {
		err := safefile.Write(to, func(w io.Writer) error {
			_, err := w.Write(b)
			return err
		})
		if err != nil {
			return err
		}
	}
	if err := os.Remove(filepath.Join(m.second.Dir, other)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// madeOf is when a backup was made, by its name.
func madeOf(path string) time.Time {
	made, _ := time.Parse(nameLayout, filepath.Base(path))
	return made
}
