package rule

import "seconddraft/internal/text"

// negationReach is how many words behind a negation still fall under it.
const negationReach = 6

// negated holds where the claim is denied by words that are no part of the
// match: before it in the claim, around the claim, or passed over by a gap.
func negated(d *text.Document, m Match) bool {
	for _, t := range m.loose {
		if negates(d, t) {
			return true
		}
	}
	c := d.ClaimAt(m.First)
	if deniedBefore(d, &c, m.First) != c.Raised {
		return true
	}
	for t := max(c.Verb.Last, c.Start(), m.First-negationReach); t < m.First; t++ {
		if t != c.Denial && negates(d, t) {
			return true
		}
	}
	return false
}

// deniedBefore reports whether the claim's own negation stands before the match
// and reaches it: "can't stop being" does not, "no" reaches its noun only.
func deniedBefore(d *text.Document, c *text.Claim, match int) bool {
	switch {
	case c.Denial < 0 || c.Denial >= match:
		return false
	case c.Head >= 0 && c.Head < match && factives[d.Tokens[c.Head].Lemma]:
		return false
	}
	return d.Tokens[c.Denial].Norm != "no" || c.Denial < c.Verb.First || match <= c.Object
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

func question(d *text.Document, m Match) bool { return d.ClaimAt(m.First).Question }

// hypothetical holds where the condition is no part of the match ("so what if I
// passed" is a claim of its own).
func hypothetical(d *text.Document, m Match) bool {
	c := d.ClaimAt(m.First)
	return c.Conditional && c.Start() <= m.First
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
			if isDenied(d, first, t) {
				return false
			}
			good = true
		}
	}
	return good
}

func isDenied(d *text.Document, first, t int) bool {
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
	goodWords = text.WordSet(`enjoy love great good lovely wonderful brilliant amazing fantastic happy glad proud grateful
		thankful fun nice kind beautiful excellent perfect perfectly welcome smile laugh safe well fine relax
		delicious lucky better best favourite favorite delighted cherish treasure pleased win succeed support calm`)
	badWords = text.WordSet(`fail ruin wreck mess hate lose bad worse worst wrong awful terrible horrible useless
		worthless hopeless stupid idiot failure loser hurt cry die leave reject blame alone afraid scared
		disaster nightmare pathetic disappoint disappointment ugly weak lazy pointless broken sad sick
		disgust embarrass let quit miss never nobody nothing none not`)
)
