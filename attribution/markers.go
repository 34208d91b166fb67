package attribution

import (
	"sync"

	"seconddraft/internal/text"
)

// order says on which side of a marker the cause stands.
type order uint8

const (
	causeAfter  order = iota // "I failed because I was late"
	causeBefore              // "I was late, so I failed"
	blame                    // "it is my fault (that) I failed": the words are the cause
)

// marker is wording that says one thing came from another (clinical.md 1.4).
type marker struct {
	row   []element
	order order
	// ok looks at the place of the match and may refuse it.
	ok func(s run, from, to int) bool
	// common is set where the wording also joins what is neither good nor bad;
	// then one side has to speak of harm or fault.
	common bool
	// whole is set where all that follows is the cause, commas and all.
	whole bool
}

func after(pattern string, ok func(run, int, int) bool) marker {
	return marker{row: row(pattern), order: causeAfter, ok: ok}
}

func before(pattern string, ok func(run, int, int) bool) marker {
	return marker{row: row(pattern), order: causeBefore, ok: ok}
}

// markers are tried in this order at each token; longer rows stand first.
var markers = []marker{
	// Anaphoric: the cause or the effect is what was said before.
	before("that|this|which|it 's|is|was why", nil),
	before("its why", nil),
	before("and|is|are|was|were that|why is|'s why", nil),
	before("is|are|was|'s|'re why", nil),
	before("is|are|was|'s the|a reason|cause why|that|for|of|i|we|he|she|they|my|our|his|it|the", nil),
	before("for that|this reason", nil),
	before("no|small|little wonder", clauseNext),
	before("is|are|was|were|'s what "+broughtAbout, nil),
	before("all it took|takes|was|is", nil),
	before("am the cause|culprit|problem|reason", endsThere),
	before("is|are|was|were|am to blame", endsThere),
	before("and|which|that|it 's|is|was what caused|led", nil),
	before("that|this 's|is|was the reason|cause", endsThere),
	before("is|are|was|were|'s the cause|culprit|problem|reason", endsThere),
	before("is|are|was|were|'s the main|real|whole|only cause|culprit|problem|reason", endsThere),
	before("is|are|was|were|'s|'re behind all|most|it|this|that|everything", nil),
	before("because of it|this|that", beginsOrEnds),
	after("what caused|did it|this|that is|was|were|'s", nil),
	before("as a consequence|result", notOf),
	after("that|this|it 's|is|was just|only|mostly|all|probably|partly because of", nil),
	after("that|this|it 's|is|was because of", nil),
	after("that|this|it 's|is|was just|only|mostly|all|probably|partly because", nil),
	after("that|this|it 's|is|was because", nil),

	after("as a result|consequence of", nil),
	after("on account of", nil),
	after("for want|lack of", nil),
	after("the outcome|fault of", nil),
	after("what you|u|i|we get|gets|got for", nil),
	after("serves|served me|us right for", nil),
	after("what comes|came of", nil),
	after("fault but", nil),
	after("chalk|chalked|chalking it|this|that|all up to", nil),
	after("all|purely|mostly|entirely|probably|partly|simply|solely down to", nil),
	after("down to", commaBefore),
	after("is|was|'s the|a result|product|consequence of", nil),
	after("is|was|'s|be|are from not|never|all|too|having|being|years|my|our", nil),
	after("got|has|have him|her|them|it|that|only to thank for", nil),
	after("given how|what|my|our|the", nil),
	after("considering i|my|we|how|the|that", nil),
	after("what happens when", nil),
	after(", must be", nil),
	{row: row("must be"), order: causeAfter, ok: opening, whole: true},
	after("fault for", nil),
	after("and i know why :|,", nil),
	after("courtesy of", nil),
	after("owing to", nil),
	after("due to", notDate),
	{row: row("thanks|cheers to"), order: causeAfter, ok: notGratitude, common: true},
	after("what with", nil),
	after("seeing|given as|that", nil),
	{row: row("because of"), order: causeAfter, common: true},
	{row: row("because"), order: causeAfter, ok: notJust, common: true},
	after("cause", clauseFollows),
	{row: row("since"), order: causeAfter, ok: causalSince, common: true},
	after("for", causalFor),
	after("through my|our|sheer|pure", ownFault),
	{row: row("as"), order: causeAfter, ok: causalAs, common: true},
	after("the|my|main|real|only reason|cause is|was|being|'s", notReasonable),
	after("the|my|main|real|only reason is|was that|because", nil),
	after("come|comes|came|boils down to", nil),
	after("go|goes|went|going back to", goesBack),
	after("come|comes|came from|of my|our|having|being|not|never|me|all", nil),
	after("is|was|'s|are|were all|mostly|just|partly|only|entirely|purely down to", nil),
	after("is|was|'s|are|were down to", nil),
	after("stem|stems|stemmed from", nil),
	after("down to", opening),
	after("put|puts|putting it|this|that|all|most|the|my|some|everything down to", nil),
	after("trace|traced it|this|that|all back? to", nil),
	after("trace|traced it|this|that|all back to", nil),
	after("trace|traced it|this|that|all to", nil),
	after("i blame", nil),
	after("blame it on", nil),
	after("i am blaming", nil),

	{row: row("so"), order: causeBefore, ok: causalSo, common: true},
	before("led|lead|leads|leading to", verbLeads),
	before("resulted|results|resulting in", nil),
	before("caused|causes|causing", nil),
	before("therefore|hence|thereby|thus", nil),
	before("cost|costs|costed|costing me|us|my|our|him|her", nil),
	before("lost|loses me|us", lostUs),
	before("did|does|do for me|us|my|our", thingSubject),
	before("got|gets|getting me|us", gotIt),
	before("keep|keeps|kept|stop|stops|stopped me|us from", thingSubject),
	before("left|leaves", leftUs),
	before("drove|drives|scared|scares|pushed|pushes|chased|put|puts|turned|turns", droveOff),
	before("let|lets", letDown),
	before("got|gets the better|best of me|us", nil),
	before("finished|finishes|sank|sinks|tipped|tips|pushed|pushes me|us", thingLeft),
	before("made|makes|make me|us|my", notPleasure),
	before("is|are|was|'s to blame for", nil),
	before("explain|explains|explained the|my|why|how|it", personalExplain),
	before("wrecked|wrecks|ruined|ruins|spoiled|spoils|spoilt|poisoned|poisons|sank|killed|kills", thingSubject),
	before("threw|throws", thrownOff),
	before("that|which did it", nil),
	before("did it", endsThere),
	before("mean|means|meant i|we", nil),
	before("mean|means|meant no", thingSubject),
	before("tripped|trips|did|does|caught me|us up|in|out", nil),

	{row: row("my|our own fault|doing|mistake"), order: blame, ok: notNegated},
	{row: row("my|our fault|doing"), order: blame, ok: notNegated},
	{row: row("his|her|their|your fault|doing"), order: blame, ok: notNegated},
	{row: row("on me|us"), order: blame, ok: onMe},
	{row: row("my bad"), order: blame, ok: myBad},
	{row: row("only|just|got|have myself|ourselves to blame"), order: blame},
	before("on my|our part", endsOrStops),

	// Prepositions come last: a sentence that says "because" is read by that.
	{row: row("out of"), order: causeAfter, ok: outOf, common: true},
	after("by", byDoing),
	after("for", forDoing),
	after("over", overThing),
	after("from", fromDoing),
	after("with", withOpening),
}

// broughtAbout are the past forms and the present ones of what a cause does.
const broughtAbout = `got|gets|did|does|lost|cost|costs|put|puts|had|has|kept|keeps|ended|ends|finished|killed|kills|sank|broke|breaks|` +
	`ruined|wrecked|started|set|sets|made|makes|drove|pushed|stopped|stops|tipped|brought|left|leaves|landed|sent|gave|gives|hurt|` +
	`tripped|scared|turned|triggered|caused|led|threw|happened`

// byFirst holds, for each first word of a row, the places of its markers.
var byFirst = sync.OnceValue(func() map[text.WordID][]int {
	index := map[text.WordID][]int{}
	for m := range markers {
		for _, w := range markers[m].row[0] {
			index[w] = append(index[w], m)
		}
	}
	return index
})
