// Package ui is the window: its pages and how they hang together. It is the only
// package besides main that knows Fyne.
//
// Start with New, which opens the window on the things named in Deps. window.go
// has the frame and the way from place to place, evening.go the record that is
// being written, saver.go how it is kept, and each step_*.go one page of it.
// The look of things is in ui/kit.
//
// All of it runs on Fyne's own goroutine. What takes time (saving, reading)
// runs beside it and comes back through one fyne.Do a result.
package ui
