package main

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// page is a picture with a ground, many greys as the edges of letters have, and a few
// pixels of two inks.
func page() *image.RGBA {
	img := image.NewRGBA(image.Rect(10, 10, 410, 310))
	for y := 10; y < 310; y++ {
		for x := 10; x < 410; x++ {
			img.SetRGBA(x, y, ground)
			if y < 120 {
				v := uint8((x*7 + y*3) % 250)
				img.SetRGBA(x, y, color.RGBA{v, v - v/20, v - v/10, 255})
			}
		}
	}
	for y := 250; y < 310; y++ {
		for x := 10; x < 200; x++ {
			img.SetRGBA(x, y, card)
		}
	}
	for i := range 30 {
		img.SetRGBA(20+i, 200, trapInk)
		img.SetRGBA(20+i, 220, criticInk)
	}
	return img
}

var (
	ground    = color.RGBA{0xf5, 0xf0, 0xe8, 255}
	card      = color.RGBA{0xf7, 0xf2, 0xeb, 255}
	trapInk   = color.RGBA{0x5a, 0x5a, 0xa8, 255}
	criticInk = color.RGBA{0x9b, 0x3b, 0x5a, 255}
)

// Few colours are enough for what a chart is read by: its ground stays as it is, and
// the inks of its bars stay what they are to the eye.
func TestInksStayApart(t *testing.T) {
	small := paletted(page(), 64)
	if n := len(small.Palette); n > 64 {
		t.Fatalf("%d colours", n)
	}
	if got := color.RGBAModel.Convert(small.At(300, 250)); got != ground {
		t.Errorf("the ground is %v", got)
	}
	if got := color.RGBAModel.Convert(small.At(50, 270)); got != card {
		t.Errorf("a card on it is %v", got)
	}
	for y, ink := range map[int]color.RGBA{190: trapInk, 210: criticInk} {
		if got := small.At(15, y); far(got, ink) {
			t.Errorf("the ink %v is %v", ink, got)
		}
	}
}

// A picture that shows the same is not written again; one with a new line is.
func TestWhatShowsTheSameStays(t *testing.T) {
	a := album{folder: filepath.Join(t.TempDir(), "img")}
	img := page()
	path := filepath.Join(a.folder, "a.png")
	keep := func(written int) os.FileInfo {
		t.Helper()
		if err := a.keep("a.png", img); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || a.written != written {
			t.Fatalf("written %d times, want %d: %v", a.written, written, err)
		}
		return info
	}
	keep(1)
	for i := range 20 { // a caret
		img.SetRGBA(200, 200+i, color.RGBA{0, 0, 0, 255})
	}
	keep(1)
	for i := range 390 {
		img.SetRGBA(12+i, 300, color.RGBA{0, 0, 0, 255})
	}
	if info := keep(2); info.Size() > mostOne {
		t.Errorf("it has %d bytes", info.Size())
	}
}

// What is too large for a repository is refused.
func TestLargePicturesAreRefused(t *testing.T) {
	noise := image.NewRGBA(image.Rect(0, 0, 700, 700))
	state := uint32(1)
	for i := range noise.Pix {
		state = state*1664525 + 1013904223
		noise.Pix[i] = uint8(state >> 24)
	}
	a := album{folder: t.TempDir()}
	if err := a.keep("a.png", noise); err == nil {
		t.Error("it was kept")
	}
	if list, _ := os.ReadDir(a.folder); len(list) > 0 {
		t.Error("a file was left")
	}
	a.all = mostAll + 1
	if a.finish() == nil {
		t.Error("all of them are too many")
	}
}

// The rail and the empty part below are cut off; nothing of the page is.
func TestWithoutRail(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 1280, 1000))
	for i := range img.Pix {
		img.Pix[i] = 250
	}
	for x := 300; x < 900; x++ {
		img.SetRGBA(x, 500, criticInk) // the lowest line of the page
	}
	cut := withoutRail(img).Bounds()
	if cut.Min.X != railWidth || cut.Max.X != 1280 || cut.Min.Y != 0 || cut.Max.Y <= 500 || cut.Max.Y > 600 {
		t.Errorf("cut to %v", cut)
	}
}

// Each picture that a document shows is there, and each that is there is shown.
func TestPicturesAndDocuments(t *testing.T) {
	root := filepath.Join("..", "..")
	documents, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	link := regexp.MustCompile(`\]\((?:docs/)?img/([^)]+)\)`)
	for _, path := range append(documents, filepath.Join(root, "README.md")) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			shown[m[1]] = true
			if _, err := os.Stat(filepath.Join(root, "docs", "img", m[1])); err != nil {
				t.Errorf("%s shows %s: %v", path, m[1], err)
			}
		}
	}
	there, err := filepath.Glob(filepath.Join(root, "docs", "img", "*"))
	if err != nil || len(there) == 0 {
		t.Fatal("no pictures", err)
	}
	for _, path := range there {
		if !shown[filepath.Base(path)] {
			t.Errorf("no document shows %s", path)
		}
	}
}
