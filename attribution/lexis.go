package attribution

import (
	"sync"

	"seconddraft/internal/text"
)

// lexis is a set of word classes. A statement carries those of all its words, so
// that the many features of shapes.go and leanings.go look each word up once.
type lexis uint64

const (
	harm       lexis = 1 << iota // lost, broke, cried
	weakHarm                     // no, left, late: harm only where nothing good stands beside it
	good                         // passed, lovely
	feeling                      // ashamed, worried
	fault                        // forgot, rushed: an act that explains
	neglect                      // forgot, skipped: an act that comes before its harm
	misstep                      // signed, posted, trusted: an act that may turn out wrong
	ownState                     // hungover, nerves: a state that explains
	world                        // traffic, strike: a circumstance that explains
	everybody                    // people, the system, life
	kindred                      // mother, boss, team
	reaction                     // cry, sit, ring: what one does next
	reacted                      // cried, sat: the past forms only
	speech                       // say, ask, laugh
	wanting                      // need, want, hope: no way of being
	dated                        // Monday, tonight, noon, then
	duration                     // since, for years, lately
	always                       // always, never, keep, whenever
	guess                        // probably, maybe, guess
	me                           // I, me, mine
	owned                        // my, our
	denial                       // not, never, no
	lack                         // too, enough, only
	excess                       // fast, early, small, hard
	another                      // again, third, still
	extreme                      // everything, whole
	amount                       // a number
	standing                     // brain, accent, age: what one brings along
	flesh                        // hands, ears: where a feeling shows
	longLived                    // dyslexia, the system: there for years
	shortLived                   // the printer, a cold: there for days
	wide                         // grief, a war, people: touches most of a life
	slim                         // an exam, a printer: touches one thing
	selfLabel                    // loser, useless: names the whole person
	limiting                     // at, with, in: ties it to a place or a task
	reports                      // says, thinks: may make it somebody else's view
	view                         // theory, verdict: the same as a noun
	agreeing                     // agree, be: may take such a view over
	opensHarm                    // go, fall: a turn of phrase that tells of harm may begin here
)

// lexicon holds the classes of each word, by norm or by lemma, at its number.
var lexicon = sync.OnceValue(func() []lexis {
	index := map[string]lexis{}
	for _, list := range []struct {
		bit  lexis
		list words
	}{
		{harm, badWords()},
		{weakHarm, weakBad},
		{good, goodWords},
		{feeling, emotions},
		{fault, faults},
		{neglect, neglects},
		{misstep, missteps},
		{ownState, selfStates},
		{world, circumstances},
		{everybody, generics},
		{kindred, kin},
		{reaction, reactions},
		{reacted, pastReactions},
		{speech, speechVerbs},
		{wanting, wants},
		{dated, dates},
		{duration, durations},
		{always, habits},
		{guess, guesses},
		{me, selfWords},
		{owned, set("my our")},
		{denial, negations},
		{lack, lacks},
		{excess, excesses},
		{another, repeats},
		{extreme, extremes},
		{standing, traits},
		{flesh, bodyParts},
		{longLived, lastWords},
		{shortLived, passWords},
		{wide, wideWords},
		{slim, slimWords},
		{selfLabel, labelWords},
		{limiting, limits},
		{reports, reporting},
		{view, viewNouns},
		{view, set("according")},
		{agreeing, set("agree be")},
	} {
		for w := range list.list {
			index[w] |= list.bit
		}
	}
	for w := range weakBad {
		index[w] &^= harm
	}
	var table []lexis
	note := func(w text.WordID, bits lexis) {
		for int(w) >= len(table) {
			table = append(table, 0)
		}
		table[w] |= bits
	}
	for w, bits := range index {
		note(text.NumberOf(w), bits)
	}
	for w := range harmRows() {
		note(w, opensHarm)
	}
	return table
})

// classesOf are the classes of a word.
func classesOf(w text.WordID) lexis {
	if table := lexicon(); int(w) < len(table) {
		return table[w]
	}
	return 0 // a word that only rules look for
}

// What people do after a setback, what they say, when, and what may go wrong.
var (
	reactions = set(`cry sit go walk drive call tell ask eat sleep wait apologize apologise text clean stay watch read write
		take put carry pick bring open hug laugh smile nod book email pay pour stare look listen lie pack come hold ring
		stand drink cook run hide scream send throw wash order buy hang tidy make`)
	pastReactions = set(`cried sat went walked drove called told asked ate slept waited apologized apologised texted cleaned
		watched wrote took put carried picked brought opened hugged laughed smiled nodded booked emailed paid poured stared
		looked listened lay packed held rang stood drank cooked ran hid screamed threw washed ordered bought hung tidied
		made said answered followed turned counted thanked folded swept rode thought`)
	neglects = set(`forget skip misread misjudge mishear misspell mistime rush oversleep overspend ignore neglect procrastinate
		assume mix guess leave bet trust sign`)
	missteps = set(`sign post trust buy stay pick choose say agree promise lend bet gamble drink push raise lift joke quit stop
		click hit press swear brag flirt oversell estimate guess assume rely expect wait put talk plan start take try give`)
	speechVerbs = set(`say tell ask answer reply write call text laugh nod smile announce explain add mention email whisper
		joke`)
	wants = set(`need want feel think hope guess know love like miss wish owe wonder remember believe suppose hear see find
		look seem mean`)
	dates = set(`then later afterwards before monday tuesday wednesday thursday friday saturday sunday today tonight yesterday
		tomorrow morning afternoon evening noon midnight next until till week month january february march april june july
		august september october november december am pm hour minute`)
	durations = set("since years months weeks lately decade ages fortnight days nights")
	habits    = set(`always never every each whenever keep constantly usually often tend nightly forever ever anyone anybody
		anything nobody nothing`)
	guesses  = set("probably maybe perhaps guess suppose honestly basically obviously clearly")
	lacks    = set("too enough only just never without lack")
	excesses = set(`fast early small big short long hard loud low high heavy slow thin soft weak tight rough steep old young new
		wet dark cheap wrong late much many full`)
	repeats   = set("again another third second fourth still yet")
	extremes  = set("everything everyone all whole nothing anything nobody everywhere world life")
	traits    = set("brain head mind memory mouth accent english name age height weight hearing temper nerves looks credit score")
	bodyParts = set("face hand ear eye heart chest stomach throat knee leg cheek voice skin breath jaw")
)
