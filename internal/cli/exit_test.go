package cli

import (
	"errors"
	"fmt"
	"testing"

	"seconddraft/data"
)

func TestExitCode(t *testing.T) {
	for want, err := range map[int]error{
		0: nil,
		1: errors.New("something else"),
		3: fmt.Errorf("open the records: %w", data.ErrWrongPassphrase),
		4: &data.Problem{Kind: data.ErrDamaged, Cause: errors.New("checksum")},
		5: &data.Problem{Kind: data.ErrInUse},
		6: fmt.Errorf("save: %w", &data.Problem{Kind: data.ErrNoSpace}),
	} {
		if got := ExitCode(err); got != want {
			t.Errorf("%v: exit code %d, want %d", err, got, want)
		}
	}
}
