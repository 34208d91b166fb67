package ui

import (
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// preview shows the paper as it will be.
func (v *reviewView) preview() {
	v.paper.RemoveAll()
	defer func() { v.u.current.Refresh() }()
	chosen := v.chosen()
	if len(chosen) == 0 {
		v.paper.Add(kit.NewQuiet(lang.L("Nothing is on the paper yet.")))
		return
	}
	page := kit.Column(kit.Gap, kit.NewSubtitle(v.title()), kit.NewQuiet(v.days()))
	for _, it := range chosen {
		if it.part.Heading != "" {
			page.Add(kit.NewSubtitle(it.part.Heading))
		}
		box := kit.Column(4)
		if it.part.Caption != "" {
			box.Add(kit.NewCaption(it.part.Caption))
		}
		if it.part.Words != "" {
			box.Add(kit.NewOwnWords(it.part.Words).Sized(17))
		}
		if it.draw != nil {
			box.Add(newChartView(it.draw, nil))
		}
		for _, note := range it.part.Notes {
			box.Add(kit.NewQuiet(note))
		}
		page.Add(box)
	}
	v.paper.Add(kit.Column(kit.GapSmall, kit.NewCaption(lang.L("This is what will be on it")), kit.CardBox(kit.Gap, page)))
}

// chosen are the parts on the paper, the first of each group with its heading. After
// figures it says what they cannot show: somebody else may read it.
func (v *reviewView) chosen() (list []reviewItem) {
	for _, g := range reviewGroups() {
		first := true
		for _, it := range v.items {
			if it.group != g.group || !v.u.review.chosen[it.key] {
				continue
			}
			if first {
				it.part.Heading, first = g.title, false
			}
			list = append(list, it)
		}
		if g.group == reviewFigures && !first {
			list = append(list, reviewItem{part: parcel.ReviewPart{Caption: lang.L("What these figures cannot show"), Notes: notShownWords()}})
		}
	}
	return list
}

func (v *reviewView) title() string { return lang.L("A look back") }

func (v *reviewView) days() string {
	return lang.L("{{.From}} to {{.To}}", vals{"From": dayOf(v.from), "To": dayOf(v.to)})
}

// printed is the same for the file.
func (v *reviewView) printed() *parcel.Review {
	r := &parcel.Review{Title: v.title(), Subtitle: v.days()}
	for _, it := range v.chosen() {
		if it.draw != nil {
			scene, _ := it.draw(parcel.ReviewWidth)
			it.part.Chart = &scene
		}
		r.Parts = append(r.Parts, it.part)
	}
	return r
}
