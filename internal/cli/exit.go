package cli

import (
	"errors"

	"seconddraft/data"
)

// errUsage says that the command line lacks something that cannot be asked for.
var errUsage = errors.New("the command line is not complete")

// ExitCode is the exit code for an error of the store: 2 for a command line that
// is not complete, 3 wrong passphrase, 4 damaged, 5 in use, 6 no space, 1 for any
// other and 0 for none.
func ExitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, data.ErrWrongPassphrase), errors.Is(err, data.ErrEmptyPassphrase):
		return exitPassphrase
	case errors.Is(err, data.ErrDamaged):
		return exitDamaged
	case errors.Is(err, data.ErrInUse):
		return exitInUse
	case errors.Is(err, data.ErrNoSpace):
		return exitNoSpace
	}
	return exitRefused
}
