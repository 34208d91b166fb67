package critic

import (
	"strings"
	"sync"
)

// class is a set of words that say alike how harsh a line is. A word may be in
// several.
type class uint32

const (
	insult     class = 1 << iota // a name thrown at a person
	scorn                        // an adjective of contempt for a whole person
	shortOf                      // how one falls short; milder than scorn
	pain                         // hurt and punishment
	hate                         // hate and disgust
	due                          // what one deserves, is allowed or forgiven
	failing                      // failing, ruining, letting down
	slip                         // one thing done wrong
	ought                        // a rule: should, must, supposed to
	sorry                        // regret and owning up
	absolute                     // always, nothing, everyone
	others                       // people one is measured against
	measure                      // better, than, enough, by now
	merely                       // only, even, still
	swearing                     // words that make any of it louder
	brooding                     // going over it
	body                         // one's own body and how it looks
	cheer                        // laughing and good times
	warmth                       // kind words and words of calm
	plan                         // what comes next
	thing                        // machines, weather, bills: insulted, and not a person
	telling                      // somebody says it
	dated                        // one time in the past
	myself                       // oneself as an object
	classCount = 24
)

var classNames = [classCount]string{
	"insult", "scorn", "short of", "pain", "hate", "due", "failing", "slip", "ought", "sorry", "absolute", "others",
	"measure", "merely", "swearing", "brooding", "body", "cheer", "warmth", "plan", "thing", "telling", "dated", "myself",
}

// The words are lemmas or norms; two words that belong together are joined
// with "_".
var classWords = map[class]string{
	insult: `idiot moron loser coward freak hypocrite fraud liar cretin slob weakling cheat cheater impostor
		imposter quitter twat slacker pig hack parasite leech halfwit dunce failure freeloader disgrace scum trash
		garbage jackass dipshit dimwit wimp fake faker phony nobody deadbeat joke clown fool dumbass asshole
		arsehole arse bitch bastard cow slut whore maggot vermin filth muck dirt rat slug lump monster jerk
		tool prat wreck mess embarrassment disappointment dummy genius muppet imbecile reject weirdo creep brat
		bully worm donkey stain shit crap has-been waste excuse doormat pushover scumbag lowlife bum drunk junkie
		psycho zombie nuisance burden flop dud reject wuss wanker bellend git pillock plonker numpty dope oaf
		simpleton nitwit airhead poser cheapskate flake sloth toad hag snake thief fatso laughing_stock dead_weight
		sinner villain criminal shambles nothing_but good_for_nothing write-off amateur berk wally tosser
		tosspot doughnut minger saddo crone sissy crybaby cockroach louse flea weasel rodent beast brute ogre goblin
		 lard whale blob sack saboteur cripple spaz dolt buffoon chump goon ninny blockhead dullard
		bumbler fumbler wastrel waster skiver shirker sponger scrounger rubbish_human scoundrel 
		rat_bag bag_of old_bag con_man sell-out sellout turncoat traitor deserter misfit outcast oddball square_peg
		nitwit lightweight nonentity nothing piece_of bore prig hag narcissist sociopath pervert
		homewrecker sneak crawler bigmouth dogsbody`,
	scorn: `pathetic useless worthless disgusting stupid dumb ugly lazy fat gross vile evil rotten hideous spineless
		gutless talentless untalented unlovable selfish filthy revolting repulsive despicable contemptible pitiful
		hateful hopeless idiotic moronic thick braindead brain_dead wretched toxic wicked cowardly miserable sickening
		brainless greedy vain needy incompetent flabby grovelling nasty repellent abnormal defective subhuman crazy
		insane heartless cruel shitty crappy unforgivable shameful ridiculous laughable worst gormless clueless witless
		mindless feeble puny scrawny saggy bloated smelly stinking grubby sordid sleazy phony two-faced
		lying cheating manipulative spiteful petty whiny whining snivelling simpering cringing cringe cringeworthy tragic
		 unwanted unloved damned cursed twisted warped fucked-up soiled tainted poisonous inhuman monstrous
		ungrateful gullible feckless shoddy bumbling blundering useless stuttering stammering sweaty clingy `,
	shortOf: `weak slow boring awkward clumsy mediocre average inadequate inferior behind careless irresponsible bad
		small little less short dull plain poor lousy terrible horrible awful mid broken stuck rubbish unworthy
		invisible forgettable unimpressive unremarkable hopelessly lacking lesser pointless
		meagre meager feeble thin wobbly immature mushy soft useless ordinary replaceable difficult dim ashamed embarrassed
		disappointed humiliated shame unprepared not_enough no_good second_best`,
	pain: `suffer suffering painful punish punished punishment bleed hit slap punch starve penance
		spit crueler crueller beating smack bruise scratch bite choke whip lash ache sting torture misery
		rot thrash flog crucify throttle atone atonement sentence condemned condemn hell scald
		brutal agony torment tear_my rip_my wreak`,
	hate: `hate hatred loathe loathing despise detest disgust disgusted self-hatred self-loathing sicken repulse contempt sick_of`,
	due: `deserve earn forgive forgiveness allowed allow mercy kindness comfort comfortable treat right_to get_to coming_to owe_it unforgiven redemption repay undeserving pity
		sympathy gentleness let_off `,
	failing: `fail failing ruin disappoint let_down let_them let_him let_her let_everyone mess screw fuck wreck spoil suck disappointing messing screwing quit give_up blow waste`,
	slip: `forget miss misread oversleep snap shout yell ignore lie drop spill break lose rush skip leave lock send
		interrupt burn sulk guess misjudge overcook overspend wrong late too_fast too_late too_much too_loud too_long
		too_early too_soon too_hard too_quick without_a without_looking without_asking without_checking without_thinking
		without_reading without_saying without_telling instead mistake mumble stumble fumble slip clip crash scroll trip mix_up
		mixed_up turned_up post delete double_booked hang_up cancel procrastinate put_off cut_corners bump`,
	ought: `should ought must supposed meant have_to need_to got_to ought_to expected`,
	sorry: `sorry regret apology apologise apologize fault wish hindsight should_have could_have have_known my_bad on_me
		to_me my_mistake better_to knew_better know_better unfair thoughtless careless own next_time`,
	absolute: `always never everything nothing everyone everybody nobody no_one every whole anything ever entire constantly single_thing`,
	others: `everyone everybody other others people sister brother cousin cousins friends friend moms mums dads they
		normal grown adults classmates colleagues coworkers neighbors neighbours girls guys couples kids else`,
	measure: `better than more_than enough my_age by_now at_my already further next_to compared like_them same_age
		years_old years as_good ahead younger faster smarter prettier successful proper real good_enough used_to`,
	merely:   `even just only still yet barely hardly`,
	swearing: `fucking fuck shit bloody damn goddamn hell god jesus christ freaking crap so_much such`,
	brooding: `again over replay think thinking night awake round keep head mind stop_thinking going_over repeat dwell list`,
	body:     `body face mirror voice skin stomach arms reflection thighs belly weight teeth nose looks`,
	cheer: `lol haha hahaha lmao laugh laughing giggle giggling hilarious fun funny joke joked grin love loved adore
		cheerfully grand crown prize howled silly best_time do_it_again party tease kidding celebrate winning win
		delicious glorious legend happy happiest wonderful great amazing enjoy excited glad nice awesome lovely relax relaxing thrilled`,
	warmth: `okay ok fine human allowed kind gentle gently proud easy rest breathe sweetheart darling honey kettle
		together learn learning normal understandable best forgive deserve_a okay_to new_at no_shame hug thank grateful
		help listen calm slept tired ill scared helped enough_for`,
	plan: `tomorrow tonight will monday tuesday wednesday thursday friday saturday sunday booked plan call ring ask
		fixed fix next moved grow`,
	thing: `server router printer cable machine car spider traffic exam bank bus piano wallpaper mould mold cat weather lottery
		wifi phone laptop computer app boiler tap fish film movie song hair haircut brown colour color paint illness cough
		hip knee knees groove management bill rain printer boss game level lag bot burpees soup cake sermon proof footnotes
		dog neighbour neighbor ref referee driver landlord trolley bulbs`,
	telling: `say tell call shout whisper write text ask joke`,
	dated:   `yesterday today tonight morning afternoon evening week lunch dinner monday tuesday wednesday thursday friday saturday sunday minutes hour twice once`,
	myself:  `myself me`,
}

// classes are made when the first line is read, not while a window is waited for.
var classes = sync.OnceValue(func() map[string]class { return classify(classWords) })

func classify(lists map[class]string) map[string]class {
	out := map[string]class{}
	for c, list := range lists {
		for _, w := range strings.Fields(list) {
			out[strings.ReplaceAll(w, "_", " ")] |= c
		}
	}
	return out
}

// openers are the first words of those that are two words.
var openers = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for w := range classes() {
		if first, _, two := strings.Cut(w, " "); two {
			out[first] = true
		}
	}
	return out
})
