package attribution

import "strings"

// littleWord begins the names of the features of words that only hold a sentence
// together or point at somebody. They bear on who a cause is, and on nothing else.
const littleWord = "little:"

// wordValue is the value of the feature of a word. It is below 1 so that ridge
// holds single words back more than the features that stand for many.
const wordValue = 0.5

// wordsOf are the lemmas of a cause as features of its ratings; those met often
// enough in training have a weight of their own.
func wordsOf(s *statement) []feature {
	var out []feature
	seen := words{}
	for i := s.first; i < s.last; i++ {
		w := s.lemma(i)
		if !s.wordlike(i) || seen[w] {
			continue
		}
		seen[w] = true
		name := causeWord + w
		if little[w] {
			name = littleWord + w
		}
		out = append(out, feature{name, wordValue, s.cut(i, i+1)})
	}
	return out
}

// isWord tells whether a feature is that of a single word.
func isWord(name string) bool {
	return strings.HasPrefix(name, causeWord) || strings.HasPrefix(name, littleWord)
}

var little = set(`a an the this that these those it its 's i me my mine myself we us our ours you your he him his she her hers they
	them their who whom which what of to in on at by for with from into onto out up down off over under about
	through between as than and but or nor so if then there be have do 'd 'll 're 've 'm would could should can
	will shall may might must`)
