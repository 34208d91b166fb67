package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// contrast is the ratio of WCAG 2.1, 1 to 21.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*f(r) + 0.7152*f(g) + 0.0722*f(b)
}

func TestTextStandsOutFromItsGround(t *testing.T) {
	pairs := []struct{ ink, ground fyne.ThemeColorName }{
		{Ink, Paint},
		{Ink, Card},
		{Quiet, Paint},
		{Quiet, Card},
		{Accent, Paint},
		{Accent, AccentSoft},
		{OnAccent, Accent},
		{AxisInk, AxisSoft},
		{TrapInk, TrapSoft},
		{CriticInk, CriticSoft},
		{Ink, AxisSoft},
		{Ink, TrapSoft},
		{Ink, CriticSoft},
		{Ink, AccentSoft},
	}
	for _, look := range []Look{Light, Dark} {
		th := NewTheme(look)
		for _, ground := range []fyne.ThemeColorName{Paint, Card} { // fields stand on both
			for _, edge := range []fyne.ThemeColorName{FieldEdge, Accent} {
				if got := contrast(th.Color(edge, 0), th.Color(ground, 0)); got < 3 {
					t.Errorf("%s: a field's edge, %s, on %s has a contrast of %.2f", look, edge, ground, got)
				}
			}
		}
		for _, p := range pairs {
			if got := contrast(th.Color(p.ink, 0), th.Color(p.ground, 0)); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", look, p.ink, p.ground, got)
			}
		}
	}
}
