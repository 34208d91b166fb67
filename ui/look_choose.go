package ui

import (
	"slices"
	"sort"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// maxQuestions is how many findings an evening asks about.
const maxQuestions = 3

// toMark are the findings to underline. The crisis card may stand for words of
// another field, so it counts as well as what was read here.
func (u *Window) toMark(r *reading.Reading) []int {
	if u.night.crisis.holds() {
		return nil
	}
	var found []int
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Shown && f.Rule.Category.Kind != rule.Stop && !u.isAside(r, f) {
			found = append(found, i)
		}
	}
	return found
}

// flagged are the marked findings without those that give credit.
func (u *Window) flagged(r *reading.Reading) []int {
	return slices.DeleteFunc(u.toMark(r), func(i int) bool { return !asks(&r.Findings[i]) })
}

// toAsk are the findings worth a question, the surest first, at most three,
// then in the order of the text. No words are asked about twice.
func (u *Window) toAsk(r *reading.Reading) []int {
	var ask []int
	answered := u.answeredWords(r)
	for _, i := range u.flagged(r) {
		f := &r.Findings[i]
		if slices.ContainsFunc(answered, f.Span.Overlaps) {
			continue
		}
		at := slices.IndexFunc(ask, func(o int) bool { return r.Findings[o].Span.Overlaps(f.Span) })
		switch {
		case at < 0:
			ask = append(ask, i)
		case fitness(f) < fitness(&r.Findings[ask[at]]):
			ask[at] = i
		}
	}
	sort.SliceStable(ask, func(a, b int) bool {
		return r.Findings[ask[a]].Confidence > r.Findings[ask[b]].Confidence
	})
	left := max(0, maxQuestions+u.night.more-u.looked())
	ask = ask[:min(left, len(ask))]
	sort.Ints(ask)
	return ask
}

// looked is how many findings something was said about on this evening. What a
// suggested draft or a dial asked is none.
func (u *Window) looked() (n int) {
	for _, v := range u.night.rec.Verdicts {
		if v.Kind != draftQuestion && v.Kind != dialQuestion {
			n++
		}
	}
	return n
}

// answeredWords are the words that something was said about on this evening, whatever
// was asked.
func (u *Window) answeredWords(r *reading.Reading) (spans []text.Span) {
	for i := range r.Findings {
		if f := &r.Findings[i]; asks(f) && u.verdictOn(f) != "" {
			spans = append(spans, f.Span)
		}
	}
	return spans
}

// fitness orders questions about the same words, the fittest first: time and
// reach are what a second draft can change, then the voice, then the trap. Whose
// fault it was comes last, because a name called is no cause.
func fitness(f *rule.Finding) int {
	c := f.Rule.Category
	switch {
	case c.Kind == rule.Axis && c.Slug != "internal":
		return 0
	case c.Kind == rule.Critic:
		return 1
	case c.Kind == rule.Trap:
		return 2
	}
	return 3
}

// asks reports whether a finding is a question; fair wording and stops are not.
func asks(f *rule.Finding) bool {
	k := f.Rule.Category.Kind
	return k == rule.Axis || k == rule.Trap || k == rule.Critic
}
