package exchange

import (
	"encoding/csv"
	"fmt"
	"io"

	"seconddraft/internal/chart"
	"seconddraft/internal/record"
)

// ratingColumns head the CSV of ratings: one row a rating. A rating that was not
// touched is an empty cell, never 0.
var ratingColumns = []string{"record", "date", "area", "kind", "name", "before", "after"}

// WriteRatings writes the ratings of records as CSV, for a spreadsheet.
func WriteRatings(w io.Writer, records []record.Record) error {
	out := csv.NewWriter(w)
	rows := [][]string{ratingColumns}
	for _, r := range records {
		rows = append(rows, ratingRows(r)...)
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = chart.Inert(cell)
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write the ratings: %w", err)
	}
	return nil
}

func ratingRows(r record.Record) (rows [][]string) {
	add := func(kind, name, before, after string) {
		rows = append(rows, []string{
			string(r.ID), r.Started.Format("2006-01-02T15:04:05Z07:00"), r.Area, kind, name, before, after,
		})
	}
	for _, f := range r.Feelings {
		add("feeling", f.Name, number(f.Before), number(f.After))
	}
	for _, t := range r.Thoughts {
		if t.Belief != nil || t.BeliefAfter != nil {
			add("belief", t.Text, number(t.Belief), number(t.BeliefAfter))
		}
	}
	if r.BeliefSecond != nil {
		add("belief in the second draft", "", "", number(r.BeliefSecond))
	}
	for _, d := range dials(&r) {
		if d.value != nil {
			add("dial", d.name, fmt.Sprint(*d.value), "")
		}
	}
	return rows
}

func number(r *record.Rating) string {
	if r == nil {
		return ""
	}
	return fmt.Sprint(int(*r))
}
