// Package parcel has what the window and its files say to each other: what is to
// be taken out, and what a file would bring in. Order and Taken are the way out,
// Arrival, Import and TakenBack the way in.
//
// It knows no file, no store and no window. internal/carrier does the work.
package parcel

import (
	"errors"
	"time"

	"seconddraft/internal/record"
)

// ErrSealed says that a file is an age file and needs its passphrase.
var ErrSealed = errors.New("the file needs its passphrase")

// Form is what a file is like. docs/exchange.md specifies each.
type Form string

// The forms.
const (
	JSON     Form = "json"
	Markdown Form = "markdown"
	CSV      Form = "csv"
	PDF      Form = "pdf"
)

// Order is what is to be taken out.
type Order struct {
	Form Form
	// IDs are the records; nil is all that are not in the bin. JSON is always all
	// of the store, with the bin.
	IDs []record.ID
	// Fields are the names of those that a PDF sheet is made of.
	Fields []string
	// Cards are printed in place of records, where there are any; for PDF alone.
	Cards []CardText
	// Review is what a PDF says in place of records; the IDs are empty then.
	Review *Review
	// Passphrase encrypts the file; nil leaves it for everyone to read.
	Passphrase []byte
	Now        time.Time
}

// CardText is a coping card: its front and its back.
type CardText struct{ Line, Answer string }

// Taken is what was written.
type Taken struct {
	Records int
	// Versions are counted for JSON, which alone has the earlier ones.
	Versions int
	// Unprintable are the characters that the sheet's typeface lacks, each with the
	// name that stands in its place.
	Unprintable []string
	// Lost is why some of the records could not be read, nil where all could. The
	// others are in the file.
	Lost error
}

// Field is one that a sheet can be put together from.
type Field struct{ Name, Title string }

// SheetFields are the names of those that a sheet is made of until others are
// chosen.
var SheetFields = []string{"event", "narration", "feelings", "second-draft"}

// Part is one field as the sheet prints it. The title may be empty.
type Part struct{ Title, Text string }

// Arrival is what a file would add.
type Arrival struct {
	// Kind says what sort of file it is.
	Kind string
	// New are the records that are not here yet.
	New []record.Summary
	// Beside are here with other words; they come in beside those.
	Beside []record.Summary
	// Duplicates are here already and are left out.
	Duplicates []record.Summary
	// Dismissals and Settings are how many "not this" and settings would be added.
	Dismissals, Settings int
	// Kept is how much of what is kept beside the records would be added, by its kind.
	Kept map[string]int
	// Skipped says of each part that was not understood where it is, and why.
	Skipped []string
	// Plan is for the carrier alone.
	Plan any
}

// Empty reports whether there is nothing to add.
func (a Arrival) Empty() bool {
	return len(a.New)+len(a.Beside)+a.Dismissals+a.Settings+len(a.Kept) == 0
}

// Import is one that was added and can be taken back.
type Import struct {
	ID      string
	When    time.Time
	Kind    string
	Records int
	// Done is false where it was ended half way.
	Done bool
}

// TakenBack says what came of it.
type TakenBack struct {
	Records int
	// Kept were written on since then, and stay.
	Kept []record.Summary
}

// Progress is told how many records are done of how many. It is called from the
// goroutine that does the work.
type Progress func(done, of int)
