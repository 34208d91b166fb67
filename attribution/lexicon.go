package attribution

import (
	"slices"
	"strings"

	"seconddraft/internal/text"
)

// words is a set of norms or lemmas.
type words map[string]bool

// element is one place in a marker: any of its words fits. They are few, and
// quicker looked through than hashed.
type element []text.WordID

func set(list string) words { return text.WordSet(list) }

// row reads "by reason|cause of" into the elements of a marker.
func row(pattern string) []element {
	var out []element
	for _, f := range strings.Fields(pattern) {
		var e element
		for _, w := range strings.Split(f, "|") {
			if id := text.NumberOf(w); !slices.Contains(e, id) {
				e = append(e, id)
			}
		}
		out = append(out, e)
	}
	return out
}

// The word sets below serve extraction only: they say what an event or an
// explanation sounds like, and never raise a card by themselves.
var (
	linking  = set("and but so then or because well anyway")
	trailing = set("and but so or because")

	nots = set("not never hardly barely")

	selfWords  = set("i me my mine myself")
	groupWords = set("we us our ours ourselves both neither")
	otherWords = set("he she they him her them his hers their theirs someone somebody nobody everyone everybody")
	subjects   = set("i we he she they it you there nobody everyone everybody someone somebody")
	openers    = set("i we he she they it you there nobody everyone everybody someone somebody my our his her their the a an no this that nothing")

	// kin are people a writer owns by grammar only: "my sister" is not me.
	kin = set(`mother mum mom mam dad father parent parents sister brother son daughter kid kids child children baby
		husband wife ex partner boyfriend girlfriend fiance aunt auntie uncle nan gran grandad cousin niece nephew
		family boss manager tutor teacher lecturer supervisor coach landlord landlady neighbour neighbor flatmate
		roommate housemate colleague friend mate team client doctor therapist teenager lad girl boy dog cat puppy horse
		grandma grandpa grandmother grandfather grandson granddaughter stepdad stepmom stepson sponsor mentor lawyer agent
		accountant officer pastor priest vicar imam rabbi professor adviser advisor tenant captain drummer singer director
		editor producer dentist surgeon nurse midwife vet foreman coworker classmate teammate roommates friends parents
		in-laws lady guy man woman neighbours neighbors opponent examiner judge babysitter nanny driver`)

	// things are owned too, and break by themselves.
	things = set(`car van bike phone laptop tablet computer boiler printer train bus house flat roof oven app wifi
		alarm money wages landlord school office company agency bank hospital clinic street town`)

	// selfStates place a cause in the writer's body or mood although no pronoun says so.
	selfStates = set(`hungover hangover tired exhausted sleep sleepless insomnia nerves nervous anxiety panic flu cold fever
		ill sick migraine migraines headache hormones period burnout burned burnt-out iron asthma adhd autism
		depression grief stress tablets pills meds medication diet temper pride laziness cowardice weakness
		carelessness stubbornness shyness perfectionism impatience jealousy procrastination cramming worry
		useless lazy stupid unlovable weak incompetent thick distracted careless drunk rushing overthinking memory ego
		willpower discipline confidence talent intelligence nerve nerves hormones thyroid diabetes dyslexia dyscalculia anxiety
		ocd ptsd bipolar allergy allergies arthritis pregnancy pregnant menopause hunger hungry thirsty jetlag jetlagged
		insomniac dehydration caffeine booze alcohol wine beers weed nicotine withdrawal meds prescription painkillers
		addiction drinking gambling smoking impulsive impulsiveness impatience temper mood moods sensitivity insecurity
		indecision forgetfulness clumsiness nervousness tiredness exhaustion fatigue overthinking overwork laziness
		grief heartbreak breakup divorce homesick homesickness loneliness jealousy envy greed vanity pride stubborn impatient
		careless clumsy shy quiet weird boring awkward dull slow weak fat ugly old short thick dumb stupid useless hopeless
		unlikeable unlovable unreliable disorganized disorganised forgetful sensitive needy clingy bossy moody difficult`)

	// lasting are those of them that do not pass in a week, and causes that are
	// how the world is.
	lasting = set(`temper pride laziness cowardice weakness stubbornness shyness perfectionism impatience jealousy
		autism adhd asthma useless lazy stupid unlovable weak incompetent thick ego willpower discipline
		intelligence talent economy system society fate god universe personality character`)

	goodWords = set(`happy glad great good fun nice excited love loved lovely enjoyed enjoy proud grateful thankful relaxed won
		win success delicious beautiful wonderful amazing best better pleased delighted joy laugh smile smiled
		relieved lucky perfect excellent fantastic cheerful calm blessed awesome cool exciting exhilarating highlight content entertained favorite favourite energized energised satisfied memorable peaceful grateful cozy cosy tasty yummy special salient important meaningful interesting refreshing comfortable pleasant thrilled enjoyable hopeful celebrate celebrated passed promoted succeeded praised
		accepted approved admitted hired graduated recovered healed improved earned thriving blooming gift prize award medal`)

	negations = set("not no never hardly barely without nothing less")

	// weakBad words speak of harm only when nothing good stands beside them.
	weakBad = set(`not no none never nothing nobody left leave last cut down off flat turned behind gone stop stopped broke late
		cold single alone silence silent sick fine zero without missing fall fell die died dead fire ticket bill fee
		hospital row break bit shake shook laughed tear tears lie off owe miss jam split poor`)

	// faults are acts and lapses that explain a bad event when the writer did them.
	faults = set(`forget forgot forgotten skip skipped misread misjudge misheard mishear rush rushed oversleep overslept
		overspend overspent overdid ignore ignored neglect neglected snap snapped shout shouted yell yelled lie lied
		procrastinate procrastinated guess guessed panic panicked freeze froze choke choked hesitate hesitated
		fumble fumbled trust trusted drink drank overbook overbooked mix mixed cram crammed cheat cheated
		assume assumed blurt blurted mumble mumbled ramble rambled wander daydream misspell mistime sulk sulked
		leave left insist insisted lose lost miss missed drop dropped`)

	// circumstances explain a bad event by themselves, even as a bare noun.
	circumstances = set(`rain snow storm flood earthquake heat heatwave headwind wind ice fog wasp war strike pandemic lockdown
		recession slump economy market traffic outage pickpocket thief burglary fire flooding drought
		delay closure election festival roadworks builders scaffolding algorithm landlord insurer insurers
		power bug virus outbreak queue degrees asbestos deadline merger stroke hearing trial
		boiler scanner server wifi monitor satnav sat website app update software battery printer signal connection elevator
		lift escalator detour diversion accident pileup breakdown jam congestion cancellation closure shortage understaffed
		staffing cutback cutbacks budget rule rules policy deadline bureaucracy paperwork visa border customs embassy inflation
		prices rent wages downturn layoff layoffs merger restructuring reshuffle competition favouritism favoritism nepotism
		referee ref umpire judge examiner grader curve timetable schedule rota shift workload holiday holidays weekend season
		mud frost hail thunderstorm blizzard pollen smoke noise drums construction roadwork traffic lockdown covid flu outbreak
		mosquito rats mould mold damp asbestos neighbourhood neighborhood district system government council landlord luck
		fate god universe karma odds chance coincidence timing curse jinx algorithm trolls bots spam bug glitch lag server`)

	reporting = set(`say said says tell told tells think thinks thought reckon reckons reckoned believe believes believed
		claim claims claimed write wrote writes goes explain explained suggest suggested hint hinted insist insists
		insisted blame blames blamed convinced suppose supposes supposed feel felt feels argue argues argued decided
		announced hears heard`)
	viewNouns = set("theory view explanation opinion verdict take feedback words version diagnosis")

	// emotions are how it landed, not what brought it about.
	emotions = set(`feel feeling feelings felt worried ashamed embarrassed scared afraid sad angry guilty hurt upset lonely
		hopeless disappointed frustrated jealous disgusted numb overwhelmed relieved miss missing cross`)

	wishes = set("wish hope want wanted wants like love dream hoping wishing")

	// onsets are verbs that make a since-clause a date: "since you left".
	onsets = set(`leave left die died start started move moved go went begin began get got come came see saw hear heard lose
		lost break broke turn turned meet met become became marry married finish finished retire retired join joined
		arrive arrived happen happened open opened close closed buy bought have quit wake woke`)

	// generic subjects speak of everybody or of how the world is.
	generics = set(`kids guys girls employers landlords bosses managers doctors recruiters banks clerks companies agents
		teachers families rich folk folks americans foreigners society city town village people men women everyone everybody nobody society world economy system government fate god luck life
		rich universe market country town`)
)
