package attribution

import (
	"flag"
	"os"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"seconddraft/internal/corpus"
	"seconddraft/internal/racetest"
	"seconddraft/internal/text"
)

// tally counts hits among tries.
type tally struct{ hits, all int }

func (t *tally) add(hit bool) {
	t.all++
	if hit {
		t.hits++
	}
}

func (t tally) share() float64 {
	if t.all == 0 {
		return 0
	}
	return float64(t.hits) / float64(t.all)
}

// sample is two rows of numbers, the reader's and the raters'.
type sample struct {
	ours, theirs []float64
	unknown      int
}

func (s *sample) add(r Rating, rated float64) {
	if !r.Known() {
		s.unknown++
		return
	}
	s.ours, s.theirs = append(s.ours, float64(r)), append(s.theirs, rated)
}

// r is Pearson's correlation.
func (s sample) r() float64 {
	return stat.Correlation(s.ours, s.theirs, nil)
}

// triple is a value for each axis: internality, stability and globality.
type triple [3]float64

func ratedAs(row corpus.Row) triple { return triple{row.Internality, row.Stability, row.Globality} }

// meansOf are the mean ratings of the causes of some rows.
func meansOf(rows []corpus.Row) triple {
	var m triple
	causes := corpus.Of(rows, corpus.Cause)
	for _, row := range causes {
		for i, v := range ratedAs(row) {
			m[i] += v / float64(len(causes))
		}
	}
	return m
}

// telling sums the squared errors of what a user is told about one axis over all
// rated causes. A cause that is not found, or that has no rating, counts as rated
// with a guess that needs no reading: the mean of the training half.
type telling struct{ ours, guessed float64 }

func (t *telling) add(r Rating, guess, rated float64) {
	ours := float64(r)
	if !r.Known() {
		ours = guess
	}
	t.ours += (ours - rated) * (ours - rated)
	t.guessed += (guess - rated) * (guess - rated)
}

// share of the guess's squared error that reading takes away: 1 where every cause
// is found and rated as the raters do, 0 where nothing is found. Its denominator
// does not move with what is found, so to find more helps where the rating is nearer
// than the guess and harms where it is not.
func (t telling) share() float64 {
	if t.guessed == 0 {
		return 0
	}
	return 1 - t.ours/t.guessed
}

// axes holds one sample an axis.
type axes struct{ internality, stability, globality sample }

func (a *axes) add(at Attribution, row corpus.Row) {
	a.internality.add(at.Internality, row.Internality)
	a.stability.add(at.Stability, row.Stability)
	a.globality.add(at.Globality, row.Globality)
}

func (a *axes) list() []sample { return []sample{a.internality, a.stability, a.globality} }

// figures is how the reader does on one half of the corpus.
type figures struct {
	// found counts rows with a rated cause that were heard, marked those of them
	// whose wording names the cause ("because"); noCause and plain count the rows
	// without a rated cause in which one was claimed, claimMarked those of them
	// that say "because" and the like.
	found, marked, noCause, plain, claimMarked tally
	// given rates the cause the raters had marked, told what was found.
	given axes
	told  [3]telling
	guess triple
}

// measure reads rows; guess are the ratings that stand in for what is not found.
func measure(rows []corpus.Row, guess triple, miss func(corpus.Row, []Attribution)) figures {
	f := figures{guess: guess}
	for _, row := range rows {
		list := read(row.Text, "", "")
		ok := true
		switch row.Kind {
		case corpus.NoCause:
			ok = f.quiet(&f.noCause, row, list)
		case corpus.Plain:
			ok = f.quiet(&f.plain, row, list)
		case corpus.Cause:
			ok = f.hear(row, list)
		}
		if !ok {
			miss(row, list)
		}
	}
	return f
}

func (f *figures) quiet(t *tally, row corpus.Row, list []Attribution) bool {
	t.add(len(list) > 0)
	if len(list) > 0 {
		f.claimMarked.add(named(row))
	}
	return len(list) == 0
}

func (f *figures) hear(row corpus.Row, list []Attribution) bool {
	f.given.add(read("", row.Event, row.Cause)[0], row)
	at, ok := heard(list, row)
	f.found.add(ok)
	for i, r := range []Rating{at.Internality, at.Stability, at.Globality} {
		f.told[i].add(r, f.guess[i], ratedAs(row)[i])
	}
	if ok {
		f.marked.add(named(row))
	}
	return ok
}

// named tells whether a marker makes a pair in a row.
func named(row corpus.Row) bool {
	return slices.ContainsFunc(Candidates(text.Parse(row.Text)), func(c Candidate) bool { return c.Marked })
}

// heard picks the attribution whose words are those that the raters marked: the
// cause overlaps theirs, and so does the event, unless there is none.
func heard(list []Attribution, row corpus.Row) (Attribution, bool) {
	for _, at := range list {
		if row.Means(spanOf(at.Event), at.Cause.Span) {
			return at, true
		}
	}
	return Attribution{}, false
}

func spanOf(p *Place) *text.Span {
	if p == nil {
		return nil
	}
	return &p.Span
}

// claimed counts all rows without a rated cause.
func (f figures) claimed() tally {
	return tally{f.noCause.hits + f.plain.hits, f.noCause.all + f.plain.all}
}

func (f figures) log(t *testing.T, name string) {
	t.Helper()
	t.Logf("%s: found %.3f (%d of %d; %d by a marker); claimed %.3f of no-cause (%d of %d), %.3f of plain (%d of %d); %d of all claims by a marker",
		name, f.found.share(), f.found.hits, f.found.all, f.marked.hits, f.noCause.share(), f.noCause.hits, f.noCause.all,
		f.plain.share(), f.plain.hits, f.plain.all, f.claimMarked.hits)
	a := f.given
	t.Logf("%s, given the cause: r internality %.3f (%d unknown), stability %.3f (%d), globality %.3f (%d)", name,
		a.internality.r(), a.internality.unknown, a.stability.r(), a.stability.unknown, a.globality.r(), a.globality.unknown)
	t.Logf("%s, as told, share of the guess's squared error taken away: internality %.3f, stability %.3f, globality %.3f", name,
		f.told[0].share(), f.told[1].share(), f.told[2].share())
}

// TestCorpus prints the figures of both halves and holds floors under those of
// the check half, whose rows nobody looks at. Plain rows count as rows without an
// explanation although some say "because" of something bad, so the true share of
// wrong claims is lower. Ratings "as told" are over all rated causes, found or not
// (see telling). The lines of the last hands were written after the rest was built
// and are harder: the first floors stand under the earlier lines alone, the second
// under all.
func TestCorpus(t *testing.T) {
	racetest.Skip(t) // every line of the corpus, one goroutine
	rows, err := corpus.Load(os.DirFS("../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	train, check := corpus.Split(rows)
	guess := meansOf(train)
	measure(train, guess, showMiss(t)).log(t, "train")
	for _, part := range []struct {
		name   string
		rows   []corpus.Row
		floors floors
	}{
		{"check, earlier lines", corpus.Earlier(check), floors{0.59, 0.90, triple{0.85, 0.75, 0.74}, triple{0.43, 0.38, 0.40}}},
		{"check", check, floors{0.51, 0.88, triple{0.78, 0.74, 0.69}, triple{0.37, 0.32, 0.26}}},
	} {
		f := measure(part.rows, guess, func(corpus.Row, []Attribution) {})
		f.log(t, part.name)
		part.floors.hold(t, part.name, f)
	}
}

// floors are the least of each figure; the three axes are internality, stability
// and globality.
type floors struct {
	found, leftAlone float64
	given, told      triple
}

func (fl floors) hold(t *testing.T, name string, f figures) {
	t.Helper()
	least := func(what string, got, floor float64) {
		if got < floor {
			t.Errorf("%s: %s %.3f, the floor is %.2f", name, what, got, floor)
		}
	}
	least("explanations found", f.found.share(), fl.found)
	least("rows without an explanation left alone", 1-f.claimed().share(), fl.leftAlone)
	for i, what := range []string{"internality", "stability", "globality"} {
		least(what+" given the cause", f.given.list()[i].r(), fl.given[i])
		least(what+" as told", f.told[i].share(), fl.told[i])
	}
}

var misses = flag.Bool("misses", false, "print what is missed in the training half")

// showMiss prints a row of the training half that was read wrong.
func showMiss(t *testing.T) func(corpus.Row, []Attribution) {
	return func(row corpus.Row, list []Attribution) {
		if !*misses {
			return
		}
		t.Logf("%s %s %q, event %q, cause %q", row.ID, row.Kind, row.Text, row.Event, row.Cause)
		in := texts(row.Text, "", "")
		for _, at := range list {
			t.Logf("\tgot event %q, cause %q", wordsAt(in, at.Event), wordsAt(in, at.Cause))
		}
	}
}
