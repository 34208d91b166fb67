// Package reading runs all detectors over a text and decides what of it may be
// shown. Start with New and Reader.Read; Report turns a Reading into the
// versioned JSON of the command line.
//
// What is shown (show.go): every strong finding and at most one possible one;
// never the same words twice within a kind; and next to a stop sign nothing
// else. What is not shown stays in the Reading, because a later step may ask.
package reading
