package answer

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"seconddraft/internal/text"
)

var fit = flag.Bool("fit", false, "fit the weights anew on what may be looked at")

// labelled is an answer with what careful readers said of it.
type labelled struct {
	line, words string
	has         [points]bool
	check       bool // it is measured on, and neither fitted nor looked at
}

// first are the answers of the developer's own that this was begun with, and those
// that were added after the first measurement.
func first(t *testing.T) (list []labelled) {
	t.Helper()
	for _, row := range rows(t, "testdata/first.tsv") {
		labels, words, _ := strings.Cut(row, "\t")
		list = append(list, labelledAs(labels, labelled{words: words}))
	}
	for _, row := range append(rows(t, "testdata/second.tsv"), rows(t, "testdata/third.tsv")...) {
		parts := strings.Split(row, "\t")
		list = append(list, labelledAs(parts[0], labelled{line: parts[1], words: parts[2]}))
	}
	return list
}

// answers are the written ones with the labels that two agreed on, or a third chose.
func answers(t *testing.T) (list []labelled) {
	t.Helper()
	gold := labels(t, "testdata/gold.tsv")
	for _, row := range rows(t, "testdata/answers.jsonl") {
		var r struct {
			ID           int
			Line, Answer string
		}
		if err := json.Unmarshal([]byte(row), &r); err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprint(r.ID)
		list = append(list, labelledAs(gold[id], labelled{line: r.Line, words: r.Answer, check: hashed(r.Answer)%2 == 1}))
	}
	return list
}

// later are the answers that were written after the check half had been measured on,
// mostly to the app's own lines. A third of them, by a hash of the text that was
// chosen before there were labels, is measured on and not looked at.
func later(t *testing.T) (list []labelled) {
	t.Helper()
	for _, row := range rows(t, "testdata/fourth.tsv") {
		parts := strings.Split(row, "\t")
		list = append(list, labelledAs(parts[0], labelled{line: parts[1], words: parts[2], check: hashed(parts[2])%3 == 0}))
	}
	return list
}

// admitting are answers written, after the weights had been fitted, to find out where
// owning by telling is missed and what only looks like it. They are not fitted on.
func admitting(t *testing.T, name string) (list []labelled) {
	t.Helper()
	for _, row := range rows(t, name) {
		parts := strings.Split(row, "\t")
		list = append(list, labelledAs(parts[0], labelled{line: parts[1], words: parts[2]}))
	}
	return list
}

func hashed(words string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(words))
	return h.Sum64()
}

func labelledAs(labels string, l labelled) labelled {
	for p := range points {
		l.has[p] = labels[p] == '1'
	}
	return l
}

func labels(t *testing.T, name string) map[string]string {
	t.Helper()
	m := map[string]string{}
	for _, row := range rows(t, name) {
		id, l, _ := strings.Cut(row, "\t")
		m[id] = strings.TrimSpace(l)
	}
	return m
}

func rows(t *testing.T, name string) (list []string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for s := bufio.NewScanner(f); s.Scan(); {
		list = append(list, s.Text())
	}
	return list
}

// seen is a labelled answer with its features, looked at once.
type seen struct {
	labelled
	f features
}

func seenAll(list []labelled) (out []seen) {
	for _, l := range list {
		out = append(out, seen{l, look(text.Parse(l.line), text.Parse(l.words))})
	}
	return out
}

// How the weights are fitted: logistic regression with a penalty on their squares.
const (
	penalty = 1.0
	rounds  = 1200
	rate    = 0.01
)

// learn fits the table of one point over the features that bear on it. One that is
// in fewer than three answers is left out.
func learn(p Point, list []seen) map[string]float64 {
	in := map[string]int{}
	for _, s := range list {
		for name := range s.f {
			if bears(p, name) {
				in[name]++
			}
		}
	}
	order := []string{bias}
	for name, n := range in {
		if n >= 3 {
			order = append(order, name)
		}
	}
	slices.Sort(order[1:])
	x := make([][]float64, len(list))
	for i, s := range list {
		x[i] = make([]float64, len(order))
		x[i][0] = 1
		for j, name := range order[1:] {
			x[i][j+1] = s.f.value(name)
		}
	}
	w := descend(x, list, p)
	table := map[string]float64{}
	for j, name := range order {
		table[name] = w[j]
	}
	return table
}

func descend(x [][]float64, list []seen, p Point) []float64 {
	w := make([]float64, len(x[0]))
	for range rounds {
		g := make([]float64, len(w))
		for i, row := range x {
			sum := 0.0
			for j, v := range row {
				sum += w[j] * v
			}
			d := -sigmoid(sum)
			if list[i].has[p] {
				d++
			}
			for j, v := range row {
				g[j] += d * v
			}
		}
		for j := range w {
			if j > 0 {
				g[j] -= penalty * w[j]
			}
			w[j] += rate * g[j]
		}
	}
	return w
}

func score(w map[string]float64, f features) float64 {
	sum := w[bias]
	for name := range f {
		sum += w[name] * f.value(name)
	}
	return sum
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// tally counts how a point was read.
type tally struct{ hit, extra, missed, quiet int }

func (t *tally) count(said, is bool) {
	switch {
	case said && is:
		t.hit++
	case said:
		t.extra++
	case is:
		t.missed++
	default:
		t.quiet++
	}
}

func (t tally) f1() float64 { return 2 * float64(t.hit) / float64(2*t.hit+t.extra+t.missed) }

// folds is how many parts the answers are cut into to see how a table learnt from the
// others reads one.
const folds = 8

// heldOut counts how each answer is read by a table that was learnt without it. With
// SHOW=grain the misses of that point are printed.
func heldOut(p Point, begun, list []seen) (held tally) {
	for fold := range folds {
		train := slices.Clone(begun)
		for i, s := range list {
			if i%folds != fold {
				train = append(train, s)
			}
		}
		w := learn(p, train)
		for i, s := range list {
			if i%folds != fold {
				continue
			}
			said := score(w, s.f) > least[p]
			held.count(said, s.has[p])
			if said != s.has[p] && os.Getenv("SHOW") == names[p] {
				fmt.Printf("%5.2f %v | %s | %s\n", score(w, s.f), s.has[p], s.line, s.words)
			}
		}
	}
	return held
}

// mayBeSeen are the answers that are not measured on.
func mayBeSeen(list []labelled) []seen {
	return seenAll(slices.DeleteFunc(list, func(l labelled) bool { return l.check }))
}

// TestFit writes weights.txt anew and says what the held-out folds promise.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("the weights are fitted with -fit")
	}
	begun := seenAll(first(t))
	dev := slices.Concat(mayBeSeen(answers(t)), mayBeSeen(later(t)))
	var file strings.Builder
	file.WriteString("# point, feature, weight: written by go test ./reframe/answer -run Fit -fit\n")
	mean := 0.0
	for p := range points {
		held := heldOut(p, begun, dev)
		t.Logf("%-13s held-out F1 %.3f (%+v)", names[p], held.f1(), held)
		mean += held.f1() / float64(points)
		write(&file, p, learn(p, slices.Concat(begun, dev)))
	}
	t.Logf("mean %.3f", mean)
	if err := os.WriteFile("weights.txt", []byte(file.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// write writes the table of one point, without what hardly counts.
func write(file *strings.Builder, p Point, w map[string]float64) {
	for _, name := range slices.Sorted(maps.Keys(w)) {
		if math.Abs(w[name]) >= 0.05 || name == bias {
			fmt.Fprintf(file, "%s\t%s\t%.2f\n", names[p], name, w[name])
		}
	}
}
