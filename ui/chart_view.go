package ui

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/chart"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// chartView shows a chart as wide as it is: its shapes painted for the pixels that
// there are, with Fyne's letters over them. Where it has points that open an
// evening, or bars that open the evenings behind them, Tab comes to it, arrow keys go
// through them, and Enter or a click opens one.
type chartView struct {
	widget.BaseWidget
	// draw gives the chart at a width, in units that follow the text size.
	draw drawing
	// open and openBar are nil where nothing opens.
	open    func(record.ID)
	openBar func(chart.Behind)
	// chose is told of the mark that was chosen, nil for none.
	chose func(*chart.Mark)

	scene   chart.Scene
	table   chart.Table
	drawn   fyne.Size // the width and the zoom that the scene is for
	chosen  int       // which mark, -1 for none
	focused bool
}

type drawing func(w float64) (chart.Scene, chart.Table)

var (
	_ fyne.Tappable      = (*chartView)(nil)
	_ fyne.Focusable     = (*chartView)(nil)
	_ fyne.Disableable   = (*chartView)(nil)
	_ desktop.Hoverable  = (*chartView)(nil)
	_ desktop.Cursorable = (*chartView)(nil)
)

func newChartView(draw drawing, open func(record.ID)) *chartView {
	v := &chartView{draw: draw, open: open, chosen: -1, chose: func(*chart.Mark) {}}
	v.ExtendBaseWidget(v)
	return v
}

// usualWidth is for a chart that has no width yet.
const usualWidth float32 = 420

// prepare draws the scene for the width, unless it is there.
func (v *chartView) prepare() {
	width := v.Size().Width
	if width <= 0 {
		width = kit.Px(usualWidth)
	}
	if now := fyne.NewSize(width, kit.Px(1)); now != v.drawn {
		v.drawn, v.chosen = now, -1
		v.scene, v.table = v.draw(float64(width / kit.Px(1)))
	}
}

// Resize implements fyne.CanvasObject.
func (v *chartView) Resize(size fyne.Size) {
	if size == v.Size() {
		return
	}
	v.BaseWidget.Resize(size)
	v.Refresh()
}

// MinSize is as high as the chart is at its width.
func (v *chartView) MinSize() fyne.Size {
	v.prepare()
	return fyne.NewSize(kit.Px(120), float32(v.scene.H)*kit.Px(1))
}

// roles are the colours of a chart's roles.
var roles = map[chart.Role]fyne.ThemeColorName{
	chart.Ink: kit.Ink, chart.Quiet: kit.Quiet, chart.Line: kit.Hairline, chart.Card: kit.Card,
	chart.Main: kit.Accent, chart.MainSoft: kit.AccentSoft, chart.Axis: kit.AxisInk, chart.AxisSoft: kit.AxisSoft,
	chart.Trap: kit.TrapInk, chart.Critic: kit.CriticInk, chart.CriticSoft: kit.CriticSoft,
}

// lookNow has the colours of the palette in use.
func lookNow() chart.Look {
	now := map[chart.Role]color.NRGBA{}
	for role, name := range roles {
		now[role] = kit.Colour(name)
	}
	return func(r chart.Role) color.NRGBA { return now[r] }
}

// paint is what stands under the letters.
func (v *chartView) paint(w, h int) image.Image {
	v.prepare()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if v.scene.W > 0 {
		v.scene.Paint(img, float64(w)/v.scene.W, lookNow())
	}
	return img
}

// CreateRenderer implements fyne.Widget.
func (v *chartView) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{v: v, shapes: canvas.NewRaster(v.paint), ring: canvas.NewCircle(color.Transparent), bar: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent)}
	r.edge.CornerRadius = kit.RadiusSmall
	r.Refresh()
	return r
}

type chartRenderer struct {
	v      *chartView
	shapes *canvas.Raster
	ring   *canvas.Circle    // round the chosen point
	bar    *canvas.Rectangle // round the chosen bar
	edge   *canvas.Rectangle // round the chart that has the focus
	labels []fyne.CanvasObject
	shown  fyne.Size      // what the shapes are painted for
	look   [2]color.Color // and in which colours
}

func (r *chartRenderer) Destroy()           {}
func (r *chartRenderer) MinSize() fyne.Size { return r.v.MinSize() }

func (r *chartRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.edge, r.shapes, r.ring, r.bar}, r.labels...)
}

func (r *chartRenderer) Layout(size fyne.Size) {
	r.build()
	zoom := kit.Px(1)
	r.shapes.Resize(fyne.NewSize(size.Width, float32(r.v.scene.H)*zoom))
	const out = 6
	r.edge.Move(fyne.NewPos(-out, -out))
	r.edge.Resize(size.AddWidthHeight(2*out, 2*out))
	for i, l := range r.v.scene.Labels {
		t := r.labels[i].(*canvas.Text)
		m := t.MinSize()
		x := float32(l.At.X) * zoom
		switch l.Align {
		case chart.Centre:
			x -= m.Width / 2
		case chart.End:
			x -= m.Width
		}
		t.Resize(m)
		// the baseline lies at four fifths of a row
		t.Move(fyne.NewPos(float32(math.Round(float64(x))), float32(math.Round(float64(float32(l.At.Y)*zoom-0.8*m.Height)))))
	}
	r.roundChosen()
}

// roundChosen puts the ring, or the edge of a bar, round what is chosen.
func (r *chartRenderer) roundChosen() {
	mark := r.v.mark()
	r.ring.Hidden, r.bar.Hidden = mark == nil || mark.Bar != nil, mark == nil || mark.Bar == nil
	switch {
	case mark == nil:
	case mark.Bar != nil:
		const out = 3
		b, zoom := mark.Bar.Box, kit.Px(1)
		r.bar.Resize(fyne.NewSize(float32(b.W)*zoom+2*out, float32(b.H)*zoom+2*out))
		r.bar.Move(fyne.NewPos(float32(b.X)*zoom-out, float32(b.Y)*zoom-out))
	default:
		wide := kit.Px(18)
		r.ring.Resize(fyne.NewSquareSize(wide))
		r.ring.Move(r.v.where(r.v.chosen).SubtractXY(wide/2, wide/2))
	}
}

// build makes the letters anew where the scene or the palette is another one.
func (r *chartRenderer) build() {
	v := r.v
	v.prepare()
	look := [2]color.Color{kit.Colour(kit.Card), kit.Colour(kit.Ink)}
	if v.drawn == r.shown && look == r.look {
		return
	}
	colours := lookNow()
	r.shown, r.look, r.labels = v.drawn, look, nil
	for _, l := range v.scene.Labels {
		t := canvas.NewText(l.Text, colours(l.Role))
		t.TextSize = kit.TypePx(float32(l.Size))
		r.labels = append(r.labels, t)
	}
	r.shapes.Refresh()
}

func (r *chartRenderer) Refresh() {
	v := r.v
	r.ring.StrokeColor, r.ring.StrokeWidth = kit.Colour(kit.Ink), 2
	r.bar.StrokeColor, r.bar.StrokeWidth, r.bar.CornerRadius = kit.Colour(kit.Ink), 2, 3
	r.edge.StrokeWidth = 0
	if v.focused {
		r.edge.StrokeColor, r.edge.StrokeWidth = kit.Colour(kit.Accent), 2
	}
	r.Layout(v.Size())
	canvas.Refresh(v)
}
