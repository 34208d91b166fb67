package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/parcel"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

// takeOut is the page on which words are put into a file.
type takeOut struct {
	u     *Window
	files Files
	// back is the place it was opened from; what that shows is left as it was.
	back place
	// some are the records that it was opened for, nil for all; all are those that
	// are not in the bin. Both are the newest first.
	some, all []record.ID

	wide   bool // all of them, though it was opened for some
	form   parcel.Form
	open   bool // without a passphrase
	fields map[string]bool
	shown  int // which record the preview of the sheet shows

	said          *kit.Para
	first, second *kit.Line
	box           *fyne.Container // the choices, made anew after each
	buttons       map[string]*kit.Button
}

// takeWith opens the page for some records, or for all where ids is nil.
func (u *Window) takeWith(ids []record.ID) {
	if !u.keepVersion() {
		return
	}
	list, err := u.atHand()
	if err != nil && list == nil {
		u.savedOrNot(err, "")
		return
	}
	t := &takeOut{u: u, files: u.files(), back: u.place, some: ids, form: parcel.JSON, fields: map[string]bool{}}
	for _, s := range list {
		t.all = append(t.all, s.ID)
	}
	if ids != nil {
		t.form = parcel.Markdown
	}
	for _, name := range parcel.SheetFields {
		t.fields[name] = true
	}
	u.taking, u.place = t, placeTakeOut
	u.show()
}

// atHand are all evenings that are not in the bin, from memory where they are
// there.
func (u *Window) atHand() ([]record.Summary, error) {
	binned, err := u.store.InBin()
	if err != nil {
		return nil, err
	}
	list, err := u.finder.all()
	return without(list, binned), err
}

// leavePage goes back to where a page was opened, which is still as it was.
func (u *Window) leavePage(to place) {
	u.place = to
	u.show()
}

func (u *Window) takeOutPage() (fyne.CanvasObject, fyne.Focusable) {
	t := u.taking
	back := func() { u.leavePage(t.back) }
	u.leave, u.main = back, t.choosePlace
	t.said, t.box = noWord(), kit.Column(kit.GapLarge)
	t.first = kit.NewSecret(lang.L("A passphrase for the file"), func(string) { u.win.Canvas().Focus(t.second.Entry) })
	t.second = kit.NewSecret(lang.L("The same once more"), func(string) { t.choosePlace() })
	t.fill()
	page := kit.Page{
		Title:    lang.L("Take your words with you"),
		Subtitle: lang.L("A file on this computer, in a form that other programs can read. What is here stays here."),
		Body:     kit.Narrow(readingWidth, kit.Column(kit.Gap, t.box, t.said)),
		Quiet:    append([]*kit.Button{kit.NewButton(lang.L("Back"), kit.Plain, back)}, u.reviewLink()...),
		Main:     kit.NewButton(lang.L("Save the file …"), kit.Filled, t.choosePlace),
	}
	return page.Build(), nil
}

// ids are the records that are chosen, nil for all.
func (t *takeOut) ids() []record.ID {
	if t.wide {
		return nil
	}
	return t.some
}

// listed are the same, one by one.
func (t *takeOut) listed() []record.ID {
	if ids := t.ids(); ids != nil {
		return ids
	}
	return t.all
}

// again shows the choices as they are now.
func (t *takeOut) again() {
	focused, _ := t.u.win.Canvas().Focused().(*kit.Button)
	t.said.Hide()
	t.fill()
	t.u.current.Refresh()
	if focused == nil {
		return
	}
	if b := t.buttons[focused.Label()]; b != nil { // it took the other's place
		t.u.win.Canvas().Focus(b)
	}
}

// option is a button for one of the choices.
func (t *takeOut) option(label string, chosen bool, choose func()) *kit.Button {
	b := kit.NewButton(label, kit.Small, func() {
		choose()
		t.again()
	})
	b.SetChosen(chosen)
	t.buttons[label] = b
	return b
}

func (t *takeOut) fill() {
	t.box.RemoveAll()
	t.buttons = map[string]*kit.Button{}
	if t.some != nil {
		t.box.Add(choice(lang.L("Which evenings"), t.scopes(), t.scopeNote()))
	}
	t.box.Add(choice(lang.L("In which form"), t.forms(), lang.L(formNotes[t.form])))
	if t.form == parcel.PDF {
		t.box.Add(t.sheet())
	}
	t.box.Add(t.lock())
}

// choice is a row of buttons with what the chosen one means.
func choice(title string, buttons fyne.CanvasObject, note string) *fyne.Container {
	box := kit.Column(kit.GapSmall, kit.NewCaption(title), buttons)
	if note != "" {
		box.Add(kit.NewQuiet(note))
	}
	return box
}

func (t *takeOut) scopes() fyne.CanvasObject {
	label := lang.L("This evening")
	if t.back == placeRecords && t.u.viewing == "" {
		label = amount("{{.N}} evenings found", len(t.some))
	}
	some := t.option(label, !t.wide, func() {
		if t.form == parcel.JSON {
			t.form = parcel.Markdown
		}
		t.wide, t.shown = false, 0
	})
	every := t.option(lang.L("All: {{.Evenings}}", vals{"Evenings": eveningCount(len(t.all))}), t.wide, func() { t.wide, t.shown = true, 0 })
	return kit.Flow(kit.GapSmall, some, every)
}

func (t *takeOut) scopeNote() string {
	if t.wide {
		return ""
	}
	return lang.L("The complete file (JSON) is always of all evenings.")
}

var formNotes = map[parcel.Form]string{
	parcel.JSON:     "All of it in one file: every evening with its earlier versions, what you set aside, your settings, and the bin. Second Draft can bring it all back from this file.",
	parcel.Markdown: "Pages to read: each evening as it is now, one page each. Any text program shows them. More than one page lie in a zip file together.",
	parcel.CSV:      "A table for a spreadsheet. Each rating is a row, with the feeling or the thought beside it.",
	parcel.PDF:      "A sheet for someone you trust, such as a therapist. You choose what is on it. Only the date is always there.",
}

func (t *takeOut) forms() fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	for _, f := range []struct {
		form  parcel.Form
		label string
	}{{parcel.JSON, lang.L("Complete (JSON)")}, {parcel.Markdown, lang.L("Pages (Markdown)")}, {parcel.CSV, lang.L("Ratings (CSV)")}, {parcel.PDF, lang.L("A sheet (PDF)")}} {
		if f.form == parcel.JSON && t.ids() != nil {
			continue
		}
		row.Add(t.option(f.label, f.form == t.form, func() { t.form = f.form }))
	}
	return row
}

// lock chooses whether the file is encrypted.
func (t *takeOut) lock() fyne.CanvasObject {
	box := choice(lang.L("Who can open it"), kit.Flow(kit.GapSmall,
		t.option(lang.L("Only with a passphrase"), !t.open, func() { t.open = false }),
		t.option(lang.L("Everyone"), t.open, func() { t.open = true })), "")
	if t.open {
		box.Add(plainWarning())
		return box
	}
	box.Add(kit.NewQuiet(lang.L("The file is encrypted. Second Draft opens it with the passphrase, and so does the free program “age”. Without the passphrase nobody can open it.")))
	box.Add(kit.Narrow(420, kit.Column(kit.GapSmall, t.first, t.second)))
	return box
}

// anyoneReads is the warning that stands before each file that is not encrypted.
const anyoneReads = "Anyone who opens this file can read it."

func plainWarning() fyne.CanvasObject {
	return kit.Column(4, kit.NewPara(lang.L(anyoneReads)),
		kit.NewQuiet(lang.L("Keep it where only you can reach it, and delete it when it has done its work.")))
}

// choosePlace asks where the file is to be, once all else is said.
func (t *takeOut) choosePlace() {
	u := t.u
	switch {
	case u.opening:
		return
	case len(t.listed()) == 0 && t.form != parcel.JSON:
		u.say(t.said, lang.L("There is nothing to take along yet. Write an evening first."))
		return
	}
	title := lang.L("Where should the file be?")
	if t.open {
		title = lang.L(anyoneReads) + " " + lang.L("Where should it be?")
	} else if fault := passphraseFault(t.first.Text(), t.second.Text()); fault != "" {
		u.say(t.said, fault)
		return
	}
	t.said.Hide()
	page := u.shown
	u.pick.save(title, t.name(), func(path string) {
		if u.shown == page {
			t.write(path)
		}
	})
}

// name is what the file is called until the user calls it otherwise.
func (t *takeOut) name() string {
	name := fileBegin + t.u.deps.Now().Format("2006-01-02")
	switch {
	case t.form == parcel.Markdown && len(t.ids()) == 1:
		name += ".md"
	case t.form == parcel.Markdown:
		name += ".zip"
	default:
		name += "." + string(t.form)
	}
	if !t.open {
		name += ".age"
	}
	return name
}

// write runs beside the window.
func (t *takeOut) write(path string) {
	u := t.u
	o := parcel.Order{Form: t.form, IDs: t.ids(), Fields: t.chosenFields(), Now: u.deps.Now()}
	if !t.open {
		o.Passphrase = []byte(t.first.Text())
	}
	u.takeOutFile(path, o, u.progress(t.said, lang.L("Reading")), t.said, func(taken parcel.Taken) { t.showTaken(path, o.Form, taken) })
}
