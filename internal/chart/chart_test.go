package chart

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/color"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"seconddraft/internal/insight"
	"seconddraft/internal/record"
)

// -draw writes every chart as SVG into a folder, to be looked at.
var draw = flag.String("draw", "", "write the charts into this folder")

// look is the light palette of the design.
func look(r Role) color.NRGBA {
	hexes := map[Role]uint32{
		Ink: 0x2B2622, Quiet: 0x6B6259, Line: 0xE2D9CB, Card: 0xFFFDF8, Main: 0x3F6B5E, MainSoft: 0xDCE8E2,
		Axis: 0xA6542B, AxisSoft: 0xF5E3D6, Trap: 0x5A5AA8, Critic: 0x9B3B5A, CriticSoft: 0xF5DFE6,
	}
	c := hexes[r]
	return color.NRGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 255}
}

var words = Words{
	Month:   func(t time.Time) string { return t.Format("January 2006") },
	Quarter: func(t time.Time) string { return t.Format("Jan 2006") },
	Day:     func(t time.Time) string { return t.Format(time.DateOnly) },
	By:      map[insight.Span]string{insight.Week: "by week", insight.OneMonth: "by month", insight.Quarter: "by quarter", insight.Year: "by year"},
	DayName: "day", MonthName: "month", QuarterName: "quarter", Route: "route", Evenings: "evenings", Change: "change",
	Range: "range", Days: "days", Open: "open", Seemed: "seemed", Became: "became", CameTrue: "came true", CamePartly: "in part", CameNot: "did not",
	Value: "value", Middle: "middle", Half: "half", Mean: "mean", Each: "each",
}

func rating(n int) *record.Rating {
	r := record.Rating(n)
	return &r
}

// life is a plausible run of evenings, two a week.
func life(n int) (all []insight.Evening) {
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	start := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		dial := func() *int { v := 1 + rnd.IntN(7); return &v }
		e := insight.Evening{ID: record.ID(fmt.Sprint(i)), Day: start.AddDate(0, 0, i*1000/max(1, n)), Critic: rnd.IntN(4), Strategy: []string{"T1", "L1", "M1"}[i%3]}
		e.Dials = record.Dials{Internality: dial(), Stability: dial(), Globality: dial()}
		e.Before, e.After = rating(50+rnd.IntN(50)), rating(rnd.IntN(100))
		e.Traps = []string{[]string{"labeling", "should", "mind-reading", "fortune-telling"}[rnd.IntN(4)]}
		e.Forecasts = []insight.Forecast{{Likelihood: rnd.IntN(101), Outcome: []string{record.Happened, record.DidNotHappen, record.DidNotHappen, record.Partly}[i%4]}}
		e.Recovery = &insight.Recovery{Days: 1 + rnd.IntN(14), Over: i%3 > 0}
		all = append(all, e)
	}
	return all
}

// drawn are all charts of a life.
func drawn(all []insight.Evening, w float64) map[string]Scene {
	same := func(s string) string { return s }
	table := map[string]Scene{}
	put := func(name string, s Scene, _ Table) { table[name] = s }
	s, t := Trend(insight.Style(all, insight.AlwaysEverything), 1, 7, "this time, just this", "always, everything", w, 260, words)
	put("style", s, t)
	s, t = Pairs(insight.Beliefs(all), "before", "after", w, 220, words)
	put("belief", s, t)
	s, t = TrapsByMonth(insight.ByMonth(all), same, w, 260, words)
	put("traps", s, t)
	s, t = CriticByMonth(insight.ByMonth(all), [5]string{"", "strict", "harsh", "cruel", "worse"}, w, 200, words)
	put("critic", s, t)
	s, t = Helped(insight.Helped(all, same), "too few", "too few yet", w, words)
	put("helped", s, t)
	s, t = Calibration(insight.Calibration(all), w, 260, words)
	put("fears", s, t)
	s, t = Squares(insight.Calibration(all).High, w, words)
	put("squares", s, t)
	s, t = Lasting(insight.ByQuarter(all), w, 200, words)
	put("days", s, t)
	s, t = Calendar(all, w, words)
	put("calendar", s, t)
	return table
}

// Any number of evenings gives charts that are whole SVG files, with every shape
// and mark inside them.
func TestChartsAreWhole(t *testing.T) {
	for _, n := range []int{0, 1, 3, 30, 3000} {
		for _, w := range []float64{320, 520} {
			for name, s := range drawn(life(n), w) {
				at := fmt.Sprintf("%s of %d, %v wide", name, n, w)
				svg := s.SVG(look)
				if *draw != "" && w == 520 {
					if err := os.WriteFile(filepath.Join(*draw, fmt.Sprintf("%s-%d.svg", name, n)), svg, 0o600); err != nil {
						t.Fatal(err)
					}
				}
				d := xml.NewDecoder(strings.NewReader(string(svg)))
				for {
					if _, err := d.Token(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						t.Fatalf("%s: %v", at, err)
					}
				}
				inside(t, at, &s)
				if n == 0 && len(s.Marks) > 0 || n == 30 && len(s.Shapes) == 0 {
					t.Errorf("%s: %d shapes, %d marks", at, len(s.Shapes), len(s.Marks))
				}
				if strings.Contains(string(svg), "NaN") || strings.Contains(string(svg), "Inf") {
					t.Errorf("%s has a number that is none", at)
				}
			}
		}
	}
}

func inside(t *testing.T, at string, s *Scene) {
	t.Helper()
	check := func(p Point) {
		if p.X < -1 || p.X > s.W+1 || p.Y < -1 || p.Y > s.H+1 || math.IsNaN(p.X+p.Y) {
			t.Errorf("%s: %v is outside of %v by %v", at, p, s.W, s.H)
		}
	}
	for _, shape := range s.Shapes {
		for _, p := range shape.Points {
			check(p)
		}
	}
	for _, m := range s.Marks {
		check(m.At)
	}
	for _, l := range s.Labels {
		check(l.At)
	}
}

// The text beside a chart has the figures of its picture.
func TestTheTableHasTheFigures(t *testing.T) {
	all := life(9)
	_, table := Trend(insight.Style(all, insight.Stability), 1, 7, "a", "b", 400, 200, words)
	if len(table.Rows) != 9 || table.Rows[0][0] != "2024-01-01" || table.Rows[0][1] != fmt.Sprint(*all[0].Dials.Stability) {
		t.Errorf("table %+v", table)
	}
	csv := string(Table{Head: []string{"a"}, Rows: [][]string{{"=1+1"}, {"-3"}, {"+0.5"}, {"-a1"}, {"\t=a1"}, {"'quoted"}, {"@sum"}, {`x"y`}}}.CSV())
	if csv != "a\n'=1+1\n-3\n+0.5\n'-a1\n'\t=a1\n''quoted\n'@sum\n\"x\"\"y\"\n" {
		t.Errorf("%q", csv)
	}
}

// The middle that is drawn, its band and the half round it stand in the table, each at
// the last of the evenings it is of; a file says what the ends of the scale are.
func TestTheLineIsInTheTable(t *testing.T) {
	var nine []insight.Evening
	for i, v := range []int{7, 1, 2, 3, 4, 5, 6, 7, 2} {
		nine = append(nine, insight.Evening{ID: "a", Day: time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC), Dials: record.Dials{Stability: &v}})
	}
	_, table := Trend(insight.Style(nine, insight.Stability), 1, 7, "now", "always", 400, 200, words)
	// By hand: of 7 1 2 3 4 5 6 7 the quartiles are 2.75 and 6.25, of 1 2 3 4 5 6 7 2 they
	// are 2 and 5.25. The sign test gives the second and the seventh of eight.
	want := [][]string{
		{"2025-01-07", "6", "", "", "", ""},
		{"2025-01-08", "7", "8", "4.5", "2 – 7", "2.75 – 6.25"},
		{"2025-01-09", "2", "8", "3.5", "2 – 6", "2 – 5.25"},
	}
	if got := table.Rows[6:]; !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%q, want %q", got, want)
	}
	head, _, _ := strings.Cut(string(table.CSV()), "\n")
	if head != "day,value (7: always · 1: now),n,middle,range,half" {
		t.Errorf("the file begins with %q", head)
	}
	_, table = Trend(insight.Style(nine[:7], insight.Stability), 1, 7, "now", "always", 400, 200, words)
	if len(table.Head) != 2 {
		t.Errorf("seven evenings have %q", table.Head)
	}
	trend := insight.Style(life(3000), insight.Stability)
	_, table = Trend(trend, 1, 7, "now", "always", 400, 200, words)
	middles := 0
	for _, row := range table.Rows {
		if row[3] != "" {
			middles++
		}
	}
	if middles != len(trend.Line) || len(table.Rows) != 3000 {
		t.Errorf("%d rows have %d middles, %d are drawn", len(table.Rows), middles, len(trend.Line))
	}
}

// Each bar opens what it shows: there are as many evenings behind it as the table and
// the bar say, and no bar is passed over by the keys.
func TestBarsSayWhatIsBehind(t *testing.T) {
	all := life(300)
	months := insight.ByMonth(all)
	traps, trapTable := TrapsByMonth(months, func(s string) string { return "the " + s }, 480, 300, words)
	critic, criticTable := CriticByMonth(months, [5]string{"", "one", "two", "three", "four"}, 480, 300, words)
	sum := map[bool]int{}
	for _, m := range append(traps.Marks, critic.Marks...) {
		n := 0
		for _, e := range all {
			same := e.Day.Format("2006-01") == m.Bar.Month.Format("2006-01")
			if same && (slices.Contains(e.Traps, m.Bar.Trap) || m.Bar.Level > 0 && e.Critic == m.Bar.Level) {
				n++
			}
		}
		if !strings.HasSuffix(m.Bar.Says, fmt.Sprintf(", %d", n)) || n == 0 {
			t.Errorf("%s, and behind it are %d", m.Bar.Says, n)
		}
		if !m.Bar.Reach.Has(m.At) || !m.Bar.Reach.Has(Point{m.Bar.Box.X, m.Bar.Box.Y}) {
			t.Errorf("%s cannot be reached", m.Bar.Says)
		}
		sum[m.Bar.Level > 0] += n
	}
	harsh := 0
	for _, e := range all {
		if e.Critic > 0 {
			harsh++
		}
	}
	if sum[false] != len(all) || sum[true] != harsh { // each of them has one trap
		t.Errorf("behind the bars are %v of %d and %d", sum, len(all), harsh)
	}
	evenings := 0
	for i, row := range trapTable.Rows {
		var n int
		if _, err := fmt.Sscan(row[1], &n); err != nil || row[1] != criticTable.Rows[i][1] || row[0] != trapTable.Months[i].Format("2006-01") {
			t.Errorf("row %q: %v", row, err)
		}
		evenings += n
	}
	if evenings != len(all) {
		t.Errorf("the months have %d evenings", evenings)
	}
}

// Under eight a chart shows the cases themselves, and each of them opens.
func TestFewAreShownAsPoints(t *testing.T) {
	all := life(7)
	s, table := Lasting(insight.ByQuarter(all), 480, 200, words)
	if len(s.Marks) != 7 || table.Rows[0][2]+table.Rows[0][3] != "" || table.Rows[0][5] != fmt.Sprint(all[0].Recovery.Days)+" open" {
		t.Errorf("%d setbacks, %q", len(s.Marks), table.Rows)
	}
	rings := 0
	for _, shape := range s.Shapes {
		if shape.R > 0 && shape.Stroke != None {
			rings++
		}
	}
	if rings != 3 { // every third is open
		t.Errorf("%d of them are open", rings)
	}
	routes := insight.Helped(all, func(s string) string { return s })
	s, table = Helped(routes, "–", "too few yet", 480, words)
	listed := 0
	for _, row := range table.Rows {
		listed += 1 + strings.Count(row[4], ";")
	}
	if len(s.Marks) != 7 || listed != 7 {
		t.Errorf("%d of the changes are drawn, %d are in the table", len(s.Marks), listed)
	}
	s, _ = Helped(insight.Helped(life(60), func(s string) string { return s }), "–", "too few yet", 480, words)
	if len(s.Marks) != 0 {
		t.Errorf("beside the middle %d are drawn", len(s.Marks))
	}
}

// Eight points have one middle, and it is drawn.
func TestEightHaveALine(t *testing.T) {
	for n, want := range map[int]bool{7: false, 8: true, 9: true} {
		s, _ := Trend(insight.Style(life(n), insight.Stability), 1, 7, "a", "b", 480, 200, words)
		line := false
		for _, shape := range s.Shapes {
			line = line || shape.Stroke == Axis && shape.Width == 3 && len(shape.Points) > 1
		}
		if line != want {
			t.Errorf("of %d points the line is drawn: %v", n, line)
		}
	}
}

// However many pairs there are, each is drawn and opens its evening; of more than can be
// told apart the chart says by what its middles are.
func TestEveryPairIsDrawn(t *testing.T) {
	for n, by := range map[int]string{60: "", 61: "by year", 300: "by quarter", 3000: "by quarter"} {
		s, table := Pairs(insight.Beliefs(life(n)), "before", "after", 480, 200, words)
		opens := map[record.ID]bool{}
		for _, m := range s.Marks {
			opens[m.ID] = true
		}
		listed := 0
		for _, id := range table.IDs {
			if id != "" {
				listed++
			}
		}
		if len(opens) != n || listed != n {
			t.Errorf("of %d pairs %d open, %d are in the table", n, len(opens), listed)
		}
		if middles := len(table.Rows) - listed; (middles > 0) != (n > MostPairs) {
			t.Errorf("of %d pairs %d middles are in the table", n, middles)
		}
		said := ""
		for _, l := range s.Labels {
			if strings.HasPrefix(l.Text, "by ") {
				said = l.Text
			}
		}
		if said != by {
			t.Errorf("%d pairs are taken together %q, want %q", n, said, by)
		}
	}
}

// The middles that are drawn stand in the table too, after the pairs.
func TestMiddlesAreInTheTable(t *testing.T) {
	var p insight.Pairs
	for i := range 61 { // on a Wednesday: 0 to 60 has its quartiles at 15 and 45
		p.Points = append(p.Points, insight.Pair{ID: "a", Day: time.Date(2025, 1, 8, 0, 0, 0, 0, time.UTC), Before: i, After: 60 - i})
	}
	_, table := Pairs(p, "before", "after", 480, 200, words)
	want := []string{words.Day(time.Date(2025, 1, 6, 0, 0, 0, 0, time.UTC)) + " – " + words.Day(time.Date(2025, 1, 12, 0, 0, 0, 0, time.UTC)) + ", n = 61", "30 (15–45)", "30 (15–45)"}
	if got := table.Rows[61:]; len(got) != 1 || !slices.Equal(got[0], want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// What came true in part is neither of the two.
func TestInPartIsShown(t *testing.T) {
	fears := insight.Calibration([]insight.Evening{{Forecasts: []insight.Forecast{
		{Likelihood: 90, Outcome: record.Happened},
		{Likelihood: 80, Outcome: record.Partly},
		{Likelihood: 70, Outcome: record.DidNotHappen},
		{Likelihood: 60, Outcome: record.Partly},
	}}})
	_, table := Squares(fears.High, 480, words)
	said := []string{}
	for _, row := range table.Rows {
		said = append(said, row[1]+" "+row[2])
	}
	if want := []string{"70 did not", "80 in part", "90 came true"}; !slices.Equal(said, want) || fears.PutHighPartly != 1 {
		t.Errorf("%q, %d in part", said, fears.PutHighPartly)
	}
}

// A label may hold the user's own word.
func TestLabelsAreEscaped(t *testing.T) {
	s := Scene{W: 10, H: 10}
	s.label(1, 1, Start, `<b>&"`)
	if svg := string(s.SVG(look)); !strings.Contains(svg, ">&lt;b&gt;&amp;&quot;<") {
		t.Error(svg)
	}
}
