//go:build linux || freebsd || netbsd || openbsd

package away

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// limit is how long a test waits for what must come.
const limit = 20 * time.Second

// newBus starts a bus of the test's own, and makes it both the session's and the
// system's.
func newBus(t *testing.T) *dbus.Conn {
	t.Helper()
	if _, err := exec.LookPath("dbus-daemon"); err != nil {
		t.Skip("no dbus-daemon in PATH: run tools/setup.sh window")
	}
	cmd := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address=1")
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	address, err := bufio.NewReader(out).ReadString('\n')
	must(t, err)
	address = strings.TrimSpace(address)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
	t.Setenv("XDG_SESSION_ID", "c2")
	conn, err := connect(dbus.SessionBusPrivateNoAutoStartup)
	must(t, err)
	t.Cleanup(func() { _ = conn.Close() })
	return conn
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fakeLogin answers as logind does. Each file that is open in waits holds a sleep.
type fakeLogin struct{ waits chan *os.File }

const ownPath = dbus.ObjectPath(loginPath + "/session/c2")

func (l fakeLogin) GetSession(id string) (dbus.ObjectPath, *dbus.Error) {
	if id != "c2" {
		return "", dbus.MakeFailedError(errors.New("no such session"))
	}
	return ownPath, nil
}

func (l fakeLogin) Inhibit(what, _, _, mode string) (dbus.UnixFD, *dbus.Error) {
	read, write, err := os.Pipe()
	if err != nil || what != "sleep" || mode != "delay" {
		return 0, dbus.MakeFailedError(errors.New("not as logind takes it"))
	}
	fd := dbus.UnixFD(write.Fd())
	l.waits <- read
	// The bus sends a copy; this end goes once it has.
	time.AfterFunc(time.Second, func() { _ = write.Close() })
	return fd, nil
}

// TestWatch: the screen saver, the session's lock and a sleep lock; that each is
// over, and another session's lock, do not; and the sleep waits for the lock.
func TestWatch(t *testing.T) {
	bus := newBus(t)
	logind := fakeLogin{make(chan *os.File, 4)}
	must(t, bus.Export(logind, loginPath, login+".Manager"))
	_, err := bus.RequestName(login, 0)
	must(t, err)

	locked, goOn := make(chan bool, 64), make(chan bool, 64)
	Watch(func() { locked <- true; <-goOn })
	wait := <-logind.waits // the system's signals are heard from here on

	emit := func(path dbus.ObjectPath, name string, values ...any) {
		must(t, bus.Emit(path, name, values...))
	}
	lock := func(what string) {
		t.Helper()
		select {
		case <-locked:
		case <-time.After(limit):
			t.Fatalf("%s does not lock", what)
		}
	}
	// Again until it is heard: the session's side has said nothing of itself yet.
	for heard := false; !heard; {
		emit("/ScreenSaver", screenSavers[0]+"."+screenSignal, true)
		select {
		case <-locked:
			heard = true
		case <-time.After(50 * time.Millisecond):
		}
	}
	for range cap(goOn) / 2 {
		goOn <- true
	}
	time.Sleep(100 * time.Millisecond) // what else was sent above comes
	for len(locked) > 0 {
		<-locked
	}
	for _, name := range screenSavers {
		emit("/ScreenSaver", name+"."+screenSignal, true)
		lock(name)
	}
	emit("/ScreenSaver", screenSavers[0]+"."+screenSignal, false)
	emit(loginPath+"/session/other", lockSignal)
	emit(loginPath, sleepSignal, false)
	<-logind.waits // awake: it holds the next sleep
	emit(ownPath, lockSignal)
	lock("the session")
	if len(locked) > 0 {
		t.Error("it locks for what is no leaving")
	}
	_ = wait.Close()
}

// TestSleepWaitsForTheLock: the file that holds the sleep is closed after lock.
func TestSleepWaitsForTheLock(t *testing.T) {
	bus := newBus(t)
	logind := fakeLogin{make(chan *os.File, 4)}
	must(t, bus.Export(logind, loginPath, login+".Manager"))
	_, err := bus.RequestName(login, 0)
	must(t, err)
	begun, end := make(chan bool), make(chan bool)
	Watch(func() { begun <- true; <-end })
	wait := <-logind.waits
	time.Sleep(1500 * time.Millisecond) // until the fake's own end is closed
	fd := int(wait.Fd())                // asked once: each time it makes reads wait
	must(t, syscall.SetNonblock(fd, true))
	must(t, bus.Emit(loginPath, sleepSignal, true))
	<-begun
	one := make([]byte, 1)
	if _, err := syscall.Read(fd, one); !errors.Is(err, syscall.EAGAIN) {
		t.Fatalf("the sleep is not held: %v", err)
	}
	close(end)
	must(t, syscall.SetNonblock(fd, false))
	if _, err := wait.Read(one); err != io.EOF {
		t.Errorf("the sleep is held on: %v", err)
	}
}

func TestNoBusIsNoTrouble(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+t.TempDir()+"/none")
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path="+t.TempDir()+"/none")
	lock := func() { t.Error("locked") }
	watchSession(lock)
	watchSystem(lock)
}

func TestHasTray(t *testing.T) {
	conn := newBus(t)
	if HasTray() {
		t.Error("a tray on a bus where nobody shows icons")
	}
	_, err := conn.RequestName(trayHost, dbus.NameFlagDoNotQueue)
	must(t, err)
	if !HasTray() {
		t.Error("no tray where there is one")
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	if HasTray() {
		t.Error("a tray without a bus")
	}
}
