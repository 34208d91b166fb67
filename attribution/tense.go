package attribution

import (
	"strings"

	"seconddraft/internal/text"
)

// when is the time a clause speaks of, read from its first finite verb.
type when uint8

const (
	noVerb when = iota
	past
	pluperfect
	presentPerfect
	progressive
	present
	future
)

// clock finds the first finite verb of r and its tense; at is its token or -1.
func clock(r run) (w when, at int) {
	for i := r.first; i < r.last; i++ {
		n := r.norm(i)
		switch {
		case !r.wordlike(i):
			continue
		case set("will wo 'll shall")[n]:
			return future, i
		case set("am is are 'm 're")[n] || n == "'s" && afterSubject(r, i):
			return beTense(r, i), i
		case n == "was" || n == "were":
			return past, i
		case n == "had" || n == "'d":
			if verbThirdForm(r, i+1) {
				return pluperfect, i
			}
			return past, i
		case n == "have" || n == "has" || n == "'ve":
			if verbThirdForm(r, i+1) {
				return presentPerfect, i
			}
			return present, i
		case n == "did" || n == "could":
			return past, i
		case n == "do" || n == "does" || n == "can" || n == "ca":
			return present, i
		}
		switch tag(r.doc, i) {
		case "VBD":
			return past, i
		case "VBZ", "VBP":
			return present, i
		}
	}
	return noVerb, -1
}

// beTense parts "I'm losing it" (now) from "I'm thick" (lasting).
func beTense(r run, i int) when {
	for k := i + 1; k < min(i+3, r.last); k++ {
		if tag(r.doc, k) == "VBG" {
			return progressive
		}
	}
	return present
}

// afterSubject tells the verb "'s" from the possessive.
func afterSubject(r run, i int) bool {
	return set("it that this he she there what who here everything nothing something everyone nobody")[r.norm(i-1)]
}

// verbThirdForm tells whether a past participle follows within three tokens.
func verbThirdForm(r run, i int) bool {
	for k := i; k < min(i+3, r.last); k++ {
		switch t := tag(r.doc, k); {
		case t == "VBN" || t == "VBD" || samePast[r.norm(k)]:
			return true
		case t == "RB" || r.norm(k) == "not" || r.norm(k) == "n't" || r.norm(k) == "never" || r.norm(k) == "always":
			continue
		default:
			return false
		}
	}
	return false
}

// perfect tells whether token i starts "have been", "haven't seen".
func perfect(r run, i int) bool {
	if !set("have has 've")[r.norm(i)] && !(r.norm(i) == "'s" && r.norm(i+1) == "been") {
		return false
	}
	return r.norm(i+1) == "been" || verbThirdForm(r, i+1)
}

// tag guesses the part of speech of a token from its ending and its lemma, in
// Penn tags, "" if nothing tells. It errs on rare words and costs nothing,
// while real tagging would triple the time of a reading.
func tag(d *text.Document, i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	t := d.Tokens[i]
	n, changed := t.Norm, t.Lemma != t.Norm
	switch {
	case t.Kind != text.Word:
		return ""
	case strings.HasSuffix(n, "ly"):
		return "RB"
	case changed && strings.HasSuffix(n, "ing"):
		return "VBG"
	case changed && !strings.HasSuffix(n, "s") && !plurals[n]:
		return "VBD"
	case changed && i+1 < len(d.Tokens) && objects[d.Tokens[i+1].Norm]:
		return "VBZ"
	case i > 0 && personal[d.Tokens[i-1].Norm] && samePast[n]:
		return "VBD"
	case i > 0 && personal[d.Tokens[i-1].Norm]:
		return "VBP"
	}
	return ""
}

// samePast are verbs with one form for both; told of an event they are past.
var samePast = set("hit cut put read let set shut hurt cost quit split burst bet cast")

// plurals change their stem and are no past forms.
var plurals = set("men women people children feet teeth mice lice geese wives knives lives leaves better best worse worst less least more most further")

// objects stand after a verb in -s rather than after a plural noun.
var objects = set("the a an my me him her his us them their your you nobody anyone no not it all people things")

// personal are subjects after which a plain form is a verb in the present.
var personal = set("i we they you who people nobody everyone everybody he she it")
