package reframe

import (
	"strconv"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// percent is a likelihood as it stands before "percent", or "".
func percent(p int) string {
	if p < 1 || p > 99 {
		return ""
	}
	return strconv.Itoa(p)
}

// addOwn fills the slots that are sorted out of the others and lets a person whom the user named take the place of
// one that was read from the text.
func (f *facts) addOwn(s map[string]string) {
	f.guardClaim(s)
	f.sortAhead(s)
	dropRelief(s)
	s["slip"], s["thought"], s["their_slip"] = f.slip(s), thoughtIn(f.req.Text, s["fact"]), f.theirSlip(s)
	sortHalves(s)
	s["gain"] = f.gain(s["own_fact"])
	s["likelihood"] = percent(f.req.Likelihood)
	s["effort"], s["times_in"] = effortIn(head(f.req.Text), head(f.req.Situation), f.req.Cause), timesIn(s["times"])
	if who := person(f.req.Person); who != "" {
		s["person"] = who
		s["person_obj"], s["person_thinks"] = who, who+" thinks"
		if d := text.Parse(who); plural(d.Tokens[len(d.Tokens)-1]) {
			s["person_thinks"] = who + " think"
		}
		if sub, rest, ok := strings.Cut(s["person_might"], " might "); ok && subjectPronouns[strings.ToLower(sub)] {
			s["person_might"] = who + " might " + rest
		}
	} else if s["person_might"] == "" && !f.has("mind-reading") {
		s["person_thinks"] = "" // "my son" in a sentence is not yet a mind that is read
	}
}

// firstWords quotes the first clause that is short enough: the last resort of a
// suggestion that is to hold something the user said.
func firstWords(s string) string {
	d := text.Parse(s)
	for _, c := range d.Clauses {
		first, last := trimClause(d, c.First, c.Last)
		if last-first < 2 {
			continue
		}
		if q := quoted(short(d.Source[d.Tokens[first].Start:d.Tokens[last-1].End])); q != "" {
			return q
		}
	}
	return ""
}

// person is a name or "my boss" as the user answered it.
func person(s string) string {
	s = tidy(short(s))
	if n := wordCount(s); n == 0 || n > 4 {
		return ""
	}
	first, rest, _ := strings.Cut(s, " ")
	if low := strings.ToLower(first); determiners[low] {
		return strings.TrimSpace(low + " " + rest)
	}
	return s
}

func plural(t text.Token) bool {
	return t.Norm == "they" || t.Norm == "people" || t.Norm != t.Lemma && strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss")
}

// effortVerbs tell of what somebody put in, whatever came out.
var effortVerbs = text.WordSet(`study revise practise practice rehearse prepare apply try work train save ask write send
	learn read plan call show build spend pay help stay keep fight`)

// effortIn is the first clause in which the writer tells what they put in: "I
// revised for weeks". What failed, and what was left undone, is none.
func effortIn(sources ...string) string {
	for _, s := range sources {
		d := text.Parse(s)
		for _, c := range d.Clauses {
			first, last := trimClause(d, c.First, c.Last)
			if last-first < 2 || d.Tokens[first].Norm != "i" || !effortVerbs[d.Tokens[first+1].Lemma] || !isPast(d.Tokens[first+1]) {
				continue
			}
			if negatedIn(d, first, last) || dangling[d.Tokens[last-1].Norm] {
				continue
			}
			end := first + 2
			for end < last && !joins[d.Tokens[end].Norm] && d.Tokens[end].Kind != text.Punct {
				end++
			}
			if e := short(d.Source[d.Tokens[first].Start:d.Tokens[end-1].End]); e != "" {
				return inside(e)
			}
		}
	}
	return ""
}

var (
	ordinalTime = lazy.Regexp(`^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) time\b`)
	countTimes  = lazy.Regexp(`^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) times\b`)
)

// timesIn turns “Third time this year” into "for the third time this year".
func timesIn(times string) string {
	t := strings.ToLower(strings.Trim(times, "“”"))
	switch {
	case ordinalTime.MatchString(t):
		return "for the " + t
	case countTimes.MatchString(t):
		return t
	}
	return ""
}
