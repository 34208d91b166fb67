package reading

import (
	"seconddraft/internal/language"
	"seconddraft/internal/text"
)

// foreign settles a text that does not look like English and reports whether it
// is one. The rules are English: on other words they would be right by luck
// only. Stop signs are kept, because their rules also hold German, and because
// a sentence of English may stand in the middle.
func (r *Reading) foreign(situation *text.Document) bool {
	r.NotEnglish = language.Foreign(r.Input.Text)
	if r.NotEnglish {
		sortFindings(r.Findings)
		r.show(situation)
	}
	return r.NotEnglish
}
