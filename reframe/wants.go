package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/rule"
)

// The two fields of Answers that are asked for by name, because only a draft that
// answers such a flag can say them.
const (
	SlotPerson     = "person"
	SlotLikelihood = "likelihood"
)

var ownQuestions = map[string]string{
	SlotPerson:     "Who is it about?",
	SlotLikelihood: "How likely is it, from 0 to 100?",
}

// wantMore puts the question for a person or a likelihood in place of a draft's
// own one: where a flag stands that the draft answers, and the words do not say it
// themselves. Each is asked once. An answer does not take the question away, so
// that it can be changed where it was given.
func (f *facts) wantMore(list []Suggestion) []Suggestion {
	asked := make(map[string]bool)
	for i := range list {
		s := &list[i]
		fam := families()[s.Strategy]
		if s.Text == "" || fam == nil || fam.Wants == "" || asked[fam.Wants] || !f.stands(fam) {
			continue
		}
		if fam.Wants == SlotPerson && f.namesPerson(fam, s) {
			continue
		}
		q := ownQuestions[fam.Wants]
		s.Question, s.Slot, asked[fam.Wants] = &q, fam.Wants, true
	}
	return list
}

// stands reports whether a flag that the family answers is shown.
func (f *facts) stands(fam *Family) bool {
	return slices.ContainsFunc(f.answered(fam), func(x rule.Finding) bool { return x.Shown })
}

// namesPerson reports whether the words themselves say who it is about, with more
// than a pronoun.
func (f *facts) namesPerson(fam *Family, s *Suggestion) bool {
	who := f.claimFor(fam).personObj
	if subject, _, ok := strings.Cut(s.slots["person_might"], " might "); ok && subject != person(f.req.Person) {
		who = subject
	}
	for _, p := range pronounPersons {
		if p[1] == who {
			return false
		}
	}
	low := strings.ToLower(who)
	return who != "" && !subjectPronouns[low] && pronounPersons[low][0] == ""
}
