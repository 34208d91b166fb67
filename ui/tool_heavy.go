package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// heavyPage asks five questions in words and then which of them can still move. It
// has no sum.
func (u *Window) heavyPage() (fyne.CanvasObject, fyne.Focusable) {
	h := &heavy{u: u, moves: kit.Column(10), step: kit.Column(10)}
	body := kit.Column(kit.GapLarge)
	var first fyne.Focusable
	for _, p := range tools.HeavyParts() {
		paper := u.toolPaper(lang.L(p.Hint), h.answer(p.Name), fewWords)
		keep := paper.OnChanged
		paper.OnChanged = func(s string) {
			keep(s)
			h.hint()
		}
		if first == nil {
			first = paper.Entry
		}
		body.Add(question(lang.L(p.Ask), paper))
	}
	h.show()
	body.Add(h.moves)
	body.Add(h.step)
	return u.toolFrame(tools.Heavy, kit.Narrow(readingWidth, body)), first
}

// heavy is the lower half of the page: what can still move, and one step for it.
type heavy struct {
	u           *Window
	moves, step *fyne.Container
	asks        []*kit.Para // beside each of the five
	offered     int         // how many steps were passed over
}

// answer is where the answer to one of the five questions stands.
func (h *heavy) answer(name string) *string {
	rec := &h.u.night.rec
	i := slices.IndexFunc(rec.ToolTexts(), func(t record.Text) bool { return t.Name == "heavy-"+name })
	return rec.ToolTexts()[i].Words
}

func (h *heavy) show() {
	rec := &h.u.night.rec
	h.moves.Add(kit.NewSubtitle(lang.L("Which of the five can still move?")))
	h.moves.Add(kit.NewQuiet(lang.L("You say which. A question stands below those where the answer is empty or names a lack.")))
	for _, p := range tools.HeavyParts() {
		b := kit.NewButton(lang.L(p.Title), kit.Small, nil)
		b.SetChosen(slices.Contains(rec.Heavy.Moves, p.Name))
		b.OnTapped = func() {
			h.toggle(p.Name)
			b.SetChosen(slices.Contains(rec.Heavy.Moves, p.Name))
		}
		ask := kit.NewCaption("")
		h.asks = append(h.asks, ask)
		h.moves.Add(kit.Column(2, kit.Row(0, b), ask))
	}
	h.hint()
	h.offer()
}

// hint asks of those that may move.
func (h *heavy) hint() {
	for i, p := range tools.HeavyParts() {
		h.asks[i].SetText("")
		if h.said() && !slices.Contains(h.u.night.rec.Heavy.Moves, p.Name) && tools.MayMove(*h.answer(p.Name)) {
			h.asks[i].SetText(lang.L("Maybe one that can move?"))
		}
	}
}

// said reports whether any of the five was answered: before that nothing is asked of
// the empty ones.
func (h *heavy) said() bool {
	return slices.ContainsFunc(tools.HeavyParts(), func(p tools.HeavyPart) bool { return *h.answer(p.Name) != "" })
}

func (h *heavy) toggle(name string) {
	moves := &h.u.night.rec.Heavy.Moves
	if i := slices.Index(*moves, name); i >= 0 {
		*moves = slices.Delete(slices.Clone(*moves), i, i+1)
	} else {
		*moves = append(slices.Clone(*moves), name)
	}
	h.offered = 0
	h.u.touched()
	h.hint()
	h.offer()
	h.u.current.Refresh()
}

// offer shows one step for what was ticked last, and the field for the user's own.
func (h *heavy) offer() {
	rec := &h.u.night.rec
	h.step.RemoveAll()
	defer h.step.Refresh()
	n := len(rec.Heavy.Moves)
	if n == 0 && rec.Heavy.Step == "" {
		return
	}
	paper := h.u.toolPaper(lang.L("One step, in your own words"), &rec.Heavy.Step, fewWords)
	if n > 0 {
		line := lang.L(tools.Step(rec.Heavy.Moves[n-1], h.offered))
		h.step.Add(kit.CardBox(kit.Gap, kit.Column(kit.GapSmall,
			kit.NewCaption(lang.L("One step that some people take")), kit.NewPara(line),
			kit.Flow(kit.GapSmall,
				kit.NewButton(lang.L("Put it in"), kit.Small, func() { paper.Put(together(paper.Text(), line)) }),
				kit.NewButton(lang.L("Another one"), kit.Small, func() {
					h.offered++
					h.offer()
					h.u.current.Refresh()
				})))))
	}
	h.step.Add(question(lang.L("One step for what can still move"), paper))
}

// together puts a line under what was written.
func together(words, line string) string {
	if words == "" {
		return line
	}
	return words + "\n" + line
}
