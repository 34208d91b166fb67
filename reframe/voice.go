package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// warm matches the words of ours that comfort. Where kindness is declined, a
// wording with one of them is not used.
var warm = lazy.Regexp(`(?i)\b(?:on my own side|easy on (?:myself|me)|gentle|kind(?:er)? to|kindly|softer|patient with|fair to myself|many people|hurts?|stings?|stung|aches?|sore|makes sense|understandable)\b`)

func (f *facts) kindDeclined() bool { return f.req.Kindness == "declined" }

// onceOnly matches what is untrue of a thing that has been there before.
var onceOnly = lazy.Regexp(`(?i)\b(?:this time|(?:was|is|this) one|one (?:time|day|case|example|thing|\{event_noun\}))\b|\bone \{event_noun\}`)

// usable leaves out the warm wordings of a user who wants none, and those that
// speak of one time where it was not the first.
func (f *facts) usable(wordings []string) []string {
	repeats := f.again || f.repeated || f.othersRepeat || lasting.MatchString(f.event.happened)
	return slices.DeleteFunc(slices.Clone(wordings), func(w string) bool {
		return f.kindDeclined() && warm.MatchString(w) || repeats && onceOnly.MatchString(w)
	})
}

// distanced reports whether the user wants to be spoken to by name.
func (f *facts) distanced() bool {
	return f.req.Voice == "distanced" && f.slots["name"] != ""
}

// toName turns a suggestion in the first person into one that speaks to the
// writer by name: "Mira, you got a new job". Distanced self-talk cools a hot
// thought without more effort (Kross et al. 2014; Moser et al. 2017). It gives
// "" where the words hold a "you" already: it would be unclear who is meant.
func toName(name, s string) string {
	s = secondPerson(s)
	if s == "" || strings.HasPrefix(s, name+",") {
		return s
	}
	return name + ", " + inside(s)
}

// secondPerson puts "you" for "I" outside quotation marks, or gives "".
func secondPerson(s string) string {
	d := text.Parse(s)
	var out strings.Builder
	at := 0
	for i, t := range d.Tokens {
		if d.Quoted(i) {
			continue
		}
		to, ok := seconds[t.Norm]
		switch {
		case t.Norm == "you" || t.Norm == "your" || t.Norm == "yourself":
			return ""
		case ok && strings.ContainsAny(d.Text(t.Span), "'’"):
			to = "'re"
		case (t.Norm == "was" || t.Norm == "wasn't") && i > 0 && d.Tokens[i-1].Norm == "i":
			to, ok = strings.Replace(t.Norm, "was", "were", 1), true
		}
		if !ok {
			continue
		}
		if t.Start > 0 && opensSentence(s[:t.Start]) {
			to = capital(to)
		}
		out.WriteString(s[at:t.Start])
		out.WriteString(to)
		at = t.End
	}
	out.WriteString(s[at:])
	return out.String()
}

var seconds = map[string]string{
	"i": "you", "me": "you", "my": "your", "myself": "yourself", "mine": "yours", "am": "are", "'m": "'re",
}
