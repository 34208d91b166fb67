package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// example is what the worked evening stands in front of: all that is written goes to
// a store in memory meanwhile.
type example struct {
	store Store
	saver *saver
	night *evening
}

// workedEvening is an evening of somebody made up. It stays English, as the reader
// reads no other language.
func workedEvening(now time.Time) record.Record {
	r := record.New(now)
	r.Event = "I watered Hanna's greenhouse while she was away. On the hot Saturday I left it shut, and half of the tomatoes dried up. She came home today and I showed her."
	r.When, r.Area = "this afternoon", "friends"
	r.SetNarration("I always let people down. It was one simple thing, and I am such an idiot. She must think I am useless. She will never ask me for anything again.")
	r.Thoughts[0].Belief = rated(85)
	r.Cause = "I was late for the train and did not think of the heat."
	r.Feelings = []record.Feeling{{Name: "ashamed", Before: rated(75)}, {Name: "sad"}}
	r.EvidenceFor = "Half of the tomatoes are dead."
	r.EvidenceAgainst = "I came every evening for two weeks. The other half, the beans and the cucumbers are well."
	r.SecondDraft = "I left the greenhouse shut on a hot day, and half of the tomatoes died. I was late and did not think of it, and I am sorry. I came on all the other evenings, and the rest is well. What Hanna thinks of it I don't know yet. I can ask her, and bring her three new plants on Saturday."
	r.Next = "Bring Hanna three new plants on Saturday."
	return r
}

func rated(v int) *record.Rating { return rating(&v) }

// tryExample begins the worked evening. Nothing of it reaches the store.
func (u *Window) tryExample() {
	if u.example != nil || !u.keepVersion() {
		return
	}
	u.example = &example{store: u.store, saver: u.saver, night: u.night}
	memory := &memoryStore{behind: u.store, settings: map[string]string{}}
	u.store, u.saver, u.aside = memory, newSaver(memory, func(error) {}), nil
	rec := workedEvening(u.deps.Now())
	u.night = &evening{rec: rec, kept: rec.Clone()}
	u.place = placeTonight
	u.show()
}

// leaveExample forgets it, with all that was changed in it.
func (u *Window) leaveExample() {
	if e := u.example; e != nil {
		u.example = nil
		u.watch.Stop()
		u.store, u.saver, u.night, u.aside = e.store, e.saver, e.night, nil
	}
}

// notKept is said in place of "Saved".
func notKept() string { return lang.L("An example. Nothing of it is kept.") }

// asExample puts above a step that it is the example, and the way out of it.
func (u *Window) asExample(p kit.Page) kit.Page {
	p.Steps = kit.Column(14, kit.Ends(
		kit.NewCaption(lang.L("An example, written by nobody. Change what you like: nothing of it is kept.")),
		kit.NewButton(lang.L("Write my own"), kit.Plain, u.writeTonight)), p.Steps)
	u.status.SetText(notKept())
	return p
}

// exampleEnd closes the example on its second draft.
func (u *Window) exampleEnd() (fyne.CanvasObject, fyne.Focusable) {
	u.main = u.writeTonight
	return kit.Page{
		Body:  kit.Narrow(readingWidth, onSecondDraft(u.night.rec.SecondDraft, lang.L("So an evening ends. This one was an example, and nothing of it is kept."))),
		Quiet: []*kit.Button{u.backToIt(), kit.NewButton(lang.L("Leave the example"), kit.Plain, func() { u.open(placeHome) })},
		Main:  kit.NewButton(lang.L("Write my own"), kit.Filled, u.writeTonight),
	}.Build(), nil
}
