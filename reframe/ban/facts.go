package ban

import (
	"strings"
	"sync"

	"seconddraft/internal/lazy"
	"seconddraft/internal/text"
)

// checkAbsolutes lets an absolute word stand where the user wrote it or where
// it is negated: "not every time".
func checkAbsolutes(p *page) {
	for i, t := range p.doc.Tokens {
		if !p.Lists.Absolutes[t.Norm] || p.User.lemmas[t.Norm] && (!p.aligned || p.inSlot[i]) {
			continue
		}
		if p.Lists.Negators[p.norm(i-1)] || !p.ours[i] || p.grafted(i) {
			continue
		}
		p.report("absolute", t.Norm)
	}
}

// grafted is true where the grammar of a slot puts in the word.
func (p *page) grafted(i int) bool {
	for _, s := range p.slots {
		if s.first <= i && i < s.last {
			return grafts[s.name][p.norm(i)]
		}
	}
	return false
}

// built are the words that the grammar of any slot may add: pronouns, articles,
// auxiliaries and the joints of a clause. None says what happened.
var built = text.WordSet(`i me my myself we us our a an the that who whose whether if and or not n't never be is are was were been
	am 'm 're 's do does did have has had 'd 'll 've will would might may can could to of it its it's this they them their he
	she him her his you your yourself as than at in on for`)

// grafts are what single slots may add besides. Those that judge ("hard") only
// make a claim smaller; those about people say nothing of anyone in the record.
var grafts = map[string]map[string]bool{
	"a_friend":      text.WordSet("friend in same place after something like themselves"),
	"after_type":    text.WordSet("after something like"),
	"after":         text.WordSet("after"),
	"neutral":       text.WordSet("hard set back setback often bear time"),
	"person_thinks": text.WordSet("people think"),
	"person_might":  text.WordSet("think people"),
	"crowd_might":   text.WordSet("think people"),
	"felt_half":     text.WordSet("feel like"),
	"person_obj":    text.WordSet("people everyone else"),
	"wish":          text.WordSet("wish like rather"),
	"regret":        text.WordSet("wish like rather"),
	"other_wish":    text.WordSet("wish"),
	"wish_all":      text.WordSet("wish"),
	"scare":         text.WordSet("able people"),
	"whether_goal":  text.WordSet("able people"),
	"whether_bad":   text.WordSet("able people"),
	"would_like":    text.WordSet("like rather"),
	"bad_half":      text.WordSet("feel like"),
	"might":         text.WordSet("able people"),
	"might_both":    text.WordSet("able people"),
	"whether":       text.WordSet("able people"),
	"to_do":         text.WordSet("able"),
	"likelihood":    text.WordSet("percent"),
	"times":         text.WordSet("time"),
	"times_in":      text.WordSet("time"),
	"hurt_think":    text.WordSet("might"),
}

var anyGraft = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, words := range grafts {
		for w := range words {
			all[w] = true
		}
	}
	return all
})

// checkFacts holds that each word of a slot comes from the user or from the
// short lists above. Where the wording is unknown, the family's words count too.
func checkFacts(p *page) {
	var vocabulary map[string]bool
	if !p.aligned {
		vocabulary = vocabularyOf(p.Wordings)
	}
	check := func(i int, graft map[string]bool) {
		t := p.doc.Tokens[i]
		if t.Kind != text.Word && t.Kind != text.Number {
			return
		}
		for _, w := range []string{t.Norm, t.Lemma} {
			if p.User.lemmas[w] || built[w] || graft[w] || vocabulary[w] {
				return
			}
		}
		p.report("unknown-fact", t.Norm)
	}
	if !p.aligned {
		for i := range p.doc.Tokens {
			check(i, anyGraft())
		}
		return
	}
	for _, s := range p.slots {
		for i := s.first; i < s.last; i++ {
			check(i, grafts[s.name])
		}
	}
}

var vocabularies sync.Map // of map[string]bool by the wordings joined

func vocabularyOf(wordings []string) map[string]bool {
	key := strings.Join(wordings, "\x00")
	if v, ok := vocabularies.Load(key); ok {
		return v.(map[string]bool)
	}
	words := make(map[string]bool)
	for _, w := range wordings {
		for _, t := range text.Parse(slotMark.ReplaceAllString(w, "it")).Tokens {
			words[t.Norm], words[t.Lemma] = true, true
		}
	}
	vocabularies.Store(key, words)
	return words
}

var (
	// manyPeople is the general claim that M1 alone may make, and no more of it
	// (clinical.md 4.3).
	manyPeople = lazy.Regexp(`\b(many|most|lots of|plenty of|other|some|all) (people|of us|others|men|women|parents)\b|\bothers (know|feel|have|go|do|carry|think|say)\b|\b(everybody|everyone|nobody|no one|we all) (\w+s|feel|have|do|go|make)\b`)
	tooMany    = lazy.Regexp(`\b(most|all) (people|of us|others)\b|\beverybody|everyone|we all\b`)
	// othersMinds match what nobody can know of another person.
	othersMinds = lazy.Regexp(`\b(he|she|they|people|others|my \w+) (really |still |do |does |must )?(loves?|likes?|cares? about|respects?|wants?|misses|miss|values?|understands?|forgives?|believes? in|means?) (me|you|my|your|well|it well)\b|\b(he|she|they) (cares?|understands?|didn't mean|don't mean|doesn't mean)\b`)
)

// empty words carry no content: a draft with only these of the user's could
// answer any thought.
var empty = text.WordSet(`i me my myself we us our a an the that who whose whether if and or not n't never be is are was were been
	am 'm 're 's do does did have has had 'd 'll 've will would might may can could to of it its this they them their he she him
	her his you your as than at in on for with by from about but so because then there here what when where why how all any some
	no just very too really always ever every more much many lot thing things something anything nothing everything one time
	get go make feel think know say like want now again still even only such people person day today tonight going these those
	should must up out into over yet well also while which`)

// wholeLine is how many of the user's words in a row are specific, however empty
// each of them is: "she likes me now".
const wholeLine = 4

func (p *page) theirRow(s slot) bool {
	for i := s.first + 1; i < s.last; i++ {
		if p.isWord(i-1) && p.isWord(i) && !p.theirPair(i-1, i) {
			return false
		}
	}
	return true
}

// thin slots could follow any thought: "I feel sad, and many people would". Only
// where a bare feeling is all that was written (V1) is it enough.
var thin = text.WordSet("feeling name person likelihood quantifier scope a_friend")

func (p *page) thinAt(i int) bool {
	for _, s := range p.slots {
		if s.first <= i && i < s.last {
			return thin[s.name] && p.Family != "V1"
		}
	}
	return false
}

// checkSpecific holds that a statement has something in it that the user said.
func checkSpecific(p *page) {
	if p.Question || p.Fixed {
		return
	}
	var vocabulary map[string]bool
	if !p.aligned {
		vocabulary = vocabularyOf(p.Wordings)
	}
	for _, s := range p.slots {
		if s.last-s.first >= wholeLine && p.theirRow(s) {
			return
		}
	}
	for i, t := range p.doc.Tokens {
		theirs := p.User.wrote(t) && (p.inSlot[i] || p.Named || !p.aligned && !vocabulary[t.Norm])
		if theirs && p.fullAt(i) {
			return
		}
	}
	p.report("unspecific", p.Text)
}

// fullAt reports whether token i carries content and stands in no thin slot.
func (p *page) fullAt(i int) bool {
	t := p.doc.Tokens[i]
	return t.Kind != text.Punct && t.Kind != text.Emoji && !empty[t.Norm] && !empty[t.Lemma] && !p.thinAt(i)
}
