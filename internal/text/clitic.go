package text

// settleClitics decides, by the words beside them, what "'s" and "'d" stand for
// and whether "its", "id" and "ill" are contractions typed without their
// apostrophe. Where the neighbours do not decide, nothing is changed.
func settleClitics(tokens []Token) []Token {
	tokens = splitUnmarked(tokens)
	for i := range tokens {
		t := &tokens[i]
		settleHomograph(tokens, i)
		if t.Kind != Word || i == 0 || tokens[i-1].End != t.Start {
			continue
		}
		switch t.Norm {
		case "'s":
			t.Lemma = lemmaOfS(tokens[i-1].Norm, normAt(tokens, i+1), normAt(tokens, i+2))
		case "'d":
			t.Lemma = "would"
			if next := normAt(tokens, i+1); next == "been" || next == "better" || isPastParticiple(next) {
				t.Lemma = "have"
			}
		}
	}
	return tokens
}

// lemmaOfS is "be" or "have" for a verb, "'s" for a possessive, by the word
// before it and the two after it.
func lemmaOfS(before, after, second string) string {
	switch {
	case before == "let":
		return "us"
	case !takesIs[before] && !followsIs[after] || ownable[after] && classes[before]&indefinite != 0:
		return "'s"
	case followsHas[after] || isPastParticiple(after) && isObject(after, second):
		return "have"
	}
	return "be"
}

// isObject reports whether the word behind "'s" and a participle is the object
// of a verb ("he's told his mates", "she's left me"). "It's called the …" takes
// a name.
func isObject(participle, word string) bool {
	c := classes[word]
	if participle == "called" {
		return c&accusative != 0
	}
	return c&(nominative|accusative|possesses) != 0
}

var followsHas = WordSet("been got had happened become")

// ownable are things that "everyone's" is a possessive before.
var ownable = WordSet(`life lives fault problem problems business time face eyes opinion opinions turn expectations
	feelings way mind head side day night birthday house name job work kids friend friends favourite favorite
	attention approval heart resume mistakes success love respect hands shoes business`)

// splitUnmarked cuts "its late", "id never" and "ill end up" like the forms
// with an apostrophe.
func splitUnmarked(tokens []Token) []Token {
	var out []Token
	for i, t := range tokens {
		rest, follows := unmarked(t.Norm)
		// "iddd" has the norm of "id" and no place to cut.
		if rest == "" || t.Len() != len(t.Norm) || !follows[normAt(tokens, i+1)] || i > 0 && blocksClitic[tokens[i-1].Norm] {
			if out != nil {
				out = append(out, t)
			}
			continue
		}
		if out == nil {
			out = append(make([]Token, 0, len(tokens)+4), tokens[:i]...)
		}
		head, tail := t, t
		// The words are plain ASCII, so the border lies at a fixed byte.
		cutAt := t.Start + t.Len() - len(rest)
		if rest == "will" {
			cutAt = t.Start + 1
		}
		if rest == "'s" || rest == "'d" {
			cutAt = t.End - 1
		}
		head.End, tail.Start = cutAt, cutAt
		head.Norm, tail.Norm = t.Norm[:cutAt-t.Start], rest
		head.Lemma, tail.Lemma = lemma(head.Norm), lemma(tail.Norm)
		out = append(out, head, tail)
	}
	if out == nil {
		return tokens
	}
	return out
}

func unmarked(norm string) (rest string, follows map[string]bool) {
	switch norm {
	case "its":
		return "'s", followsIts
	case "id":
		return "'d", followsWould
	case "ill":
		return "will", followsWould
	}
	return "", nil
}

// normAt is the norm of token i, "" behind the end.
func normAt(tokens []Token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].Norm
}

var takesIs = WordSet(`it he she that this there here what who where how when why everything nothing
	something everyone everybody nobody someone somebody one`)

// followsIs are words that seldom follow a possessive.
var followsIs = WordSet(`not a an the always never so too just going over ruined such all only been
	getting my me him her them because about to in on at gone done dead right wrong still no
	nothing everything now here there like why what how probably really very being trying
	proud happy glad tired busy asleep awake ashamed worried afraid scared jealous
	angry mad cross furious upset disappointed`)

var followsIts = WordSet(`a an the my your his her our their me him them us all how what why when where
	not just so too been going always never only over like because done gone no nothing everything
	happened happening getting on in at out up down time hard easy fine ok okay bad good worse
	better best stupid hopeless pointless useless impossible obvious true late raining you i
	everyone nobody probably really very still about as if basically literally both mine yours too-late
	ridiculous pathetic embarrassing awful terrible unfair ruined over finished this that`)

var followsWould = WordSet(`be have not never always just probably still only rather love like hate say go do
	get end lose die make take give tell know think feel need want try see find keep fail ruin
	regret mess manage look sound call write ask come leave stay sit bet guess definitely even ever
	actually been better also`)

// blocksClitic are words before "id" and "ill" that make them a noun or an
// adjective ("my id", "I was ill").
var blocksClitic = WordSet(`my your his her our their the an a this that no student photo am is was were be
	been being are feel felt get got getting fall fell become so very really too terminally mentally
	'm 's 're seriously`)
