// Package safefile writes a file so that it is there whole or not at all. Use
// Write; the file can be read by this account only.
package safefile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Suffix ends the name of a file that is still being written. One that is left
// after the process ended is safe to remove.
const Suffix = ".new"

// Write puts what write gives in the place of path: under another name first,
// synced, looked at by check (which may be nil and gets that name), then renamed.
// On any error what was at path stays.
func Write(path string, write func(io.Writer) error, check ...func(path string) error) (err error) {
	partial := path + Suffix
	if err := os.Remove(partial); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(partial, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(partial) // the first error is the one to tell
		}
	}()
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	for _, look := range check {
		if err == nil {
			err = look(partial)
		}
	}
	if err != nil {
		return err
	}
	if err := os.Rename(partial, path); err != nil {
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// syncFolder makes the rename last. Not every system can; the file is whole all
// the same.
func syncFolder(dir string) {
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = d.Sync()
	_ = d.Close()
}
