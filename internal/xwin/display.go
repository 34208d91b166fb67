package xwin

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Width and Height are the size that the virtual screen has by default, in pixels.
const (
	Width  = 1600
	Height = 1000
)

// xgb logs what its errors say too, and that Xvfb has no password file. It is
// silenced before any connection exists, because its goroutines read the logger.
func init() { xgb.Logger = log.New(io.Discard, "", 0) }

// Display is a virtual X display. Close ends it and every program on it.
type Display struct {
	width, height int
	name          string // ":7"
	server        *exec.Cmd
	conn          *xgb.Conn
	root          xproto.Window
	clip          *exec.Cmd // xclip, while it owns the clipboard
	apps          []*App
	home          string // a folder of its own for what programs keep of a person
}

// Start starts Xvfb on a free display, which Xvfb itself chooses, so that
// several can run side by side.
func Start() (*Display, error) { return StartOf(Width, Height) }

// StartOf is Start with a screen of another size.
func StartOf(width, height int) (*Display, error) {
	if err := Missing(); err != nil {
		return nil, err
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // a pipe that was read to its end
	// -noreset: without it the server starts afresh each time its last client
	// leaves, and takes the clipboard and the focus with it.
	server := exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-nolisten", "tcp",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{w}
	err = server.Start()
	if closeErr := w.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, fmt.Errorf("starting Xvfb: %w", err)
	}
	d := &Display{width: width, height: height, server: server}
	if d.home, err = os.MkdirTemp("", "xwin-home"); err != nil {
		d.Close()
		return nil, err
	}
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		d.Close()
		return nil, fmt.Errorf("xvfb gave no display number: %w", err)
	}
	d.name = ":" + strings.TrimSpace(number)
	if err := d.connect(); err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

func (d *Display) connect() error {
	conn, err := xgb.NewConnDisplay(d.name)
	if err != nil {
		return fmt.Errorf("connecting to display %s: %w", d.name, err)
	}
	d.conn = conn
	d.root = xproto.Setup(conn).DefaultScreen(conn).Root
	return nil
}

// Close kills the programs on the display and the display itself.
func (d *Display) Close() {
	for _, a := range d.apps {
		a.Kill()
	}
	d.dropClipboard()
	if d.conn != nil {
		d.conn.Close()
	}
	_ = d.server.Process.Kill()
	_ = d.server.Wait() // always "signal: killed"
	_ = os.RemoveAll(d.home)
}

// Lose ends the display under its programs, as a crash of the X server would.
func (d *Display) Lose() {
	_ = d.server.Process.Kill()
}

// notHere are the variables that would lead a program to a screen that a person is
// looking at, or to the settings of that person.
var notHere = []string{"DISPLAY", "WAYLAND_DISPLAY", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}

// environ is this process's environment, pointed at the display and its own home.
func (d *Display) environ(extra ...string) []string {
	env := slices.DeleteFunc(os.Environ(), func(kv string) bool {
		name, _, _ := strings.Cut(kv, "=")
		return slices.Contains(notHere, name)
	})
	return append(append(env, "DISPLAY="+d.name, "HOME="+d.home), extra...)
}

// ErrTimeout is wrapped by every error that says a wait was in vain.
var ErrTimeout = errors.New("waited in vain")

// poll calls done every interval until it reports true or limit has passed.
func poll(limit, interval time.Duration, what string, done func() (bool, error)) error {
	deadline := time.Now().Add(limit)
	for {
		ok, err := done()
		if err != nil {
			return fmt.Errorf("waiting for %s: %w", what, err)
		}
		if ok {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("%w for %s (%s)", ErrTimeout, what, limit)
		}
		time.Sleep(interval)
	}
}
