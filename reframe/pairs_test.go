package reframe_test

import (
	"cmp"
	"context"
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"seconddraft/internal/racetest"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
)

// How many pairs of a text and a context are tried, and the seed that draws
// them. DATA may name a folder of shared texts: its thoughts are tried as well.
const (
	pairCount = 2000
	pairSeed  = 4
	evalCount = 600
)

// Floors of docs/evaluation.md: suggestions that read alike, and those that the
// reader would mark if they were a user's own.
const (
	maxAlike  = 0.02
	maxRaised = 0.01
)

// A tally is what came of some pairs.
type tally struct {
	offers  int
	asked   int // pairs that got a question and no text
	texts   map[string]int
	told    map[string]int // the texts, with the number of the life they were told in
	bare    map[string]int // those of texts without a context
	raised  map[string]int // by rule
	broken  []string
	flagged []string
}

// life is how many evenings one person may write: among these two should not read
// alike. Two strangers who failed an exam may well be told the same.
const life = 100

func (a *tally) try(reader *reading.Reader, p pair, number int) {
	r := p.request(reader)
	texts := 0
	for _, s := range reframe.Suggest(r) {
		a.offers++
		for _, v := range reframe.Check(s, r) {
			a.broken = append(a.broken, s.Strategy+" breaks "+v.Ban+" ("+v.Detail+"): "+s.Text)
		}
		if s.Text == "" {
			continue
		}
		texts++
		if r.Stop != "" && r.Stop != "none" {
			continue // a line of ours, the same for everyone
		}
		a.texts[s.Text]++
		a.told[strconv.Itoa(number/life)+" "+s.Text]++
		if p.bare() {
			a.bare[s.Text]++
		}
		again := reader.Read(context.Background(), reading.Input{Text: s.Text})
		shown := slices.IndexFunc(again.Findings, func(f rule.Finding) bool { return f.Shown && f.Rule.Category.Kind != rule.Fair })
		if shown >= 0 {
			a.raised[s.Strategy+" "+again.Findings[shown].Rule.ID]++
			a.flagged = append(a.flagged, again.Findings[shown].Rule.ID+": "+s.Text)
		}
	}
	if texts == 0 && r.Stop == "none" {
		a.asked++
	}
}

// tallyOf tries all pairs, on all cores.
func tallyOf(pairs []pair) *tally {
	reader := reading.New()
	<-reader.Warm()
	const workers = 4
	parts := make([]tally, workers)
	var wg sync.WaitGroup
	for w := range parts {
		parts[w] = tally{texts: map[string]int{}, told: map[string]int{}, bare: map[string]int{}, raised: map[string]int{}}
		wg.Go(func() {
			for i := w; i < len(pairs); i += workers {
				parts[w].try(reader, pairs[i], i)
			}
		})
	}
	wg.Wait()
	sum := &parts[0]
	for _, p := range parts[1:] {
		sum.offers, sum.asked = sum.offers+p.offers, sum.asked+p.asked
		sum.broken, sum.flagged = append(sum.broken, p.broken...), append(sum.flagged, p.flagged...)
		for s, n := range p.texts {
			sum.texts[s] += n
		}
		for s, n := range p.told {
			sum.told[s] += n
		}
		for s, n := range p.bare {
			sum.bare[s] += n
		}
		for s, n := range p.raised {
			sum.raised[s] += n
		}
	}
	return sum
}

// alike is the share of texts that another pair was given word by word.
func alike(texts map[string]int) float64 {
	n, all := 0, 0
	for _, times := range texts {
		all += times
		if times > 1 {
			n += times
		}
	}
	return float64(n) / float64(max(1, all))
}

func (a *tally) report(t *testing.T, pairs int) {
	t.Helper()
	texts := 0
	for _, n := range a.texts {
		texts += n
	}
	t.Logf("%d pairs, %d suggestions, %d texts; %d pairs with a question only; of the texts %.2f %% read alike among %d evenings and %.2f %% among all, %.2f %% of those without a context; the reader marks %.2f %%",
		pairs, a.offers, texts, a.asked, 100*alike(a.told), life, 100*alike(a.texts), 100*alike(a.bare), 100*float64(len(a.flagged))/float64(max(1, texts)))
	var rules []string
	for id := range a.raised {
		rules = append(rules, id)
	}
	slices.SortFunc(rules, func(x, y string) int { return cmp.Or(a.raised[y]-a.raised[x], strings.Compare(x, y)) })
	for _, id := range rules[:min(12, len(rules))] {
		t.Logf("%4d times %s", a.raised[id], id)
	}
	if share := alike(a.told); share >= maxAlike {
		t.Errorf("%.2f %% of the texts read alike, want less than %.0f %%", 100*share, 100*maxAlike)
	}
	if share := float64(len(a.flagged)) / float64(max(1, texts)); share > maxRaised {
		t.Errorf("the reader marks %.2f %% of our own texts, want at most %.0f %%", 100*share, 100*maxRaised)
	}
	for _, b := range a.broken[:min(20, len(a.broken))] {
		t.Error(b)
	}
}

// Over 2,000 pairs nothing that is offered breaks a ban, seldom do two read
// alike, and the reader stays quiet on it.
func TestPairs(t *testing.T) {
	racetest.Skip(t) // 2,000 pairs, one goroutine
	r := rand.New(rand.NewSource(pairSeed))
	pairs := pairsOf(r, trainLines(t, r))
	if len(pairs) < pairCount {
		t.Fatalf("only %d pairs", len(pairs))
	}
	a := tallyOf(pairs)
	a.report(t, len(pairs))
	keep(t, a)
}

// The same over thoughts of the shared folder, where DATA names it.
func TestEvalPairs(t *testing.T) {
	folder := os.Getenv("DATA")
	if folder == "" {
		t.Skip("DATA names no folder")
	}
	r := rand.New(rand.NewSource(pairSeed))
	pairs := pairsOf(r, evalLines(t, folder))
	a := tallyOf(pairs)
	a.report(t, len(pairs))
	keep(t, a)
}

// keep writes what is to be looked at into the file that PAIRS names.
func keep(t *testing.T, a *tally) {
	t.Helper()
	path := os.Getenv("PAIRS")
	if path == "" {
		return
	}
	var out strings.Builder
	for s, n := range a.texts {
		if n > 1 {
			out.WriteString("ALIKE " + strings.Repeat("*", n) + " " + s + "\n")
		}
	}
	for _, s := range a.flagged {
		out.WriteString("RAISED " + s + "\n")
	}
	for s := range a.texts {
		out.WriteString("TEXT " + s + "\n")
	}
	if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}
