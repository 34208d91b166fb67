package exchange

import (
	"fmt"
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"

	"seconddraft/internal/chart"
	"seconddraft/internal/parcel"
)

// WriteReview prints a review as a PDF on A4: text that can be searched, and charts
// as lines and shapes. Of the sheet only Made and the fonts are used. It returns the
// characters that the font lacks.
func WriteReview(w io.Writer, r parcel.Review, s Sheet) ([]Missing, error) {
	regular, err := newCoverage(s.Regular)
	if err != nil {
		return nil, err
	}
	p := &printer{pdf: fpdf.New("P", "mm", "A4", ""), has: regular, missing: map[rune]string{}}
	p.begin(s)
	p.text("B", headSize, r.Title)
	p.text("", bodySize, r.Subtitle)
	for _, part := range r.Parts {
		p.reviewPart(part)
	}
	if err := p.pdf.Output(w); err != nil {
		return nil, fmt.Errorf("write the review: %w", err)
	}
	return p.lacking(), nil
}

// reviewPart prints one part. Its title and its chart stay together.
func (p *printer) reviewPart(part parcel.ReviewPart) {
	needed := 3 * line
	if part.Chart != nil {
		needed += part.Chart.H * p.unit()
	}
	if part.Heading != "" {
		needed += 3 * line
	}
	if _, height := p.pdf.GetPageSize(); p.pdf.GetY()+needed > height-margin {
		p.pdf.AddPage()
	}
	if part.Heading != "" {
		p.pdf.Ln(line)
		p.text("B", headSize-2, part.Heading)
	}
	p.pdf.Ln(line / 2)
	if part.Caption != "" {
		p.text("B", partSize, part.Caption)
	}
	if part.Words != "" {
		p.text("", bodySize, part.Words)
	}
	if part.Chart != nil {
		p.chart(part.Chart)
	}
	if len(part.Notes) > 0 {
		p.text("", bodySize-1.5, strings.Join(part.Notes, "\n"))
	}
}

// unit is a chart's unit in millimetres.
func (p *printer) unit() float64 {
	width, _ := p.pdf.GetPageSize()
	return (width - 2*margin) / parcel.ReviewWidth
}

// printInk is the colour of a role on white paper: that of the light palette, in which
// the paper was looked at before.
var printInk = map[chart.Role][3]int{
	chart.Ink: {0x2B, 0x26, 0x22}, chart.Quiet: {0x6B, 0x62, 0x59}, chart.Line: {0xE2, 0xD9, 0xCB}, chart.Card: {255, 255, 255},
	chart.Main: {0x3F, 0x6B, 0x5E}, chart.MainSoft: {0xDC, 0xE8, 0xE2}, chart.Axis: {0x9E, 0x4F, 0x28}, chart.AxisSoft: {0xF5, 0xE3, 0xD6},
	chart.Trap: {0x5A, 0x5A, 0xA8}, chart.Critic: {0x9B, 0x3B, 0x5A}, chart.CriticSoft: {0xF5, 0xDF, 0xE6},
}

// points of type in a millimetre.
const perMillimetre = 72 / 25.4

// chart draws a scene below what is there.
func (p *printer) chart(s *chart.Scene) {
	unit, left, top := p.unit(), margin, p.pdf.GetY()+1
	place := func(at chart.Point) fpdf.PointType { return fpdf.PointType{X: left + at.X*unit, Y: top + at.Y*unit} }
	for _, shape := range s.Shapes {
		p.shape(shape, unit, place)
	}
	for _, l := range s.Labels {
		ink := printInk[l.Role]
		p.pdf.SetTextColor(ink[0], ink[1], ink[2])
		p.pdf.SetFont("own", "", l.Size*unit*perMillimetre)
		at, text := place(l.At), p.printable(l.Text)
		switch l.Align {
		case chart.Centre:
			at.X -= p.pdf.GetStringWidth(text) / 2
		case chart.End:
			at.X -= p.pdf.GetStringWidth(text)
		}
		p.pdf.Text(at.X, at.Y, text)
	}
	p.pdf.SetTextColor(0, 0, 0)
	p.pdf.SetY(top + s.H*unit + 1)
}

func (p *printer) shape(s chart.Shape, unit float64, place func(chart.Point) fpdf.PointType) {
	style := ""
	if s.Stroke != chart.None {
		ink := printInk[s.Stroke]
		p.pdf.SetDrawColor(ink[0], ink[1], ink[2])
		p.pdf.SetLineWidth(s.Width * unit)
		style = "D"
	}
	if s.Fill != chart.None {
		ink := printInk[s.Fill]
		p.pdf.SetFillColor(ink[0], ink[1], ink[2])
		style = "F" + style
	}
	if s.Dash {
		p.pdf.SetDashPattern([]float64{4 * unit, 4 * unit}, 0)
		defer p.pdf.SetDashPattern(nil, 0)
	}
	points := make([]fpdf.PointType, len(s.Points))
	for i, at := range s.Points {
		points[i] = place(at)
	}
	switch {
	case style == "" || len(points) == 0:
	case s.R > 0:
		p.pdf.Circle(points[0].X, points[0].Y, s.R*unit, style)
	case s.Fill != chart.None:
		p.pdf.Polygon(points, style)
	default:
		for i := 1; i < len(points); i++ {
			p.pdf.Line(points[i-1].X, points[i-1].Y, points[i].X, points[i].Y)
		}
	}
}
