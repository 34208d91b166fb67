package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/chart"
	"seconddraft/internal/insight"
	"seconddraft/ui/kit"
)

// emptyInsights is the page before the first evening: one chart of invented points.
func (v *insightsView) emptyInsights() fyne.CanvasObject {
	var invented []insight.Evening
	day := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	for i, dials := range [][2]int{{7, 6}, {6, 6}, {7, 5}, {6, 7}, {5, 6}, {6, 4}, {6, 6}, {5, 5}, {4, 5}, {5, 3}, {6, 5}, {4, 4}, {3, 4}, {5, 4}} {
		e := insight.Evening{Day: day.AddDate(0, 0, 16*i)}
		e.Dials.Stability, e.Dials.Globality = &dials[0], &dials[1]
		invented = append(invented, e)
	}
	both := axisLooks()[0]
	view := newChartView(func(w float64) (chart.Scene, chart.Table) {
		return chart.Trend(insight.Style(invented, both.axis), 1, 7, both.lowName, both.highName, w, highChart, chartWords())
	}, nil)
	return kit.Narrow(readingWidth, kit.Column(0, emptyCard(
		lang.L("What you rate and confirm in your evenings will stand here as pictures. Under eight of a kind there are points and no line."),
		kit.NewCaption(both.title), view)))
}
