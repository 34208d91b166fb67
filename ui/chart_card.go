package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/insight"
	"seconddraft/internal/record"
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
		view.chose = func(row int) { point.SetText(pointWords(view, row)) }
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

// pointWords says what a point stands for.
func pointWords(view *chartView, row int) string {
	if row < 0 || row >= len(view.table.Rows) {
		return " "
	}
	cells := view.table.Rows[row]
	words := cellWords(cells[0])
	if rest := strings.Join(nonEmpty(cells[1:]), ", "); rest != "" {
		words += ": " + rest
	}
	return words
}

// cellWords is a day of a table as the window writes it. Tables hold it as 2006-01-02,
// for spreadsheets and because there may be ten thousand.
func cellWords(cell string) string {
	if day, ok := parseDay(cell, false); ok && len(cell) == len("2006-01-02") {
		return dayOf(day)
	}
	return cell
}

// tableRows is how many rows of a table are shown at a time.
const tableRows = 10

// fillTable shows some rows, the newest first where they are evenings, each of which
// opens.
func (v *insightsView) fillTable(box *fyne.Container, c figureCard, again func()) {
	_, table := c.draw(float64(usualWidth))
	n := len(table.Rows)
	first := min(v.state().tables[c.name], max(0, n-1))
	head := strings.Join(nonEmpty(table.Head), " · ")
	if head != "" {
		box.Add(kit.NewCaption(head))
	}
	for i := first; i < min(n, first+tableRows); i++ {
		row := i
		var id record.ID
		if table.IDs != nil {
			row = n - 1 - i
			id = table.IDs[row]
		}
		box.Add(v.tableRow(table.Head, table.Rows[row], id))
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

// tableRow is one row. With many columns it names those that are not 0.
func (v *insightsView) tableRow(head, cells []string, id record.ID) fyne.CanvasObject {
	const few = 5
	values := cells[1:]
	if len(cells) > few {
		values = nil
		for i, cell := range cells[1:] {
			if cell != "0" && cell != "" {
				values = append(values, head[i+1]+": "+cell)
			}
		}
	}
	day := fyne.CanvasObject(kit.NewPara(cellWords(cells[0])))
	if id != "" && v.open != nil {
		day = kit.Row(0, kit.NewButton(cellWords(cells[0]), kit.Plain, func() { v.open(id) }))
	}
	words := strings.Join(nonEmpty(values), " · ")
	if len(cells) > few {
		return kit.Column(2, day, kit.NewQuiet(words))
	}
	return kit.Ends(day, kit.NewShort(words))
}
