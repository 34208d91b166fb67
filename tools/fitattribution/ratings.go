package main

import (
	"fmt"
	"io"
	"math"

	"gonum.org/v1/gonum/stat"

	"seconddraft/attribution"
	"seconddraft/internal/corpus"
	"seconddraft/internal/text"
)

// axis is one rating and the features that may pull it. They were chosen by
// meaning, so that each weight can be read; ridge keeps the rest small.
type axis struct {
	name     attribution.Axis
	features []string
	rated    func(corpus.Row) float64
}

var axes = []axis{
	{attribution.Internality, []string{
		"said-internality", "person", "self", "mine", "group", "both-sides", "generic", "kin", "noun", "pronoun", "opens-i",
		"opens-my", "opens-we", "opens-they", "opens-the", "on-me", "dropped-self", "own-state", "world", "standing", "misstep",
		"other-harms", "past-act-other", "label", "stays", "noun-stays", "noun-passes", "wide", "slim", "list", "event-self",
		"event-list",
	}, func(r corpus.Row) float64 { return r.Internality }},
	{attribution.Stability, []string{
		"said-stability", "tense", "stays", "passes", "noun-stays", "noun-passes", "past-stays", "past-act", "past-act-other",
		"lasts", "was-self", "before", "perfect", "denied", "always", "duration", "dated", "all-over", "generic", "quality",
		"trait", "label", "standing", "fault", "world", "list", "event-lasts", "event-past", "event-again", "event-extreme",
	}, func(r corpus.Row) float64 { return r.Stability }},
	{attribution.Globality, []string{
		"said-globality", "said-stability", "tense", "person", "wide", "slim", "all-over", "extreme", "list", "stays", "passes",
		"both-sides", "own-state", "world", "label", "quality", "bare-quality", "trait", "generic", "standing", "event-list",
		"event-wide", "event-slim", "event-extreme", "event-denied", "event-dated", "event-again", "event-past", "self", "no-event",
	}, func(r corpus.Row) float64 { return r.Globality }},
}

const (
	ratingRidge = 6
	// rare is the number of rows below which a feature is left out.
	rare = 4
)

func fitRatings(train []corpus.Row, out *weights, figures io.Writer, misses bool) {
	rows := corpus.Of(train, corpus.Cause)
	features := make([]map[string]float64, len(rows))
	met := map[string]int{}
	for i, r := range rows {
		features[i] = attribution.Features(parsed(r.Event), text.Parse(r.Cause))
		for name := range features[i] {
			met[name]++
		}
	}
	for _, a := range axes {
		n := newNames("base")
		for _, name := range a.features {
			if met[name] >= rare {
				n.of(name)
			}
		}
		all := make([]example, len(rows))
		for i, r := range rows {
			all[i] = example{y: a.rated(r), weight: 1}
			for k, name := range n.list {
				if v, ok := features[i][name]; ok || k == 0 {
					all[i].x = append(all[i].x, term{k, v + constant(k)})
				}
			}
		}
		a.validate(rows, all, len(n.list), figures, misses)
		w := stretched(all, len(n.list), ratingRidge)
		out.comment("What pulls %s, in steps of its scale.", a.name)
		for _, i := range byWeight(w) {
			out.add(string(a.name), n.list[i], w[i])
		}
	}
}

// constant is the value of the first feature.
func constant(k int) float64 {
	if k == 0 {
		return 1
	}
	return 0
}

func parsed(s string) *text.Document {
	if s == "" {
		return nil
	}
	return text.Parse(s)
}

// validate prints the cross-validated correlation with the raters.
func (a axis) validate(rows []corpus.Row, all []example, n int, figures io.Writer, misses bool) {
	ours, theirs := make([]float64, len(all)), make([]float64, len(all))
	for fold := range folds {
		var others []example
		for i, e := range all {
			if i%folds != fold {
				others = append(others, e)
			}
		}
		w := stretched(others, n, ratingRidge)
		for i := fold; i < len(all); i += folds {
			ours[i], theirs[i] = math.Round(min(7, max(1, all[i].sum(w)))), all[i].y
		}
	}
	_, _ = fmt.Fprintf(figures, "%s given the cause: r %.3f on %d rows\n", a.name, stat.Correlation(ours, theirs, nil), len(all))
	for i := range all {
		if misses && math.Abs(ours[i]-theirs[i]) >= 3 {
			_, _ = fmt.Fprintf(figures, "%s %v, rated %v: %s <- %s\n", a.name, ours[i], theirs[i], rows[i].Event, rows[i].Cause)
		}
	}
}
