package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seconddraft/attribution"
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
	return kit.CardBox(24, kit.NewPara(said))
}

// boldQuotes sets the words between curly quotes in bold.
func boldQuotes(s string) []kit.Run {
	var runs []kit.Run
	for {
		before, rest, opened := strings.Cut(s, "“")
		words, after, closed := strings.Cut(rest, "”")
		if !opened || !closed {
			return append(runs, kit.Run{Text: s})
		}
		runs = append(runs, kit.Run{Text: before + "“"}, kit.Run{Text: words, Bold: true})
		s = "”" + after
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

// The axes in the order of their dials: 7 stands at the left.
var axes = []struct {
	axis        attribution.Axis
	left, right string
}{
	{attribution.Internality, "something I did or am", "circumstances"},
	{attribution.Stability, "always", "this time"},
	{attribution.Globality, "everything", "just this"},
}

// dials let the user place the hot thought on the three axes. They start empty;
// a hollow mark shows where the words lean.
func (u *Window) dials(l *look) fyne.CanvasObject {
	rec := &u.night.rec
	values := []**int{&rec.Dials.Internality, &rec.Dials.Stability, &rec.Dials.Globality}
	l.scales = map[attribution.Axis]*kit.Scale{}
	box := kit.Column(kit.Gap)
	for i, a := range axes {
		s := kit.NewScale(1, 7, 1)
		s.SetValue(mirror(*values[i]))
		s.OnChanged = func(v *int) {
			*values[i] = mirror(v)
			u.touched()
		}
		l.scales[a.axis] = s
		box.Add(kit.Column(0, kit.Ends(kit.NewCaption(word(a.left)), kit.NewShort(word(a.right))), s))
	}
	if u.night.read != nil {
		l.lean(u.night.read)
	}
	change, _ := oneOf([]string{"yes", "partly", "no"}, rec.Changeable, func(word string) {
		rec.Changeable = word
		u.touched()
	})
	return kit.Column(kit.GapLarge,
		question(lang.L("Where would you place the thought yourself?"), box),
		question(lang.L("Can the cause be changed?"), change),
		question(lang.L("One thing you could do about it"), kit.NewLine("", rec.Step, func(s string) { rec.Step = s; u.touched() })),
		question(lang.L("What do you need tonight?"), kit.NewLine("", rec.Need, func(s string) { rec.Need = s; u.touched() })),
	)
}

// moreLooked reports whether anything under "a little more" holds something.
func (u *Window) moreLooked() bool {
	r := &u.night.rec
	return r.Changeable+r.Step+r.Need != "" || r.Dials != record.Dials{}
}

// mirror turns a rating, 7 for me and always, into a place on the dial, where
// that end is at the left, and back.
func mirror(v *int) *int {
	if v == nil {
		return nil
	}
	m := 8 - *v
	return &m
}

// lean puts the hollow marks where the words lean; none where they do not say.
func (l *look) lean(r *reading.Reading) {
	for axis, value := range map[attribution.Axis]attribution.Rating{
		attribution.Internality: r.Summary.Internality,
		attribution.Stability:   r.Summary.Stability,
		attribution.Globality:   r.Summary.Globality,
	} {
		var at *int
		if value.Known() && !l.u.night.crisis.holds() {
			v := int(value)
			at = mirror(&v)
		}
		if s := l.scales[axis]; s != nil { // the dials may not be open yet
			s.SetLean(at)
		}
	}
}
