package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/evidence"
	"seconddraft/internal/kept"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// On how many dates a thought was written, tonight's too, for a name to be offered,
// and how many of its evenings are read for stop signs at most.
const (
	storyDates    = 3
	storyEvenings = 24
)

// retelling looks for a story in tonight's thoughts. It runs beside the window.
type retelling struct {
	trove    *trove
	tonight  record.ID
	day      string
	away     map[record.ID]time.Time // put down until morning
	thoughts []string
}

// retold is what it found: a story with a name, or thoughts that have none.
type retold struct {
	thought string
	story   kept.Story
	named   bool
	// answered is the last evening of a named one with a second draft, nil for none.
	answered *record.Record
	dates    int // of one without a name
	many     bool
}

// find gives the first of tonight's thoughts that has a name, or that could get one.
func (r *retelling) find() (found retold, ok bool) {
	settings, err := r.trove.store.Settings()
	binned, lost := r.trove.store.InBin()
	if err != nil || lost != nil {
		return found, false
	}
	for id, at := range binned {
		r.away[id] = at
	}
	all := r.trove.gather()
	stories, hidden := kept.All[kept.Story](settings), kept.All[kept.Hidden](settings)
	for _, t := range r.sentences() {
		i := slices.IndexFunc(stories, func(s kept.Story) bool { return s.Holds(t, evidence.Alike) })
		switch {
		case i >= 0 && stories[i].Declined:
		case i >= 0 && stories[i].Name != "":
			return retold{thought: t, story: stories[i], named: true, answered: r.answered(all, stories[i], hidden)}, true
		case !ok:
			found, ok = r.unnamed(all, t)
		}
	}
	return found, ok
}

func (r *retelling) sentences() (list []string) {
	for _, t := range r.thoughts {
		list = append(list, evidence.Sentences(t)...)
	}
	return list
}

// clean are the evenings of a thought that may be spoken of, and whether there are
// more than were looked at.
func (r *retelling) clean(all *evidence.Thoughts, thought string) (list []evidence.Told, more bool) {
	looked := 0
	for _, t := range all.Alike(thought) {
		id := record.ID(t.ID)
		if _, away := r.away[id]; away || id == r.tonight {
			continue
		}
		if looked++; looked > storyEvenings {
			return list, true
		}
		if r.trove.mayShow(id) {
			list = append(list, t)
		}
	}
	return list, false
}

// unnamed is a thought on three dates.
func (r *retelling) unnamed(all *evidence.Thoughts, thought string) (found retold, ok bool) {
	list, more := r.clean(all, thought)
	dates := []string{r.day}
	for _, t := range list {
		if !slices.Contains(dates, t.Date) {
			dates = append(dates, t.Date)
		}
	}
	if len(dates) < storyDates {
		return found, false
	}
	said := []string{thought}
	for _, t := range list[:min(len(list), storyDates-1)] {
		if rec, err := r.trove.store.Get(record.ID(t.ID)); err == nil {
			if words := evidence.Sentence(rec.Narration, t.Sentence); words != "" {
				said = append(said, words)
			}
		}
	}
	return retold{thought: thought, story: kept.Story{Thoughts: said}, dates: len(dates), many: more}, true
}

// answered is the last evening of a story that has a second draft to be shown.
func (r *retelling) answered(all *evidence.Thoughts, s kept.Story, hidden []kept.Hidden) *record.Record {
	unshown, err := r.trove.store.Unshown()
	if err != nil {
		return nil
	}
	var told []evidence.Told
	for _, t := range s.Thoughts {
		list, _ := r.clean(all, t)
		told = append(told, list...)
	}
	slices.SortFunc(told, func(a, b evidence.Told) int { return strings.Compare(b.Date, a.Date) })
	for _, t := range told {
		rec, err := r.trove.store.Get(record.ID(t.ID))
		if err == nil && strings.TrimSpace(rec.SecondDraft) != "" && !unshown[rec.ID] && !kept.IsHidden(hidden, rec.ID, rec.SecondDraft) {
			return &rec
		}
	}
	return nil
}

// findStory looks for it beside the window and shows it below the drafts.
func (d *drafting) findStory() {
	u, r := d.u, d.u.night.read
	if u.example != nil || u.night.crisis.holds() || r.NotEnglish || r.Stop != reading.NoStop || reframe.Gate(u.request()) != "" {
		d.story.RemoveAll()
		return
	}
	away := map[record.ID]time.Time{}
	for id, until := range u.putDowns() {
		away[id] = until
	}
	look := &retelling{trove: u.finder.trove, tonight: u.night.rec.ID, day: dateKey(u.night.rec.Started), away: away, thoughts: u.thoughts(r)}
	page := u.shown
	crash.Go(func() {
		found, ok := look.find()
		onUI(func() {
			if u.shown != page || u.night.crisis.holds() || kit.Holds(d.story, u.focused()) {
				return
			}
			d.story.RemoveAll()
			if ok {
				d.story.Add(d.storyCard(found))
			}
			u.current.Refresh()
		})
	})
}

// focused is the object with the focus, nil for none.
func (u *Window) focused() fyne.CanvasObject {
	o, _ := u.win.Canvas().Focused().(fyne.CanvasObject)
	return o
}

func (d *drafting) storyCard(found retold) fyne.CanvasObject {
	if found.named {
		return d.knownStory(found)
	}
	return d.nameStory(found)
}

// knownStory says which story this sounds like, with the answer of its last evening.
func (d *drafting) knownStory(found retold) fyne.CanvasObject {
	box := kit.Column(10, kit.NewPara(lang.L("This sounds like {{.Story}}.", vals{"Story": found.story.Name})))
	if rec := found.answered; rec != nil {
		hide := kit.Row(0)
		hide.Add(kit.NewButton(lang.L("Don’t show this again"), kit.Plain, func() {
			name, value, err := kept.Setting(kept.Hidden{ID: record.New(d.u.deps.Now()).ID, From: rec.ID, Words: rec.SecondDraft})
			if err == nil {
				err = d.u.store.PutSetting(name, value)
			}
			if d.u.didOrSaid(err) {
				d.findStory()
			}
		}))
		box.Add(kit.NewCaption(lang.L("On {{.Day}} you answered:", vals{"Day": dayOf(rec.Started)})))
		box.Add(kit.Quote(kit.NewOwnWords(shorten(rec.SecondDraft, keepsakeLength)).Sized(18)))
		box.Add(kit.Flow(kit.Gap, d.u.eveningLink(rec.ID), hide))
	}
	return kit.CardBox(kit.Gap, box)
}

// nameStory asks for a name, which is kept as it is typed.
func (d *drafting) nameStory(found retold) fyne.CanvasObject {
	u := d.u
	s := kept.NewStory(found.story.Thoughts, u.deps.Now())
	box := kit.Column(10)
	card := kit.CardBox(kit.Gap, box)
	said := lang.L("You’ve written something like this on {{.N}} dates. Give it a name?", vals{"N": found.dates})
	if found.many {
		said = lang.L("You’ve written something like this on many dates. Give it a name?")
	}
	line := kit.NewLine(lang.L("The Helpdesk Story"), "", func(name string) {
		s.Name = strings.TrimSpace(name)
		u.keepStory(s, s.Name == "")
	})
	done := func(words string, undo *kit.Button) {
		box.Objects = []fyne.CanvasObject{kit.NewQuiet(words), kit.Row(0, undo)}
		u.current.Refresh()
	}
	keep := func() {
		if s.Name != "" {
			done(lang.L("It is called {{.Story}} from now on.", vals{"Story": s.Name}),
				kit.NewButton(lang.L("Undo"), kit.Plain, func() { u.keepStory(s, true); u.keepVersion(); d.findStory() }))
		}
	}
	line.Entry.OnSubmitted = func(string) { keep() }
	box.Objects = []fyne.CanvasObject{
		kit.NewPara(said), kit.Quote(kit.NewOwnWords(found.thought).Sized(17)), kit.Narrow(420, line),
		kit.Flow(kit.GapSmall, kit.NewButton(lang.L("Keep the name"), kit.Small, keep),
			kit.NewButton(lang.L("No name"), kit.Plain, func() {
				s.Name, s.Declined = "", true
				u.keepStory(s, false)
				done(lang.L("It will not be asked again about these thoughts."),
					kit.NewButton(lang.L("Undo"), kit.Plain, func() { u.keepStory(s, true); u.keepVersion(); d.findStory() }))
			})),
	}
	return card
}

// keepStory keeps a story within a second, or takes it away.
func (u *Window) keepStory(s kept.Story, away bool) {
	name, value, err := kept.Setting(s)
	if err != nil {
		u.savedOrNot(err, "")
		return
	}
	if away {
		value = ""
	}
	u.saver.KeepSetting(name, value)
}
