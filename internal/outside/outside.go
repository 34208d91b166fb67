// Package outside keeps the one file that lies outside the seal: what the user
// agreed to have at hand while the words are locked. Start with At.
//
// docs/data-format.md says what is in it; docs/privacy.md who can read it.
package outside

import (
	"errors"
	"io"
	"os"

	"seconddraft/internal/safefile"
)

// Suffix makes the file's name of the data folder's: it lies beside the folder.
const Suffix = ".open"

// maxSize is far above what a country, its lines, a contact and an hour take.
const maxSize = 64 << 10

// File is the file of a data folder; it need not be there.
type File string

// At is the file of a data folder.
func At(dir string) File { return File(dir + Suffix) }

// Path is where it lies.
func (f File) Path() string { return string(f) }

// Read gives what is in it, nil where it is not there or cannot be read.
func (f File) Read() []byte {
	info, err := os.Stat(string(f))
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxSize {
		return nil
	}
	b, err := os.ReadFile(string(f))
	if err != nil {
		return nil
	}
	return b
}

// Write puts b in its place, whole; nil removes it.
func (f File) Write(b []byte) error {
	if b == nil {
		if err := os.Remove(string(f)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		return nil
	}
	return safefile.Write(string(f), func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}
