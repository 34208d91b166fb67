package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/chart"
	"seconddraft/internal/crash"
	"seconddraft/internal/insight"
	"seconddraft/internal/record"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// insights is what is looked at on the page, until the store is closed.
type insights struct {
	filter    insight.Filter
	span      span
	from, to  string // own days, as they were typed
	narrowing bool
	axis      insight.Axis
	felt      string         // the feeling of its chart, "" for every one
	tables    map[string]int // the charts shown as a table, and from which row on
}

// span is a stretch of time up to today.
type span int

// The spans.
const (
	allTime span = iota
	threeMonths
	oneYear
	ownDays
)

// insightsView is the page.
type insightsView struct {
	u       *Window
	open    func(record.ID)
	openBar func(chart.Behind)
	head    *kit.Para
	box     *fyne.Container // the cards, filled once they are counted
	sight   sight
	counts  int // what an older count brings is dropped
}

// sight is all that was counted for the page.
type sight struct {
	all      []insight.Evening // before the filter
	chosen   []insight.Evening
	style    insight.Trend
	beliefs  insight.Pairs
	feelings insight.Pairs
	months   []insight.Month
	helped   []insight.Route
	fears    insight.Fears
	quarters []insight.Lasting
	waiting  int // the setbacks that are not in quarters yet
}

func (v *insightsView) state() *insights {
	if v.u.insights.tables == nil {
		v.u.insights.tables, v.u.insights.axis = map[string]int{}, insight.AlwaysEverything
	}
	return &v.u.insights
}

// insightsPage shows what the evenings say as charts. It is counted beside the window.
func (u *Window) insightsPage() (fyne.CanvasObject, fyne.Focusable) {
	v := &insightsView{u: u, head: kit.NewQuiet(lang.L("Your evenings are being read. One moment …")), box: kit.Column(20)}
	v.open = func(id record.ID) {
		u.open(placeRecords)
		u.viewing, u.shelf.insights = id, true
		u.show()
	}
	v.openBar = v.listBehind
	if u.finder.filled.Load() {
		v.count()
	} else {
		u.fillNow()
		u.waiting = func() {
			if u.finder.filled.Load() {
				u.waiting = nil
				v.count()
			}
		}
	}
	return kit.Page{
		Heading: kit.Column(kit.GapSmall, kit.NewTitle(lang.L("What my record says")), v.head),
		Body:    v.box,
	}.Build(), nil
}

// count counts anew and shows the cards.
func (v *insightsView) count() {
	u, page, store, figures := v.u, v.u.shown, v.u.store, v.u.finder.figures
	state := *v.state()
	state.filter = state.filterNow(u.deps.Now())
	v.counts++
	counting := v.counts
	here := func() bool { return u.shown == page && v.counts == counting }
	stopped := u.finder.stopped.Load
	crash.Go(func() {
		all, waiting, err := figures.known(store)
		if err == nil && waiting > 0 && waiting <= fewToRead {
			waiting, err = 0, figures.readWaiting(store, u.deps.Reader, stopped)
			if err == nil {
				all, _, err = figures.known(store)
			}
		}
		seen := lookAt(all, &state)
		seen.waiting = waiting
		onUI(func() {
			if here() {
				v.sight = seen
				v.show(err)
			}
		})
		if waiting > 0 && err == nil {
			_ = figures.readWaiting(store, u.deps.Reader, stopped) // what is wrong is said by the count after it
			onUI(func() {
				if here() {
					v.count()
				}
			})
		}
	})
}

// fewToRead is how many evenings are read for grief before the cards are shown, in
// less time than it takes to look.
const fewToRead = 20

// lookAt counts all that the page shows.
func lookAt(all []insight.Evening, s *insights) sight {
	chosen := insight.Choose(all, s.filter)
	return sight{
		all: all, chosen: chosen,
		style:    insight.Style(chosen, s.axis),
		beliefs:  insight.Beliefs(chosen),
		feelings: insight.Feelings(chosen, s.felt),
		months:   insight.ByMonth(chosen),
		helped:   insight.Helped(chosen, reframe.RouteOf),
		fears:    insight.Calibration(chosen),
		quarters: insight.ByQuarter(chosen),
	}
}

// filterNow is the filter with its span up to a day.
func (s *insights) filterNow(now time.Time) insight.Filter {
	f := s.filter
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	switch s.span {
	case threeMonths:
		f.From, f.To = today.AddDate(0, -3, 0), time.Time{}
	case oneYear:
		f.From, f.To = today.AddDate(-1, 0, 0), time.Time{}
	case allTime:
		f.From, f.To = time.Time{}, time.Time{}
	}
	return f
}

// show puts the cards into the page. The button that was pressed keeps the focus,
// though it is another one now.
func (v *insightsView) show(err error) {
	if pressed, ok := v.u.win.Canvas().Focused().(*kit.Button); ok {
		which := slices.Index(buttonsIn(v.box, pressed.Label()), pressed)
		defer func() {
			if now := buttonsIn(v.box, pressed.Label()); which >= 0 && which < len(now) {
				v.u.win.Canvas().Focus(now[which])
			}
		}()
	}
	v.box.RemoveAll()
	if err != nil {
		v.head.SetText("")
		v.box.Add(sayProblem(err))
		v.u.current.Refresh()
		return
	}
	if len(v.sight.all) == 0 {
		v.head.SetText(lang.L("Pictures of what you rate and confirm, once there is some of it."))
		v.box.Add(v.emptyInsights())
		v.u.current.Refresh()
		return
	}
	v.head.SetText(v.sight.summary(v.u.deps.Now()))
	v.box.Add(v.filters())
	if problem := v.u.finder.problem(); problem != nil {
		v.box.Add(sayProblem(problem))
	}
	if len(v.sight.chosen) > 0 {
		v.addCards()
	}
	v.u.current.Refresh()
}

// summary says how many evenings are looked at.
func (s *sight) summary(now time.Time) string {
	n := len(s.chosen)
	if n == 0 {
		return lang.L("No evening has all of that.")
	}
	since := monthYear(s.chosen[0].Day)
	if s.chosen[0].Day.Year() == now.Year() {
		since = monthName(s.chosen[0].Day)
	}
	return lang.N("{{.N}} evenings since {{.Month}}.", n, vals{"N": n, "Month": since}) + " " +
		howSure(n)
}

// fewEvenings is up to how many their counts are called small.
const fewEvenings = 100

func howSure(n int) string {
	if n <= fewEvenings {
		return lang.L("Counts are small; the bands show how sure one can be.")
	}
	return lang.L("The bands show how sure one can be.")
}

// wideShare is how much of the width the left cards have.
const wideShare float32 = 0.557

// addCards puts them in rows of two; the last, the calendar, is as wide as both.
func (v *insightsView) addCards() {
	row := func(left, right fyne.CanvasObject) { v.box.Add(kit.Beside(wideShare, kit.GapLarge, left, right)) }
	cards := v.cards()
	last := len(cards) - 1
	for i := 0; i+1 < last; i += 2 {
		row(v.chartCard(cards[i]), v.chartCard(cards[i+1]))
	}
	row(v.chartCard(cards[last-1]), whatIsNotShown())
	v.box.Add(v.chartCard(cards[last]))
}

// cards are in the order of the page.
func (v *insightsView) cards() []figureCard {
	return []figureCard{
		v.styleCard(), v.fearsCard(),
		v.beliefCard(), v.daysCard(),
		v.feelingsCard(), v.calibrationCard(),
		v.trapsCard(), v.criticCard(),
		v.helpedCard(), v.calendarCard(),
	}
}

// whatIsNotShown is the note on what such figures cannot show.
func whatIsNotShown() fyne.CanvasObject {
	box := kit.Column(8, part(lang.L("What these figures cannot show")))
	for _, words := range notShownWords() {
		box.Add(kit.NewQuiet(words))
	}
	return kit.CardBox(24, box)
}

func notShownWords() []string {
	return []string{
		lang.L("Chance moves small counts. Only what you rated or confirmed is in them. They do not say why a thing changed, and they say nothing of what was not written down."),
		lang.L("A band or a range holds the true middle about nine times in ten. What is in the bin is left out."),
	}
}

// buttonsIn are the buttons of a label.
func buttonsIn(o fyne.CanvasObject, label string) (found []*kit.Button) {
	switch o := o.(type) {
	case *kit.Button:
		if o.Label() == label {
			found = append(found, o)
		}
	case *fyne.Container:
		for _, inside := range o.Objects {
			found = append(found, buttonsIn(inside, label)...)
		}
	}
	return found
}
