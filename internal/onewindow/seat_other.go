//go:build !unix

package onewindow

import "errors"

// Seat is held by the one window of a data folder.
type Seat struct{}

// Take has no means here; the store's lock alone keeps a second writer away.
func Take(string, func()) (*Seat, bool, error) { return nil, false, errors.ErrUnsupported }

// Close does nothing.
func (*Seat) Close() error { return nil }
