package attribution

import (
	"sync"

	"seconddraft/internal/text"
)

// badWords mark an event as one that went wrong, by norm or by lemma. They serve
// extraction only and never raise a card. They are put together at the first reading.
var badWords = sync.OnceValue(func() words {
	return union(
		// lost, failed, refused
		set(`lose lost loss fail failed failing failure flunk flunked reject rejected rejection refuse refused refusal decline
			declined deny denied denial miss missed misplace drop dropped forfeit bomb bombed fluff fluffed flop flopped
			disallow disallowed disqualify disqualified resit rewrite redo retake relapse relapsed relapsing defeat beaten
			outbid outvoted shortfall rebuff overlook overlooked unanswered unmatched uninvited unfriended unsubscribe`),
		// broke, ruined, went wrong
		set(`wrong broke broken break crash crashed ruin ruined wreck wrecked spoil spoiled spoilt waste wasted mess messed
			botch botched butcher muddle garble glitch collapse collapsed sink sank sunk crack cracked stall stalled leak leaked
			flood flooded jam jammed freeze froze frozen blow blew blown burn burnt burned bust smash smashed shatter
			damage damaged scratch dent dented stain stained shrink shrank rot rotten mould mold spill spilled spilt trip tripped
			slip slipped stumble stumbled fall fell overcooked undercooked wobbly wilt die died dead kill killed sour fizzled
			malfunction backfire backfired unravel derail derailed sabotage shambles disaster fiasco catastrophe nightmare mistake
			error typo bounce bounced overdrawn overdraft collapse implode worse worst`),
		// money, work, home
		set(`debt owe fine penalty ticket bill unpaid skint bankrupt repossess evict evicted eviction foreclose homeless sack sacked
			fire fired layoff redundant redundancy demote demoted suspend suspended suspension expel expelled detention
			warning complaint complain complained bench benched sideline sidelined replace replaced penalise penalised penalize
			penalized audit fee overcharge unemployed unemployment jobless robbed robbery steal stolen stole burgle burgled theft
			scam scammed hacked tow towed impound delay delayed postpone postponed cancel cancelled canceled locked stranded
			stuck minus deduct deducted withhold cut shortlist rework`),
		// people
		set(`row argue argued argument fight fought quarrel shout shouted shouting yell yelled scream screamed bark barked snap
			snapped scold tantrum sulk sulked slam slammed hate hated dump dumped ghost ghosted ignore ignored snub snubbed exclude
			excluded leave left divorce split breakup cheat cheated lie lied betray betrayed insult insulted mock mocked
			laughed tease teased bully bullied boo booed rude abandon abandoned estranged goodbye blame blamed resent disown
			unfriended hurt upset angry cross furious annoyed mad pissed`),
		// body and mood
		set(`cry cried crying tears sob sobbed weep wept panic panicked meltdown breakdown vomit threw puke faint fainted sick ill
			illness infection injury injured sprain sprained strain strained tear tore torn limp limped ache pain sore bruise
			bruised bleed bled fracture fractured hospital er overdose hangover exhausted drained drowning numb lonely alone
			ashamed embarrassed humiliated gutted regret sorry bad awful terrible horrible dreadful rubbish poor weak cold tense
			unable silence silent empty miserable depressed hopeless struggle struggling suffer suffered insomnia sleepless
			overslept oversleep binge binged bite bit`),
		// lateness and lack
		set(`late behind overdue missing gone nothing nobody none no not never last down flat off stop stopped zero without
			broke single turned`),
		// lapses told as events
		set(`forget forgot forgotten blurt blurted mispronounce misread misspell choke choked fumble fumbled gain gained soak soaked
			overshoot botched skied stammer stutter tremble shake shook`),
	)
})

// union is all words of some sets.
func union(sets ...words) words {
	out := words{}
	for _, s := range sets {
		for w := range s {
			out[w] = true
		}
	}
	return out
}

// harmRows are turns of phrase that tell of harm though none of their words does.
var harmRows = sync.OnceValue(func() map[text.WordID][][]element {
	index := map[text.WordID][][]element{}
	for _, pattern := range []string{
		"go|goes|went|gone south|sideways|downhill|wrong|sour|nowhere|under|flat|pear",
		"go|goes|went|gone to pieces|waste|shit|pot|hell",
		"fall|falls|fell|falling|fallen apart|through|short|behind|out|over|flat|off",
		"come|comes|came|coming apart|undone|last|crashing|down",
		"come|comes|came|coming to nothing",
		"pass|passed|passing over",
		"turn|turned|turning down|away",
		"end|ends|ended|ending up",
		"send|sent back|home|away",
		"hold|held|holding|keep|kept|keeping back",
		"pull|pulled out",
		"move|moved|moving|walk|walked|storm|stormed out",
		"hang|hung|hanging up on",
		"get|got|gets out",
		"get|got|gets into it",
		"give|gave|given up",
		"in the hole", "in tears", "in silence", "on ice", "on read", "at each other", "up in smoke",
		"down the drain", "out of the", "out of work|money|time|cash|luck|petrol|gas", "no longer|one", "not one|a",
		"let|lets down", "left|leave|leaving out", "called|calls me a|an", "wont|will not speak|talk|look|answer|call|come",
		"threw|throw up", "shot by", "back with him|her", "somebody|someone|anyone|anybody else", "all night", "do|does|did not anymore",
		"instead of me", "gave it|them|mine to", "off again", "again and again", "slept|sleep through",
	} {
		r := row(pattern)
		for _, w := range r[0] {
			index[w] = append(index[w], r)
		}
	}
	return index
})
