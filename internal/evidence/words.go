package evidence

import (
	_ "embed" // the groups of related words
	"slices"
	"strings"

	"seconddraft/internal/text"
)

//go:embed related.txt
var relatedFile string

var (
	// groupsOf are the groups that a lemma or a pair of words belongs to.
	groupsOf = map[string][]string{}
	// widens are the groups that a thought with a word is also about.
	widens = map[string][]string{}
	// oppositeOf is the group that says the opposite of a group.
	oppositeOf = map[string]string{}
	// particles are the second words of pairs, by the first.
	particles = map[string][]string{}
)

func init() {
	for _, line := range strings.Split(relatedFile, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if name, words, ok := strings.Cut(line, " <> "); ok {
			oppositeOf["@"+name] = "<" + name
			addGroup("<"+name, strings.Fields(words))
			continue
		}
		if asked, told, ok := strings.Cut(line, " > "); ok {
			from := strings.Fields(asked)
			for _, w := range from {
				widens[w] = append(widens[w], ">"+from[0])
			}
			addGroup(">"+from[0], strings.Fields(told))
			continue
		}
		if name, words, ok := strings.Cut(line, ": "); ok {
			addGroup("@"+name, strings.Fields(words))
		}
	}
}

func addGroup(name string, words []string) {
	for _, w := range words {
		groupsOf[w] = append(groupsOf[w], name)
		if first, second, ok := strings.Cut(w, "_"); ok && !slices.Contains(particles[first], second) {
			particles[first] = append(particles[first], second)
		}
	}
}

var (
	// empty words say nothing about what a text is about: function words, light
	// verbs, vague nouns, times and degrees.
	empty = text.WordSet(`a an the this that these those some any every each all both no none not nor n't
		i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself
		they them their theirs themselves one ones other others another else who whom whose which what when where why how there here
		and or but if because so as than then though although while since until unless whether
		in on at to of by for from with without into onto over under about after before between through during against per off out up down
		around along near next beside behind above below across towards
		be have do will would can could shall should may might must need dare ought 's 'd get go make take give put let keep come
		want try start seem feel think know mean look like use become happen turn bring
		always never ever often sometimes again still yet already just only even also too very so really quite rather pretty much many more
		most less least such well almost enough maybe perhaps probably actually simply anyway somehow ago soon later once twice
		now today tonight tomorrow yesterday day week month year hour minute second time times morning monday tuesday wednesday thursday
		friday saturday sunday january february march april june july august september october november december last same
		thing things something anything everything nothing someone somebody anyone anybody everyone everybody nobody no-one people person
		way lot bit kind sort part life world place own whole front first one two three four five six seven eight nine ten twenty thirty forty hundred
		thousand new old good bad big small little long short great nice fine improve change forever together properly better depend everybody else okay ok right true sure able honest honestly
		gonna going gotta please yes anymore more`)
	// neverNames are written with a capital and name nobody.
	neverNames = text.WordSet(`i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december christmas easter vat`)

	// harsh words judge; alone they say nothing of what a thought is about.
	harsh = text.WordSet(`useless stupid idiot dumb hopeless terrible awful worthless pathetic horrible rubbish bad worst worse failure loser
		incompetent lazy weak slow ugly boring fraud fake burden disgusting embarrassing embarrass unlovable broken mess slob disaster
		catastrophe nightmare hell torture ruin ruined fail mess screw botch spoil wreck lose wrong mistake fault blame hate despise dislike
		leave drop dump fire sack kick throw reject abandon replace judge laugh forget ignore ashamed pity stand hopelessly finish furious
		angry explode panic freeze buckle cry shout scream yell snap fight argue poison die dread late alone lonely pointless impossible
		scared furious stare cancer tumour sick broke poor embarrassed useless incapable puts bully
		blank awkward clumsy ghost ditch betray humiliate mock cancel cheat disappoint let_down avoid gross fat
		exclude quit polite tear cut overlook passed miss forgotten`)
	// bars are words of a fact that keep it from being offered; goods let it.
	bars = text.WordSet(`fail forget lose cry fight argue late wrong miss break burn hurt shout snap hate angry not n't no nobody never
		nothing without overdrawn panic freeze froze sad alone reject refuse cancel skip stupid bad worst shake sick ill fine kill
		crash silent against nor blank scratch hide gain complain`)
	goods = text.WordSet(`pass win thank praise hug laugh smile help finish manage succeed enjoy love proud calm learn fix save remember keep
		solve agree promote invite celebrate recover welcome kind happy`)

	// attitude is what others are feared to think of, feel for or do to oneself;
	// anything kind that they did speaks against it.
	attitude = text.WordSet(`hate like love care despise stand dislike respect think believe judge pity ashamed leave drop dump replace need want
		resent blame tolerate mind trust polite friend appreciate disappointed fire sack kick abandon forget value regret reject put stuck
		find sick laugh complain keep remember ghost ditch betray mock avoid cheat humiliate`)

	// roles are nouns for people that a thought may speak of without a name.
	roles = text.WordSet(`boss manager supervisor colleague coworker team teacher tutor professor coach guest customer client landlord landlady
		neighbor neighbour mum mom mother dad father parent sister brother son daughter child kid baby husband wife partner boyfriend
		girlfriend fiance friend mate roommate flatmate housemate classmate doctor dentist therapist nurse student pupil aunt uncle cousin grandmother grandma
		grandfather grandpa family physio choir group`)
	// circles are people told of as many, whose names a thought does not say.
	circles  = text.WordSet("colleague coworker flatmate roommate housemate friend mate team family classmate")
	partners = text.WordSet("husband wife partner boyfriend girlfriend fiance")
	// tells are words that stand beside a name of that role.
	tells = map[string]map[string]bool{
		"@boss":  text.WordSet("boss manager supervisor raise review rota promotion promote leave overtime appraisal"),
		"@child": text.WordSet("child kid son daughter baby school teacher homework nursery playground football costume bedtime toy nappy kindergarten bed gym"),
	}
	// roleOf is the role that a word asks for, where names may stand for it.
	roleOf = map[string]string{
		"boss": "@boss", "manager": "@boss", "supervisor": "@boss", "kid": "@child", "child": "@child", "son": "@child", "daughter": "@child",
	}
	// roleFor is what a role that the writer has is a role for.
	roleFor = map[string]string{
		"mother": "@child", "mum": "@child", "mom": "@child", "father": "@child", "dad": "@child", "parent": "@child", "daughter": "@parent",
		"son": "@parent", "teacher": "@teach", "cook": "@cook", "driver": "@drive", "singer": "@sing", "manager": "@boss",
	}
	// befriends are verbs that make "friend" a new one.
	befriends = text.WordSet("make find meet")
	// able are the verbs whose denial is an inability.
	able = text.WordSet("ca can could wo will would")
	// areaWords name an area of life; behind "at" or "in" they name nothing more.
	areaWords = map[string]string{
		"work": "work", "job": "work", "office": "work", "workplace": "work", "school": "study", "course": "study", "university": "study",
		"college": "study", "class": "study", "family": "family", "relationship": "relationship", "marriage": "relationship", "flat": "home",
		"home": "home", "house": "home",
	}
	// gains are verbs of the writer's own that say somebody else gave.
	gains  = text.WordSet("get receive win sell earn")
	places = text.WordSet("at in on from the my our this")
	// feelings of the writer's own are not disputed.
	feelings = text.WordSet("like love hate enjoy want prefer miss trust respect wish need dislike")
)
