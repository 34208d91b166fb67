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
		if w := auxiliary(r, i); w != noVerb {
			return w, i
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

// auxiliary is the tense that a helping verb at i sets, noVerb if it is none.
func auxiliary(r run, i int) when {
	switch n := r.norm(i); n {
	case "will", "shall":
		return future
	case "am", "is", "are":
		return beTense(r, i)
	case "'s":
		if afterSubject[r.norm(i-1)] {
			return beTense(r, i)
		}
	case "was", "were", "did", "could":
		return past
	case "had", "'d":
		if verbThirdForm(r, i+1) {
			return pluperfect
		}
		return past
	case "have", "has":
		if verbThirdForm(r, i+1) {
			return presentPerfect
		}
		return present
	case "do", "does", "can":
		return present
	}
	return noVerb
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

// afterSubject are the words behind which "'s" is a verb and no possessive.
var afterSubject = set("it that this he she there what who here everything nothing something everyone nobody")

// verbThirdForm tells whether a past participle follows within three tokens.
func verbThirdForm(r run, i int) bool {
	for k := i; k < min(i+3, r.last); k++ {
		switch t := tag(r.doc, k); {
		case t == "VBN" || t == "VBD" || samePast[r.norm(k)]:
			return true
		case t == "RB" || nots[r.norm(k)] || r.norm(k) == "always":
			continue
		default:
			return false
		}
	}
	return false
}

// perfect tells whether token i starts "have been", "haven't seen".
func perfect(r run, i int) bool {
	switch r.norm(i) {
	case "have", "has":
		return verbThirdForm(r, i+1)
	case "'s":
		return verbThirdForm(r, i+1)
	}
	return false
}

// tag guesses the part of speech of a token from its ending, its lemma and its
// neighbours, in Penn tags, "" if nothing tells. Real tags were tried: they
// rated no better on original text and cost many times more.
func tag(d *text.Document, i int) string {
	if i < 0 || i >= len(d.Tokens) || d.Tokens[i].Kind != text.Word {
		return ""
	}
	n := d.Tokens[i].Norm
	if strings.HasSuffix(n, "ly") {
		return "RB"
	}
	if midAdverbs[n] {
		return "RB"
	}
	behindSubject := i > 0 && personal[d.Tokens[i-1].Norm]
	if d.Tokens[i].Lemma != n {
		byObject := i+1 < len(d.Tokens) && objects[d.Tokens[i+1].Norm]
		return inflected(n, byObject || i > 0 && midAdverbs[d.Tokens[i-1].Norm])
	}
	switch {
	case behindSubject && samePast[n]:
		return "VBD"
	case behindSubject:
		return "VBP"
	}
	return ""
}

// inflected guesses the tag of a form that is not its own lemma.
func inflected(norm string, asVerb bool) string {
	switch {
	case strings.HasSuffix(norm, "ing"):
		return "VBG"
	case !strings.HasSuffix(norm, "s") && !plurals[norm]:
		return "VBD"
	case asVerb:
		return "VBZ"
	}
	return ""
}

// midAdverbs stand between a subject and its verb.
var midAdverbs = set("both all each always never just only still also even ever often sometimes")

// samePast are verbs with one form for both; told of an event they are past.
var samePast = set("hit cut put read let set shut hurt cost quit split burst bet cast")

// plurals change their stem and are no past forms.
var plurals = set("men women people children feet teeth mice lice geese wives knives lives leaves better best worse worst less least more most further")

// objects stand after a verb in -s rather than after a plural noun.
var objects = set("the a an my me him her his us them their your you nobody anyone no not it all people things")

// personal are subjects after which a plain form is a verb in the present.
var personal = set("i we they you who people nobody everyone everybody he she it")
