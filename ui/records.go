package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/record"
	"seconddraft/internal/search"
	"seconddraft/ui/kit"
)

// shelf is what Records shows beside the record that is viewed.
type shelf struct {
	query     search.Query
	from, to  string // the days as they were typed
	narrowing bool
	bin       bool // the bin in place of the list
	history   bool // the versions of the record that is viewed
	version   uint64
	emptying  emptying
	// insights says that the record was opened from there.
	insights bool
	// behind says which evenings were asked for by a bar of Insights, "" where none was;
	// it holds as long as behindQuery is asked.
	behind      string
	behindQuery search.Query
}

// recordsPage lists the evenings, newest first, or shows one of them.
func (u *Window) recordsPage() (fyne.CanvasObject, fyne.Focusable) {
	switch {
	case u.viewing != "" && u.isPutDown(u.viewing):
		return u.hiddenPage()
	case u.viewing != "" && u.shelf.version != 0:
		return u.versionPage()
	case u.viewing != "" && u.shelf.history:
		return u.historyPage()
	case u.viewing != "":
		return u.recordPage()
	case u.shelf.bin:
		return u.binPage()
	}
	return u.listPage()
}

func (u *Window) listPage() (fyne.CanvasObject, fyne.Focusable) {
	u.shelf.insights = false
	page := kit.Page{Title: lang.L("Records"), Subtitle: lang.L("What you wrote, newest first. The first draft is kept beside the second.")}
	v := &recordsView{u: u, count: kit.NewCaption(""), behind: kit.NewSubtitle(u.shelf.behind)}
	err := v.load()
	if u.shelf.behind != "" {
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Back to Insights"), kit.Plain, func() { u.open(placeInsights) }))
	}
	if n := len(v.binned); n > 0 {
		page.Quiet = append(page.Quiet, kit.NewButton(lang.L("Bin ({{.N}})", vals{"N": n}), kit.Plain, func() {
			u.shelf.bin = true
			u.show()
		}))
	}
	if len(v.list) == 0 && (err != nil || u.shelf.query == (search.Query{})) {
		body := noRecords()
		if err != nil {
			body = sayProblem(err)
		}
		page.Body = kit.Narrow(readingWidth, kit.Column(0, body))
		return page.Build(), nil
	}
	page.Body, page.Fill = kit.Narrow(readingWidth+80, v.build(err)), true
	return page.Build(), v.rows
}

func sayProblem(err error) fyne.CanvasObject {
	what, next := explain(err)
	return kit.Column(kit.GapSmall, kit.NewPara(what), kit.NewQuiet(next))
}

// recordsView is the list with its search line and filters.
type recordsView struct {
	u        *Window
	binned   map[record.ID]time.Time
	list     []record.Summary // what the rows show
	troubled bool             // it is said that some cannot be read
	part     bool             // only the newest of them, until the others are read
	line     *kit.Line
	count    *kit.Para
	behind   *kit.Para       // which evenings these are, where a bar asked for them
	filter   *fyne.Container // the filters, empty while they are put away
	rows     *recordList
	none     *fyne.Container // what to do where nothing was found
}

// firstRows are as many as are read before the page is shown: more than fit into a
// high window.
const firstRows = 60

// load takes the list from memory where it is there, else its beginning from the
// store; the others are read beside the window.
func (v *recordsView) load() (err error) {
	u := v.u
	if v.binned, err = u.store.InBin(); err != nil {
		return err
	}
	if !u.finder.filled.Load() {
		u.fillNow()
	}
	if u.finder.listed.Load() {
		v.find()
		return u.finder.problem()
	}
	v.list, err = u.store.Newest(firstRows + len(v.binned))
	v.part = len(v.list) == firstRows+len(v.binned)
	v.list = without(v.list, v.binned)
	return err
}

// find asks the index. Before it has every word, it lists all.
func (v *recordsView) find() {
	q := v.u.shelf.query
	if !v.u.finder.filled.Load() {
		q = search.Query{}
	}
	v.list, v.part = without(v.u.finder.index.Find(q), v.binned), false
}

func (v *recordsView) build(err error) fyne.CanvasObject {
	u := v.u
	down := u.putDowns()
	v.rows = newRecordList(func() int { return len(v.list) }, func(i int) rowLine { return shownLine(v.list[i], down) }, func(i int) {
		u.viewing = v.list[i].ID
		u.pickUp(u.viewing)
		u.show()
	})
	v.line = kit.NewLine(lang.L("Search your evenings"), u.shelf.query.Words, func(words string) {
		u.shelf.query.Words, u.shelf.query.Typing = words, words != "" && !strings.HasSuffix(words, " ")
		v.update()
	})
	v.line.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(v.rows) }
	u.leave = func() { v.line.Entry.SetText("") }
	v.rows.leave = u.leave
	u.search = func() { u.win.Canvas().Focus(v.line.Entry) }
	u.waiting = v.ready
	v.filter = kit.Column(12)
	var narrow *kit.Button
	narrow = kit.NewButton(narrowLabel(u.shelf.narrowing), kit.Plain, func() {
		v.narrow(!u.shelf.narrowing)
		narrow.SetLabel(narrowLabel(u.shelf.narrowing))
		u.current.Refresh()
	})
	ends := kit.Row(kit.Gap)
	if u.files() != nil {
		ends.Add(kit.NewButton(lang.L("Take these with you …"), kit.Plain, v.takeOut))
	}
	ends.Add(narrow)
	v.none = kit.Column(0, kit.Inset(8, 0, 0, 0, noHit()))
	v.none.Hide()
	head := kit.Column(8, v.line, v.behind, kit.Ends(v.count, ends), v.none, v.filter) // the filters last: what does not fit is scrolled
	if v.troubled = err != nil; v.troubled {
		head = kit.Column(kit.Gap, sayProblem(err), head)
	}
	if u.shelf.narrowing {
		v.fillFilters()
	}
	v.say()
	return kit.Under(4, kit.Inset(2, 10, 6, 2, head), v.rows)
}

func narrowLabel(on bool) string {
	if on {
		return lang.L("Put the filters away")
	}
	return lang.L("Narrow it down")
}

// takeOut takes out what is found, or all where nothing is looked for.
func (v *recordsView) takeOut() {
	if v.u.shelf.query == (search.Query{}) {
		v.u.takeWith(nil)
		return
	}
	if !v.u.finder.filled.Load() {
		return // what is found is not known yet, and the page says so
	}
	found := []record.ID{}
	for _, s := range v.list {
		found = append(found, s.ID)
	}
	v.u.takeWith(found)
}

// ready is told that the lines of all records are there, then that the search has
// read everything.
func (v *recordsView) ready() {
	if v.u.finder.problem() != nil && !v.troubled {
		v.u.show() // with what is wrong above the list
		return
	}
	if !v.u.finder.filled.Load() {
		v.find()
		v.rows.Refresh()
		v.say()
		return
	}
	v.u.waiting = nil
	if v.u.shelf.narrowing {
		v.fillFilters()
	}
	v.update()
	v.u.current.Refresh()
}

// update shows what is asked for now.
func (v *recordsView) update() {
	if v.u.finder.filled.Load() {
		v.find()
		v.rows.UnselectAll()
		v.rows.ScrollToTop()
		v.rows.Refresh()
	}
	v.say()
}

// say tells how much is shown.
func (v *recordsView) say() {
	v.behind.Hidden = v.u.shelf.behind == "" || v.u.shelf.query != v.u.shelf.behindQuery
	found := v.part || len(v.list) > 0 || !v.u.finder.filled.Load()
	if v.none.Visible() == found { // the room below the head changes with it
		v.none.Hidden = found
		if v.u.current != nil {
			v.u.current.Refresh()
		}
	}
	switch n := len(v.list); {
	case v.part:
		v.count.SetText(lang.L("The newest are here. The others are being read. One moment …"))
	case v.u.shelf.query == (search.Query{}):
		v.count.SetText(eveningCount(n))
	case !v.u.finder.filled.Load():
		v.count.SetText(lang.L("Your evenings are being read for the search. One moment …"))
	case n == 0:
		v.count.SetText(lang.L("No evening has all of that."))
	default:
		v.count.SetText(amount("{{.N}} evenings found", n))
	}
}

// toSearch goes to the search line, from wherever the user is.
func (u *Window) toSearch() {
	if u.store == nil {
		return
	}
	if u.search == nil {
		u.open(placeRecords)
	}
	if u.search != nil {
		u.search()
	}
}
