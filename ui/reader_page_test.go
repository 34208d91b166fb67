package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// Every rule has a row and a page with all that is known of it.
func TestEveryRuleIsListed(t *testing.T) {
	d := open(t, t.TempDir())
	rows := map[string]bool{}
	for _, r := range d.u.bookRows() {
		rows[r.open] = true
	}
	d.u.openBook("")
	for _, p := range reading.Packs() {
		for _, c := range p.Categories() {
			if !rows[c.Slug] {
				t.Errorf("%s has no row", c.Slug)
			}
			d.u.openBook(c.Slug)
			if !d.sees(c.Definition) || !d.sees(sourceOf(c.Source, c)) || d.sees("tier") || !d.sees(c.Name) {
				t.Errorf("%s: %s", c.Slug, d.words())
			}
			if hasSwitch := d.button("Switched off") != nil; hasSwitch != reading.HasSwitch(c) || !hasSwitch && !d.sees("cannot be switched off") {
				t.Errorf("%s: the switch is wrong", c.Slug)
			}
		}
		for i, r := range p.Rules() {
			if !rows[r.ID] {
				t.Errorf("%s has no row", r.ID)
			}
			if i%9 > 0 { // a page takes a moment
				continue
			}
			d.u.openBook(r.ID)
			if fold := "Show the examples. They are heavy words."; d.button(fold) != nil {
				d.press(fold)
			}
			for _, words := range []string{r.Why, sourceOf(r.Source, r.Category), unmarked(r.Positive[0]), unmarked(r.Negative[len(r.Negative)-1])} {
				if !d.sees(strings.Join(strings.Fields(words), " ")) && !d.sees(words) {
					t.Errorf("%s does not say %q", r.ID, words)
				}
			}
		}
	}
}

func TestRulesAreSearched(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openBook("")
	d.write("labeling")
	list := all[*recordList](d)[0]
	if n := list.Length(); n < 10 || n > 60 {
		t.Errorf("%d rows", n)
	}
	all[*kit.Line](d)[0].Entry.SetText("no such words anywhere")
	if list.Length() != 0 || !d.sees("No rule has these words.") {
		t.Errorf("%d rows", list.Length())
	}
}

// The list makes only the rows that are in view, however many rules there are.
func TestRuleRowsAreUsedAgain(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.openBook("")
	list := all[*recordList](d)[0]
	made := 0
	then := list.CreateItem
	list.CreateItem = func() fyne.CanvasObject { made++; return then() }
	for range 40 {
		list.ScrollToOffset(list.GetScrollOffset() + 400)
	}
	// The race detector throws some of a pool's rows away, so this is no tight bound:
	// without the pool each of the 354 rows would be made.
	if made > 120 {
		t.Errorf("%d rows were made", made)
	}
}

// A rule that is switched off asks nothing from then on, also after a restart.
func TestARuleIsSwitchedOff(t *testing.T) {
	dir := t.TempDir()
	d := atLook(t, dir, "I'm such an idiot.")
	d.until("the reading", func() bool { return d.u.night.read != nil })
	var id string
	for _, i := range d.u.lookMarks() {
		id = d.u.night.read.Findings[i].Rule.ID
		d.u.openBook(id)
		d.press("Switched off")
		if !d.button("Switched off").Chosen() || !d.sees("leaves it out") {
			t.Error("the choice is not marked")
		}
	}
	if id == "" {
		t.Fatal("nothing is asked to begin with")
	}
	category := reading.CategoryOf(id)
	d.u.openBook(category.Slug)
	d.press("Switched off")
	d.u.openBook(id)
	if d.button("Go to them") == nil {
		t.Error("it does not say that the category is off")
	}
	d.u.closeStore()
	again := open(t, dir)
	again.u.night.rec.SetNarration("I'm such an idiot.")
	for _, f := range reader.Read(t.Context(), again.u.input()).Findings {
		if f.Rule.ID == id || f.Rule.Category.Slug == category.Slug {
			t.Errorf("%s is still found", f.Rule.ID)
		}
	}
	again.u.openBook(category.Slug)
	again.press("On")
	if again.u.choices().CategoryOff(category.Slug) {
		t.Error("it cannot be switched on again")
	}
}

// A phrase of the user's own is asked about with a card that says when it was
// added; it can be changed and removed.
func TestOwnPhraseIsAskedAbout(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.u.openBook(addPhrase)
	for words, says := range map[string]string{"": "Write one word", strings.Repeat("no ", 13): "12 words", "One. Two.": "not several", "you walnut": "Choose what it is"} {
		all[*kit.Line](d)[0].Entry.SetText(words)
		d.press("Keep it")
		if !d.sees(says) {
			t.Errorf("%q: it does not say %q", words, says)
		}
	}
	all[*kit.Line](d)[0].Entry.SetText("you walnut")
	kind := all[*widget.Select](d)[0]
	kind.SetSelectedIndex(slices.IndexFunc(kind.Options, func(s string) bool { return strings.HasPrefix(s, "Labeling") }))
	d.press("Keep it")
	if d.u.book.open != "" || len(d.u.bookRows()) == 0 || d.u.bookRows()[1].words != "you walnut" {
		t.Fatalf("it was not kept: %v", d.u.bookRows()[1])
	}
	d.u.openBook(addPhrase)
	all[*kit.Line](d)[0].Entry.SetText("You Walnut")
	all[*widget.Select](d)[0].SetSelected(kind.Selected)
	d.press("Keep it")
	if !d.sees("on your list already") {
		t.Error("it is taken twice")
	}
	d.u.closeStore()

	d = atLook(t, dir, "Then I left it on the train. You walnut, I thought.")
	d.until("the card", func() bool { return d.button("Could be") != nil })
	if !d.sees("You added this phrase on 11 February 2026.") || !d.sees("is on your own list") {
		t.Errorf("the card says: %s", d.words())
	}
	d.press("Not this")
	d.u.openSettings(sectionAside)
	d.press("Show them")
	if !d.sees("“you walnut”, from your own list") {
		t.Errorf("set aside: %s", d.words())
	}

	row := d.u.bookRows()[1]
	if !strings.HasPrefix(row.open, rule.OwnPrefix) {
		t.Fatal(row)
	}
	d.u.openBook(row.open)
	all[*kit.Line](d)[0].Entry.SetText("you peanut")
	d.press("Keep it")
	if d.u.bookRows()[1].words != "you peanut" || d.u.bookRows()[1].open != row.open {
		t.Error("it was not changed")
	}
	d.u.openBook(row.open)
	d.press("Remove it")
	if d.u.bookRows()[1].own {
		t.Error("it was not removed")
	}
}
