// Package record is the evening: what the user wrote, rated and decided, and
// nothing that was computed from it. Start with New, put the narration in with
// SetNarration (it keeps the marked thoughts true), and hand a Clone to other
// goroutines. docs/data-format.md specifies the stored form.
//
// It knows no store, no window and no clock.
package record
