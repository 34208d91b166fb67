package exchange

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"seconddraft/internal/record"
)

func allLists() []list { return slices.Concat(lists, laterLists) }

// said puts the parts of a line together that are there.
func said(first string, more ...string) string {
	var b strings.Builder
	b.WriteString(oneLine(first))
	for _, m := range more {
		if m != "" {
			b.WriteString("; " + oneLine(m))
		}
	}
	return b.String()
}

// named is a word or a text behind what it is, "" where there is none.
func named(name, text string) string {
	if text == "" {
		return ""
	}
	return name + ": " + text
}

// outOf100 is a rating behind what it is, "" where it was not touched.
func outOf100(name string, r *record.Rating) string {
	if r == nil {
		return ""
	}
	return fmt.Sprintf("%s: %d", name, *r)
}

// outcomeWords say what came of a forecast or of what was planned.
var outcomeWords = map[string]string{
	record.DidNotHappen: "it did not happen", record.Partly: "it happened in part", record.Happened: "it happened",
	record.Done: "done", record.Changed: "changed", record.LetGo: "let go",
}

func forecastLines(r *record.Record) (lines []string) {
	for _, f := range r.Forecasts {
		lines = append(lines, said(f.Fear, outOf100("likelihood", f.Likelihood), named("to check", f.Check),
			outcomeWords[f.Outcome], named("on", f.Answered), named("what I did", f.Did), named("it was", strings.ReplaceAll(f.Harder, "-", " "))))
	}
	return lines
}

func shareLines(r *record.Record) (lines []string) {
	for _, s := range r.Responsibility.Shares {
		mine := ""
		if s.Mine {
			mine = "mine"
		}
		lines = append(lines, said(s.What, outOf100("share", s.Part), mine))
	}
	if r.Responsibility.LeftOut {
		lines = append(lines, "My own act was left out on purpose.")
	}
	return lines
}

// moveLines name those of the five questions that can still be moved, as their
// texts are called.
func moveLines(r *record.Record) (lines []string) {
	for _, m := range r.Heavy.Moves {
		for _, t := range r.ToolTexts() {
			if t.Name == "heavy-"+m {
				lines = append(lines, t.Title)
			}
		}
	}
	return lines
}

func engagementLines(r *record.Record) (lines []string) {
	for _, e := range r.Engagements {
		lines = append(lines, said(e.What, named("kind", e.Kind), named("on", e.Day), named("area of life", e.Area), named("dose", strings.ReplaceAll(e.Dose, "-", " ")),
			named("prediction", e.Prediction), named("test", e.Test), named("safeguard", e.Safeguard), named("how I mark it", e.Mark), named("if nobody noticed", e.Unseen),
			outOf100("discomfort expected", e.Expected), named("body before", e.BodyBefore),
			outcomeWords[e.State], named("became", e.Became), named("result", e.Result), named("said on", e.Answered),
			outOf100("discomfort felt", e.Felt), named("body after", e.BodyAfter)))
	}
	return lines
}

func stillTrueLines(r *record.Record) (lines []string) {
	for _, s := range r.StillTrue {
		lines = append(lines, said(s.Day+": “"+s.Thought+"”", named("still true", s.Answer), s.Line))
	}
	return lines
}

func tapLines(r *record.Record) (lines []string) {
	for _, t := range r.Recovery.Taps {
		lines = append(lines, said(fmt.Sprintf("%s: %d", t.Day, t.Distress), named("what brought it back", t.Reminder)))
	}
	return lines
}

func laterDraftLines(r *record.Record) (lines []string) {
	for _, d := range r.LaterDrafts {
		lines = append(lines, said(d.Written.Format(time.DateOnly)+": "+d.Words))
	}
	return lines
}
