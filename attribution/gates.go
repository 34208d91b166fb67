package attribution

import "seconddraft/internal/text"

// reported tells whether what stands before token upTo makes the rest somebody
// else's view: "my boss says it's because I'm slow". The writer's own "I think"
// is no such thing, and "he was right" takes a view over.
func reported(s run, upTo int) bool {
	if agreesWith(s) {
		return false
	}
	for i := s.first; i < upTo; i++ {
		says := s.classes(i)
		if says&view != 0 && viewAt(s, i) || says&reports != 0 && !bareSpeech[s.norm(i+1)] && othersVerb(s, i) {
			return true
		}
	}
	return false
}

// viewAt finds "according to" and "his theory is" at token i.
func viewAt(s run, i int) bool {
	if s.norm(i) == "according" {
		return s.norm(i+1) == "to"
	}
	return s.norm(i-1) != "my" && behindView[s.norm(i+1)]
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
		if s.lemmaClasses(i)&agreeing == 0 {
			continue
		}
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

// asksWhy finds the writer's own "Why did it happen?" or "What do I think caused
// it?", which the next sentence may answer.
func asksWhy(s run) bool {
	if !question(s) || s.words() > 9 {
		return false
	}
	return s.norm(s.first) == "why" || s.norm(s.first) == "what" && s.has(causing)
}

var causing = set("cause happen reason")

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
		case badWords()[w] && !weakBad[w]:
			return false
		case goodWords[w] && e.cut(max(e.first, i-3), i).has(negations):
			return false
		case w == "passed" && (e.norm(i+1) == "over" || e.norm(i+1) == "out"):
			return false
		case goodWords[w]:
			good = true
		case gains[w] && achieved[e.norm(i+2)] && !e.cut(max(e.first, i-3), i).has(negations):
			good = true
		}
	}
	return good
}

// unfit tells whether an explicit pair explains nothing that went wrong: a good
// event, a plan, a guess at what must be, a mere feeling, or what one chose to do;
// or its cause is a quotation or nobody.
func unfit(p pair) bool {
	if borrowed(p.cause) || p.cause.words() == 1 && nobodies[p.cause.norm(p.cause.first)] {
		return true
	}
	if p.event.empty() {
		return false
	}
	e := newStatement(p.event)
	return goodEvent(e.run) || e.has(supposed) || e.intended() || e.onlyFelt() || e.chosen()
}

// neutral tells whether neither side of a pair speaks of harm or fault: "I'm in
// the choir because I like it".
func neutral(p pair) bool {
	if p.event.empty() || p.event.has(happening) {
		return false
	}
	e, c := newStatement(p.event), newStatement(p.cause)
	return !e.any(harm|weakHarm|denial|extreme|another) && !e.said.Negated && !c.any(harm|weakHarm|denial|selfLabel|ownState|always|fault)
}

var (
	supposed = set("would must")
	// happening points back to what went wrong: "it happened because".
	happening = set("happen")
	nobodies  = set("nobody none nothing noone")
)

// intended tells whether a statement is only what the writer is up to: "I should
// call", "we're driving up".
func (s *statement) intended() bool {
	if s.any(harm|weakHarm) || !s.self() {
		return false
	}
	return s.in(text.Progressive) || s.in(text.Future) || s.has(duties) && !s.happened()
}

var duties = set("should shall need")

// onlyFelt tells whether a statement is a feeling and no event: "I'm nervous".
func (s *statement) onlyFelt() bool {
	if s.any(harm) && !affects[s.norm(s.last-1)] {
		return false
	}
	if !s.claims {
		return affects[s.opening] || affects[s.norm(s.first+1)]
	}
	return (s.self() || s.opens(pronouns)) && feelVerbs[s.verb()] && s.cut(s.first, min(s.first+6, s.last)).has(affects)
}

var (
	feelVerbs = set("be feel get make sting hurt become")
	affects   = set(`worried ashamed embarrassed scared afraid sad angry guilty upset nervous anxious hopeless disappointed frustrated
		jealous disgusted numb overwhelmed relieved cross uncomfortable prickly happy proud mad annoyed excited stings hurts
		shy homesick gutted irritated furious livid miserable lonely depressed devastated heartbroken bitter resentful envious
		anxious stressed frantic terrified panicky uneasy restless bored confused shocked surprised stunned tearful
		glad pleased grateful thankful content delighted thrilled excited hopeful calm grumpy moody ticked pissed
		humiliated mortified offended insulted disgusted regretful sorry crushed bummed peeved irate fuming`)
)

// chosen tells whether a statement is what the writer decided to do, with
// nothing wrong about it: "I chose the blue paint", "so I asked Raj".
func (s *statement) chosen() bool {
	return s.self() && !s.said.Negated && choices[s.verb()] && !s.any(harm|feeling)
}

var choices = set(`choose let stay ask tell decide unfollow sign switch take buy keep cancel pick move book thank order check
	write call text ring say go set use wear join change turn bake cook play read watch paint plant knit sing drive
	walk bring invite visit offer agree help lend give`)

// borrowed tells whether a cause is mostly a quotation: somebody else's words.
func borrowed(c run) bool {
	quoted := 0
	for i := c.first; i < c.last; i++ {
		if c.wordlike(i) && c.doc.Quoted(i) {
			quoted++
		}
	}
	return 2*quoted > c.words()
}

// "Got the flat" is good though neither word says so.
var (
	gains    = set("get got make made")
	achieved = set(`apartment flat job place offer honor honours honors team grade visa promotion interview raise house scholarship
		part role loan bonus award prize refund discount upgrade extension grant certificate licence license seat`)
)
