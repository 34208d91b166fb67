package confine

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Apply confines this process. It cannot be undone. A second call adds the same
// rules again and changes nothing.
func Apply() Report {
	// The two steps below must come from one thread: the promise is the thread's,
	// and the filter takes it along to all others.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var r Report
	r.Privileges = unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
	r.Internet = forbidInternet()
	r.Dumps = errors.Join(
		unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}),
		// The limit alone does not stop a dump that the system pipes to a program.
		unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0),
	)
	return r
}

// refused is what a forbidden call fails with. No Linux without the filter
// answers a request for a socket of an unknown family so, which inForce relies on.
const refused = unix.EACCES

func forbidInternet() error {
	rules := filter(runtime.GOARCH)
	if rules == nil {
		return fmt.Errorf("a filter for %s: %w", runtime.GOARCH, errors.ErrUnsupported)
	}
	program := unix.SockFprog{Len: uint16(len(rules)), Filter: &rules[0]}
	thread, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER,
		unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program)))
	runtime.KeepAlive(rules)
	switch {
	case errno == unix.ENOSYS || errno == unix.EINVAL:
		return fmt.Errorf("the kernel takes no filter: %w", errors.ErrUnsupported)
	case errno != 0:
		return fmt.Errorf("the kernel takes no filter: %w", errno)
	case thread != 0:
		return fmt.Errorf("thread %d could not be confined", thread)
	}
	return inForce()
}

// inForce asks for a socket of no family at all. It leaves the real tries to
// TryInternet, so that whoever traces the app sees no internet call of any kind.
func inForce() error {
	fd, err := unix.Socket(unix.AF_UNSPEC, unix.SOCK_DGRAM, 0)
	if err == nil {
		_ = unix.Close(fd)
	}
	if !errors.Is(err, refused) {
		return fmt.Errorf("the filter is not in force: a socket of no family gives %v", err)
	}
	return nil
}

// TryInternet asks for internet sockets of every usual kind. It is nil if all
// were refused by the filter, and names the first one that was not.
func TryInternet() error {
	families := []struct {
		name   string
		family int
	}{{"AF_INET", unix.AF_INET}, {"AF_INET6", unix.AF_INET6}}
	kinds := []struct {
		name string
		kind int
	}{{"SOCK_STREAM", unix.SOCK_STREAM}, {"SOCK_DGRAM", unix.SOCK_DGRAM}, {"SOCK_RAW", unix.SOCK_RAW}}
	for _, f := range families {
		for _, k := range kinds {
			fd, err := unix.Socket(f.family, k.kind|unix.SOCK_CLOEXEC, 0)
			if err == nil {
				_ = unix.Close(fd)
				return fmt.Errorf("%s, %s: the system gave a socket", f.name, k.name)
			}
			if !errors.Is(err, refused) {
				return fmt.Errorf("%s, %s: not refused, but failed: %w", f.name, k.name, err)
			}
		}
	}
	return nil
}

// Places in the structure that the kernel hands to a filter (struct seccomp_data).
// Both systems below are little-endian: the low half of an argument comes first.
const (
	atNumber   = 0
	atSystem   = 4
	atArgument = 16
)

// otherABI is set in the call numbers of x32, a second way into the same kernel.
const otherABI = 0x40000000

// filter is the rules for an architecture in Go's name, nil for an unknown one.
func filter(arch string) []unix.SockFilter {
	system := map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}[arch]
	if system == 0 {
		return nil
	}
	// Jumps count the rules that are passed over.
	const allow, deny = 13, 12
	load := func(at uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
	}
	jump := func(test uint16, k uint32, yes, no uint8) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_JMP | test | unix.BPF_K, Jt: yes, Jf: no, K: k}
	}
	end := func(k uint32) unix.SockFilter { return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: k} }
	return []unix.SockFilter{
		0:  load(atSystem),
		1:  jump(unix.BPF_JEQ, system, 0, deny-2), // 32-bit calls: all refused
		2:  load(atNumber),
		3:  jump(unix.BPF_JGE, otherABI, deny-4, 0),
		4:  jump(unix.BPF_JEQ, unix.SYS_SOCKET, 4, 0),
		5:  jump(unix.BPF_JEQ, unix.SYS_IO_URING_SETUP, deny-6, 0),
		6:  jump(unix.BPF_JEQ, unix.SYS_IO_URING_ENTER, deny-7, 0),
		7:  jump(unix.BPF_JEQ, unix.SYS_IO_URING_REGISTER, deny-8, 0),
		8:  end(unix.SECCOMP_RET_ALLOW),
		9:  load(atArgument),
		10: jump(unix.BPF_JEQ, unix.AF_UNIX, allow-11, 0),
		11: jump(unix.BPF_JEQ, unix.AF_NETLINK, allow-12, 0),
		12: end(unix.SECCOMP_RET_ERRNO | uint32(refused)),
		13: end(unix.SECCOMP_RET_ALLOW),
	}
}
