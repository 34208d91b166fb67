// Package kit holds the window's look: palette, type, spacing and the small
// widgets that every page is made of. Pages belong in package ui; nothing here
// knows a record, a rule or the store.
//
// Start with NewTheme, then Page (the frame of one page), Para (text in the
// app's voice), Paper (text in the user's voice) and Button.
//
// The two voices never mix: the app speaks in Inter, the user's own words and
// the page titles stand in Gentium Book Plus.
package kit
