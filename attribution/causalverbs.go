package attribution

import "strings"

// The checks of markers that are prepositions or everyday verbs. Most want harm
// in front: "fired for being late", not "thanked for being early".

// harmBefore tells whether what stands before token upTo tells of harm.
func harmBefore(s run, upTo int) bool {
	left := newStatement(lastClause(s.cut(s.first, upTo)))
	return left.any(harm|weakHarm) || left.has(penalties)
}

// penalties are what one gets for a fault.
var penalties = set(`fire sack ban bench kick evict dump suspend expel ground dock fine ticket detention warning demote drop cut axe
	arrest charge sue scold berate shout yell bollock roast tease mock laugh shun ignore leave lose fail miss quit refuse deny reject
	cancel disqualify penalize penalise punish reprimand chew tell strike flag block mute unfollow unfriend delete exclude exile boot remove`)

// doing tells whether token i is a verb in -ing.
func doing(s run, i int) bool {
	return i < s.last && len(s.norm(i)) > 4 && strings.HasSuffix(s.norm(i), "ing") && !notDoing[s.norm(i)]
}

var notDoing = set(`thing things nothing something anything everything morning evening during king ring spring string wedding building
	ceiling being-there sibling shilling clothing parking painting meeting reading hearing setting crossing opening landing`)

// byDoing takes "blew it by talking too much" and refuses a way: "fell by the sofa".
func byDoing(s run, from, to int) bool { return doing(s, to) && harmBefore(s, from) }

// forDoing takes "got fired for being late".
func forDoing(s run, from, to int) bool {
	if s.cut(s.first, from).has(affects) {
		return false // "mad at him for leaving" is a feeling
	}
	if n := s.norm(to); n == "not" || n == "never" {
		return doing(s, to+1) && harmBefore(s, from)
	}
	return doing(s, to) && harmBefore(s, from) && !wishes[s.lemma(from-1)] && !seeks[s.lemma(from-1)] && !s.cut(max(s.first, from-3), from).has(thanking)
}

var (
	seeks    = set("wait look ask hope pay save search apply train prepare room time place money card appointment excuse knack list")
	thanking = set("thank thanks sorry apologise apologize praise award")
)

// fromDoing takes "my back is gone from years of lifting", "tired from not
// sleeping".
func fromDoing(s run, from, to int) bool {
	return from > s.first && !s.cut(max(s.first, from-4), from).has(aches) && (doing(s, to) || stretches[s.norm(to)] && (doing(s, to+1) || doing(s, to+2))) && harmBefore(s, from)
}

// stretches open a long doing: "from years of lifting".
var stretches = set("years months weeks hours all not never too so constant constantly always me him her them us decades nights days")

// aches are what the body does next and no setback.
var aches = set("hurt ache sting sore shake tremble raw red")

// overThing takes "lost the licence over one text" and refuses a place, a time
// and a quarrel's topic.
func overThing(s run, from, to int) bool {
	if !losing[s.lemma(from-1)] && !s.cut(max(s.first, from-7), from).has(losing) {
		return false
	}
	for i := to; i < min(to+3, s.last); i++ {
		if s.classes(i)&(dated|duration) != 0 || places[s.norm(i)] {
			return false
		}
	}
	return singling[s.norm(to)]
}

var (
	losing = set(`lose quit fire sack ban dump leave suspend expel divorce split evict cut drop refuse deny end cancel sue disqualify
		demote resign fine arrest charge fail walk`)
	singling = set("a an one my his her their our the that this some two three")
	places   = set(`phone line fence edge side bridge road hill wall table border fire river sea town world head shoulder top counter
		weekend summer winter spring holiday holidays break course christmas easter lunch dinner coffee breakfast year years months weeks
		days hours past last next hour night week month day rail cliff step heels bar internet radio`)
)

// outOf takes a motive: "I said no out of pride".
func outOf(s run, from, to int) bool {
	if adverb := s.norm(to); adverb == "pure" || adverb == "sheer" || adverb == "my" || adverb == "plain" {
		to++
	}
	return from > s.first && motives[s.norm(to)]
}

var motives = set(`fear pride laziness habit spite anger guilt shame jealousy envy stubbornness panic ignorance greed nerves boredom
	desperation frustration embarrassment loneliness cowardice vanity impatience carelessness weakness politeness loyalty pity revenge
	exhaustion tiredness hunger stupidity insecurity love kindness duty convenience necessity worry anxiety malice`)

// gotIt takes "my jokes got me uninvited": a thing that got one something bad.
func gotIt(s run, from, to int) bool {
	return thingSubject(s, from, to) && (s.cut(to, min(to+3, s.last)).has(penalties) || newStatement(s.cut(to, min(to+6, s.last))).any(harm|weakHarm) || s.cut(to, min(to+2, s.last)).has(expelled))
}

var expelled = set("uninvited disinvited in into killed stuck lost thrown written pulled called hated nowhere here")

// thingLeft takes "the layoff left us without cover".
func thingLeft(s run, from, to int) bool {
	return thingSubject(s, from, to) && !s.cut(s.first, from).has(otherWords)
}

// goesBack refuses who goes back to a place: "I go back to work".
func goesBack(s run, from, to int) bool {
	if allBack(s, from, to) {
		return true
	}
	n := s.norm(from)
	return (n == "goes" || n == "go") && thingLeft(s, from, to) && !s.cut(to, min(to+2, s.last)).has(returns)
}

var returns = set("work school sleep bed normal home class college him her them me us zero")

// withOpening takes "With my arm in plaster, I can't drive": a clause that opens
// with what holds, then a comma and what it stops.
func withOpening(s run, from, to int) bool {
	if !opening(s, from, to) || !withWords[s.norm(to)] {
		return false
	}
	c := clauseStart(s.cut(to, s.last))
	if c == 0 {
		return false
	}
	effect := newStatement(s.cut(c, s.last))
	return effect.any(harm) || effect.said.Negated || effect.any(weakHarm) && !effect.any(good)
}

var withWords = set("my the a an our his her no all two three half only one this that me him so such being these those")

// leftUs takes "the layoff left us without cover".
func leftUs(s run, from, to int) bool {
	return mine[s.norm(to)] && stranded[s.norm(to+1)] && thingLeft(s, from, to)
}

// droveOff takes "my temper drove her away".
func droveOff(s run, from, to int) bool {
	return droven[s.norm(to)] && awayOff[s.norm(to+1)] && s.cut(s.first, from).find(notThings) < 0 && !s.cut(max(s.first, from-3), from).has(kin)
}

// letDown takes "my nerves let me down".
func letDown(s run, from, to int) bool {
	return mine[s.norm(to)] && s.norm(to+1) == "down" && thingLeft(s, from, to)
}

var (
	mine     = set("me us")
	stranded = set("with without unable alone broke behind stuck short stranded skint homeless penniless empty nothing no")
	droven   = set("him her them people everyone everybody friends me us")
	awayOff  = set("away off out")
)

// commaBefore wants a stop in front: "lost the flat, down to my own mess".
func commaBefore(s run, from, _ int) bool { return from == s.first || !s.wordlike(from-1) }

// lostUs takes "my mouth lost us the room" and refuses who lost whom in a crowd.
func lostUs(s run, from, to int) bool { return thingSubject(s, from, to) && openers[s.norm(to)] }

// endsOrStops wants a stop behind: "it was laziness on my part, not renewing".
func endsOrStops(s run, from, to int) bool {
	return from > s.first+1 && (to >= s.last || !s.wordlike(to))
}

// clauseNext wants a clause behind: "no wonder they left".
func clauseNext(s run, _, to int) bool { return openers[s.norm(to)] }

// myBad wants a stop behind.
func myBad(s run, _, to int) bool { return to >= s.last || !s.wordlike(to) }
