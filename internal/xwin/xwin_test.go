package xwin

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// The program under the driver is this test binary itself, showing a bare X11
// window, so that the driver is tested without a toolkit.
const helperEnv = "XWIN_TEST_HELPER"

func TestMain(m *testing.M) {
	switch os.Getenv(helperEnv) {
	case "window":
		showWindow()
	case "home":
		config, err := os.UserConfigDir()
		fmt.Println(config, err)
	case "fail":
		fmt.Println("no such evening")
		os.Exit(3)
	default:
		os.Exit(m.Run())
	}
}

// showWindow maps a 300×200 window with a dark square that grows with each key,
// and prints each event that reaches it.
func showWindow() {
	conn, err := xgb.NewConn()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	w, _ := xproto.NewWindowId(conn)
	xproto.CreateWindow(conn, screen.RootDepth, w, screen.Root, 40, 30, 300, 200, 0,
		xproto.WindowClassInputOutput, screen.RootVisual, xproto.CwBackPixel|xproto.CwEventMask,
		[]uint32{0xf6f1e8, xproto.EventMaskKeyPress | xproto.EventMaskButtonPress | xproto.EventMaskExposure})
	atom, _ := xproto.InternAtom(conn, false, 11, "_NET_WM_PID").Reply()
	pid := binary.LittleEndian.AppendUint32(nil, uint32(os.Getpid()))
	xproto.ChangeProperty(conn, xproto.PropModeReplace, w, atom.Atom, xproto.AtomCardinal, 32, 1, pid)
	xproto.MapWindow(conn, w)
	gc, _ := xproto.NewGcontextId(conn)
	xproto.CreateGC(conn, gc, xproto.Drawable(w), xproto.GcForeground, []uint32{0x3f6b5e})
	side := uint16(20)
	for {
		event, err := conn.WaitForEvent()
		if event == nil && err == nil {
			return
		}
		switch e := event.(type) {
		case xproto.KeyPressEvent:
			fmt.Printf("key %d state %d\n", e.Detail, e.State)
			side += 15
		case xproto.ButtonPressEvent:
			fmt.Printf("click %d,%d\n", e.EventX, e.EventY)
		}
		xproto.PolyFillRectangle(conn, xproto.Drawable(w), gc, []xproto.Rectangle{{X: 5, Y: 5, Width: side, Height: side}})
	}
}

func start(t *testing.T, helper string) (*Display, *App) {
	t.Helper()
	Need(t)
	d, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	a, err := d.Launch([]string{helperEnv + "=" + helper}, os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	return d, a
}

func waitOutput(t *testing.T, a *App, want string) {
	t.Helper()
	err := poll(5*time.Second, 10*time.Millisecond, want, func() (bool, error) {
		return strings.Contains(a.Output(), want), nil
	})
	if err != nil {
		t.Fatalf("%v; it said %q", err, a.Output())
	}
}

// What programs keep of a person is kept in a folder that goes with the display.
func TestProgramsHaveAHomeOfTheirOwn(t *testing.T) {
	t.Setenv("HOME", "/somebody")
	t.Setenv("XDG_CONFIG_HOME", "/somebody/config")
	d, a := start(t, "home")
	if err := a.WaitExit(5 * time.Second); err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(d.home, ".config") + " <nil>\n"; a.Output() != want {
		t.Errorf("settings would lie in %q, want %q", a.Output(), want)
	}
	d.Close()
	if _, err := os.Stat(d.home); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the home is still there: %v", err)
	}
}

func TestDriver(t *testing.T) {
	d, a := start(t, "window")
	mapped, err := a.WaitWindow(10 * time.Second)
	if err != nil {
		t.Fatal(err)
	}
	painted, err := a.WaitPainted(5 * time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if mapped <= 0 || painted < mapped {
		t.Errorf("mapped after %s, painted after %s", mapped, painted)
	}

	// Keycode 23 is Tab on every X keyboard, 39 is s; state 4 is Control.
	if err := a.Change(5*time.Second, func() error { return a.Key("Tab", "ctrl+s") }); err != nil {
		t.Fatal(err)
	}
	waitOutput(t, a, "key 23 state 0\n")
	waitOutput(t, a, "key 39 state 4\n")
	began := time.Now()
	if at, err := a.Press('d'); err != nil || at.Before(began) || at.After(time.Now()) {
		t.Fatalf("pressed at %s: %v", at, err)
	}
	waitOutput(t, a, "key 40 state 0\n")
	if _, err := a.Press('☂'); err == nil {
		t.Error("a key was found for a character that is on none")
	}
	if err := a.Click(123, 45); err != nil {
		t.Fatal(err)
	}
	waitOutput(t, a, "click 123,45\n")

	words := "It wasn’t “always” — 😞 naïve\nnext line"
	if err := a.Paste(words); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("xclip", "-selection", "clipboard", "-out")
	cmd.Env = d.environ("LC_ALL=C.UTF-8")
	got, err := cmd.Output()
	if err != nil || string(got) != words {
		t.Errorf("the clipboard holds %q (%v), want %q", got, err, words)
	}
	waitOutput(t, a, "key 55 state 4\n")

	if err := a.Change(200*time.Millisecond, func() error { return nil }); !errors.Is(err, ErrTimeout) {
		t.Errorf("Change without a change = %v, want ErrTimeout", err)
	}

	path := filepath.Join(t.TempDir(), "out", "page.png")
	if err := a.Screenshot(path); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 300 || b.Dy() != 200 {
		t.Errorf("the picture is %v, want 300×200", b)
	}
	// The ground and the square, in the colours they were drawn in.
	if r, g, b, _ := img.At(290, 190).RGBA(); r>>8 != 0xf6 || g>>8 != 0xf1 || b>>8 != 0xe8 {
		t.Errorf("ground is %x %x %x", r>>8, g>>8, b>>8)
	}
	if r, g, b, _ := img.At(8, 8).RGBA(); r>>8 != 0x3f || g>>8 != 0x6b || b>>8 != 0x5e {
		t.Errorf("square is %x %x %x", r>>8, g>>8, b>>8)
	}

	a.Kill()
	if err := a.ended(); err == nil {
		t.Error("a killed program counts as running")
	}
}

func TestTerminateWaitsForTheEnd(t *testing.T) {
	_, a := start(t, "window")
	if _, err := a.WaitWindow(10 * time.Second); err != nil {
		t.Fatal(err)
	}
	if err := a.Terminate(10 * time.Second); err != nil {
		t.Fatal(err)
	}
	if a.ended() == nil {
		t.Error("the program still runs")
	}
}

func TestProgramThatEndsIsReportedWithItsWords(t *testing.T) {
	_, a := start(t, "fail")
	_, err := a.WaitWindow(10 * time.Second)
	if err == nil || !strings.Contains(err.Error(), "no such evening") || !strings.Contains(err.Error(), "exit status 3") {
		t.Errorf("WaitWindow = %v, want the exit status and the program's words", err)
	}
}

func TestMissingNamesWhatToDo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	err := Missing()
	if err == nil || !strings.Contains(err.Error(), "Xvfb, xdotool, xclip") || !strings.Contains(err.Error(), "tools/setup.sh window") {
		t.Errorf("Missing() = %v", err)
	}
	if _, err := Start(); err == nil {
		t.Error("Start worked without Xvfb")
	}
}

type fakeTester struct{ skipped, failed bool }

func (*fakeTester) Helper()        {}
func (f *fakeTester) Skip(...any)  { f.skipped = true }
func (f *fakeTester) Fatal(...any) { f.failed = true }

func TestNeedNeverSkipsWhereAWindowIsRequired(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for value, want := range map[string]fakeTester{"": {skipped: true}, "required": {failed: true}} {
		t.Setenv(RequiredEnv, value)
		var got fakeTester
		Need(&got)
		if got != want {
			t.Errorf("%s=%q: %+v, want %+v", RequiredEnv, value, got, want)
		}
	}
}

func TestShadesTellWordsFromAnEmptyWindow(t *testing.T) {
	empty := make([]byte, 4*100)
	halfDrawn := append(bytes.Repeat([]byte{1, 2, 3, 255}, 50), empty...)
	var words []byte
	for i := range byte(100) {
		words = append(words, i, i, i, 255)
	}
	for name, c := range map[string]struct {
		pix  []byte
		want int
	}{"nothing": {nil, 0}, "empty": {empty, 1}, "half drawn": {halfDrawn, 2}, "words": {words, wordShades}} {
		if got := shades(c.pix, wordShades); got != c.want {
			t.Errorf("%s: %d shades, want %d", name, got, c.want)
		}
	}
}
