package practice

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"seconddraft/internal/grade"
	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/text"
)

func TestStarterLines(t *testing.T) {
	areas, levels, fair := map[string]int{}, map[int]int{}, 0
	ids, words := map[string]bool{}, map[string]bool{}
	for _, l := range Starters() {
		if ids[l.ID] || words[l.Line] {
			t.Errorf("%s or its words are there twice", l.ID)
		}
		ids[l.ID], words[l.Line] = true, true
		areas[l.Area]++
		levels[l.Level]++
		if l.Fair {
			fair++
		}
		if !slices.Contains(record.Areas, l.Area) || l.Level < 1 || l.Level > 3 {
			t.Errorf("%s: area %q, level %d", l.ID, l.Area, l.Level)
		}
		for _, s := range []string{l.Line, l.Friend} {
			if n := utf8.RuneCountInString(s); n < 15 || n > 90 {
				t.Errorf("%s has %d characters", l.ID, n)
			}
			if strings.Contains(s, "!") {
				t.Errorf("%s shouts", l.ID)
			}
			if g := grade.Of(s); g > grade.Max {
				t.Errorf("%s asks for %.1f years of school: %q", l.ID, g, s)
			}
		}
		if !regexp.MustCompile(`\b(I|[Mm][ey])\b`).MatchString(l.Friend) || regexp.MustCompile(`\b[Yy]ou\b`).MatchString(l.Friend) {
			t.Errorf("%s: a friend says it of themself: %q", l.ID, l.Friend)
		}
	}
	if n := len(Starters()); n < 110 || fair < 22 {
		t.Errorf("%d lines, %d of them fair", n, fair)
	}
	for _, a := range record.Areas {
		if areas[a] < 8 {
			t.Errorf("%s has %d lines", a, areas[a])
		}
	}
	for level := 1; level <= 3; level++ {
		if levels[level] < 20 {
			t.Errorf("level %d has %d lines", level, levels[level])
		}
	}
}

// No starter line is one that the reader would stop at, as the user's words or as a
// friend's.
func TestNoStarterLineIsAStopSign(t *testing.T) {
	<-text.Warm()
	reader := reading.New()
	for _, l := range Starters() {
		for _, s := range []string{l.Line, l.Friend} {
			if r := reader.Read(t.Context(), reading.Input{Text: s}); r.Stop != reading.NoStop || r.NotEnglish {
				t.Errorf("%s: %v in %q", l.ID, r.Stop, s)
			}
		}
	}
}

// A fair criticism is about one act: told in the past, of level 1, with no always
// and no name for the writer.
func TestFairLinesAreAboutOneAct(t *testing.T) {
	sweeping := regexp.MustCompile(`(?i)\b(always|never|every|everyone|everything|nothing|nobody|all the time|am|i'm)\b`)
	for _, l := range Starters() {
		if !l.Fair {
			continue
		}
		d := text.Parse(l.Line)
		c := d.Claim(0)
		if l.Level != 1 || c.Person != text.First || c.Tense != text.Past || len(d.Sentences) != 1 || sweeping.MatchString(l.Line) {
			t.Errorf("%s is not one act: %q (level %d, person %v, tense %v)", l.ID, l.Line, l.Level, c.Person, c.Tense)
		}
	}
}

func TestARoundIsDealt(t *testing.T) {
	pool := Pool{Starters: Starters()}
	seen := map[string]bool{}
	for day := range 60 {
		seed := time.Date(2026, 1, 1+day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		round := Deal(seed, pool)
		if again := Deal(seed, pool); !slices.Equal(round, again) {
			t.Fatal("the same day deals another round")
		}
		fair, areas := 0, map[string]bool{}
		for _, l := range round {
			seen[l.ID] = true
			areas[l.Area] = true
			if l.Fair {
				fair++
			}
			if l.Level > 2 {
				t.Errorf("%s: level 3 was not chosen", l.ID)
			}
		}
		if len(round) != RoundLength || fair != 1 || len(areas) < 4 {
			t.Errorf("%s: %d cards, %d fair, %d areas", seed, len(round), fair, len(areas))
		}
	}
	if len(seen) < 50 {
		t.Errorf("sixty days showed only %d lines", len(seen))
	}
}

func TestHarsherLinesOnlyWhereChosen(t *testing.T) {
	for day := range 30 {
		seed := time.Date(2026, 1, 1+day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		round := Deal(seed, Pool{Starters: Starters(), Harsh: true})
		harsh := 0
		for _, l := range round {
			if l.Level == 3 {
				harsh++
			}
		}
		if harsh == 0 || round[0].Level == 3 {
			t.Errorf("%s: %d harsh lines, the first of level %d", seed, harsh, round[0].Level)
		}
	}
}

func ownLines(n int) (list []Line) {
	for i := range n {
		words := "I never get number " + string(rune('a'+i)) + " right."
		list = append(list, Line{ID: OwnID("e1", words), Line: words, Level: 2, Own: true})
	}
	return list
}

func TestOwnLinesNeedFiveAndAYes(t *testing.T) {
	count := func(p Pool) (n int) {
		for _, l := range Deal("2026-01-01", p) {
			if l.Own {
				n++
			}
		}
		return n
	}
	yes := map[string]bool{}
	for _, l := range ownLines(5) {
		yes[l.ID] = true
	}
	if n := count(Pool{Starters: Starters(), Own: ownLines(4), Said: yes}); n != 0 {
		t.Errorf("%d of four own lines were dealt", n)
	}
	if n := count(Pool{Starters: Starters(), Own: ownLines(6)}); n != 0 {
		t.Errorf("%d own lines were dealt without a yes", n)
	}
	if n := count(Pool{Starters: Starters(), Own: ownLines(5), Said: yes}); n != ownInRound {
		t.Errorf("%d own lines in a round", n)
	}
	harsh := ownLines(5)
	for i := range harsh {
		harsh[i].Level = 3
	}
	if n := count(Pool{Starters: Starters(), Own: harsh, Said: yes}); n != 0 {
		t.Errorf("%d harsh own lines were dealt unasked", n)
	}
}

func TestCandidates(t *testing.T) {
	now := time.Date(2026, 3, 4, 21, 0, 0, 0, time.UTC)
	rec := record.New(now.AddDate(0, 0, -1))
	rec.Area = "work"
	rec.SetNarration("The demo failed. I always ruin the demo when it counts. They saw it.")
	rec.Verdicts = []record.Verdict{
		{Words: "I always ruin the demo", Answer: record.CouldBe, CriticLevel: 2},
		{Words: "They saw it", Answer: record.NotThis},
		{Words: "saw", Answer: record.CouldBe},
		{Words: "I always ruin the demo", Answer: record.CouldBe},
	}
	got := Candidates(&rec, now)
	if len(got) != 2 || got[0].Line != "I always ruin the demo when it counts." || got[0].Level != 2 || got[0].Area != "work" {
		t.Errorf("got %+v", got)
	}
	if got[0].ID == got[1].ID || strings.Contains(got[0].ID, "/") {
		t.Errorf("ids %q, %q", got[0].ID, got[1].ID)
	}
	if again := Candidates(&rec, rec.Started.Add(time.Hour)); again != nil {
		t.Errorf("an evening of today: %+v", again)
	}
}
