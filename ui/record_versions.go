package ui

import (
	"fmt"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// historyPage lists every saved version of the record that is viewed.
func (u *Window) historyPage() (fyne.CanvasObject, fyne.Focusable) {
	back := func() {
		u.shelf.history = false
		u.show()
	}
	u.leave = back
	page := kit.Page{
		Title:    lang.L("Versions of this evening"),
		Subtitle: lang.L("Each one that was kept, newest first. Open one to read it or to bring it back."),
		Quiet:    []*kit.Button{kit.NewButton(lang.L("Back to the evening"), kit.Plain, back)},
	}
	list, err := u.store.Versions(u.viewing)
	if len(list) == 0 {
		page.Body = kit.Column(0, sayProblem(err))
		return page.Build(), nil
	}
	rows := newRecordList(func() int { return len(list) }, func(i int) rowLine { return versionLine(list, i) }, func(i int) {
		u.shelf.version = list[i].Seq
		u.show()
	})
	rows.CreateItem = func() fyne.CanvasObject { return newPlainRow() }
	rows.leave = back
	body := fyne.CanvasObject(rows)
	if err != nil {
		body = kit.Under(kit.Gap, sayProblem(err), rows)
	}
	page.Body, page.Fill = kit.Narrow(readingWidth+80, body), true
	return page.Build(), rows
}

// versionLine says when a version was kept and what is new in it.
func versionLine(list []record.State, i int) rowLine {
	when := lang.L("Kept on {{.When}}", vals{"When": longMoment(list[i].Saved)})
	if i == 0 {
		when += " · " + lang.L("the newest")
	}
	if i == len(list)-1 {
		return rowLine{when, lang.L("The first one kept")}
	}
	changed := changedSteps(&list[i+1].Record, &list[i].Record)
	if len(changed) == 0 {
		return rowLine{when, lang.L("Kept again without a change")}
	}
	return rowLine{when, lang.L("New in it: {{.Steps}}", vals{"Steps": strings.Join(changed, ", ")})}
}

// changedSteps names the pages on which something differs.
func changedSteps(before, after *record.Record) (names []string) {
	parts := func(r *record.Record) [][]any {
		return [][]any{
			stepEvent:    {r.Event, r.When, r.Area, r.Trigger},
			stepWords:    {r.Narration, r.Cause},
			stepFeelings: {r.Feelings, r.Body, r.Cost},
			stepLook:     {r.Verdicts, r.Dials, r.Changeable, r.EvidenceFor, r.EvidenceAgainst, r.Step, r.Need, r.Thoughts},
			stepDraft:    {r.SecondDraft, r.Strategy, r.BeliefSecond},
			stepNext: {
				r.Next, r.Finished, r.Contain, r.Responsibility, r.Learn, r.Tell, r.Engagements, r.Heavy,
				r.Forecasts, r.StillTrue, r.Recovery, r.LaterDrafts,
			},
		}
	}
	was, now := parts(before), parts(after)
	for step := range stepNames {
		if step == stepLook && before.Narration != after.Narration {
			// The marked thoughts follow the words: that alone is no news.
			was[step], now[step] = was[step][:len(was[step])-1], now[step][:len(now[step])-1]
		}
		if !reflect.DeepEqual(was[step], now[step]) {
			names = append(names, quoted(stepName(step)))
		}
	}
	return names
}

// versionPage shows one version, to be read.
func (u *Window) versionPage() (fyne.CanvasObject, fyne.Focusable) {
	back := func() {
		u.shelf.version = 0
		u.show()
	}
	u.leave = back
	backTo := kit.NewButton(lang.L("Back to the versions"), kit.Plain, back)
	list, err := u.store.Versions(u.viewing)
	for i, v := range list {
		if v.Seq != u.shelf.version {
			continue
		}
		page := kit.Page{
			Title:    longDay(v.Record.Started),
			Subtitle: lang.L("As it was kept on {{.When}}.", vals{"When": longMoment(v.Saved)}),
			Body:     kit.Column(kit.Gap, recordBody(&v.Record), toldParts(&v.Record), openParts(&v.Record)),
			Quiet:    []*kit.Button{backTo},
		}
		if i > 0 {
			u.main = func() { u.bringVersionBack(v.Record) }
			page.Main = kit.NewButton(lang.L("Bring this version back"), kit.Filled, u.main)
		}
		return page.Build(), nil
	}
	if err == nil {
		err = fmt.Errorf("version %d is not there", u.shelf.version)
	}
	return unreadPage(err, backTo), nil
}

// bringVersionBack keeps an old version as the newest one. Nothing is lost by it:
// what was there until now is the version before.
func (u *Window) bringVersionBack(old record.Record) {
	// The words that were cut off are a version of their own first.
	if !u.keepVersion() || !u.keepOffered("") {
		return
	}
	if err := u.saver.Version(old.Clone()); err != nil {
		u.savedOrNot(err, "")
		return
	}
	if u.night.rec.ID == old.ID {
		u.night = resume(old.Clone(), old.Clone())
	}
	if u.offer != nil && u.offer.ID == old.ID {
		u.offer = &old
	}
	u.shelf.version = 0
	u.show()
}
