package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// An opening is a clause of the writer's that can stand before a whole answer, which
// has no word of theirs in it: with it the draft is about this evening.
type opening struct {
	wording  string
	slot     string
	families string // which it suits, "" for all
}

// openings in the order in which they are tried: what happened first, then what is
// guessed or feared about it.
var openings = []opening{
	{"{setback}. ", "setback", ""},
	{"{blow}. ", "blow", ""},
	{"{fact}. ", "fact", ""},
	{"{enjoyed}. ", "enjoyed", ""},
	{"I don't know what {person_thinks}. ", "person_thinks", "R1 R2 E1 G1 M1"},
	{"I called myself {label}. ", "label", "L1 L3 E1 G1 M1"},
	{"I don't know yet {whether}. ", "whether", "P1 C1 E1 G1 M1"},
	{"I don't know yet {whether_bad}. ", "whether_bad", "P1 C1 E1 G1 M1"},
	{"I'm scared that {scare}. ", "scare", "C1 E1 G1 M1"},
	{"I worry that {worry}. ", "worry", "C1 E1 G1 M1"},
	{"It feels like {because_me}. ", "because_me", "T4 E1 G1 M1"},
	{"{other_wish}. ", "other_wish", "S2 B1 E1 G1 M1"},
	{"{would_like}. ", "would_like", "S1 G1 E1 M1"},
	{"It's hard to think that {hurt_think}. ", "hurt_think", "M1"},
	{"It feels like {feels}. ", "feels", ""},
}

// maxTold is how long an answer with an opening may be, and enoughOwn how many words
// of the writer's make one their own without.
const (
	maxTold   = 36
	enoughOwn = 2
)

// told are the forms of one text in the order in which they are to be tried: behind
// the writer's own clause where it holds little of theirs, else as it is.
func (d *drafting) told(family string, r rendering, slots slotMap) []rendering {
	own := d.owns(r.text)
	if own >= enoughOwn || strings.HasSuffix(r.wording, "?") || isTold(r.wording) {
		return []rendering{r}
	}
	list := d.opened(family, r, slots)
	if own > 0 {
		list = append(list, r)
	}
	return list
}

// isTold reports whether a wording says what happened.
func isTold(wording string) bool {
	return slices.ContainsFunc(slotsOf(wording), func(name string) bool { return isSlot(name, slotClause) })
}

// opened are the openings that suit a text, before it. The kind one, which is made
// first and stands last, leaves what happened to the others where it can.
func (d *drafting) opened(family string, r rendering, slots slotMap) []rendering {
	var fresh, again []rendering
	own := d.owns(r.text)
	for _, o := range openings {
		if !o.suitsFamily(family) || !o.sound(slots) || openAlike(o.wording, r.text) || !d.opens(o, r, own, slots) {
			continue
		}
		wording := o.wording + r.wording
		t, ok := fill(wording, slots)
		if !ok || wordCount(t) > maxTold || d.owns(t) < own+o.adds(own) || saysTwice(wording, slots) || d.named(o.slot, r.wording, slots) {
			continue
		}
		made := rendering{wording: wording, text: t, score: r.score}
		if o.happened() && (family == "M1" || slices.Contains(d.used, o.slot)) {
			again = append(again, made)
		} else {
			fresh = append(fresh, made)
		}
	}
	return append(fresh, again...)
}

// happened reports whether an opening tells what happened, or what the writer does.
func (o opening) happened() bool {
	return slices.Contains(happenings, o.slot) || o.slot == "blow" || o.slot == "enjoyed"
}

func (o opening) suitsFamily(id string) bool {
	return o.families == "" || slices.Contains(strings.Fields(o.families), id)
}

// adds is how many words of the writer's an opening has to bring before a text that
// holds some number of them.
func (o opening) adds(own int) int {
	if own > 0 && !o.happened() {
		return 2
	}
	return 1
}

// sound reports whether the words of an opening can stand alone in front.
func (o opening) sound(slots slotMap) bool {
	words := slots[o.slot]
	switch {
	case words == "", supposed.MatchString(words), stutters(words):
		return false
	case o.slot == "blow":
		return !pointing.MatchString(words)
	case o.slot == "feels":
		return !looksAhead(text.Parse(words))
	}
	return true
}

// opens reports whether an opening suits one text and those before it: what happened
// opens two of a page, and what an earlier text weighed is not said again.
func (d *drafting) opens(o opening, r rendering, own int, slots slotMap) bool {
	names := slotsOf(r.wording)
	switch {
	case slices.Contains(names, o.slot):
		return false
	case o.happened():
		return d.suits(r.wording, slots[o.slot]) && (own == 0 || d.toldBefore() < 2)
	}
	return len(names) == 0 && !d.repeats(o.wording, slots)
}

// named reports whether an opening says what a slot of the text says: "I love pandas. A
// thought about pandas …".
func (d *drafting) named(opening, wording string, slots slotMap) bool {
	words := contentWords(slots[opening])
	return slices.ContainsFunc(slotsOf(wording), func(name string) bool { return sharesMost(words, contentWords(slots[name])) })
}

// toldBefore is how many texts before this one open on what happened.
func (d *drafting) toldBefore() int {
	n := 0
	for _, w := range d.wordings {
		if strings.HasPrefix(w, "{setback}") || strings.HasPrefix(w, "{fact}") || strings.HasPrefix(w, "{blow}") || strings.HasPrefix(w, "{enjoyed}") {
			n++
		}
	}
	return n
}

var (
	// pointing is a word for something that was named before the clause.
	pointing = lazy.Regexp(`(?i)\b(?:it|its|them|that|this|those|these|he|she|they|him|her)\b`)
	// supposed is a guess, which "it feels like" would make a guess again, and a reason
	// that has lost its matter, and a plan, which is no guess.
	supposed = lazy.Regexp(`(?i)\bmust\b|\b(?:am|['’]m) sure\b|^it['’]s because\b|^whether I['’]ll be \w+ing\b`)
)

// stutters reports whether a clause says a word again and again: "passed over, passed
// over, passed over".
func stutters(clause string) bool {
	said := make(map[string]int)
	for _, t := range text.Parse(clause).Tokens {
		if t.Kind == text.Word && len(t.Norm) > 3 {
			said[t.Norm]++
		}
		if said[t.Norm] > 2 {
			return true
		}
	}
	return false
}

// openAlike reports whether an answer begins as its opening does: "It hurts … It
// hurts …".
func openAlike(opening, answer string) bool {
	a, b := strings.Fields(opening), strings.Fields(answer)
	return len(a) > 1 && len(b) > 1 && !strings.Contains(a[0], "{") && strings.EqualFold(a[0], b[0])
}

// suits reports whether a clause that tells what happened can stand before an answer:
// one for an event wants a clause that tells of it.
func (d *drafting) suits(answer, clause string) bool {
	m := d.answersTo[answer]
	return m == nil || m.Claim || m.Mentions(text.Parse(clause))
}

// owns is how many content words of the writer's a text holds.
func (f *facts) owns(s string) int {
	if f.theirs == nil {
		f.theirs = contentWords(strings.Join(saidBy(f.req), ". "))
	}
	n := 0
	for w := range contentWords(s) {
		if f.theirs[w] && !thinWords[w] {
			n++
		}
	}
	return n
}

// thinWords are in many texts, and make none of them anybody's own.
var thinWords = text.WordSet(`know feel get make go say take give see come look ask thing one day good bad really tonight today
	lot never always even still very much many some any more most so too now then here there well tell find try way need probably maybe`)

// preferOwn raises whole answers by the words of the writer's that they hold.
func (f *facts) preferOwn(list []rendering) {
	for i := range list {
		if len(slotsOf(list[i].wording)) == 0 {
			list[i].score += ownWeight * float64(min(f.owns(list[i].text), 3))
		}
	}
}

// ownWeight is what each of them is worth.
const ownWeight = 0.4
