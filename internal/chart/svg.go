package chart

import (
	"fmt"
	"image/color"
	"strings"
)

// Look gives the colour of a role.
type Look func(Role) color.NRGBA

// SVG is the scene as a file of its own, with its labels.
func (s *Scene) SVG(look Look) []byte { return s.svg(look, true) }

// ShapesSVG is the scene without its labels, for a drawer that has no letters.
func (s *Scene) ShapesSVG(look Look) []byte { return s.svg(look, false) }

func (s *Scene) svg(look Look, labels bool) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s">`+"\n", num(s.W), num(s.H))
	if labels { // a file lies on a page of any colour
		fmt.Fprintf(&b, `<rect width="%s" height="%s" fill="%s"/>`+"\n", num(s.W), num(s.H), hex(look(Card)))
	}
	for _, shape := range s.Shapes {
		b.WriteString(shape.svg(look) + "\n")
	}
	if labels {
		for _, l := range s.Labels {
			fmt.Fprintf(&b, `<text x="%s" y="%s" font-family="Inter, sans-serif" font-size="%s" text-anchor="%s" fill="%s">%s</text>`+"\n",
				num(l.At.X), num(l.At.Y), num(l.Size), []string{"start", "middle", "end"}[l.Align], hex(look(l.Role)), escape(l.Text))
		}
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func (s *Shape) svg(look Look) string {
	paint := ` fill="none"`
	if s.Fill != None {
		paint = fmt.Sprintf(` fill="%s"`, hex(look(s.Fill)))
	}
	if s.Stroke == None {
		paint += ` stroke="none"` // some drawers have another default
	} else {
		paint += fmt.Sprintf(` stroke="%s" stroke-width="%s"`, hex(look(s.Stroke)), num(s.Width))
		if s.Dash {
			paint += ` stroke-dasharray="4 4"`
		}
	}
	if s.R > 0 {
		return fmt.Sprintf(`<circle cx="%s" cy="%s" r="%s"%s/>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.R), paint)
	}
	var d strings.Builder
	for i, p := range s.Points {
		d.WriteString([]string{"M", "L"}[min(i, 1)] + num(p.X) + " " + num(p.Y))
	}
	if s.Fill != None {
		d.WriteString("Z")
	}
	return fmt.Sprintf(`<path d="%s"%s/>`, d.String(), paint)
}

// num has at most two places: more is finer than any screen.
func num(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", v), "0"), ".")
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace
