//go:build unix

package onewindow

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"seconddraft/internal/crash"
)

// patience is how long a first window that is just starting may take to answer.
const patience = 5 * time.Second

// Seat is held by the one window of a data folder.
type Seat struct {
	lock   *os.File // the kernel lets go of it when the process ends, however it ends
	socket string
	fd     int
	raise  func()
}

// Take takes the seat of a data folder, which it makes if it is not there. From
// then on raise is called, on a goroutine of its own, at each later start. Where
// another process has the seat and came to the front, raised is true and there is
// no seat. An error means that neither was possible; the app works without.
func Take(dataDir string, raise func()) (seat *Seat, raised bool, err error) {
	dataDir, err = settle(dataDir)
	if err != nil {
		return nil, false, err
	}
	folder := folderFor(dataDir)
	if err := private(folder); err != nil {
		return nil, false, err
	}
	path := filepath.Join(folder, nameFor(dataDir))
	lock, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, false, err
	}
	err = unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == nil {
		s := &Seat{lock: lock, socket: path + ".sock", raise: raise}
		if err = s.listen(); err == nil {
			return s, false, nil
		}
	} else if errors.Is(err, unix.EWOULDBLOCK) {
		err = ask(path+".sock", patience)
		raised = err == nil
	}
	return nil, raised, errors.Join(err, lock.Close())
}

// settle makes the data folder and gives its one name.
func settle(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	// As the store does: an empty folder is closed to others before it holds
	// anything, one that has other things in it keeps its mode.
	if files, err := os.ReadDir(dir); err == nil && len(files) == 0 {
		if err := os.Chmod(dir, 0o700); err != nil {
			return "", err
		}
	}
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return "", err
	}
	return filepath.Abs(dir)
}

// private makes a folder that no other account can enter, or says why not.
func private(dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if own, ok := info.Sys().(*syscall.Stat_t); !info.IsDir() || !ok || int(own.Uid) != os.Geteuid() {
		return fmt.Errorf("%s is not a folder of this account", dir)
	}
	return os.Chmod(dir, 0o700)
}

// listen opens the socket. What lies in its place is left from a process that was
// killed, because we hold the lock.
func (s *Seat) listen() error {
	if err := os.Remove(s.socket); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	fd, err := newSocket()
	if err != nil {
		return err
	}
	err = unix.Bind(fd, &unix.SockaddrUnix{Name: s.socket})
	if err == nil {
		err = unix.Listen(fd, 8)
	}
	if err != nil {
		_ = unix.Close(fd)
		return fmt.Errorf("listening at %s: %w", s.socket, err)
	}
	s.fd = fd
	crash.Go(s.serve)
	return nil
}

func newSocket() (int, error) {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		return 0, fmt.Errorf("making a socket: %w", err)
	}
	unix.CloseOnExec(fd)
	return fd, nil
}

// serve answers until the socket is closed.
func (s *Seat) serve() {
	defer func() { _ = unix.Close(s.fd) }()
	for {
		fd, _, err := unix.Accept(s.fd)
		switch {
		case err == nil:
			unix.CloseOnExec(fd)
			s.serveOne(fd)
		case errors.Is(err, unix.EINTR) || errors.Is(err, unix.ECONNABORTED):
		default:
			return
		}
	}
}

func (s *Seat) serveOne(fd int) {
	defer func() { _ = unix.Close(fd) }()
	if said, err := read(fd, len(word)); err == nil && said == word {
		s.raise()
		_ = send(fd, answer) // who asked may have gone
	}
}

// ask sends the word and waits for the answer.
func ask(socket string, limit time.Duration) error {
	var err error
	for begin := time.Now(); time.Since(begin) < limit; time.Sleep(50 * time.Millisecond) {
		if err = askOnce(socket); err == nil {
			return nil
		}
	}
	return fmt.Errorf("%w: %w", ErrSilent, err)
}

func askOnce(socket string) error {
	fd, err := newSocket()
	if err != nil {
		return err
	}
	defer func() { _ = unix.Close(fd) }()
	if err := unix.Connect(fd, &unix.SockaddrUnix{Name: socket}); err != nil {
		return err
	}
	if err := send(fd, word); err != nil {
		return err
	}
	said, err := read(fd, len(answer))
	if err == nil && said != answer {
		err = fmt.Errorf("it answered with %d other bytes", len(said))
	}
	return err
}

// read takes at most n bytes and waits no longer than a second, so that nobody
// can hold up the next one.
func read(fd, n int) (string, error) {
	if err := unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &unix.Timeval{Sec: 1}); err != nil {
		return "", err
	}
	b := make([]byte, n)
	got := 0
	for got < n {
		k, err := unix.Read(fd, b[got:])
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil || k == 0 {
			return string(b[:got]), err
		}
		got += k
	}
	return string(b), nil
}

// send writes a few bytes; a peer that is gone is an error and not a signal.
func send(fd int, s string) error {
	return unix.Sendto(fd, []byte(s), unix.MSG_NOSIGNAL, nil)
}

// Close gives up the seat. A nil seat does nothing.
func (s *Seat) Close() error {
	if s == nil {
		return nil
	}
	err := os.Remove(s.socket)
	_ = unix.Shutdown(s.fd, unix.SHUT_RDWR) // ends serve
	return errors.Join(err, s.lock.Close())
}
