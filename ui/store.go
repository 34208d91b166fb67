package ui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
)

// VaultState says what the window must ask for before it can open the store.
type VaultState int

// The states of a vault.
const (
	// Missing: nothing is stored yet; opening creates a store without passphrase.
	Missing VaultState = iota
	// Ready: no passphrase is set.
	Ready
	// Locked: a passphrase is needed.
	Locked
)

// Vault is the place where the store lies, before it is open.
type Vault interface {
	State() (VaultState, error)
	// Open opens the store; passphrase is nil unless the state is Locked. The
	// recovery key may stand in its place.
	Open(passphrase []byte) (Store, error)
	// Dir is where the files lie, to be shown to the user.
	Dir() string
}

// Store keeps records. A method that returns without error has made its change
// durable. It is called from several goroutines.
type Store interface {
	// SaveDraft overwrites the one draft slot.
	SaveDraft(record.Record) error
	// Draft is the last draft that did not become a version.
	Draft() (rec record.Record, ok bool, err error)
	ClearDraft() error
	// SaveVersion keeps the record as its newest version.
	SaveVersion(record.Record) error
	Get(record.ID) (record.Record, error)
	// List is newest first, with what is in the bin.
	List() ([]record.Summary, error)
	// Newest is the beginning of the list, up to n lines, without reading the rest.
	Newest(n int) ([]record.Summary, error)
	// Versions are all that was saved of a record, the newest first; with an error
	// it still gives those that could be read.
	Versions(record.ID) ([]record.State, error)

	// Bin puts a record away, whole; Unbin takes it out again.
	Bin(record.ID) error
	Unbin(record.ID) error
	// InBin are the records put away, and when.
	InBin() (map[record.ID]time.Time, error)
	// EmptyBin deletes them for good, from every file, and says which they were.
	EmptyBin() ([]record.ID, error)
	// FinishEmptying does what an emptying that was cut off left undone.
	FinishEmptying() error

	// Unshow keeps a record from being shown back on Home until ShowAgain; Unshown
	// are those of which it was said.
	Unshow(record.ID) error
	ShowAgain(record.ID) error
	Unshown() (map[record.ID]bool, error)

	// Dismissals are all that was answered with "not this", the last first; with
	// an error it still gives those that could be read.
	Dismissals() ([]record.Dismissal, error)
	Dismiss(record.Dismissal) error
	// Undismiss takes one back.
	Undismiss(rule, clause string) error

	HasPassphrase() bool
	SetPassphrase(old, new []byte) error
	RemovePassphrase(old []byte) error

	HasRecoveryKey() bool
	// NewRecoveryKey gives the lines of a key that takes the place of any before.
	NewRecoveryKey(passphrase []byte) (lines []string, err error)
	RemoveRecoveryKey(passphrase []byte) error

	// Setting is "" where it was never put.
	Setting(name string) (string, error)
	PutSetting(name, value string) error
	RemoveSetting(name string) error
	// Settings are all of them; with an error it still gives those that could be read.
	Settings() (map[string]string, error)
	// SettingsUnder are those whose names begin so, without reading the others.
	SettingsUnder(prefix string) (map[string]string, error)

	// Notice says what was found damaged at the opening, and what came of it; ""
	// if all was in order.
	Notice() (what, next string)
	// Room is an error while there is too little room on the disk to save.
	Room() error

	Close() error
}

// problem is an error that can say what is wrong and what to do next.
type problem interface {
	error
	Problem() (what, next string)
}

// explain turns any error into two sentences for the user.
func explain(err error) (what, next string) {
	var p problem
	if errors.As(err, &p) {
		what, next = p.Problem()
		return translated(what), translated(next)
	}
	return lang.L("Something went wrong: {{.Error}}.", vals{"Error": err.Error()}), lang.L("Your words are still on this page. Copy them, then try again.")
}
