package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// shares is the list of what played a part, with the pie beside it.
type shares struct {
	u          *Window
	list, mine *fyne.Container
	pie        *kit.Pie
	hint       *kit.Para // how the pie is set
	rows       []*shareRow
	first      fyne.Focusable
	// The shares as they were before the row that is being set was begun: setting it
	// to 100 on the way to another number takes nothing from the others.
	base  []int
	being *shareRow
	says  ownPart
	page  int // the page it is on
}

// ownPart is what is said of the user's own part.
type ownPart int

const (
	unasked ownPart = iota
	asksMine
	leftOut
)

func newShares(u *Window) *shares {
	s := &shares{u: u, list: kit.Column(12), mine: kit.Column(kit.GapSmall), pie: kit.NewPie(), hint: kit.NewCaption(""), page: -1}
	s.pie.OnMoved = func(i, by int) {
		s.being = nil
		s.put(tools.MoveBorder(s.parts(), i, by))
	}
	for _, share := range u.night.rec.Responsibility.Shares {
		s.rows = append(s.rows, &shareRow{share: share})
	}
	s.show()
	s.page = u.shown
	return s
}

func (s *shares) parts() (parts []int) {
	for _, r := range s.rows {
		parts = append(parts, r.part())
	}
	return parts
}

// set reports whether any share was set.
func (s *shares) set() bool {
	return slices.ContainsFunc(s.rows, func(r *shareRow) bool { return r.share.Part != nil })
}

// put gives the rows new parts.
func (s *shares) put(parts []int) {
	for i, r := range s.rows {
		r.share.Part = rating(&parts[i])
		r.tell()
	}
	s.keep()
}

// give sets the share of one row; nil is none.
func (s *shares) give(r *shareRow, v *int) {
	if s.being != r {
		s.base, s.being = s.parts(), r
	}
	part := 0
	if v != nil {
		part = *v
	}
	s.put(tools.SetShare(s.base, slices.Index(s.rows, r), part))
}

// keep puts the rows into the evening, but those that hold nothing.
func (s *shares) keep() {
	list := []record.Share{}
	for _, r := range s.rows {
		if strings.TrimSpace(r.share.What) != "" || r.share.Part != nil {
			list = append(list, r.share)
		}
	}
	rec := &s.u.night.rec
	rec.Responsibility.Shares = list
	if tools.MineCounts(list) {
		rec.Responsibility.LeftOut = false
	}
	s.draw()
	s.u.touched()
}

// draw shows the shares in the pie.
func (s *shares) draw() {
	s.pie.SetParts(s.parts())
	visible(s.pie, len(s.rows) > 0) // an empty ring says nothing, and a low window has no room for it
	visible(s.hint, len(s.rows) > 0)
	if s.pie.Movable() {
		s.hint.SetText(lang.L("The lines between the shares can be moved with the mouse."))
	} else {
		s.hint.SetText(lang.L("Set a share on its line, or type the number there."))
	}
	s.ask()
}

// show builds the list anew.
func (s *shares) show() {
	s.list.RemoveAll()
	s.first, s.being = nil, nil
	for i, r := range s.rows {
		s.list.Add(s.card(i, r))
	}
	add := kit.NewButton(lang.L("Add something"), kit.Small, func() { s.add(record.Share{}) })
	if s.first == nil {
		s.first = add
	}
	chips := kit.Flow(kit.GapSmall, add)
	for _, p := range sharePrompts() {
		if !slices.ContainsFunc(s.rows, func(r *shareRow) bool { return r.share.What == p }) {
			chips.Add(kit.NewButton(p, kit.Small, func() { s.name(p) }))
		}
	}
	s.list.Add(chips)
	s.list.Refresh()
	s.draw()
}

func (s *shares) card(i int, r *shareRow) fyne.CanvasObject {
	r.line = kit.NewLine(lang.L("something that played a part"), r.share.What, func(words string) {
		r.share.What = words
		s.keep()
	})
	if s.first == nil {
		s.first = r.line.Entry
	}
	r.scale, r.number = kit.NewScale(0, 100, 5), kit.NewCaption("")
	r.scale.OnChanged = func(v *int) { s.give(r, v) }
	r.tell()
	mine := kit.NewButton(lang.L("mine"), kit.Small, nil)
	mine.SetChosen(r.share.Mine)
	mine.OnTapped = func() {
		r.share.Mine = !r.share.Mine
		mine.SetChosen(r.share.Mine)
		s.keep()
		s.u.current.Refresh() // bold letters are wider
	}
	away := kit.NewButton(lang.L("Take it out"), kit.Plain, func() { s.remove(r) })
	number := kit.NewPara("")
	number.SetRuns(kit.Run{Text: strconv.Itoa(i + 1), Bold: true})
	// Low, so that the pie stays in sight beside several of them.
	named := container.NewBorder(nil, nil, container.NewCenter(kit.Row(0, number)), nil, kit.Inset(0, 0, 0, 10, r.line))
	return kit.CardBox(14, kit.Column(6, kit.Ends(named, kit.Row(kit.Gap, mine, away)), r.scale, r.number))
}

// add puts a share into the list. It has what the others leave.
func (s *shares) add(share record.Share) {
	if parts := tools.AddShare(s.parts()); s.set() && parts[len(parts)-1] > 0 {
		share.Part = rating(&parts[len(parts)-1])
	}
	s.rows = append(s.rows, &shareRow{share: share})
	s.changed()
	row := s.rows[len(s.rows)-1]
	if share.What != "" { // it has its name: its share comes next
		s.u.win.Canvas().Focus(row.scale)
		return
	}
	s.u.win.Canvas().Focus(row.line.Entry)
}

// name puts a prompt into an empty row, else into a new one.
func (s *shares) name(what string) {
	if i := slices.IndexFunc(s.rows, func(r *shareRow) bool { return strings.TrimSpace(r.share.What) == "" }); i >= 0 {
		s.rows[i].share.What = what
		s.changed()
		return
	}
	s.add(record.Share{What: what})
}

func (s *shares) remove(r *shareRow) {
	i := slices.Index(s.rows, r)
	parts, set := tools.RemoveShare(s.parts(), i), s.set()
	s.rows = slices.Delete(s.rows, i, i+1)
	if set {
		for j, left := range s.rows {
			left.share.Part = rating(&parts[j])
		}
	}
	s.changed()
}

// changed keeps and shows a list that has other rows.
func (s *shares) changed() {
	s.keep()
	s.show()
	s.u.current.Refresh()
}

// ask puts the one question about the user's own part where it is due.
func (s *shares) ask() {
	rec := &s.u.night.rec
	asked := unasked
	switch {
	case tools.AsksAboutMine(rec):
		asked = asksMine
	case rec.Responsibility.LeftOut && len(s.rows) > 0:
		asked = leftOut
	}
	if asked == s.says {
		return
	}
	s.says = asked
	s.mine.RemoveAll()
	switch asked {
	case asksMine:
		s.mine.Add(kit.CardBox(kit.Gap, kit.Column(kit.GapSmall,
			kit.NewPara(lang.L("You named something you did. Leave it out?")),
			kit.Flow(kit.GapSmall,
				kit.NewButton(lang.L("Leave it out"), kit.Small, s.leaveOut),
				kit.NewButton(lang.L("Give it a share"), kit.Small, s.putIn)))))
	case leftOut:
		s.mine.Add(kit.Flow(kit.Gap, kit.NewQuiet(lang.L("What you did is left out on purpose.")),
			kit.NewButton(lang.L("Give it a share"), kit.Plain, s.putIn)))
	}
	s.mine.Refresh()
	if s.u.shown == s.page {
		s.u.current.Refresh()
	}
}

func (s *shares) leaveOut() {
	s.u.night.rec.Responsibility.LeftOut = true
	s.u.touched()
	s.ask()
}

// putIn gives the user's own part a row, or goes to the one it has.
func (s *shares) putIn() {
	r := &s.u.night.rec.Responsibility
	r.LeftOut = false
	if i := slices.IndexFunc(s.rows, func(r *shareRow) bool { return r.share.Mine }); i >= 0 {
		s.u.touched()
		s.ask()
		s.u.win.Canvas().Focus(s.rows[i].scale)
		return
	}
	what := lang.L("what I did")
	if words := shorten(r.Did, 60); words != "" {
		what = words
	}
	s.add(record.Share{What: what, Mine: true})
}
