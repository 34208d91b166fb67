package ui

import (
	"testing"

	"seconddraft/internal/kept"
	"seconddraft/internal/record"
	"seconddraft/ui/kit"
)

const demoThought = "I always ruin every demo."

// tellsOf has earlier evenings with a thought, then tonight with much the same.
func tellsOf(t *testing.T, dir string, earlier ...string) *desk {
	t.Helper()
	d := open(t, dir)
	for i, words := range earlier {
		d.keepEvening(10*(i+1), words, "It stopped once.")
	}
	d.u.closeStore()
	d = atLook(t, dir, demoThought)
	d.u.goTo(stepDraft)
	return d
}

const givesAName = "Give it a name?"

func TestAStoryIsOfferedNamedAndKnownAgain(t *testing.T) {
	dir := t.TempDir()
	d := tellsOf(t, dir, "Another demo ruined by me. The bus was late.", "I ruin demos, always.")
	d.until("the offer of a name", func() bool { return d.sees("on 3 dates. " + givesAName) })
	name := d.line("The Helpdesk Story")
	name.Entry.SetText("The Demo Story")
	d.press("Keep the name")
	if !d.sees("It is called The Demo Story from now on.") {
		t.Errorf("named, it says: %s", d.words())
	}
	d.u.keepVersion()
	if all := kept.All[kept.Story](d.u.settings()); len(all) != 1 || all[0].Name != "The Demo Story" || len(all[0].Thoughts) != 3 || all[0].Thoughts[1] != "Another demo ruined by me." {
		t.Fatalf("kept: %+v", all)
	}
	d.u.finish()
	d.u.closeStore()

	d = atLook(t, dir, "I will ruin each demo.")
	d.u.goTo(stepDraft)
	d.until("the story", func() bool { return d.sees("This sounds like The Demo Story.") })
	if !d.sees("On 1 February 2026 you answered:") || !d.sees("It stopped once.") || d.sees(givesAName) {
		t.Errorf("known again, it says: %s", d.words())
	}
	d.press("Don’t show this again")
	d.until("an older answer", func() bool { return d.sees("On 22 January 2026 you answered:") })

	d.u.open(placeEvidence)
	d.press("See them")
	all[*kit.Line](d)[0].Entry.SetText("The Old Demo Story")
	d.press("Forget it")
	if got := kept.All[kept.Story](d.u.settings()); len(got) != 0 || !d.sees("Forgotten: The Old Demo Story") {
		t.Errorf("forgotten: %+v, %s", got, d.words())
	}
	d.press("Undo")
	if got := kept.All[kept.Story](d.u.settings()); len(got) != 1 || got[0].Name != "The Old Demo Story" {
		t.Errorf("undone: %+v", got)
	}
}

// line is the field with a placeholder.
func (d *desk) line(placeholder string) *kit.Line {
	d.Helper()
	for _, l := range all[*kit.Line](d) {
		if l.Entry.PlaceHolder == placeholder {
			return l
		}
	}
	d.Fatalf("there is no field %q", placeholder)
	return nil
}

func TestADeclinedStoryIsNotOfferedAgain(t *testing.T) {
	dir := t.TempDir()
	d := tellsOf(t, dir, "Another demo ruined.", "I ruin demos, always.")
	d.until("the offer of a name", func() bool { return d.sees(givesAName) })
	d.press("No name")
	d.u.finish()
	d.u.closeStore()
	d = atLook(t, dir, demoThought)
	d.u.goTo(stepDraft)
	if found, ok := d.retell(); ok {
		t.Errorf("it is offered again: %+v", found)
	}
	d.u.open(placeEvidence)
	d.press("See them")
	d.press("Thoughts without a name")
	d.press("Ask me again")
	if len(kept.All[kept.Story](d.u.settings())) != 0 {
		t.Error("it stays declined")
	}
}

// retell looks for a story as the page does.
func (d *desk) retell() (retold, bool) {
	d.Helper()
	look := &retelling{trove: d.u.finder.trove, tonight: d.u.night.rec.ID, day: dateKey(d.now), away: d.u.putDowns(), thoughts: []string{d.u.night.rec.Narration}}
	return look.find()
}

func TestNoStoryOfWhatMayNotComeBack(t *testing.T) {
	for name, earlier := range map[string][]string{
		"only two dates":      {"Another demo ruined."},
		"a stop sign in one":  {"Another demo ruined.", "I ruin every demo. I want to kill myself."},
		"another thing":       {"I burnt the soup.", "The bus was late."},
		"an abuse beside it":  {"Another demo ruined.", "I ruin every demo. He hit me again."},
		"the same date twice": {},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			d := open(t, dir)
			for i, words := range earlier {
				d.keepEvening(10*(i+1), words, "It stopped once.")
			}
			if name == "the same date twice" {
				d.keepEvening(10, "Another demo ruined.", "")
				d.keepEvening(10, "I ruin demos, always.", "")
			}
			d.u.night.rec.SetNarration(demoThought)
			if found, ok := d.retell(); ok {
				t.Errorf("it finds %+v", found)
			}
		})
	}
	t.Run("put down", func(t *testing.T) {
		d := open(t, t.TempDir())
		d.keepEvening(10, "Another demo ruined.", "")
		down := d.keepEvening(20, "I ruin demos, always.", "")
		d.u.putSetting(record.PutDownSetting(down.ID, nextMorning(d.now)))
		d.u.night.rec.SetNarration(demoThought)
		if found, ok := d.retell(); ok {
			t.Errorf("it finds %+v", found)
		}
		d.u.pickUp(down.ID)
		if _, ok := d.retell(); !ok {
			t.Error("nothing is found once it was opened")
		}
	})
	t.Run("tonight is a stop", func(t *testing.T) {
		dir := t.TempDir()
		d := open(t, dir)
		d.keepEvening(10, "Another demo ruined.", "")
		d.keepEvening(20, "I ruin demos, always.", "")
		d.u.closeStore()
		d = atLook(t, dir, demoThought+" We buried my dad today.")
		d.u.goTo(stepDraft)
		d.until("the stop card", func() bool { return d.sees("This is about a loss") })
		if d.sees(givesAName) {
			t.Error("a name is asked for beside grief")
		}
	})
}
