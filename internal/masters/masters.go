// Package masters is for tests: Same holds a picture of a page or a widget against
// the one in testdata. With -masters it writes the picture anew, to be looked at
// before it is committed.
package masters

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("masters", false, "write the pictures in testdata/masters anew")

// A picture may differ from its master in so many of a thousand pixels, and in each
// by so much, for another machine rounds the edge of a letter its own way.
const (
	otherPixels = 2
	otherShade  = 24
)

// Same fails where the picture is another one than testdata/masters/NAME.png, and
// leaves the new one in the folder for temporary files.
func Same(t testing.TB, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", "masters", name+".png")
	if *update {
		write(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if n, of := differing(got, want), got.Bounds().Dx()*got.Bounds().Dy(); n*1000 > otherPixels*of {
		now := filepath.Join(os.TempDir(), "seconddraft-"+name+".png")
		write(t, now, got)
		t.Errorf("%s: %d of %d pixels differ from its master; it is in %s now. If it should look like this, run its test with -masters", name, n, of, now)
	}
}

func write(t testing.TB, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// differing counts the pixels that are not alike; all of them where the sizes differ.
func differing(a, b image.Image) (n int) {
	if a.Bounds().Size() != b.Bounds().Size() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	off := func(x, y uint32) bool { return max(x, y)-min(x, y) > otherShade<<8 }
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, bl, _ := a.At(a.Bounds().Min.X+x, a.Bounds().Min.Y+y).RGBA()
			r2, g2, bl2, _ := b.At(b.Bounds().Min.X+x, b.Bounds().Min.Y+y).RGBA()
			if off(r, r2) || off(g, g2) || off(bl, bl2) {
				n++
			}
		}
	}
	return n
}
