package learn

import (
	"slices"
	"strings"

	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/language"
	"seconddraft/internal/reading"
)

// Sources of examples.
const (
	FromRated    = "patternreframe"
	FromReframes = "reframes"
	FromJournals = "journals"
	FromComments = "comments"
	FromCorpus   = "corpus"
)

// How much an example counts.
const (
	reframeWeight = 1
	textWeight    = 3
	corpusWeight  = 1
	plainWeight   = 2 // near-misses and plain bad news
	// idiomWeight is how much an idiom counts against a wish not to live: it has to
	// stay silent ("this deadline is killing me").
	idiomWeight = 5
	// corpusTraps is how much a line of ours counts for the traps.
	corpusTraps = 0.7
	// intendedVotes is how many votes the intended trap counts beside the raters'.
	intendedVotes = 6
)

// share of the claim that the first, second, third and any further label of a
// line carries, before they are brought to one.
var share = []float64{1, 0.18, 0.08, 0.02}

// example reads a text as one thought.
func example(source, group, text string) (Example, bool) {
	thoughts := reading.Thoughts(text, true)
	if len(thoughts) == 0 {
		return Example{}, false
	}
	return Example{Source: source, Group: group, Features: thoughts[0].Features, Ruled: thoughts[0].Ruled, WishWeight: 1}, true
}

// Rated makes examples of rated thoughts and of their reframes, which hold no
// trap.
func Rated(rows []corpus.Rated) []Example {
	var out []Example
	for _, r := range rows {
		if e, ok := example(FromRated, r.Group, r.Text); ok {
			sum := 0.0
			e.Traps, e.Right = make([]float64, len(distortion.Slugs)), make([]bool, len(distortion.Slugs))
			for i, slug := range distortion.Slugs {
				v := float64(r.Votes[slug])
				if slices.Contains(r.Intended, slug) {
					v += intendedVotes
				}
				e.Traps[i] = v * v // agreement counts more than a stray vote
				sum += e.Traps[i]
				e.Right[i] = r.Right(slug)
			}
			for i := range e.Traps {
				e.Traps[i] /= sum
			}
			e.Distorted, e.Weight, e.TrapWeight = 1, 1, 1
			out = append(out, e)
		}
		for _, reframe := range r.Reframes {
			if e, ok := example(FromReframes, r.Group, reframe); ok {
				e.Weight = reframeWeight
				out = append(out, e)
			}
		}
	}
	return out
}

// Texts makes examples without traps of all thoughts of unremarkable texts.
func Texts(source string, texts []corpus.Text) []Example {
	var out []Example
	for _, t := range texts {
		for _, thought := range reading.Thoughts(t.Text, false) {
			out = append(out, Example{
				Source: source, Group: t.ID, Features: thought.Features, Ruled: thought.Ruled, Weight: textWeight, WishWeight: 1,
			})
		}
	}
	return out
}

// Corpus makes examples of our own lines. Stop lines teach nothing about traps,
// because none may be shown on them; they teach the wish not to live.
func Corpus(rows []corpus.Row) []Example {
	var out []Example
	for _, r := range rows {
		e, ok := example(FromCorpus, r.Scene(), r.Text)
		if !ok || language.Foreign(r.Text) {
			continue // else German itself would read as a wish not to live
		}
		switch {
		case r.Kind == corpus.Stop:
			e.Wish = strings.HasPrefix(r.Stop, "crisis")
		case len(r.Labels) > 0:
			e.Weight, e.Distorted, e.TrapWeight = corpusWeight, 1, corpusTraps
			e.Traps, e.Right = labelled(r.Labels)
		case r.Kind == corpus.Plain || r.Kind == corpus.NearMiss:
			e.Weight = plainWeight
		default:
			e.Weight = corpusWeight
		}
		if r.Kind == corpus.Idiom {
			e.WishWeight = idiomWeight
		}
		out = append(out, e)
	}
	return out
}

func labelled(labels []string) ([]float64, []bool) {
	traps, right := make([]float64, len(distortion.Slugs)), make([]bool, len(distortion.Slugs))
	sum := 0.0
	for i, l := range labels {
		n := slices.Index(distortion.Slugs, l)
		traps[n] = share[min(i, len(share)-1)]
		right[n] = true
		sum += traps[n]
	}
	for i := range traps {
		traps[i] /= sum
	}
	return traps, right
}
