package reframe

import "seconddraft/internal/text"

var (
	// eventNouns name things that happen and can go badly: only these may stand
	// in "one {noun}", because "one boss" or "one kitchen" would be nonsense.
	eventNouns = text.WordSet(`accident appointment application argument assessment assignment audition breakup break-up
		call class competition concert conversation course date deadline deal demo dinner discussion essay
		eulogy evaluation event exam exercise experiment fight final game gig hearing holiday homework interview
		journey launch lecture lesson match meal meeting message mistake outing paper party
		performance phonecall pitch practical practice presentation project proposal quarter quiz race recital
		rehearsal rejection relationship report resit review row sale session shift show speech submission
		talk task test thesis tournament training trial trip viva visit wedding`)

	// occasions are those that one has been at: "after a demo like that".
	occasions = text.WordSet(`accident argument assessment audition call class competition concert conversation
		date demo dinner exam fight final game gig hearing holiday interview journey launch lecture match meal meeting
		party performance phonecall pitch presentation quiz race recital rehearsal rejection review session shift
		speech talk test trial trip tournament viva visit wedding eulogy`)

	// adverseVerbs say that something went wrong when they stand in the past.
	adverseVerbs = text.WordSet(`abandon argue bomb bounce break burn bury cancel choke collapse crash cut decline delay
		die disappoint drop dump end fail fall fluff forget freeze fumble ghost hurt ignore interrupt leave lose
		mess miss oversleep panic quit refuse reject ruin run scrap screw shout sink skip slip snap spill split stammer
		stall stop stumble trip yell upset wreck smoke`)

	// adverseWords mark a plain bad fact beside "was" and "went".
	adverseWords = text.WordSet(`late wrong badly down blank fired sacked rejected declined cancelled canceled ill sick
		overdue behind short broken`)

	subjectPronouns = text.WordSet("i we he she they")
	determiners     = text.WordSet("the a an my our his her their your this that these those another one")
	possessives     = text.WordSet("my our his her their your")
	absoluteWords   = text.WordSet(`absolutely all always complete completely constant constantly definitely entire ever
		every everyone everything full must never nothing totally whole`)
	timeAbsolutes  = text.WordSet("always never forever constantly")
	scopeAbsolutes = text.WordSet("everything nothing everyone everybody nobody everywhere nowhere anything anyone")

	finiteVerbs = text.WordSet(`am is are was were be has have had do does did can could will would shall should may might
		must 'm 're 've 'll 'd`)
	pastSame = text.WordSet(`put cut let set read hit quit hurt shut cost lost burst bet split spread`)

	// leadIns open a clause without being part of its claim.
	leadIns = text.WordSet(`and but so then well because cos cuz since also anyway honestly basically obviously literally ok okay
		yeah plus or that when while`)
	dangling = text.WordSet(`and but so or because if that to of the a an my our with for in on at by from as than which who
		when while i about`)
	questionWords = text.WordSet("what why how who whose whom which where when")

	intensifiers = text.WordSet(`such so just really literally absolute absolutely complete completely total totally utter
		utterly basically actually simply fucking bloody very too clearly still officially always`)

	insults = text.WordSet(`idiot failure loser stupid useless worthless pathetic hopeless dumb fool moron joke clown
		disgusting lazy ugly weak rubbish trash garbage fraud imposter impostor disgrace burden waste coward thick
		dense incompetent terrible horrible awful worst`)

	feelingWords = text.WordSet(`sad discouraged hopeless lonely anxious scared overwhelmed ashamed embarrassed guilty angry
		frustrated hurt jealous disgusted disappointed numb tired exhausted worried afraid nervous upset miserable
		humiliated sick low down furious annoyed stressed helpless heartbroken gutted mortified drained terrified
		calm relieved hopeful grateful proud empty panicky tense cross blue lost rejected frightened devastated
		bitter resentful shaky`)

	// feelingFiller may stand beside a feeling without making a claim of it.
	feelingFiller = text.WordSet(`i am 'm feel feeling felt is it 's so really very and a bit little quite too the of just
		right now today tonight still more than but also was be all again me my this kind sort in`)

	// stepVerbs may follow "I can". The tagger decides about the rest.
	stepVerbs = text.WordSet(`ask book call check practise practice write send set make take talk tell go try start stop leave
		ring email text read rest sleep walk plan do keep bring use say apologise apologize prepare rehearse learn
		study eat drink phone visit meet look find get put give share sign pay block clean change choose wait
		breathe let cut run move test bake`)

	timeTail = text.WordSet("today tonight yesterday again")
	negators = text.WordSet("not never no n't nothing nobody none hardly without")
)

// apostrophes mends the contractions that people type without one, so that
// their words can stand inside a sentence of ours.
var apostrophes = map[string]string{
	"i": "I", "im": "I'm", "ive": "I've", "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't",
	"doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't", "couldnt": "couldn't", "wouldnt": "wouldn't",
	"shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "arent": "aren't",
	"werent": "weren't", "youre": "you're", "theyre": "they're", "thats": "that's", "i'm": "I'm", "i've": "I've",
	"Im": "I'm", "Ive": "I've", "Dont": "Don't", "Cant": "Can't", "i'll": "I'll", "i'd": "I'd", "i’m": "I’m", "i’ve": "I’ve", "i’ll": "I’ll", "i’d": "I’d",
}

// verdicts judge, sum up or foretell something bad. Verbs are in the base form.
var verdicts = text.WordSet(`ruin ruined disaster disasters pointless meaningless impossible wasted waste fault deserve doomed
	worst failure suck stink terrible horrible awful catastrophe nightmare hopeless worthless useless idiot
	stupid dumb pathetic unlovable ugly fat lazy selfish weak disgusting embarrassing ridiculous inferior
	incompetent incapable clueless ignorant unworthy undesirable boring unattractive wrong
	irrelevant loser wreck burden unlikable unwanted unimportant insignificant untalented talentless
	careless negligent irresponsible unprofessional awkward weird creepy weakling joke fraud liar cheat cheater jerk
	cruel unfair mean rude bust filthy dead-end freak slob imposter impostor unhealthy unreliable ungrateful
	inadequate damage destroy slow clumsy bore drunk coward cowardly needy clingy dramatic mess disappointment embarrassment addict alcoholic
	fake idiots muppet flake snob hypocrite pig monster parasite leech pushover doormat criminal outsider mediocre lousy crap shit shitty crappy garbage trash waste dull gross hideous unfit`)

// assertives mark a judgement that may be good or bad.
var assertives = text.WordSet(`best prove means matter obviously clearly definitely certainly surely supposed must doubt such
	apparently honestly`)

// hardships tell that something is bad without judging it.
var hardships = text.WordSet(`bad badly worse sad alone lonely single divorced divorce sick ill ache pain hurt dead death died kill
	cancer injured injury accident crash fire fired unemployed jobless homeless broke debt poor poorly debts afraid scared fear
	terrified worried anxiety anxious depressed depression late lost rejected rejection ignored
	yell yelled scream tease teased bully bullied mad angry upset disappointed annoyed annoying boring bored
	exhausted stuck trouble problem problems difficult difficulty hard struggle struggling dislike dread argument broken
	burnt burned burn stolen steal robbed cancelled canceled dirty
	overwhelmed stressed stressful blurry blame guilty
	shame ashamed embarrassed humiliated cheated suffer bald overweight rude died mistake mistakes disorder
	tired miserable unhappy failed hate hates diagnosed surgery hurts barely hardly`)

// fortunes tell that something is good: a clause with one is bad only where it
// is denied.
var fortunes = text.WordSet(`love like enjoy favorite favourite great good happy proud win won fun nice wonderful amazing beautiful
	free glad excited best healthy easy lucky finally awarded award promoted promotion compliment compliments
	praise praised gorgeous talented smart successful passion relax celebrate thank thanked`)

// wishedFor are verbs whose denial hurts: "she didn't call", "I can't sleep".
var wishedFor = text.WordSet(`win pass get succeed come reply text call answer like love want hire care finish find speak talk
	listen sleep help manage see make notice thank invite remember visit respond write let understand have know
	respect trust fit concentrate focus breathe afford`)
