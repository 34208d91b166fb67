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
	s, t = Helped(insight.Helped(all, same), same, "too few", "too few yet", w)
	put("helped", s, t)
	s, t = Calibration(insight.Calibration(all), "how likely it seemed", "how often it came true", w, 260)
	put("fears", s, t)
	s, t = Squares(insight.Calibration(all).High, w, "came true", "did not", words)
	put("squares", s, t)
	s, t = Lasting(insight.ByQuarter(all), "days", "open", w, 200, words)
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
	csv := string(Table{Head: []string{"a"}, Rows: [][]string{{"=1+1"}, {"-3"}, {`x"y`}}}.CSV())
	if csv != "a\n'=1+1\n-3\n\"x\"\"y\"\n" {
		t.Errorf("%q", csv)
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
