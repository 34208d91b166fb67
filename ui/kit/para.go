package kit

import (
	"math"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Run is a stretch of a paragraph in one style.
type Run struct {
	Text   string
	Bold   bool
	Colour fyne.ThemeColorName // "" is the paragraph's colour
}

// Para is a wrapped paragraph of text that cannot be edited. Unlike a label it
// has no padding of its own, so that it lines up with its page's margin.
type Para struct {
	widget.BaseWidget
	runs   []Run
	own    bool
	italic bool
	size   float32
	colour fyne.ThemeColorName
	align  fyne.TextAlign
}

// NewPara is a paragraph in the app's voice.
func NewPara(text string) *Para { return newPara(false, TextSize, Ink, text) }

// NewQuiet is a smaller, quieter paragraph in the app's voice.
func NewQuiet(text string) *Para { return newPara(false, TextSize, Quiet, text) }

// NewCaption is a caption in the app's voice.
func NewCaption(text string) *Para { return newPara(false, SmallSize, Quiet, text) }

// NewTitle is the title of a page.
func NewTitle(text string) *Para { return newPara(true, TitleSize, Ink, text) }

// NewSubtitle is the title of a card.
func NewSubtitle(text string) *Para { return newPara(true, SubSize, Ink, text) }

// NewOwnWords shows words of the user that cannot be edited here.
func NewOwnWords(text string) *Para { return newPara(true, OwnSize, Ink, text) }

// NewShort is a caption of one line that keeps its width, for the right end of a
// row.
func NewShort(text string) fyne.CanvasObject {
	p := NewCaption(text)
	p.align = fyne.TextAlignTrailing
	return container.New(oneLine{p}, p)
}

// oneLine gives a paragraph the width of its words, so that they stay on one row
// where there is room for that.
type oneLine struct{ para *Para }

func (l oneLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, r := range l.para.runs {
		width += textWidth(r.Text, l.para.px(), l.para.style(r.Bold))
	}
	return fyne.NewSize(width+2, objects[0].MinSize().Height)
}

func (oneLine) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func newPara(own bool, size float32, colour fyne.ThemeColorName, text string) *Para {
	p := &Para{own: own, size: size, colour: colour, runs: []Run{{Text: text}}}
	p.ExtendBaseWidget(p)
	return p
}

// Italic slants the paragraph and gives it back.
func (p *Para) Italic() *Para { p.italic = true; return p }

// Sized sets the text size and gives the paragraph back.
func (p *Para) Sized(size float32) *Para { p.size = size; return p }

// SetText replaces the words.
func (p *Para) SetText(text string) { p.SetRuns(Run{Text: text}) }

// SetLine replaces the words by ones that stay on one row of the given width;
// "…" stands where they were cut.
func (p *Para) SetLine(text string, width float32) {
	fits := func(s string) bool { return advance(s, p.px(), p.style(false)) <= width }
	if width > 0 && !fits(text) {
		runes := []rune(text)
		n := sort.Search(len(runes), func(i int) bool { return !fits(string(runes[:i+1]) + "…") })
		text = strings.TrimRight(string(runes[:n]), " ") + "…"
	}
	p.SetText(text)
}

// SetRuns replaces the words by stretches of different style.
func (p *Para) SetRuns(runs ...Run) {
	p.runs = runs
	p.Refresh()
}

// Text is the whole wording.
func (p *Para) Text() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// CreateRenderer implements fyne.Widget.
func (p *Para) CreateRenderer() fyne.WidgetRenderer {
	r := &paraRenderer{para: p}
	r.build(640)
	return r
}

// px is the size of the letters on the screen.
func (p *Para) px() float32 { return TypePx(p.size) }

// lineHeight is a whole number of pixels: Fyne rounds the size of a row's picture
// by the place where the row stands, so that on a broken place the letters are
// stretched and look blurred.
func (p *Para) lineHeight() float32 { return whole(p.px() * p.rowHeight()) }

// rowHeight is the height of a row in heights of its letters.
func (p *Para) rowHeight() float32 {
	switch {
	case p.size >= TitleSize:
		return 1.3
	case p.size >= SubSize && p.own:
		return 1.25
	case p.own:
		return ownRow
	}
	return 1.5
}

func whole(px float32) float32 { return float32(math.Round(float64(px))) }

// style is the text style of a stretch of the paragraph.
func (p *Para) style(bold bool) fyne.TextStyle { return voice(p.own, bold, p.italic) }

// voice is the text style of one of the two voices. The theme turns it into a
// face.
func voice(own, bold, italic bool) fyne.TextStyle {
	return fyne.TextStyle{Monospace: own, Bold: bold, Italic: italic}
}

type paraRenderer struct {
	para    *Para
	width   float32
	objects []fyne.CanvasObject
	rows    int
}

func (r *paraRenderer) Destroy()                     {}
func (r *paraRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *paraRenderer) MinSize() fyne.Size {
	return fyne.NewSize(24, float32(r.rows)*r.para.lineHeight())
}

func (r *paraRenderer) Layout(size fyne.Size) {
	if size.Width != r.width && size.Width > 0 {
		r.build(size.Width)
		canvas.Refresh(r.para)
	}
}

func (r *paraRenderer) Refresh() {
	r.build(r.width)
	canvas.Refresh(r.para)
}

// piece is one word with the blanks after it, in the style of its run.
type piece struct {
	word  string
	run   int
	hard  bool // a line break follows
	width float32
}

// build breaks the paragraph into rows of the given width.
func (r *paraRenderer) build(width float32) {
	r.width, r.objects, r.rows = width, nil, 1
	x, start := float32(0), float32(0)
	var line strings.Builder
	run := -1
	flush := func() {
		if line.Len() > 0 {
			r.add(line.String(), run, start)
			line.Reset()
		}
		start = x
	}
	for _, pc := range r.pieces(width) {
		bare := strings.TrimRight(pc.word, " ")
		if x > 0 && x+r.measure(bare, pc.run) > width {
			flush()
			x, start = 0, 0
			r.rows++
		}
		if pc.run != run {
			if line.Len() > 0 { // the next run must begin exactly where this one ends
				x = start + textWidth(line.String(), r.para.px(), r.para.style(r.para.runs[run].Bold))
			}
			flush()
			run = pc.run
		}
		line.WriteString(pc.word)
		x += pc.width
		if pc.hard {
			flush()
			x, start = 0, 0
			r.rows++
		}
	}
	flush()
}

// pieces are the words of all runs. A word wider than a row is cut where the row
// is full.
func (r *paraRenderer) pieces(width float32) []piece {
	var out []piece
	for i, run := range r.para.runs {
		measure := func(s string) float32 { return r.measure(s, i) }
		for li, line := range strings.Split(run.Text, "\n") {
			if li > 0 && len(out) > 0 {
				out[len(out)-1].hard = true
			} else if li > 0 {
				out = append(out, piece{run: i, hard: true})
			}
			for _, w := range strings.SplitAfter(line, " ") {
				if w == "" && line != "" {
					continue
				}
				for _, part := range cutWord(w, width, measure) {
					out = append(out, piece{word: part, run: i, width: measure(part)})
				}
			}
		}
	}
	return out
}

func (r *paraRenderer) measure(s string, run int) float32 {
	return advance(s, r.para.px(), r.para.style(r.para.runs[run].Bold))
}

func (r *paraRenderer) add(s string, run int, x float32) {
	p := r.para
	name := p.runs[run].Colour
	if name == "" {
		name = p.colour
	}
	t := newText(strings.TrimRight(s, " "), colour(name), p.px(), p.style(p.runs[run].Bold))
	h := p.lineHeight()
	w := advance(t.Text, t.TextSize, t.TextStyle)
	if p.align == fyne.TextAlignTrailing {
		w = textWidth(t.Text, t.TextSize, t.TextStyle)
		x = r.width - w
	}
	y := float32(r.rows-1) * h
	if p.own && h < ownRow*t.TextSize-1 { // a title: its rows are closer than the typeface
		y -= whole((ownRow - faceRow) / 2 * t.TextSize)
	}
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, t)
}
