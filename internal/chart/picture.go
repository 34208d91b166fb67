package chart

import (
	"image"
	drawing "image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// Picture is the scene with its labels, in the letters of a font file, at so many
// pixels for each unit.
func (s *Scene) Picture(scale float64, look Look, letters []byte) (image.Image, error) {
	img := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(s.W*scale)), int(math.Ceil(s.H*scale))))
	drawing.Draw(img, img.Bounds(), image.NewUniform(look(Card)), image.Point{}, drawing.Src)
	s.Paint(img, scale, look)
	f, err := opentype.Parse(letters)
	if err != nil {
		return nil, err
	}
	for _, l := range s.Labels {
		if err := write(img, f, &l, scale, look); err != nil {
			return nil, err
		}
	}
	return img, nil
}

func write(img drawing.Image, f *opentype.Font, l *Label, scale float64, look Look) error {
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: l.Size * scale, DPI: 72})
	if err != nil {
		return err
	}
	d := font.Drawer{Dst: img, Src: image.NewUniform(look(l.Role)), Face: face}
	x := l.At.X * scale
	switch wide := float64(d.MeasureString(l.Text)) / 64; l.Align {
	case Centre:
		x -= wide / 2
	case End:
		x -= wide
	}
	d.Dot = fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(l.At.Y * scale * 64)}
	d.DrawString(l.Text)
	return face.Close()
}

// titleRoom is the height of a title with the room around it.
const titleRoom = 40

// Titled is the scene under its title, with a margin, as a file of its own has it.
func (s *Scene) Titled(title string) Scene {
	const edge = 16
	move := func(p Point) Point { return Point{p.X + edge, p.Y + titleRoom} }
	out := Scene{W: s.W + 2*edge, H: s.H + titleRoom + edge}
	for _, shape := range s.Shapes {
		points := make([]Point, len(shape.Points))
		for i, p := range shape.Points {
			points[i] = move(p)
		}
		shape.Points = points
		out.Shapes = append(out.Shapes, shape)
	}
	for _, l := range s.Labels {
		l.At = move(l.At)
		out.Labels = append(out.Labels, l)
	}
	out.Labels = append(out.Labels, Label{Point{edge, edge + small}, title, small + 2, Start, Ink})
	return out
}
