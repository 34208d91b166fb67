package main

import (
	"context"
	"slices"
	"sync"

	"seconddraft/internal/distortion"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/internal/weigh"
	"seconddraft/tools/internal/tell"
)

// readAll reads texts with a model, on two cores.
func readAll(m *weigh.Model, texts []string) []reading.Reading {
	reader := reading.With(func() *weigh.Model { return m })
	out := make([]reading.Reading, len(texts))
	var wait sync.WaitGroup
	for part := range 2 {
		wait.Go(func() {
			for i := part; i < len(texts); i += 2 {
				out[i] = reader.Read(context.Background(), reading.Input{Text: texts[i]})
			}
		})
	}
	wait.Wait()
	return out
}

// shown are the traps that a window would show.
func shown(r reading.Reading) []rule.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f rule.Finding) bool {
		return !f.Shown || f.Rule.Category.Kind != rule.Trap
	})
}

// likeliest is the trap with the highest score among some.
func likeliest(r reading.Reading, among []string) string {
	best := among[0]
	for _, slug := range among {
		if r.Traps[slug] > r.Traps[best] {
			best = slug
		}
	}
	return best
}

// judged is how thoughts with known traps were read.
type judged struct {
	thoughts, first, firstRight int // the likeliest trap is the main one; is a right one
	withFlag, flags, right      int // thoughts with a shown flag; flags; right flags
	distorted                   []float64
	confused                    map[[2]string]int // main trap, likeliest trap
	reliable                    reliability
}

// judge compares readings with the main trap of each thought and with all that
// count as right.
func judge(readings []reading.Reading, among []string, main func(i int, slug string) bool, right func(i int, slug string) bool) judged {
	j := judged{thoughts: len(readings), confused: map[[2]string]int{}}
	for i, r := range readings {
		top := likeliest(r, among)
		if main(i, top) {
			j.first++
		}
		if right(i, top) {
			j.firstRight++
		}
		for _, slug := range among {
			if main(i, slug) {
				j.confused[[2]string{slug, top}]++
			}
		}
		found := shown(r)
		if len(found) > 0 {
			j.withFlag++
		}
		for _, f := range found {
			j.flags++
			ok := right(i, f.Rule.Category.Slug)
			if ok {
				j.right++
			}
			j.reliable.add(f.Confidence, ok)
		}
		j.distorted = append(j.distorted, r.Distorted)
	}
	return j
}

// flagged is the share of texts, and of sentences, with a shown flag.
func flagged(readings []reading.Reading) (texts, sentences float64) {
	withFlag, hit, all := 0, 0, 0
	for _, r := range readings {
		marked := map[int]bool{}
		for _, f := range shown(r) {
			marked[r.Document.SentenceOf(f.Span)] = true
		}
		if len(marked) > 0 {
			withFlag++
		}
		hit += len(marked)
		all += len(r.Document.Sentences)
	}
	return tell.Share(withFlag, len(readings)), tell.Share(hit, all)
}

// reliability counts how often flags of a confidence were right, in five steps
// of 0.2.
type reliability [5]struct {
	n, right int
	sum      float64
}

func (r *reliability) add(confidence float64, right bool) {
	at := &r[min(int(confidence*5), 4)]
	at.n++
	at.sum += confidence
	if right {
		at.right++
	}
}

func (r *reliability) join(s reliability) {
	for i := range r {
		r[i].n += s[i].n
		r[i].right += s[i].right
		r[i].sum += s[i].sum
	}
}

// tenTraps are those that PatternReframe knows.
var tenTraps = slices.DeleteFunc(slices.Clone(distortion.Slugs), func(s string) bool {
	return s == "emotional-reasoning" || s == "blaming" || s == "comparison"
})
