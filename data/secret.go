package data

import "sync"

// The keys of an open store lie in a page of their own: outside Go's heap, so that
// nothing copies it, and locked into memory where the system allows, so that it is
// never swapped. github.com/awnumar/memguard does more (guard pages, keys that are
// scrambled at rest), but Badger and the ciphers copy their keys to the heap, and
// what it adds would stop before those copies.
//
// A page is never given back to the system, only wiped and used again: a reader
// that comes late must find nothing there, and not end the process.
var pages struct {
	sync.Mutex
	free [][]byte
}

func takePage() []byte {
	pages.Lock()
	defer pages.Unlock()
	if n := len(pages.free); n > 0 {
		page := pages.free[n-1]
		pages.free = pages.free[:n-1]
		return page
	}
	return lockedPage()
}

// dropPage wipes a page. It may be nil.
func dropPage(page []byte) {
	if page == nil {
		return
	}
	wipe(page)
	pages.Lock()
	defer pages.Unlock()
	pages.free = append(pages.free, page)
}
