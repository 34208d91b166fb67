package main

import "time"

// asOf is the moment at which the window opens in `make pictures`, as RFC 3339, so that
// its pictures are the same on every day. The linker sets it there alone; in a build
// for people it is empty, and the clock is the machine's.
var asOf string

// clock is the time for the pages.
func clock() func() time.Time {
	from, err := time.Parse(time.RFC3339, asOf)
	if err != nil {
		return time.Now
	}
	opened := time.Now()
	return func() time.Time { return from.Add(time.Since(opened)) }
}
