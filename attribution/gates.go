package attribution

// reported tells whether what stands before token upTo makes the rest somebody
// else's view: "my boss says it's because I'm slow". The writer's own "I think"
// is no such thing, and "he was right" takes a view over.
func reported(s run, upTo int) bool {
	if agreesWith(s) {
		return false
	}
	for i := s.first; i < upTo; i++ {
		w := s.norm(i)
		if w == "according" && s.norm(i+1) == "to" {
			return true
		}
		if viewNouns[w] && s.norm(i-1) != "my" && behindView[s.norm(i+1)] {
			return true
		}
		if reporting[w] && !bareSpeech[s.norm(i+1)] && othersVerb(s, i) {
			return true
		}
	}
	return false
}

var (
	behindView = set("'s is was : , of")
	bareSpeech = set("no yes nothing sorry goodbye hello well")
	quoting    = set("because it that \" ,")
	openIf     = set("if unless suppose imagine please")
)

// agreesWith finds "I agree" and "and she was right".
func agreesWith(s run) bool {
	for i := s.first; i < s.last; i++ {
		if s.lemma(i) == "agree" && s.norm(i-1) == "i" {
			return true
		}
		if s.lemma(i) == "be" && s.norm(i+1) == "right" && otherWords[s.norm(i-1)] {
			return true
		}
	}
	return false
}

// othersVerb tells whether the reporting verb at i has a subject other than the
// writer. A verb with no subject before it is the writer's own diary style.
func othersVerb(s run, i int) bool {
	if s.norm(i) == "goes" && s.norm(i+1) != "its" && !quoting[s.norm(i+1)] {
		return false
	}
	for k := i - 1; k >= max(s.first, i-3); k-- {
		w := s.norm(k)
		switch {
		case w == "i" || w == "we" || w == "me":
			return false
		case w == "to" || w == "be" || w == "been":
			return false
		case !s.wordlike(k):
			return k < i-1
		}
	}
	return i > s.first
}

// noClaim tells whether a sentence makes no claim about what was: a question, a
// wish, a condition.
func noClaim(s run) bool {
	if question(s) {
		return true
	}
	i := s.first
	for i < s.last && (!s.wordlike(i) || linking[s.norm(i)]) {
		i++
	}
	if openIf[s.norm(i)] {
		return true
	}
	would := s.norm(i+1) == "'d" || s.norm(i+1) == "would"
	return s.norm(i) == "i" && (wishes[s.norm(i+1)] || would && wishes[s.norm(i+2)])
}

func question(s run) bool {
	for i := s.last - 1; i >= s.first; i-- {
		if s.norm(i) == "?" {
			return true
		}
		if s.wordlike(i) {
			return false
		}
	}
	return false
}

// asksWhy finds the writer's own "Why did it happen?", which the next sentence
// may answer.
func asksWhy(s run) bool {
	return question(s) && s.norm(s.first) == "why" && s.words() <= 8
}

// goodEvent tells whether an event reads as good, for which no card is made: a
// good word that is not negated, and no word of harm beside it.
func goodEvent(e run) bool {
	if e.empty() {
		return false
	}
	good := false
	for i := e.first; i < e.last; i++ {
		w := e.norm(i)
		switch {
		case badWords[w] && !weakBad[w]:
			return false
		case goodWords[w] && e.cut(max(e.first, i-3), i).has(negations):
			return false
		case w == "passed" && (e.norm(i+1) == "over" || e.norm(i+1) == "out"):
			return false
		case goodWords[w]:
			good = true
		}
	}
	return good
}
