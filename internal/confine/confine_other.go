//go:build !linux

package confine

import "errors"

// Apply changes nothing: this system offers no such means to a program without
// special rights.
func Apply() Report {
	return Report{Internet: errors.ErrUnsupported, Privileges: errors.ErrUnsupported, Dumps: errors.ErrUnsupported}
}

// TryInternet cannot be refused here.
func TryInternet() error { return errors.ErrUnsupported }
