package kit

import (
	"image"
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Pie draws shares of a whole, clockwise from the top. Each has its number and a
// pattern of its own, so that nothing is told by colour alone. What is left of 100
// stays blank. The border behind a share can be dragged.
type Pie struct {
	widget.BaseWidget
	// OnMoved is told by how many points the border behind a share was dragged since
	// it was last told.
	OnMoved func(share, by int)

	parts  []int
	border int // the one that is dragged, none where none is
	rest   float64
	hover  bool // the pointer is over a border
}

var (
	_ fyne.Draggable     = (*Pie)(nil)
	_ desktop.Hoverable  = (*Pie)(nil)
	_ desktop.Cursorable = (*Pie)(nil)
)

// NewPie is an empty one.
func NewPie() *Pie {
	p := &Pie{border: none}
	p.ExtendBaseWidget(p)
	return p
}

// SetParts replaces the shares, each 0 to 100.
func (p *Pie) SetParts(parts []int) {
	p.parts = parts
	p.Refresh()
}

// Parts are the shares.
func (p *Pie) Parts() []int { return p.parts }

// pieSize is the least width and height, borderReach how far from a border it can be
// caught, in pixels.
const (
	pieSize     float32 = 240
	borderReach float64 = 12
)

// MinSize implements fyne.CanvasObject.
func (p *Pie) MinSize() fyne.Size {
	p.ExtendBaseWidget(p)
	return fyne.NewSquareSize(Px(pieSize))
}

// spoke is a place in the pie: how far from the middle, and where on the way round,
// 0 to 100.
func (p *Pie) spoke(at fyne.Position) (far, round float64) {
	x, y := float64(at.X-p.Size().Width/2), float64(at.Y-p.Size().Height/2)
	return math.Hypot(x, y), roundOf(x, y)
}

// At is a place on the way round, half way to the rim.
func (p *Pie) At(round float64) fyne.Position {
	sin, cos := math.Sincos(round / 100 * 2 * math.Pi)
	out := float64(min(p.Size().Width, p.Size().Height)) / 4
	return fyne.NewPos(p.Size().Width/2+float32(out*sin), p.Size().Height/2-float32(out*cos))
}

// roundOf is the way from the top, clockwise, in hundredths.
func roundOf(x, y float64) float64 {
	r := math.Atan2(x, -y) / (2 * math.Pi) * 100
	if r < 0 {
		r += 100
	}
	return r
}

// Movable reports whether there are borders to drag: between two shares and more that
// fill the whole.
func (p *Pie) Movable() bool {
	total := 0
	for _, part := range p.parts {
		total += part
	}
	return len(p.parts) >= 2 && total == 100
}

// borderAt is the share whose end is near a place, none where there is none. The end of
// the last one is the top, where the first begins, and stays there: it would not follow
// the pointer.
func (p *Pie) borderAt(at fyne.Position) int {
	far, round := p.spoke(at)
	radius := float64(min(p.Size().Width, p.Size().Height)) / 2
	if !p.Movable() || far > radius || far < radius/6 {
		return none
	}
	best, found, end := borderReach/(2*math.Pi*far)*100, none, 0
	for i, part := range p.parts[:len(p.parts)-1] {
		end += part
		if d := math.Abs(between(round, float64(end))); d < best {
			best, found = d, i
		}
	}
	return found
}

// between is the shorter way round from one place to another, -50 to 50.
func between(a, b float64) float64 {
	d := math.Mod(a-b, 100)
	switch {
	case d > 50:
		d -= 100
	case d < -50:
		d += 100
	}
	return d
}

// Dragged implements fyne.Draggable.
func (p *Pie) Dragged(e *fyne.DragEvent) {
	used()
	_, round := p.spoke(e.Position)
	if p.border == none {
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		if p.border = p.borderAt(from); p.border == none {
			return
		}
		_, p.rest = p.spoke(from)
	}
	by := int(math.Round(between(round, p.rest)))
	if by == 0 {
		return
	}
	p.rest = math.Mod(p.rest+float64(by)+100, 100)
	if p.OnMoved != nil {
		p.OnMoved(p.border, by)
	}
}

// DragEnd implements fyne.Draggable.
func (p *Pie) DragEnd() { p.border = none }

// MouseIn implements desktop.Hoverable.
func (p *Pie) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (p *Pie) MouseMoved(e *desktop.MouseEvent) {
	used()
	p.hover = p.borderAt(e.Position) != none
}

// MouseOut implements desktop.Hoverable.
func (p *Pie) MouseOut() { p.hover = false }

// Cursor implements desktop.Cursorable.
func (p *Pie) Cursor() desktop.Cursor {
	if p.hover || p.border != none {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (p *Pie) CreateRenderer() fyne.WidgetRenderer {
	r := &pieRenderer{pie: p}
	r.disc = canvas.NewRaster(func(w, h int) image.Image { return drawPie(p.parts, w, h) })
	r.number()
	return r
}

type pieRenderer struct {
	pie     *Pie
	disc    *canvas.Raster
	numbers []*canvas.Text
}

func (r *pieRenderer) Destroy()           {}
func (r *pieRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(Px(pieSize)) }

func (r *pieRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.disc}
	for _, n := range r.numbers {
		all = append(all, n)
	}
	return all
}

// number makes a text for each share that has the room for one.
func (r *pieRenderer) number() {
	r.numbers = r.numbers[:0]
	for i, part := range r.pie.parts {
		t := canvas.NewText(strconv.Itoa(i+1), colour(Ink))
		t.TextSize, t.TextStyle, t.Hidden = TypePx(TextSize), voice(false, true, false), part < 4
		r.numbers = append(r.numbers, t)
	}
}

func (r *pieRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height)
	corner := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	r.disc.Resize(fyne.NewSquareSize(side))
	r.disc.Move(corner)
	start := 0
	for i, t := range r.numbers {
		mid := (float64(start) + float64(r.pie.parts[i])/2) / 100 * 2 * math.Pi
		start += r.pie.parts[i]
		out := float64(side) / 3
		m := t.MinSize()
		t.Resize(m)
		t.Move(corner.AddXY(side/2+float32(out*math.Sin(mid))-m.Width/2, side/2-float32(out*math.Cos(mid))-m.Height/2))
	}
}

func (r *pieRenderer) Refresh() {
	r.number()
	r.Layout(r.pie.Size())
	canvas.Refresh(r.disc)
	canvas.Refresh(r.pie)
}

// PieFills is how many shares look different; then they begin again.
const PieFills = 6

// drawPie draws the disc at the pixels of the screen.
func drawPie(parts []int, w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	edge, blank := nrgba(colour(FieldEdge)), nrgba(colour(Card))
	accent := nrgba(colour(Accent))
	scale := float64(w) / float64(Px(pieSize))
	radius := float64(min(w, h))/2 - 1
	for y := range h {
		for x := range w {
			dx, dy := float64(x)+0.5-float64(w)/2, float64(y)+0.5-float64(h)/2
			far := math.Hypot(dx, dy)
			cover := min(max(radius-far+0.5, 0), 1)
			if cover == 0 {
				continue
			}
			i, near := shareAt(parts, dx, dy, far)
			c := blank
			if i != none {
				c = fillOf(i, blank, accent, float64(x)/scale, float64(y)/scale)
			}
			c = mix(c, edge, min(max(1.2*scale-near+0.5, 0), 1))         // a border of the shares
			c = mix(c, edge, min(max(far-(radius-1.2*scale)+0.5, 0), 1)) // the rim
			c.A = uint8(cover * 255)
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// shareAt is the share at a place, and how far the nearest border is.
func shareAt(parts []int, dx, dy, far float64) (share int, near float64) {
	share, near = none, math.Inf(1)
	at, end := roundOf(dx, dy), 0
	single := 0
	for _, part := range parts {
		if part > 0 {
			single++
		}
	}
	distance := func(round float64) {
		sin, cos := math.Sincos(round / 100 * 2 * math.Pi)
		if sin*dx-cos*dy > 0 { // on the side of the ray
			near = min(near, math.Abs(cos*dx+sin*dy))
		} else {
			near = min(near, far)
		}
	}
	for i, part := range parts {
		if part == 0 {
			continue
		}
		if at >= float64(end) && at < float64(end+part) {
			share = i
		}
		if single > 1 || part < 100 {
			distance(float64(end))
			distance(float64(end + part))
		}
		end += part
	}
	return share, near
}

// fillOf is the colour of a share at a place: a tone of the accent with stripes,
// dots or nothing on it.
func fillOf(i int, ground, accent color.NRGBA, x, y float64) color.NRGBA {
	const gap, width = 9, 1.5
	on := func(v float64) bool { return math.Mod(math.Mod(v, gap)+gap, gap) < width }
	tone, drawn := 0.12, false
	switch i % PieFills {
	case 0:
		tone = 0.30
	case 1:
		drawn = on((x + y) / math.Sqrt2)
	case 2:
		tone, drawn = 0.18, math.Hypot(math.Mod(x, gap)-gap/2, math.Mod(y, gap)-gap/2) < width
	case 3:
		tone = 0
	case 4:
		drawn = on((x - y) / math.Sqrt2)
	case 5:
		tone, drawn = 0.05, on(y)
	}
	if drawn {
		tone = 0.5
	}
	return mix(ground, accent, tone)
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

// mix is a colour with so much of another one over it, 0 to 1.
func mix(a, b color.NRGBA, share float64) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*share)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), 255}
}
