// Package data keeps the evenings: encrypted from the first byte, on Badger.
// docs/data-format.md is its specification and comes first.
//
// Start with Look, which says whether a folder holds a store and how it is
// locked; then Create or Open; then the methods of Store. Each method is safe
// for concurrent use and durable when it returns.
//
// Everything that can go wrong for a user is a *Problem: one of the Err values
// below, with what happened and what to do next in plain words.
//
// Every save goes to the sealed journal (package journal), which is the truth, and
// then to Badger, an index of it. Open trusts Badger's files only where they are as
// its own clean end left them; else it makes them anew. Mended says what was wrong.
// Check reads a whole store and changes nothing; Repair saves what can be read into
// another folder.
//
// Where things are: keys.go and crypt.go hold the key slots and all
// cryptography, codec.go the form of a stored value; open.go opening, closed.go the
// mark of a clean end; mend.go what is done where it is missing, with contents.go
// (what each side holds), settle.go (what is missing) and remake.go (making a side
// anew); raw.go, tables.go and logs.go read Badger's files without Badger;
// transaction.go one save, compact.go the journal's compaction; records.go,
// dismissals.go, bin.go and delete.go what is kept; check.go Check and Repair; move.go and
// movecopy.go the move to another folder; lookover.go
// the check of stores from before the journal. It is the only importer of Badger.
package data
