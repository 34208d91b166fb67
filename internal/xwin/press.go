package xwin

import (
	"fmt"
	"time"

	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// Press presses the key of one character of the plain alphabet and lets it go,
// through X11 itself, and returns the moment at which it was pressed: xdotool
// starts as a process, and no time can be told from that.
func (a *App) Press(char rune) (time.Time, error) {
	conn := a.display.conn
	code, err := a.display.keycode(char)
	if err != nil {
		return time.Time{}, err
	}
	if err := xtest.Init(conn); err != nil {
		return time.Time{}, fmt.Errorf("pressing %q: %w", char, err)
	}
	at := time.Now()
	for _, event := range []byte{xproto.KeyPress, xproto.KeyRelease} {
		if err := xtest.FakeInputChecked(conn, event, byte(code), 0, a.display.root, 0, 0, 0).Check(); err != nil {
			return at, fmt.Errorf("pressing %q: %w", char, err)
		}
	}
	return at, nil
}

// keycode finds the key that gives a character without a modifier.
func (d *Display) keycode(char rune) (xproto.Keycode, error) {
	setup := xproto.Setup(d.conn)
	first, last := setup.MinKeycode, setup.MaxKeycode
	m, err := xproto.GetKeyboardMapping(d.conn, first, byte(last-first+1)).Reply()
	if err != nil {
		return 0, fmt.Errorf("asking for the keyboard: %w", err)
	}
	per := int(m.KeysymsPerKeycode)
	for i := 0; i < len(m.Keysyms); i += per {
		if m.Keysyms[i] == xproto.Keysym(char) { // Latin-1 characters are their own keysyms
			return first + xproto.Keycode(i/per), nil
		}
	}
	return 0, fmt.Errorf("no key gives %q by itself", char)
}
