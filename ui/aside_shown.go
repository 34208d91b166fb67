package ui

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// notShown is where what was answered with "Don't show this again" is found again: it
// is looked for only when asked, for every evening may have some of it.
func (u *Window) notShown() fyne.CanvasObject {
	box := kit.Column(12,
		part(lang.L("Not shown again")),
		kit.NewQuiet(lang.L("Home asks no more about these, and words of yours that you put away are not offered for a second draft.")))
	said := kit.NewQuiet("")
	var look *fyne.Container
	look = kit.Row(0, kit.NewButton(lang.L("Look for them"), kit.Plain, func() {
		var found []hiddenThing
		u.errand(said, func() (err error) {
			found, err = findHidden(u.store)
			return err
		}, func(err error, here bool) {
			if !here {
				return
			}
			u.say(said, "")
			if err != nil {
				u.savedOrNot(err, "")
				return
			}
			box.Remove(look)
			if len(found) == 0 {
				u.say(said, lang.L("There is nothing."))
				return
			}
			box.Remove(said)
			u.hiddenRows(box, found)
		})
	}))
	box.Add(look)
	box.Add(said)
	return box
}

// hiddenRows lists what was found. All of it can be brought back at once.
func (u *Window) hiddenRows(box *fyne.Container, found []hiddenThing) {
	all := kit.Row(0)
	all.Add(kit.NewButton(lang.L("Bring all of them back"), kit.Plain, func() {
		for _, h := range found {
			if !u.didOrSaid(h.bring(u)) {
				return
			}
		}
		u.forgetAsked()
		u.show()
	}))
	if len(found) > 1 {
		box.Add(all)
	}
	u.asideRows(box, len(found), func(i int) putAway {
		h := found[i]
		return putAway{
			words: u.asideWords(h.words, h.of), said: h.said(u), isBack: lang.L("It may be shown again."),
			bring:  func() bool { u.forgetAsked(); return u.didOrSaid(h.bring(u)) },
			putOff: func() bool { u.forgetAsked(); return u.didOrSaid(h.putOff(u)) },
		}
	}, 0, lang.L("Show them"))
	u.current.Refresh()
}

// forgetAsked makes Home look anew for what it shows.
func (u *Window) forgetAsked() { u.askedNow, u.keepsake = nil, nil }

// hiddenThing is one thing that is not shown again.
type hiddenThing struct {
	of      record.ID // the evening or the thing it is from
	words   string
	day     time.Time
	caption string // what it is
	// bring lets it be shown, putOff takes that back.
	bring, putOff func(*Window) error
}

func (h hiddenThing) said(u *Window) string {
	if h.day.IsZero() {
		return h.caption
	}
	return h.caption + " · " + dayWords(h.day, u.deps.Now())
}

// findHidden gathers all of it, the newest evening first. It takes a while.
func findHidden(store Store) ([]hiddenThing, error) {
	unshown, err1 := store.Unshown()
	asked, err2 := store.SettingsUnder(kept.Under[kept.Shown]())
	words, err3 := store.SettingsUnder(kept.Under[kept.Hidden]())
	if err := cmp.Or(err1, err2, err3); err != nil {
		return nil, err
	}
	var found []hiddenThing
	for id := range unshown {
		if h, ok := hiddenDraft(store, id); ok {
			found = append(found, h)
		}
	}
	for _, s := range kept.All[kept.Shown](asked) {
		found = append(found, hiddenAsks(store, s)...)
	}
	for _, w := range kept.All[kept.Hidden](words) {
		found = append(found, hiddenWords(store, w))
	}
	slices.SortStableFunc(found, func(a, b hiddenThing) int {
		return cmp.Or(b.day.Compare(a.day), cmp.Compare(a.of, b.of), cmp.Compare(a.words, b.words))
	})
	return found, nil
}

// hiddenDraft is a second draft that Home shows no more.
func hiddenDraft(store Store, id record.ID) (hiddenThing, bool) {
	rec, err := store.Get(id)
	return hiddenThing{
		of: id, words: rec.SecondDraft, day: rec.Started, caption: lang.L("A second draft to read"),
		bring:  func(u *Window) error { return u.store.ShowAgain(id) },
		putOff: func(u *Window) error { return u.store.Unshow(id) },
	}, err == nil && rec.SecondDraft != ""
}

// hiddenAsks are the questions about an evening that are not asked again.
func hiddenAsks(store Store, s kept.Shown) (found []hiddenThing) {
	words, day := hiddenOf(store, s.ID)
	for _, a := range s.Asks {
		kind, _, _ := strings.Cut(a.What, "/")
		caption := hiddenAsked(followup.Kind(kind))
		if !a.Off || caption == "" || day.IsZero() {
			continue
		}
		found = append(found, hiddenThing{
			of: s.ID, words: words, day: day, caption: caption,
			bring: func(u *Window) error {
				return u.putShown(s.ID, func(now kept.Shown) kept.Shown { return now.Anew(a.What, u.today()) })
			},
			putOff: func(u *Window) error {
				return u.putShown(s.ID, func(now kept.Shown) kept.Shown { return now.WithOff(a.What, true) })
			},
		})
	}
	return found
}

// hiddenOf are the first words of an evening or of a win, and its day; no day where it
// is gone.
func hiddenOf(store Store, id record.ID) (words string, day time.Time) {
	if rec, err := store.Get(id); err == nil {
		return rec.Event, rec.Started
	}
	w, _ := winOf(store, id)
	return w.Words, w.Made
}

// hiddenAsked says what was asked, "" for what cannot be put away.
func hiddenAsked(k followup.Kind) string {
	switch k {
	case followup.Win, followup.KeptWin:
		return lang.L("What became of a small win")
	case followup.Forecast:
		return lang.L("What came of something feared")
	case followup.StillTrue:
		return lang.L("Whether an “always” is still true")
	case followup.Draft:
		return lang.L("A later draft")
	}
	return ""
}

// hiddenWords are words that are not offered for a second draft.
func hiddenWords(store Store, w kept.Hidden) hiddenThing {
	h := hiddenThing{
		of: w.From, words: w.Words, caption: lang.L("Words of yours for a second draft"),
		bring: func(u *Window) error { return u.store.RemoveSetting(kept.Name(w)) },
		putOff: func(u *Window) error {
			name, value, err := kept.Setting(w)
			if err != nil {
				return err
			}
			return u.store.PutSetting(name, value)
		},
	}
	if rec, err := store.Get(w.From); err == nil {
		h.day = rec.Started
	}
	return h
}
