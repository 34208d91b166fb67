package xwin

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"time"

	"github.com/jezek/xgb/xproto"
)

// caretPixels is the largest change between two pictures that still counts as
// the same picture: a blinking caret, not a letter row.
const caretPixels = 120

// Picture is what the window shows now.
func (a *App) Picture() (*image.RGBA, error) {
	conn := a.display.conn
	g, err := xproto.GetGeometry(conn, xproto.Drawable(a.window)).Reply()
	if err != nil {
		return nil, fmt.Errorf("finding the window: %w", err)
	}
	// A window that hangs over the edge of the screen has no pixels there.
	area := image.Rect(int(g.X), int(g.Y), int(g.X)+int(g.Width), int(g.Y)+int(g.Height)).
		Intersect(image.Rect(0, 0, a.display.width, a.display.height))
	if area.Empty() {
		return nil, fmt.Errorf("the window lies outside the screen at %d,%d", g.X, g.Y)
	}
	raw, err := xproto.GetImage(conn, xproto.ImageFormatZPixmap, xproto.Drawable(a.display.root),
		int16(area.Min.X), int16(area.Min.Y), uint16(area.Dx()), uint16(area.Dy()), 0xffffffff).Reply()
	if err != nil {
		return nil, fmt.Errorf("reading the screen: %w", err)
	}
	// Depth 24 comes as blue, green, red, unused.
	img := image.NewRGBA(image.Rect(0, 0, area.Dx(), area.Dy()))
	for i := 0; i+3 < len(raw.Data) && i+3 < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = raw.Data[i+2], raw.Data[i+1], raw.Data[i], 0xff
	}
	return img, nil
}

// Screenshot waits until the window is still and writes it as a PNG file.
func (a *App) Screenshot(path string) error {
	img, err := a.WaitStill(10 * time.Second)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		return fmt.Errorf("encoding the picture: %w", err)
	}
	return os.WriteFile(path, buf.Bytes(), 0o644)
}

// WaitStill waits until the window has not changed for 150 ms, a blinking caret
// aside, and returns what it shows.
func (a *App) WaitStill(limit time.Duration) (*image.RGBA, error) {
	return a.WaitStillFor(limit, 150*time.Millisecond)
}

// WaitStillFor is WaitStill with a rest of another length, for a page that is
// filled from beside the window, piece by piece.
func (a *App) WaitStillFor(limit, rest time.Duration) (*image.RGBA, error) {
	last, err := a.Picture()
	if err != nil {
		return nil, err
	}
	since := time.Now()
	err = poll(limit, 30*time.Millisecond, "the window to be still", func() (bool, error) {
		now, err := a.Picture()
		if err != nil {
			return false, err
		}
		if changed(last, now) {
			last, since = now, time.Now()
		}
		return time.Since(since) >= rest, nil
	})
	return last, err
}

// Change does something to the window, waits until it shows, and then until the
// window is still again. It fails if nothing changes.
func (a *App) Change(limit time.Duration, do func() error) error {
	before, err := a.WaitStill(limit)
	if err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	err = poll(limit, 20*time.Millisecond, "the window to change", func() (bool, error) {
		now, err := a.Picture()
		if err != nil {
			return false, err
		}
		return changed(before, now), nil
	})
	if err != nil {
		return err
	}
	_, err = a.WaitStill(limit)
	return err
}

// changed reports whether two pictures differ by more than a caret.
func changed(a, b *image.RGBA) bool {
	if a.Bounds() != b.Bounds() {
		return true
	}
	differing := 0
	for i := 0; i < len(a.Pix); i += 4 {
		if !bytes.Equal(a.Pix[i:i+3], b.Pix[i:i+3]) {
			if differing++; differing > caretPixels {
				return true
			}
		}
	}
	return false
}
