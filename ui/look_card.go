package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"seconddraft/internal/reading"
	"seconddraft/internal/record"
	"seconddraft/internal/rule"
	"seconddraft/reframe"
	"seconddraft/ui/kit"
)

// fairCard gives credit for fair wording.
func fairCard(f *rule.Finding) fyne.CanvasObject {
	message := kit.NewPara("")
	message.SetRuns(boldQuotes(f.Message)...)
	return kit.CardBox(24, kit.Column(12,
		kit.Tag(f.Rule.Category.Plain, kit.Accent, kit.AccentSoft),
		message, kit.NewCaption(f.Rule.Why)))
}

// stopCard takes the place of questions about words that are not questioned: the
// response to a stop sign other than a crisis, or the line for words that do not
// look like English.
func (u *Window) stopCard() fyne.CanvasObject {
	r := u.night.read
	if r == nil || r.Stop == reading.Crisis {
		return nil
	}
	said := reframe.StopResponse(string(r.Stop))
	if said == "" && r.NotEnglish {
		said = reframe.NotEnglish
	}
	if said == "" {
		return nil
	}
	return kit.CardBox(24, kit.NewPara(fixed(said)))
}

// boldQuotes sets the words between curly quotes in bold.
func boldQuotes(s string) []kit.Run {
	var runs []kit.Run
	for {
		open, end := "“", "”"
		if at := strings.Index(s, "„"); at >= 0 && at < strings.Index(s, "“") { // as German has them
			open, end = "„", "“"
		}
		before, rest, opened := strings.Cut(s, open)
		words, after, closed := strings.Cut(rest, end)
		if !opened || !closed {
			return append(runs, kit.Run{Text: s})
		}
		runs = append(runs, kit.Run{Text: before + open}, kit.Run{Text: words, Bold: true}, kit.Run{Text: end})
		s = after
	}
}

// verdict is what was said about a finding so far.
func (u *Window) verdict(f *rule.Finding) record.Verdict {
	v := record.Verdict{
		Kind: string(f.Rule.Category.Kind), Category: f.Rule.Category.Slug, Rule: f.Rule.ID,
		Ruleset: u.deps.Reader.Version(), Words: u.night.read.Document.Text(f.Span), Slot: f.Rule.Category.Slot,
	}
	if f.Rule.Category.Kind == rule.Critic {
		v.CriticLevel = u.night.read.Critic.Value
	}
	if i := u.verdictIndex(v); i >= 0 {
		return u.night.rec.Verdicts[i]
	}
	return v
}

func (u *Window) verdictOn(f *rule.Finding) record.Answer { return u.verdict(f).Answer }

func (u *Window) verdictIndex(v record.Verdict) int {
	return slices.IndexFunc(u.night.rec.Verdicts, func(w record.Verdict) bool {
		return w.Rule == v.Rule && (w.Words == v.Words || reading.WordsID(w.Words) == reading.WordsID(v.Words))
	})
}

func (u *Window) keepVerdict(v record.Verdict) {
	if i := u.verdictIndex(v); i >= 0 {
		u.night.rec.Verdicts[i] = v
	} else {
		u.night.rec.Verdicts = append(u.night.rec.Verdicts, v)
	}
	u.touched()
}

// dropVerdict takes one back that was never more than a line.
func (u *Window) dropVerdict(v record.Verdict) {
	if i := u.verdictIndex(v); i >= 0 {
		u.night.rec.Verdicts = slices.Delete(slices.Clone(u.night.rec.Verdicts), i, i+1)
		u.touched()
	}
}
