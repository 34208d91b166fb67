package exchange

import (
	"fmt"
	"slices"
	"strings"

	"seconddraft/internal/record"
)

// section is one field of words: what it is called in files and how it is
// reached. Every form that carries words is made from this one list.
type section struct {
	// name chooses it on the command line.
	name  string
	title string
	text  func(*record.Record) *string
	// tool is the page of step 6 it is on; a sheet takes or leaves that as a whole.
	tool string
}

var sections = slices.Concat(eveningSections, toolSections())

var eveningSections = []section{
	{"event", "What happened", func(r *record.Record) *string { return &r.Event }, ""},
	{"when", "When", func(r *record.Record) *string { return &r.When }, ""},
	{"trigger", "What set it off", func(r *record.Record) *string { return &r.Trigger }, ""},
	{"narration", "What I told myself", func(r *record.Record) *string { return &r.Narration }, ""},
	{"cause", "What I think caused it", func(r *record.Record) *string { return &r.Cause }, ""},
	{"body", "Where I felt it", func(r *record.Record) *string { return &r.Body }, ""},
	{"cost", "What it cost me", func(r *record.Record) *string { return &r.Cost }, ""},
	{"evidence-for", "What speaks for it", func(r *record.Record) *string { return &r.EvidenceFor }, ""},
	{"evidence-against", "What does not fit", func(r *record.Record) *string { return &r.EvidenceAgainst }, ""},
	{"step", "A step", func(r *record.Record) *string { return &r.Step }, ""},
	{"need", "What I need", func(r *record.Record) *string { return &r.Need }, ""},
	{"second-draft", "Second draft", func(r *record.Record) *string { return &r.SecondDraft }, ""},
	{"next", "What now", func(r *record.Record) *string { return &r.Next }, ""},
}

// list is a part of a record that is shown as lines: ratings and answers.
type list struct {
	name  string
	title string
	lines func(*record.Record) []string
}

var lists = []list{
	{"thoughts", "Thoughts, and how far I believed them (0 to 100)", thoughtLines},
	{"feelings", "Feelings (0 to 100)", feelingLines},
	{"answers", "Looking again", answerLines},
	{"dials", "The three dials (1 to 7)", dialLines},
}

// laterLists stand at the end of a page: step 6 and what came after it.
var laterLists = []list{
	{"forecasts", "What I feared would follow, and what did", forecastLines},
	{"shares", "What played a part, in shares of 100", shareLines},
	{"ways-back", "Ways back in", engagementLines},
	{"can-move", "What can still move", moveLines},
	{"still-true", "Asked again later: is it still true?", stillTrueLines},
	{"days-after", "The days after (distress, 0 to 100)", tapLines},
	{"later-drafts", "Later drafts", laterDraftLines},
}

// toolSections are the texts of the tools.
func toolSections() (all []section) {
	for i, t := range new(record.Record).ToolTexts() {
		all = append(all, section{t.Name, t.Title, func(r *record.Record) *string { return r.ToolTexts()[i].Words }, t.Tool})
	}
	return all
}

// part is one field of a record with its words, for a page or a sheet.
type part struct {
	name, tool, title, text string
	// lines are the text of a list.
	lines []string
}

// parts are the fields of a record that are not empty, in the order of the steps.
func parts(r record.Record) (all []part) {
	for _, s := range sections {
		if text := *s.text(&r); text != "" {
			all = append(all, part{name: s.name, tool: s.tool, title: s.title, text: text})
		}
		if s.name == "cost" { // the ratings and answers come after it
			all = append(all, listParts(&r, lists)...)
		}
	}
	return append(all, listParts(&r, laterLists)...)
}

func listParts(r *record.Record, of []list) (all []part) {
	for _, l := range of {
		if lines := l.lines(r); len(lines) > 0 {
			all = append(all, part{name: l.name, title: l.title, lines: lines})
		}
	}
	return all
}

func thoughtLines(r *record.Record) (lines []string) {
	for _, t := range r.Thoughts {
		if t.Belief == nil && t.BeliefAfter == nil {
			continue
		}
		lines = append(lines, fmt.Sprintf("“%s”: %s", oneLine(t.Text), beforeAfter(t.Belief, t.BeliefAfter)))
	}
	if r.BeliefSecond != nil {
		lines = append(lines, fmt.Sprintf("the second draft: %d", *r.BeliefSecond))
	}
	return lines
}

func feelingLines(r *record.Record) (lines []string) {
	for _, f := range r.Feelings {
		line := oneLine(f.Name)
		if f.Before != nil || f.After != nil {
			line += ": " + beforeAfter(f.Before, f.After)
		}
		lines = append(lines, line)
	}
	return lines
}

var answerWords = map[record.Answer]string{
	record.CouldBe: "could be", record.NotThis: "not this", record.True: "it's true",
}

func answerLines(r *record.Record) (lines []string) {
	for _, v := range r.Verdicts {
		lines = append(lines, answerLine(v))
	}
	return lines
}

func answerLine(v record.Verdict) string {
	line, before := fmt.Sprintf("“%s”, %s", oneLine(v.Words), v.Category), ". "
	if v.Kind == "draft" || v.Kind == "dial" { // its words are a question, and its category is the app's own name
		line, before = fmt.Sprintf("“%s”", oneLine(v.Words)), " "
	}
	if said := answerWords[v.Answer]; said != "" {
		line += ": " + said
	}
	if v.Line != "" {
		line += before + oneLine(v.Line)
	}
	return line
}

func dialLines(r *record.Record) (lines []string) {
	for _, d := range dials(r) {
		if d.value != nil {
			lines = append(lines, fmt.Sprintf("%s: %d", d.title, *d.value))
		}
	}
	if r.Changeable != "" {
		lines = append(lines, "can be changed: "+r.Changeable)
	}
	return lines
}

type dial struct {
	name, title string
	value       *int
}

func dials(r *record.Record) []dial {
	return []dial{
		{"internality", "circumstances 1, me 7", r.Dials.Internality},
		{"stability", "this time 1, always 7", r.Dials.Stability},
		{"globality", "just this 1, everything 7", r.Dials.Globality},
	}
}

// beforeAfter says two ratings; one that was not touched is left out, never 0.
func beforeAfter(before, after *record.Rating) string {
	switch {
	case before != nil && after != nil:
		return fmt.Sprintf("%d, later %d", *before, *after)
	case before != nil:
		return fmt.Sprint(*before)
	case after != nil:
		return fmt.Sprintf("later %d", *after)
	}
	return "not rated"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
