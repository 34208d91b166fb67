package copies

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"seconddraft/data"
	"seconddraft/internal/backup"
	"seconddraft/internal/exchange"
	"seconddraft/internal/parcel"
)

// What can keep a backup from being brought back. Test with errors.Is.
var (
	ErrNotBackedUp = errors.New("what is here could not be backed up")
	ErrHalfWay     = errors.New("brought back in part")
)

// replacingSetting is there while the records are being replaced, and names the
// backup of what was here before.
const replacingSetting = "app/backup/replacing"

// Look opens a backup, or a JSON export, and says what is in it. It changes
// nothing. Where it needs a passphrase and has none the error is parcel.ErrSealed.
func (c *Copies) Look(path string, passphrase []byte) (parcel.Found, error) {
	f, err := look(path, c.store, passphrase)
	if err != nil {
		return parcel.Found{}, err
	}
	a := f.Archive.(exchange.Archive)
	list, err := c.store.List()
	if list == nil && err != nil {
		return parcel.Found{}, err
	}
	f.Here = len(list)
	plan, err := exchange.Preview(c.store, exchange.Incoming{Kind: exchange.FromJSON, Archive: a})
	f.New, f.Beside, f.Addable = len(plan.New), len(plan.Copies), err == nil && !plan.Empty()
	return f, nil
}

// In are the backups in a folder, the newest first; none where it cannot be read.
func In(dir string) (out []parcel.Copy) {
	list, _ := backup.List(dir)
	for _, b := range list {
		out = append(out, parcel.Copy{Path: b.Path, Made: b.Made, Size: b.Size})
	}
	return out
}

// LookInto is Look without an open store, with nothing to compare it with.
func LookInto(path string, passphrase []byte) (parcel.Found, error) {
	return look(path, nil, passphrase)
}

// look opens a backup with the key of a store, where there is one, or the passphrase.
func look(path string, own backup.Keyring, passphrase []byte) (parcel.Found, error) {
	if backup.IsKeyFile(path) {
		return parcel.Found{}, keyFile(path)
	}
	a, err := backup.Read(path, own, passphrase)
	if errors.Is(err, data.ErrWrongPassphrase) && len(passphrase) == 0 {
		return parcel.Found{}, parcel.ErrSealed
	}
	if err != nil {
		return parcel.Found{}, notRead(path, err)
	}
	n := a.Counts()
	return parcel.Found{
		Path: path, Made: a.Made, Records: n.Records, Versions: n.Versions, First: n.First, Last: n.Last,
		Draft: n.Draft, Dismissals: n.Dismissals, Settings: n.Settings, Archive: a,
	}, nil
}

// Untouched reports whether nothing was written in the store yet.
func (c *Copies) Untouched() bool { return untouched(c.store) }

// Add adds what a backup holds beside what is here, after a backup of that. All of
// it comes in, or nothing.
func (c *Copies) Add(f parcel.Found, now time.Time) (parcel.BroughtBack, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	a, before, err := c.ready(f, now)
	if err != nil {
		return parcel.BroughtBack{}, err
	}
	plan, err := exchange.Preview(c.store, exchange.Incoming{Kind: exchange.FromJSON, Archive: a})
	if err != nil {
		return parcel.BroughtBack{}, err
	}
	done, err := exchange.Import(c.store, plan, now)
	if err != nil {
		if _, undo := exchange.Undo(c.store, done.ID); undo != nil && done.ID != "" {
			return parcel.BroughtBack{}, halfWay(before, err)
		}
		return parcel.BroughtBack{}, err
	}
	return c.broughtBack(before, len(done.Records))
}

// Replace puts what a backup holds in the place of all that is here, after a
// backup of that.
func (c *Copies) Replace(f parcel.Found, now time.Time) (parcel.BroughtBack, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	a, before, err := c.ready(f, now)
	if err != nil {
		return parcel.BroughtBack{}, err
	}
	name := "none"
	if before.Path != "" {
		name = filepath.Base(before.Path)
	}
	if err := c.store.PutSetting(replacingSetting, name); err != nil {
		return parcel.BroughtBack{}, err
	}
	if err := exchange.Replace(c.store, a); err != nil {
		return parcel.BroughtBack{}, halfWay(before, err)
	}
	if err := c.store.RemoveSetting(replacingSetting); err != nil {
		return parcel.BroughtBack{}, err
	}
	return c.broughtBack(before, len(a.Records))
}

// ready makes the backup of what is here now. One of nothing would be the newest,
// and empty.
func (c *Copies) ready(f parcel.Found, now time.Time) (a exchange.Archive, before parcel.Copy, err error) {
	a, ok := f.Archive.(exchange.Archive)
	if !ok {
		return a, before, errors.New("no backup was looked at")
	}
	if untouched(c.store) {
		return a, before, nil
	}
	res, err := backup.Make(c.store, c.folder(), backup.Options{Now: now, Again: true, KeepAll: true})
	// What is damaged here may be just why a backup is brought back.
	if err != nil && (res.Path == "" || !errors.Is(err, data.ErrDamaged)) {
		return a, before, notBackedUp(err)
	}
	return a, parcel.Copy{Path: res.Path, Made: now}, nil
}

func (c *Copies) broughtBack(before parcel.Copy, added int) (parcel.BroughtBack, error) {
	list, err := c.store.List()
	return parcel.BroughtBack{Before: before, Added: added, Records: len(list)}, err
}

// cutOff says that records were being replaced when the process ended.
func (c *Copies) cutOff() (what, next string, err error) {
	name, err := c.store.Setting(replacingSetting)
	if err != nil || name == "" || c.busy() {
		return "", "", err
	}
	next = "Choose the same backup once more: Settings, Backups, Bring one back."
	if name != "none" {
		next += " What was here before is in " + name + "."
	}
	return "A backup was being brought back when the app was ended, so some of its records may not be here yet.", next, nil
}

// notRead says why a file could not be opened, where the error does not.
func notRead(path string, err error) error {
	var p *data.Problem
	if errors.As(err, &p) && !errors.Is(err, data.ErrMissing) {
		return err
	}
	return &data.Problem{
		Kind: data.ErrMissing, Path: path, Cause: err,
		What: fmt.Sprintf("The file %s could not be opened.", filepath.Base(path)),
		Next: "Look whether it is still there and may be read by your account, or choose another one. Nothing was changed.",
	}
}

func keyFile(path string) error {
	return &data.Problem{
		Kind: exchange.ErrUnknown, Path: path,
		What: "This is the key file of the backups. It has none of your words in it.",
		Next: "Choose a file beside it whose name begins with seconddraft. Nothing was changed.",
	}
}

func notBackedUp(err error) error {
	out := &data.Problem{
		Kind: ErrNotBackedUp, Cause: err,
		What: "What is here now could not be backed up first, so nothing was changed.",
		Next: "Try again.",
	}
	var p *data.Problem
	if errors.As(err, &p) {
		out.What, out.Next = out.What+" "+p.What, p.Next
	}
	return out
}

func halfWay(before parcel.Copy, err error) error {
	out := &data.Problem{
		Kind: ErrHalfWay, Cause: err,
		What: "Only a part of the backup could be brought back.",
		Next: "Try it once more.",
	}
	var p *data.Problem
	if errors.As(err, &p) {
		out.What += " " + p.What
	}
	if before.Path != "" {
		out.Next += " What was here before is in " + filepath.Base(before.Path) + "."
	}
	return out
}
