package chart

import (
	"fmt"
	"slices"
	"time"

	"seconddraft/internal/insight"
)

// MostRows is how many traps have a row of their own.
const MostRows = 6

// TrapsByMonth draws the commonest traps, a row each, with a bar for each month: on how
// many evenings it was confirmed.
func TrapsByMonth(months []insight.Month, name func(string) string, w, h float64, words Words) (Scene, Table) {
	names := insight.Commonest(months)
	var rows []monthRow
	for _, n := range names {
		rows = append(rows, monthRow{name(n), Behind{Trap: n}, Trap, func(m *insight.Month) int { return m.Traps[n] }})
	}
	return drawMonths(months, rows[:min(MostRows, len(rows))], w, h, words), monthTable(months, rows, words)
}

// CriticByMonth draws by month on how many evenings the inner critic was at each level, a
// row each, the harshest at the top.
func CriticByMonth(months []insight.Month, levels [5]string, w, h float64, words Words) (Scene, Table) {
	var rows []monthRow
	for level := 1; level < len(levels); level++ {
		rows = append(rows, monthRow{levels[level], Behind{Level: level}, Critic, func(m *insight.Month) int { return m.Critic[level] }})
	}
	table := monthTable(months, rows, words)
	slices.Reverse(rows)
	return drawMonths(months, rows, w, h, words), table
}

// monthRow is one row of a chart by months.
type monthRow struct {
	name   string
	behind Behind // without its month
	fill   Role
	count  func(*insight.Month) int
}

// monthTable has a row for each month, with how many evenings it has: more evenings
// have more of anything.
func monthTable(months []insight.Month, rows []monthRow, words Words) Table {
	table := Table{Head: []string{words.MonthName, words.Evenings}}
	for _, r := range rows {
		table.Head = append(table.Head, r.name)
	}
	for i := range months {
		m := &months[i]
		cells := []string{m.Start.Format(monthKey), fmt.Sprint(m.Evenings)}
		for _, r := range rows {
			cells = append(cells, fmt.Sprint(r.count(m)))
		}
		table.Rows, table.Months = append(table.Rows, cells), append(table.Months, m.Start)
	}
	return table
}

// drawMonths draws the rows to one scale, the months from the left to the right.
func drawMonths(months []insight.Month, rows []monthRow, w, h float64, words Words) Scene {
	s, most := Scene{W: w, H: h}, 0
	for i := range months {
		for _, r := range rows {
			most = max(most, r.count(&months[i]))
		}
	}
	if most == 0 {
		return s
	}
	f := frameIn(&s, months[0].Start, months[len(months)-1].Start, 0, 1)
	f.left = 0
	tall := (f.bottom - f.top) / float64(len(rows))
	for i, r := range rows {
		top := f.top + tall*float64(i)
		s.label(f.left, top+20, Start, r.name)
		s.line(Line, 1, Point{f.left, top + tall}, Point{f.right, top + tall})
		bars(&s, months, r, Box{f.left, top, f.right - f.left, tall}, (tall-rowHead)/float64(most), words)
	}
	f.ends(&s, words.Month)
	return s
}

// rowHead is the height that the name of a row takes, and the number over a bar.
const rowHead = 42

// mostNamed is how many bars have room for their numbers; of more, only the highest
// has one.
const mostNamed = 14

// bars puts a bar for each month on the base of a row, unit high for each one counted.
func bars(s *Scene, months []insight.Month, r monthRow, in Box, unit float64, words Words) {
	wide, most := in.W/float64(len(months)), 0
	for i := range months {
		most = max(most, r.count(&months[i]))
	}
	for i := range months {
		n := r.count(&months[i])
		if n == 0 {
			continue
		}
		tall, broad := unit*float64(n), max(1, min(28, wide*0.7))
		slot := Box{in.X + wide*float64(i), in.Y, wide, in.H}
		box := Box{slot.X + wide*0.15, in.Y + in.H - tall, broad, tall}
		s.box(box.X, box.Y, box.W, box.H, r.fill)
		behind := r.behind
		behind.Month = months[i].Start
		says := words.Month(behind.Month) + ": " + r.name + ", " + fmt.Sprint(n)
		s.Marks = append(s.Marks, Mark{
			At: Point{box.X + broad/2, box.Y + tall/2}, Row: i, Bar: &Bar{Behind: behind, Says: says, Box: box, Reach: slot},
		})
		if len(months) <= mostNamed || n == most {
			s.label(box.X+broad/2, box.Y-4, Centre, fmt.Sprint(n))
			if len(months) > mostNamed {
				most = -1 // once
			}
		}
	}
}

// Calendar draws the days on which there is an evening: a week a column. Nothing
// is said of the others.
//
// A day opens the last of its evenings. They are in the order of their days.
func Calendar(all []insight.Evening, w float64, words Words) (Scene, Table) {
	s, table := Scene{W: w}, Table{Head: []string{words.DayName}}
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
		s.Marks = append(s.Marks, Mark{At: place(e.Day), ID: e.ID, Row: len(table.Rows)})
		table.add(e.ID, words.Day(e.Day))
	}
	s.H = float64((weeks-1)/perRow+1) * (7*cell + 30) // under the last row nothing is named
	return s, table
}
