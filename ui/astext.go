package ui

import (
	"strings"

	"fyne.io/fyne/v2/lang"

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
	part(lang.L("Date"), r.Started.Format("2006-01-02 15:04"))
	part(stepName(stepEvent), r.Event)
	part(lang.L("When"), r.When)
	part(lang.L("Part of life"), r.Area)
	part(lang.L("What set it off"), r.Trigger)
	part(stepName(stepWords), r.Narration)
	part(lang.L("What caused it"), r.Cause)
	part(stepName(stepFeelings), feelingsLine(r.Feelings, false))
	part(lang.L("In the body"), r.Body)
	part(lang.L("What it cost"), r.Cost)
	for _, v := range r.Verdicts {
		part(lang.L("About: {{.Words}}", vals{"Words": v.Words}), v.Line)
	}
	part(lang.L("What speaks for it"), r.EvidenceFor)
	part(lang.L("What does not fit"), r.EvidenceAgainst)
	part(lang.L("What could be done"), r.Step)
	part(lang.L("What I need"), r.Need)
	part(stepName(stepDraft), r.SecondDraft)
	part(stepName(stepNext), r.Next)
	for _, t := range r.ToolTexts() {
		part(word(t.Title), *t.Words)
	}
	part(lang.L("What came after"), strings.Join(nonEmpty(r.ListWords()), "\n"))
	return b.String()
}
