package reframe

import (
	"strings"
	"unicode/utf8"

	"seconddraft/attribution"
	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// first is the first of several answers that can stand inside a sentence.
func first(list []string) string {
	for _, s := range list {
		if p := short(s); p != "" {
			return inside(p)
		}
	}
	return ""
}

// takeAnswers fills the slots that the user answered directly.
func (f *facts) takeAnswers() {
	a, s := &f.req.Answers, f.slots
	if n := clean(a.Name); wordCount(n) == 1 && unlessBroken(n) != "" && utf8.RuneCountInString(n) <= 30 {
		s["name"] = capital(n)
	}
	s["cause"] = f.cause()
	s["other"], s["exception"] = first(a.OtherCauses), first(a.Exceptions)
	s["against"], s["good"] = first(a.EvidenceAgainst), first(a.GoodPart)
	if s["good"] == "" {
		s["good"] = s["against"]
	}
	s["need"], s["step_any"] = first(a.Need), first(a.Step)
	splitOwn(s)
	for _, name := range []string{"good", "exception", "other"} {
		if isClause(text.Parse(s[name])) {
			s[name+"_clause"] = s[name]
		}
	}
	if d := text.Parse(s["other"]); len(d.Tokens) > 0 && determiners[d.Tokens[0].Norm] && !isClause(d) {
		s["other_np"] = s["other"]
	}
	for _, step := range a.Step {
		if v := stepPhrase(step); v != "" {
			s["step"] = v
			break
		}
	}
	for _, reply := range a.FriendWouldSay {
		if p := short(reply); p != "" {
			s["friend_reply"] = "“" + p + ".”"
			break
		}
	}
}

// splitOwn tells another cause that was the writer's own deed from the rest.
func splitOwn(s map[string]string) {
	if firstPerson.MatchString(s["other"]) && !aPlight.MatchString(s["other"]) {
		s["other_own"], s["other"] = s["other"], ""
	}
}

// aPlight is a state that the writer was in, and no deed: "I was on my own".
var aPlight = lazy.Regexp(`(?i)^I(?:['’]m| am| was| had| have|['’]ve|['’]d)\b|^I (?:could not|couldn['’]t|can['’]t)\b`)

// cause is the user's own cause: the answer, or the first one that was read.
func (f *facts) cause() string {
	if c := short(trimBecause(f.req.Cause)); c != "" {
		return inside(c)
	}
	for _, a := range f.req.Attributions {
		if a.Cause == nil {
			continue
		}
		if c := short(trimBecause(slice(f.source(a.Cause.In), a.Cause.Span))); c != "" {
			return inside(c)
		}
	}
	return ""
}

func (f *facts) source(field attribution.Field) string {
	switch field {
	case attribution.Situation:
		return f.req.Situation
	case attribution.Cause:
		return f.req.Cause
	}
	return f.req.Text
}

// slice is s[span] for a span that may not fit the text it came with.
func slice(s string, span text.Span) string {
	if span.Start < 0 || span.End > len(s) || span.Start >= span.End {
		return ""
	}
	return s[span.Start:span.End]
}

func trimBecause(s string) string {
	s = clean(s)
	for _, lead := range []string{"because of ", "because ", "cos ", "since "} {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			return s[len(lead):]
		}
	}
	return s
}

// findAct looks for the user's own part said as an act: "I skipped the dry
// run". A trait ("I am careless") is not one, nor is a motive ("I wanted to").
func (f *facts) findAct(narration *text.Document) {
	candidates := []string{f.slots["cause"]}
	for _, a := range f.req.Attributions {
		if a.Cause != nil {
			candidates = append(candidates, trimBecause(slice(f.source(a.Cause.In), a.Cause.Span)))
		}
	}
	for i, t := range narration.Tokens {
		if t.Norm == "because" && !narration.Quoted(i) {
			s := narration.Sentences[narration.SentenceAt(i)]
			candidates = append(candidates, trimBecause(narration.Source[t.Start:s.End]), narration.Source[s.Start:t.Start])
		}
	}
	for _, x := range f.req.Findings {
		if slug := x.Rule.Category.Slug; slug == "internal" || slug == "changeable" || slug == "specific" {
			candidates = append(candidates, slice(f.req.Text, x.Span))
		}
	}
	for _, c := range candidates {
		if act := actOf(head(c)); act != "" {
			f.slots["act"] = act
			return
		}
	}
}

// notActs are verbs of the mind and of outcome: neither says what one did.
var notActs = text.WordSet("fail lose want think feel know hope believe like love hate need wish mean be find grow live become")

// actOf is the first clause of a phrase where it tells an own act in the past.
func actOf(phrase string) string {
	d := text.Parse(clean(phrase))
	if len(d.Clauses) == 0 {
		return ""
	}
	first, last := trimClause(d, d.Clauses[0].First, d.Clauses[0].Last)
	if last-first < 3 || d.Tokens[first].Norm != "i" || dangling[d.Tokens[last-1].Norm] {
		return ""
	}
	verb := d.Tokens[first+1]
	if notActs[verb.Lemma] || !isPast(verb) && verb.Norm != "'d" {
		return ""
	}
	end := actEnd(d, first, last)
	if end == 0 {
		return ""
	}
	return inside(short(d.Source[d.Tokens[first].Start:d.Tokens[end-1].End]))
}

// actEnd is where the act is fully told: before a second one is joined on. It
// is 0 where the clause judges instead of telling.
func actEnd(d *text.Document, first, last int) int {
	end := last
	for i := first + 1; i < last; i++ {
		t := d.Tokens[i]
		if judges(t) && !questionWords[t.Norm] || t.Norm == "because" {
			return 0
		}
		if i > first+3 && end == last && (t.Norm == "and" || t.Norm == "when" || t.Norm == ",") {
			end = i
		}
	}
	return end
}
