package chart

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"
)

// Paint draws the shapes, without the labels, at so many pixels for each unit. Each
// shape is drawn in its own small area, so that ten thousand dots take some
// milliseconds.
func (s *Scene) Paint(dst *image.RGBA, scale float64, look Look) {
	p := painter{dst: dst, scale: scale}
	for i := range s.Shapes {
		shape := &s.Shapes[i]
		if shape.Fill != None {
			p.draw(look(shape.Fill), p.inside(shape))
		}
		if shape.Stroke != None {
			p.draw(look(shape.Stroke), p.stroke(shape))
		}
	}
}

// painter turns shapes into rings of pixels. All rings of a shape turn the same way,
// so that where two lie over each other the colour is laid once.
type painter struct {
	dst   *image.RGBA
	scale float64
	z     vector.Rasterizer
}

type ring []Point

func (p *painter) at(q Point) Point { return Point{q.X * p.scale, q.Y * p.scale} }

func (p *painter) inside(s *Shape) []ring {
	if s.R > 0 {
		return []ring{circle(p.at(s.Points[0]), s.R*p.scale)}
	}
	var r ring
	for _, q := range s.Points {
		r = append(r, p.at(q))
	}
	return []ring{r}
}

// stroke is a line as rings: a box for each part of it, and a dot where two meet.
func (p *painter) stroke(s *Shape) (rings []ring) {
	wide := max(1, s.Width*p.scale)
	if s.R > 0 {
		hole := circle(p.at(s.Points[0]), s.R*p.scale-wide/2)
		for i, j := 0, len(hole)-1; i < j; i, j = i+1, j-1 {
			hole[i], hole[j] = hole[j], hole[i]
		}
		return []ring{circle(p.at(s.Points[0]), s.R*p.scale+wide/2), hole}
	}
	points := s.Points
	if s.Fill != None {
		points = append(append([]Point(nil), points...), points[0])
	}
	along := 0.0
	for i := 1; i < len(points); i++ {
		a, b := p.at(points[i-1]), p.at(points[i])
		if s.Dash {
			rings, along = p.dashes(rings, a, b, wide, along)
			continue
		}
		rings = append(rings, bar(a, b, wide))
		if i > 1 && wide > 1.5 {
			rings = append(rings, circle(a, wide/2))
		}
	}
	return rings
}

// dash is the length of a dash and of the gap after it.
const dash = 4

// dashes goes on with a dashed line that is along so far.
func (p *painter) dashes(rings []ring, a, b Point, wide, along float64) ([]ring, float64) {
	long := math.Hypot(b.X-a.X, b.Y-a.Y)
	step := dash * p.scale
	on := func(d float64) Point { return Point{a.X + (b.X-a.X)*d/long, a.Y + (b.Y-a.Y)*d/long} }
	for d := 0.0; d < long; {
		n := math.Floor((along + d) / step)
		end := min(long, (n+1)*step-along)
		if end <= d { // rounding
			end = min(long, d+step)
		}
		if int(n)%2 == 0 {
			rings = append(rings, bar(on(d), on(end), wide))
		}
		d = end
	}
	return rings, along + long
}

// bar is a straight line of some width. One that is level or upright lies on whole
// pixels, else a hairline would be a blur.
func bar(a, b Point, wide float64) ring {
	snap := func(v float64) float64 {
		whole := math.Round(wide)
		return math.Round(v-whole/2) + whole/2
	}
	if a.Y == b.Y {
		a.Y, wide = snap(a.Y), math.Round(wide)
		b.Y = a.Y
	} else if a.X == b.X {
		a.X, wide = snap(a.X), math.Round(wide)
		b.X = a.X
	}
	long := math.Hypot(b.X-a.X, b.Y-a.Y)
	if long == 0 {
		return nil
	}
	x, y := (b.Y-a.Y)/long*wide/2, -(b.X-a.X)/long*wide/2
	return ring{{a.X + x, a.Y + y}, {b.X + x, b.Y + y}, {b.X - x, b.Y - y}, {a.X - x, a.Y - y}}
}

// circle turns the way that a bar does.
func circle(at Point, r float64) ring {
	n := max(12, int(2*r))
	out := make(ring, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = Point{at.X + r*cos, at.Y + r*sin}
	}
	return out
}

// draw fills rings with a colour.
func (p *painter) draw(c color.Color, rings []ring) {
	low, high := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, r := range rings {
		for _, q := range r {
			low = Point{min(low.X, q.X), min(low.Y, q.Y)}
			high = Point{max(high.X, q.X), max(high.Y, q.Y)}
		}
	}
	if math.IsInf(low.X, 0) {
		return
	}
	box := image.Rect(int(math.Floor(low.X)), int(math.Floor(low.Y)), int(math.Ceil(high.X))+1, int(math.Ceil(high.Y))+1)
	box = box.Intersect(p.dst.Bounds())
	if box.Empty() {
		return
	}
	p.z.Reset(box.Dx(), box.Dy())
	for _, r := range rings {
		for i, q := range r {
			x, y := float32(q.X)-float32(box.Min.X), float32(q.Y)-float32(box.Min.Y)
			if i == 0 {
				p.z.MoveTo(x, y)
			} else {
				p.z.LineTo(x, y)
			}
		}
		p.z.ClosePath()
	}
	p.z.Draw(p.dst, box, image.NewUniform(c), image.Point{})
}
