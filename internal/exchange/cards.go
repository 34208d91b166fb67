package exchange

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"
)

// CardText is a coping card: its front and its back.
type CardText struct{ Line, Answer string }

// The measures of printed cards, in millimetres and points.
const (
	cardPad  = 6.0
	cardSize = 12.0
)

// WriteCards prints coping cards as a PDF on A4, one below the other, each in a frame
// to be cut along: the line above, the answer below it. Of the sheet it takes the
// typefaces and the date. It returns the characters that the font lacks.
func WriteCards(w io.Writer, cards []CardText, s Sheet) ([]Missing, error) {
	regular, err := newCoverage(s.Regular)
	if err != nil {
		return nil, err
	}
	p := &printer{pdf: fpdf.New("P", "mm", "A4", ""), has: regular, missing: map[rune]string{}}
	p.begin(s)
	for _, c := range cards {
		p.card(c)
	}
	if err := p.pdf.Output(w); err != nil {
		return nil, fmt.Errorf("write the cards: %w", err)
	}
	return p.lacking(), nil
}

// card prints one card. It is kept on one page where it fits on one.
func (p *printer) card(c CardText) {
	width, height := p.pdf.GetPageSize()
	front, back := p.printable(c.Line), p.printable(c.Answer)
	inner := width - 2*margin - 2*cardPad
	p.pdf.SetFont("own", "", cardSize)
	rows := len(p.pdf.SplitText(front, inner)) + len(p.pdf.SplitText(back, inner))
	lineHeight := line * cardSize / bodySize
	high := float64(rows)*lineHeight + 2*cardPad + line
	if p.pdf.GetY()+high > height-margin {
		p.pdf.AddPage()
	}
	top, page := p.pdf.GetY(), p.pdf.PageNo()
	p.pdf.SetY(top + cardPad)
	p.inset(front, lineHeight)
	p.pdf.SetY(p.pdf.GetY() + line)
	p.pdf.SetFont("own", "B", cardSize)
	p.inset(back, lineHeight)
	if p.pdf.PageNo() == page { // one longer than a page has no frame
		p.pdf.SetDrawColor(190, 190, 190)
		p.pdf.Rect(margin, top, width-2*margin, p.pdf.GetY()+cardPad-top, "D")
	}
	p.pdf.SetY(p.pdf.GetY() + cardPad + line)
}

// inset prints a paragraph inside the frame.
func (p *printer) inset(text string, lineHeight float64) {
	p.pdf.SetX(margin + cardPad)
	width, _ := p.pdf.GetPageSize()
	p.pdf.SetLeftMargin(margin + cardPad)
	p.pdf.MultiCell(width-2*margin-2*cardPad, lineHeight, text, "", "L", false)
	p.pdf.SetLeftMargin(margin)
}
