package critic_test

import (
	"flag"
	"os"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"seconddraft/attribution"
	"seconddraft/internal/corpus"
	"seconddraft/internal/critic"
	"seconddraft/internal/racetest"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

var misses = flag.Bool("misses", false, "print what is read wrong in the training half")

// tally counts hits among tries.
type tally struct{ hits, all int }

func (t *tally) add(hit bool) {
	t.all++
	if hit {
		t.hits++
	}
}

func (t tally) share() float64 { return float64(t.hits) / float64(max(t.all, 1)) }

// levels is how the levels read agree with the rated ones.
type levels struct {
	// table counts lines by rated and read level.
	table [5][5]int
	// harsh counts lines of each kind without a critic that are read as level 2
	// or more.
	harsh map[string]tally
}

func (l *levels) add(row corpus.Row, read int) {
	if row.Level != nil {
		l.table[*row.Level][read]++
	}
	if row.Kind != corpus.Critic {
		t := l.harsh[row.Kind]
		t.add(read >= critic.Inadequate)
		l.harsh[row.Kind] = t
	}
}

// r is Pearson's correlation of the rated and the read level.
func (l *levels) r() float64 {
	var rated, read, count []float64
	for a := range l.table {
		for b, n := range l.table[a] {
			rated, read, count = append(rated, float64(a)), append(read, float64(b)), append(count, float64(n))
		}
	}
	return stat.Correlation(rated, read, count)
}

func (l *levels) exact() (t tally) {
	for rated := range l.table {
		for read, count := range l.table[rated] {
			t.all += count
			if rated == read {
				t.hits += count
			}
		}
	}
	return t
}

func read(line string) int {
	doc := text.Parse(line)
	level, _ := critic.Level(doc, critic.Pack().Find(doc))
	return level
}

func readLevels(rows []corpus.Row, miss func(corpus.Row, int)) *levels {
	l := &levels{harsh: map[string]tally{}}
	for _, row := range corpus.Of(rows, corpus.Critic, corpus.CriticNo, corpus.Plain, corpus.NearMiss) {
		level := read(row.Text)
		l.add(row, level)
		if row.Level != nil && *row.Level != level || row.Level == nil && level >= critic.Inadequate {
			miss(row, level)
		}
	}
	return l
}

func (l *levels) log(t *testing.T, name string) {
	t.Helper()
	exact := l.exact()
	t.Logf("%s: r %.3f, exact %.3f (%d of %d)", name, l.r(), exact.share(), exact.hits, exact.all)
	t.Logf("%s: read level by rated one %v", name, l.table)
	for _, kind := range []string{corpus.CriticNo, corpus.Plain, corpus.NearMiss} {
		f := l.harsh[kind]
		t.Logf("%s: level 2 or more on %s %.4f (%d of %d)", name, kind, f.share(), f.hits, f.all)
	}
}

// floor is a figure of an honest run on the check half. It is never lowered.
type floor struct {
	what       string
	got, floor float64
}

func hold(t *testing.T, floors ...floor) {
	t.Helper()
	for _, f := range floors {
		if f.got < f.floor {
			t.Errorf("%s: %.3f on the check half, the floor is %.3f", f.what, f.got, f.floor)
		}
	}
}

func rows(t *testing.T) (train, check []corpus.Row) {
	t.Helper()
	all, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	return corpus.Split(all)
}

// Level on lines that a person rated. Those of the check half are never printed.
func TestLevelOnCorpus(t *testing.T) {
	train, check := rows(t)
	readLevels(train, func(row corpus.Row, level int) {
		if *misses {
			t.Logf("%s %s %s %q: read %d", row.ID, row.Kind, rated(row), row.Text, level)
		}
	}).log(t, "train")
	l := readLevels(check, func(corpus.Row, int) {})
	l.log(t, "check")
	// The first lines were read, check lines among them, before the split existed.
	later := slices.DeleteFunc(slices.Clone(check), func(r corpus.Row) bool { return r.ID[0] == 'k' })
	readLevels(later, func(corpus.Row, int) {}).log(t, "check, lines nobody had read")
	hold(t,
		floor{"r of the level", l.r(), 0.81},
		floor{"levels read exactly", l.exact().share(), 0.77},
		floor{"critic-no without a harsh level", 1 - l.harsh[corpus.CriticNo].share(), 0.97},
		floor{"plain without a harsh level", 1 - l.harsh[corpus.Plain].share(), 0.99},
		floor{"near-misses without a harsh level", 1 - l.harsh[corpus.NearMiss].share(), 0.995},
	)
}

func rated(row corpus.Row) string {
	if row.Level == nil {
		return "-"
	}
	return string(rune('0' + *row.Level))
}

// clear is the confidence from which fair wording is shown.
const clear = 0.6

// credits are the kinds of fair wording that are clear in a text.
func credits(line string) []string {
	doc := text.Parse(line)
	var out []string
	for _, f := range append(critic.Pack().Find(doc), attribution.Pack().Find(doc)...) {
		if c := f.Rule.Category; c.Kind == rule.Fair && f.Confidence >= clear && !slices.Contains(out, c.Slug) {
			out = append(out, c.Slug)
		}
	}
	return out
}

// fairness is how fair wording is heard.
type fairness struct {
	// heard counts fair lines with any credit, right those with one the rater gave.
	heard, right tally
	// each counts by kind the credits given that are found, named those found in
	// fair lines that the rater gave.
	each, named map[string]*tally
	// falsely counts thoughts with a trap in which fair wording is heard.
	falsely, plain tally
}

func readFair(rows []corpus.Row, miss func(corpus.Row, []string)) *fairness {
	f := &fairness{each: map[string]*tally{}, named: map[string]*tally{}}
	for _, row := range corpus.Of(rows, corpus.Fair, corpus.Thought, corpus.Plain) {
		found := credits(row.Text)
		switch row.Kind {
		case corpus.Thought:
			f.falsely.add(len(found) > 0)
			if len(found) > 0 {
				miss(row, found)
			}
			continue
		case corpus.Plain:
			f.plain.add(len(found) > 0)
			continue
		}
		isRight := slices.ContainsFunc(found, func(c string) bool { return slices.Contains(row.Credit, c) })
		f.heard.add(len(found) > 0)
		f.right.add(isRight)
		if !isRight {
			miss(row, found)
		}
		for _, c := range row.Credit {
			at(f.each, c).add(slices.Contains(found, c))
		}
		for _, c := range found {
			at(f.named, c).add(slices.Contains(row.Credit, c))
		}
	}
	return f
}

func at(m map[string]*tally, key string) *tally {
	if m[key] == nil {
		m[key] = &tally{}
	}
	return m[key]
}

func (f *fairness) log(t *testing.T, name string) {
	t.Helper()
	t.Logf("%s: fair wording heard %.3f (%d of %d), a right credit %.3f; on thoughts %.4f (%d of %d), on plain lines %.4f",
		name, f.heard.share(), f.heard.hits, f.heard.all, f.right.share(), f.falsely.share(), f.falsely.hits, f.falsely.all, f.plain.share())
	for _, c := range []string{"kind", "balanced", "specific", "temporary", "shared", "changeable"} {
		e, n := at(f.each, c), at(f.named, c)
		t.Logf("%s: %s found %d of %d, right where found %d of %d", name, c, e.hits, e.all, n.hits, n.all)
	}
}

// Fair wording is found by this package (kind, balanced) and by attribution (the
// other four); a reader of both sees one counter-voice, so they are measured
// together.
func TestFairOnCorpus(t *testing.T) {
	racetest.Skip(t) // every line of the corpus, one goroutine
	train, check := rows(t)
	readFair(train, func(row corpus.Row, found []string) {
		if *misses {
			t.Logf("%s %s %v %q: found %v", row.ID, row.Kind, row.Credit, row.Text, found)
		}
	}).log(t, "train")
	readFair(check, func(corpus.Row, []string) {}).log(t, "check")
	f := readFair(corpus.Earlier(check), func(corpus.Row, []string) {})
	f.log(t, "check, earlier lines")
	hold(t,
		floor{"fair wording heard", f.heard.share(), 0.60},
		floor{"fair wording with a right credit", f.right.share(), 0.53},
		floor{"thoughts without false credit", 1 - f.falsely.share(), 0.968},
	)
}
