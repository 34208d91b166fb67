package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"seconddraft/internal/crash"
	"seconddraft/internal/reading"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
	"seconddraft/ui/kit"
)

// readPause is how long the typing rests before the draft is read again.
const readPause = 150 * time.Millisecond

// read reads the second draft again, beside the typing.
func (d *drafting) read() {
	if d.timer != nil {
		d.timer.Stop()
		d.cancel()
	}
	words, page := d.paper.Text(), d.u.shown
	in := reading.Input{Text: words, SaidNo: d.u.night.crisis.answer == saidNo, Dismissed: d.u.dismissals(), Choices: d.u.choices()}
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel = cancel
	d.timer = crash.After(readPause, func() {
		r := d.u.deps.Reader.Read(ctx, in)
		onUI(func() {
			if ctx.Err() == nil && d.u.shown == page && d.paper.Text() == words {
				d.note(&r)
			}
		})
	})
}

// note says what is no longer in the draft and what is fair, and marks the fair
// places; what is still in it only where that was asked for. It gives no grade.
func (d *drafting) note(r *reading.Reading) {
	d.reading = r
	if d.u.night.crisis.holds() || r.Stop != reading.NoStop {
		d.paper.SetMarks(nil)
		d.said.SetText("")
		return
	}
	marks, names := fairMarks(r)
	var still []string
	asked := d.ask.Chosen() && strings.TrimSpace(d.paper.Text()) != ""
	if asked {
		found, _ := marksOf(r, d.u.flagged(r), -1)
		marks, still = append(found, marks...), d.u.still(r)
	}
	line := draftLine(d.u.gone(d.paper.Text()), still, names)
	if asked && len(still) == 0 {
		line = strings.TrimSpace(line + " " + lang.L("Nothing else stands out in it."))
	}
	d.paper.SetMarks(marks)
	d.said.SetText(line)
}

// asking shows what is still in the draft, or hides it again.
func (d *drafting) asking() {
	d.ask.SetChosen(!d.ask.Chosen())
	if d.reading != nil {
		d.note(d.reading)
	}
}

// fairMarks are the places of fair wording and the plain names of its kinds.
func fairMarks(r *reading.Reading) (marks []kit.Mark, names []string) {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Rule.Category.Kind == rule.Fair && f.Shown {
			at := f.CueSpan()
			marks = append(marks, kit.Mark{Start: at.Start, End: at.End, Style: kit.FairMark, Chosen: true})
			names = appendNew(names, f.Rule.Category.Plain)
		}
	}
	return marks, names
}

// draftLine joins what went, what stayed and what is fair into one quiet line.
func draftLine(gone, still, fair []string) string {
	var parts []string
	if len(gone) > 0 {
		parts = append(parts, lang.N("{{.Words}} are no longer in it.", len(gone), vals{"Words": quotedList(gone)}))
	}
	if len(still) > 0 {
		parts = append(parts, lang.N("{{.Words}} are still in it.", len(still), vals{"Words": quotedList(still)}))
	}
	if len(fair) > 0 {
		parts = append(parts, lang.L("It has fair wording: {{.Names}}.", vals{"Names": strings.Join(fair, ", ")}))
	}
	return strings.Join(parts, " ")
}

func quotedList(words []string) string {
	var list []string
	for _, w := range words {
		list = append(list, quoted(w))
	}
	return strings.Join(list, ", ")
}

// mostNamed is how many words a line names.
const mostNamed = 3

// gone lists the cue words of the first draft that the second does without.
func (u *Window) gone(draft string) []string {
	if strings.TrimSpace(draft) == "" || u.night.read == nil {
		return nil
	}
	lower := strings.ToLower(draft)
	out := slices.DeleteFunc(u.cues(u.night.read), func(cue string) bool { return strings.Contains(lower, strings.ToLower(cue)) })
	return out[:min(len(out), mostNamed)]
}

// still lists the cue words that a reading of the second draft would ask about.
func (u *Window) still(draft *reading.Reading) []string {
	out := u.cues(draft)
	return out[:min(len(out), mostNamed)]
}

// cues are the words that a reading asks about, those that can be named.
func (u *Window) cues(r *reading.Reading) []string {
	var out []string
	for _, i := range u.flagged(r) {
		cue := longestCue(r.Document, &r.Findings[i])
		within := slices.ContainsFunc(out, func(o string) bool { return strings.Contains(o, cue) })
		if len(cue) >= minCue && len(cue) <= maxCue && !within {
			out = append(out, cue)
		}
	}
	return out
}

// Cues shorter than minCue bytes ("you", "it") say nothing alone; longer than
// maxCue is a sentence, not a word to be missed.
const (
	minCue = 4
	maxCue = 28
)

func longestCue(doc *text.Document, f *rule.Finding) string {
	longest := ""
	for _, c := range f.Cues {
		if words := doc.Text(c); len(words) > len(longest) {
			longest = words
		}
	}
	return longest
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
