package carrier

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"seconddraft/data"
	"seconddraft/internal/record"
)

// notWritten says why a file could not be written, and what to do.
func notWritten(path string, err error) error {
	var known *data.Problem
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return &data.Problem{
			Kind: data.ErrNoSpace, Path: path, Cause: err,
			What: "There is no room left on that disk, so the file was not written.",
			Next: "Make some room there, or choose another place.",
		}
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return &data.Problem{
			Kind: data.ErrReadOnly, Path: path, Cause: err,
			What: "The folder " + filepath.Dir(path) + " cannot be written to, so there is no file.",
			Next: "Choose another place, such as your Documents.",
		}
	case errors.Is(err, fs.ErrNotExist):
		return &data.Problem{
			Kind: data.ErrMissing, Path: path, Cause: err,
			What: "The folder " + filepath.Dir(path) + " is not there any more, so there is no file.",
			Next: "Choose another place. If it is on a stick or another disk, put that back first.",
		}
	}
	return &data.Problem{
		Kind: data.ErrReadOnly, Path: path, Cause: err,
		What: "The file could not be written.",
		Next: "Choose another place and try again. Nothing of your records was changed.",
	}
}

// notRead says why a file could not be opened, and what to do.
func notRead(path string, err error) error {
	p := &data.Problem{
		Kind: data.ErrMissing, Path: path, Cause: err,
		What: "The file " + filepath.Base(path) + " could not be opened.",
		Next: "Copy it to your Documents and choose it there. Nothing was changed.",
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.What = "There is no file " + filepath.Base(path) + " any more."
		p.Next = "Choose it again where it is now. Nothing was changed."
	case errors.Is(err, fs.ErrPermission):
		p.What = "The file " + filepath.Base(path) + " may not be read by your account."
		p.Next = "Give your account the right to read it, then try again. Nothing was changed."
	}
	return p
}

func noPages(path string) error {
	return &data.Problem{
		Kind: data.ErrMissing, Path: path,
		What: "There are no pages in the folder " + filepath.Base(path) + ".",
		Next: "A page is a file that ends in .md or .txt. Choose the folder that holds them. Nothing was changed.",
	}
}

func noFile(path string) error {
	return &data.Problem{
		Kind: data.ErrMissing, Path: path,
		What: filepath.Base(path) + " is not a file with words in it.",
		Next: "Choose another one. Nothing was changed.",
	}
}

func overLimit(path string) error {
	return &data.Problem{
		Kind: data.ErrTooLarge, Path: path,
		What: "The file " + filepath.Base(path) + " is over 1 GB, more than can be read at once.",
		Next: "Split it and bring the parts in one by one. Nothing was changed.",
	}
}

// otherKey is said of an age file that a key opens, as it does a backup.
func otherKey(path string) error {
	return &data.Problem{
		Kind: data.ErrWrongPassphrase, Path: path,
		What: "The file " + filepath.Base(path) + " is under a key and not under a passphrase, as a backup is.",
		Next: "Backups are brought back from Settings. Nothing was changed.",
	}
}

func noRecord(id record.ID) error {
	return &data.Problem{
		Kind: data.ErrNotFound,
		What: "There is no record " + string(id) + " here.",
		Next: "Choose among those that are here. Nothing was written.",
	}
}
