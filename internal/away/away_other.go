//go:build !(linux || freebsd || netbsd || openbsd)

package away

// Watch does nothing: these systems have no D-Bus of their own.
func Watch(func()) {}

// HasTray is false: nobody is asked here.
func HasTray() bool { return false }
