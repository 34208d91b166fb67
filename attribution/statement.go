package attribution

import (
	"slices"

	"seconddraft/internal/text"
)

// statement is a stretch of text that may tell of an event or of a cause, with
// what its features are read from. The zero statement is an empty one.
type statement struct {
	run
	// said and later are the claims of its first two clauses with a verb.
	said, later text.Claim
	claims      bool // said holds one
	// all and front are the classes of all its words and of the first four.
	all, front lexis
	opening    string // norm of the first word
	length     int    // in words
	reported   bool   // somebody else's view
	idle       bool   // a question, a wish
	marked     bool   // a marker has made a pair of it

	// asEvent and asCause are what its own features weigh in either part.
	asEvent, asCause partial
}

func newStatement(r run) *statement {
	s := &statement{run: r}
	if r.empty() {
		return s
	}
	s.idle = noClaim(r) // before its question mark is trimmed off
	r = r.trim()
	s.run = r
	if r.empty() {
		return s
	}
	s.opening = r.norm(r.first)
	for i := r.first; i < r.last; i++ {
		bits := classesAt(r, i)
		s.all |= bits
		if r.wordlike(i) {
			if s.length < 4 {
				s.front |= bits
			}
			s.length++
		}
	}
	s.readClaims()
	s.reported = reported(r, r.last)
	return s
}

// classesAt are the classes of token i and of the turn of phrase it begins.
func classesAt(r run, i int) lexis {
	n := r.doc.Numbers()[i]
	first := classesOf(n.Norm)
	bits := (first | classesOf(n.Lemma)) &^ opensHarm
	if r.doc.Tokens[i].Kind == text.Number {
		bits |= amount
	}
	if first&opensHarm == 0 {
		return bits
	}
	for _, row := range harmRows()[n.Norm] {
		if r.match(i, row) > 0 {
			bits |= harm
		}
	}
	return bits
}

func (s *statement) readClaims() {
	d := s.doc
	for c := d.ClauseOf(s.first); c <= d.ClauseOf(s.last-1); c++ {
		said := d.Claim(c)
		if said.Verb.Empty() || said.Head < s.first || said.Head >= s.last {
			continue
		}
		if s.claims {
			s.later = said
			return
		}
		s.said, s.claims = said, true
	}
}

func (s *statement) usable() bool { return s.length > 0 && !s.idle }

func (s *statement) any(bits lexis) bool { return s.all&bits != 0 }

func (s *statement) in(tense text.Tense) bool { return s.claims && s.said.Tense == tense }

// lasts tells whether it says how things are, not what happened.
func (s *statement) lasts() bool { return s.in(text.Present) }

func (s *statement) happened() bool { return s.in(text.Past) }

func (s *statement) self() bool { return s.claims && s.said.Person == text.First }

// noun tells whether its subject is a noun of somebody or something else.
func (s *statement) noun() bool {
	return s.claims && s.said.Person == text.Third && !pronouns[s.opening] && s.said.Owner != text.First
}

func (s *statement) opens(with words) bool { return with[s.opening] }

// verb is the lemma of the main verb, "" without one.
func (s *statement) verb() string {
	if !s.claims || s.said.Head < 0 {
		return ""
	}
	return s.doc.Tokens[s.said.Head].Lemma
}

// does tells whether its main verb is of a class.
func (s *statement) does(bits lexis) bool {
	return s.claims && s.said.Head >= 0 && s.lemmaClasses(s.said.Head)&bits != 0
}

// lemmas are the different lemmas of its words, each behind a prefix.
func (s *statement) lemmas(prefix string) []string {
	var out []string
	for i := s.first; i < s.last; i++ {
		if name := prefix + s.lemma(i); s.wordlike(i) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// dropped tells whether it leaves out its "I": "forgot the oven".
func (s *statement) dropped() bool { return s.self() && s.said.Subject.Empty() }

// doing finds "I was reading": what went on while it happened.
func (s *statement) doing() bool {
	if s.in(text.Progressive) {
		return true
	}
	if !s.happened() || s.said.Head < 1 {
		return false
	}
	n := s.norm(s.said.Head)
	return len(n) > 4 && n[len(n)-3:] == "ing" && s.lemma(s.said.Head-1) == "be"
}

// quality finds "I'm too loud": what one is, not where one is or how one feels.
func (s *statement) quality() bool {
	if !s.self() || s.verb() != "be" || s.said.Complement.Empty() {
		return false
	}
	first := s.norm(s.said.Complement.First)
	return !whereabouts[first] && s.classes(s.said.Complement.First)&(feeling|good|dated|amount) == 0 && s.front&feeling == 0
}

// hadTo finds "I had to drive home": what came of it.
func (s *statement) hadTo() bool {
	for i := s.first; i+1 < s.last; i++ {
		if s.norm(i+1) == "to" && s.lemma(i) == "have" {
			return true
		}
	}
	return false
}

// plans finds what is to be done: "I'll ring them", "I can ask".
func (s *statement) plans() bool {
	for _, c := range []text.Claim{s.said, s.later} {
		if c.Verb.Empty() || c.Negated {
			continue
		}
		if c.Tense == text.Future || c.Tense == text.Imperative || c.Modal && c.Person == text.First {
			return true
		}
	}
	return false
}

// lists tells whether it counts up three things or more.
func (s *statement) lists() bool {
	r := listed(s.run)
	return r.last > r.first
}

var (
	pronouns    = set("he she they it")
	whereabouts = set("at in on back out off still so sure sorry going about here there home up down with to from gonna trying")
	sequels     = set("then and so but now later afterwards")
	nowWords    = set("now anymore already")
	turnsBack   = set("but though although anyway")
)
