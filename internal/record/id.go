package record

import (
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"github.com/oklog/ulid/v2"
)

// NewID makes the id of a record started at t. Ids of later milliseconds sort
// after earlier ones; nothing may depend on it, because clocks are set back.
// Times that a ULID cannot hold (before 1970, after the year 10889) are moved to
// the nearest it can. The error is entropy's.
func NewID(t time.Time, entropy io.Reader) (ID, error) {
	ms := uint64(max(0, t.UnixMilli()))
	id, err := ulid.New(min(ms, ulid.MaxTime()), entropy)
	if err != nil {
		return "", fmt.Errorf("make record id: %w", err)
	}
	return ID(id.String()), nil
}

// Valid reports whether id is a ULID in its one standard spelling.
func (id ID) Valid() bool {
	parsed, err := ulid.ParseStrict(string(id))
	return err == nil && parsed.String() == string(id)
}

// New starts a record at the local time now.
func New(now time.Time) Record {
	// crypto/rand.Reader never returns an error (it ends the process instead).
	id, _ := NewID(now, rand.Reader)
	return Record{
		Version: Version,
		ID:      id,
		// Round drops the monotonic reading, which would not survive a save.
		Started: now.Round(0),
	}
}
