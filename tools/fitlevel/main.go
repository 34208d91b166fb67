// Command fitlevel fits the weights of internal/critic/weights.txt, which say
// whether a text has a critic in it where no rule speaks. It reads the training
// rows of the corpus only and uses no chance, so the same rows give the same
// bytes:
//
//	go run ./tools/fitlevel -calm journals.jsonl -out internal/critic/weights.txt
//
// The file of -calm is not in this repository; the weights in it were made with
// the Lemotif journals.
// Without -out it prints how well the weights do on rows they were not fitted
// on (five parts, each left out once).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"seconddraft/internal/corpus"
	"seconddraft/internal/critic"
	"seconddraft/internal/text"
	"seconddraft/tools/internal/tell"
)

const (
	// ridge is the penalty on a weight's square, in rows.
	ridge = 5
	// nearWeight is what a training row counts that nobody rated for the critic, a
	// plain report or a near-miss: some of them own up to an act, so that nearCritic
	// of them are taken to do.
	nearWeight = 0.02
	nearCritic = 0.15
	// calmWeight is what three sentences of a harmless text count.
	calmWeight = 0.2
	calmCritic = 0.05
	rounds     = 60
	parts      = 5
)

// row is a line as numbers.
type row struct {
	cues  critic.Cues
	any   float64 // 1 with a critic, 0 without, between where nobody rated it
	count float64 // how many rows it stands for
	rated bool
}

func main() {
	log.SetFlags(0)
	folder := flag.String("corpus", "testdata/corpus", "the folder of the corpus")
	calm := flag.String("calm", "", "a file of harmless texts, one JSON object with id and text a line; every other one is used")
	out := flag.String("out", "", "the file to write the weights to")
	flag.Parse()
	rows, err := load(*folder)
	if err != nil {
		log.Fatal(err)
	}
	if *calm != "" {
		more, err := harmless(*calm)
		if err != nil {
			log.Fatal(err)
		}
		rows = append(rows, more...)
	}
	if *out == "" {
		report(rows)
		return
	}
	if err := os.WriteFile(*out, table(fit(rows), note(rows)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// note says what the weights come from.
func note(rows []row) string {
	rated := 0
	for _, r := range rows {
		if r.rated {
			rated++
		}
	}
	return fmt.Sprintf("Made by tools/fitlevel from %d rated rows and %d stretches of others", rated, len(rows)-rated)
}

// load reads the rated training rows and the calm ones.
func load(folder string) ([]row, error) {
	all, err := corpus.Load(os.DirFS(folder))
	if err != nil {
		return nil, err
	}
	train, _ := corpus.Split(all)
	var rows []row
	for _, r := range corpus.Of(train, corpus.Critic, corpus.CriticNo, corpus.Plain, corpus.NearMiss, corpus.Idiom, corpus.Fair) {
		for i, cues := range critic.CuesOf(text.Parse(r.Text)) {
			in := row{cues: cues, any: nearCritic, count: nearWeight}
			if r.Level != nil {
				in.any, in.count, in.rated = float64(min(*r.Level, 1)), 1, true
			}
			rows = append(rows, in)
			if in.rated && i == 0 {
				break // a rating is of the whole line; few are longer than one run
			}
		}
	}
	return rows, nil
}

// harmless reads the half of a file's texts that is not measured on.
func harmless(name string) ([]row, error) {
	texts, err := corpus.LoadTexts(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, t := range texts {
		if t.Check() {
			continue
		}
		for _, cues := range critic.CuesOf(text.Parse(t.Text)) {
			rows = append(rows, row{cues: cues, any: calmCritic, count: calmWeight})
		}
	}
	return rows, nil
}

// report leaves each part of the rated rows out once and says how well the
// weights tell those with a critic from those without.
func report(rows []row) {
	var with, without []float64
	for part := range parts {
		var in, outside []row
		for i, r := range rows {
			if r.rated && i%parts == part {
				outside = append(outside, r)
			} else {
				in = append(in, r)
			}
		}
		w := fit(in)
		for _, r := range outside {
			if r.any == 1 {
				with = append(with, w.of(r.cues))
			} else {
				without = append(without, w.of(r.cues))
			}
		}
	}
	fmt.Printf("%d rows with a critic, %d without: AUC %.3f\n", len(with), len(without), tell.AUC(with, without))
}

// weights are the fitted table.
type weights struct {
	base float64
	by   [critic.CueCount]float64
}

func (w *weights) of(cues critic.Cues) float64 {
	sum := w.base
	for i, n := range cues {
		sum += w.by[i] * float64(n)
	}
	return sum
}

// cell is a cue's count in one row.
type cell struct {
	row   int
	count float64
}

// fit is ridge regression by coordinate descent: each weight in turn is set to
// its best value given the others. What is said of others never makes a line
// harsher: in so few rows such a weight would be chance.
func fit(rows []row) *weights {
	w := &weights{}
	var columns [critic.CueCount][]cell
	left := make([]float64, len(rows)) // what is not explained yet
	for i, r := range rows {
		left[i] = r.any
		for cue, n := range r.cues {
			if n != 0 {
				columns[cue] = append(columns[cue], cell{i, float64(n)})
			}
		}
	}
	for range rounds {
		w.base += center(rows, left)
		for cue, column := range columns {
			step(rows, column, left, &w.by[cue], critic.OfOthers(cue))
		}
	}
	return w
}

// center takes the mean out of what is left and returns it.
func center(rows []row, left []float64) float64 {
	var sum, n float64
	for i, r := range rows {
		sum, n = sum+r.count*left[i], n+r.count
	}
	for i := range left {
		left[i] -= sum / n
	}
	return sum / n
}

func step(rows []row, column []cell, left []float64, weight *float64, capped bool) {
	var slope, curve float64
	for _, c := range column {
		slope += rows[c.row].count * c.count * left[c.row]
		curve += rows[c.row].count * c.count * c.count
	}
	before := *weight
	*weight = (slope + curve*before) / (curve + ridge)
	if capped {
		*weight = min(*weight, 0)
	}
	for _, c := range column {
		left[c.row] -= (*weight - before) * c.count
	}
}
