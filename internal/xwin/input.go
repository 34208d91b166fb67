package xwin

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/jezek/xgb/xproto"
)

// Type types text key by key. Characters outside ASCII need a slow hand (each
// one is put on the keyboard map first), so long texts are better pasted.
func (a *App) Type(text string) error {
	delay := "12"
	for _, r := range text {
		if r > 127 {
			delay = "120"
		}
	}
	return a.display.xdotool("type", "--delay", delay, "--", text)
}

// Key presses keys one after the other, in xdotool's names: "Tab",
// "ctrl+Return", "shift+Tab".
func (a *App) Key(keys ...string) error {
	return a.display.xdotool(append([]string{"key", "--delay", "30", "--"}, keys...)...)
}

// Click presses the left button at a place given in pixels from the window's
// upper left corner.
func (a *App) Click(x, y int) error {
	g, err := xproto.GetGeometry(a.display.conn, xproto.Drawable(a.window)).Reply()
	if err != nil {
		return fmt.Errorf("finding the window: %w", err)
	}
	// Move and press apart: the toolkit learns the place from the motion.
	return a.display.xdotool("mousemove", strconv.Itoa(int(g.X)+x), strconv.Itoa(int(g.Y)+y), "sleep", "0.05", "click", "1")
}

// Paste puts text on the clipboard and presses ctrl+V. Every character arrives
// as it is.
func (a *App) Paste(text string) error {
	if err := a.display.setClipboard(text); err != nil {
		return err
	}
	return a.Key("ctrl+v")
}

// CopyAll selects all of the focused field, copies it, and returns what came.
func (a *App) CopyAll() (string, error) {
	// Empty the clipboard first, so that the former contents cannot pass.
	if err := a.display.setClipboard(""); err != nil {
		return "", err
	}
	before, err := a.display.clipboardOwner()
	if err != nil {
		return "", err
	}
	if err := a.Key("ctrl+a", "ctrl+c"); err != nil {
		return "", err
	}
	err = poll(5*time.Second, 5*time.Millisecond, "the program to take the clipboard", func() (bool, error) {
		now, err := a.display.clipboardOwner()
		return now != 0 && now != before, err
	})
	if err != nil {
		return "", err
	}
	out := exec.Command("xclip", "-selection", "clipboard", "-out")
	out.Env = a.display.environ("LC_ALL=C.UTF-8")
	text, err := out.Output()
	if err != nil {
		return "", fmt.Errorf("reading the clipboard: %w", err)
	}
	return string(text), nil
}

func (d *Display) xdotool(args ...string) error {
	cmd := exec.Command("xdotool", args...)
	// In any other locale xdotool reads the text as bytes.
	cmd.Env = d.environ("LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("xdotool %s: %w: %s", args[0], err, strings.TrimSpace(string(out)))
	}
	return nil
}

// setClipboard starts an xclip that owns the clipboard until the next call.
func (d *Display) setClipboard(text string) error {
	d.dropClipboard()
	before, err := d.clipboardOwner()
	if err != nil {
		return err
	}
	// -quiet keeps it in the foreground, a child that can be ended.
	clip := exec.Command("xclip", "-quiet", "-selection", "clipboard", "-in")
	clip.Env = d.environ("LC_ALL=C.UTF-8")
	clip.Stdin = strings.NewReader(text)
	if err := clip.Start(); err != nil {
		return fmt.Errorf("starting xclip: %w", err)
	}
	d.clip = clip
	return poll(5*time.Second, 5*time.Millisecond, "xclip to take the clipboard", func() (bool, error) {
		now, err := d.clipboardOwner()
		return now != 0 && now != before, err
	})
}

func (d *Display) dropClipboard() {
	if d.clip != nil {
		_ = d.clip.Process.Kill()
		_ = d.clip.Wait()
		d.clip = nil
	}
}

func (d *Display) clipboardOwner() (xproto.Window, error) {
	const name = "CLIPBOARD"
	atom, err := xproto.InternAtom(d.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, err
	}
	owner, err := xproto.GetSelectionOwner(d.conn, atom.Atom).Reply()
	if err != nil {
		return 0, err
	}
	return owner.Owner, nil
}
