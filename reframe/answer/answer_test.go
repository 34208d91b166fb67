package answer

import (
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/text"
)

// floors are the mean F1 that the two check sets do not fall below
// (docs/evaluation.md), of whose answers nobody looks at a single one, and that of the
// answers about admitting.
const (
	floor         = 0.85
	laterFloor    = 0.84
	admittingMean = 0.84
)

func TestTheSixPointsAreRead(t *testing.T) {
	measured(t, answers(t), floor)
}

func TestTheLaterAnswersAreRead(t *testing.T) {
	measured(t, later(t), laterFloor)
}

// Two hundred and fifty answers, four in seven of which own something, mostly by
// telling it: the hardest for the point that is read worst.
func TestAnswersAboutAdmittingAreRead(t *testing.T) {
	for _, name := range []string{"testdata/fifth.tsv", "testdata/sixth.tsv"} {
		t.Run(name, func(t *testing.T) { measured(t, admitting(t, name), admittingMean) })
	}
}

// measured holds the mean F1 of the answers that are measured on, or of all if the
// list has no others, against the floor.
func measured(t *testing.T, list []labelled, floor float64) {
	t.Helper()
	racetest.Skip(t) // one goroutine
	dev := slices.DeleteFunc(slices.Clone(list), func(l labelled) bool { return l.check })
	if check := slices.DeleteFunc(list, func(l labelled) bool { return !l.check }); len(check) > 0 {
		logged(t, "the rest", tallied(dev))
		list = check
	}
	if mean := logged(t, "measured on", tallied(list)); mean < floor {
		t.Errorf("mean F1 on the answers that are measured on is %.3f, below %.3f", mean, floor)
	}
}

// tallied counts how the code reads answers.
func tallied(list []labelled) (sums [points]tally) {
	for _, l := range list {
		r := Read(l.line, l.words)
		for p := range points {
			sums[p].count(r.Has[p], l.has[p])
		}
	}
	return sums
}

// logged writes the six points and gives their mean F1.
func logged(t *testing.T, what string, sums [points]tally) (mean float64) {
	t.Helper()
	for p, c := range sums {
		t.Logf("%s: %-13s F1 %.3f, precision %.3f, recall %.3f", what, names[p], c.f1(),
			float64(c.hit)/float64(c.hit+c.extra), float64(c.hit)/float64(c.hit+c.missed))
		mean += c.f1() / float64(points)
	}
	t.Logf("%s: mean F1 %.3f", what, mean)
	return mean
}

func TestReadOfOneAnswer(t *testing.T) {
	const line = "Nobody else would have messed up something that simple."
	const words = "The part that’s true is that I skipped a check I know how to do. Mira did the same in June and we fixed it in a day. I’ll put it on the list for Monday."
	r := Read(line, words)
	for p := range points {
		if !r.Has[p] {
			t.Errorf("it has no %s", names[p])
		}
	}
	for _, p := range []Point{Evidence, Grain, NextStep} {
		if len(r.Words[p]) == 0 {
			t.Errorf("no words for %s", names[p])
		}
		for _, at := range r.Words[p] {
			said := words[at.Start:at.End]
			if ahead := strings.Contains(said, "Monday"); ahead != (p == NextStep) {
				t.Errorf("%s is said to be in %q", names[p], said)
			}
		}
	}
}

// One sweeping word is enough not to be told that there is none.
func TestOneSweepingWord(t *testing.T) {
	for words, want := range map[string]bool{
		"I always was slow.":                 false,
		"Nobody ever asks me.":               false,
		"Everyone was late.":                 false,
		"Not always. I was early on Tuesday": true,
		"“Never” is your word, not mine.":    true,
		"I was slow.":                        true,
	} {
		if r := Read("You always fail.", words); r.Has[NoAbsolutes] != want {
			t.Errorf("%q has no sweeping word: %v", words, !want)
		}
	}
}

func TestTooShort(t *testing.T) {
	for _, words := range []string{"", "  ", "no", "No.", "…", "\xff"} {
		if r := Read("You always fail.", words); !r.TooShort || r.Has != [points]bool{} {
			t.Errorf("%q: %+v", words, r)
		}
	}
}

// An answer that hears the line and does not obey it is not read for evidence.
func TestHearItAndNotObey(t *testing.T) {
	for words, want := range map[string]bool{
		"I hear that, and I’m still going to the meeting with Ida on Monday.": true,
		"I hear you. I am going to send it anyway.":                           true,
		"Noted. Still going for the run at six.":                              true,
		"I heard the bell and went home.":                                     false,
		"I am going to the shop.":                                             false,
	} {
		r := Read("You never finish.", words)
		if r.Hears != want || r.Hears && (r.Has[Evidence] || r.Words[Evidence] != nil) {
			t.Errorf("%q: %+v", words, r)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("You always fail.", "Not always. I rang Ida twice on Monday!")
	f.Fuzz(func(t *testing.T, line, words string) {
		r := Read(line, words)
		for p := range points {
			last := 0
			for _, at := range r.Words[p] {
				if at.Start < last || at.End < at.Start || at.End > len(words) {
					t.Fatalf("%v lies outside of %q", at, words)
				}
				last = at.Start
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	<-text.Warm()
	for b.Loop() {
		Read("You always fail.", "The part that’s true is that I skipped a check. Mira did the same in June and we fixed it in a day.")
	}
}

// Who steps back from a line, as the app offers it, has not used its words.
func TestAStepBackIsNotHeldAgainstTheAnswer(t *testing.T) {
	for _, line := range []string{
		"I ruin everything and I am useless.", "I always let everyone down.", "I’m an idiot.", "Nobody will ever want me.",
	} {
		told := strings.ToLower(line[:1]) + line[1:]
		if strings.HasPrefix(line, "I") {
			told = line
		}
		for _, words := range []string{
			"I’m having the thought that " + told, "Mira, you’re having the thought “" + line + "”",
			"I notice the thought that " + told + " I can still go on Monday.",
		} {
			if r := Read(line, words); !r.Has[NoAbsolutes] || !r.Has[NoInsult] || !r.Has[KindTone] {
				t.Errorf("%q: %v", words, r.Has)
			}
		}
	}
	if r := Read("I’m an idiot.", "I have a thought. I am an idiot and a loser."); r.Has[NoInsult] {
		t.Error("an insult of the next sentence is taken for what a thought says")
	}
}
