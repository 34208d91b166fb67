package masters

import (
	"image"
	"image/color"
	"testing"
)

func TestDiffering(t *testing.T) {
	picture := func(w int, shade uint8, at ...image.Point) image.Image {
		img := image.NewGray(image.Rect(0, 0, w, 10))
		for _, p := range at {
			img.SetGray(p.X, p.Y, color.Gray{Y: shade})
		}
		return img
	}
	for name, c := range map[string]struct {
		a, b image.Image
		want int
	}{
		"the same":        {picture(10, 0), picture(10, 0), 0},
		"a little darker": {picture(10, 20, image.Pt(3, 3)), picture(10, 0), 0},
		"two dots":        {picture(10, 200, image.Pt(3, 3), image.Pt(4, 3)), picture(10, 0), 2},
		"another size":    {picture(10, 0), picture(12, 0), 100},
	} {
		if got := differing(c.a, c.b); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
