package exchange

import (
	"errors"
	"fmt"

	"seconddraft/data"
)

// What can be wrong with a file. Test with errors.Is; show what Problem says.
var (
	ErrUnknown    = errors.New("not a file that can be read here")
	ErrUnfinished = errors.New("an import was not finished")
	ErrNoImport   = errors.New("no such import")
)

func unknownFile() error {
	return &data.Problem{
		Kind: ErrUnknown,
		What: "This file is none that can be read here.",
		Next: "It can be a file of Second Draft (JSON or Markdown), of Quirk or FreeCBT (JSON), of Daylio (CSV), or plain text. Nothing was changed.",
	}
}

func damagedFile(cause error) error {
	return &data.Problem{
		Kind:  data.ErrDamaged,
		What:  "This file is damaged or was cut short.",
		Next:  "Take another copy of it, or an older backup. Nothing was changed.",
		Cause: cause,
	}
}

func newerFile() error {
	return &data.Problem{
		Kind: data.ErrNewer,
		What: "A newer version of Second Draft wrote this file.",
		Next: "Open it with the newer version. Nothing was changed.",
	}
}

func wrongPassphrase() error {
	return &data.Problem{
		Kind: data.ErrWrongPassphrase,
		What: "That passphrase does not open this file.",
		Next: "Look at Caps Lock and the keyboard language, then try again. Nothing was changed.",
	}
}

func noPassphrase() error {
	return &data.Problem{
		Kind: data.ErrEmptyPassphrase,
		What: "The passphrase for this file is empty.",
		Next: "Type a few words that only you would put together. Nothing was changed.",
	}
}

func tooLarge(limit int) error {
	return &data.Problem{
		Kind: data.ErrTooLarge,
		What: fmt.Sprintf("This file is over %d MB, more than can be read at once.", limit>>20),
		Next: "Split it and bring the parts in one by one. Nothing was changed.",
	}
}

func unfinished(id string) error {
	return &data.Problem{
		Kind: ErrUnfinished,
		What: "An earlier import was ended before it was done.",
		Next: fmt.Sprintf("Take it back first with “seconddraft import --undo %s”, then bring the file in again.", id),
	}
}

func noImport(id string) error {
	return &data.Problem{
		Kind: ErrNoImport,
		What: fmt.Sprintf("There is no import %s that could be taken back.", id),
		Next: "“seconddraft import --list” shows those that can. Nothing was changed.",
	}
}
