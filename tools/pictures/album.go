package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
)

// How large one picture and all that were taken may be, in bytes: they are cloned by
// everybody who takes the source.
const (
	mostOne = 180 << 10
	mostAll = 3 << 20
)

// album is a folder of pictures.
type album struct {
	folder  string
	all     int // bytes
	written int
}

// keep puts a picture into the folder, in as many colours as fit. Where one that shows
// the same is there already, that one stays.
func (a *album) keep(name string, img image.Image) error {
	path := filepath.Join(a.folder, name)
	var b bytes.Buffer
	var small image.Image
	for _, colours := range []int{256, 128, 96, 64} { // a tall page of letters has few inks
		b.Reset()
		small = paletted(img, colours)
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, small); err != nil {
			return err
		}
		if b.Len() <= mostOne {
			break
		}
	}
	if b.Len() > mostOne {
		return fmt.Errorf("%s has %d bytes, more than %d", name, b.Len(), mostOne)
	}
	a.all += b.Len()
	if before, err := os.ReadFile(path); err == nil {
		if old, err := png.Decode(bytes.NewReader(before)); err == nil && same(old, small) {
			fmt.Println("  as before:", name)
			return nil
		}
	}
	fmt.Printf("  %s, %d KB\n", name, b.Len()>>10)
	a.written++
	if err := os.MkdirAll(a.folder, 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// finish says how much there is.
func (a *album) finish() error {
	fmt.Printf("%d pictures are new in %s. All together have %d KB.\n", a.written, a.folder, a.all>>10)
	if a.all > mostAll {
		return fmt.Errorf("the pictures have %d bytes, more than %d", a.all, mostAll)
	}
	return nil
}

// A caret that blinks and the edges of letters may differ between two runs.
const (
	mostPixels = 300
	mostShade  = 12 << 8 // of a channel
)

// same reports whether a person would see two pictures as one.
func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	differing := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if far(a.At(x, y), b.At(x, y)) {
				differing++
			}
		}
	}
	return differing <= mostPixels
}

func far(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	apart := func(x, y uint32) bool { return max(x, y)-min(x, y) > mostShade }
	return apart(r1, r2) || apart(g1, g2) || apart(b1, b2)
}

// railWidth is the rail with its edge.
const railWidth = 209

// withoutRail cuts off the rail, and below all that is empty.
func withoutRail(img *image.RGBA) image.Image {
	b := img.Bounds()
	ground := img.RGBAAt(b.Max.X-30, b.Max.Y-60)
	bottom := b.Max.Y - 1
	empty := func(y int) bool {
		for x := b.Min.X + railWidth + 1; x < b.Max.X-20; x++ {
			if img.RGBAAt(x, y) != ground {
				return false
			}
		}
		return true
	}
	for bottom > 0 && (empty(bottom) || bottom > b.Max.Y-50) { // the lowest has the shade of the frame
		bottom--
	}
	return img.SubImage(image.Rect(b.Min.X+railWidth, b.Min.Y, b.Max.X, min(b.Max.Y, bottom+40)))
}
