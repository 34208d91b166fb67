package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// newText is one row of text. Where its face has all the letters the face is named
// itself: then Fyne reads that one file, where for a style it also reads a fallback
// and its emoji, ten milliseconds and some megabytes for each style.
func newText(words string, ink color.Color, size float32, style fyne.TextStyle) *canvas.Text {
	t := canvas.NewText(words, ink)
	t.TextSize, t.TextStyle, t.FontSource = size, style, faceFor(words, style)
	return t
}

// textWidth is the width of a text as Fyne draws it.
func textWidth(s string, size float32, style fyne.TextStyle) float32 {
	drawn, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, faceFor(s, style))
	return drawn.Width
}

// faceFor is the face that has all letters of a text, nil where one of them must
// come from elsewhere.
func faceFor(words string, style fyne.TextStyle) fyne.Resource {
	face := NewTheme(FollowSystem).Font(style)
	if !metricsOf(face).has(words) {
		return nil
	}
	return face
}

// has reports whether a face has all letters of a text.
func (m *metrics) has(words string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, r := range words {
		if m.letter(r); m.lacks[r] {
			return false
		}
	}
	return true
}
