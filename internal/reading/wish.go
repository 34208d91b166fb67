package reading

import (
	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
	"seconddraft/internal/text"
	"seconddraft/internal/weigh"
)

// wishAlone is the chance from which a thought is asked about though no rule
// heard a crisis in it. It is the lowest of those tried at which no idiom was
// stopped; docs/stop-signs.md has what that costs.
const wishAlone = 0.95

// wish is what the model alone hears of a wish not to live in one thought:
// nothing or one finding.
func wish(doc *text.Document, w weigh.Window, weighed weigh.Weighed) []rule.Finding {
	chance := weighed.WishChance()
	if first, last := w.Tokens(doc); chance < wishAlone || safety.Idiom(doc, first, last) {
		return nil
	}
	return []rule.Finding{pattern(safety.Pattern(), doc, w, weighed.WishHead(), chance, weighed)}
}

// ask makes an ambiguous crisis of the wishes that the model heard in the text,
// the situation or the cause, unless the writer was asked already. Where a rule
// heard another stop sign, that stands: a rule is surer, and words of grief read
// much like words of giving up.
func (r *Reading) ask(wishes []rule.Finding, m *weigh.Model, situation, cause *text.Document) {
	if r.Input.SaidNo || r.Stop != NoStop && r.Stop != Crisis {
		return
	}
	r.Findings = append(r.Findings, wishes...)
	before, why := wishesIn(situation, m), wishesIn(cause, m)
	r.Outside = append(r.Outside, outside(attribution.Situation, before)...)
	r.Outside = append(r.Outside, outside(attribution.Cause, why)...)
	if r.Stop == NoStop && len(wishes)+len(before)+len(why) > 0 {
		r.Stop, r.Tier = Crisis, safety.Ambiguous
	}
}

func wishesIn(doc *text.Document, m *weigh.Model) []rule.Finding {
	page := weigh.NewPage(doc)
	var out []rule.Finding
	for _, w := range weigh.Windows(doc) {
		out = append(out, wish(doc, w, m.Weigh(page.Extract(w, nil)))...)
	}
	return once(out)
}
