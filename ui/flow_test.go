package ui

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seconddraft/data"
	"seconddraft/internal/carrier"
	samples "seconddraft/internal/evening"
	"seconddraft/internal/racetest"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// reader is shared by all tests: loading it takes longer than most of them.
var reader = reading.New()

// diskVault is a real store in a folder, as main makes it.
type diskVault string

func (v diskVault) Dir() string { return string(v) }

func (v diskVault) State() (VaultState, error) {
	s, err := data.Look(string(v))
	return VaultState(s), err
}

func (v diskVault) Open(passphrase []byte) (Store, error) {
	if s, err := data.Look(string(v)); err != nil || s == data.Missing {
		if err != nil {
			return nil, err
		}
		return data.Create(string(v), nil)
	}
	return data.Open(string(v), passphrase)
}

// diskFiles are real files, as main makes them.
func diskFiles(s Store) Files {
	if store, ok := s.(*data.Store); ok {
		return carrier.New(store)
	}
	return nil
}

// desk is a window under test, with the queue that stands for Fyne's goroutine.
type desk struct {
	*testing.T
	u     *Window
	queue chan func()
	now   time.Time
}

// onDesk is the queue of the newest desk. What an older window still sends is
// run there too, as on Fyne's one goroutine, and must come to nothing.
var onDesk atomic.Pointer[chan func()]

func init() {
	onUI = func(f func()) { *onDesk.Load() <- f }
}

// open starts the app on a folder and goes to the first page of an evening, but
// where one was left open.
func open(t *testing.T, dir string) *desk {
	t.Helper()
	return openWith(t, func(deps *Deps) { deps.Vault = diskVault(dir) })
}

// atHome starts it and stays where it opens.
func atHome(t *testing.T, dir string) *desk {
	t.Helper()
	return startWith(t, func(deps *Deps) { deps.Vault = diskVault(dir) })
}

// openWith is open on what the test gives it.
func openWith(t *testing.T, give func(*Deps)) *desk {
	t.Helper()
	d := startWith(t, give)
	if d.u.place == placeHome && d.u.offer == nil {
		d.u.open(placeTonight)
	}
	return d
}

// startWith is atHome on what the test gives it.
func startWith(t *testing.T, give func(*Deps)) *desk {
	t.Helper()
	d := &desk{T: t, queue: make(chan func(), 256), now: time.Date(2026, 2, 11, 21, 42, 0, 0, time.FixedZone("", 3600))}
	onDesk.Store(&d.queue)
	over.Store(false) // another test may have ended its window
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Light))
	deps := Deps{Reader: reader, Files: diskFiles, Now: func() time.Time { return d.now }}
	give(&deps)
	d.u = New(app, deps)
	d.u.Start()
	t.Cleanup(func() {
		d.u.closeStore()
		<-d.u.leaving.done
	})
	return d
}

// quit closes the window as a user does who wants no passphrase.
func (d *desk) quit() {
	d.Helper()
	d.u.Quit()
	if d.u.place == placeParting {
		d.press("Not now")
	}
}

// until runs what comes from other goroutines until the condition holds.
func (d *desk) until(what string, cond func() bool) {
	d.Helper()
	limit := time.After(20 * time.Second)
	for !cond() {
		select {
		case f := <-d.queue:
			f()
		case <-limit:
			d.Fatalf("waited in vain for: %s", what)
		}
	}
}

// all gives every visible object of a kind in the window.
func all[T fyne.CanvasObject](d *desk) []T {
	var out []T
	visit(d.u.win.Content(), func(o fyne.CanvasObject) {
		if t, ok := o.(T); ok {
			out = append(out, t)
		}
	})
	return out
}

// visit walks what is visible; what is inside something hidden is not.
func visit(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	f(o)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, i := range inside {
		visit(i, f)
	}
}

func (d *desk) button(label string) *kit.Button {
	for _, b := range all[*kit.Button](d) {
		if b.Label() == label {
			return b
		}
	}
	return nil
}

func (d *desk) press(label string) {
	d.Helper()
	b := d.button(label)
	if b == nil {
		d.Fatalf("there is no button %q; there are %q", label, d.labels())
	}
	test.Tap(b)
}

func (d *desk) labels() []string {
	var out []string
	for _, b := range all[*kit.Button](d) {
		out = append(out, b.Label())
	}
	return out
}

// words is all text on the screen.
func (d *desk) words() string {
	var b strings.Builder
	for _, p := range all[*kit.Para](d) {
		b.WriteString(p.Text() + "\n")
	}
	for _, p := range all[*kit.Paper](d) {
		b.WriteString(p.Text() + "\n")
	}
	return b.String()
}

func (d *desk) sees(words string) bool { return strings.Contains(d.words(), words) }

// write types into the paper that has the focus.
func (d *desk) write(text string) {
	d.Helper()
	e, ok := d.u.win.Canvas().Focused().(*kit.Entry)
	if !ok {
		d.Fatalf("the focus is on %T, not on a field", d.u.win.Canvas().Focused())
	}
	e.SetText(e.Text + text)
}

// TestEveningsFromFirstWordToRecords walks all eight evenings through the
// window: written, flagged, rewritten, kept, and found again after a restart.
func TestEveningsFromFirstWordToRecords(t *testing.T) {
	list, err := samples.Load("../testdata/evenings")
	if err != nil {
		t.Fatal(err)
	}
	if racetest.On {
		list = list[:2] // the goroutines of one evening are those of all
	}
	for _, s := range list {
		t.Run(s.Name, func(t *testing.T) {
			dir := t.TempDir()
			d := open(t, dir)
			d.write(s.Event)
			d.u.goOn()
			d.write(s.Narration)
			d.u.goOn()
			d.press("ashamed")
			all[*kit.Scale](d)[0].TypedRune('8')
			d.u.night.minuteOffered = true // it has tests of its own
			d.u.goOn()
			d.until("the reading", func() bool { return d.u.night.read != nil })
			d.lookAgain(s)
			d.u.goTo(stepDraft)
			draft := d.secondDraft(s)
			d.u.goOn()
			d.u.goOn()
			if !d.u.night.closed {
				t.Fatal("the evening did not close")
			}
			if !d.u.closeStore() {
				t.Fatal("the store did not close")
			}
			d.foundAgain(s, dir, draft)
		})
	}
}

// lookAgain answers what is asked, or sees that the stop took its place.
func (d *desk) lookAgain(s samples.Sample) {
	d.Helper()
	switch {
	case s.Has("stop-crisis-b"):
		d.until("the crisis card", func() bool { return d.sees("You don’t have to carry it alone") })
		if n := len(d.u.lookMarks()); n > 0 {
			d.Errorf("%d flags are shown beside the crisis card", n)
		}
	case s.Has("stop-grief"):
		d.until("the answer to grief", func() bool { return d.u.stopCard() != nil })
	default:
		for i := 0; i < maxQuestions && d.button("Could be") != nil; i++ {
			d.press("Could be")
			if d.button("Next question") == nil {
				break
			}
			d.press("Next question")
		}
	}
}

// lookMarks are the findings that the window may show.
func (u *Window) lookMarks() []int {
	var out []int
	for i, f := range u.night.read.Findings {
		if f.Shown && asks(&f) {
			out = append(out, i)
		}
	}
	return out
}

// flaggedByRater reports whether a rater marked anything but fair wording.
func (d *desk) flaggedByRater(s samples.Sample) bool {
	for _, g := range s.Gold {
		if g.Label != "fair" && g.Label != "internal" {
			return true
		}
	}
	return false
}

// secondDraft takes a suggestion and edits it, or writes where none is offered.
func (d *desk) secondDraft(s samples.Sample) string {
	d.Helper()
	d.until("the reading", func() bool { return d.u.night.read != nil })
	offered := func() bool { return d.button("Begin with this") != nil }
	switch {
	case s.Has("stop-crisis-b"), s.Has("stop-grief"):
		if offered() {
			d.Error("a suggestion is offered beside a stop sign")
		}
	case !d.flaggedByRater(s):
		// All of it was said fairly, so there may be nothing to rewrite.
	default:
		d.until("a suggestion", offered)
		d.press("Begin with this")
	}
	d.write(" That is how it was.")
	text := d.u.night.rec.SecondDraft
	if !strings.HasSuffix(text, " That is how it was.") {
		d.Errorf("the second draft is %q", text)
	}
	return text
}

// foundAgain starts the app anew and finds the evening in Records.
func (d *desk) foundAgain(s samples.Sample, dir, draft string) {
	d.Helper()
	again := open(d.T, dir)
	if again.u.offer != nil {
		d.Error("a finished evening is offered as if it were open")
	}
	list, err := again.u.store.List()
	if err != nil || len(list) != 1 {
		d.Fatalf("Records has %d evenings, %v", len(list), err)
	}
	rec, err := again.u.store.Get(list[0].ID)
	if err != nil {
		d.Fatal(err)
	}
	want := record.Rating(8)
	switch {
	case rec.Event != s.Event, rec.Narration != s.Narration, rec.SecondDraft != draft, !rec.Finished:
		d.Errorf("came back changed: %+v", rec)
	case len(rec.Feelings) != 1 || rec.Feelings[0].Name != "ashamed" || *rec.Feelings[0].Before != want:
		d.Errorf("feelings came back as %+v", rec.Feelings)
	}
	again.u.open(placeRecords)
	again.u.viewing = list[0].ID
	again.u.show()
	if !again.sees(draft) || !again.sees(s.Narration) {
		d.Error("Records does not show both drafts")
	}
}
