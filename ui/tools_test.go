package ui

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seconddraft/internal/record"
	"seconddraft/internal/tools"
	"seconddraft/ui/kit"
)

// whatNow goes to step 6 of an evening and waits for what it offers.
func (d *desk) whatNow(narration string) {
	d.Helper()
	d.u.night.rec.Event = "The demo stopped."
	d.u.night.rec.SetNarration(narration)
	d.u.touched()
	d.toWhatNow()
}

func (d *desk) toWhatNow() {
	d.Helper()
	d.u.place = placeTonight
	d.u.goTo(stepNext)
	d.until("the tools", func() bool {
		return d.button("Open it") != nil || d.button("Go on with it") != nil || d.button("Tools for the time after, if you like one") != nil
	})
}

// answer types into the field with a hint.
func (d *desk) answer(hint, words string) {
	d.Helper()
	for _, p := range all[*kit.Paper](d) {
		if p.Entry.PlaceHolder == hint {
			p.Entry.SetText(words)
			return
		}
	}
	for _, l := range all[*kit.Line](d) {
		if l.Entry.PlaceHolder == hint {
			l.Entry.SetText(words)
			return
		}
	}
	d.Fatalf("there is no field %q", hint)
}

// keptNow is the evening as the store has it.
func (d *desk) keptNow() record.Record {
	d.Helper()
	rec, err := d.u.store.Get(d.u.night.rec.ID)
	if err != nil {
		d.Fatal(err)
	}
	return rec
}

const feared = "I am going to lose my job over this. I always ruin every demo."

func TestOneToolIsSuggested(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	if !d.sees("Contain it") || !d.sees("I am going to lose my job over this") || d.sees("Learn from it") || !d.sees("Or nothing") {
		t.Fatalf("step 6 says: %s", d.words())
	}
	d.press("Something else")
	for _, name := range tools.All {
		if !d.sees(toolName(name)) {
			t.Errorf("%s is not in the list", name)
		}
	}
	if !d.sees("easier by day") { // it is a quarter to ten
		t.Error("nothing is said of the day")
	}
	if n := len(d.filled()); n != 1 {
		t.Errorf("%d filled buttons", n)
	}
	d.press("Open it")
	if d.u.night.tool != tools.Contain {
		t.Errorf("it opens %q", d.u.night.tool)
	}
	d.u.leave()
	if d.u.night.tool != "" || d.u.night.step != stepNext {
		t.Error("Escape does not lead back")
	}
}

func (d *desk) filled() (list []*kit.Button) {
	for _, b := range all[*kit.Button](d) {
		if b.Filled() {
			list = append(list, b)
		}
	}
	return list
}

func TestContain(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.press("Open it")
	d.answer("the login, in front of four people", "the login")
	d.answer("two questions by mail, nothing else so far", "one mail")
	if len(d.u.night.rec.Forecasts) != 0 {
		t.Fatal("a fear is there that nobody wrote")
	}
	d.press("Add a fear")
	if len(d.u.night.rec.Forecasts) != 0 {
		t.Error("an empty row is in the evening")
	}
	d.write("they look for someone else")
	scale := all[*kit.Scale](d)[0]
	if scale.Value() != nil {
		t.Error("a likelihood is set that nobody touched")
	}
	scale.TypedRune('8')
	scale.TypedRune('0')
	d.press("in a week")
	d.press("“I am going to lose my job over this”")
	list := d.u.night.rec.Forecasts
	if len(list) != 2 || *list[0].Likelihood != 80 || list[0].Check != "2026-02-18" || list[1].Fear != "I am going to lose my job over this" || list[1].Likelihood != nil || list[1].Check != "" {
		t.Fatalf("the fears are %+v", list)
	}
	own := all[*kit.Line](d)
	own[3].Entry.SetText("2026-03")
	if !d.sees("Write a day as") || d.u.night.rec.Forecasts[1].Check != "" {
		t.Error("half a day is taken")
	}
	own[3].Entry.SetText("2026-03-01")
	d.u.goOn()
	kept := d.keptNow()
	if d.u.night.tool != "" || kept.Contain.Failed != "the login" || kept.Contain.Followed != "one mail" || len(kept.Forecasts) != 2 || kept.Forecasts[1].Check != "2026-03-01" {
		t.Fatalf("kept is %+v, %+v", kept.Contain, kept.Forecasts)
	}
	if err := kept.Validate(); err != nil {
		t.Error(err)
	}
	d.until("the tool", func() bool { return d.button("Go on with it") != nil })
	d.press("Go on with it")
	d.press("Take it out")
	if len(d.u.night.rec.Forecasts) != 1 {
		t.Errorf("left are %+v", d.u.night.rec.Forecasts)
	}
}

func TestMap(t *testing.T) {
	d := open(t, t.TempDir())
	d.u.night.rec.Cause = "because I skipped the dry run"
	d.whatNow(feared)
	d.u.openTool(tools.Map)
	if len(d.u.night.rec.Responsibility.Shares) != 0 || d.sees("Leave it out?") {
		t.Fatal("something is there that nobody wrote")
	}
	d.press("too much at once")
	d.press("chance")
	scales := all[*kit.Scale](d)
	scales[0].TypedRune('7')
	scales[0].TypedRune('0')
	shares := d.u.night.rec.Responsibility.Shares
	if len(shares) != 2 || *shares[0].Part != 70 || *shares[1].Part != 30 || shares[1].What != "chance" {
		t.Fatalf("the shares are %+v", shares)
	}
	if !d.sees("You named something you did. Leave it out?") {
		t.Fatal("it does not ask about the own act")
	}
	d.press("Leave it out")
	if !d.u.night.rec.Responsibility.LeftOut || d.sees("Leave it out?") {
		t.Error("it asks again")
	}
	d.press("Give it a share")
	all[*kit.Scale](d)[2].TypedRune('9')
	pie := all[*kit.Pie](d)[0]
	drag(pie, -1)
	sum := 0
	for _, s := range d.u.night.rec.Responsibility.Shares {
		sum += int(*s.Part)
	}
	mine := d.u.night.rec.Responsibility.Shares[2]
	if sum != 100 || !mine.Mine || *mine.Part != 9 || d.u.night.rec.Responsibility.LeftOut {
		t.Errorf("the shares are %+v, in sum %d", d.u.night.rec.Responsibility, sum)
	}
	d.answer("What I did, not what I am: I left out the dry run", "I skipped the dry run")
	d.press("Say it to someone, if you want")
	d.answer("On Tuesday the login failed in the demo.", "The login failed.")
	d.answer("Could we take half an hour for it together?", "Half an hour?")
	if d.u.app.Clipboard().Content() != "" {
		t.Error("it is copied by itself")
	}
	d.press("Copy these words")
	if got := d.u.app.Clipboard().Content(); got != "The login failed.\n\nHalf an hour?" {
		t.Errorf("copied is %q", got)
	}
	d.u.goOn()
	if kept := d.keptNow(); kept.Responsibility.Did != "I skipped the dry run" || len(kept.Responsibility.Shares) != 3 || kept.Validate() != nil {
		t.Errorf("kept is %+v", kept.Responsibility)
	}
}

// drag moves the border behind the first share of a pie by about so many points.
func drag(p *kit.Pie, points float64) {
	first := float64(p.Parts()[0])
	from, to := p.At(first), p.At(first+points)
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	p.DragEnd()
}

func TestLearnAndTell(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.u.openTool(tools.Learn)
	for i, p := range all[*kit.Paper](d) {
		p.Entry.SetText(strings.Repeat("l", i+1))
	}
	d.u.goOn()
	d.u.openTool(tools.Tell)
	for i, p := range all[*kit.Paper](d) {
		p.Entry.SetText(strings.Repeat("t", i+1))
	}
	d.u.open(placeRecords)
	kept := d.keptNow()
	if kept.Learn != (record.Learn{Direct: "l", Enabled: "ll", Seen: "lll", Worked: "llll"}) || kept.Tell != (record.Tell{Sits: "t", Ability: "tt", NotFit: "ttt", Story: "tttt"}) {
		t.Errorf("kept is %+v, %+v", kept.Learn, kept.Tell)
	}
}

func TestGoBackIn(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.u.openTool(tools.Engage)
	d.press("with someone")
	d.press("with someone")
	if len(d.u.night.rec.Engagements) != 0 {
		t.Fatalf("there is %+v", d.u.night.rec.Engagements)
	}
	d.answer("show Lars the two charts on Thursday", "show Lars")
	d.press("tomorrow")
	d.press("smaller")
	d.press("A little more")
	all[*kit.Scale](d)[0].TypedRune('6')
	d.answer("yes: I would know", "yes")
	d.press("A small experiment")
	d.answer("nobody writes back", "silence")
	got := d.u.night.rec.Engagements
	if len(got) != 1 || got[0].What != "show Lars" || got[0].Kind != record.Experiment || got[0].Day != "2026-02-12" || got[0].Dose != "smaller" ||
		got[0].Unseen != "yes" || *got[0].Expected != 6 || got[0].Prediction != "silence" {
		t.Fatalf("set is %+v", got)
	}
	d.press("Set another one")
	d.write("call Ada")
	d.u.goOn()
	if kept := d.keptNow(); len(kept.Engagements) != 2 || kept.Validate() != nil {
		t.Errorf("kept is %+v", kept.Engagements)
	}
	if strings.Contains(strings.ToLower(d.words()), "try again") {
		t.Error("it says to try again")
	}
}

func TestWhatMadeItHeavy(t *testing.T) {
	d := open(t, t.TempDir())
	d.whatNow(feared)
	d.u.openTool(tools.Heavy)
	if d.sees("Maybe one") || d.sees("One step that") {
		t.Error("it asks before anything was answered")
	}
	d.answer("Mira knows; I have not told my sister", "Nobody was there.")
	d.answer("the one project; my job and my friends are as before", "the one project")
	if n := strings.Count(d.words(), "Maybe one that can move?"); n != 4 {
		t.Errorf("it asks of %d", n)
	}
	d.press("Who was there")
	if n := strings.Count(d.words(), "Maybe one that can move?"); n != 3 {
		t.Errorf("it asks of %d, one of them ticked", n)
	}
	first := tools.Step("support", 0)
	if !d.sees(first) {
		t.Fatalf("no step: %s", d.words())
	}
	d.press("Another one")
	if d.sees(first) || !d.sees(tools.Step("support", 1)) {
		t.Error("it shows no other step")
	}
	d.press("Put it in")
	d.u.goOn()
	kept := d.keptNow()
	if kept.Heavy.Support != "Nobody was there." || len(kept.Heavy.Moves) != 1 || kept.Heavy.Step != tools.Step("support", 1) || kept.Validate() != nil {
		t.Errorf("kept is %+v", kept.Heavy)
	}
	for _, never := range []string{"crushing", "constructive", "score", "total"} {
		if strings.Contains(strings.ToLower(d.words()), never) {
			t.Errorf("it says %q", never)
		}
	}
}

// TestToolsOnAnOldEvening: they are opened from its record, days later.
func TestToolsOnAnOldEvening(t *testing.T) {
	d := open(t, t.TempDir())
	old := d.keepEvening(9, feared, "It stopped once.")
	d.u.open(placeRecords)
	d.u.viewing = old.ID
	d.u.show()
	d.press("What now?")
	d.until("the tools", func() bool { return d.button("Open it") != nil })
	d.u.openTool(tools.Map)
	d.press("chance")
	all[*kit.Scale](d)[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d.u.goOn()
	d.u.openTool(tools.Heavy)
	d.press("Who was there")
	d.u.open(placeRecords)
	d.u.viewing = old.ID
	d.u.show()
	if !d.sees("chance: 100") || !d.sees("What can still move") || !d.sees("Who was there") {
		t.Errorf("the record says: %s", d.words())
	}
	if got, err := d.u.store.Get(old.ID); err != nil || !got.Finished || got.SecondDraft != "It stopped once." {
		t.Errorf("it became %+v, %v", got, err)
	}
	if list, err := d.u.store.Versions(old.ID); err != nil || len(list) < 2 {
		t.Errorf("%d versions, %v", len(list), err)
	}
}

// TestHalfTypedToolIsKept when the window ends in the middle of it.
func TestHalfTypedToolIsKept(t *testing.T) {
	dir := t.TempDir()
	d := open(t, dir)
	d.whatNow(feared)
	d.u.openTool(tools.Tell)
	all[*kit.Paper](d)[3].Entry.TypedRune('x')
	if err := d.u.saver.Flush(); err != nil {
		t.Fatal(err)
	}
	if rec, ok, err := d.u.store.Draft(); err != nil || !ok || rec.Tell.Story != "x" {
		t.Errorf("the draft is %+v, %v, %v", rec.Tell, ok, err)
	}
}

// TestMastersOfTheTools holds step 6 and the tools that look unlike other pages
// against their pictures.
func TestMastersOfTheTools(t *testing.T) {
	inBothPalettes(t, func(d *desk, shot func(name string, ready ...func())) {
		d.u.night.rec.Cause = "because I skipped the dry run"
		d.whatNow(feared)
		shot("what-now")
		d.u.openTool(tools.Contain)
		d.press("“I am going to lose my job over this”")
		shot("tool-contain")
		forty, sixty := record.Rating(40), record.Rating(60)
		d.u.night.rec.Responsibility.Shares = []record.Share{{What: "too much at once", Part: &sixty}, {What: "chance", Part: &forty}}
		d.u.openTool(tools.Map)
		shot("tool-map")
		d.u.openTool(tools.Engage)
		shot("tool-back-in")
		d.u.openTool(tools.Learn)
		shot("tool-learn")
		d.u.openTool(tools.Tell)
		shot("tool-tell")
		d.u.openTool(tools.Heavy)
		shot("tool-heavy")
	})
}

// TestToolsAreNamedInOnePlace: no source of the window spells what a tool is called,
// and its page says it.
func TestToolsAreNamedInOnePlace(t *testing.T) {
	for path, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			for tool, title := range record.ToolTitles {
				if said, err := strconv.Unquote(lit.Value); err == nil && said == title {
					t.Errorf("%s spells the name of %s", path, tool)
				}
			}
			return true
		})
	}
	d := open(t, t.TempDir())
	d.u.open(placeTonight)
	for _, tool := range tools.All {
		d.u.openTool(tool)
		if !d.sees(record.ToolTitles[string(tool)]) {
			t.Errorf("the page of %s says %s", tool, d.words())
		}
	}
}
