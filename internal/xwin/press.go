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

// controlKey is the keysym of the left Control key.
const controlKey = 0xffe3

// Chord presses a character with Control held, through X11 itself.
func (a *App) Chord(char rune) error {
	conn := a.display.conn
	held, err := a.display.keycode(controlKey)
	if err != nil {
		return err
	}
	code, err := a.display.keycode(char)
	if err != nil {
		return err
	}
	if err := xtest.Init(conn); err != nil {
		return fmt.Errorf("pressing Control and %q: %w", char, err)
	}
	for _, e := range []struct {
		event byte
		key   xproto.Keycode
	}{{xproto.KeyPress, held}, {xproto.KeyPress, code}, {xproto.KeyRelease, code}, {xproto.KeyRelease, held}} {
		if err := xtest.FakeInputChecked(conn, e.event, byte(e.key), 0, a.display.root, 0, 0, 0).Check(); err != nil {
			return fmt.Errorf("pressing Control and %q: %w", char, err)
		}
	}
	return nil
}

// again is how long a window is given to take a key before it is pressed once more.
const again = 300 * time.Millisecond

// TypedIn goes to another page with Control and a character, types a letter as soon as
// that page shows, and returns the time from exec to the letter on the screen. The
// chord is pressed again where the window was not yet ready for it. The letter is
// not: a page that shows has the focus, and on a slow day it would be there twice.
func (a *App) TypedIn(page, letter rune, limit time.Duration) (time.Duration, error) {
	if err := a.until(limit, again, func() error { return a.Chord(page) }); err != nil {
		return 0, err
	}
	if err := a.until(limit, limit, func() error { _, err := a.Press(letter); return err }); err != nil {
		return 0, err
	}
	return time.Since(a.started), nil
}

// until does something to the window, and again at every such time, until it shows.
func (a *App) until(limit, every time.Duration, do func() error) error {
	before, err := a.Picture()
	if err != nil {
		return err
	}
	var done time.Time
	return poll(limit, 2*time.Millisecond, "the window to change", func() (bool, error) {
		if time.Since(done) > every {
			if err := do(); err != nil {
				return false, err
			}
			done = time.Now()
		}
		now, err := a.Picture()
		return err == nil && changed(before, now), err
	})
}
