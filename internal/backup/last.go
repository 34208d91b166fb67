package backup

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"seconddraft/data"
)

// lastSetting holds a Last in the store.
const lastSetting = "app/backup/last"

// Last is what became of the last backups.
type Last struct {
	// Begun is when one was begun that came to no end; zero if none was. A process
	// that was killed leaves it.
	Begun time.Time `json:"begun,omitzero"`
	// Name is the file of the newest one that was opened again and compared, ""
	// if there is none.
	Name    string    `json:"name,omitempty"`
	Proven  time.Time `json:"proven,omitzero"`
	Records int       `json:"records,omitempty"`
	// Partial says that some of the store could not be read.
	Partial bool `json:"partial,omitempty"`
	// What went wrong since then and what to do Next, as sentences for the user; ""
	// if nothing did.
	What string `json:"what,omitempty"`
	Next string `json:"next,omitempty"`
}

// LastOf reads it. A store that never had a backup gives the zero Last.
func LastOf(s Keyring) (Last, error) {
	var l Last
	text, err := s.Setting(lastSetting)
	if err != nil || text == "" {
		return l, err
	}
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		return Last{}, fmt.Errorf("the note on the last backup: %w", err)
	}
	return l, nil
}

// noteFailure keeps what went wrong, for the next start to say.
func noteFailure(s Keyring, err error) error {
	what, next := "It says: "+err.Error()+".", "It is tried again when you lock or close the app."
	var p *data.Problem
	if errors.As(err, &p) {
		what, next = p.Problem()
	}
	return note(s, func(l *Last) {
		l.Begun, l.What, l.Next = time.Time{}, "The last backup could not be made. "+what, next
		if l.Partial {
			l.What = "Some of your words could not be read, so the last backup holds the rest. " + what
		}
	})
}

func noteBegun(s Keyring, now time.Time) error {
	return note(s, func(l *Last) { l.Begun = now.Round(0) })
}

func noteProven(s Keyring, res Result, now time.Time, partial bool) error {
	return note(s, func(l *Last) {
		*l = Last{Name: filepath.Base(res.Path), Proven: now.Round(0), Records: res.Counts.Records, Partial: partial}
	})
}

// note changes what is kept. One that cannot be read is begun anew.
func note(s Keyring, change func(*Last)) error {
	l, err := LastOf(s)
	if err != nil {
		l = Last{}
	}
	change(&l)
	b, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("note the backup: %w", err)
	}
	return s.PutSetting(lastSetting, string(b))
}
