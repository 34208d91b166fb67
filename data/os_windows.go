package data

import (
	"errors"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// lock takes the store's lock for this process, or fails with ErrInUse.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = windows.LockFileEx(windows.Handle(f.Fd()),
		windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, new(windows.Overlapped))
	if err != nil {
		_ = f.Close()
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
			return nil, inUse(path, 0)
		}
		return nil, err
	}
	return f, nil
}

// syncDir does nothing: Windows has no fsync of a folder.
func syncDir(string) error { return nil }

// freeSpace is the number of bytes that this account may still write in dir.
func freeSpace(dir string) (uint64, error) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free uint64
	err = windows.GetDiskFreeSpaceEx(name, &free, nil, nil)
	return free, err
}

// lockedPage is a page's room that is never swapped, where the system allows.
func lockedPage() []byte {
	page := make([]byte, os.Getpagesize())
	_ = windows.VirtualLock(uintptr(unsafe.Pointer(&page[0])), uintptr(len(page)))
	return page
}
