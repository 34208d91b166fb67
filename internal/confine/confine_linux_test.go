package confine

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

// TestMain runs one of the acts below instead of the tests: Apply cannot be
// undone, so each try needs a process of its own.
func TestMain(m *testing.M) {
	if name := os.Getenv("CONFINE_ACT"); name != "" {
		if err := acts[name](); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var acts = map[string]func() error{
	"free": func() error {
		// Without the filter the self-test must fail, or it proves nothing.
		if TryInternet() == nil {
			return errors.New("refused, although nothing was forbidden")
		}
		if inForce() == nil {
			return errors.New("said to be in force, although nothing was forbidden")
		}
		return nil
	},
	"confined": func() error { return errors.Join(apply(), TryInternet()) },
	"twice":    func() error { return errors.Join(apply(), apply(), TryInternet()) },
	"threads":  threads,
	"child": func() error {
		if err := apply(); err != nil {
			return err
		}
		return act("in-child")
	},
	"in-child": TryInternet,
	"still":    stillWorks,
	"rings": func() error {
		if err := apply(); err != nil {
			return err
		}
		params := make([]byte, 256)
		for _, number := range []uintptr{unix.SYS_IO_URING_SETUP, unix.SYS_IO_URING_ENTER, unix.SYS_IO_URING_REGISTER} {
			if _, _, errno := unix.Syscall6(number, 1, uintptr(unsafe.Pointer(&params[0])), 0, 0, 0, 0); errno != refused {
				return fmt.Errorf("call %d gives %v", number, errno)
			}
		}
		return nil
	},
	"x32": func() error {
		if err := apply(); err != nil {
			return err
		}
		if _, _, errno := unix.Syscall(otherABI|unix.SYS_SOCKET, unix.AF_INET, unix.SOCK_STREAM, 0); errno != refused {
			return fmt.Errorf("the other way in gives %v", errno)
		}
		return nil
	},
	"dumps": dumps,
}

func apply() error {
	r := Apply()
	return errors.Join(r.Internet, r.Privileges, r.Dumps)
}

// threads begins threads first and confines them then: all must be caught.
func threads() error {
	const n = 8
	begin, outcome := make(chan bool), make(chan error, n)
	ready := make(chan bool)
	for range n {
		go func() {
			runtime.LockOSThread()
			ready <- true
			<-begin
			outcome <- TryInternet()
		}()
	}
	for range n {
		<-ready
	}
	if err := apply(); err != nil {
		return err
	}
	close(begin)
	var all error
	for range n {
		all = errors.Join(all, <-outcome)
	}
	return all
}

// stillWorks has what a desktop app needs: its own machine's sockets.
func stillWorks() error {
	if err := apply(); err != nil {
		return err
	}
	for _, family := range []int{unix.AF_UNIX, unix.AF_NETLINK} {
		fd, err := unix.Socket(family, unix.SOCK_RAW|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			return fmt.Errorf("family %d: %w", family, err)
		}
		_ = unix.Close(fd)
	}
	if _, err := os.ReadDir("/proc/self/fd"); err != nil {
		return err
	}
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		return err
	}
	_, err = unix.Write(pair[0], []byte("x"))
	return err
}

// dumps looks at what the kernel says of this process.
func dumps() error {
	if err := apply(); err != nil {
		return err
	}
	var core unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CORE, &core); err != nil || core.Max != 0 {
		return fmt.Errorf("the limit is %+v, %w", core, err)
	}
	if is, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0); is != 0 {
		return fmt.Errorf("dumpable: %d, %v", is, err)
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return err
	}
	for _, line := range []string{"\nNoNewPrivs:\t1\n", "\nSeccomp:\t2\n"} {
		if !bytes.Contains(status, []byte(line)) {
			return fmt.Errorf("the status lacks %q", line)
		}
	}
	return nil
}

// act runs one act in a process of its own.
func act(name string) error {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CONFINE_ACT="+name)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

func TestConfined(t *testing.T) {
	for name := range acts {
		t.Run(name, func(t *testing.T) {
			if name == "in-child" {
				t.Skip("runs inside of child")
			}
			if name == "x32" && runtime.GOARCH != "amd64" {
				t.Skip("only amd64 has a second way in")
			}
			if err := act(name); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestFilterEndsEveryWay(t *testing.T) {
	for _, arch := range []string{"amd64", "arm64"} {
		rules := filter(arch)
		for i, r := range rules {
			if r.Code&7 == unix.BPF_JMP && (i+1+int(r.Jt) >= len(rules) || i+1+int(r.Jf) >= len(rules)) {
				t.Errorf("%s: rule %d jumps behind the end", arch, i)
			}
		}
	}
	if filter("mips") != nil {
		t.Error("rules for an architecture that nobody looked at")
	}
}

func TestSentenceTellsTheTwoApart(t *testing.T) {
	yes, no := Report{}.Sentence(), Report{Internet: errors.ErrUnsupported}.Sentence()
	if !strings.Contains(yes, "refuses") || strings.Contains(no, "refuses") {
		t.Errorf("%q and %q", yes, no)
	}
}
