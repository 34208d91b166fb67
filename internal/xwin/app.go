package xwin

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"github.com/jezek/xgb/xproto"
)

// App is a program started on a Display, with one main window.
type App struct {
	display *Display
	cmd     *exec.Cmd
	started time.Time
	output  lockedBuffer
	done    chan struct{} // closed once the process has ended
	exit    error
	window  xproto.Window
}

// Launch starts a program on the display and returns at once. env is added to
// the environment.
func (d *Display) Launch(env []string, program string, args ...string) (*App, error) {
	a := &App{display: d, cmd: exec.Command(program, args...), done: make(chan struct{})}
	a.cmd.Env = d.environ(env...)
	a.cmd.Stdout, a.cmd.Stderr = &a.output, &a.output
	a.started = time.Now()
	if err := a.cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting %s: %w", program, err)
	}
	go func() {
		a.exit = a.cmd.Wait()
		close(a.done)
	}()
	d.apps = append(d.apps, a)
	return a, nil
}

// PID is the process id.
func (a *App) PID() int { return a.cmd.Process.Pid }

// Output is what the program has written to its standard output and error.
func (a *App) Output() string { return a.output.String() }

// Kill ends the program with SIGKILL, as a crash or a power cut would, and
// returns when it is gone.
func (a *App) Kill() {
	_ = a.cmd.Process.Kill() // an error means that it has ended already
	<-a.done
}

// Terminate asks the program to end, as a logout would, and waits until it has.
func (a *App) Terminate(limit time.Duration) error {
	if err := a.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return fmt.Errorf("ending the program: %w", err)
	}
	if err := a.WaitExit(limit); errors.Is(err, ErrTimeout) {
		return err
	}
	return nil
}

// WaitExit waits for the program to end by itself and returns its exit error.
func (a *App) WaitExit(limit time.Duration) error {
	select {
	case <-a.done:
		return a.exit
	case <-time.After(limit):
		return fmt.Errorf("%w for the program to end (%s)", ErrTimeout, limit)
	}
}

// ended is an error once the process is gone, so that a wait for its window
// fails at once and with its own words.
func (a *App) ended() error {
	select {
	case <-a.done:
		return fmt.Errorf("the program ended (%v); it said:\n%s", a.exit, a.Output())
	default:
		return nil
	}
}

// WaitWindow waits until the program shows a window, gives it the keyboard and
// returns the time from exec to the window being mapped.
func (a *App) WaitWindow(limit time.Duration) (time.Duration, error) {
	var mapped time.Duration
	// 2 ms: a poll costs a handful of requests on a local socket.
	err := poll(limit, 2*time.Millisecond, "a window", func() (bool, error) {
		w, err := a.display.windowOf(a.PID())
		if err != nil {
			return false, err
		}
		if w != 0 {
			a.window, mapped = w, time.Since(a.started)
			return true, nil
		}
		return false, a.ended()
	})
	if err != nil {
		return 0, err
	}
	return mapped, a.Focus()
}

// WaitPainted waits until the window shows more than one colour and returns the
// time from exec.
func (a *App) WaitPainted(limit time.Duration) (time.Duration, error) {
	return a.waitShades(limit, 2)
}

// WaitWords waits until the window shows words and returns the time from exec.
// Words are smoothed at their edges, so they bring many shades; an empty window,
// or one that is half drawn, has two or three.
func (a *App) WaitWords(limit time.Duration) (time.Duration, error) {
	return a.waitShades(limit, wordShades)
}

func (a *App) waitShades(limit time.Duration, enough int) (time.Duration, error) {
	err := poll(limit, 2*time.Millisecond, "the first picture", func() (bool, error) {
		img, err := a.Picture()
		if err != nil {
			return false, errors.Join(err, a.ended())
		}
		return shades(img.Pix, enough) >= enough, nil
	})
	return time.Since(a.started), err
}

// wordShades is how many colours tell words from an empty window.
const wordShades = 8

// shades counts the colours of a picture, four bytes each, up to enough.
func shades(pix []byte, enough int) int {
	seen := map[[4]byte]bool{}
	var last [4]byte
	for i := 0; i+4 <= len(pix) && len(seen) < enough; i += 4 {
		c := [4]byte(pix[i : i+4])
		if i > 0 && c == last { // most pixels are as their neighbours
			continue
		}
		last, seen[c] = c, true
	}
	return len(seen)
}

// Resize gives the window a size, with its upper left corner in that of the screen.
func (a *App) Resize(width, height int) error {
	conn := a.display.conn
	values := []uint32{0, 0, uint32(width), uint32(height)}
	const mask = xproto.ConfigWindowX | xproto.ConfigWindowY | xproto.ConfigWindowWidth | xproto.ConfigWindowHeight
	if err := xproto.ConfigureWindowChecked(conn, a.window, mask, values).Check(); err != nil {
		return fmt.Errorf("giving the window another size: %w", err)
	}
	return nil
}

// Focused reports whether the window has the keyboard.
func (a *App) Focused() (bool, error) {
	f, err := xproto.GetInputFocus(a.display.conn).Reply()
	if err != nil {
		return false, fmt.Errorf("asking for the focus: %w", err)
	}
	return f.Focus == a.window, nil
}

// Signal sends the program a signal and does not wait.
func (a *App) Signal(s os.Signal) error { return a.cmd.Process.Signal(s) }

// Title is the window's title.
func (a *App) Title() (string, error) {
	p, err := xproto.GetProperty(a.display.conn, false, a.window, xproto.AtomWmName, xproto.GetPropertyTypeAny, 0, 1<<10).Reply()
	if err != nil {
		return "", fmt.Errorf("asking for the title: %w", err)
	}
	return string(p.Value), nil
}

// Focus gives the window the keyboard. There is no window manager to do it.
func (a *App) Focus() error {
	err := xproto.SetInputFocusChecked(a.display.conn, xproto.InputFocusParent, a.window, xproto.TimeCurrentTime).Check()
	if err != nil {
		return fmt.Errorf("focusing the window: %w", err)
	}
	return nil
}

// windowOf finds the largest mapped top-level window of a process, or 0.
func (d *Display) windowOf(pid int) (xproto.Window, error) {
	tree, err := xproto.QueryTree(d.conn, d.root).Reply()
	if err != nil {
		return 0, err
	}
	var best xproto.Window
	var area int
	for _, w := range tree.Children {
		// A window may vanish between two requests: then it is not the one.
		attr, err := xproto.GetWindowAttributes(d.conn, w).Reply()
		if err != nil || attr.MapState != xproto.MapStateViewable || d.pidOf(w) != pid {
			continue
		}
		g, err := xproto.GetGeometry(d.conn, xproto.Drawable(w)).Reply()
		if err == nil && int(g.Width)*int(g.Height) > area {
			best, area = w, int(g.Width)*int(g.Height)
		}
	}
	return best, nil
}

func (d *Display) pidOf(w xproto.Window) int {
	const name = "_NET_WM_PID"
	atom, err := xproto.InternAtom(d.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0
	}
	p, err := xproto.GetProperty(d.conn, false, w, atom.Atom, xproto.AtomCardinal, 0, 1).Reply()
	if err != nil || len(p.Value) < 4 {
		return 0
	}
	return int(uint32(p.Value[0]) | uint32(p.Value[1])<<8 | uint32(p.Value[2])<<16 | uint32(p.Value[3])<<24)
}

// lockedBuffer collects output that is read while the program still writes.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}
