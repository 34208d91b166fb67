package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/parcel"
	"seconddraft/ui/kit"
)

// reviewing is what was chosen for the sheet, until the store is closed.
type reviewing struct {
	quarter bool
	chosen  map[string]bool // by the keys of reviewItem
	back    place
}

// reviewView is the page on which a month or a quarter is put on paper.
type reviewView struct {
	u        *Window
	from, to time.Time // days, both included
	items    []reviewItem
	away     bool // an evening of the time is put down until morning
	said     *kit.Para
	box      *fyne.Container // what can be chosen
	paper    *fyne.Container // what will be printed
	counts   int             // what an older count brings is dropped
}

// reviewLink is the way in, or nothing where the app has no way to files.
func (u *Window) reviewLink() []*kit.Button {
	if u.files() == nil {
		return nil
	}
	return []*kit.Button{kit.NewButton(lang.L("A look back to print"), kit.Plain, func() {
		if u.keepVersion() {
			u.review.back, u.place = u.place, placeReview
			u.show()
		}
	})}
}

func (u *Window) reviewPage() (fyne.CanvasObject, fyne.Focusable) {
	if u.review.chosen == nil {
		u.review.chosen = map[string]bool{}
	}
	v := &reviewView{u: u, said: noWord(), box: kit.Column(kit.GapLarge), paper: kit.Column(kit.Gap)}
	back := func() {
		if u.taking == nil && u.review.back == placeTakeOut || u.review.back == placeReview {
			u.review.back = placeInsights
		}
		u.leavePage(u.review.back)
	}
	u.leave, u.main = back, v.choosePlace
	if u.finder.filled.Load() {
		v.load()
	} else {
		u.say(v.said, lang.L("Your evenings are being read. One moment …"))
		u.fillNow()
		u.waiting = func() {
			if u.finder.filled.Load() {
				u.waiting = nil
				v.load()
			}
		}
	}
	return kit.Page{
		Title:    lang.L("A look back to print"),
		Subtitle: lang.L("For yourself, or for someone you trust, such as a therapist. Only what you choose goes on the paper."),
		Body:     kit.Narrow(readingWidth, kit.Column(kit.GapLarge, v.spans(), v.box, v.paper)),
		Status:   v.said,
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, back)},
		Main:     kit.NewButton(lang.L("Save the file …"), kit.Filled, v.choosePlace),
	}.Build(), nil
}

// spans are the two stretches of time. Another one has other parts, so nothing of it
// is chosen yet.
func (v *reviewView) spans() fyne.CanvasObject {
	r, row := &v.u.review, kit.Flow(kit.GapSmall)
	var both []*kit.Button
	for i, label := range []string{lang.L("The last month"), lang.L("The last three months")} {
		quarter := i == 1
		b := kit.NewButton(label, kit.Small, func() {
			r.quarter = quarter
			for j, other := range both {
				other.SetChosen(j == i)
			}
			v.load()
		})
		b.SetChosen(r.quarter == quarter)
		both = append(both, b)
		row.Add(b)
	}
	return kit.Column(kit.GapSmall, kit.NewCaption(lang.L("Of which time")), row)
}

// load reads the time beside the window, then shows what can be chosen.
func (v *reviewView) load() {
	u, page := v.u, v.u.shown
	y, m, d := u.deps.Now().Date()
	v.to = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	v.from = v.to.AddDate(0, -1, 1)
	if u.review.quarter {
		v.from = v.to.AddDate(0, -3, 1)
	}
	v.counts++
	counting := v.counts
	read := u.reviewReader(v.from, v.to)
	crash.Go(func() {
		found, err := read()
		onUI(func() {
			if u.shown != page || v.counts != counting {
				return
			}
			if err != nil {
				u.say(v.said, sentences(err))
				return
			}
			v.said.Hide()
			if found.lost != nil {
				u.say(v.said, sentences(found.lost))
			}
			v.items, v.away = found.items(u, v.from, v.to), found.away
			v.fill()
		})
	})
}

// fill shows all that can be chosen, group by group.
func (v *reviewView) fill() {
	v.box.RemoveAll()
	for _, g := range reviewGroups() {
		list := kit.Column(kit.Gap)
		if g.group == reviewFigures {
			list = kit.Flow(kit.GapSmall)
		}
		for _, it := range v.items {
			if it.group == g.group {
				list.Add(v.row(it))
			}
		}
		if len(list.Objects) == 0 {
			list.Add(kit.NewQuiet(g.none))
		}
		v.box.Add(kit.Column(12, part(g.title), list))
	}
	if v.away {
		v.box.Add(kit.NewQuiet(lang.L("The words of an evening that is put down until morning are not listed.")))
	}
	v.preview()
}

// row is one thing with its button, which stays the same so that focus and place do.
func (v *reviewView) row(it reviewItem) fyne.CanvasObject {
	chosen := v.u.review.chosen
	b := kit.NewButton(it.part.Caption, kit.Small, nil)
	figure := it.group == reviewFigures // which is its button
	show := func() {
		b.SetChosen(chosen[it.key])
		switch {
		case figure:
		case chosen[it.key]:
			b.SetLabel(lang.L("It is on the paper"))
		default:
			b.SetLabel(lang.L("Put it on the paper"))
		}
	}
	b.OnTapped = func() {
		chosen[it.key] = !chosen[it.key]
		show()
		v.preview()
	}
	show()
	if figure {
		return b
	}
	box := kit.Column(4, kit.NewCaption(it.part.Caption), kit.NewOwnWords(it.part.Words).Sized(17))
	for _, note := range captions(it.part.Notes) {
		box.Add(note)
	}
	box.Add(kit.Row(0, b))
	return box
}

// choosePlace asks where the file is to be. It is to be printed, so it has no
// passphrase.
func (v *reviewView) choosePlace() {
	u, page := v.u, v.u.shown
	review := v.printed()
	switch {
	case u.opening:
		return
	case len(review.Parts) == 0:
		u.say(v.said, lang.L("Choose first what goes on the paper."))
		return
	}
	title := lang.L(anyoneReads) + " " + lang.L("Where should it be?")
	u.pick.save(title, fileBegin+dateKey(u.deps.Now())+".pdf", func(path string) {
		if u.shown == page {
			v.write(path, review)
		}
	})
}

// write runs beside the window.
func (v *reviewView) write(path string, review *parcel.Review) {
	o := parcel.Order{Form: parcel.PDF, Review: review, Now: v.u.deps.Now()}
	v.u.takeOutFile(path, o, nil, v.said, func(taken parcel.Taken) { v.written(path, taken) })
}

// written says where the file is.
func (v *reviewView) written(path string, taken parcel.Taken) {
	u := v.u
	body := kit.Column(kit.Gap, kit.NewOwnWords(path).Sized(17), plainWarning())
	addUnprinted(body, taken)
	back := func() { u.leavePage(placeReview) }
	u.begin()
	u.main, u.leave = back, back
	u.put(kit.Page{
		Title: lang.L("The file is written"),
		Body:  kit.Narrow(readingWidth, body),
		Main:  kit.NewButton(lang.L("Done"), kit.Filled, back),
	}.Build(), nil)
}
