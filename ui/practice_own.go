package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// ownScan are the lines of the user's own that may be practised after a yes.
type ownScan struct {
	done  bool
	lines []ownLine
}

type ownLine struct {
	practice.Line
	day string // of its evening, in words
}

func (s ownScan) all() (list []practice.Line) {
	for _, l := range s.lines {
		list = append(list, l.Line)
	}
	return list
}

// How far the scan goes: it ends when it has found enough.
const (
	scanEvenings = 60
	scanLines    = 12
	ownLeast     = 5 // fewer are not asked about
)

// scan looks, beside the window, for lines that were flagged and answered with
// "could be", on evenings without a stop sign.
func (p *practising) scan() {
	u, store := p.u, p.u.store
	open := u.notBack()
	crash.Go(func() {
		lines := u.ownLines(store, open)
		onUI(func() {
			if u.store != store || u.drill != p {
				return
			}
			p.own = ownScan{done: true, lines: lines}
			if u.place == placePractice && p.stage == practiceStart && len(lines) >= ownLeast {
				u.show()
			}
		})
	})
}

// ownLines reads the newest evenings until it has found enough. It takes a while.
func (u *Window) ownLines(store Store, open []record.ID) (found []ownLine) {
	evenings, err := newest(store, scanEvenings)
	if err != nil {
		return nil
	}
	unshown, err := store.Unshown()
	if err != nil {
		return nil // better none than one that was put away
	}
	now := u.deps.Now()
	for _, s := range evenings {
		if unshown[s.ID] || slices.Contains(open, s.ID) {
			continue
		}
		rec, err := store.Get(s.ID)
		if err != nil {
			continue
		}
		lines := practice.Candidates(&rec, now)
		if len(lines) == 0 || !mayComeBack(u.deps.Reader, &rec) {
			continue
		}
		for _, l := range lines {
			if len(found) == scanLines {
				return found
			}
			if !slices.ContainsFunc(found, func(o ownLine) bool { return o.Line.Line == l.Line }) {
				found = append(found, ownLine{l, dayWords(rec.Started, now)})
			}
		}
	}
	return found
}

// awayFrom reports whether an evening is in the bin or not to be shown back.
func (u *Window) awayFrom(id record.ID) bool {
	binned, err := u.store.InBin()
	if err != nil {
		return true
	}
	unshown, err := u.store.Unshown()
	_, in := binned[id]
	return err != nil || in || unshown[id]
}

// ownBox asks about each line of the user's own, behind one quiet link, once there
// are some.
func (p *practising) ownBox() fyne.CanvasObject {
	if len(p.own.lines) < ownLeast {
		return kit.Column(0)
	}
	return kit.Fold(lang.L("Use lines of your own"), false, func() fyne.CanvasObject {
		box := kit.Column(kit.Gap, kit.NewQuiet(lang.L("You marked these as “could be”. Only those you choose come up.")))
		for _, l := range p.own.lines {
			box.Add(p.ownRow(l))
		}
		return box
	})
}

func (p *practising) ownRow(l ownLine) fyne.CanvasObject {
	b := kit.NewButton(lang.L("Practise with it"), kit.Small, nil)
	b.SetChosen(p.said[l.ID])
	b.OnTapped = func() {
		b.SetChosen(!b.Chosen())
		p.said[l.ID] = b.Chosen()
		keepThing(p.u, kept.OwnLine{ID: record.ID(l.ID), Use: b.Chosen()})
	}
	caption := l.day
	if l.Level > 2 {
		caption = lang.L("{{.Day}}. A harsh one: it comes only with the harsher lines.", vals{"Day": l.day})
	}
	return kit.CardBox(kit.Gap, kit.Column(kit.GapSmall, kit.NewCaption(caption), kit.NewOwnWords(l.Line.Line).Sized(18), kit.Row(0, b)))
}
