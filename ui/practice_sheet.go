package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// printLink takes the coping cards out as a sheet to be printed; nil where there is
// no way to files.
func (p *practising) printLink(said *kit.Para) *kit.Button {
	if p.u.files() == nil || len(p.cards) == 0 {
		return nil
	}
	return kit.NewButton(lang.L("Print the cards …"), kit.Plain, func() {
		u, page := p.u, p.u.shown
		u.pick.save(lang.L(anyoneReads)+" "+lang.L("Where should it be?"), fileBegin+"cards-"+u.today()+".pdf", func(path string) {
			if u.shown == page && !u.opening {
				p.printCards(path, said)
			}
		})
	})
}

// printCards writes the sheet beside the window.
func (p *practising) printCards(path string, said *kit.Para) {
	u := p.u
	o := parcel.Order{Form: parcel.PDF, Now: u.deps.Now()}
	for _, c := range slices.Backward(p.cards) {
		o.Cards = append(o.Cards, parcel.CardText{Line: c.Line, Answer: c.Answer})
	}
	u.takeOutFile(path, o, nil, said, func(taken parcel.Taken) {
		u.say(said, strings.TrimSpace(lang.L("The cards are in {{.Path}}. Everyone who opens the file can read them.", vals{"Path": path})+unprinted(taken)))
	})
}

// unprinted names the signs that the typeface lacks.
func unprinted(taken parcel.Taken) string {
	if len(taken.Unprintable) == 0 {
		return ""
	}
	return " " + unprintedLine() + " " + strings.Join(taken.Unprintable, ", ")
}

// printBox is the link with what came of it below.
func (p *practising) printBox() fyne.CanvasObject {
	said := kit.NewQuiet("")
	said.Hide()
	link := p.printLink(said)
	if link == nil {
		return kit.Column(0)
	}
	return kit.Column(kit.GapSmall, kit.Row(0, link), said)
}
