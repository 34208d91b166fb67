package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat"

	"seconddraft/attribution"
	"seconddraft/internal/corpus"
	"seconddraft/internal/text"
)

// axis is one rating and the features that may pull it; a name that ends in *
// stands for all that begin so. They were chosen by meaning, so that each weight
// can be read; ridge keeps the rest small.
type axis struct {
	name     attribution.Axis
	features []string
	rated    func(corpus.Row) float64
}

var axes = []axis{
	{attribution.Internality, []string{
		"said-internality", "self", "mine", "both-sides", "generic", "kin", "noun", "pronoun", "opens-i",
		"opens-my", "opens-we", "opens-they", "opens-the", "on-me", "dropped-self", "own-state", "world", "standing", "misstep",
		"other-harms", "past-act-other", "label", "stays", "noun-stays", "noun-passes", "wide", "slim", "list", "event-self",
		"event-list", "head-*", "noun-*", "my-own", "my-thing", "self-words", "self-claims",
		"cause:*", "little:*",
	}, func(r corpus.Row) float64 { return r.Internality }},
	{attribution.Stability, []string{
		"said-stability", "tense", "stays", "passes", "noun-stays", "noun-passes", "past-stays", "past-act", "past-act-other",
		"lasts", "was-self", "before", "perfect", "denied", "always", "duration", "dated", "all-over", "generic", "quality",
		"trait", "label", "standing", "fault", "world", "list", "event-lasts", "event-past", "event-again", "event-extreme",
		"told-past", "self-*", "we-*", "other-*", "lifelong", "once", "season", "turn", "origin", "shock",
		"whole-self",
		"whole-world", "noun-a", "noun-my", "noun-plain", "noun-the", "noun-no", "cause:*",
	}, func(r corpus.Row) float64 { return r.Stability }},
	{attribution.Globality, []string{
		"said-globality", "said-stability", "tense", "person", "wide", "slim", "all-over", "extreme", "list", "stays", "passes",
		"both-sides", "own-state", "world", "label", "quality", "bare-quality", "trait", "generic", "standing", "event-list",
		"event-wide", "event-slim", "event-extreme", "event-denied", "event-dated", "event-again", "event-past", "self", "no-event",
		"told-past", "areas", "event-areas", "event-two-areas", "event-stakes", "event-chances", "length", "event-length",
		"lifelong", "season", "turn", "names-me", "tied", "origin", "trifle", "event-lifelong", "event-once", "event-season",
		"cause:*",
	}, func(r corpus.Row) float64 { return r.Globality }},
}

const (
	ratingRidge = 10
	// rare is the number of rows below which a feature is left out.
	rare = 4
)

// rated is a row with the features of the pair that the raters marked.
type rated struct {
	corpus.Row
	features map[string]float64
}

func fitRatings(train []corpus.Row, out *weights, figures io.Writer, misses bool) {
	var rows []rated
	met := map[string]int{}
	for _, r := range corpus.Of(train, corpus.Cause) {
		row := rated{r, attribution.Features(parsed(r.Event), text.Parse(r.Cause))}
		for name := range row.features {
			met[name]++
		}
		rows = append(rows, row)
	}
	for _, a := range axes {
		n := newNames("base")
		for _, name := range a.chosen(met) {
			n.of(name)
		}
		a.validate(rows, n, figures, misses)
		w := a.fit(rows, n)
		out.comment("What pulls %s, in steps of its scale.", a.name)
		for _, i := range byWeight(w) {
			out.add(string(a.name), n.list[i], w[i])
		}
	}
}

// fit learns an axis' weights from some rows.
func (a axis) fit(rows []rated, n *names) []float64 {
	var all []example
	for _, r := range rows {
		all = append(all, example{x: n.terms(r.features), y: a.rated(r.Row), weight: 1})
	}
	return stretched(all, len(n.list), ratingRidge)
}

// chosen are the features of an axis that were met often enough.
func (a axis) chosen(met map[string]int) []string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(met)) {
		wanted := func(f string) bool {
			start, open := strings.CutSuffix(f, "*")
			return f == name || open && strings.HasPrefix(name, start)
		}
		if met[name] >= rare && slices.ContainsFunc(a.features, wanted) {
			out = append(out, name)
		}
	}
	return out
}

func parsed(s string) *text.Document {
	if s == "" {
		return nil
	}
	return text.Parse(s)
}

// validate prints the cross-validated correlation with the raters, given the pair
// that they marked. All rows of a scene are judged together.
func (a axis) validate(rows []rated, n *names, figures io.Writer, misses bool) {
	ours, theirs := make([]float64, len(rows)), make([]float64, len(rows))
	for fold := range folds {
		var others []rated
		for _, r := range rows {
			if foldOf(r.Row) != fold {
				others = append(others, r)
			}
		}
		w := a.fit(others, n)
		for i, r := range rows {
			if foldOf(r.Row) == fold {
				sum := example{x: n.terms(r.features)}.sum(w)
				ours[i], theirs[i] = math.Round(min(7, max(1, sum))), a.rated(r.Row)
			}
		}
	}
	_, _ = fmt.Fprintf(figures, "%s given the cause: r %.3f on %d rows\n", a.name, stat.Correlation(ours, theirs, nil), len(rows))
	for i, r := range rows {
		if misses && math.Abs(ours[i]-theirs[i]) >= 3 {
			_, _ = fmt.Fprintf(figures, "%s %v, rated %v: %s <- %s\n", a.name, ours[i], theirs[i], r.Event, r.Cause)
		}
	}
}
