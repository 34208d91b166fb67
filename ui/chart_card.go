package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/chart"
	"seconddraft/internal/insight"
	"seconddraft/ui/kit"
)

// figureCard is one card of Insights: a chart that can be read as a table, with what
// can be said of it in words.
type figureCard struct {
	// name is that of its files, and by which it is known whether it is a table now.
	name, title string
	// choose stands under the title, says is one sentence in large letters and below
	// are quiet ones under the chart; any of them may be missing.
	choose fyne.CanvasObject
	says   string
	below  []string
	draw   drawing
	// n are the cases there are. Under insight.Enough it says how many are missing.
	n int
}

// chartCard builds a card.
func (v *insightsView) chartCard(c figureCard) fyne.CanvasObject {
	box := kit.Column(12, kit.NewCaption(c.title))
	if c.choose != nil {
		box.Add(c.choose)
	}
	if c.says != "" {
		box.Add(kit.NewSubtitle(c.says).Sized(20))
	}
	if missing := insight.Need(c.n); missing > 0 {
		c.below = append(c.below, moreNeeded(missing))
	}
	if c.n == 0 || c.draw == nil {
		box.Add(kit.Column(4, captions(c.below)...))
		return kit.CardBox(24, box)
	}
	inner := kit.Column(8)
	v.fillChart(inner, c)
	box.Add(inner)
	return kit.CardBox(24, box)
}

func captions(lines []string) (list []fyne.CanvasObject) {
	for _, line := range lines {
		list = append(list, kit.NewCaption(line))
	}
	return list
}

// moreNeeded says how many cases are missing until there are enough.
func moreNeeded(n int) string {
	return amount("{{.N}} more until this says anything.", n)
}

// fillChart shows the chart, or its table, then the sentences and what can be done.
func (v *insightsView) fillChart(box *fyne.Container, c figureCard) {
	box.RemoveAll()
	tables := v.state().tables
	again := func() {
		v.fillChart(box, c)
		v.u.current.Refresh()
	}
	point, turn := kit.NewCaption(" "), kit.NewButton("", kit.Plain, nil)
	if _, on := tables[c.name]; on {
		v.fillTable(box, c, again)
		turn.SetLabel(lang.L("As a picture"))
		turn.OnTapped = func() {
			delete(tables, c.name)
			again()
		}
	} else {
		view := newChartView(c.draw, v.open)
		view.openBar = v.openBar
		view.chose = func(mark *chart.Mark) { point.SetText(pointWords(&view.table, mark)) }
		box.Add(view)
		turn.SetLabel(lang.L("As a table"))
		turn.OnTapped = func() {
			tables[c.name] = 0
			again()
		}
	}
	if len(c.below) > 0 {
		box.Add(kit.Column(4, captions(c.below)...))
	}
	save := kit.NewButton(lang.L("Save as …"), kit.Plain, nil)
	save.OnTapped = func() { v.askForm(save, box, c) }
	box.Add(kit.Ends(point, kit.Row(kit.Gap, turn, save)))
}

// pointWords says what a point or a bar stands for.
func pointWords(table *chart.Table, mark *chart.Mark) string {
	if mark == nil || mark.Row >= len(table.Rows) {
		return " "
	}
	if mark.Bar != nil {
		return mark.Bar.Says
	}
	words := cellWords(table.Rows[mark.Row][0])
	own := len(table.Head)
	if table.Own > 0 { // the line is said below the chart
		own = table.Own
	}
	if rest := figureWords(table, mark.Row, own); rest != "" {
		words += ": " + rest
	}
	return words
}

// cellWords is a day or a month of a table as the window writes it. Tables hold it as
// 2006-01-02, for spreadsheets and because there may be ten thousand.
func cellWords(cell string) string {
	switch day, ok := parseDay(cell, false); {
	case ok && len(cell) == len("2006-01-02"):
		return dayOf(day)
	case ok && len(cell) == len("2006-01"):
		return monthYear(day)
	}
	return cell
}

// manyColumns is from how many on a month names only what is not 0 in it.
const manyColumns = 6

// figureWords is a row as it is read aloud, up to a column: each figure with the name of its
// column, where there is more than one.
func figureWords(table *chart.Table, row, upTo int) string {
	cells, head, words := table.Rows[row][:upTo], table.Head, []string{}
	for i, cell := range cells[1:] {
		name, figure := head[i+1], strings.ContainsAny(cell, "0123456789")
		if figure {
			cell = withPoint(spokenFigures.Replace(cell))
		}
		switch {
		case cell == "", cell == "0" && table.Months != nil && len(cells) >= manyColumns:
		case len(cells) == 2 || name == "" || !figure:
			words = append(words, cell)
		case name == "%":
			words = append(words, cell+" %")
		default:
			words = append(words, name+" "+cell)
		}
	}
	return strings.Join(words, " · ")
}

// spokenFigures are figures of a table, which has them as spreadsheets know them, as they are
// read. A range stays on one line.
var spokenFigures = strings.NewReplacer("-", "−", " – ", "\u00a0–\u00a0")

// tableRows is how many rows of a table are shown at a time.
const tableRows = 10

// fillTable shows some rows, the newest first where they are evenings or months, each
// of which opens.
func (v *insightsView) fillTable(box *fyne.Container, c figureCard, again func()) {
	_, table := c.draw(float64(usualWidth))
	n := len(table.Rows)
	first := min(v.state().tables[c.name], max(0, n-1))
	if table.Scale != "" {
		box.Add(kit.NewCaption(table.Scale))
	}
	for i := first; i < min(n, first+tableRows); i++ {
		row := i
		if table.IDs != nil || table.Months != nil {
			row = n - 1 - i
		}
		box.Add(v.tableRow(&table, row))
	}
	if n <= tableRows {
		return
	}
	turn := kit.Flow(kit.Gap)
	for _, t := range []struct {
		label string
		to    int
	}{{lang.L("Rows before"), first - tableRows}, {lang.L("More rows"), first + tableRows}} {
		if t.to > -tableRows && t.to < n {
			turn.Add(kit.NewButton(t.label, kit.Plain, func() {
				v.state().tables[c.name] = max(0, t.to)
				again()
			}))
		}
	}
	box.Add(kit.Ends(kit.NewCaption(lang.L("Rows {{.From}} to {{.To}} of {{.N}}", vals{"From": first + 1, "To": min(n, first+tableRows), "N": n})), turn))
}

// tableRow is one row.
func (v *insightsView) tableRow(table *chart.Table, row int) fyne.CanvasObject {
	name := cellWords(table.Rows[row][0])
	first := fyne.CanvasObject(kit.NewPara(name))
	link := func(open func()) { first = kit.Row(0, kit.NewButton(name, kit.Plain, open)) }
	switch {
	case table.IDs != nil && table.IDs[row] != "" && v.open != nil:
		link(func() { v.open(table.IDs[row]) })
	case table.Months != nil && v.openBar != nil:
		link(func() { v.openBar(chart.Behind{Month: table.Months[row]}) })
	}
	words := figureWords(table, row, len(table.Head))
	if len(table.Head) > 2 { // too long to stand beside it
		return kit.Column(2, first, kit.NewQuiet(words))
	}
	return kit.Ends(first, kit.NewShort(words))
}
