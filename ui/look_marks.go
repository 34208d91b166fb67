package ui

import (
	"slices"

	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/ui/kit"
)

// mark draws the marks; chosen is the finding that is asked about.
func (l *look) mark(chosen int) {
	var marks []kit.Mark
	marks, l.behind = marksOf(l.u.night.read, l.marked, chosen)
	l.paper.SetMarks(marks)
}

// markAt draws the marks with one finding as the chosen one.
func (l *look) markAt(f *rule.Finding) {
	found := l.u.night.read.Findings
	l.mark(slices.IndexFunc(found, func(g rule.Finding) bool { return g.Rule == f.Rule && g.Span == f.Span }))
}

// marksOf gives one mark for each place: where two findings lie on the same
// words, the chosen one is drawn, else the fittest. behind has the finding of
// each mark.
func marksOf(r *reading.Reading, found []int, chosen int) (marks []kit.Mark, behind []int) {
	for _, i := range found {
		f := &r.Findings[i]
		m := kit.Mark{Start: f.Span.Start, End: f.Span.End, Style: markStyle(f), Chosen: i == chosen, Label: f.Rule.Category.Plain}
		at := slices.IndexFunc(marks, func(o kit.Mark) bool { return o.Start < m.End && m.Start < o.End })
		switch {
		case at < 0:
			marks, behind = append(marks, m), append(behind, i)
		case m.Chosen, !marks[at].Chosen && fitness(f) < fitness(&r.Findings[behind[at]]):
			marks[at], behind[at] = m, i
		}
	}
	return marks, behind
}

func markStyle(f *rule.Finding) kit.MarkStyle {
	switch f.Rule.Category.Kind {
	case rule.Axis:
		return kit.AxisMark
	case rule.Critic:
		return kit.CriticMark
	case rule.Fair:
		return kit.FairMark
	}
	return kit.TrapMark
}
