package main

import (
	"fmt"
	"slices"
	"strings"

	"seconddraft/internal/corpus"
	"seconddraft/internal/critic"
	"seconddraft/internal/distortion"
	"seconddraft/internal/reading"
	"seconddraft/internal/weigh"
	"seconddraft/internal/weigh/learn"
	"seconddraft/tools/internal/tell"
)

// held parts the shared texts: PatternReframe by its own split, the others by a
// hash of their id.
func held(s learn.Shared) (train, check learn.Shared) {
	for _, r := range s.Rated {
		side := &train
		if r.Split != "train" {
			side = &check
		}
		side.Rated = append(side.Rated, r)
	}
	train.Journals, check.Journals = halves(s.Journals)
	train.Comments, check.Comments = halves(s.Comments)
	return train, check
}

func halves(texts []corpus.Text) (train, check []corpus.Text) {
	for _, t := range texts {
		if t.Check() {
			check = append(check, t)
		} else {
			train = append(train, t)
		}
	}
	return train, check
}

func trained(parts ...[]learn.Example) (*weigh.Model, error) {
	m, err := learn.Train(slices.Concat(parts...), distortion.Slugs)
	if err != nil {
		return nil, err
	}
	return m.Model(), nil
}

// against measures on the shared texts with models that have not seen what they
// are measured on.
func against(shared learn.Shared, o own) (figures, error) {
	train, check := held(shared)
	ours, theirs := learn.Corpus(o.train), train.Examples()
	all, err := trained(theirs, ours)
	if err != nil {
		return nil, err
	}
	withoutRated, err := trained(slices.DeleteFunc(slices.Clone(theirs), func(e learn.Example) bool {
		return e.Source == learn.FromRated || e.Source == learn.FromReframes
	}), ours)
	if err != nil {
		return nil, err
	}
	withoutOurs, err := trained(theirs)
	if err != nil {
		return nil, err
	}
	halfOurs, err := trained(theirs, learn.Corpus(withoutWriter(o.train, unseenWriter)))
	if err != nil {
		return nil, err
	}
	return figures{
		headline(all, check, o), sources(all, withoutRated, withoutOurs, halfOurs, check, o), perTrap(all, check), reliable(all, check, o),
	}, nil
}

// unseenWriter begins the ids of one hand's thoughts, for the proxy of a source
// that was never trained on.
const unseenWriter = "w"

func withoutWriter(rows []corpus.Row, prefix string) []corpus.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r corpus.Row) bool {
		return strings.HasPrefix(r.ID, prefix) && (r.Kind == corpus.Thought || r.Kind == corpus.NearMiss)
	})
}

func onRated(m *weigh.Model, rated []corpus.Rated) judged {
	texts := make([]string, len(rated))
	for i, r := range rated {
		texts[i] = r.Text
	}
	return judge(readAll(m, texts), tenTraps,
		func(i int, slug string) bool { return slices.Contains(rated[i].Intended, slug) },
		func(i int, slug string) bool { return rated[i].Right(slug) })
}

func onReframes(m *weigh.Model, rated []corpus.Rated) []reading.Reading {
	var texts []string
	for _, r := range rated {
		texts = append(texts, r.Reframes...)
	}
	return readAll(m, texts)
}

func onTexts(m *weigh.Model, texts []corpus.Text) []reading.Reading {
	plain := make([]string, len(texts))
	for i, t := range texts {
		plain[i] = t.Text
	}
	return readAll(m, plain)
}

func distorted(readings []reading.Reading) []float64 {
	out := make([]float64, len(readings))
	for i, r := range readings {
		out[i] = r.Distorted
	}
	return out
}

func headline(m *weigh.Model, check learn.Shared, o own) table {
	t := table{
		title:  "Against the goals",
		before: "Trained without the texts measured on: PatternReframe by its own split, journals and comments by halves, our corpus by its hash.",
		head:   []string{"figure", "baseline", "goal", "measured", "n"},
	}
	rated := onRated(m, check.Rated)
	reframes := onReframes(m, check.Rated)
	diaries := onTexts(m, check.Journals)
	_, journals := flagged(diaries)
	comments, _ := flagged(onTexts(m, check.Comments))
	calm, _ := flagged(reframes)
	_, bad := flagged(readAll(m, textsOf(corpus.Of(o.check, corpus.Plain))))
	near, _ := flagged(readAll(m, textsOf(corpus.Of(o.check, corpus.NearMiss))))
	t.add("benign journal sentences with a shown flag", "list 0.18; linear 0.001–0.01", "≤ 0.005", fmt.Sprintf("%.4f", journals), len(check.Journals))
	t.add("the same, texts with a critic of level 2 or more; stopped", "", "", tell.Share(count(diaries, harsh), len(diaries)), tell.Share(count(diaries, stopped), len(diaries)))
	t.add("neutral comments with a shown flag, texts", "", "", comments, len(check.Comments))
	t.add("good rewrites (reframes) with a shown flag", "0.033", "≤ 0.03", calm, len(reframes))
	t.add("distorted thoughts with a shown flag", "0.57", "≥ 0.75", tell.Share(rated.withFlag, rated.thoughts), rated.thoughts)
	t.add("a shown trap is one that raters chose", "0.73", "≥ 0.85", tell.Share(rated.right, rated.flags), rated.flags)
	t.add("right trap first of ten: intended", "0.54", "≥ 0.58", tell.Share(rated.first, rated.thoughts), rated.thoughts)
	t.add("right trap first of ten: intended or majority", "0.73", "≥ 0.80", tell.Share(rated.firstRight, rated.thoughts), rated.thoughts)
	t.add("plain reports of bad events (ours), sentences", "0.07–0.12", "≤ 0.02", bad, len(corpus.Of(o.check, corpus.Plain)))
	t.add("near-misses (ours), texts", "", "", near, len(corpus.Of(o.check, corpus.NearMiss)))
	t.add("thought against its reframe, AUC, same source", "", "", tell.AUC(rated.distorted, distorted(reframes)), rated.thoughts)
	return t
}

func harsh(r reading.Reading) bool { return r.Critic.Value >= critic.Inadequate }

func stopped(r reading.Reading) bool { return r.Stop != reading.NoStop }

func count(readings []reading.Reading, is func(reading.Reading) bool) (n int) {
	for _, r := range readings {
		if is(r) {
			n++
		}
	}
	return n
}

func sources(all, withoutRated, withoutOurs, halfOurs *weigh.Model, check learn.Shared, o own) table {
	t := table{
		title: "Sources never trained on (leave one out)",
		before: "A proxy for real thoughts from elsewhere, whose texts are not here. The goals there: right trap first 0.62 (baseline 0.47), a shown trap right 0.75 " +
			"with 0.60 of thoughts shown (0.51, 0.53), AUC 0.95 (0.83).",
		head: []string{"trained without", "measured on", "right first", "a right one first", "shown", "shown right", "AUC", "n"},
	}
	add := func(without, on string, j judged, calm []float64) {
		t.add(without, on, tell.Share(j.first, j.thoughts), tell.Share(j.firstRight, j.thoughts), tell.Share(j.withFlag, j.thoughts), tell.Share(j.right, j.flags),
			tell.AUC(j.distorted, calm), j.thoughts)
	}
	thoughts := corpus.Of(o.check, corpus.Thought)
	calm := corpus.Of(o.check, corpus.NearMiss)
	of := func(rows []corpus.Row, prefix string) []corpus.Row {
		return slices.DeleteFunc(slices.Clone(rows), func(r corpus.Row) bool { return !strings.HasPrefix(r.ID, prefix) })
	}
	add("nothing but the check split", "our thoughts", onOurs(all, thoughts), distorted(readAll(all, textsOf(calm))))
	add("the hands w1 to w4", "their thoughts", onOurs(halfOurs, of(thoughts, unseenWriter)),
		distorted(readAll(halfOurs, textsOf(of(calm, unseenWriter)))))
	add("our corpus", "our thoughts", onOurs(withoutOurs, thoughts), distorted(readAll(withoutOurs, textsOf(calm))))
	add("PatternReframe", "PatternReframe, ten traps", onRated(withoutRated, check.Rated), distorted(onReframes(withoutRated, check.Rated)))
	return t
}

func onOurs(m *weigh.Model, rows []corpus.Row) judged {
	return judge(readAll(m, textsOf(rows)), distortion.Slugs,
		func(i int, slug string) bool { return rows[i].Labels[0] == slug },
		func(i int, slug string) bool { return slices.Contains(rows[i].Labels, slug) })
}

// perTrap says for each trap how often it is put first where it was intended,
// and with what it is confused most.
func perTrap(m *weigh.Model, check learn.Shared) table {
	t := table{
		title: "By trap, PatternReframe valid",
		head:  []string{"intended", "thoughts", "first", "most often taken for"},
	}
	j := onRated(m, check.Rated)
	for _, slug := range tenTraps {
		n, hits := 0, j.confused[[2]string{slug, slug}]
		worst := ""
		for _, other := range tenTraps {
			c := j.confused[[2]string{slug, other}]
			n += c
			if other != slug && (worst == "" || c > j.confused[[2]string{slug, worst}]) {
				worst = other
			}
		}
		t.add(slug, n, tell.Share(hits, n), fmt.Sprintf("%s (%d)", worst, j.confused[[2]string{slug, worst}]))
	}
	return t
}

// reliable is the reliability of shown flags' confidence.
func reliable(m *weigh.Model, check learn.Shared, o own) table {
	t := table{
		title:  "Reliability",
		before: "Does a confidence mean what it says? Shown flags on held-out thoughts, by confidence.",
		head:   []string{"confidence", "flags", "mean confidence", "right"},
	}
	r := onRated(m, check.Rated).reliable
	r.join(onOurs(m, corpus.Of(o.check, corpus.Thought)).reliable)
	for i, bin := range r {
		if bin.n > 0 {
			t.add(fmt.Sprintf("%.1f to %.1f", float64(i)/5, float64(i+1)/5), bin.n, bin.sum/float64(bin.n), tell.Share(bin.right, bin.n))
		}
	}
	t.after = "Non-thoughts (journals, reframes, near-misses) are not in this table; how often they raise a flag is above."
	return t
}

func textsOf(rows []corpus.Row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.Text
	}
	return out
}
