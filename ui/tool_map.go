package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// sharePrompts help to think of what else played a part. They are put in on a click.
func sharePrompts() []string {
	return []string{
		lang.L("how people here treat mistakes"), lang.L("too public"), lang.L("unclear feedback"),
		lang.L("too much at once"), lang.L("a skill I don’t have yet"), lang.L("chance"),
	}
}

// mapPage gives everything that played a part its share.
func (u *Window) mapPage() (fyne.CanvasObject, fyne.Focusable) {
	s := newShares(u)
	did, paper := u.toolField("map-did", lang.L("What I did, not what I am: I left out the dry run"), fewWords)
	keep := paper.OnChanged
	paper.OnChanged = func(words string) {
		keep(words)
		s.ask()
	}
	body := kit.Column(kit.GapLarge,
		kit.Beside(0.6, kit.GapLarge, s.list, kit.Column(kit.GapSmall, s.pie, s.hint, s.mine)), // what is asked stands beside what was set
		kit.Narrow(readingWidth, did),
		kit.Narrow(readingWidth, u.sayIt()))
	return u.toolFrame(tools.Map, body), s.first
}

// sayIt is a fold with words to say it to someone. They are copied by a button and
// in no other way.
func (u *Window) sayIt() fyne.CanvasObject {
	r := &u.night.rec.Responsibility
	return kit.Fold(lang.L("Say it to someone, if you want"), tools.Spoken(*r) != "", func() fyne.CanvasObject {
		happened, _ := u.toolField("say-happened", lang.L("On Tuesday the login failed in the demo."), fewWords)
		mine, _ := u.toolField("say-my-part", lang.L("I had left out the dry run. No reason, only the fact."), fewWords)
		next, _ := u.toolField("say-next", lang.L("I test it on your network on the 19th."), fewWords)
		ask, _ := u.toolField("say-ask", lang.L("Could we take half an hour for it together?"), fewWords)
		copied := kit.NewButton(lang.L("Copy these words"), kit.Small, nil)
		copied.OnTapped = func() {
			if words := tools.Spoken(u.night.rec.Responsibility); words != "" { // else what was copied before would be gone
				u.app.Clipboard().SetContent(words)
				copied.SetLabel(lang.L("Copied"))
			}
		}
		return kit.Column(kit.Gap, happened, mine, next, ask,
			kit.Flow(kit.GapSmall, copied), kit.NewCaption(lang.L("A copy is plain text. It goes nowhere unless you put it there.")))
	})
}

// shareRow is one share with what shows it.
type shareRow struct {
	share  record.Share
	line   *kit.Line
	scale  *kit.Scale
	number *kit.Para
}

// part is the share in points; what was not touched has none.
func (r *shareRow) part() int {
	if r.share.Part == nil {
		return 0
	}
	return int(*r.share.Part)
}

// tell shows the part in the row.
func (r *shareRow) tell() {
	if r.share.Part == nil {
		r.scale.SetValue(nil)
		r.number.SetText(lang.L("no share yet"))
		return
	}
	r.scale.SetValue(plain(r.share.Part))
	r.number.SetText(lang.L("{{.Share}} of 100", vals{"Share": strconv.Itoa(r.part())}))
}
