package attribution

import "strings"

// who is where a cause is placed, read from its subject and the persons in it.
type who struct {
	// toward is 1 (others, circumstance) to 7 (me), 0 if nothing tells.
	toward int
	// weight is 0..1, how much the wording says so.
	weight float64
	// first and last hold the words that decided, as tokens.
	first, last int
}

// placeOf reads who a cause is. After Fresco's CAVE page: the writer's own trait,
// act, ability, illness or age is 7; another person's act, the task, the time
// or the weather is 1; both together 4. It measures neither blame nor control.
func placeOf(c run) who {
	if c.first >= c.last {
		return who{}
	}
	at, toward := subjectOf(c)
	switch toward {
	case 4:
		return who{4, 0.8, at, at + 1}
	case 7:
		if k := secondSubject(c, at, otherSubject); k >= 0 && joined(c, k) {
			return who{4, 0.7, k, k + 1}
		}
		return who{7, 0.8, at, at + 1}
	case 6:
		return who{6, 0.7, at, at + 1}
	case 1:
		if k := secondSubject(c, at, selfSubject); k >= 0 && joined(c, k) {
			return who{4, 0.7, k, k + 1}
		}
		return who{1, 0.7, at, at + 1}
	}
	return impersonal(c)
}

// subjectOf finds the first word that places the cause: the subject of its
// first clause, or the owner of its first noun. It looks at the front only.
func subjectOf(c run) (at, toward int) {
	if dropped(c) {
		return c.first, 7
	}
	verb := false
	for i := c.first; i < min(c.last, c.first+9); i++ {
		front := i < c.first+2
		if toward := personAt(c, i, front, verb); toward != 0 {
			return i, toward
		}
		if toward := nounAt(c, i); toward != 0 {
			return i, toward
		}
		verb = verb || !front && strings.HasPrefix(tag(c.doc, i), "VB") ||
			c.norm(i) == "'s" && afterSubject[c.norm(i-1)]
	}
	return -1, 0
}

// personAt places a pronoun or possessive, 0 if token i is none that decides.
// Behind a verb it is an object: "the new guy loaded my pallet".
func personAt(c run, i int, front, verb bool) int {
	switch w := c.norm(i); w {
	case "my", "our":
		if front || !verb {
			return ownedBy(c, i, w)
		}
		return 0
	case "i":
		if front || actsInside(c, i) {
			return 7
		}
		return 0
	case "me", "mine", "myself":
		if front || c.norm(i-1) == "in" || c.norm(i-1) == "about" || c.norm(i-1) == "of" && sides[c.norm(i-2)] {
			return 7
		}
		return 0
	case "you":
		return 6 // "when you're old and slow" speaks of the writer
	}
	return groupOrOther(c, i, verb)
}

func groupOrOther(c run, i int, verb bool) int {
	w := c.norm(i)
	switch {
	case w == "of" && c.norm(i+1) == "us" || groupWords[w] && !verb:
		return 4
	case otherWords[w] && !verb:
		return 1
	}
	return 0
}

// nounAt places a noun that belongs to the writer's body and mind, or to the
// world, whoever owns it.
func nounAt(c run, i int) int {
	switch w := c.norm(i); {
	case selfStates[w] || selfStates[c.lemma(i)]:
		return 6
	case circumstances[w] || generics[w]:
		return 1
	}
	return 0
}

var (
	besides  = set("since before when after where while as whoever whatever than if until")
	asides   = set("suspect think should reckon guess suppose swear mean believe know fear imagine 'd would")
	dropVerb = set("did had could was forgot left rushed misread skipped not never being having")
	// sides are what a writer calls all of, or a part of, the self: "no version of me".
	sides    = set("version part side sort")
	articles = set("the a an this that it there what some any")
)

// undergone begin what happens to one and is no act: "having to work nights".
var undergone = map[[2]string]bool{{"having", "to"}: true, {"growing", "up"}: true, {"being", "told"}: true, {"getting", "told"}: true}

// actsInside tells whether an "I" behind a noun acts ("the wine I drank") or
// only stands by ("a bad batch, I think", "since before I came").
func actsInside(c run, i int) bool { return !besides[c.norm(i-1)] && !asides[c.norm(i+1)] }

// ownedBy looks at what "my" owns: kin and things act on their own.
func ownedBy(c run, i int, owner string) int {
	self := 7
	if owner == "our" {
		self = 4
	}
	for k := i + 1; k < min(i+4, c.last); k++ {
		w := c.norm(k)
		if kin[w] || things[w] {
			if c.norm(k+1) == "and" && c.norm(k+2) == "i" {
				return 4
			}
			return 1
		}
		if t := tag(c.doc, k); t != "JJ" && t != "RB" && t != "CD" {
			break
		}
	}
	return self
}

// dropped tells whether a clause leaves out its "I": "Left my phone on",
// "misread the sign", "didn't check", "skipping the check", "no willpower".
func dropped(c run) bool {
	switch w := c.norm(c.first); {
	case undergone[[2]string{w, c.norm(c.first + 1)}]:
		return false
	case dropVerb[w] || faults[w]:
		return true
	case w == "no" || w == "too":
		return selfStates[c.norm(c.first+1)]
	case articles[w]:
		return false
	}
	switch tag(c.doc, c.first) {
	case "VBD", "VBN", "VBG":
		return true
	}
	return false
}

func selfSubject(c run, i int) bool  { return c.norm(i) == "i" || c.norm(i) == "my" }
func otherSubject(c run, i int) bool { return otherWords[c.norm(i)] }

func secondSubject(c run, after int, is func(run, int) bool) int {
	for i := after + 1; i < c.last; i++ {
		if is(c, i) {
			return i
		}
	}
	return -1
}

// joined tells whether the person at i acts beside the first and not inside a
// description of it: "he hadn't learned it and neither had I".
func joined(c run, i int) bool {
	for k := i - 1; k >= max(c.first, i-3); k-- {
		if w := c.norm(k); w == "and" || w == "neither" || w == "nor" {
			return true
		}
	}
	return false
}

// impersonal reads a cause with no person in its front.
func impersonal(c run) who {
	for i := c.first; i < c.last; i++ {
		if groupWords[c.norm(i)] {
			return who{4, 0.4, i, i + 1}
		}
	}
	if c.words() == 0 {
		return who{}
	}
	return who{1, 0.5, c.first, min(c.first+2, c.last)}
}
