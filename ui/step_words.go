package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// wordsPage is step 2: the narration, word for word. Nothing is marked here.
func (u *Window) wordsPage() (fyne.CanvasObject, fyne.Focusable) {
	rec := &u.night.rec
	paper := kit.NewPaper(u.prompt(wordsPrompts()), 300)
	paper.SetText(rec.Narration)
	paper.CursorToEnd()
	marked := u.hotLine(paper)
	var given *record.Rating
	if t := u.night.hot(); t != nil {
		given = t.Belief
	}
	believe := func() {
		if t := u.night.hot(); t != nil {
			t.Belief = given
		}
	}
	paper.OnChanged = func(s string) {
		rec.SetNarration(s)
		believe() // it may have been rated before the first word
		marked.refresh()
		u.touched()
	}
	belief := kit.NewRating(lang.L("How much do you believe it right now?"), plain(given), func(v *int) {
		given = rating(v)
		believe()
		u.touched()
	})
	more := func() fyne.CanvasObject {
		return kit.Column(kit.Gap,
			question(lang.L("What do you think caused it?"), kit.NewLine(lang.L("because …"), rec.Cause, func(s string) { rec.Cause = s; u.touched() })),
			question(lang.L("Which words hurt most?"), marked.box),
		)
	}
	return u.stepPage(kit.Page{
		Title:    lang.L("What did you tell yourself?"),
		Subtitle: lang.L("Word for word, as harsh as it was. It stays on this computer. Nothing is marked while you write."),
		Body: kit.Narrow(readingWidth, kit.Column(kit.GapLarge, paper, belief,
			kit.Fold(lang.L("A little more"), rec.Cause != "" || marked.any(), more))),
	}), paper.Entry
}

// hotLine lets the user mark words of the narration as a thought of its own, and
// one of them as the hot one.
type hotLine struct {
	u     *Window
	paper *kit.Paper
	box   *fyne.Container
}

func (u *Window) hotLine(paper *kit.Paper) *hotLine {
	h := &hotLine{u: u, paper: paper, box: kit.Column(kit.GapSmall)}
	h.refresh()
	return h
}

// any reports whether a thought other than the whole text is marked.
func (h *hotLine) any() bool {
	for _, t := range h.u.night.rec.Thoughts {
		if t.Text != h.u.night.rec.Narration {
			return true
		}
	}
	return false
}

func (h *hotLine) refresh() {
	rec := &h.u.night.rec
	h.box.RemoveAll()
	for i, t := range rec.Thoughts {
		if t.Text == rec.Narration {
			continue
		}
		b := kit.NewButton(quoted(shorten(t.Text, 60)), kit.Small, func() { h.heat(i) })
		b.SetChosen(t.Hot)
		h.box.Add(kit.Row(0, b))
	}
	h.box.Add(kit.Row(0, kit.NewButton(lang.L("Mark the selected words"), kit.Small, h.mark)))
	h.box.Refresh()
}

// heat makes one thought the hot one.
func (h *hotLine) heat(i int) {
	for j := range h.u.night.rec.Thoughts {
		h.u.night.rec.Thoughts[j].Hot = j == i
	}
	h.refresh()
	h.u.touched()
}

// mark takes the selection of the paper as a thought and makes it the hot one.
func (h *hotLine) mark() {
	rec := &h.u.night.rec
	words := strings.TrimSpace(h.paper.Entry.SelectedText())
	at := strings.Index(rec.Narration, words)
	if words == "" || at < 0 {
		return
	}
	// The default thought, all of the text, gives way to a marked one.
	var kept []record.Thought
	var belief *record.Rating
	for _, t := range rec.Thoughts {
		if t.Text == rec.Narration {
			belief = t.Belief
			continue
		}
		kept = append(kept, t)
	}
	rec.Thoughts = append(kept, record.Thought{Start: at, End: at + len(words), Text: words, Belief: belief})
	h.heat(len(rec.Thoughts) - 1)
}

// shorten cuts a text to about n bytes at a word's end.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut <= 0 {
		return strings.ToValidUTF8(s[:n], "") + "…"
	}
	return s[:cut] + "…"
}
