// Package exchange takes the evenings out of the store and brings others in.
// docs/exchange.md specifies each form.
//
// Out: Collect and WriteJSON (complete, restores bit for bit), Markdown,
// WriteRatings (CSV) and WriteSheet (PDF); Seal puts any of them into an age file.
// In: Open takes an age file apart, Read tells what a file is and makes an
// Incoming of it; Preview says what it would add; Import adds it; Undo takes one
// import back as a whole; Replace makes the store what an archive says.
//
// It knows no window and no command line, and opens no file by itself.
package exchange
