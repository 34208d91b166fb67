//go:build linux || freebsd || netbsd || openbsd

package away

import (
	"context"
	"os"
	"strconv"
	"time"

	"github.com/godbus/dbus/v5"

	"seconddraft/internal/crash"
)

// The names of logind.
const (
	login       = "org.freedesktop.login1"
	loginPath   = "/org/freedesktop/login1"
	sleepSignal = login + ".Manager.PrepareForSleep"
	lockSignal  = login + ".Session.Lock"
)

// screenSavers are the interfaces that say whether the screen is locked. Each
// desktop has its own name for the same signal.
var screenSavers = []string{
	"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
	"org.mate.ScreenSaver", "org.xfce.ScreenSaver",
}

const screenSignal = "ActiveChanged"

// patience is how long an answer may take.
const patience = 5 * time.Second

// Watch calls lock each time the user leaves, and returns at once. It asks for
// the sleep to wait until lock has returned. lock may be called from two
// goroutines at a time.
func Watch(lock func()) {
	crash.Go(func() { watchSession(lock) })
	crash.Go(func() { watchSystem(lock) })
}

// connect makes a connection for this account. It starts no bus and no program.
func connect(dial func(...dbus.ConnOption) (*dbus.Conn, error)) (*dbus.Conn, error) {
	conn, err := dial()
	if err != nil {
		return nil, err
	}
	if err = conn.Auth([]dbus.Auth{dbus.AuthExternal(strconv.Itoa(os.Getuid()))}); err == nil {
		if err = conn.Hello(); err == nil {
			return conn, nil
		}
	}
	_ = conn.Close()
	return nil, err
}

// watchSession listens to the screen saver until the bus is gone.
func watchSession(lock func()) {
	conn, err := connect(dbus.SessionBusPrivateNoAutoStartup)
	if err != nil {
		return // no desktop that could tell
	}
	defer func() { _ = conn.Close() }()
	heard := listen(conn)
	for _, name := range screenSavers {
		if conn.AddMatchSignal(dbus.WithMatchInterface(name), dbus.WithMatchMember(screenSignal)) != nil {
			return
		}
	}
	for signal := range heard {
		for _, name := range screenSavers {
			if signal.Name == name+"."+screenSignal && isTrue(signal) {
				lock()
			}
		}
	}
}

// watchSystem listens to logind until the bus is gone.
func watchSystem(lock func()) {
	conn, err := connect(dbus.SystemBusPrivate)
	if err != nil {
		return // no logind that could tell
	}
	defer func() { _ = conn.Close() }()
	heard := listen(conn)
	for _, match := range [][]dbus.MatchOption{
		{dbus.WithMatchInterface(login + ".Manager"), dbus.WithMatchMember("PrepareForSleep")},
		{dbus.WithMatchInterface(login + ".Session"), dbus.WithMatchMember("Lock")},
	} {
		if conn.AddMatchSignal(match...) != nil {
			return
		}
	}
	session, wait := ownSession(conn), holdSleep(conn)
	for signal := range heard {
		switch {
		case signal.Name == lockSignal && (session == "" || signal.Path == session):
			lock()
		case signal.Name == sleepSignal && isTrue(signal):
			lock()
			wait = letSleep(wait)
		case signal.Name == sleepSignal:
			letSleep(wait)
			wait = holdSleep(conn) // awake again
		}
	}
}

func listen(conn *dbus.Conn) <-chan *dbus.Signal {
	heard := make(chan *dbus.Signal, 16)
	conn.Signal(heard)
	return heard
}

// isTrue reports whether the signal says that it begins, and not that it is over.
func isTrue(signal *dbus.Signal) bool {
	if len(signal.Body) != 1 {
		return false
	}
	on, ok := signal.Body[0].(bool)
	return ok && on
}

func call(conn *dbus.Conn, method string, into any, args ...any) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return conn.Object(login, loginPath).CallWithContext(ctx, login+".Manager."+method, 0, args...).Store(into)
}

// ownSession is the path of this session, or "" where it is not known; then each
// session's lock counts, because one lock too many does no harm.
func ownSession(conn *dbus.Conn) (path dbus.ObjectPath) {
	id := os.Getenv("XDG_SESSION_ID")
	if id == "" || call(conn, "GetSession", &path, id) != nil {
		return ""
	}
	return path
}

// holdSleep asks logind to wait before it sleeps until the file is closed. It is
// nil where logind does not.
func holdSleep(conn *dbus.Conn) *os.File {
	var fd dbus.UnixFD
	if call(conn, "Inhibit", &fd, "sleep", "Second Draft", "Locks what was written", "delay") != nil {
		return nil
	}
	return os.NewFile(uintptr(fd), "inhibitor")
}

func letSleep(wait *os.File) *os.File {
	if wait != nil {
		_ = wait.Close() // that it is open is all it says
	}
	return nil
}
