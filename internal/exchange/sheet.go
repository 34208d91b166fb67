package exchange

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"

	"seconddraft/internal/record"
)

// Sheet is what is printed for a therapist: chosen records and chosen fields.
type Sheet struct {
	Records []record.Record
	// Fields are names of SheetFields; nothing else is printed but the date.
	Fields []string
	// Regular and Bold are TrueType files (fpdf takes no OpenType outlines).
	Regular, Bold []byte
	Made          time.Time
	// plain leaves the pages uncompressed, for tests.
	plain bool
}

// SheetFields are the names that a sheet can be put together from.
func SheetFields() []string {
	names := []string{"area"}
	for _, s := range eveningSections {
		names = append(names, s.name)
	}
	for _, l := range lists {
		names = append(names, l.name)
	}
	names = append(names, record.ToolNames...)
	for _, l := range laterLists {
		names = append(names, l.name)
	}
	return names
}

// FieldTitle is the heading of a field of SheetFields.
func FieldTitle(name string) string {
	if i := slices.IndexFunc(sections, func(s section) bool { return s.name == name }); i >= 0 {
		return sections[i].title
	}
	if i := slices.IndexFunc(allLists(), func(l list) bool { return l.name == name }); i >= 0 {
		return allLists()[i].title
	}
	if title := record.ToolTitles[name]; title != "" {
		return title
	}
	return "Area of life"
}

// SheetPart is one field as a sheet prints it. The title is empty where the text
// says what it is.
type SheetPart struct{ Title, Text string }

// SheetOf is all that a sheet says of a record below its date.
func SheetOf(r record.Record, fields []string) (said []SheetPart) {
	if slices.Contains(fields, "area") && r.Area != "" {
		said = append(said, SheetPart{Text: FieldTitle("area") + ": " + r.Area})
	}
	for _, f := range parts(r) {
		text := strings.TrimRight(strings.Join(append(f.lines, f.text), "\n"), "\n")
		chosen := slices.Contains(fields, f.name) || f.tool != "" && slices.Contains(fields, f.tool)
		if chosen && strings.TrimSpace(text) != "" {
			said = append(said, SheetPart{f.title, text})
		}
	}
	return said
}

// Missing is a character that the font has no picture for. On the sheet its name
// stands in its place.
type Missing struct {
	Char rune
	Name string
}

func (m Missing) String() string { return fmt.Sprintf("U+%04X %s", m.Char, m.Name) }

// The measures of a sheet, in millimetres and points.
const (
	margin   = 22.0
	line     = 5.4
	bodySize = 11.0
	headSize = 16.0
	partSize = 11.5
)

// WriteSheet prints the sheet as a PDF on A4, with text that can be searched. It
// returns the characters that the font lacks.
func WriteSheet(w io.Writer, s Sheet) ([]Missing, error) {
	if i := slices.IndexFunc(s.Fields, func(f string) bool { return !slices.Contains(SheetFields(), f) }); i >= 0 {
		return nil, fmt.Errorf("there is no field %q; there are %s", s.Fields[i], strings.Join(SheetFields(), ", "))
	}
	regular, err := newCoverage(s.Regular)
	if err != nil {
		return nil, err
	}
	p := &printer{pdf: fpdf.New("P", "mm", "A4", ""), has: regular, missing: map[rune]string{}}
	p.begin(s)
	for i, r := range s.Records {
		p.record(i, r, s.Fields)
	}
	if err := p.pdf.Output(w); err != nil {
		return nil, fmt.Errorf("write the sheet: %w", err)
	}
	return p.lacking(), nil
}

type printer struct {
	pdf     *fpdf.Fpdf
	has     *coverage
	missing map[rune]string
}

func (p *printer) begin(s Sheet) {
	p.pdf.SetCompression(!s.plain)
	// The same sheet gives the same bytes.
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(s.Made)
	p.pdf.SetModificationDate(s.Made)
	p.pdf.SetProducer("Second Draft", true)
	p.pdf.SetMargins(margin, margin, margin)
	p.pdf.SetAutoPageBreak(true, margin)
	// fpdf writes into what it is given.
	p.pdf.AddUTF8FontFromBytes("own", "", bytes.Clone(s.Regular))
	p.pdf.AddUTF8FontFromBytes("own", "B", bytes.Clone(s.Bold))
	p.pdf.SetFooterFunc(func() {
		p.pdf.SetY(-15)
		p.pdf.SetFont("own", "", 9)
		p.pdf.CellFormat(0, line, fmt.Sprint(p.pdf.PageNo()), "", 0, "C", false, 0, "")
	})
	p.pdf.AddPage()
}

func (p *printer) record(i int, r record.Record, fields []string) {
	if i > 0 {
		p.pdf.Ln(line)
	}
	p.text("B", headSize, r.Started.Format("Monday, 2 January 2006"))
	for _, part := range SheetOf(r, fields) {
		if part.Title == "" {
			p.text("", bodySize, part.Text)
			continue
		}
		p.part(part.Title, part.Text)
	}
}

// part prints one field. A title never stands alone at the foot of a page.
func (p *printer) part(title, text string) {
	p.pdf.Ln(line / 2)
	if _, height := p.pdf.GetPageSize(); p.pdf.GetY()+3*line > height-margin {
		p.pdf.AddPage()
	}
	p.text("B", partSize, title)
	p.text("", bodySize, text)
}

func (p *printer) text(style string, size float64, text string) {
	p.pdf.SetFont("own", style, size)
	p.pdf.MultiCell(0, line*size/bodySize, p.printable(text), "", "L", false)
}

// printable names each character that the font lacks in its place, in brackets.
func (p *printer) printable(text string) string {
	var b strings.Builder
	for _, c := range norm.NFC.String(strings.ReplaceAll(text, "\r\n", "\n")) {
		switch {
		case c == '\n':
			b.WriteRune(c)
		case c == '\t':
			b.WriteString("    ")
		case p.has.glyph(c):
			b.WriteRune(c)
		case joins(c): // says only how the characters beside it look
		default:
			name := nameOf(c)
			p.missing[c] = name
			fmt.Fprintf(&b, "[%s]", strings.ToLower(name))
		}
	}
	return b.String()
}

// joins reports whether a character is no sign by itself: the joiner and the
// variation selectors, which shape an emoji.
func joins(c rune) bool { return c == '\u200d' || unicode.Is(unicode.Variation_Selector, c) }

func nameOf(c rune) string {
	if name := runenames.Name(c); name != "" && name[0] != '<' {
		return name
	}
	return fmt.Sprintf("U+%04X", c)
}

func (p *printer) lacking() (list []Missing) {
	for c, name := range p.missing {
		list = append(list, Missing{c, name})
	}
	slices.SortFunc(list, func(a, b Missing) int { return int(a.Char - b.Char) })
	return list
}

// coverage says which characters a font has a picture for.
type coverage struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
}

func newCoverage(file []byte) (*coverage, error) {
	f, err := sfnt.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("read the font of the sheet: %w", err)
	}
	return &coverage{font: f}, nil
}

func (c *coverage) glyph(char rune) bool {
	if char > 0xFFFF || unicode.IsControl(char) { // fpdf knows no character above
		return false
	}
	i, err := c.font.GlyphIndex(&c.buffer, char)
	return err == nil && i != 0
}
