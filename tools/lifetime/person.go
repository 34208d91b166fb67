package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"seconddraft/data"
	"seconddraft/internal/demo"
	"seconddraft/internal/followup"
	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/record"
)

const (
	// perThree is how many evenings internal/demo is asked to tell of three years: a
	// little more than one a day, so that 22,000 are left after sixty years.
	perThree = 1155
	// wordsEach is how long an evening's own texts are made, in bytes: sixty years
	// of them are 60 MB.
	wordsEach = 2750
	// oneIn are how often, in evenings, one is deleted, and one is put into the bin.
	deletedOneIn, binnedOneIn = 200, 150
	practiceEvery             = 5 // days on which the app is used
	// openFor is on how many such days the app stays open until it is closed.
	openFor = 7
	// passphraseYear and moveYear are the years, from 0, after which that is done.
	passphraseYear, moveYear = 1, 2
)

// person lives the life. What it remembers is what the store must hold.
type person struct {
	dir, backups string
	passphrase   []byte
	every        int // days between two on which the app is used
	store        *data.Store
	dice         *rand.Rand
	told         []demo.Saved // the three years at hand
	padding      []string

	evenings map[record.ID]*memory
	binned   map[record.ID]bool
	deleted  []record.ID
	settings map[string]string // those it put there itself
	book     *followup.Book
	history  followup.History
	round    kept.Round
	cards    map[record.ID]kept.Card

	days, asked, answered, openings, words int
	paragraphs                             int             // that were added to evenings
	opening, saving, drafting              []time.Duration // of the year
}

// memory is what is known of an evening without holding its words.
type memory struct {
	sum      [sha256.Size]byte
	versions int
}

func begin(home string, every int) (*person, error) {
	p := &person{
		every: every,
		dir:   filepath.Join(home, "records"), backups: filepath.Join(home, "backups"), dice: rand.New(rand.NewPCG(9, 60)),
		evenings: map[record.ID]*memory{}, binned: map[record.ID]bool{}, settings: map[string]string{},
		book: followup.NewBook(), history: followup.History{}, cards: map[record.ID]kept.Card{},
	}
	s, err := data.Create(p.dir, nil)
	if err != nil {
		return nil, err
	}
	return p, s.Close()
}

// liveYear is one year, a day at a time. The store is closed once a week, and at the
// end of the year.
func (p *person) liveYear(n int) error {
	from := born.AddDate(n, 0, 0)
	if n%3 == 0 {
		if err := p.nextYears(n); err != nil {
			return err
		}
	}
	p.opening, p.saving, p.drafting = nil, nil, nil
	for day := from; day.Before(from.AddDate(1, 0, 0)); day = day.AddDate(0, 0, p.every) {
		if err := p.live(day); err != nil {
			return fmt.Errorf("on %s: %w", day.Format(time.DateOnly), err)
		}
	}
	if err := p.close(); err != nil {
		return err
	}
	return p.newYear(n)
}

// nextYears are the evenings of the next three years, by their days.
func (p *person) nextYears(n int) (err error) {
	p.told, err = demo.Life(perThree/p.every, born.AddDate(n+3, 0, 0))
	for i := range p.told {
		p.padding = append(p.padding, p.told[i].Record.Narration)
	}
	slices.Sort(p.padding)
	p.padding = slices.Compact(p.padding)
	return err
}

func (p *person) live(day time.Time) error {
	if p.store == nil {
		if err := p.open(); err != nil {
			return err
		}
	}
	p.days++
	end := day.AddDate(0, 0, p.every)
	for len(p.told) > 0 && p.told[0].Record.Started.Before(end) {
		if err := p.write(p.told[0]); err != nil {
			return err
		}
		p.told = p.told[1:]
	}
	if err := p.home(day.Add(time.Duration(7+p.dice.IntN(16)) * time.Hour)); err != nil {
		return err
	}
	if p.days%practiceEvery == 0 {
		if err := p.practise(day); err != nil {
			return err
		}
	}
	if p.days%openFor != 0 {
		return nil
	}
	return p.close()
}

func (p *person) close() error {
	if p.store == nil {
		return nil
	}
	s := p.store
	p.store = nil
	return s.Close()
}

func (p *person) open() (err error) {
	begun := time.Now()
	p.store, err = data.Open(p.dir, p.passphrase)
	if err != nil {
		return err
	}
	p.openings++
	if p.passphrase == nil {
		p.opening = append(p.opening, time.Since(begun))
	}
	if p.store.Mended() != nil {
		return fmt.Errorf("opening number %d found something to mend", p.openings)
	}
	return nil
}

// write is an evening as it was that night: typed in drafts, then kept. Nothing of
// the days after is in it yet.
func (p *person) write(s demo.Saved) error {
	r := p.filled(s.Record)
	r.StillTrue, r.LaterDrafts, r.Recovery.Taps = nil, nil, nil
	for i := range r.Forecasts {
		r.Forecasts[i].Outcome, r.Forecasts[i].Harder, r.Forecasts[i].Answered = "", "", ""
	}
	for i := range r.Engagements {
		r.Engagements[i].State, r.Engagements[i].Became, r.Engagements[i].Answered = "", "", ""
	}
	half := r.Clone()
	half.SetNarration(r.Narration[:strings.IndexByte(r.Narration, ' ')])
	for _, draft := range []record.Record{half, r} {
		begun := time.Now()
		if err := p.store.SaveDraft(draft); err != nil {
			return err
		}
		p.drafting = append(p.drafting, time.Since(begun))
	}
	begun := time.Now()
	if err := p.keep(&r); err != nil {
		return err
	}
	p.saving = append(p.saving, time.Since(begun))
	for _, w := range append(r.AfterWords(), r.Event, r.Narration, r.Cause, r.SecondDraft) {
		p.words += len(w)
	}
	return p.throwAway(r.ID)
}

// filled has more in its narration: other evenings' stories, as many as make the
// length of an evening on which somebody wrote for long. Each ends in a name or a
// thing of that year, so that the search has ever more words to know.
func (p *person) filled(r record.Record) record.Record {
	r = r.Clone()
	long := r.Narration
	for len(long) < wordsEach-len(r.SecondDraft)-len(r.Event) {
		p.paragraphs++
		long += "\n\n" + p.padding[p.dice.IntN(len(p.padding))] + " It had to do with " + rareWord(p.dice.IntN(p.paragraphs)) + "."
	}
	r.SetNarration(long)
	return r
}

// rareWord is an invented word for each number.
func rareWord(n int) string {
	syllables := []string{"ba", "del", "fo", "gri", "hul", "jas", "ke", "lom", "mi", "nar", "pu", "ros", "ti", "ven", "wu", "zel"}
	word := "or"
	for ; n > 0; n /= len(syllables) {
		word += syllables[n%len(syllables)]
	}
	return word
}

// keep saves a version of an evening and remembers it.
func (p *person) keep(r *record.Record) error {
	if err := p.store.SaveVersion(*r); err != nil {
		return err
	}
	m := p.evenings[r.ID]
	if m == nil {
		m = &memory{}
		p.evenings[r.ID] = m
	}
	m.versions++
	p.book.Put(*r)
	var err error
	m.sum, err = sumOf(*r)
	return err
}

// sumOf is what all that an evening holds comes to.
func sumOf(r record.Record) (sum [sha256.Size]byte, err error) {
	r.Version = record.Version
	b, err := json.Marshal(r)
	return sha256.Sum256(b), err
}

// throwAway deletes an evening now and then, and puts one into the bin.
func (p *person) throwAway(id record.ID) error {
	switch {
	case p.dice.IntN(deletedOneIn) == 0:
		p.forget(id)
		return p.store.Delete(id)
	case p.dice.IntN(binnedOneIn) == 0:
		p.binned[id] = true
		return p.store.Bin(id)
	}
	return nil
}

// home looks at the one thing that Home shows, and answers it most days.
func (p *person) home(now time.Time) error {
	day := now.Format(time.DateOnly)
	list := followup.Today(p.book.Open(), p.history, now)
	if len(list) == 0 {
		return nil
	}
	a := list[0]
	p.asked++
	shown := kept.Shown{ID: a.Record, Asks: p.history[a.Record].Asks}.WithDay(a.Key(), day)
	answers := p.dice.IntN(10) < 6
	if !answers && p.dice.IntN(4) == 0 {
		shown = shown.WithOff(a.Of(), true)
	}
	p.history[a.Record] = shown
	if err := p.put(kept.Setting(shown)); err != nil || !answers {
		return err
	}
	return p.answer(a, now)
}

func (p *person) answer(a followup.Ask, now time.Time) error {
	r, err := p.store.Get(a.Record)
	if err != nil {
		return err
	}
	day := now.Format(time.DateOnly)
	switch a.Kind {
	case followup.Win:
		for i := range r.Engagements {
			if string(r.Engagements[i].ID) == a.Thing {
				r.Engagements[i].State, r.Engagements[i].Answered = record.Done, day
			}
		}
	case followup.Forecast:
		for i := range r.Forecasts {
			if string(r.Forecasts[i].ID) == a.Thing {
				r.Forecasts[i].Outcome, r.Forecasts[i].Answered = record.DidNotHappen, day
			}
		}
	case followup.StillTrue:
		r.StillTrue = append(r.StillTrue, record.StillTrue{Thought: followup.ThoughtOf(&r, a), Day: day, Answer: "no"})
	case followup.Draft:
		r.LaterDrafts = append(r.LaterDrafts, record.LaterDraft{Written: now, Words: "It was one evening, and I have had many since."})
	case followup.Tap:
		r.Recovery.Taps = append(r.Recovery.Taps, record.Tap{Day: day, Distress: record.Rating(p.dice.IntN(60))})
	case followup.Stayed:
		r.Recovery.Told = true
	default:
		return nil
	}
	p.answered++
	return p.keep(&r)
}

// practise is a round: every card gets an answer that is kept, and those that come
// back are looked at.
func (p *person) practise(day time.Time) error {
	today := day.Format(time.DateOnly)
	for _, c := range practice.Due(slices.Collect(maps.Values(p.cards)), today) {
		p.cards[c.ID] = practice.Next(c, practice.Said(p.dice.IntN(3)), today)
		if err := p.put(kept.Setting(p.cards[c.ID])); err != nil {
			return err
		}
	}
	p.round = practice.Begun(p.round, practice.Pool{Starters: practice.Starters()}, today)
	for i, c := range p.round.Cards {
		p.round.Cards[i].Answer = "It went wrong once, and on Tuesday it did not."
		line, _ := practice.Starter(c.Line)
		if p.dice.IntN(30) > 0 || line.Line == "" {
			continue
		}
		card := practice.Begin(kept.NewCard(line.Line, p.round.Cards[i].Answer, day), today)
		p.cards[card.ID] = card
		if err := p.put(kept.Setting(card)); err != nil {
			return err
		}
	}
	return p.put(kept.Setting(p.round))
}

// put keeps what kept.Setting gave.
func (p *person) put(name, value string, err error) error {
	if err != nil {
		return err
	}
	p.settings[name] = value
	return p.store.PutSetting(name, value)
}
