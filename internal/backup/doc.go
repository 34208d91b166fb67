// Package backup keeps proven copies of a store. Start with Make, which does all
// of it: at most one a day, encrypted, opened again and compared, old ones cleared
// by Keep. List, Read and the restore of internal/exchange bring one back. LastOf
// tells what became of the last one.
// docs/exchange.md, "Backups", specifies the files.
//
// A backup is an age file for the recipient of a key (X25519) that belongs to the
// store. Writing one takes no passphrase. The key's secret lies sealed in the
// store, to open each backup again, and beside the backups in an identity file
// under the passphrase, so that the standard age tool opens them without this app.
// Follow changes a passphrase and that file together.
package backup
