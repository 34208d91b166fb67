package tools

import (
	"strings"

	"seconddraft/internal/record"
)

// states are words behind "I" that tell of no act.
var states = map[string]bool{
	"am": true, "was": true, "feel": true, "felt": true, "think": true, "thought": true, "guess": true, "suppose": true,
	"believe": true, "know": true, "seem": true, "seemed": true, "wish": true, "hope": true, "want": true, "have": true, "can't": true, "cannot": true,
}

// NamedOwnAct reports whether the user named something they did: in the tool itself,
// or as the cause in the first person.
func NamedOwnAct(r *record.Record) bool {
	if strings.TrimSpace(r.Responsibility.Did) != "" {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(r.Cause, "’", "'")), func(c rune) bool {
		return strings.ContainsRune(" \t\n.,;:!?()", c)
	})
	for i, w := range words {
		if (w == "i" || w == "i've" || w == "i'd" || w == "ich") && i+1 < len(words) && !states[words[i+1]] {
			return true
		}
	}
	return false
}

// MineCounts reports whether a share of the user's own has more than zero.
func MineCounts(shares []record.Share) bool {
	for _, s := range shares {
		if s.Mine && s.Part != nil && *s.Part > 0 {
			return true
		}
	}
	return false
}

// AsksAboutMine reports whether the one question is due: an own act was named, the
// shares were set, none of them is the user's, and it was not left out on purpose.
func AsksAboutMine(r *record.Record) bool {
	set := false
	for _, s := range r.Responsibility.Shares {
		if s.Mine && s.Part == nil {
			return false // it is about to be given one
		}
		set = set || s.Part != nil
	}
	return set && !r.Responsibility.LeftOut && NamedOwnAct(r) && !MineCounts(r.Responsibility.Shares)
}

// Spoken is what was written to say it to someone, as one text.
func Spoken(r record.Responsibility) string {
	var said []string
	for _, s := range []string{r.Happened, r.MyPart, r.NextTime, r.WouldAsk} {
		if s = strings.TrimSpace(s); s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, "\n\n")
}
