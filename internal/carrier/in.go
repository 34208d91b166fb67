package carrier

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"time"

	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
)

// Look says what a file would add, or a folder with pages. It changes nothing. For
// an age file without its passphrase the error is parcel.ErrSealed.
func (c *Carrier) Look(path string, passphrase []byte, progress parcel.Progress) (parcel.Arrival, error) {
	files, err := inFolder(path)
	if err != nil {
		return parcel.Arrival{}, err
	}
	n := count{of: len(files), tell: progress}
	var parts []exchange.Incoming
	for _, name := range files {
		f, err := readFile(name, passphrase)
		if err != nil {
			return parcel.Arrival{}, err
		}
		part, err := exchange.Read(f, time.Local)
		if err != nil {
			return parcel.Arrival{}, err
		}
		parts = append(parts, part)
		n.step()
	}
	plan, err := exchange.Preview(c.store, exchange.Join(parts))
	if err != nil {
		return parcel.Arrival{}, err
	}
	besides := map[string]int{}
	for kind, n := range plan.Kept() {
		besides[string(kind)] = n
	}
	return parcel.Arrival{
		Kind: string(plan.Kind), New: lines(plan.New), Beside: lines(plan.Copies), Duplicates: plan.Duplicates,
		Dismissals: len(plan.Dismissals), Settings: plan.Choices(), Kept: besides, Skipped: plan.Skipped, Plan: plan,
	}, nil
}

func lines(list []exchange.History) (out []record.Summary) {
	for _, h := range list {
		r := h.Current()
		out = append(out, r.Summary())
	}
	return out
}

// Bring adds what Look said. Where it ends half way, the import that is returned
// has an ID and can be taken back.
func (c *Carrier) Bring(a parcel.Arrival, now time.Time, progress parcel.Progress) (parcel.Import, error) {
	plan, ok := a.Plan.(exchange.Plan)
	if !ok {
		return parcel.Import{}, errors.New("nothing was looked at")
	}
	s := &writeCounted{Store: c.store, n: count{tell: progress}}
	for _, list := range [][]exchange.History{plan.New, plan.Copies} {
		for _, h := range list {
			s.n.of += len(h.Versions)
		}
	}
	d, err := exchange.Import(s, plan, now)
	return importOf(d), err
}

func importOf(d exchange.Done) parcel.Import {
	return parcel.Import{ID: d.ID, When: d.When, Kind: string(d.Kind), Records: len(d.Records), Done: d.Done}
}

// Imports are those that can be taken back, the last first.
func (c *Carrier) Imports() (list []parcel.Import, err error) {
	done, err := exchange.Imports(c.store)
	for _, d := range done {
		list = append(list, importOf(d))
	}
	return list, err
}

// TakeBack undoes an import as a whole. If it ends half way, it can be called
// again.
func (c *Carrier) TakeBack(id string) (parcel.TakenBack, error) {
	u, err := exchange.Undo(c.store, id)
	return parcel.TakenBack{Records: u.Records, Kept: u.Kept}, err
}

// inFolder is the pages of a folder, or the file itself.
func inFolder(path string) (files []string, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, notRead(path, err)
	case info.Mode().IsRegular():
		return []string{path}, nil
	case !info.IsDir():
		return nil, noFile(path)
	}
	if files, err = Pages(path); err != nil {
		return nil, notRead(path, err)
	}
	if len(files) == 0 {
		return nil, noPages(path)
	}
	return files, nil
}

// readFile reads one file, and opens it where it is an age file.
func readFile(path string, passphrase []byte) (exchange.File, error) {
	f, err := ReadFile(path, func(sealed []byte) ([]byte, error) {
		switch {
		case !byPassphrase(sealed):
			return nil, otherKey(path)
		case passphrase == nil:
			return nil, parcel.ErrSealed
		}
		return exchange.Open(bytes.NewReader(sealed), passphrase)
	})
	var unread *fs.PathError
	if errors.As(err, &unread) {
		return f, notRead(path, err)
	}
	return f, err
}

// byPassphrase reports whether an age file is one under a passphrase, which its
// first lines tell. Of an armoured one only the opening tells.
func byPassphrase(b []byte) bool {
	return !bytes.HasPrefix(b, []byte("age-encryption.org/")) || bytes.Contains(b[:min(len(b), 200)], []byte("\n-> scrypt "))
}

// writeCounted counts the versions that are added.
type writeCounted struct {
	*data.Store
	n count
}

func (w *writeCounted) AddVersion(r record.Record, saved time.Time) error {
	defer w.n.step()
	return w.Store.AddVersion(r, saved)
}
