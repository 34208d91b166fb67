package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// sheet chooses the fields and shows what would be on the paper.
func (t *takeOut) sheet() fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	for _, f := range t.files.Fields() {
		row.Add(t.option(fieldLabel(f.Title), t.fields[f.Name], func() { t.fields[f.Name] = !t.fields[f.Name] }))
	}
	return kit.Column(kit.Gap, choice(lang.L("What goes on the sheet"), row, ""), t.preview())
}

// fieldLabel is a heading of the sheet as a button can say it.
func fieldLabel(title string) string {
	title, _, _ = strings.Cut(title, " (")
	title, _, _ = strings.Cut(title, ", and")
	return title
}

// chosenFields are in the order of print.
func (t *takeOut) chosenFields() (names []string) {
	for _, f := range t.files.Fields() {
		if t.fields[f.Name] {
			names = append(names, f.Name)
		}
	}
	return names
}

// preview shows one evening as the sheet would say it. The sheet begins with the
// oldest.
func (t *takeOut) preview() fyne.CanvasObject {
	ids := t.listed()
	if len(ids) == 0 {
		return kit.NewQuiet(lang.L("There is no evening to print."))
	}
	r, err := t.u.store.Get(ids[len(ids)-1-t.shown])
	if err != nil {
		return sayProblem(err)
	}
	box := kit.Column(kit.GapSmall, kit.NewCaption(lang.L("This is what will be on it")), kit.CardBox(kit.Gap, t.page(r)))
	if len(ids) > 1 {
		next := kit.NewButton(lang.L("Show the next one"), kit.Plain, func() {
			t.shown = (t.shown + 1) % len(ids)
			t.again()
		})
		box.Add(kit.Ends(kit.NewCaption(ordinal(t.shown+1, len(ids))), next))
	}
	return box
}

// page is one page of the sheet. The words of an evening that is put down until
// morning are in the file, and hidden here.
func (t *takeOut) page(r record.Record) fyne.CanvasObject {
	paper := kit.Column(kit.GapSmall, kit.NewSubtitle(longDay(r.Started)))
	if t.u.isPutDown(r.ID) {
		paper.Add(kit.NewQuiet(downLine() + " " + lang.L("They will be in the file.")))
		paper.Add(kit.Row(0, kit.NewButton(lang.L("Open it now"), kit.Plain, func() {
			t.u.pickUp(r.ID)
			t.again()
		})))
		return paper
	}
	parts := t.files.Sheet(r, t.chosenFields())
	for _, p := range parts {
		if p.Title == "" {
			paper.Add(kit.NewQuiet(p.Text))
			continue
		}
		paper.Add(kit.Column(2, kit.NewCaption(p.Title), kit.NewOwnWords(p.Text).Sized(17)))
	}
	if len(parts) == 0 {
		paper.Add(kit.NewQuiet(lang.L("Nothing else of this evening.")))
	}
	return paper
}
