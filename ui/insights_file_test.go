package ui

import (
	"bytes"
	"encoding/csv"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/ui/kit"
)

func TestSaveAChart(t *testing.T) {
	d := withLife(t, 30)
	d.u.win.Resize(fyne.NewSize(1280, 900))
	p, rows := d.withPlaces(), len(d.charts()[0].table.Rows)
	for _, form := range chartForms() {
		p.path = filepath.Join(t.TempDir(), "chart"+form.ending)
		d.press("Save as …")
		over := d.u.win.Canvas().Overlays().Top()
		visit(over, func(o fyne.CanvasObject) {
			if b, ok := o.(*kit.Button); ok && b.Label() == form.label {
				defer test.Tap(b)
			}
		})
		d.until("the file", func() bool { return d.sees("Saved in " + p.path) })
		content, err := os.ReadFile(p.path)
		if err != nil {
			t.Fatal(err)
		}
		switch form.ending {
		case ".png":
			img, err := png.Decode(bytes.NewReader(content))
			if err != nil || img.Bounds().Dx() < fileScale*fileWidth {
				t.Errorf("the picture: %v %v", err, img.Bounds())
			}
		case ".svg":
			if !bytes.Contains(content, []byte("“always” and “everything”")) {
				t.Error("the drawing has no title")
			}
		case ".csv":
			list, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
			if err != nil || len(list) != rows+1 {
				t.Errorf("%d rows, %v", len(list), err)
			}
		}
		if p.name != "second-draft-causes-2026-02-11"+form.ending {
			t.Errorf("asked for %q", p.name)
		}
	}
}

func TestSignedAndRanges(t *testing.T) {
	got := []string{signed(-20), signed(2.25), signed(0), signed(-0.01), plainNumber(3.96)}
	if want := []string{"−20", "+2.3", "0", "0", "4"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
