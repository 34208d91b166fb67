// Package away tells when the user has left the computer: it goes to sleep, or
// the screen is locked. It asks the desktop over D-Bus and sees no word of the
// user's. Start with Watch.
//
// Where there is no D-Bus, or the desktop says nothing, nothing comes; the window
// has its clock as well.
package away
