package parcel

import "time"

// Copy is one backup.
type Copy struct {
	Path string
	Made time.Time
	Size int64 // in bytes
	// Unread says that it could not be opened, so that nobody knows what it holds.
	Unread bool
}

// BackupState is what is known of the backups of a store.
type BackupState struct {
	// Off says that none is made by itself.
	Off bool
	Dir string
	// Copies are those that are there, the newest first.
	Copies []Copy
	// Proven is the newest that was opened again and compared; nil if there is none.
	Proven *ProvenCopy
	Key    BackupKey
	// Second is the folder in which they are kept once more, nil if there is none.
	Second *SecondFolder
	// What went wrong with the last one, and what to do Next, as sentences for the
	// user; "" if nothing did.
	What, Next string
}

// ProvenCopy is a backup that was opened again and compared.
type ProvenCopy struct {
	Copy
	Records int
	// Partial says that some of the store could not be read for it.
	Partial bool
}

// SecondFolder is where the backups are kept once more.
type SecondFolder struct {
	Dir string
	// Made is when the newest one that was opened there again was made; zero if there
	// is none yet.
	Made time.Time
	// What was in the way the last time, and what to do Next; "" if nothing was.
	What, Next string
}

// BackupKey says what opens the backups.
type BackupKey int

// What opens them.
const (
	KeyUnderPassphrase BackupKey = iota // the store's
	KeyUnderItsOwn                      // a passphrase of the backups alone
	KeyInClear
)

// Found is what a backup holds, opened to be brought back.
type Found struct {
	Path string
	// Made is when it was taken.
	Made time.Time
	// Records with as many Versions, of evenings from First to Last; both are zero
	// where there is no record.
	Records, Versions int
	First, Last       time.Time
	// Draft says that words are in it that were not saved as a version.
	Draft bool
	// Dismissals and Settings are how many "not this" and settings it holds.
	Dismissals, Settings int
	// Here is how many records there are now.
	Here int
	// New of the records are not here, Beside are here with other words and would
	// come in beside those; the others are here as they are.
	New, Beside int
	// Addable says that something of it can be added to what is here.
	Addable bool
	// Archive is for package copies alone.
	Archive any
}

// Empty reports whether there is nothing in it.
func (f Found) Empty() bool {
	return f.Records+f.Dismissals+f.Settings == 0 && !f.Draft
}

// BroughtBack says what was done with a backup.
type BroughtBack struct {
	// Before is the backup of what was here before; its Path is "" where there was
	// nothing.
	Before Copy
	// Added is how many records came in; Records how many there are now.
	Added, Records int
}
