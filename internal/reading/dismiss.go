package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// Dismissal is one "not this": a rule, and the clause it was said of as
// ClauseID names it. It holds in every text until it is taken back.
type Dismissal struct {
	Rule, Clause string
}

// Dismissals are all that were said. It never changes, so a reading may use it
// beside the window; With and Without make another. A nil one is empty, which
// is what the command line reads with.
type Dismissals struct {
	rules map[string][]string // by clause
}

// NewDismissals is a set of dismissals.
func NewDismissals(list []Dismissal) *Dismissals {
	d := &Dismissals{rules: make(map[string][]string, len(list))}
	for _, one := range list {
		d.add(one)
	}
	return d
}

func (d *Dismissals) add(one Dismissal) {
	if on := d.rules[one.Clause]; !slices.Contains(on, one.Rule) {
		d.rules[one.Clause] = append(slices.Clone(on), one.Rule)
	}
}

// With is the set and one more.
func (d *Dismissals) With(one Dismissal) *Dismissals {
	next := d.clone()
	next.add(one)
	return next
}

// Without is the set with one taken back.
func (d *Dismissals) Without(one Dismissal) *Dismissals {
	next := d.clone()
	left := slices.DeleteFunc(slices.Clone(next.rules[one.Clause]), func(id string) bool { return id == one.Rule })
	if next.rules[one.Clause] = left; len(left) == 0 {
		delete(next.rules, one.Clause)
	}
	return next
}

func (d *Dismissals) clone() *Dismissals {
	if d == nil {
		return NewDismissals(nil)
	}
	return &Dismissals{rules: maps.Clone(d.rules)}
}

// Dismissed reports whether a rule was dismissed on a clause.
func (d *Dismissals) Dismissed(ruleID, clause string) bool {
	return d != nil && slices.Contains(d.rules[clause], ruleID)
}

// DismissalOf is what a "not this" to the finding says.
func (r *Reading) DismissalOf(f *rule.Finding) Dismissal {
	return Dismissal{Rule: f.Rule.ID, Clause: ClauseID(r.Document, f.Span)}
}

// ClauseID names the words of a clause without holding them: 32 hex digits of
// the SHA-256 of the folded words. So a dismissal can outlive the words it was
// said of. It is the same wherever the clause stands and whatever joins it to
// the one before ("and I'm a failure"), in any case and with any marks.
func ClauseID(doc *text.Document, s text.Span) string {
	words := strings.Fields(doc.Folded(s))
	for len(words) > 1 && rule.Joins(words[0]) {
		words = words[1:]
	}
	folded := strings.Join(words, " ")
	if folded == "" { // marks or emoji alone
		folded = doc.Text(s)
	}
	sum := sha256.Sum256([]byte(folded))
	return hex.EncodeToString(sum[:16])
}

// WordsID is ClauseID for a clause that stands alone.
func WordsID(words string) string {
	return ClauseID(text.Parse(words), text.Span{End: len(words)})
}

// CategoryOf is the category that a rule id is or was of, nil where there is
// none of that name any more. The id may be that of a rule long gone, or of a
// flag that the model raised alone ("pattern/labeling").
func CategoryOf(ruleID string) *rule.Category {
	for _, p := range Packs() {
		if c := p.Category(categorySlug(ruleID)); c != nil {
			return c
		}
	}
	return nil
}

func categorySlug(ruleID string) string {
	if slug, alone := strings.CutPrefix(ruleID, rule.PatternPrefix); alone {
		return slug
	}
	slug, _, _ := strings.Cut(ruleID, "/")
	return slug
}

// aside is what "not this" keeps away from one text.
type aside struct {
	doc  *text.Document
	said *Dismissals
	gone []*rule.Finding
}

// setAside looks up what was dismissed among the findings.
func (r *Reading) setAside() aside {
	a := aside{doc: r.Document, said: r.Input.Dismissed}
	if a.said == nil || len(a.said.rules) == 0 {
		return a
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; a.dismissed(f) {
			a.gone = append(a.gone, f)
		}
	}
	return a
}

// dismissed reports whether the very question was dismissed on the very words.
// A rule that is new, renamed or rewritten asks what another of its category
// asked, so the category decides and not the rule alone. A phrase of the writer's
// own was added on purpose: only a "not this" to itself keeps it away.
func (a aside) dismissed(f *rule.Finding) bool {
	if !asks(f) {
		return false
	}
	return slices.ContainsFunc(a.said.rules[ClauseID(a.doc, f.Span)], func(id string) bool {
		return id == f.Rule.ID || !isOwn(f.Rule) && categorySlug(id) == f.Rule.Category.Slug
	})
}

// holds reports whether a finding stays away: it was dismissed, or it would ask
// the same of the same words in the place of one that was.
func (a aside) holds(f *rule.Finding) bool {
	return slices.ContainsFunc(a.gone, func(g *rule.Finding) bool {
		return f == g || asks(f) && !isOwn(f.Rule) && f.Span.Overlaps(g.Span) && repeats(f, g)
	})
}

// asks reports whether a finding is a question and so can be dismissed. A stop
// sign is no question, and fair wording gets credit.
func asks(f *rule.Finding) bool {
	switch f.Rule.Category.Kind {
	case rule.Trap, rule.Axis, rule.Critic:
		return true
	}
	return false
}
