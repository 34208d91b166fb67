package rule

import "seconddraft/internal/text"

// negationReach is how many words behind a negation still fall under it.
const negationReach = 6

// negated looks at the words before the match and at those it passed over.
func negated(d *text.Document, m Match) bool {
	for _, t := range m.loose {
		if negates(d, t) {
			return true
		}
	}
	first, last := clauseBefore(d, m.First)
	for t := last - 1; t >= first && last-t <= negationReach; t-- {
		switch norm := d.Tokens[t].Norm; {
		case norm == "but" || norm == "because":
			return false
		case negates(d, t):
			return true
		}
	}
	return false
}

// negates reports whether token t denies what follows. "Not only" affirms, and
// so does "can't believe", which takes what follows for granted.
func negates(d *text.Document, t int) bool {
	if !negations[d.Tokens[t].Norm] {
		return false
	}
	if t+1 < len(d.Tokens) {
		next := d.Tokens[t+1]
		if next.Norm == "only" || next.Norm == "just" || next.Norm == "matter" || next.Norm == "wonder" || factives[next.Lemma] {
			return false
		}
	}
	return true
}

func question(d *text.Document, m Match) bool {
	c := d.Clauses[d.ClauseOf(m.First)]
	sentence := d.Sentences[c.Sentence]
	first := firstWord(d, c)
	asks := first < c.Last && inverted(d, first, c.Last)
	if asks && first < m.Last {
		return true
	}
	return sentence.Question && (d.Clauses[d.ClauseOf(m.Last-1)].Last == sentence.Last || asksFrom(d, sentence))
}

// asksFrom reports whether a sentence begins as a question, so that its mark
// belongs to all its clauses.
func asksFrom(d *text.Document, s text.Sentence) bool {
	first := firstWord(d, d.Clauses[d.ClauseOf(s.First)])
	return first < s.Last && (inverted(d, first, s.Last) || interrogatives[d.Tokens[first].Norm])
}

// inverted reports whether the words from token i stand in the order of a
// question: "am i", "why do they".
func inverted(d *text.Document, i, last int) bool {
	if interrogatives[d.Tokens[i].Norm] {
		i++
	}
	if i+1 >= last || !auxiliaries[d.Tokens[i].Norm] {
		return false
	}
	if d.Tokens[i+1].Norm == "not" && i+2 < last {
		i++
	}
	return subjectPronouns[d.Tokens[i+1].Norm]
}

// firstWord is the first word of a clause behind marks and joining words.
func firstWord(d *text.Document, c text.Clause) int {
	for t := c.First; t < c.Last; t++ {
		if d.Tokens[t].Kind == text.Word && !leading[d.Tokens[t].Norm] {
			return t
		}
	}
	return c.Last
}

func hypothetical(d *text.Document, m Match) bool {
	c := d.Clauses[d.ClauseOf(m.First)]
	if first := firstWord(d, c); first < m.First && opensCondition(d, first) && !followsCondition(d, first, m.First) {
		return true
	}
	// "as if", "as though" and "like if" anywhere before the claim.
	for t := c.First + 1; t < m.First; t++ {
		if norm := d.Tokens[t].Norm; d.Tokens[t-1].Norm == "as" && (norm == "if" || norm == "though") {
			return true
		}
	}
	return wouldBe(d, m, c)
}

// followsCondition reports whether a second subject stands between "if" and the
// match or begins it: then the match is what follows from the condition.
func followsCondition(d *text.Document, first, match int) bool {
	subjects := 0
	for t := first + 1; t <= match; t++ {
		if !claimSubjects[d.Tokens[t].Norm] {
			continue
		}
		if before := d.Tokens[t-1]; subjects == 0 || !mentalVerbs[before.Lemma] && before.Lemma != "feel" && !reportingVerbs[before.Lemma] && before.Norm != "that" {
			subjects++
		}
	}
	return subjects > 1
}

func opensCondition(d *text.Document, t int) bool {
	norm := d.Tokens[t].Norm
	if (norm == "even" || norm == "what" || norm == "only") && t+1 < len(d.Tokens) {
		norm = d.Tokens[t+1].Norm
	}
	return conditionals[norm]
}

// wouldBe finds "would" before the claim in a sentence that has an if.
func wouldBe(d *text.Document, m Match, c text.Clause) bool {
	would := false
	for t := c.First; t < m.First; t++ {
		would = would || d.Tokens[t].Lemma == "would"
	}
	for _, t := range m.loose {
		would = would || d.Tokens[t].Lemma == "would"
	}
	if !would {
		return false
	}
	s := d.Sentences[c.Sentence]
	for t := s.First; t < s.Last; t++ {
		if conditionals[d.Tokens[t].Norm] {
			return true
		}
	}
	return false
}

// otherPerson holds where a third person is the subject and nobody of the
// first person takes part.
func otherPerson(d *text.Document, m Match) bool {
	first, last := clausesOf(d, m)
	third := false
	for t := first; t < last; t++ {
		tok := d.Tokens[t]
		possessive := tok.Norm == "my" || tok.Norm == "our" || tok.Norm == "your"
		if possessive && t+1 < last && persons[d.Tokens[t+1].Norm] {
			third = third || t <= m.First
			t++
			continue
		}
		if firstPerson[tok.Norm] {
			return false
		}
		third = third || t <= m.First && (thirdPerson[tok.Norm] || persons[tok.Norm])
	}
	return third
}

func balanced(d *text.Document, m Match) bool {
	c := d.ClauseOf(m.First)
	if occurs(d, "balanced", d.Sentences[d.Clauses[c].Sentence].First, m.First) {
		return true
	}
	next := d.ClauseOf(m.Last-1) + 1
	if next >= len(d.Clauses) || d.Clauses[next].Sentence != d.Clauses[c].Sentence {
		return false
	}
	return occurs(d, "counter", d.Clauses[next].First, d.Clauses[next].Last)
}

// positive holds where the clause has a word of good feeling or success that is
// not denied, and no bad one.
func positive(d *text.Document, m Match) bool {
	first, last := clausesOf(d, m)
	good := false
	for t := first; t < last; t++ {
		tok := d.Tokens[t]
		if badWords[tok.Lemma] || badWords[tok.Norm] {
			return false
		}
		if goodWords[tok.Lemma] || goodWords[tok.Norm] {
			if deniedBefore(d, first, t) {
				return false
			}
			good = true
		}
	}
	return good
}

func deniedBefore(d *text.Document, first, t int) bool {
	for i := first; i < t; i++ {
		if negations[d.Tokens[i].Norm] || d.Tokens[i].Norm == "nothing" || d.Tokens[i].Norm == "too" {
			return true
		}
	}
	return false
}

// pastSpecific holds for a dated past without any word that makes it a rule.
func pastSpecific(d *text.Document, m Match) bool {
	first, last := clausesOf(d, m)
	past := false
	for t := first; t < last; t++ {
		tok := d.Tokens[t]
		if tok.Norm == "am" || tok.Norm == "will" {
			return false
		}
		past = past || tok.Norm == "was" || tok.Norm == "were" || tok.Norm == "did" || tok.Norm == "had" ||
			tok.Kind == text.Word && tok.Norm != tok.Lemma && len(tok.Norm) > 3 && tok.Norm[len(tok.Norm)-2:] == "ed"
	}
	return past && occurs(d, "dated", first, last) && !occurs(d, "absolute", first, last)
}

// idiomReach is the length in tokens of the longest set phrase.
const idiomReach = 7

// idiom holds where a cue is part of a set phrase. A cue that holds the whole
// phrase and more is a claim of its own.
func idiom(d *text.Document, m Match) bool {
	s := d.Sentences[d.SentenceAt(m.First)]
	first := max(s.First, m.First-idiomReach)
	last := min(s.Last, m.Last+idiomReach)
	for _, p := range gatePatterns()["idiom"] {
		for from := first; from < last; {
			i, ok := p.Next(d, from, last)
			if !ok {
				break
			}
			from = i.Last
			for _, c := range m.Cues {
				inside := c[0] <= i.First && i.Last <= c[1] && c[1]-c[0] > i.Last-i.First
				if i.First < c[1] && c[0] < i.Last && !inside {
					return true
				}
			}
		}
	}
	return false
}

func humour(d *text.Document, m Match) bool {
	s := d.SentenceAt(m.First)
	last := d.Sentences[s].Last
	// A laugh often stands behind the full stop.
	if s+1 < len(d.Sentences) && d.Sentences[s+1].Last-d.Sentences[s+1].First <= 2 {
		last = d.Sentences[s+1].Last
	}
	return occurs(d, "humour", d.Sentences[s].First, last)
}

func hedged(d *text.Document, m Match) bool {
	first, last := clauseBefore(d, m.First)
	for t := first; t < last; t++ {
		if hedges[d.Tokens[t].Norm] {
			return true
		}
	}
	for _, t := range m.loose {
		if hedges[d.Tokens[t].Norm] {
			return true
		}
	}
	return false
}

var (
	goodWords = words(`enjoy love great good lovely wonderful brilliant amazing fantastic happy glad proud grateful
		thankful fun nice kind beautiful excellent perfect perfectly welcome smile laugh safe well fine relax
		delicious lucky better best favourite favorite delighted pleased win succeed support calm`)
	badWords = words(`fail ruin wreck mess hate lose bad worse worst wrong awful terrible horrible useless
		worthless hopeless stupid idiot failure loser hurt cry die leave reject blame alone afraid scared
		disaster nightmare pathetic disappoint disappointment ugly weak lazy pointless broken sad sick
		disgust embarrass let quit miss never nobody nothing none not`)
)
