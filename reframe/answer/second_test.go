package answer

import (
	"slices"
	"strconv"
	"testing"

	"seconddraft/internal/racetest"
)

// twice is an answer that is measured on, with what a second reader said of it who
// saw neither the first labels nor the code's reading.
type twice struct {
	labelled
	second [points]bool
}

// secondLabels goes by the row of fourth.tsv, the first row being 1.
func secondLabels(t *testing.T) (list []twice) {
	t.Helper()
	second := labels(t, "testdata/fourth-b.tsv")
	for i, l := range later(t) {
		said, ok := second[strconv.Itoa(i+1)]
		if ok != l.check || ok && len(said) != int(points) {
			t.Fatalf("row %d: labelled a second time as %q, measured on: %v", i+1, said, l.check)
		}
		if ok {
			list = append(list, twice{l, labelledAs(said, labelled{}).has})
		}
	}
	if len(list) != len(second) {
		t.Fatalf("%d answers for %d second labels", len(list), len(second))
	}
	return list
}

// What two readers say of the later answers, and how the code reads them by either
// and where both agree (docs/evaluation.md). Nobody looks at a single answer.
func TestTheLaterAnswersAreReadBySecondLabels(t *testing.T) {
	racetest.Skip(t) // one goroutine
	list := secondLabels(t)
	var between, byFirst, bySecond, byBoth [points]tally
	for _, l := range list {
		r := Read(l.line, l.words)
		for p := range points {
			between[p].count(l.second[p], l.has[p])
			byFirst[p].count(r.Has[p], l.has[p])
			bySecond[p].count(r.Has[p], l.second[p])
			if l.has[p] == l.second[p] {
				byBoth[p].count(r.Has[p], l.has[p])
			}
		}
	}
	var first, second, both float64
	for p := range points {
		b := between[p]
		t.Logf("%-13s agree %.3f, kappa %.3f, second alone %d, first alone %d; F1 by first %.3f, by second %.3f, where both agree %.3f (%d)",
			names[p], float64(b.hit+b.quiet)/float64(len(list)), b.kappa(), b.extra, b.missed,
			byFirst[p].f1(), bySecond[p].f1(), byBoth[p].f1(), b.hit+b.quiet)
		first += byFirst[p].f1() / float64(points)
		second += bySecond[p].f1() / float64(points)
		both += byBoth[p].f1() / float64(points)
	}
	t.Logf("mean F1 by first %.3f, by second %.3f, where both agree %.3f", first, second, both)
	if second < laterFloor {
		t.Errorf("mean F1 by the second labels is %.3f, below %.3f", second, laterFloor)
	}
	whole := 0
	for _, l := range list {
		if l.has == l.second {
			whole++
		}
	}
	t.Logf("the same in all points: %d of %d", whole, len(list))
}

// kappa is Cohen's kappa of two readers: how far they agree beyond chance.
func (t tally) kappa() float64 {
	n := float64(t.hit + t.extra + t.missed + t.quiet)
	observed := float64(t.hit+t.quiet) / n
	chance := (float64(t.hit+t.extra)*float64(t.hit+t.missed) + float64(t.missed+t.quiet)*float64(t.extra+t.quiet)) / (n * n)
	return (observed - chance) / (1 - chance)
}

// The example is Cohen's: 20 both yes, 15 both no, 5 and 10 apart.
func TestKappa(t *testing.T) {
	if got := (tally{hit: 20, quiet: 15, extra: 5, missed: 10}).kappa(); got < 0.3999 || got > 0.4001 {
		t.Errorf("kappa %v, want 0.4", got)
	}
}

// All answers that are measured on and were labelled twice, in one sum: those of the
// first set by the labels the two agreed on, those of the second by either.
func TestAllAnswersMeasuredOnInOneSum(t *testing.T) {
	racetest.Skip(t) // one goroutine
	list := slices.DeleteFunc(answers(t), func(l labelled) bool { return !l.check })
	again := slices.Clone(list)
	for _, l := range secondLabels(t) {
		list = append(list, l.labelled)
		l.has = l.second
		again = append(again, l.labelled)
	}
	first, second := logged(t, "first labels", tallied(list)), logged(t, "second labels", tallied(again))
	if len(list) < 300 || min(first, second) < floor {
		t.Errorf("mean F1 of %d answers is %.3f and %.3f, below %.2f", len(list), first, second, floor)
	}
}
