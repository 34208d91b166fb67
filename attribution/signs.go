package attribution

import (
	"math"

	"seconddraft/internal/text"
)

// signs collects what counts or names something for the ratings, beside the
// leanings: of what kind the subject is, how much of the cause speaks of the
// writer, how much of it is over, how many parts of a life are named. Like theirs,
// its weights are in weights.txt.
type signs struct {
	cause, event *statement
	claims       []text.Claim
	list         []feature
	seen         map[string]bool
}

func signsOf(m *meeting) []feature {
	s := &signs{cause: m.cause, event: m.event, claims: m.cause.allClaims(), seen: map[string]bool{}}
	if s.cause.empty() {
		return nil
	}
	s.subjects()
	if len(s.claims) == 0 {
		s.bareNoun()
	}
	s.possessions()
	s.people()
	s.times()
	s.reach()
	s.add("length", span2(s.cause.length), s.cause.run)
	s.add("event-length", span2(s.event.length), s.event.run)
	return s.list
}

// add notes a sign once; at are the words that show it.
func (s *signs) add(name string, value float64, at run) {
	if value == 0 || s.seen[name] {
		return
	}
	s.seen[name] = true
	s.list = append(s.list, feature{name, value, at})
}

// span2 puts a number of words on a scale of doublings, with five words near 0.
func span2(words int) float64 { return math.Log2(float64(words)+1) - 2.5 }

// allClaims are the claims of all clauses of a statement.
func (s *statement) allClaims() []text.Claim {
	if s.empty() {
		return nil
	}
	var out []text.Claim
	for c := s.doc.ClauseOf(s.first); c <= s.doc.ClauseOf(s.last-1); c++ {
		said := s.doc.Claim(c)
		if !said.Verb.Empty() && said.Head >= s.first && said.Head < s.last {
			out = append(out, said)
		}
	}
	return out
}

// subjects says of what kind those are that a claim is about.
func (s *signs) subjects() {
	for _, c := range s.claims {
		s.name(s.cause.cut(c.Subject.First, c.Subject.Last))
	}
}

// bareNoun reads a cause without a verb from its first phrase: "one late frost".
func (s *signs) bareNoun() {
	r := s.cause.run
	end := r.first + 1
	for end < r.last && !phraseEnds[r.norm(end)] {
		end++
	}
	head := r.cut(r.first, end)
	s.name(head)
	form, ok := nounForms[r.norm(r.first)]
	if !ok {
		form = "noun-plain"
	}
	s.add(form, 1, head)
}

// name notes the kinds of the words of r.
func (s *signs) name(r run) {
	for i := r.first; i < r.last; i++ {
		k := kindsAt(r, i)
		for _, n := range kindNames {
			if k&n.bit != 0 {
				s.add("head-"+n.name, 1, r.cut(i, i+1))
			}
		}
	}
}

// possessions parts "my temper" from "my landlord".
func (s *signs) possessions() {
	r := s.cause.run
	for i := r.first; i+1 < r.last; i++ {
		if r.norm(i) != "my" {
			continue
		}
		k, end := kind(0), i+1
		for ; end < min(i+4, r.last) && !phraseEnds[r.norm(end)]; end++ {
			k |= kindsAt(r, end)
		}
		switch {
		case k&worldly != 0:
			s.add("my-thing", 1, r.cut(i, end))
		case k&ownKinds != 0:
			s.add("my-own", 1, r.cut(i, end))
		}
	}
}

// people weighs the writer against others, in words and in claims: 1 is the
// writer alone, -1 others alone.
func (s *signs) people() {
	r := s.cause.run
	words, at := share{}, r
	for i := r.first; i < r.last; i++ {
		w := r.norm(i)
		switch {
		case selfWords[w]:
			words.mine++
		case groupWords[w]:
			words.both++
		case aside[r.norm(i-1)]: // told for comparison or in passing
			continue
		case thirdWords[w] || kindsAt(r, i)&(official|relative|institution) != 0:
			words.other++
		default:
			continue
		}
		if at == r {
			at = r.cut(i, i+1)
		}
	}
	s.add("self-words", words.lean(), at)
	claims := share{}
	for _, c := range s.claims {
		switch speaker(r, c) {
		case "self":
			claims.mine++
		case "we":
			claims.both++
		case "other":
			claims.other++
		}
	}
	s.add("self-claims", claims.lean(), r)
}

// share counts who a cause speaks of.
type share struct{ mine, other, both int }

func (s share) lean() float64 {
	if s.mine == s.other {
		return 0
	}
	return float64(s.mine-s.other) / float64(s.mine+s.other+s.both)
}

// speaker is who a claim is about: self, we or other, "" where nobody is.
func speaker(r run, c text.Claim) string {
	switch {
	case c.Person == text.First && !c.Subject.Empty() && groupWords[r.norm(c.Subject.First)]:
		return "we"
	case c.Person == text.First:
		return "self"
	case c.Person == text.NoPerson:
		return ""
	}
	return "other"
}

// times reads when the claims hold, claim by claim and all together: "told-past"
// is 1 where all is over and -1 where all goes on.
func (s *signs) times() {
	over, now := 0, 0
	for _, c := range s.claims {
		who, when := speaker(s.cause.run, c), tenseNames[c.Tense]
		if who == "" {
			who = "it"
		}
		if when == "" {
			when = "present"
		}
		verb := s.cause.cut(c.Verb.First, c.Verb.Last)
		s.add(who+"-"+when, 1, verb)
		if s.cause.lemma(c.Head) == "be" {
			s.add(who+"-is-"+when, 1, verb)
		}
		switch c.Tense {
		case text.Past, text.Pluperfect:
			over++
		case text.Perfect:
		default:
			now++
		}
	}
	if over != now {
		s.add("told-past", float64(over-now)/float64(len(s.claims)), s.cause.run)
	}
}

// reach reads how long the cause lasts and how much it takes in.
func (s *signs) reach() {
	for i := range wordSigns {
		sign := &wordSigns[i]
		r := s.cause.run
		if sign.inEvent {
			r = s.event.run
		}
		if n, at := tally3(r, sign.list); n > 0 {
			if !sign.counts {
				n = 1
			}
			s.add(sign.name, float64(n), at)
		}
	}
	switch n := areasIn(s.event.run); {
	case n >= 3:
		s.add("event-areas", 1, s.event.run)
	case n == 2:
		s.add("event-two-areas", 1, s.event.run)
	}
	if n := areasIn(s.cause.run); n >= 2 {
		s.add("areas", 1, s.cause.run)
	}
}

// tally3 counts the words of r that are in a list, up to three, and gives the first.
func tally3(r run, list words) (n int, at run) {
	for i := r.first; i < r.last; i++ {
		if !list[r.norm(i)] && !list[r.lemma(i)] {
			continue
		}
		if n++; n == 1 {
			at = r.cut(i, i+1)
		}
	}
	return min(n, 3), at
}

func areasIn(r run) int {
	n := 0
	for _, a := range areas {
		if r.has(a) {
			n++
		}
	}
	return n
}

// wordSigns are signs that are there where a word of a list is; counts says that
// the number of words matters.
var wordSigns = []struct {
	name    string
	list    words
	inEvent bool
	counts  bool
}{
	{"lifelong", lifelong, false, true},
	{"once", once, false, true},
	{"season", season, false, true},
	{"turn", changing, false, true},
	{"names-me", meWords, false, true},
	{"tied", limits, false, true},
	{"origin", origins, false, false},
	{"shock", shocks, false, false},
	{"whole-self", wholeSelf, false, false},
	{"whole-world", wholeWorld, false, false},
	{"trifle", trifles, false, false},
	{"event-lifelong", lifelong, true, true},
	{"event-once", once, true, true},
	{"event-season", season, true, true},
	{"event-stakes", stakes, true, true},
	{"event-chances", chances, true, false},
}

// nounForms say how a bare noun is introduced.
var nounForms = map[string]string{
	"a": "noun-a", "an": "noun-a", "one": "noun-a", "that": "noun-a", "some": "noun-a",
	"my": "noun-my", "the": "noun-the", "this": "noun-the", "his": "noun-their", "her": "noun-their", "their": "noun-their", "no": "noun-no",
}

var tenseNames = map[text.Tense]string{
	text.Past: "past", text.Pluperfect: "before", text.Perfect: "perfect", text.Progressive: "progressive", text.Future: "future",
}

// phraseEnds stand behind a noun phrase, thirdWords for somebody else.
var (
	phraseEnds = set(`at in on of for from with who that which to by about into after before over through since when where
		while and but not , ; : . - — so because as than like i he she they we it`)
	aside      = set("for from than like other")
	thirdWords = union(otherWords, set("their himself herself themselves people"))
)

// signNames are all names that a sign can have.
func signNames() words {
	out := set(`noun-plain my-thing my-own self-words self-claims
		told-past length event-length areas event-areas event-two-areas`)
	for _, k := range kindNames {
		out["head-"+k.name] = true
	}
	for _, form := range nounForms {
		out[form] = true
	}
	for _, s := range wordSigns {
		out[s.name] = true
	}
	for _, who := range []string{"self", "we", "other", "it"} {
		for _, when := range []string{"present", "past", "before", "perfect", "progressive", "future"} {
			out[who+"-"+when], out[who+"-is-"+when] = true, true
		}
	}
	return out
}
