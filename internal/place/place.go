// Package place says in which folder the records lie: the one named at the start,
// the one that a pointer names because they were moved, or the usual one. Start
// with Find. docs/data-format.md, "The folder can be moved", specifies the pointer.
package place

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/adrg/xdg"

	"seconddraft/data"
	"seconddraft/internal/safefile"
)

// Place is a data folder and why it is that one.
type Place struct {
	Dir string
	// Named says that it was named at the start, so that no pointer counts.
	Named bool
	// Moved says that the pointer names it.
	Moved bool
}

// folder is the name of the data folder, wherever it lies.
const folder = "seconddraft"

// maxPath is the longest pointer that is read, in bytes.
const maxPath = 4096

// Usual is the folder where nothing else was said.
func Usual() string { return filepath.Join(xdg.DataHome, folder) }

// In is the data folder in a folder that the user chose.
func In(chosen string) string { return filepath.Join(chosen, folder) }

func pointer() string { return Usual() + ".place" }

// Find says where the records are; named is what the user named at the start, or
// "". The error names the pointer; then Dir is "".
func Find(named string) (Place, error) {
	if named != "" {
		return Place{Dir: named, Named: true}, nil
	}
	dir, err := read()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Place{Dir: Usual()}, nil
	case err != nil:
		return Place{Moved: true}, unreadable(err)
	}
	return Place{Dir: dir, Moved: true}, nil
}

func read() (string, error) {
	f, err := os.Open(pointer())
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, maxPath+1))
	if err != nil {
		return "", err
	}
	dir, ended := strings.CutSuffix(string(b), "\n")
	if !ended || len(b) > maxPath || !utf8.ValidString(dir) || strings.ContainsAny(dir, "\n\x00") || !filepath.IsAbs(dir) {
		return "", errors.New("it holds no path")
	}
	return dir, nil
}

// Use makes a folder the one that is found at the next start.
func Use(dir string) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if dir == Usual() || sameFolder(dir, Usual()) {
		err := os.Remove(pointer())
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return data.InPlainWords(pointer(), err)
	}
	if err := os.MkdirAll(xdg.DataHome, 0o700); err != nil {
		return data.InPlainWords(xdg.DataHome, err)
	}
	return data.InPlainWords(xdg.DataHome, safefile.Write(pointer(), func(w io.Writer) error {
		_, err := io.WriteString(w, dir+"\n")
		return err
	}))
}

func sameFolder(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}

// Away says that the records were moved to a folder in which there are none now;
// nil where they are there or were never moved.
func (p Place) Away() error {
	if !p.Moved || p.Dir == "" {
		return nil
	}
	if state, err := data.Look(p.Dir); err != nil || state != data.Missing {
		return nil // what else is wrong is said when it is opened
	}
	return &data.Problem{
		Kind: data.ErrMissing, Path: p.Dir,
		What: fmt.Sprintf("Your words were moved to %s, and they are not there now.", p.Dir),
		Next: "If that is a stick or another disk, plug it in and try again. Nothing new was begun in their place.",
	}
}

func unreadable(cause error) error {
	return &data.Problem{
		Kind: data.ErrMissing, Path: pointer(),
		What:  fmt.Sprintf("Your words were moved, and the file that says where to cannot be used: %s.", pointer()),
		Next:  "Choose the folder they are in, or name it at the start with --data. Nothing new was begun in their place.",
		Cause: cause,
	}
}
