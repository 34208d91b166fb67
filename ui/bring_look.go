package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/kept"
	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// lookPage shows what a file would add, before anything is added.
func (b *bringIn) lookPage() fyne.CanvasObject {
	u, a := b.u, b.arrival
	u.leave = b.another
	box := kit.Column(kit.GapLarge)
	for _, o := range b.found(a) {
		box.Add(o)
	}
	box.Add(b.said)
	page := kit.Page{
		Title:    lang.L("What is in it"),
		Subtitle: lang.L("{{.File}}, read as {{.Kind}}.", vals{"File": filepath.Base(b.path), "Kind": a.Kind}),
		Body:     kit.Narrow(readingWidth, box),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, func() { u.leavePage(b.back) })},
	}
	if a.Empty() {
		u.main = b.another
		page.Main = kit.NewButton(lang.L("Another file"), kit.Filled, b.another)
		return page.Build()
	}
	u.main = b.add
	page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Another file"), kit.Plain, b.another))
	page.Main = kit.NewButton(lang.L("Add these"), kit.Filled, b.add)
	return page.Build()
}

// found are the parts of what was found.
func (b *bringIn) found(a *parcel.Arrival) (parts []fyne.CanvasObject) {
	add := func(o ...fyne.CanvasObject) { parts = append(parts, kit.Column(kit.GapSmall, o...)) }
	if a.Empty() {
		add(kit.NewPara(lang.L("There is nothing new in it.")))
	}
	if n := len(a.New); n > 0 {
		add(kit.NewPara(amount("{{.N}} evenings are new:", n)), b.lines(a.New))
	}
	if n := len(a.Beside); n > 0 {
		add(kit.NewPara(amount("{{.N}} evenings are here with other words. Both are kept, side by side:", n)), b.lines(a.Beside))
	}
	if n := len(a.Duplicates); n > 0 {
		add(kit.NewPara(amount("{{.N}} evenings are here already and left out:", n)), b.lines(a.Duplicates))
	}
	if n := a.Dismissals; n > 0 {
		add(kit.NewPara(amount("With them: your “Not this” to {{.N}} questions.", n)))
	}
	if beside := besideWords(a.Kept); beside != "" {
		add(kit.NewPara(lang.L("With them: {{.Things}}.", vals{"Things": beside})))
	}
	if n := a.Settings; n > 0 {
		add(kit.NewPara(amount("With them: {{.N}} settings that you have not made here.", n)))
	}
	if n := len(a.Skipped); n > 0 {
		add(kit.NewPara(amount("{{.N}} parts could not be understood:", n)), b.skipped(a.Skipped))
	}
	return parts
}

// besideWords counts what is kept beside the evenings, each kind by its name.
func besideWords(counts map[string]int) string {
	lines := []struct {
		line string
		of   kept.Kind
	}{
		{"{{.N}} wins, memories and kind things", kept.KindOf[kept.Win]()},
		{"{{.N}} letters", kept.KindOf[kept.Letter]()},
		{"{{.N}} stories with a name", kept.KindOf[kept.Story]()},
		{"{{.N}} coping cards", kept.KindOf[kept.Card]()},
		{"{{.N}} weekly looks", kept.KindOf[kept.CheckIn]()},
	}
	var words []string
	named, all := 0, 0
	for _, n := range counts {
		all += n
	}
	for _, l := range lines {
		if n := counts[string(l.of)]; n > 0 {
			words, named = append(words, amount(l.line, n)), named+n
		}
	}
	if rest := all - named; rest > 0 { // what Practice may use, what was set aside, and what a newer app keeps
		words = append(words, amount("{{.N}} notes of Practice and Home", rest))
	}
	return strings.Join(words, ", ")
}

// What is shown of a long list at once, and after it was asked for.
const (
	fewLines  = 5
	manyLines = 100
)

// lines shows the first evenings of a list by their dates and first words.
func (b *bringIn) lines(list []record.Summary) fyne.CanvasObject {
	down := b.u.putDowns()
	return b.some(len(list), func(i int) fyne.CanvasObject {
		l := shownLine(list[i], down)
		return kit.Column(2, kit.NewCaption(l.when), kit.NewOwnWords(l.words).Sized(17))
	})
}

func (b *bringIn) skipped(list []string) fyne.CanvasObject {
	return b.some(len(list), func(i int) fyne.CanvasObject { return kit.NewQuiet(list[i]) })
}

// some shows few of n objects, and more of them when asked.
func (b *bringIn) some(n int, object func(int) fyne.CanvasObject) fyne.CanvasObject {
	box := kit.Column(10)
	until := func(from, to int) {
		for i := from; i < min(n, to); i++ {
			box.Add(object(i))
		}
	}
	until(0, fewLines)
	if n <= fewLines {
		return box
	}
	more := kit.Row(0)
	more.Add(kit.NewButton(lang.L("Show {{.N}} more", vals{"N": min(n, manyLines) - fewLines}), kit.Plain, func() {
		box.Remove(more)
		until(fewLines, manyLines)
		if n > manyLines {
			box.Add(kit.NewCaption(lang.L("and {{.N}} more", vals{"N": n - manyLines})))
		}
		b.u.current.Refresh()
	}))
	box.Add(more)
	return box
}
