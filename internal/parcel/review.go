package parcel

import "seconddraft/internal/chart"

// ReviewWidth is the width, in a chart's units, for which its charts are drawn.
const ReviewWidth = 620

// Review is what is printed of a month or a quarter: the parts that were chosen, in
// their order, as the window shows them before.
type Review struct {
	Title, Subtitle string
	Parts           []ReviewPart
}

// ReviewPart is one of them; what is empty is left out.
type ReviewPart struct {
	// Heading begins a group of parts.
	Heading string
	// Caption is the line over Words: what it is, or of which day.
	Caption string
	Words   string
	// Chart is drawn under them, Notes stand under it.
	Chart *chart.Scene
	Notes []string
}
