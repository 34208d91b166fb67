package rule

import "seconddraft/internal/text"

// Whose words or thoughts a match is: the gates Reported and MentalVerb.

// scareQuote is the most words in marks that are no quotation ("I'm a 'winner'").
const scareQuote = 2

func reported(d *text.Document, m Match) bool {
	if d.Quoted(m.First) {
		return quotedByOther(d, m.First)
	}
	return d.ClaimAt(m.First).Reported
}

// quotedByOther reports whether the quotation around token i is somebody
// else's: it has more than scareQuote words and nobody says it to themselves.
func quotedByOther(d *text.Document, i int) bool {
	first, last := i, i+1
	for first > 0 && d.Quoted(first-1) {
		first--
	}
	for last < len(d.Tokens) && d.Quoted(last) {
		last++
	}
	if last-first <= scareQuote {
		return false
	}
	from := max(0, first-8)
	to := min(len(d.Tokens), last+6)
	return !saysSelf(d, from, first) && !saysSelf(d, last, to)
}

// saysSelf finds a verb of saying or thinking whose subject is the writer or
// the writer's own voice.
func saysSelf(d *text.Document, first, last int) bool {
	for t := first; t < last; t++ {
		tok := d.Tokens[t]
		if (reportingVerbs[tok.Lemma] || tok.Lemma == "think" || tok.Lemma == "go") && subjectIs(d, first, t, ownVoice) {
			return tok.Lemma != "tell" || !saysToOther(d, t, last)
		}
	}
	return false
}

// saysToOther reports whether "told" has an object other than the writer.
func saysToOther(d *text.Document, t, last int) bool {
	return t+1 < last && (d.Tokens[t+1].Norm == "him" || d.Tokens[t+1].Norm == "her" || d.Tokens[t+1].Norm == "them")
}

// subjectIs reports whether the nearest possible subject before a verb is in
// the set. Auxiliaries and adverbs in between are passed over.
func subjectIs(d *text.Document, first, verb int, set map[string]bool) bool {
	for t := verb - 1; t >= first && t >= verb-4; t-- {
		norm := d.Tokens[t].Norm
		if set[norm] {
			return true
		}
		if !auxiliaries[norm] && !adverbs[norm] && norm != "not" && norm != "to" && norm != "just" {
			return false
		}
	}
	return false
}

var adverbs = text.WordSet("just always never still even already really only also often sometimes keep keeps kept then")

// mentalVerb takes "you" for the writer, who may be talking to themselves.
func mentalVerb(d *text.Document, m Match) bool {
	c := d.ClaimAt(m.First)
	return c.MentalVerb && c.Holder != text.Second
}
