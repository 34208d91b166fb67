package text

import "strings"

// The verbs and adjectives that take a claim as their object, by lemma.
var (
	saying = set(`say tell call text write reply shout yell insist claim announce remark joke ask email message
		scream mutter whisper admit mention warn remind promise hint suggest imply name label brand describe
		declare argue`)
	holding = set(`think believe assume decide consider find regard reckon suspect see figure expect know guess
		suppose feel imagine fear worry realize realise understand notice conclude swear judge deem view agree
		remember dread bet convince learn discover prefer accept tell_by`)
	sensing  = set("feel seem look sound")
	knowing  = set("know wonder understand remember see tell care realise realize figure get explain ask decide show find discover notice hear guess")
	asking   = set("wonder ask doubt check question care matter")
	proving  = set("prove show mean confirm turn guarantee suggest happen")
	hoping   = set("wish hope pray")
	doubting = set("doubt deny disagree refuse disbelieve")
	// granting leave their object true when they are denied.
	granting = set(`know realise realize forget help regret understand care mind notice stop stand escape ignore
		wait see remember surprised surprise wonder accept hide bear show like sorry proud glad`)
	// minding are adjectives and nouns of a state of mind.
	minding = set(`afraid scared worried sure convinced certain aware sorry glad ashamed embarrassed terrified
		positive frightened anxious proud upset sad angry disappointed guess feeling fear`)
	// factual say of "it" that something is so or not.
	factual   = set(`true false obvious clear possible likely lie fact untrue certain way myth nonsense chance unlikely doubt`)
	untrue    = set("false lie untrue myth nonsense unlikely impossible")
	naming    = set("call name label brand")
	regarding = set("consider find judge deem think see view regard describe believe")
	voices    = set("voice head brain mind critic thoughts thought gut heart conscience")
)

// ownVoice reports whether a subject is the writer's own voice: "my brain",
// "part of me", "the voice in my head".
func (d *Document) ownVoice(subject Range) bool {
	for i := subject.First; i < subject.Last; i++ {
		n := d.Tokens[i].Norm
		if voices[n] || (n == "part" || n == "bit" || n == "side") && normAt(d.Tokens, i+1) == "of" && normAt(d.Tokens, i+2) == "me" {
			return true
		}
	}
	return false
}

// personOf is the person of a subject and of its owner.
func (d *Document) personOf(subject Range) (who, owner Person) {
	if subject.Empty() {
		return NoPerson, NoPerson
	}
	first := d.Tokens[subject.First].Norm
	switch first {
	case "i", "we", "me", "us", "myself", "ourselves":
		return First, NoPerson
	case "you", "yourself", "yourselves":
		if subject.Last > subject.First+1 {
			return Third, NoPerson // "you all" are others, not oneself spoken to
		}
		return Second, NoPerson
	case "there", "here":
		return NoPerson, NoPerson
	case "my", "our":
		owner = First
	case "your":
		owner = Second
	case "his", "her", "their", "its":
		owner = Third
	case "no":
		if normAt(d.Tokens, subject.First+1) == "one" {
			return Generic, NoPerson
		}
	case "some", "most", "all", "any", "every":
		if normAt(d.Tokens, subject.First+1) == "people" {
			return Generic, NoPerson
		}
	}
	if last := d.Tokens[subject.Last-1].Norm; last == "i" || last == "me" && subject.Last-subject.First > 2 && d.Tokens[subject.Last-2].Norm == "and" {
		return First, owner
	}
	if generic[first] && subject.Last-subject.First == 1 {
		return Generic, NoPerson
	}
	return Third, owner
}

var generic = set(`everyone everybody nobody someone somebody anyone anybody people none one who`)

// deniedSubject reports whether a subject says that there is none.
func (d *Document) deniedSubject(subject Range) bool {
	if subject.Empty() {
		return false
	}
	switch d.Tokens[subject.First].Norm {
	case "nobody", "nothing", "none", "neither", "no":
		return true
	}
	return false
}

// predicate parts tokens [first, last) behind a verb into its complement and
// its comparison, both without the marks around them.
func (d *Document) predicate(first, last, head int) (complement, comparison Range) {
	at := last
	if n := normAt(d.Tokens, first); first < last && (n == "and" || n == "but" || n == "or") {
		return Range{}, Range{} // "she yawned and left"
	}
	for i := first; i < last; i++ {
		if d.Tokens[i].Norm == "then" && i > first {
			last, at = i, min(at, i)
			break
		}
		if at == last && d.compares(i, first, last, head) {
			at = i
		}
	}
	return d.trim(first, at), d.trim(at, last)
}

// compares reports whether a comparison begins at token i.
func (d *Document) compares(i, first, last, head int) bool {
	if i+1 >= last || d.Tokens[i].Kind != Word {
		return false
	}
	switch d.Tokens[i].Norm {
	case "than", "unlike":
		return true
	case "compared":
		return normAt(d.Tokens, i+1) == "to" || normAt(d.Tokens, i+1) == "with"
	case "like":
		sensed := i == first && head >= 0 && sensing[d.Tokens[head].Lemma]
		return !sensed && !d.is(i+1, degree) && d.Tokens[i+1].Kind == Word
	}
	return false
}

// trim takes marks and joining words off both ends of tokens [first, last).
func (d *Document) trim(first, last int) Range {
	for first < last && d.Tokens[first].Kind != Word && d.Tokens[first].Kind != Number {
		first++
	}
	for last > first && d.Tokens[last-1].Kind != Word && d.Tokens[last-1].Kind != Number {
		last--
	}
	if first == last {
		return Range{}
	}
	return Range{first, last}
}

// headOf is the head of the first phrase of a complement, -1 if it is empty:
// the last word before a preposition, a relative or a conjunction.
func (d *Document) headOf(r Range) int {
	head := -1
	for i := r.First; i < r.Last; i++ {
		t := d.Tokens[i]
		switch {
		case transparentMark(t.Norm) && t.Kind == Punct:
			continue
		case t.Norm == "'s" && t.Lemma == "'s":
			head = -1 // the owner is no head
			continue
		case t.Kind != Word && t.Kind != Number:
			return head
		case head >= 0 && isIng(t) && knownVerbs[t.Lemma] || d.isAdverb(i) && i+1 < r.Last:
			if head >= 0 {
				return head
			}
			continue
		case head >= 0 && (d.is(i, preposes|relates|timeWord|accusative|nominative|determines) && !d.is(i, degree) || headEnds[t.Norm]):
			return head
		case d.is(i, determines|preposes|denies|degree|midAdverb):
			if head >= 0 {
				return head
			}
			continue
		}
		head = i
	}
	if head < 0 && !r.Empty() {
		return r.Last - 1
	}
	return head
}

// isAdverb reports whether token i ends in -ly and no noun or adjective that one
// is likely to write does.
func (d *Document) isAdverb(i int) bool {
	n := d.Tokens[i].Norm
	return len(n) > 4 && strings.HasSuffix(n, "ly") && !lyWords[n]
}

var lyWords = set(`lonely ugly silly friendly family lovely lively early daily weekly deadly cowardly costly bully
	jelly belly likely unlikely unfriendly elderly holy`)

var headEnds = set("and or but that because who which enough ever at all when if 's")
