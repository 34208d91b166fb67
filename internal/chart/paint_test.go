package chart

import (
	"image"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
)

// What is painted stands where the scene says, at any scale; a ring is hollow, a
// dashed line has gaps, and where parts of one line lie over each other it is as
// strong as elsewhere.
func TestPaint(t *testing.T) {
	s := Scene{W: 100, H: 60}
	s.dot(Point{10, 10}, 4, Axis)
	s.add(Shape{Points: []Point{{30, 10}}, R: 6, Stroke: Main, Width: 4})
	s.line(Trap, 4, Point{50, 10}, Point{70, 30}, Point{50, 50}, Point{70, 50})
	s.add(Shape{Points: []Point{{0, 55}, {100, 55}}, Stroke: Quiet, Width: 2, Dash: true})
	s.box(80, 10, 10, 10, Critic)
	for _, scale := range []float64{1, 2, 1.25} {
		img := image.NewRGBA(image.Rect(0, 0, int(100*scale), int(60*scale)))
		s.Paint(img, scale, look)
		for _, c := range []struct {
			x, y float64
			want Role
		}{
			{10, 10, Axis},
			{18, 10, None},
			{30, 10, None},
			{36, 10, Main},
			{60, 20, Trap},
			{69, 30, Trap},
			{60, 40, Trap},
			{2, 55, Quiet},
			{6, 55, None},
			{10, 55, Quiet},
			{85, 15, Critic},
			{95, 15, None},
		} {
			got := img.RGBAAt(int(c.x*scale), int(c.y*scale))
			if c.want == None && got.A != 0 {
				t.Errorf("at scale %v, %v %v is painted: %v", scale, c.x, c.y, got)
			}
			if want := look(c.want); c.want != None && (got.R != want.R || got.G != want.G || got.B != want.B) {
				t.Errorf("at scale %v, %v %v is %v, want %v", scale, c.x, c.y, got, want)
			}
		}
	}
}

// A picture has its letters, and a title moves all that is below it.
func TestPicture(t *testing.T) {
	s := Scene{W: 100, H: 40}
	s.dot(Point{50, 20}, 4, Axis)
	s.label(50, 38, Centre, "MMM")
	titled := s.Titled("A title")
	if titled.Shapes[0].Points[0] != (Point{66, 60}) || s.Shapes[0].Points[0] != (Point{50, 20}) || len(titled.Labels) != 2 {
		t.Errorf("moved to %v, was %v", titled.Shapes[0].Points[0], s.Shapes[0].Points[0])
	}
	img, err := titled.Picture(2, look, goregular.TTF)
	if err != nil || img.Bounds().Dx() != 264 {
		t.Fatal(err, img)
	}
	dark := func(r image.Rectangle) (n int) {
		for x := r.Min.X; x < r.Max.X; x++ {
			for y := r.Min.Y; y < r.Max.Y; y++ {
				if c, _, _, _ := img.At(x, y).RGBA(); c < 0x8000 {
					n++
				}
			}
		}
		return n
	}
	if dark(image.Rect(32, 20, 140, 62)) == 0 || dark(image.Rect(100, 130, 164, 158)) == 0 {
		t.Error("the letters are missing")
	}
	if _, err := s.Picture(1, look, []byte("no font")); err == nil {
		t.Error("it draws with no font")
	}
}
