package ui

import (
	"cmp"
	"context"
	"hash/fnv"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
	"seconddraft/ui/kit"
)

// keepsake is the second draft of an earlier evening that Home shows back on a day.
type keepsake struct {
	day  string
	rec  *record.Record // nil where there is none to show
	read bool           // its words were asked for
	away bool           // it was said not to show it again
}

// settingHideWords is the name under which it is kept that Home shows words of the
// user only when asked.
const settingHideWords = "hide-words"

// How the keepsake is looked for.
const (
	// lookBackDelay puts the first picture and the reader's models before it.
	lookBackDelay = time.Second
	// lookBackTries is how many evenings are read at most until one may be shown.
	lookBackTries = 12
)

// lookBack puts the keepsake of the day into a box of Home: at once where it is
// known, else once it was found beside the window.
func (u *Window) lookBack(box *fyne.Container) {
	day := dateKey(u.deps.Now())
	if u.keepsake != nil && u.keepsake.day == day {
		u.showKeepsake(box)
		return
	}
	store, f, open, page := u.store, u.finder, u.notBack(), u.shown
	delay := lookBackDelay
	if u.keepsake != nil {
		delay = 0 // the window has been open for long
	}
	crash.After(delay, func() {
		found := findKeepsake(store, f, u.deps.Reader, day, open)
		onUI(func() {
			if u.store != store {
				return
			}
			if u.keepsake == nil || u.keepsake.day != day {
				u.keepsake = &keepsake{day: day, rec: found}
			}
			if u.shown == page && len(box.Objects) == 0 {
				u.showKeepsake(box)
				u.current.Refresh()
			}
		})
	})
}

func dateKey(t time.Time) string { return t.Format(time.DateOnly) }

// notBack are the evenings that are open now, or put down until morning.
func (u *Window) notBack() []record.ID {
	open := []record.ID{u.night.rec.ID}
	if u.offer != nil {
		open = append(open, u.offer.ID)
	}
	for id := range u.putDowns() {
		open = append(open, id)
	}
	return open
}

// findKeepsake chooses one second draft for a day, the same one each time it is
// asked on that day. It takes a while.
func findKeepsake(store Store, f *finder, reader *reading.Reader, day string, open []record.ID) *record.Record {
	lines, err := newest(store, firstRows)
	if len(lines) == firstRows { // there may be more: the finder lists them all
		<-f.lines
		lines, err = f.index.Find(search.Query{}), nil
	}
	unshown, fault := store.Unshown()
	binned, lost := store.InBin()
	if cmp.Or(err, fault, lost) != nil {
		return nil // better none than one that was put away
	}
	for i, s := range shuffled(day, without(lines, binned)) {
		if i == lookBackTries {
			break
		}
		if !s.Finished || unshown[s.ID] || slices.Contains(open, s.ID) || dateKey(s.Started) >= day {
			continue
		}
		if rec, err := store.Get(s.ID); err == nil && mayComeBack(reader, &rec) {
			return &rec
		}
	}
	return nil
}

// shuffled are the evenings with a second draft in an order that belongs to the day
// and to them alone: one that is added or taken away moves none of the others.
func shuffled(day string, lines []record.Summary) []record.Summary {
	lines = slices.DeleteFunc(lines, func(s record.Summary) bool { return !s.HasSecondDraft })
	rank := func(s record.Summary) uint64 {
		h := fnv.New64a()
		_, _ = h.Write([]byte(day + string(s.ID)))
		return h.Sum64()
	}
	slices.SortFunc(lines, func(a, b record.Summary) int { return cmp.Compare(rank(a), rank(b)) })
	return lines
}

// mayComeBack reports whether nothing in an evening is a stop sign. What the reader
// cannot read for them, such as another language, stays where it is.
func mayComeBack(reader *reading.Reader, rec *record.Record) bool {
	calm, strange := readOver(reader, rec)
	return calm && !strange
}

// readOver reads an evening twice, what the reader asks about and all its words: whether
// no stop sign is in it, and whether it looks like another language in part or whole. It
// takes a moment.
func readOver(reader *reading.Reader, rec *record.Record) (calm, strange bool) {
	e := evening{rec: *rec}
	calm = true
	for _, in := range []reading.Input{e.input(), {Text: freeText(rec)}} {
		r := reader.Read(context.Background(), in)
		calm, strange = calm && r.Stop == reading.NoStop, strange || r.NotEnglish
	}
	return calm, strange
}

// showKeepsake fills the box.
func (u *Window) showKeepsake(box *fyne.Container) {
	box.RemoveAll()
	if k := u.keepsake; k.rec != nil && !u.isPutDown(k.rec.ID) {
		box.Add(u.keepsakeCard(k))
	}
	visible(box, len(box.Objects) > 0)
}

// keepsakeLength is the most of a second draft that Home shows, in bytes.
const keepsakeLength = 320

func (u *Window) keepsakeCard(k *keepsake) fyne.CanvasObject {
	rec := k.rec
	if k.away {
		return kit.CardBox(24, kit.Column(kit.GapSmall,
			kit.NewCaption(lang.L("It will not be shown again.")),
			kit.Row(0, kit.NewButton(lang.L("Show it again"), kit.Plain, func() {
				if u.didOrSaid(u.store.ShowAgain(rec.ID)) {
					k.away = false
					u.show()
				}
			}))))
	}
	caption := lang.L("From your second draft, {{.Day}}", vals{"Day": dayWords(rec.Started, u.deps.Now())})
	if rec.Area != "" {
		caption += " · " + word(rec.Area)
	}
	links := kit.Flow(kit.Gap)
	box := kit.Column(12, kit.NewCaption(caption))
	if u.setting(settingHideWords) != "" && !k.read {
		links.Add(kit.NewButton(lang.L("Show the words"), kit.Plain, func() {
			k.read = true
			u.show()
		}))
	} else {
		box.Add(kit.Quote(kit.NewOwnWords(shorten(rec.SecondDraft, keepsakeLength)).Italic().Sized(18)))
		links.Add(kit.NewButton(lang.L("Read that evening"), kit.Plain, func() {
			u.open(placeRecords)
			u.viewing = rec.ID
			u.show()
		}))
	}
	links.Add(kit.NewButton(lang.L("Don’t show this again"), kit.Plain, func() {
		if u.didOrSaid(u.store.Unshow(rec.ID)) {
			k.away = true
			u.show()
		}
	}))
	box.Add(links)
	return kit.CardBox(24, box)
}

// didOrSaid reports whether a change was made; where it was not, the page says so.
func (u *Window) didOrSaid(err error) bool {
	if err != nil {
		u.savedOrNot(err, "")
	}
	return err == nil
}
