// Package confine takes from this process, for good, what the app never needs:
// internet sockets, new privileges, memory dumps. Start with Apply, the first
// call of main. docs/privacy.md says what it gives and what it does not.
package confine

// Report says what the system agreed to. A nil error means: in force, in every
// thread, and in every process that this one starts. Where a system has no such
// means the error is errors.ErrUnsupported.
type Report struct {
	// Internet: no socket but AF_UNIX (display, D-Bus) and AF_NETLINK (which asks
	// the kernel itself) can be made, and no io_uring, which could make one unseen.
	Internet error
	// Privileges: no program that is started gets more rights than this one has.
	Privileges error
	// Dumps: a crash writes no memory to disk, and no other program of the
	// account may read this one's memory or attach to it.
	Dumps error
}

// Sentence tells the user in one line how the internet is kept away.
func (r Report) Sentence() string {
	if r.Internet == nil {
		return "This computer refuses the app every internet connection, and was asked again at this start."
	}
	return "This computer has no means to forbid the app the internet. Nothing in the app asks for it."
}
