package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/evidence"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// pastCard offers the user's own words with their day. What is put in stands on the
// paper word for word, and reaches the drafts as what speaks against the thought.
func (d *drafting) pastCard(it evidence.Item) fyne.CanvasObject {
	when := it.Date
	if day, err := time.ParseInLocation(time.DateOnly, it.Date, time.Local); err == nil {
		when = dayWords(day, d.u.deps.Now())
	}
	tag := kit.Row(0, kit.Tag(lang.L("your own evidence, {{.Day}}", vals{"Day": when}), kit.Accent, kit.AccentSoft))
	if h := d.hidden[it]; h != "" {
		return kit.CardBox(kit.Gap, kit.Column(10, tag, kit.NewQuiet(lang.L("It will not be shown again.")),
			kit.Row(0, kit.NewButton(lang.L("Show it again"), kit.Plain, func() { d.showAgain(it) }))))
	}
	put := kit.NewButton(lang.L("Put it in?"), kit.Small, func() { d.putIn(it, when) })
	if d.isIn(it) {
		put.SetLabel(lang.L("It is in"))
		put.OnTapped = nil
	}
	box := kit.Column(10, tag)
	if it.Kind == evidence.Forecast {
		box.Add(kit.NewQuiet(lang.L("You feared this. It did not happen.")))
	}
	box.Add(kit.NewOwnWords(quoted(it.Text)).Sized(17))
	box.Add(kit.Flow(kit.Gap, put, kit.NewButton(lang.L("Don’t show this again"), kit.Plain, func() { d.hide(it) })))
	return kit.CardBox(kit.Gap, box)
}

// hide keeps these words from being offered again; showAgain takes that back.
func (d *drafting) hide(it evidence.Item) {
	h := kept.Hidden{ID: record.New(d.u.deps.Now()).ID, From: record.ID(it.ID), Words: it.Text}
	name, value, err := kept.Setting(h)
	if err == nil {
		err = d.u.store.PutSetting(name, value)
	}
	if !d.u.didOrSaid(err) {
		return
	}
	if d.hidden == nil {
		d.hidden = map[evidence.Item]string{}
	}
	d.hidden[it] = name
	d.lay()
}

func (d *drafting) showAgain(it evidence.Item) {
	if d.u.didOrSaid(d.u.store.RemoveSetting(d.hidden[it])) {
		delete(d.hidden, it)
		d.lay()
	}
}

// fact is what an item says against a thought, as it stands with what does not fit.
func fact(it evidence.Item) string {
	if it.Kind == evidence.Forecast {
		return lang.L("I feared this, and it did not happen: “{{.Words}}”", vals{"Words": it.Text})
	}
	return it.Text
}

// putIn puts words of an earlier day behind what stands on the paper.
func (d *drafting) putIn(it evidence.Item, when string) {
	if d.isIn(it) {
		return
	}
	rec := &d.u.night.rec
	rec.EvidenceAgainst = strings.TrimSpace(rec.EvidenceAgainst + "\n" + fact(it))
	words := lang.L("{{.Day}}, in my own words: “{{.Words}}”", vals{"Day": when, "Words": it.Text})
	if it.Kind == evidence.Forecast {
		words = lang.L("{{.Day}}: {{.Words}}", vals{"Day": when, "Words": fact(it)})
	}
	if now := strings.TrimSpace(d.paper.Text()); now != "" {
		words = now + "\n\n" + words
	}
	d.paper.Put(words)
	d.u.win.Canvas().Focus(d.paper.Entry)
	kit.Reveal(d.paper)
	d.offer()
}

// isIn reports whether words of an earlier day were put in.
func (d *drafting) isIn(it evidence.Item) bool {
	return slices.Contains(lines(d.u.night.rec.EvidenceAgainst), fact(it))
}
