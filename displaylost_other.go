//go:build !(linux && cgo && !wayland)

package main

// onDisplayLost does nothing: only the X library ends a process without a word.
func onDisplayLost(func() error) {}
