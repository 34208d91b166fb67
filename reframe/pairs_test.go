package reframe_test

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"seconddraft/internal/corpus"
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

// A pair is what a user wrote, and what they had told before.
type pair struct {
	text string
	rest reframe.Request
}

// trainLines are the lines of the corpus that may be looked at, one in turn from
// each file, so that no trap is left out.
func trainLines(t *testing.T, r *rand.Rand) []string {
	t.Helper()
	rows, err := corpus.Load(os.DirFS("../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	train, _ := corpus.Split(corpus.Of(rows, corpus.Thought, corpus.NearMiss, corpus.Critic, corpus.Cause))
	byFile := map[string][]string{}
	for _, row := range train {
		byFile[row.File] = append(byFile[row.File], row.Text)
	}
	files := make([]string, 0, len(byFile))
	for f := range byFile {
		files = append(files, f)
	}
	slices.Sort(files)
	var lines []string
	for _, f := range files {
		list := byFile[f]
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		lines = append(lines, list[:min(len(list), pairCount/len(files)+1)]...)
	}
	r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return lines[:min(len(lines), pairCount)]
}

// evalLines are thoughts of the shared folder, none of which may be printed in a
// report that is kept.
func evalLines(t *testing.T, folder string) []string {
	t.Helper()
	file, err := os.Open(filepath.Join(folder, "patternreframe_train_valid.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	var lines []string
	for scan := bufio.NewScanner(file); scan.Scan() && len(lines) < evalCount; {
		var row struct{ Text, Split string }
		if err := json.Unmarshal(scan.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if row.Split == "train" {
			lines = append(lines, row.Text)
		}
	}
	return lines
}

// What users might have told, all original. A phrase is put together of
// parts, so that few pairs share one: on two evenings something else happened.
var (
	went = []string{
		"I forgot the cake", "I failed the resit", "The login failed", "I lost the ticket", "we argued about the rent", "My bike chain broke",
		"I burnt the lasagne", "I mixed up the keys", "She left early", "nobody laughed", "The parcel came broken", "I dropped the tray", "I missed the turn",
		"The printer jammed", "I sent the wrong file", "the invoice got lost", "I froze in the second verse", "We lost on penalties", "I overslept",
	}
	where = []string{
		"in front of the client", "on Monday", "at my aunt's", "before the break", "at the depot", "during the tour", "after lunch", "on the way to Leeds",
		"at the fair", "in the second week", "beside the whole choir", "with my cousin there", "at the garage", "in the lab", "on the last day", "at the vet's",
	}
	well  = []string{"the parking went fine", "my notes were in order", "two people thanked me", "I stayed calm", "the soup was good", "I got the times right", "my part was ready", "Theo laughed"}
	parts = []string{"the rain", "the printer", "the late train", "a short night", "the new rota", "the noise", "a cold", "the old map"}
	from  = []string{"from the start", "of that morning", "next door", "in the hall", "before it", "on the ring road", "that week", "at the desk"}
	acts  = []string{"call my sister", "book one lesson", "I'll write it down", "going for a walk", "ask Theo how he did it", "print it", "pack the bag", "read the letter"}
	when  = []string{"at noon", "on Sunday", "first thing", "before work", "with Sam", "after tea", "at the library", "this week"}
	feels = []string{"ashamed", "sad and tired", "angry", "scared, about seventy", "lonely", "embarrassed", "hurt", "jealous", "numb"}
	says  = []string{"one bad evening isn't you", "you did what you could", "that is a lot", "I'd have dropped it too", "You were tired!"}
	needs = []string{"a quiet hour", "sleep", "someone to talk to", "my own bed", "tea", "a walk", "ten minutes", "a bath", "soup", "the radio on", "a hug", "an early night"}
	how   = []string{"before the week starts", "away from screens", "with the door shut", "without the phone", "at Theo's", "in the garden", "by the window", "with my sister", "under a blanket", "and then bed", "with the cat"}
	late  = []string{"at nine", "around noon", "in the end", "early on", "that day", "as planned", "in the dark", "by four", "as it rained", "all the same"}
	names = []string{"Mira", "joão", "Sam", "Ines", "Theo", "Bo", "Pavel", "Ruth"}
)

func draw(r *rand.Rand, list []string) string { return list[r.Intn(len(list))] }

// phrase is "" in a third of the cases, as users leave most questions out.
func phrase(r *rand.Rand, halves ...[]string) string {
	if r.Intn(3) == 0 {
		return ""
	}
	words := make([]string, len(halves))
	for i, h := range halves {
		words[i] = draw(r, h)
	}
	return strings.Join(words, " ")
}

func oneOf(r *rand.Rand, halves ...[]string) []string {
	if s := phrase(r, halves...); s != "" {
		return []string{s}
	}
	return nil
}

// pairsOf draws a context for each line. Every third has none: the hardest case.
func pairsOf(r *rand.Rand, lines []string) []pair {
	pairs := make([]pair, len(lines))
	for i, line := range lines {
		pairs[i].text = line
		if i%3 == 0 {
			continue
		}
		rest := &pairs[i].rest
		rest.Situation = phrase(r, went, where, late)
		rest.Answers = reframe.Answers{
			Feeling: oneOf(r, feels), Cause: phrase(r, parts, from, late), Name: phrase(r, names), Changeable: phrase(r, []string{"yes", "partly", "no"}),
			OtherCauses: oneOf(r, parts, from, late), Exceptions: oneOf(r, well, where, late), FriendWouldSay: oneOf(r, says, where, late), GoodPart: oneOf(r, well, where, late),
			Step: oneOf(r, acts, when, late), Need: oneOf(r, needs, how),
			EvidenceAgainst: oneOf(r, well, where, late), Likelihood: []int{0, 0, 30, 70}[r.Intn(4)],
		}
		if i%5 == 0 {
			rest.Cause = "because i " + draw(r, []string{"shouted", "skipped the dry run", "came late"}) + " " + draw(r, where) + " " + draw(r, late)
		}
		rest.Voice = []string{"", "", "", "distanced"}[r.Intn(4)]
		rest.Kindness = []string{"", "", "", "declined"}[r.Intn(4)]
		rest.Repeated = r.Intn(12) == 0
	}
	return pairs
}

// bare reports whether the user told nothing but the thought.
func (p pair) bare() bool {
	return p.rest.Situation == "" && reflect.DeepEqual(p.rest.Answers, reframe.Answers{})
}

// request is what the window would ask for a pair.
func (p pair) request(reader *reading.Reader) reframe.Request {
	got := reader.Read(context.Background(), reading.Input{Text: p.text, Situation: p.rest.Situation, Cause: p.rest.Cause})
	r := p.rest
	r.Marks = reader.Marks
	r.Text, r.Attributions, r.CriticLevel, r.Stop = p.text, got.Attributions, got.Critic.Value, string(got.Stop)
	r.Findings = slices.DeleteFunc(slices.Clone(got.Findings), func(f rule.Finding) bool { return !f.Shown })
	return r
}

// A tally is what came of some pairs.
type tally struct {
	offers  int
	asked   int // pairs that got a question and no text
	texts   map[string]int
	bare    map[string]int // those of texts without a context
	raised  map[string]int // by rule
	broken  []string
	flagged []string
}

func (a *tally) try(reader *reading.Reader, p pair) {
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
		parts[w] = tally{texts: map[string]int{}, bare: map[string]int{}, raised: map[string]int{}}
		wg.Go(func() {
			for i := w; i < len(pairs); i += workers {
				parts[w].try(reader, pairs[i])
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
	t.Logf("%d pairs, %d suggestions, %d texts; %d pairs with a question only; %.2f %% of the texts read alike, %.2f %% of those without a context; the reader marks %.2f %%",
		pairs, a.offers, texts, a.asked, 100*alike(a.texts), 100*alike(a.bare), 100*float64(len(a.flagged))/float64(max(1, texts)))
	var rules []string
	for id := range a.raised {
		rules = append(rules, id)
	}
	slices.SortFunc(rules, func(x, y string) int { return cmp.Or(a.raised[y]-a.raised[x], strings.Compare(x, y)) })
	for _, id := range rules[:min(12, len(rules))] {
		t.Logf("%4d times %s", a.raised[id], id)
	}
	if share := alike(a.texts); share >= maxAlike {
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
	r := rand.New(rand.NewSource(pairSeed))
	pairs := pairsOf(r, trainLines(t, r))
	if len(pairs) < pairCount {
		t.Fatalf("only %d pairs", len(pairs))
	}
	if raceDetector {
		pairs = pairs[:pairCount/10] // ten times slower; the run without it tries all
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
