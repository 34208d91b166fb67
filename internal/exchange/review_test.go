package exchange

import (
	"bytes"
	"testing"
	"unicode/utf16"

	"seconddraft/internal/chart"
	"seconddraft/internal/parcel"
)

// The review says what it was given, and draws a chart as shapes, not as a picture.
func TestReviewHoldsItsParts(t *testing.T) {
	scene := chart.Scene{
		W: parcel.ReviewWidth, H: 200,
		Shapes: []chart.Shape{
			{Points: []chart.Point{{X: 0, Y: 0}, {X: 40, Y: 0}, {X: 40, Y: 30}}, Fill: chart.Axis},
			{Points: []chart.Point{{X: 90, Y: 90}}, R: 6, Fill: chart.Card, Stroke: chart.Main, Width: 2},
			{Points: []chart.Point{{X: 0, Y: 0}, {X: 100, Y: 100}}, Stroke: chart.Quiet, Width: 1, Dash: true},
		},
		Labels: []chart.Label{{At: chart.Point{X: 50, Y: 120}, Text: "in the middle", Size: 13, Align: chart.Centre, Role: chart.Quiet}},
	}
	r := parcel.Review{Title: "A look back", Subtitle: "October 2026"}
	for range 6 { // over several pages
		r.Parts = append(r.Parts, parcel.ReviewPart{Heading: "Figures", Caption: "Causes", Chart: &scene, Notes: []string{"Few."}})
	}
	r.Parts = append(r.Parts, parcel.ReviewPart{Caption: "3 October", Words: "It was one verse."})
	s := aSheet(nil)
	s.plain = true
	var b, again bytes.Buffer
	_, err := WriteReview(&b, r, s)
	must(t, err)
	_, err = WriteReview(&again, r, s)
	must(t, err)
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same review gave other bytes")
	}
	for _, want := range []string{"A look back", "October 2026", "Figures", "Causes", "in the middle", "Few.", "It was one verse."} {
		var raw []byte
		for _, u := range utf16.Encode([]rune(want)) {
			raw = append(raw, byte(u>>8), byte(u))
		}
		if !bytes.Contains(b.Bytes(), raw) {
			t.Errorf("%q is not on it", want)
		}
	}
	if bytes.Contains(b.Bytes(), []byte("/Subtype /Image")) {
		t.Error("a chart is a picture")
	}
	if !bytes.Contains(b.Bytes(), []byte("/Count 3")) && !bytes.Contains(b.Bytes(), []byte("/Count 2")) {
		t.Error("it is not on several pages")
	}
}
