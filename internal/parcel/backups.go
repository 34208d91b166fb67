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

// BackupKey says what opens the backups.
type BackupKey int

// What opens them.
const (
	KeyUnderPassphrase BackupKey = iota // the store's
	KeyUnderItsOwn                      // a passphrase of the backups alone
	KeyInClear
)
