package backup

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"filippo.io/age"

	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/safefile"
)

// Folder is the name of the backups' folder in the data folder, where the user
// chose no other.
const Folder = data.BackupsFolder

// A backup's name is when it was made, in UTC.
const nameLayout = "seconddraft-20060102T150405Z.json.age"

// Store is what a backup is made of; *data.Store is one.
type Store interface {
	exchange.Reader
	Owner
	Mended() *data.Mended
}

// Options are how a backup is made.
type Options struct {
	// Passphrase is the store's, where it is known at this moment. The identity
	// file is written with it and then not held.
	Passphrase []byte
	Now        time.Time
	// Again makes one even if there is one of today.
	Again bool
	// KeepAll clears no older one away: before a restore, the one that is about to
	// be restored may be of today too.
	KeepAll bool
}

// Result is what Make did.
type Result struct {
	// Path is the backup's file; the one of today if Skipped.
	Path    string
	Skipped bool
	// Counts are those of the file after it was opened again.
	Counts exchange.Counts
	// Cleared are the files that the rotation removed.
	Cleared []string
	// KeyInClear says that anyone who gets the folder can read the backups.
	KeyInClear bool
}

// Make makes a backup in dir. When it returns without error the file was written,
// synced, opened again with the store's key and compared, byte for byte. If some
// of the store cannot be read, the rest is in the backup and the store's error is
// returned beside the result; then, and where opening the store found something
// missing, no older one is cleared away.
// What went wrong is noted in the store as well: LastOf tells it.
func Make(s Store, dir string, o Options) (Result, error) {
	res, err := makeOne(s, dir, o)
	if err != nil {
		_ = noteFailure(s, err) // err is the one to tell
	}
	return res, err
}

func makeOne(s Store, dir string, o Options) (Result, error) {
	sealed, err := Sealed(s)
	res := Result{KeyInClear: !sealed}
	if err != nil {
		return res, err
	}
	if err := makeFolder(dir); err != nil {
		return res, err
	}
	list, err := List(dir)
	if err != nil {
		return res, err
	}
	if last := latestOf(list, o.Now); last != "" && !o.Again {
		res.Path, res.Skipped = last, true
		return res, nil
	}
	if err := noteBegun(s, o.Now); err != nil {
		return res, err
	}
	if err := Settle(s, dir, o.Passphrase); err != nil {
		return res, err
	}
	if err := ensure(s, dir, o.Passphrase); err != nil {
		return res, err
	}
	return makeNow(s, dir, o, res)
}

// makeNow makes it where the folder and the key are ready.
func makeNow(s Store, dir string, o Options, res Result) (Result, error) {
	id, err := key(s)
	if err != nil {
		return res, err
	}
	a, lost := exchange.Collect(s, o.Now)
	if lost != nil && !errors.Is(lost, data.ErrDamaged) {
		return res, lost
	}
	path, counts := freePath(dir, o.Now), a.Counts()
	if err := write(path, id, a); err != nil {
		return res, data.InPlainWords(dir, err)
	}
	res.Path, res.Counts = path, counts
	if err := noteProven(s, res, o.Now, lost != nil); err != nil {
		return res, err
	}
	if lost != nil || o.KeepAll || lostSomething(s) {
		return res, lost
	}
	res.Cleared, err = rotate(dir, res.Path, o.Now)
	return res, err
}

// lostSomething reports whether words were found missing when the store was
// opened. An older backup may be the only place that has them.
func lostSomething(s Store) bool {
	m := s.Mended()
	return m != nil && len(m.Lost) > 0
}

// write writes the file and opens it again before it gets its name.
func write(path string, id *age.X25519Identity, a exchange.Archive) error {
	sum, counts := sha256.New(), a.Counts()
	return safefile.Write(path, func(w io.Writer) error {
		sealed, err := age.Encrypt(w, id.Recipient())
		if err != nil {
			return err
		}
		if err := exchange.WriteJSON(io.MultiWriter(sealed, sum), a); err != nil {
			return err
		}
		a = exchange.Archive{} // to be proven, the file is read into as much memory again
		return sealed.Close()
	}, func(written string) error {
		return compare(written, id, content{[sha256.Size]byte(sum.Sum(nil)), counts})
	})
}

// content is what a backup holds.
type content struct {
	sum    [sha256.Size]byte // of what is sealed
	counts exchange.Counts
}

// contentOf opens a file as a restore would.
func contentOf(path string, id age.Identity) (c content, err error) {
	f, err := os.Open(path)
	if err != nil {
		return c, err
	}
	defer func() { _ = f.Close() }() // it was only read
	plain, err := exchange.Unsealed(f, id)
	if err != nil {
		return c, fmt.Errorf("open the backup again: %w", err)
	}
	sum := sha256.New()
	a, err := exchange.ReadJSON(io.TeeReader(plain, sum)) // to its last byte
	if err != nil {
		return c, fmt.Errorf("read the backup again: %w", err)
	}
	return content{[sha256.Size]byte(sum.Sum(nil)), a.Counts()}, nil
}

// compare reports what a file holds that is not what it should hold.
func compare(path string, id age.Identity, want content) error {
	got, err := contentOf(path, id)
	if err == nil && (got.sum != want.sum || !same(got.counts, want.counts)) {
		err = errors.New("the backup does not read back as it was written")
	}
	return err
}

func same(a, b exchange.Counts) bool {
	dates := a.First.Equal(b.First) && a.Last.Equal(b.Last)
	a.First, a.Last, b.First, b.Last = time.Time{}, time.Time{}, time.Time{}, time.Time{}
	return dates && a == b
}

// Info is one backup in a folder.
type Info struct {
	Path string
	Made time.Time
	Size int64
}

// List lists the backups in a folder, the newest first. A folder that is not
// there has none.
func List(dir string) ([]Info, error) {
	files, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, data.InPlainWords(dir, err)
	}
	var list []Info
	for _, f := range files {
		made, err := time.Parse(nameLayout, f.Name())
		if err != nil || !f.Type().IsRegular() {
			continue
		}
		info, err := f.Info()
		if err != nil {
			continue // it was removed meanwhile
		}
		list = append(list, Info{Path: filepath.Join(dir, f.Name()), Made: made, Size: info.Size()})
	}
	slices.SortFunc(list, func(a, b Info) int { return b.Made.Compare(a.Made) })
	return list, nil
}

// latestOf is the newest backup of the day of now, "" if there is none.
func latestOf(list []Info, now time.Time) string {
	for _, b := range list {
		if b.Made.In(now.Location()).Format(time.DateOnly) == now.Format(time.DateOnly) {
			return b.Path
		}
	}
	return ""
}

// freePath is the name for a backup of now. Two of one second get the next.
func freePath(dir string, now time.Time) string {
	for at := now.UTC(); ; at = at.Add(time.Second) {
		path := filepath.Join(dir, at.Format(nameLayout))
		if _, err := os.Lstat(path); err != nil {
			return path
		}
	}
}

// rotate clears away what Keep does not keep, and never the one just made; and
// what processes that were killed left half written.
func rotate(dir, made string, now time.Time) (cleared []string, err error) {
	list, err := List(dir)
	if err != nil {
		return nil, err
	}
	times := make([]time.Time, len(list))
	for i, b := range list {
		times[i] = b.Made.In(now.Location())
	}
	for i, stays := range Keep(times) {
		if stays || list[i].Path == made {
			continue
		}
		if err := os.Remove(list[i].Path); err != nil {
			return cleared, data.InPlainWords(dir, err)
		}
		cleared = append(cleared, list[i].Path)
	}
	return cleared, data.InPlainWords(dir, removeHalves(dir))
}

// removeHalves removes what was never finished. Where two stores have one folder,
// the other may be writing now, so only what has lain for a day goes.
func removeHalves(dir string) error {
	halves, err := filepath.Glob(filepath.Join(escapeGlob(dir), "seconddraft-*.json.age"+safefile.Suffix))
	if err != nil {
		return err
	}
	for _, half := range halves {
		if info, err := os.Stat(half); err != nil || time.Since(info.ModTime()) < 24*time.Hour {
			continue
		}
		if err := os.Remove(half); err != nil {
			return err
		}
	}
	return nil
}

// makeFolder makes a folder for this account alone; one that is there keeps its
// mode.
func makeFolder(dir string) error {
	return data.InPlainWords(dir, os.MkdirAll(dir, 0o700))
}
