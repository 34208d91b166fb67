package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/chart"
	"seconddraft/internal/insight"
	"seconddraft/ui/kit"
)

// How high the charts are, in the design's pixels; some grow with what is in them.
const (
	highChart = 250
	lowChart  = 200
	highRow   = 74
)

// chartWords are what charts say, in the language of the window.
func chartWords() chart.Words {
	return chart.Words{
		Month: monthYear, Quarter: quarterName, Day: dateKey,
		DayName: lang.L("day"), MonthName: lang.L("month"), QuarterName: lang.L("quarter"), Route: lang.L("route"),
		Evenings: lang.L("evenings"), Change: lang.L("change"), Range: lang.L("range"), Days: lang.L("days"), Open: lang.L("open"),
		Value: lang.L("that evening"), Middle: lang.L("the middle"), Half: lang.L("half of them"), Mean: lang.L("on average"), Each: lang.L("one by one"),
		By: map[insight.Span]string{
			insight.Week: lang.L("the middle by week"), insight.OneMonth: lang.L("the middle by month"),
			insight.Quarter: lang.L("the middle by quarter"), insight.Year: lang.L("the middle by year"),
		},
		Seemed: lang.L("seemed"), Became: lang.L("what came of it"), CameTrue: lang.L("came true"), CamePartly: lang.L("came true in part"), CameNot: lang.L("did not come true"),
	}
}

// choose are small buttons of which one is chosen.
func (v *insightsView) chooseOne(labels []string, chosen int, set func(int)) fyne.CanvasObject {
	row := kit.Flow(kit.GapSmall)
	for i, label := range labels {
		b := kit.NewButton(label, kit.Small, func() {
			set(i)
			v.count()
		})
		b.SetChosen(i == chosen)
		row.Add(b)
	}
	return row
}

// axisLook is how an axis is shown.
type axisLook struct {
	axis              insight.Axis
	label, title      string
	lowName, highName string
}

func axisLooks() []axisLook {
	end := func(i int) (low, high string) { return word(axes[i].right), word(axes[i].left) }
	low0, high0 := end(0)
	low1, high1 := end(1)
	low2, high2 := end(2)
	return []axisLook{
		{insight.AlwaysEverything, lang.L("Both"), lang.L("How often the cause was “always” and “everything”"), low1 + ", " + low2, high1 + ", " + high2},
		{insight.Stability, high1, lang.L("How often the cause was “always”"), low1, high1},
		{insight.Globality, high2, lang.L("How often the cause was “everything”"), low2, high2},
		{insight.Internality, lang.L("me"), lang.L("How often the cause was “me”"), low0, high0},
	}
}

func (v *insightsView) styleCard() figureCard {
	looks, s, t := axisLooks(), v.state(), v.sight.style
	labels, at := []string{}, 0
	for i, l := range looks {
		labels = append(labels, l.label)
		if l.axis == s.axis {
			at = i
		}
	}
	c := figureCard{
		name: "causes", title: looks[at].title, n: len(t.Points),
		choose: v.chooseOne(labels, at, func(i int) { s.axis = looks[i].axis }),
		draw: func(w float64) (chart.Scene, chart.Table) {
			return chart.Trend(t, 1, 7, looks[at].lowName, looks[at].highName, w, highChart, chartWords())
		},
	}
	if n := len(t.Line); n > 0 {
		last := t.Line[n-1]
		c.below = append(c.below, lang.L("The middle of the last {{.N}}: {{.Mid}} (between {{.Low}} and {{.High}}). Half of them lie between the dashed lines.",
			vals{"N": t.Window, "Mid": plainNumber(last.Mid), "Low": plainNumber(last.Low), "High": plainNumber(last.High)}))
	}
	return c
}

func (v *insightsView) beliefCard() figureCard {
	return pairsCard("belief", lang.L("Belief in the first draft, before and after"), v.sight.beliefs)
}

// mostFeelings is how many have a button on their card.
const mostFeelings = 5

func (v *insightsView) feelingsCard() figureCard {
	s := v.state()
	names := feelingsOf(v.sight.chosen)
	names = append([]string{""}, names[:min(mostFeelings, len(names))]...)
	labels, at := []string{lang.L("All")}, 0
	for i, name := range names[1:] {
		labels = append(labels, shorten(word(name), 24))
		if name == s.felt {
			at = i + 1
		}
	}
	c := pairsCard("feelings", lang.L("Feelings, before and after"), v.sight.feelings)
	if len(labels) > 1 {
		c.choose = v.chooseOne(labels, at, func(i int) { s.felt = names[i] })
	}
	return c
}

func pairsCard(name, title string, p insight.Pairs) figureCard {
	c := figureCard{name: name, title: title, n: len(p.Points), draw: func(w float64) (chart.Scene, chart.Table) {
		return chart.Pairs(p, lang.L("before"), lang.L("after"), w, lowChart, chartWords())
	}}
	if m := p.Change; m.N > 0 {
		c.below = append(c.below, lang.L("The change in the middle: {{.Mid}} (between {{.Low}} and {{.High}}).",
			vals{"Mid": signed(m.Mid), "Low": signed(m.Low), "High": signed(m.High)}))
	}
	if n := len(p.Points); n > chart.MostPairs {
		c.below = append(c.below, lang.L("All {{.N}} are drawn as small points. Half of a stretch lies along the line through its middle. A stretch of fewer than eight has no middle.", vals{"N": n}))
	}
	return c
}

func (v *insightsView) fearsCard() figureCard {
	f := v.sight.fears
	high := f.PutHigh
	c := figureCard{name: "fears", title: lang.L("What I feared, and what came true"), n: high.Of, draw: func(w float64) (chart.Scene, chart.Table) {
		return chart.Squares(f.High, w, chartWords())
	}}
	enough := insight.Need(high.Of) == 0
	if high.Of > 0 {
		said := lang.N("Of {{.N}} fears put at 70 % or more, {{.Did}} came true.", high.Of, vals{"N": high.Of, "Did": high.Did})
		if enough {
			c.says = said
		} else { // so few say nothing yet, so it is not said loudly
			c.below = append(c.below, said)
		}
	}
	if f.PutHighPartly > 0 {
		c.below = append(c.below, lang.N("{{.N}} came true in part, the light squares with a line under them. They are not counted as come true.", f.PutHighPartly, vals{"N": f.PutHighPartly}))
	}
	if enough {
		c.below = append(c.below, lang.L("That is {{.Share}} %. With so many, {{.Low}} to {{.High}} % would fit as well.",
			vals{"Share": sharePercent(float64(high.Did) / float64(high.Of)), "Low": sharePercent(high.Low), "High": sharePercent(high.High)}))
	}
	if f.CameTrue > 0 {
		c.below = append(c.below, lang.N("Of {{.All}} that came true, {{.N}} were easier than feared.", f.Easier, vals{"All": f.CameTrue, "N": f.Easier}))
	}
	return c
}

func (v *insightsView) calibrationCard() figureCard {
	f := v.sight.fears
	return figureCard{
		name: "likelihood", title: lang.L("How likely it seemed, and how often it came true"), n: f.N,
		below: readsAs(f.N, lang.L("On the dashed line both would be the same. What came true in part is not counted as come true.")),
		draw: func(w float64) (chart.Scene, chart.Table) {
			return chart.Calibration(f, w, highChart, chartWords())
		},
	}
}

func (v *insightsView) daysCard() figureCard {
	if n := v.sight.waiting; n > 0 {
		return figureCard{
			name: "days", title: lang.L("Days until a day felt ordinary"), n: insight.Enough,
			below: []string{
				lang.N("These are still being counted. {{.N}} evenings are read once, so that grief can be left out.", n, vals{"N": n}),
				lang.L("It appears here when that is done."),
			},
		}
	}
	quarters := v.sight.quarters
	n, open := 0, 0
	for _, q := range quarters {
		n, open = n+q.N, open+q.Open
	}
	c := figureCard{name: "days", title: lang.L("Days until a day felt ordinary"), n: n, draw: func(w float64) (chart.Scene, chart.Table) {
		return chart.Lasting(quarters, w, lowChart, chartWords())
	}}
	if insight.Need(n) == 0 {
		c.says = lastingWords(quarters)
	}
	c.below = []string{lang.L("From the taps on the days after a setback. Grief is left out.")}
	if insight.Need(n) == 0 {
		c.below = append(c.below, lang.L("An arrow, or … in a range: how far it goes cannot be told from so few."))
	} else {
		c.below = append(c.below, readsAs(n, lang.L("A full point is a setback that is over, a ring one that was still open after so many days."))...)
	}
	if open > 0 {
		c.below = append(c.below, amount("{{.N}} setbacks are still open.", open))
	}
	return c
}

func (v *insightsView) trapsCard() figureCard {
	n, months := 0, v.sight.months
	for _, e := range v.sight.chosen {
		if len(e.Traps) > 0 {
			n++
		}
	}
	return figureCard{
		name: "traps", title: lang.L("Thinking traps I confirmed, by month"), n: n, below: readsAs(n, monthNote()),
		draw: func(w float64) (chart.Scene, chart.Table) {
			rows := min(chart.MostRows, len(insight.Commonest(months)))
			return chart.TrapsByMonth(months, trapName, w, float64(46+highRow*rows), chartWords())
		},
	}
}

// trapName is the everyday name of a trap, or its own where it is none any more.
func trapName(slug string) string {
	if name := findingName(slug); name != "" {
		return name
	}
	return slug
}

// monthNote is what a chart by months does not show.
func monthNote() string { return lang.L("A month with more evenings has more of anything.") }

// readsAs says how a picture of n cases is read, where there is one.
func readsAs(n int, words string) []string {
	if n == 0 {
		return nil
	}
	return []string{words}
}

// criticLevels are the names of the critic's levels; there is none for 0.
func criticLevels() [5]string {
	return [5]string{"", lang.L("it corrects"), lang.L("never good enough"), lang.L("it calls me names"), lang.L("it wants me punished")}
}

func (v *insightsView) criticCard() figureCard {
	n, months := 0, v.sight.months
	for _, e := range v.sight.chosen {
		if e.Critic > 0 {
			n++
		}
	}
	levels := criticLevels()
	return figureCard{
		name: "critic", title: lang.L("How harsh the inner critic was, by month"), n: n, below: readsAs(n, monthNote()),
		draw: func(w float64) (chart.Scene, chart.Table) {
			return chart.CriticByMonth(months, levels, w, 46+4*highRow, chartWords())
		},
	}
}

func (v *insightsView) helpedCard() figureCard {
	n, routes := 0, v.sight.helped
	for _, r := range routes {
		n += r.N
	}
	return figureCard{
		name: "routes", title: lang.L("Belief in the first draft, by the route of the second"), n: n,
		below: readsAs(n, lang.L("The change in the middle, with its range, where there are eight. Second drafts without a route are left out.")),
		draw: func(w float64) (chart.Scene, chart.Table) {
			return chart.Helped(routes, "–", lang.L("too few yet"), w, chartWords())
		},
	}
}

func (v *insightsView) calendarCard() figureCard {
	chosen := v.sight.chosen
	return figureCard{
		name: "evenings", title: lang.L("Evenings"), n: max(len(chosen), insight.Enough),
		draw: func(w float64) (chart.Scene, chart.Table) { return chart.Calendar(chosen, w, chartWords()) },
	}
}
