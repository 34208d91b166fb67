package text

import (
	"strings"
	"testing"
)

// commonIrregulars are the irregular verbs of a school grammar: base, past,
// participle. Where a form belongs to two verbs the commoner is meant.
const commonIrregulars = `
arise arose arisen, awake awoke awoken, be was been, bear bore born, beat beat beaten, become became become,
begin began begun, behold beheld beheld, bend bent bent, bet bet bet, bid bid bid, bind bound bound, bite bit bitten,
bleed bled bled, blow blew blown, break broke broken, breed bred bred, bring brought brought,
broadcast broadcast broadcast, build built built, burn burnt burnt, burst burst burst, buy bought bought,
cast cast cast, catch caught caught, choose chose chosen, cling clung clung, come came come, cost cost cost,
creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew drawn, dream dreamt dreamt,
drink drank drunk, drive drove driven, dwell dwelt dwelt, eat ate eaten, fall fell fallen, feed fed fed,
feel felt felt, fight fought fought, find found found, flee fled fled, fling flung flung, fly flew flown,
forbid forbade forbidden, forecast forecast forecast, foresee foresaw foreseen, forget forgot forgotten,
forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken, freeze froze frozen, get got got,
give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung, have had had, hear heard heard,
hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, input input input, keep kept kept, kneel knelt knelt,
know knew known, lay laid laid, lead led led, lean leant leant, leap leapt leapt, learn learnt learnt,
leave left left, lend lent lent, let let let, light lit lit, lose lost lost, make made made, mean meant meant,
meet met met, mishear misheard misheard, mislay mislaid mislaid, mislead misled misled, misread misread misread,
misspell misspelt misspelt, mistake mistook mistaken, misunderstand misunderstood misunderstood, mow mowed mown,
outdo outdid outdone, outgrow outgrew outgrown, overcome overcame overcome, overdo overdid overdone,
overeat overate overeaten, overhear overheard overheard, override overrode overridden, oversee oversaw overseen,
oversleep overslept overslept, overtake overtook overtaken, overthink overthought overthought,
overthrow overthrew overthrown, partake partook partaken, pay paid paid, plead pled pled, prove proved proven,
put put put, quit quit quit, read read read, rebuild rebuilt rebuilt, redo redid redone, relearn relearnt relearnt,
remake remade remade, repay repaid repaid, rerun reran rerun, resell resold resold,
retake retook retaken, rethink rethought rethought, rewind rewound rewound, rewrite rewrote rewritten, rid rid rid,
ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen, seek sought sought,
sell sold sold, send sent sent, set set set, sew sewed sewn, shake shook shaken, shear sheared shorn, shed shed shed,
shine shone shone, shit shat shat, shoot shot shot, show showed shown, shrink shrank shrunk, shut shut shut,
sing sang sung, sink sank sunk, sit sat sat, slay slew slain, sleep slept slept, slide slid slid, sling slung slung,
slink slunk slunk, slit slit slit, smell smelt smelt, sneak snuck snuck, sow sowed sown, speak spoke spoken,
speed sped sped, spell spelt spelt, spend spent spent, spill spilt spilt, spin spun spun, spit spat spat,
split split split, spoil spoilt spoilt, spread spread spread, spring sprang sprung, stand stood stood,
steal stole stolen, stick stuck stuck, sting stung stung, stink stank stunk, stride strode stridden,
strike struck struck, string strung strung, strive strove striven, swear swore sworn, sweep swept swept,
swell swelled swollen, swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn,
tell told told, think thought thought, throw threw thrown, thrust thrust thrust, tread trod trodden,
undergo underwent undergone, understand understood understood, undertake undertook undertaken, undo undid undone,
unwind unwound unwound, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn, weave wove woven,
wed wed wed, weep wept wept, wet wet wet, win won won, withdraw withdrew withdrawn,
withhold withheld withheld, withstand withstood withstood, wring wrung wrung, write wrote written`

func TestIrregularVerbs(t *testing.T) {
	rows := strings.Split(commonIrregulars, ",")
	if len(rows) < 190 {
		t.Fatalf("%d verbs", len(rows))
	}
	for _, row := range rows {
		forms := strings.Fields(row)
		for _, form := range forms {
			if got := lemma(form); got != forms[0] {
				t.Errorf("lemma(%q) = %q, want %q", form, got, forms[0])
			}
		}
		if !knownVerbs[forms[0]] {
			t.Errorf("%q is no known verb", forms[0])
		}
		if !pastForms[forms[1]] || !participles[forms[2]] {
			t.Errorf("%q, %q are not known as past and participle", forms[1], forms[2])
		}
	}
}

// Plurals and words that only look like one.
func TestNounLemmas(t *testing.T) {
	for want, forms := range map[string]string{
		"child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth", "goose": "geese",
		"mouse": "mice", "louse": "lice", "ox": "oxen", "wife": "wives", "life": "lives", "half": "halves",
		"knife": "knives", "self": "selves", "thief": "thieves", "loaf": "loaves", "shelf": "shelves",
		"wolf": "wolves", "calf": "calves", "scarf": "scarves", "person": "persons", "people": "people peoples",
		"hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes", "photo": "photos",
		"crisis": "crises crisis", "basis": "bases", "analysis": "analyses", "diagnosis": "diagnoses",
		"thesis": "theses thesis", "oasis": "oases", "phenomenon": "phenomena", "criterion": "criteria",
		"family": "families", "party": "parties", "baby": "babies", "key": "keys", "boss": "bosses boss",
		"mistake": "mistakes mistake", "glass": "glasses", "watch": "watches", "fox": "foxes", "quiz": "quizzes",
		"friendship": "friendships", "weakness": "weaknesses weakness", "illness": "illnesses",
		"chaos": "chaos", "bias": "bias biases", "lens": "lens lenses", "atlas": "atlas", "tennis": "tennis",
		"status": "status", "virus": "virus viruses", "bonus": "bonuses bonus", "genius": "genius geniuses",
		"campus": "campus", "focus": "focus focuses", "always": "always", "perhaps": "perhaps", "ethos": "ethos",
		"exhaust": "exhausted", "hatred": "hatred", "being": "beings", "feeling": "feelings", "series": "series",
		"species": "species", "sheep": "sheep", "fish": "fish", "news": "news", "trousers": "trousers",
		"scissors": "scissors", "jeans": "jeans", "goods": "goods", "gross": "gross",
	} {
		for _, form := range strings.Fields(forms) {
			if got := lemma(form); got != want {
				t.Errorf("lemma(%q) = %q, want %q", form, got, want)
			}
		}
	}
}

// Comparatives and superlatives keep their form, so that a rule can tell them
// from the plain adjective; so do adjectives that look like a verb's form.
func TestAdjectivesStay(t *testing.T) {
	for _, w := range strings.Fields(`better best worse worst less least more most further furthest farther elder
		eldest older oldest bigger biggest thinner thinnest fatter uglier ugliest prettier lazier laziest smarter
		dumber slower weaker stupider stupidest cleverer lonelier happier happiest sadder angrier nicer kinder
		poorer richer later latest easier hardest wicked naked sacred wretched stupid useless worthless
		hopeless pointless helpless careless selfish jealous nervous boring morning evening nothing`) {
		if got := lemma(w); got != w {
			t.Errorf("lemma(%q) = %q", w, got)
		}
	}
}

// A form that belongs to two words is settled by what stands beside it.
func TestLemmaInContext(t *testing.T) {
	for _, c := range []struct{ in, word, want string }{
		{"they ruined our lives", "lives", "life"},
		{"their whole lives", "lives", "life"},
		{"he lives alone", "lives", "live"},
		{"my sister lives in Leeds", "lives", "live"},
		{"nobody lives like this", "lives", "live"},
		{"Sam lives with his mum", "lives", "live"},
		{"two lives lost", "lives", "life"},
		{"everyone leaves me", "leaves", "leave"},
		{"the leaves fell", "leaves", "leaf"},
		{"wet leaves everywhere", "leaves", "leaf"},
		{"dead leaves", "leaves", "leaf"},
		{"I felt the wound", "wound", "wound"},
		{"she wound me up", "wound", "wind"},
		{"I lay awake", "lay", "lie"},
		{"he found me", "found", "find"},
		{"I saw it", "saw", "see"},
		{"a bit sad", "bit", "bit"},
		{"the dog bit me", "bit", "bite"},
		{"I'm left out", "left", "leave"},
		{"my thoughts race", "thoughts", "thought"},
		{"the thought of it", "thought", "thought"},
		{"I thought so", "thought", "think"},
		{"on the ground", "ground", "ground"},
		{"a rose", "rose", "rose"},
		{"we lay there", "lay", "lie"},
		{"they lay the blame on me", "lay", "lay"},
		{"it was a nice thought", "thought", "thought"},
		{"no thought of me", "thought", "thought"},
		{"never thought of me", "thought", "think"},
		{"the horse bit through it", "bit", "bite"},
		{"I do my bit", "bit", "bit"},
		{"I ground my teeth", "ground", "grind"},
		{"she rose at six", "rose", "rise"},
	} {
		d := Parse(c.in)
		for _, tok := range d.Tokens {
			if tok.Norm == c.word && tok.Lemma != c.want {
				t.Errorf("%q: %q has lemma %q, want %q", c.in, c.word, tok.Lemma, c.want)
			}
		}
	}
}
