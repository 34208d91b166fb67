package reframe

import (
	"slices"
	"strings"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// stings reports whether a clause tells of a setback: a loss, a slip, somebody's
// hurtful act, a thing wished for that did not come. A mere backdrop does not:
// "training ended at six", "the tickets came by email". Only a setback may be
// weighed ("…, but that doesn't settle it"); a backdrop may be told and no more.
func stings(clause string) bool {
	if clause == "" || taste.MatchString(clause) {
		return false
	}
	tokens, denied := text.Parse(clause).Tokens, -1
	for i := range tokens {
		switch {
		case saysNo(tokens, i):
			denied = i
		case !badToken(tokens, i) && !stung(tokens, i):
		case denied < 0 || i-denied > 3:
			return true
		default:
			denied = -1 // "I wasn't late" is a relief
		}
	}
	return denied >= 0 || hurtfulTurn.MatchString(clause)
}

// taste says what the writer is like, not what happened: "I don't like beer".
var taste = lazy.Regexp(`(?i)^I (?:really |still |simply )?(?:hate|dislike|usually|can['’]t stand|(?:don['’]t|do not)(?: really)? (?:like|love|enjoy|eat|drink|want|need|care|watch|own|mind))\b`)

// badToken reports whether the word at token i tells something bad where it
// stands.
func badToken(tokens []text.Token, i int) bool {
	t := tokens[i]
	bad := adverseWords[t.Norm] || hardships[t.Norm] || insults[t.Norm] || adverseVerbs[t.Lemma] && isPast(t)
	return bad && !mild(tokens, i)
}

// saysNo reports whether token i denies what one would have wished: "nobody
// came". "I didn't mind" and "no problem" deny nothing good.
func saysNo(tokens []text.Token, i int) bool {
	if !denial[tokens[i].Norm] {
		return false
	}
	return !slices.ContainsFunc(tokens[i+1:min(i+3, len(tokens))], func(t text.Token) bool { return minds[t.Lemma] })
}

var minds = text.WordSet("mind matter problem worry need doubt only longer")

// stung reports whether the word at token i hurts in a story though nothing
// judges in it: "the handle tore", "she smirked".
func stung(tokens []text.Token, i int) bool {
	t := tokens[i]
	return stingVerbs[t.Lemma] && t.Norm != t.Lemma && !strings.HasSuffix(t.Norm, "ing")
}

var stingVerbs = text.WordSet(`tear shatter smash leak flood crack jam shove push mock tease smirk sneer sigh frown glare scold
	criticize criticise correct complain exclude uninvite unfriend unfollow block demote overtake stutter mumble blush
	sweat weep cry shake vomit faint bleed ache snub evict expel deny waste mispronounce misspell misread`)

// hurtfulTurn matches turns of phrase that tell of a setback with plain words.
var hurtfulTurn = lazy.Regexp(`(?i)\b(?:` +
	`(?:look|star|laugh|glanc|point|snigger|giggl)\w*(?: \w+){0,2} at (?:me|us|my)\b` +
	`|roll(?:ed|s) (?:his|her|their) eyes|sh(?:ook|ake|akes) (?:his|her|their) heads?` +
	`|(?:came?|finish(?:ed)?|picked|chosen|placed) (?:\w+ )?last\b` +
	`|(?:turned|let|put|shut|shot) (?:me|us|my \w+) down|(?:broke|shut|fell) down|was (?:turned|put|shut|shot) down` +
	`|(?:walked|stormed|ran|drove) (?:off|out|away)|walked past (?:me|us)` +
	`|(?:hung|stood|gave|gives|threw|messed|screwed|mixed|held|split|broke|showed) (?:me |us |it )?up\b` +
	`|(?:gave|gives) way|(?:sold|ran|burnt|burned|passed|left|dropped|locked) (?:\w+ )?out\b` +
	`|(?:talked|passed|skipped|ran) (?:me |us )?over|over my head` +
	`|(?:moved|sent|put) (?:me|us) (?:back|home|away|to the (?:back|bench|end))|sent (?:it|my \w+|them) back` +
	`|told (?:me|us) off|went (?:quiet|silent|cold|flat|to (?:another|someone else|somebody else))|stayed (?:at home|silent|quiet)|all by myself|by myself|on my own` +
	`|had to (?:stop|leave|stay|wait|cancel|start over|pay|go home|ask|redo|give|sell|watch|turn)|too (?:late|long|slow|much|many|few|short|expensive|loud)` +
	`|only (?:one|two|three|four|five|half|\d+)|heard back from (?:no|none)|instead of me|behind my back|everyone else|others? (?:all|had)|took (?:the|it all) back` +
	`)`)

// mild reports whether a word that mostly tells of harm does not where it stands
// at token i: "training ended at six", "I left for work", "a short message".
func mild(tokens []text.Token, i int) bool {
	t, next, before := tokens[i], normAt(tokens, i+1), normAt(tokens, i-1)
	if nobodies[normAt(tokens, 0)] || normAt(tokens, 0) == "no" {
		return false // "nobody stopped at my table"
	}
	switch t.Lemma {
	case "end":
		return !ended(tokens, i)
	case "leave":
		return leftPlainly(tokens, i)
	case "run":
		return !ranHow[next]
	}
	if plain, ok := mildBefore[t.Lemma]; ok && plain[next] {
		return true
	}
	return atEase(t.Norm, before, next)
}

// mildBefore are words behind which a verb of harm does none.
var mildBefore = map[string]map[string]bool{
	"stop":   text.WordSet("at by for to in off over smoking drinking"),
	"drop":   text.WordSet("by in off me him her us them"),
	"break":  text.WordSet("for the ice even"),
	"cut":    text.WordSet("the a some his her it onions bread grass"),
	"lose":   text.WordSet("weight ten five twenty pounds kilos"),
	"split":  text.WordSet("the it evenly"),
	"quit":   text.WordSet("smoking drinking sugar"),
	"burn":   text.WordSet("calories"),
	"snap":   text.WordSet("a some photos pictures"),
	"fall":   text.WordSet("asleep in on"),
	"sink":   text.WordSet("into"),
	"skip":   text.WordSet("rope along"),
	"bounce": text.WordSet("along on"),
	"fire":   text.WordSet("alarm drill station place engine"),
	"late":   text.WordSet("shift bus lunch show train film summer autumn night shifts"),
	"dead":   text.WordSet("end leaves on"),
	"hard":   text.WordSet("copy hat drive boiled"),
	"single": text.WordSet("day message word one room bed sheet page file item ticket time"),
	"poor":   text.WordSet("thing"),
}

// atEase reports whether a word of place, size or time says nothing bad between
// its neighbours: "sat down", "a short walk", "worked late".
func atEase(norm, before, next string) bool {
	switch norm {
	case "down":
		return !downBehind[before]
	case "behind":
		return !lagBehind[before] || determiners[next] && !strings.HasPrefix(before, "f")
	case "short":
		return next != "" && !afterShort[next]
	case "late":
		return lateBehind[before]
	}
	return false
}

var (
	ranHow     = text.WordSet("out late over away into off low")
	downBehind = text.WordSet("turned let broke put shut was am 'm feel felt fell shot is are were went me us")
	lagBehind  = text.WordSet("fell fall falling left be am 'm was is are were far")
	afterShort = text.WordSet("of on for and by again today tonight this")
	lateBehind = text.WordSet("worked work stayed open stay up working")
)

// ended reports whether something ended that one would miss: "it ended", "he
// ended things", "our marriage ended"; not "training ended at six".
func ended(tokens []text.Token, i int) bool {
	for _, t := range tokens {
		if bonds[t.Lemma] {
			return true
		}
	}
	next := normAt(tokens, i+1)
	return next == "it" || next == "things" || next == "us"
}

var bonds = text.WordSet("relationship marriage friendship engagement contract job career affair call")

// leftPlainly reports whether nobody was hurt by a leaving: "I left for work",
// "the van left at noon", "she left a message".
func leftPlainly(tokens []text.Token, i int) bool {
	next, who := normAt(tokens, i+1), normAt(tokens, 0)
	switch {
	case leftFor[next]:
		return true
	case objectPronouns[next] || next == "me" || next == "us" || next == "":
		return false
	case who == "i" || who == "we":
		return !slices.ContainsFunc(tokens[i:], func(t text.Token) bool { return belongings[t.Lemma] })
	}
	return slices.ContainsFunc(tokens[i:], func(t text.Token) bool { return notes[t.Lemma] })
}

var (
	leftFor    = text.WordSet("for home work early at on by town school")
	notes      = text.WordSet("message note voicemail tip comment card letter office building room house flat shop hall")
	belongings = text.WordSet("key wallet phone bag charger glasses umbrella laptop ticket stove oven light tap lunch coat passport kid child son daughter")
)

var nobodies = text.WordSet("nobody none nothing noone")

func normAt(tokens []text.Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Norm
}
