package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"seconddraft/attribution"
	"seconddraft/internal/corpus"
	"seconddraft/internal/distortion"
	"seconddraft/internal/reading"
	"seconddraft/internal/text"
	"seconddraft/internal/weigh"
	"seconddraft/tools/internal/tell"
)

// figures are those of our own check lines, with the embedded model, which was
// trained without them.
func (o own) figures() figures {
	return figures{o.traps(), o.explanations(), o.critics(), o.stops(), o.raters()}
}

func (o own) traps() table {
	t := table{
		title: "Our own check lines, embedded model",
		head:  []string{"trap", "thoughts", "first", "a right one first", "shown", "shown right", "near-misses flagged"},
	}
	m := weigh.Default()
	row := func(name string, thoughts, near []corpus.Row) {
		j := onOurs(m, thoughts)
		calm, _ := flagged(readAll(m, textsOf(near)))
		t.add(name, j.thoughts, tell.Share(j.first, j.thoughts), tell.Share(j.firstRight, j.thoughts), tell.Share(j.withFlag, j.thoughts), tell.Share(j.right, j.flags), calm)
	}
	thoughts, near := corpus.Of(o.check, corpus.Thought), corpus.Of(o.check, corpus.NearMiss)
	row("all", thoughts, near)
	for _, slug := range distortion.Slugs {
		row(slug,
			slices.DeleteFunc(slices.Clone(thoughts), func(r corpus.Row) bool { return r.Labels[0] != slug }),
			slices.DeleteFunc(slices.Clone(near), func(r corpus.Row) bool { return r.Near != slug }))
	}
	texts, sentences := flagged(readAll(m, textsOf(corpus.Of(o.check, corpus.Plain))))
	t.after = fmt.Sprintf("Of %d plain lines %.3f raise a flag, of their sentences %.3f.", len(corpus.Of(o.check, corpus.Plain)), texts, sentences)
	return t
}

func (o own) explanations() table {
	t := table{
		title: "Explanations",
		head:  []string{"figure", "goal", "measured", "n"},
	}
	causes, none := corpus.Of(o.check, corpus.Cause), corpus.Of(o.check, corpus.NoCause)
	found, claimed := 0, 0
	var given [3]pairs
	for _, r := range causes {
		if explained(r) {
			found++
		}
		a := rated(r)
		given[0].add(a.Internality, r.Internality)
		given[1].add(a.Stability, r.Stability)
		given[2].add(a.Globality, r.Globality)
	}
	for _, r := range none {
		list, _, _ := attribution.Read(attribution.Texts{Text: text.Parse(r.Text)})
		if len(list) > 0 {
			claimed++
		}
	}
	t.add("found", "≥ 0.85", tell.Share(found, len(causes)), len(causes))
	t.add("claimed where raters see none", "≤ 0.10", tell.Share(claimed, len(none)), len(none))
	for i, name := range []string{"internality", "stability", "globality"} {
		goal := []string{"≥ 0.85", "≥ 0.75", "≥ 0.75"}[i]
		t.add(name+", r, given the cause", goal, pearson(given[i].ours, given[i].theirs), len(given[i].ours))
	}
	return t
}

// pairs are the reader's ratings beside the raters'.
type pairs struct{ ours, theirs []float64 }

func (p *pairs) add(r attribution.Rating, rated float64) {
	if r.Known() {
		p.ours, p.theirs = append(p.ours, float64(r)), append(p.theirs, rated)
	}
}

// rated reads the marked cause alone, as the user's answer to what caused it.
func rated(row corpus.Row) attribution.Attribution {
	in := attribution.Texts{Text: text.Parse(""), Cause: text.Parse(row.Cause)}
	if row.Event != "" {
		in.Situation = text.Parse(row.Event)
	}
	list, _, _ := attribution.Read(in)
	if len(list) == 0 {
		return attribution.Attribution{}
	}
	return list[0]
}

// explained reports whether the marked cause of a row was heard in it.
func explained(row corpus.Row) bool {
	list, _, _ := attribution.Read(attribution.Texts{Text: text.Parse(row.Text)})
	return slices.ContainsFunc(list, func(a attribution.Attribution) bool {
		if a.Cause == nil || a.Event == nil {
			return a.Cause != nil && row.Means(nil, a.Cause.Span)
		}
		return row.Means(&a.Event.Span, a.Cause.Span)
	})
}

func (o own) critics() table {
	t := table{
		title: "The critic",
		head:  []string{"figure", "goal", "measured", "n"},
	}
	rows := corpus.Of(o.check, corpus.Critic, corpus.CriticNo)
	var ours, theirs []float64
	exact := 0
	for i, r := range readAll(weigh.Default(), textsOf(rows)) {
		ours, theirs = append(ours, float64(r.Critic.Value)), append(theirs, float64(*rows[i].Level))
		if r.Critic.Value == *rows[i].Level {
			exact++
		}
	}
	t.add("level, r", "≥ 0.85", pearson(ours, theirs), len(rows))
	t.add("level, exact", "", tell.Share(exact, len(rows)), len(rows))
	return t
}

func (o own) stops() table {
	t := table{
		title:  "Stop signs",
		before: "A crisis counts in either tier, any other sign as itself or as a graver one. No clinician has seen these lines. The late lines are harder: half of those that must stay silent were written to be mistaken for tier b.",
		head:   []string{"sign", "goal", "stopped", "n"},
	}
	rows := corpus.Of(o.check, corpus.Stop, corpus.Idiom)
	readings := readAll(weigh.Default(), textsOf(rows))
	for _, sign := range []struct{ name, goal, kind string }{
		{"crisis-a", "≥ 0.95", "crisis-a"},
		{"crisis-b", "≥ 0.75", "crisis-b"},
		{"abuse", "", "abuse"},
		{"discrimination", "", "discrimination"},
		{"grief", "", "grief"},
		{"idioms", "0", "none"},
	} {
		addStops(&t, sign.name, sign.goal, rows, readings, func(r corpus.Row) bool { return stopOf(r) == sign.kind && !r.Late() })
		addStops(&t, sign.name+", late lines", sign.goal, rows, readings, func(r corpus.Row) bool { return stopOf(r) == sign.kind && r.Late() })
	}
	return t
}

func stopOf(r corpus.Row) string { return cmp.Or(r.Stop, "none") }

// addStops adds a row for the lines that are meant, if there are any.
func addStops(t *table, name, goal string, rows []corpus.Row, readings []reading.Reading, meant func(corpus.Row) bool) {
	n, stopped := 0, 0
	for i, r := range rows {
		if meant(r) {
			n++
			if stops(readings[i].Stop, stopOf(r)) {
				stopped++
			}
		}
	}
	if n > 0 {
		t.add(name, goal, tell.Share(stopped, n), n)
	}
}

// stops reports whether a sign that was read stops a line of some kind.
func stops(got reading.StopSign, kind string) bool {
	if kind == "none" {
		return got != reading.NoStop
	}
	want, _, _ := strings.Cut(kind, "-")
	return got == reading.StopSign(want) || got == reading.Crisis
}

// raters compares the first rating with the second.
func (o own) raters() table {
	t := table{
		title:  "Two raters",
		before: "A third of the check lines, rated a second time from the text and the guide alone.",
		head:   []string{"what", "agreement", "n"},
	}
	type two struct{ a, b []bool }
	by := map[string]*two{"any trap": {}}
	for _, slug := range distortion.Slugs {
		by[slug] = &two{}
	}
	var axes [3]pairs
	var levels pairs
	first, n := 0, 0
	for _, r := range o.check {
		s, ok := o.second[r.ID]
		if !ok {
			continue
		}
		switch {
		case r.Kind == corpus.Cause:
			for i, p := range [][2]float64{{r.Internality, s.Internality}, {r.Stability, s.Stability}, {r.Globality, s.Globality}} {
				axes[i].ours, axes[i].theirs = append(axes[i].ours, p[0]), append(axes[i].theirs, p[1])
			}
		case r.Level != nil:
			levels.ours, levels.theirs = append(levels.ours, float64(*r.Level)), append(levels.theirs, float64(*s.Level))
		default:
			any := by["any trap"]
			any.a, any.b = append(any.a, len(r.Labels) > 0), append(any.b, len(s.Labels) > 0)
			for _, slug := range distortion.Slugs {
				by[slug].a = append(by[slug].a, slices.Contains(r.Labels, slug))
				by[slug].b = append(by[slug].b, slices.Contains(s.Labels, slug))
			}
			if len(r.Labels) > 0 {
				n++
				if slices.Contains(s.Labels, r.Labels[0]) {
					first++
				}
			}
		}
	}
	t.add("any trap, kappa", kappa(by["any trap"].a, by["any trap"].b), len(by["any trap"].a))
	t.add("the first rater's main trap is among the second's", tell.Share(first, n), n)
	for _, slug := range distortion.Slugs {
		t.add(slug+", kappa", kappa(by[slug].a, by[slug].b), len(by[slug].a))
	}
	for i, name := range []string{"internality", "stability", "globality"} {
		t.add(name+", r", pearson(axes[i].ours, axes[i].theirs), len(axes[i].ours))
	}
	t.add("critic level, r", pearson(levels.ours, levels.theirs), len(levels.ours))
	return t
}
