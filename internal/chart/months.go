package chart

import (
	"fmt"
	"time"

	"seconddraft/internal/insight"
)

// MostRows is how many traps have a row of their own.
const MostRows = 6

// TrapsByMonth draws the commonest traps, a row each, with a bar for each month: on how
// many evenings it was confirmed.
func TrapsByMonth(months []insight.Month, name func(string) string, w, h float64, words Words) (Scene, Table) {
	names := insight.Commonest(months)
	table := Table{Head: []string{""}}
	for _, n := range names {
		table.Head = append(table.Head, name(n))
	}
	for _, m := range months {
		row := []string{words.Month(m.Start)}
		for _, n := range names {
			row = append(row, fmt.Sprint(m.Traps[n]))
		}
		table.Rows = append(table.Rows, row)
	}
	shown := names[:min(MostRows, len(names))]
	s := Scene{W: w, H: h}
	if len(shown) == 0 {
		return s, table
	}
	f := frameIn(&s, months[0].Start, months[len(months)-1].Start, 0, 1)
	f.left = 0
	most := 1
	for _, m := range months {
		for _, n := range shown {
			most = max(most, m.Traps[n])
		}
	}
	tall := (f.bottom - f.top) / float64(len(shown))
	for i, n := range shown {
		base := f.row(&s, name(n), f.top+tall*float64(i), tall)
		f.bars(&s, months, base, (tall-rowHead)/float64(most), func(m insight.Month) int { return m.Traps[n] }, Trap)
	}
	f.ends(&s, words.Month)
	return s, table
}

// rowHead is the height that the name of a row takes, and the number over a bar.
const rowHead = 42

// row draws the name of a row above its room for bars, and the line they stand on.
func (f *frame) row(s *Scene, name string, top, tall float64) (base float64) {
	base = top + tall
	s.label(f.left, top+20, Start, name)
	s.line(Line, 1, Point{f.left, base}, Point{f.right, base})
	return base
}

// mostNamed is how many bars have room for their numbers; of more, only the highest
// has one.
const mostNamed = 14

// bars puts a bar for each month on a base line, unit high for each one counted.
func (f *frame) bars(s *Scene, months []insight.Month, base, unit float64, count func(insight.Month) int, fill Role) {
	wide := (f.right - f.left) / float64(len(months))
	most := 0
	for _, m := range months {
		most = max(most, count(m))
	}
	for i, m := range months {
		n := count(m)
		if n == 0 {
			continue
		}
		tall, broad := unit*float64(n), max(1, min(28, wide*0.7))
		x := f.left + wide*float64(i) + wide*0.15
		s.box(x, base-tall, broad, tall, fill)
		if len(months) <= mostNamed || n == most {
			s.label(x+broad/2, base-tall-4, Centre, fmt.Sprint(n))
			if len(months) > mostNamed {
				most = -1 // once
			}
		}
	}
}

// CriticByMonth draws by month on how many evenings the inner critic was at each level, a
// row each, the harshest at the top.
func CriticByMonth(months []insight.Month, levels [5]string, w, h float64, words Words) (Scene, Table) {
	s, table := Scene{W: w, H: h}, Table{Head: append([]string{""}, levels[1:]...)}
	most := 0
	for _, m := range months {
		row := []string{words.Month(m.Start)}
		for _, n := range m.Critic[1:] {
			most = max(most, n)
			row = append(row, fmt.Sprint(n))
		}
		table.Rows = append(table.Rows, row)
	}
	if most == 0 {
		return s, table
	}
	f := frameIn(&s, months[0].Start, months[len(months)-1].Start, 0, 1)
	f.left = 0
	rows := len(levels) - 1
	tall := (f.bottom - f.top) / float64(rows)
	for level := rows; level >= 1; level-- {
		base := f.row(&s, levels[level], f.top+tall*float64(rows-level), tall)
		f.bars(&s, months, base, (tall-rowHead)/float64(most), func(m insight.Month) int { return m.Critic[level] }, Critic)
	}
	f.ends(&s, words.Month)
	return s, table
}

// Calendar draws the days on which there is an evening: a week a column. Nothing
// is said of the others.
//
// A day opens the last of its evenings. They are in the order of their days.
func Calendar(all []insight.Evening, w float64, words Words) (Scene, Table) {
	s, table := Scene{W: w}, Table{Head: []string{""}}
	days := insight.Days(all)
	if len(days) == 0 {
		return s, table
	}
	const cell = 12
	monday := func(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }
	from, to := monday(days[0]), monday(days[len(days)-1])
	perRow := max(1, int((w-24)/cell))
	weeks := int(to.Sub(from).Hours()/24/7) + 1
	place := func(t time.Time) Point {
		n := int(t.Sub(from).Hours()/24) / 7
		return Point{8 + float64(n%perRow)*cell, 26 + float64(n/perRow)*(7*cell+30) + float64((int(t.Weekday())+6)%7)*cell}
	}
	const apart = 10 // weeks between two names of months, so that they do not touch
	for n := range weeks {
		week := from.AddDate(0, 0, 7*n)
		if at := place(week); n%perRow%apart == 0 && n%perRow < max(1, perRow-apart/2) {
			s.label(at.X-4, at.Y-12, Start, words.Month(week))
		}
		for d := range 7 {
			s.dot(place(week.AddDate(0, 0, d)), 1.5, Line)
		}
	}
	for i, e := range all {
		if i+1 < len(all) && all[i+1].Day.Equal(e.Day) {
			continue
		}
		s.dot(place(e.Day), 4, Main)
		s.Marks = append(s.Marks, Mark{place(e.Day), e.ID, len(table.Rows)})
		table.add(e.ID, words.Day(e.Day))
	}
	s.H = 26 + float64((weeks-1)/perRow+1)*(7*cell+30)
	return s, table
}
