package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"
)

// What can go wrong for a user. Test with errors.Is; show what Problem says.
var (
	ErrWrongPassphrase = errors.New("wrong passphrase")
	ErrDamaged         = errors.New("damaged file")
	ErrInUse           = errors.New("store is in use")
	ErrNoSpace         = errors.New("no space left")
	ErrNewer           = errors.New("written by a newer version")
	ErrReadOnly        = errors.New("cannot write here")
	ErrMissing         = errors.New("store is not there")
	ErrExists          = errors.New("store is there already")
	ErrTooLarge        = errors.New("text is too large to store")
	ErrEmptyPassphrase = errors.New("empty passphrase")
	ErrClosed          = errors.New("store is closed")
	ErrNotFound        = errors.New("no such record")
)

// Problem is an error that a user can do something about.
type Problem struct {
	// Kind is one of the Err values of this package.
	Kind error
	// What happened and Next, what to do, are sentences for the user.
	What, Next string
	// Path is the file or folder concerned, if there is one.
	Path string
	// Cause is the technical error beneath, or nil. It holds no user text.
	Cause error
}

// Error is the technical form, for a log or a terminal.
func (p *Problem) Error() string {
	s := p.Kind.Error()
	if p.Path != "" {
		s += ": " + p.Path
	}
	if p.Cause != nil {
		s += ": " + p.Cause.Error()
	}
	return s
}

// Unwrap gives the kind and the cause to errors.Is.
func (p *Problem) Unwrap() []error {
	if p.Cause == nil {
		return []error{p.Kind}
	}
	return []error{p.Kind, p.Cause}
}

// Problem says in plain words what happened and what to do next.
func (p *Problem) Problem() (what, next string) { return p.What, p.Next }

const nothingChanged = " Nothing was changed."

func wrongPassphrase() *Problem {
	return &Problem{
		Kind: ErrWrongPassphrase,
		What: "That passphrase does not open your words.",
		Next: "Look at Caps Lock and the keyboard language, then try again." + nothingChanged,
	}
}

func emptyPassphrase() *Problem {
	return &Problem{
		Kind: ErrEmptyPassphrase,
		What: "The new passphrase is empty.",
		Next: "Type a few words that only you would put together." + nothingChanged,
	}
}

func noPassphrase() *Problem {
	return &Problem{
		Kind: ErrEmptyPassphrase,
		What: "A recovery key stands in for a passphrase, and none is set.",
		Next: "Set a passphrase first." + nothingChanged,
	}
}

// recoverySlip says what is wrong with a recovery key as it was typed.
func recoverySlip(what string) *Problem {
	return &Problem{
		Kind: ErrWrongPassphrase, What: what,
		Next: "Compare it with what you wrote down, sign by sign, then try again." + nothingChanged,
	}
}

func noRecovery() *Problem {
	return &Problem{
		Kind: ErrWrongPassphrase,
		What: "That looks like a recovery key, but no recovery key is set for these words.",
		Next: "Try the passphrase. A key that was removed, or made for another folder, does not open this one." + nothingChanged,
	}
}

func wrongRecovery() *Problem {
	return &Problem{
		Kind: ErrWrongPassphrase,
		What: "That recovery key holds together, but it does not open your words.",
		Next: "It may be from before a newer one was made, or belong to another folder. Look for a newer one." + nothingChanged,
	}
}

func damaged(path string, cause error) *Problem {
	return &Problem{
		Kind: ErrDamaged,
		Path: path,
		What: fmt.Sprintf("A file with your words is damaged: %s.", filepath.Base(path)),
		Next: fmt.Sprintf("Your passphrase is not the cause. First copy the folder %s to a safe place. "+
			"Then bring back your newest backup, or a copy of the folder from before.", folderOf(path)),
		Cause: cause,
	}
}

// folderOf names the folder to copy: the data folder, also for a file of Badger.
func folderOf(path string) string {
	dir := filepath.Dir(path)
	if filepath.Base(dir) == badgerDir {
		dir = filepath.Dir(dir)
	}
	return dir
}

func damagedValues(dir string, lost []string, cause error) *Problem {
	what := "One saved text cannot be read. The rest is here."
	if len(lost) > 1 {
		what = fmt.Sprintf("%d saved texts cannot be read. The rest is here.", len(lost))
	}
	return &Problem{
		Kind: ErrDamaged,
		Path: filepath.Join(dir, badgerDir),
		What: what,
		Next: "Close Second Draft and open it again. What the database lost is then read from the journal. " +
			fmt.Sprintf("Copy the folder %s to a safe place first, if you can.", dir),
		Cause: fmt.Errorf("cannot read %v: %w", lost, cause),
	}
}

// reopen is said when a write failed half way and could not be taken back.
func reopen(dir string, cause error) *Problem {
	return &Problem{
		Kind: ErrReadOnly, Path: dir,
		What:  "The disk did not take the last save, so nothing more is saved in this window.",
		Next:  "Copy what is on the page, close Second Draft and open it again. What was saved before is safe.",
		Cause: cause,
	}
}

func inUse(path string, pid int) *Problem {
	what := "Your words are open in another window."
	if pid > 0 {
		what = fmt.Sprintf("Your words are open in another window (process %d).", pid)
	}
	return &Problem{
		Kind: ErrInUse, Path: path, What: what,
		Next: "Go on in the window that is open, or close it and try again.",
	}
}

func noSpace(dir string, free, need uint64) *Problem {
	return &Problem{
		Kind: ErrNoSpace, Path: dir,
		What: fmt.Sprintf("The disk is nearly full: %d MB are free, and saving safely needs %d MB.", free>>20, need>>20),
		Next: "Make some room on the disk, then try again. What was saved before is safe.",
	}
}

func newer(path string, version int) *Problem {
	return &Problem{
		Kind: ErrNewer, Path: path,
		What:  "A newer version of Second Draft wrote these files.",
		Next:  "Open it with the newer version." + nothingChanged,
		Cause: fmt.Errorf("format %d, this app knows %d", version, Format),
	}
}

func missing(dir string) *Problem {
	return &Problem{
		Kind: ErrMissing, Path: dir,
		What: fmt.Sprintf("There are no saved words in %s.", dir),
		Next: "If the folder was moved or is on another disk, bring it back and try again.",
	}
}

func exists(dir string) *Problem {
	return &Problem{
		Kind: ErrExists, Path: dir,
		What: fmt.Sprintf("There are saved words in %s already.", dir),
		Next: "Open that one, or choose another folder." + nothingChanged,
	}
}

func tooLarge(size int) *Problem {
	return &Problem{
		Kind: ErrTooLarge,
		What: fmt.Sprintf("This text is too long to keep as one evening: %d MB, and %d MB fit.", size>>20, maxValue>>20),
		Next: "Copy a part of it to another place, take it out here, and save again.",
	}
}

// fileProblem turns an error of the file system into the problem it is for the
// user, or returns it unchanged.
func fileProblem(path string, err error) error {
	var known *Problem
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		p := noSpace(path, 0, SpaceReserve)
		p.Cause = err
		return p
	case errors.Is(err, syscall.ENOTDIR):
		return &Problem{
			Kind: ErrReadOnly, Path: path,
			What:  fmt.Sprintf("There is a file at %s, where a folder should be.", path),
			Next:  "Move the file away, or start with another folder." + nothingChanged,
			Cause: err,
		}
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return &Problem{
			Kind: ErrReadOnly, Path: path,
			What:  fmt.Sprintf("The folder %s cannot be written to.", path),
			Next:  "Check that it belongs to your account and that the disk is not locked, then try again.",
			Cause: err,
		}
	case errors.Is(err, fs.ErrNotExist):
		p := missing(path)
		p.Cause = err
		return p
	}
	return err
}
