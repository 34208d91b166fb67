package chart

import (
	"math"
	"time"

	"seconddraft/internal/record"
)

// Role is what a colour is for; Look says which colour that is.
type Role int

// The roles. None paints nothing.
const (
	None Role = iota
	Ink
	Quiet
	Line
	Card
	Main
	MainSoft
	Axis
	AxisSoft
	Trap
	Critic
	CriticSoft
)

// Point is a place in a scene, in its own units, y down.
type Point struct{ X, Y float64 }

// Shape is a line through points, closed and filled where Fill is not None, or a
// circle where R is more than 0.
type Shape struct {
	Points       []Point
	R            float64
	Fill, Stroke Role
	// Width is of the stroke.
	Width float64
	Dash  bool
}

// Align is which part of a label stands at its place.
type Align int

// The alignments.
const (
	Start Align = iota
	Centre
	End
)

// Label is a line of text; its place is on the baseline.
type Label struct {
	At    Point
	Text  string
	Size  float64
	Align Align
	Role  Role
}

// Mark is a place that opens an evening, or, with a Bar, the evenings behind it.
type Mark struct {
	At Point
	ID record.ID
	// Row of the table has its figures.
	Row int
	Bar *Bar
}

// Bar is one bar of a chart by months.
type Bar struct {
	Behind
	// Says what it is and how many.
	Says string
	// Box is the bar as it is drawn, Reach where a click still means it.
	Box, Reach Box
}

// Behind is what lies behind a bar: the evenings of a month on which a trap was
// confirmed, or on which the critic was at a level; with neither, all of them.
type Behind struct {
	Month time.Time
	Trap  string
	Level int
}

// Box is a part of a scene.
type Box struct{ X, Y, W, H float64 }

// Has reports whether a point lies in it.
func (b Box) Has(p Point) bool {
	return p.X >= b.X && p.X <= b.X+b.W && p.Y >= b.Y && p.Y <= b.Y+b.H
}

// Scene is a chart of a size.
type Scene struct {
	W, H   float64
	Shapes []Shape
	Labels []Label
	Marks  []Mark
}

// Table has the figures of a chart: all that its picture shows.
type Table struct {
	Head []string
	// Scale names the ends of what is measured; "" where the head says enough.
	Scale string
	// Own is how many columns a row has of its own, where the others are of a line that is
	// drawn through; 0 is all of them.
	Own  int
	Rows [][]string
	// IDs are the evenings of the rows, "" of a row that is a middle of several; nil
	// where no row is an evening.
	IDs []record.ID
	// Months are the months of the rows; nil where a row is none.
	Months []time.Time
}

// add puts in a row that is an evening.
func (t *Table) add(id record.ID, cells ...string) {
	t.Rows, t.IDs = append(t.Rows, cells), append(t.IDs, id)
}

// add leaves out a shape of no points, such as the line of too few cases.
func (s *Scene) add(shape Shape) {
	if len(shape.Points) > 0 {
		s.Shapes = append(s.Shapes, shape)
	}
}

func (s *Scene) line(role Role, width float64, points ...Point) {
	s.add(Shape{Points: points, Stroke: role, Width: width})
}

func (s *Scene) area(role Role, points ...Point) { s.add(Shape{Points: points, Fill: role}) }

func (s *Scene) dot(at Point, r float64, fill Role) {
	s.add(Shape{Points: []Point{at}, R: r, Fill: fill})
}

// ring is a dot that is told from others without its colour.
func (s *Scene) ring(at Point, r float64, role Role) {
	s.add(Shape{Points: []Point{at}, R: r, Fill: Card, Stroke: role, Width: 2})
}

func (s *Scene) box(x, y, w, h float64, fill Role) {
	s.area(fill, Point{x, y}, Point{x + w, y}, Point{x + w, y + h}, Point{x, y + h})
}

// tile is a square with round corners.
func (s *Scene) tile(x, y, side float64, fill Role) {
	r := side / 5
	var points []Point
	for i, c := range []Point{{x + side - r, y + side - r}, {x + r, y + side - r}, {x + r, y + r}, {x + side - r, y + r}} {
		for a := range 5 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(i) + float64(a)/4))
			points = append(points, Point{c.X + r*cos, c.Y + r*sin})
		}
	}
	s.area(fill, points...)
}

func (s *Scene) label(x, y float64, align Align, text string) {
	s.Labels = append(s.Labels, Label{Point{x, y}, text, small, align, Quiet})
}

// small is the size of a label's letters.
const small = 13
