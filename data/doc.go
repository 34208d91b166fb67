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
// Where things are: keys.go and crypt.go hold the key slots and all
// cryptography, codec.go the form of a stored value, lookover.go and tables.go
// the check of Badger's files before Badger sees them, store.go opening and
// closing, records.go the records, dismissals.go what was answered with "not
// this". It is the only importer of Badger.
package data
