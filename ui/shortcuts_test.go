package ui

import (
	"flag"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seconddraft/ui/kit"
)

var updateKeys = flag.Bool("keys", false, "write the table of keys in docs/ui.md anew")

// Where in docs/ui.md the table stands.
const (
	keysBegin = "<!-- keys: written by `go test ./ui -run TestKeysAreDocumented -keys` -->\n"
	keysEnd   = "<!-- end of keys -->\n"
)

// The table of the keys in docs/ui.md is the one in the code.
func TestKeysAreDocumented(t *testing.T) {
	d := open(t, t.TempDir())
	var b strings.Builder
	b.WriteString("| keys | what they do |\n|---|---|\n")
	for _, g := range d.u.shortcuts() {
		if g.name == "" {
			continue
		}
		b.WriteString("| **" + g.name + "** | |\n")
		for _, s := range g.list {
			b.WriteString("| " + s.keys + " | " + s.does + " |\n")
		}
	}
	const path = "../docs/ui.md"
	doc, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(doc), keysBegin)
	table, after, ended := strings.Cut(rest, keysEnd)
	if !found || !ended {
		t.Fatal("docs/ui.md has no place for the table")
	}
	if table == b.String() {
		return
	}
	if !*updateKeys {
		t.Fatal("the table in docs/ui.md is not the one in the code; run with -keys")
	}
	if err := os.WriteFile(path, []byte(before+keysBegin+b.String()+keysEnd+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// No two shortcuts share a key, and each says what it does.
func TestEachKeyHasOneMeaning(t *testing.T) {
	d := open(t, t.TempDir())
	seen := map[desktop.CustomShortcut]bool{}
	for _, g := range d.u.shortcuts() {
		for _, s := range g.list {
			if g.name != "" && (s.keys == "" || s.does == "") {
				t.Errorf("%+v says nothing", s.combos)
			}
			if len(s.combos) > 0 && s.do == nil {
				t.Errorf("%q does nothing", s.keys)
			}
			for _, c := range s.combos {
				if seen[c] {
					t.Errorf("%s is taken twice", c.ShortcutName())
				}
				seen[c] = true
			}
		}
	}
}

// F1 opens the sheet from a field as from a button; Tab stays in it, Escape closes
// it, and the field has the focus again.
func TestTheSheetOfKeys(t *testing.T) {
	d := open(t, t.TempDir())
	c := d.u.win.Canvas()
	was, ok := c.Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("the focus is on %T", c.Focused())
	}
	for range 2 {
		was.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
		top := c.Overlays().Top()
		if top == nil {
			t.Fatal("F1 opened nothing")
		}
		shown := 0
		visit(top, func(o fyne.CanvasObject) {
			if p, ok := o.(*kit.Para); ok && (p.Text() == "Ctrl+Enter" || p.Text() == "Help now") {
				shown++
			}
		})
		if shown != 2 {
			t.Error("the sheet lacks keys")
		}
		for range 3 {
			if b, ok := c.Focused().(*kit.Button); !ok || b.Label() != "Close" {
				t.Fatalf("in the sheet the focus is on %v", c.Focused())
			}
			c.FocusNext()
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(was) {
			t.Fatal("Escape did not lead back to the field")
		}
	}
	was.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1}) // from the sheet itself
	if len(c.Overlays().List()) != 1 {
		t.Errorf("%d sheets lie over each other", len(c.Overlays().List()))
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c.Overlays().Top() != nil {
		t.Error("the button does not close the sheet")
	}
}
