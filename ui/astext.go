package ui

import (
	"strings"

	"seconddraft/internal/record"
)

// asText is a record as plain text, for the clipboard when it cannot be saved.
func asText(r *record.Record) string {
	var b strings.Builder
	part := func(title, text string) {
		if strings.TrimSpace(text) != "" {
			b.WriteString(title + "\n" + text + "\n\n")
		}
	}
	part("Date", r.Started.Format("2006-01-02 15:04"))
	part(stepNames[stepEvent], r.Event)
	part("When", r.When)
	part("Part of life", r.Area)
	part("What set it off", r.Trigger)
	part(stepNames[stepWords], r.Narration)
	part("What caused it", r.Cause)
	part(stepNames[stepFeelings], feelingsLine(r.Feelings, false))
	part("In the body", r.Body)
	part("What it cost", r.Cost)
	for _, v := range r.Verdicts {
		part("About: "+v.Words, v.Line)
	}
	part("What speaks for it", r.EvidenceFor)
	part("What does not fit", r.EvidenceAgainst)
	part("What could be done", r.Step)
	part("What I need", r.Need)
	part(stepNames[stepDraft], r.SecondDraft)
	part(stepNames[stepNext], r.Next)
	return b.String()
}
