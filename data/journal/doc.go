// Package journal is a file of sealed entries, each appended and fsynced: the
// truth that the store's database is an index of. docs/data-format.md, "The
// journal", is its specification.
//
// Start with Write, which makes a file from what lives; then Open and
// Journal.Append. Read opens every entry of a file, also behind damage, and says
// where the damage is; Open only walks it. Nothing here ever panics on bytes, and
// nothing is returned whose seal does not hold.
package journal
