package kit

import (
	"sync"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	fix "golang.org/x/image/math/fixed"
)

// advance is the width of a text as the sum of its letters' widths. It is close
// to what Fyne draws (kerning makes that a little narrower) and about a thousand
// times faster to find out: Fyne shapes the text anew for each measurement,
// which would take half of the app's start.
func advance(s string, size float32, style fyne.TextStyle) float32 {
	f := metricsOf(NewTheme(FollowSystem).Font(style))
	f.mu.Lock()
	defer f.mu.Unlock()
	total := float32(0)
	for _, r := range s {
		total += f.letter(r)
	}
	return total * size / unitSize
}

// Warm makes Fyne read the four faces that the first page shows. Each takes
// some milliseconds, which can pass beside the opening of the window.
func Warm() {
	for _, style := range []fyne.TextStyle{voice(false, false, false), voice(false, true, false), voice(true, false, false), voice(true, true, false)} {
		textWidth("a", TextSize, style)
		advance("a", TextSize, style)
	}
}

// WarmPaper has Fyne read all that an empty sheet of the user's own words needs.
func WarmPaper() { fyne.MeasureText("a", TypePx(OwnSize), OwnVoice) }

// unitSize is the size, in pixels, at which letters are measured.
const unitSize = 1000

// metrics holds the letter widths of one face.
type metrics struct {
	mu     sync.Mutex
	font   *sfnt.Font // nil where the face cannot be read
	buffer sfnt.Buffer
	known  map[rune]float32
	lacks  map[rune]bool // the letters that it has not
}

var (
	metricsMu sync.Mutex
	faces     = map[string]*metrics{}
)

func metricsOf(source fyne.Resource) *metrics {
	metricsMu.Lock()
	defer metricsMu.Unlock()
	m := faces[source.Name()]
	if m == nil {
		f, err := sfnt.Parse(source.Content())
		if err != nil {
			f = nil // the fallback width serves; the fonts are embedded and tested
		}
		m = &metrics{font: f, known: map[rune]float32{}, lacks: map[rune]bool{}}
		faces[source.Name()] = m
	}
	return m
}

// letter is the width of one letter at unitSize. A letter that the face lacks
// comes from another font; most of those are as wide as they are high.
func (m *metrics) letter(r rune) float32 {
	if w, ok := m.known[r]; ok {
		return w
	}
	w, has := float32(unitSize), false
	if m.font != nil {
		if g, err := m.font.GlyphIndex(&m.buffer, r); err == nil && g != 0 {
			if a, err := m.font.GlyphAdvance(&m.buffer, g, fix.I(unitSize), font.HintingNone); err == nil {
				w, has = float32(a)/64, true
			}
		}
	}
	if m.known[r] = w; !has {
		m.lacks[r] = true
	}
	return w
}
