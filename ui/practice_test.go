package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/kept"
	"seconddraft/internal/practice"
	"seconddraft/internal/record"
	"seconddraft/reframe/answer"
	"seconddraft/ui/kit"
)

// answerCard types on the open card and waits until it was read.
func (d *desk) answerCard(words string) {
	d.Helper()
	c := d.u.drill.card
	c.paper.Put(words)
	d.until("the reading", func() bool { return c.said.Text() != "" })
}

// rate sets the belief in the open answer.
func (d *desk) rateAnswer(v int) {
	d.Helper()
	scales := all[*kit.Scale](d)
	scales[len(scales)-1].OnChanged(&v)
}

func TestARoundOfPractice(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	for n := range practice.RoundLength {
		if !d.sees("Card " + string(rune('1'+n)) + " of 5") {
			t.Fatalf("card %d is not there: %s", n+1, d.words())
		}
		line, ok := d.u.drill.line(d.u.drill.answer().Line)
		if !ok || !d.sees(line.Line) {
			t.Fatalf("the line %q is not shown", line.Line)
		}
		if n == 0 {
			d.answerCard("Mira rang me on Monday and we fixed it in a day.")
			if !strings.Contains(d.u.drill.card.said.Text(), "something that happened") || len(d.u.drill.card.paper.Marks()) == 0 {
				t.Errorf("it was read as %q", d.u.drill.card.said.Text())
			}
			d.rateAnswer(70)
			d.press("Keep as a card")
			d.answerCard("Mira rang me on Monday and we fixed it in two days.")
		}
		d.u.goOn()
	}
	if !d.sees("That’s enough for today.") || !d.sees("in two days") {
		t.Errorf("the end: %s", d.words())
	}
	d.press("Done")
	cards := kept.All[kept.Card](d.u.settings())
	if d.u.place != placeHome || len(cards) != 1 || cards[0].Due != "2026-02-12" || *cards[0].Belief != 70 || !strings.HasSuffix(cards[0].Answer, "two days.") {
		t.Errorf("at %v with %+v", d.u.place, cards)
	}
	d.u.open(placePractice)
	if d.button("Begin") == nil || d.button("Begin anew") != nil {
		t.Error("a round that is over is gone on with")
	}
}

func TestWhatCannotBeAnsweredRests(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	id := d.u.drill.answer().Line
	line, _ := d.u.drill.line(id)
	d.press("I can’t answer this one")
	if !d.sees("I’m having the thought that "+asThought(line.Line)) || d.u.drill.round.Resting[id] != "2026-03-13" {
		t.Errorf("resting %v: %s", d.u.drill.round.Resting, d.words())
	}
	d.press("Go on →")
	if !d.sees("Card 2 of 5") {
		t.Errorf("the next card: %s", d.words())
	}
}

func TestLittleBelief(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	if d.button("Take a step back from it") != nil {
		t.Error("offered before a number was given")
	}
	d.rateAnswer(30)
	d.press("Take a step back from it")
	if got := d.u.drill.answer().Answer; !strings.HasPrefix(got, "I’m having the thought that ") {
		t.Errorf("the field holds %q", got)
	}
	d.rateAnswer(60)
	if d.button("Take a step back from it") != nil {
		t.Error("still offered")
	}
}

func TestAFriendSaysTheLine(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	d.u.drill.card.paper.Put("half")
	line, _ := d.u.drill.line(d.u.drill.answer().Line)
	d.press("Let a friend say it")
	if !d.sees(line.Friend) || !d.sees("A friend says of themself") || d.u.drill.card.paper.Text() != "half" {
		t.Errorf("swapped: %s", d.words())
	}
	d.press("Back to the first draft")
	if !d.sees(line.Line) {
		t.Error("it cannot be taken back")
	}
}

func TestPracticeIsLeftInTheMiddleAndNothingIsLost(t *testing.T) {
	dir := t.TempDir()
	d := atHome(t, dir)
	d.u.open(placePractice)
	d.press("Begin")
	d.u.goOn()
	d.u.drill.card.paper.Put("half an ans")
	d.quit()
	d = atHome(t, dir)
	d.now = d.now.Add(72 * time.Hour)
	d.u.open(placePractice)
	d.press("Go on with card 2")
	if got := d.u.drill.card.paper.Text(); got != "half an ans" {
		t.Errorf("the field holds %q", got)
	}
	d.press("Stop here")
	if !d.sees("half an ans") || d.button("Back to the card") == nil {
		t.Errorf("stopped: %s", d.words())
	}
}

// flaggedEvening is one with a line that was answered with "could be".
func flaggedEvening(d *desk, days int, words string) record.Record {
	d.Helper()
	rec := record.New(d.now.AddDate(0, 0, -days))
	rec.Event = "The demo stopped at the login."
	rec.SetNarration(words)
	rec.Finished = true
	rec.Verdicts = []record.Verdict{{Kind: "trap", Category: "overgeneralization", Rule: "overgeneralization/x", Words: words, Answer: record.CouldBe, CriticLevel: 2}}
	if err := d.u.store.SaveVersion(rec); err != nil {
		d.Fatal(err)
	}
	return rec
}

func TestOwnLinesComeAfterAYes(t *testing.T) {
	d := atHome(t, t.TempDir())
	lines := []string{"I always freeze in the demo.", "I never get a form right.", "I ruin every talk I give.", "Everyone saw that I was slow.", "I always forget the notes."}
	for i, l := range lines {
		flaggedEvening(d, i+1, l)
	}
	flaggedEvening(d, 9, "I want to die. I always ruin it.") // never shown back
	d.u.open(placePractice)
	d.until("the own lines", func() bool { return d.button("Use lines of your own") != nil })
	if d.sees(lines[0]) {
		t.Error("own words are shown before they were asked for")
	}
	d.press("Use lines of your own")
	if len(d.u.drill.own.lines) != len(lines) || d.sees("want to die") {
		t.Errorf("%d own lines", len(d.u.drill.own.lines))
	}
	own := func() (n int) {
		for _, a := range d.u.drill.round.Cards {
			if _, starter := practice.Starter(a.Line); !starter {
				n++
			}
		}
		return n
	}
	d.press("Begin")
	if n := own(); n != 0 {
		t.Errorf("%d own lines without a yes", n)
	}
	d.u.open(placePractice)
	d.until("the own lines", func() bool { return d.button("Use lines of your own") != nil })
	d.press("Use lines of your own")
	d.press("Practise with it")
	d.press("Begin anew")
	if n := own(); n != 1 {
		t.Errorf("%d own lines after one yes", n)
	}
}

func TestCardsComeBack(t *testing.T) {
	d := atHome(t, t.TempDir())
	for i, words := range []string{"I rang Ida.", "It was one note.", "We fixed it."} {
		c := practice.Begin(kept.NewCard("I always fail.", words, d.now.Add(time.Duration(i)*time.Minute)), d.u.today())
		name, value, err := kept.Setting(c)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.u.store.PutSetting(name, value); err != nil {
			t.Fatal(err)
		}
	}
	d.u.open(placePractice)
	d.press("Begin")
	if d.sees("One of your cards") {
		t.Error("a card comes back on its own day")
	}
	d.now = d.now.AddDate(0, 0, 1)
	d.u.open(placePractice)
	d.press("Begin anew")
	if !d.sees("One of your cards") || d.sees("I rang Ida.") {
		t.Fatalf("the front: %s", d.words())
	}
	d.press("Turn it over")
	if !d.sees("I rang Ida.") {
		t.Errorf("the back: %s", d.words())
	}
	d.press("It still holds")
	d.press("Turn it over")
	d.press("Let it rest")
	if !d.sees("Card 1 of 5") {
		t.Errorf("more than two came back: %s", d.words())
	}
	cards := kept.All[kept.Card](d.u.flushed())
	if cards[0].Due != "2026-02-15" || !cards[1].Resting || cards[2].Due != "2026-02-12" {
		t.Errorf("cards %+v", cards)
	}
	d.u.open(placePractice)
	d.press("Coping cards")
	if !d.sees("It may come back from 15 February 2026 on.") || strings.Count(d.words(), "It may come back") != 1 {
		t.Errorf("it is not said when they come back: %s", d.words())
	}
	d.press("Let it come back")
	d.press("Change")
	all[*kit.Paper](d)[0].Put("We fixed it in a day.")
	d.press("Done")
	d.press("Throw away")
	if got := kept.All[kept.Card](d.u.flushed()); len(got) != 2 || got[1].Resting {
		t.Errorf("cards %+v", got)
	}
	d.press("Put it back")
	if got := kept.All[kept.Card](d.u.flushed()); len(got) != 3 || got[2].Answer != "We fixed it in a day." {
		t.Errorf("cards %+v", got)
	}
}

func TestTheCardsArePrinted(t *testing.T) {
	d := atHome(t, t.TempDir())
	keepThing(d.u, practice.Begin(kept.NewCard("I always fail.", "Not on Monday.", d.now), d.u.today()))
	d.u.open(placePractice)
	d.press("Coping cards")
	path := filepath.Join(t.TempDir(), "cards.pdf")
	d.withPlaces().path = path
	d.press("Print the cards …")
	d.until("the sheet", func() bool { return d.sees(path) })
	b, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Errorf("the sheet: %v", err)
	}
}

// flushed are the settings once all that waits was written.
func (u *Window) flushed() map[string]string {
	u.flush()
	return u.settings()
}

// What the cues do not find in another language is no praise and no fault.
func TestAnAnswerInAnotherLanguageIsNotRead(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	const words = "Das stimmt nicht ganz, weil es im März gut gegangen ist und ich es wieder so machen kann."
	d.u.drill.card.paper.Put(words)
	d.until("what is said of it", func() bool { return d.u.drill.card.said.Text() != "" })
	if got := d.u.drill.card.said.Text(); !strings.Contains(got, "not read here") || len(d.u.drill.card.paper.Marks()) != 0 {
		t.Errorf("it says %q and marks %v", got, d.u.drill.card.paper.Marks())
	}
}

func TestPracticeRestsInACrisis(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	d.u.drill.card.paper.Put(tierA)
	d.until("the card", func() bool { return d.u.apart.holds() })
	if d.u.drill.card.note(answer.Read("I always fail.", tierA), false); d.u.drill.card.said.Text() != "" {
		t.Error("an answer is read in a crisis")
	}
	d.u.goOn()
	if !d.sees("Practice rests for now") || d.button("Next card →") != nil {
		t.Errorf("the page: %s", d.words())
	}
}

// TestTheDistanceTakesTheNameThatWasGiven: in the field of the card, and where a card
// is put aside.
func TestTheDistanceTakesTheNameThatWasGiven(t *testing.T) {
	d := atHome(t, t.TempDir())
	d.u.open(placePractice)
	d.press("Begin")
	d.rateAnswer(30)
	if d.button("Say it by name") != nil {
		t.Error("a name is offered where none was given")
	}
	d.u.putSetting(settingName, "Mira")
	d.rateAnswer(20)
	line, _ := d.u.drill.line(d.u.drill.answer().Line)
	want := "Mira, you’re having the thought “" + line.Line + "”"
	d.press("Say it by name")
	if got := d.u.drill.answer().Answer; strings.TrimSpace(got) != want {
		t.Errorf("the field holds %q", got)
	}
	d.press("I can’t answer this one")
	if !d.sees(want) {
		t.Errorf("put aside: %s", d.words())
	}
}

// A window that speaks German says before a round why its lines are English.
func TestPracticeSaysWhyItsLinesAreEnglish(t *testing.T) {
	said := "weil hier nur Englisch gelesen wird"
	for system, want := range map[string]bool{"de_DE.UTF-8": true, "en_GB.UTF-8": false} {
		t.Run(system, func(t *testing.T) {
			speak(t, system)
			d := atHome(t, t.TempDir())
			d.u.open(placePractice)
			if d.sees(said) != want || !want && d.sees("only English is read here") {
				t.Error(d.words())
			}
		})
	}
}
