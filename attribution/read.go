package attribution

import (
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// Texts are the texts that are read together. Text is the narration; Situation
// and Cause may be nil.
type Texts struct {
	Text, Situation, Cause *text.Document
}

// Read finds the explanations in the texts, rates them and picks the findings
// that become cards: axis findings and fair wording, both in Text only and
// ordered by start. Where the user wrote a cause, the first attribution is that
// cause with the situation, or with the first bad event told.
func Read(in Texts) ([]Attribution, Summary, []rule.Finding) {
	x := newExtractor(in)
	pairs := x.pairs()
	list := make([]Attribution, 0, len(pairs))
	for _, p := range pairs {
		list = append(list, x.rate(p))
	}
	return list, Summarise(list), x.findings(list)
}

// Summarise is the mean of all known ratings on each axis, rounded half up.
func Summarise(list []Attribution) Summary {
	var s Summary
	s.Internality = average(list, func(a Attribution) Rating { return a.Internality })
	s.Stability = average(list, func(a Attribution) Rating { return a.Stability })
	s.Globality = average(list, func(a Attribution) Rating { return a.Globality })
	return s
}

func average(list []Attribution, of func(Attribution) Rating) Rating {
	sum, n := 0, 0
	for _, a := range list {
		if r := of(a); r.Known() {
			sum, n = sum+int(r), n+1
		}
	}
	if n == 0 {
		return 0
	}
	return Rating((2*sum + n) / (2 * n))
}
