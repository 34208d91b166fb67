package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// ruleBook is where in the list of all rules the user is.
type ruleBook struct {
	words string  // what is looked for
	open  string  // a rule's id, a category's slug, or addPhrase; "" for the list
	at    float32 // how far down the list is
}

// addPhrase opens the page on which a phrase is added.
const addPhrase = "+"

// readerSection says what the reader is and leads to its rules.
func (u *Window) readerSection() fyne.CanvasObject {
	all := u.settings()
	box := kit.Column(12, kit.NewPara(lang.L("In “Look again” the reader listens to your words with rules that you can read here, each with its source and examples. A rule that asks you the wrong questions can be switched off.")))
	if off := len(record.Off(all)); off > 0 {
		box.Add(kit.NewQuiet(lang.L("Switched off: {{.N}}", vals{"N": off})))
	}
	box.Add(kit.Row(0, kit.NewButton(lang.L("All rules …"), kit.Small, func() { u.openBook("") })))
	own := kit.Column(12, kit.NewPara(lang.L("Your critic may have words of its own. You can add them, and they are read from then on.")))
	if n := len(record.Phrases(all)); n > 0 {
		own.Add(kit.NewQuiet(lang.L("On your list: {{.N}}", vals{"N": n})))
	}
	own.Add(kit.Row(0, kit.NewButton(lang.L("Add a phrase …"), kit.Small, func() { u.openBook(addPhrase) })))
	return kit.Column(kit.GapLarge, box, own)
}

// openBook opens the rules, or one of them.
func (u *Window) openBook(open string) {
	u.open(placeReader)
	u.book.open = open
	u.show()
}

// readerPage is the list of all rules, or what one of them says.
func (u *Window) readerPage() (fyne.CanvasObject, fyne.Focusable) {
	if open := u.book.open; open != "" {
		if page, focus := u.bookPage(open); page != nil {
			return page, focus
		}
		u.book.open = ""
	}
	return u.bookList()
}

// bookRow is one row of the list: a category, a rule or a phrase.
type bookRow struct {
	open           string
	caption, words string
	head, own, off bool
	hay            string // what a search looks in, in lower case
}

// bookRows are all rows. Those of a category follow it.
func (u *Window) bookRows() []bookRow {
	c := u.choices()
	rows := []bookRow{{open: addPhrase, head: true, words: lang.L("Words my critic uses"), caption: lang.L("Open to add a phrase of your own")}}
	for _, p := range record.Phrases(u.settings()) {
		rows = append(rows, bookRow{open: rule.OwnPrefix + string(p.ID), own: true, words: p.Words, caption: u.belongsTo(p.Category), hay: strings.ToLower(p.Words)})
	}
	for _, cat := range reading.Categories() {
		about := strings.ToLower(cat.Name + " " + cat.Plain + " " + cat.Definition + " " + cat.Source)
		rows = append(rows, bookRow{open: cat.Slug, head: true, words: sentenceCase(cat.Plain), caption: cat.Name, off: c.CategoryOff(cat.Slug), hay: about})
		for _, r := range reading.RulesOf(cat) {
			rows = append(rows, bookRow{
				open: r.ID, own: len(r.Positive) > 0 && cat.Kind != rule.Stop, words: firstExample(r), caption: ruleName(r), off: c.Off(r),
				hay: about + " " + strings.ToLower(strings.Join([]string{r.ID, ruleName(r), r.Message, r.Why, r.Source, strings.Join(r.Positive, " "), strings.Join(r.Negative, " ")}, " ")),
			})
		}
	}
	return rows
}

// belongsTo names the category of a phrase.
func (u *Window) belongsTo(slug string) string {
	if c := reading.CategoryOf(slug); c != nil && reading.TakesPhrases(c) {
		return c.Name
	}
	return lang.L("Not read: this kind takes no phrases")
}

// ruleName is a rule's id for people.
func ruleName(r *rule.Rule) string {
	if strings.HasPrefix(r.ID, rule.PatternPrefix) {
		return lang.L("Many small signs together")
	}
	_, name, _ := strings.Cut(r.ID, "/")
	return sentenceCase(strings.ReplaceAll(name, "-", " "))
}

func firstExample(r *rule.Rule) string {
	if len(r.Positive) == 0 || r.Category.Kind == rule.Stop { // heavy words are shown to who asks for them
		return r.Why
	}
	return unmarked(r.Positive[0])
}

// unmarked takes the brackets out of an example.
func unmarked(example string) string { return strings.NewReplacer("[", "", "]", "").Replace(example) }

// bookList is the list with its search. Its rows are used again while scrolling.
func (u *Window) bookList() (fyne.CanvasObject, fyne.Focusable) {
	all := u.bookRows()
	found := all
	rows := &recordList{}
	rows.Length = func() int { return len(found) }
	rows.CreateItem = func() fyne.CanvasObject { return newRuleRow() }
	rows.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(found) {
			o.(*ruleRow).put(found[i])
		}
	}
	rows.HideSeparators = true
	rows.OnSelected = func(i widget.ListItemID) {
		if i < len(found) {
			u.book.open, u.book.at = found[i].open, rows.GetScrollOffset()
			u.show()
		}
	}
	rows.ExtendBaseWidget(rows)
	count := kit.NewCaption("")
	find := func(words string) {
		u.book.words = words
		found = searched(all, words)
		count.SetText(countRules(found))
		rows.UnselectAll()
		rows.Refresh()
	}
	line := kit.NewLine(lang.L("Search names, reasons and examples"), u.book.words, nil)
	line.Entry.OnChanged = func(words string) {
		find(words)
		rows.ScrollToTop()
	}
	line.Entry.OnSubmitted = func(string) { u.win.Canvas().Focus(rows) }
	find(u.book.words)
	back := func() { u.openSettings(sectionReader) }
	u.leave, rows.leave = back, back
	u.search = func() { u.win.Canvas().Focus(line.Entry) }
	page := kit.Page{
		Title:    lang.L("What the reader listens for"),
		Subtitle: lang.L("Each rule can be switched off. The stop signs at the end cannot: they are how the app knows when to stop asking."),
		Body:     kit.Narrow(readingWidth, kit.Under(4, kit.Inset(2, 2, 6, 2, kit.Column(8, line, count)), rows)), Fill: true,
		Quiet: []*kit.Button{kit.NewButton(lang.L("Back to Settings"), kit.Plain, back)},
	}.Build()
	rows.ScrollToOffset(u.book.at)
	return page, line.Entry
}

// searched are the rows that hold all the words, each below its category.
func searched(rows []bookRow, words string) []bookRow {
	wanted := strings.Fields(strings.ToLower(words))
	if len(wanted) == 0 {
		return rows
	}
	var found []bookRow
	var head *bookRow
	for i := range rows {
		if rows[i].head {
			head = &rows[i]
			continue
		}
		if !holds(rows[i].hay, wanted) {
			continue
		}
		if head != nil {
			found = append(found, *head)
			head = nil
		}
		found = append(found, rows[i])
	}
	return found
}

func holds(hay string, wanted []string) bool {
	for _, w := range wanted {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// countRules says how many rules are listed.
func countRules(rows []bookRow) string {
	n := 0
	for _, r := range rows {
		if !r.head {
			n++
		}
	}
	if n == 0 {
		return lang.L("No rule has these words.")
	}
	return lang.L("Rules: {{.N}}", vals{"N": n})
}
