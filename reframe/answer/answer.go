// Package answer reads how somebody answers a harsh line in Practice, in six points:
// whether it names something that happened, admits a grain of truth, keeps from
// sweeping words, from insult and blame, has a kind or neutral tone, and names a next
// step. Start with Read.
//
// It gives no grade. Each point comes with the words that earned it, or, for the
// three that are about what is not there, with the words that stand against it. An
// answer that hears the line and does not obey it ("I hear that, and I'm still
// going to …") is not read for evidence.
//
// What is seen is data: lists of wording in cues/, and what the clauses tell of
// whom. How much each counts is weights.txt, fitted by the package's test with
// -fit on the part of the labelled answers that may be looked at. How well it reads
// the rest is in docs/evaluation.md.
//
// It knows no record, no window and no clock: the same words always read the same.
package answer

import (
	"slices"

	"seconddraft/internal/text"
)

// Point is one of the six things an answer may have.
type Point int

// The points, in the order in which they are said.
const (
	Evidence Point = iota
	Grain
	NoAbsolutes
	NoInsult
	KindTone
	NextStep
	points
)

// Reading is what was read in an answer.
type Reading struct {
	// Has says which points the answer has.
	Has [points]bool
	// Words are the places that earned a point, or that stand against one of the
	// three that are about what is not there. Either may be empty.
	Words [points][]text.Span
	// Hears says that it hears the line and does not obey it; Heard are the words that
	// say so.
	Hears bool
	Heard []text.Span
	// TooShort says that there is too little to read: nothing, or one word. It has
	// no points.
	TooShort bool
}

// Earned are the places that earned a point for what is in an answer, in order and
// without overlaps.
func (r Reading) Earned() []text.Span {
	return merge(slices.Concat(r.Heard, r.Words[Evidence], r.Words[Grain], r.Words[NextStep]))
}

// fewest is the least number of words that are read.
const fewest = 2

// Read reads an answer to a line.
func Read(line, words string) Reading {
	d := text.Parse(words)
	if count(d) < fewest {
		return Reading{TooShort: true}
	}
	f := look(text.Parse(line), d)
	var r Reading
	for p := range points {
		r.Has[p], r.Words[p] = judge(p, f)
		if p == Evidence || p == Grain || p == NextStep {
			r.Words[p] = clauses(d, r.Words[p])
		}
	}
	r.Words[Evidence] = without(r.Words[Evidence], r.Words[NextStep])
	if r.Hears = hears(f); r.Hears {
		r.Heard = slices.Concat(f["hear"], f["still"])
		r.Has[Evidence], r.Words[Evidence] = false, nil
	}
	return r
}

// clauses widens words to the clauses they stand in: "yes" or "two" alone says little of
// what was admitted or what happened.
func clauses(d *text.Document, words []text.Span) (out []text.Span) {
	for _, c := range d.Clauses {
		if slices.ContainsFunc(words, func(w text.Span) bool { return w.Start < c.End && c.Start < w.End }) {
			out = append(out, withoutAnd(d, c))
		}
	}
	return out
}

// without takes away places that others have too: what is still to come is no
// evidence, though it may name somebody and a day.
func without(places, others []text.Span) []text.Span {
	return slices.DeleteFunc(places, func(at text.Span) bool { return slices.Contains(others, at) })
}

// withoutAnd is the place of a clause without the "and" that joins it on.
func withoutAnd(d *text.Document, c text.Clause) text.Span {
	first := c.First
	for first < c.Last-1 && joining[d.Tokens[first].Norm] {
		first++
	}
	return text.Span{Start: max(c.Start, d.Tokens[first].Start), End: c.End}
}

var joining = text.WordSet("and but so then or ,")

func count(d *text.Document) (n int) {
	for _, t := range d.Tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			n++
		}
	}
	return n
}

// hears reports whether an answer hears the line and goes on all the same.
func hears(f features) bool {
	return len(f["hear"]) > 0 && len(f["still"])+len(f["still/denied"]) > 0
}

// judge weighs what was seen for one point.
func judge(p Point, f features) (has bool, words []text.Span) {
	table := weights()[p]
	sum, want := table[bias], 1.0
	for name := range f {
		sum += table[name] * f.value(name)
	}
	has = sum > least[p]
	if p == NoAbsolutes || p == NoInsult || p == KindTone {
		want = -1 // the words that stand against it
	}
	if (want > 0) != has {
		return has, nil
	}
	for _, name := range reasons(table, f, want) {
		words = append(words, f[name]...)
	}
	return has, merge(words)
}

// reasons are the features whose words are shown: those that count, and of them those
// that count half as much as the one that counts most.
func reasons(table map[string]float64, f features, want float64) (names []string) {
	most := 0.0
	for name := range f {
		if !unseen[name] {
			most = max(most, table[name]*want)
		}
	}
	for name := range f {
		if table[name]*want >= max(telling, most/2) && !unseen[name] {
			names = append(names, name)
		}
	}
	return names
}

// unseen are features that are no words, or too few of them to be a reason.
var unseen = map[string]bool{
	"long": true, "very long": true, "short": true, "question": true, "to an act": true, "to an act left undone": true,
}

// telling is the least weight of a feature whose words are shown as the reason.
const telling = 0.35
