//go:build linux || freebsd || netbsd || openbsd

package away

import (
	"context"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
)

// trayHost is the name on the bus of what shows icons of programs. It is there where
// the desktop has a tray.
const trayHost = "org.kde.StatusNotifierWatcher"

// trayPatience is short: the window waits for the answer.
const trayPatience = 300 * time.Millisecond

// HasTray reports whether the desktop shows the icons of programs beside its clock.
// Without a session bus there is none; none is started for it.
func HasTray() bool {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		return false
	}
	conn, err := connect(dbus.SessionBusPrivateNoAutoStartup)
	if err != nil {
		return false
	}
	defer func() { _ = conn.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), trayPatience)
	defer cancel()
	var has bool
	return conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, trayHost).Store(&has) == nil && has
}
